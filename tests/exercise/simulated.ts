/** Simulated radios standing in one line of sight of each other, and a client that writes and reads real bytes. */

import { create, toBinary } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import { Chance } from "../../src/base/chance.ts";
import type { Millis } from "../../src/base/time.ts";
import { Air } from "../../src/exercise/air.ts";
import type { ClientSession } from "../../src/exercise/client-session.ts";
import type { KnownNode } from "../../src/exercise/node-db.ts";
import { SimRadio, type SimRadioOptions } from "../../src/exercise/sim-radio.ts";
import type { Timers } from "../../src/exercise/timers.ts";
import { Framer, type Piece, wrap } from "../../src/frames/frames.ts";
import { decodeFromRadio, type FromRadio } from "../../src/mesh/from-radio.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import { packet, type PacketOut, wantConfig } from "../../src/mesh/to-radio.ts";
import { VirtualTimers } from "./virtual-timers.ts";

export interface Simulated {
  readonly timers: VirtualTimers;
  readonly air: Air;
  readonly radios: readonly SimRadio[];
}

/** Radios `!a1b2c301`, `…02` and so on, each at its place in metres east, all knowing each other; the first may be a special one. */
export function simulated(
  places: readonly number[],
  {
    loss = 0,
    seed = 1,
    ...options
  }: Partial<SimRadioOptions> & { readonly loss?: number; readonly seed?: number } = {},
  first: Partial<SimRadioOptions> = {},
): Simulated {
  const timers = new VirtualTimers();
  const chance = new Chance(seed);
  const air = new Air({ timers, chance: chance.fork(), loss });
  const nodes = places.map((_, i): KnownNode & { publicKey: Uint8Array } => ({
    number: 0xa1b2c301 + i,
    longName: `Sim ${i + 1}`,
    shortName: `S${i + 1}`,
    publicKey: chance.bytes(32),
  }));
  const radios = nodes.map(
    (identity, i) =>
      new SimRadio({
        identity,
        place: { east: places[i] ?? 0, north: 0 },
        air,
        timers,
        chance: chance.fork(),
        nodes,
        ...options,
        ...(i === 0 && first),
      }),
  );
  return { timers, air, radios };
}

/** The first of the radios. */
export function near(radios: readonly SimRadio[]): SimRadio {
  return nth(radios, 0);
}

/** The second of the radios. */
export function far(radios: readonly SimRadio[]): SimRadio {
  return nth(radios, 1);
}

function nth(radios: readonly SimRadio[], i: number): SimRadio {
  const radio = radios[i];
  if (radio === undefined) throw new Error(`there is no radio ${i}`);
  return radio;
}

/** Two radios within earshot, and a configured client on each. */
export function pair(
  options: Parameters<typeof simulated>[1] = {},
): Simulated & { readonly one: TestClient; readonly two: TestClient } {
  const village = simulated([0, 500], options);
  const { radios, timers } = village;
  const one = new TestClient(near(radios), timers).configure();
  const two = new TestClient(far(radios), timers).configure();
  timers.run(1000);
  return { ...village, one, two };
}

/** A client attached to a radio; what it hears is read from the bytes. */
export class TestClient {
  readonly heard: { readonly at: Millis; readonly message: FromRadio }[] = [];
  readonly noise: Uint8Array[] = [];
  readonly payloads: Uint8Array[] = [];
  /** What came since the test last emptied it, as it came. */
  readonly raw: Uint8Array[] = [];
  closed = false;
  readonly #session: ClientSession | undefined;
  readonly #framer = new Framer();
  #id = 1000;

  constructor(radio: SimRadio, timers: Timers) {
    this.#session = radio.connect({
      receive: (bytes) => {
        this.raw.push(bytes);
        this.#read(this.#framer.push(bytes, timers.now()), timers.now());
      },
      closed: () => {
        this.closed = true;
      },
    });
  }

  get connected(): boolean {
    return this.#session !== undefined;
  }

  hangUp(): void {
    this.#session?.close();
  }

  write(payload: Uint8Array): void {
    this.#session?.send(wrap(payload));
  }

  /** Asks for the radio's state. */
  configure(nonce = 4711): this {
    this.write(wantConfig(nonce));
    return this;
  }

  /** Sends a text that wants an acknowledgement, or what `out` says; returns its packet id. */
  send(text: string, out: Partial<PacketOut> = {}): number {
    const id = out.id ?? this.#id++;
    this.write(
      packet({
        to: BROADCAST,
        channel: 0,
        hopLimit: 3,
        wantAck: true,
        priority: 0,
        port: port.text,
        payload: new TextEncoder().encode(text),
        wantResponse: false,
        ...out,
        id,
      }),
    );
    return id;
  }

  /** Has the radio tell everyone who it is. */
  introduceItself(): void {
    this.write(
      toBinary(
        Mesh.ToRadioSchema,
        create(Mesh.ToRadioSchema, {
          payloadVariant: { case: "heartbeat", value: { nonce: 1 } },
        }),
      ),
    );
  }

  /** The texts heard, as they stand. */
  get texts(): readonly string[] {
    return this.heard.flatMap(({ message }) =>
      message.kind === "packet" && message.packet.content.kind === "text"
        ? [message.packet.content.text]
        : [],
    );
  }

  /** What became of packet `id`: who says so, the Routing error, and when. */
  routing(id: number): readonly { readonly from: number; readonly error: number; at: Millis }[] {
    return this.heard.flatMap(({ message, at }) =>
      message.kind === "packet" &&
      message.packet.content.kind === "routing" &&
      message.packet.content.requestId === id
        ? [{ from: message.packet.from, error: message.packet.content.error, at }]
        : [],
    );
  }

  /** QueueStatus answers: `[packet id, res, free]`. */
  get statuses(): readonly (readonly [number, number, number])[] {
    return this.heard.flatMap(({ message }) =>
      message.kind === "queue-status"
        ? [[message.packetId, message.res, message.free] as const]
        : [],
    );
  }

  #read(pieces: readonly Piece[], at: Millis): void {
    for (const piece of pieces) {
      if (piece.kind === "noise") this.noise.push(piece.bytes);
      else {
        this.payloads.push(piece.payload);
        this.heard.push({ at, message: decodeFromRadio(piece.payload) });
      }
    }
  }
}
