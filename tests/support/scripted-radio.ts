/**
 * A radio of few words on a loopback port: it completes a handshake, hands over what a test tells it to, takes every packet at once and
 * acknowledges it, and remembers what it was given. For what happens right of the radio; how radios misbehave is `exercise`'s business.
 */

import { createServer, type Socket } from "node:net";

import { create, toBinary } from "@bufbuild/protobuf";
import { Channel, Config, Mesh } from "@meshtastic/protobufs";

import { concat, fromUtf8, toUtf8 } from "../../src/base/bytes.ts";
import { Framer, wrap } from "../../src/frames/frames.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import { decodeToRadio, type PacketOut } from "../../src/mesh/to-radio.ts";

export const HUB_NUMBER = 0x0a0b0c01;

/** A text some household sends. */
export interface ScriptedText {
  readonly from: number;
  readonly text: string;
  readonly id: number;
  /** A direct message proved by the sender's key; else on the channel. */
  readonly direct?: boolean;
}

/** A text the daemon gave the radio to send, and when (milliseconds of the monotonic clock). */
export interface SentText {
  readonly to: number;
  readonly text: string;
  readonly at: number;
}

export interface ScriptedRadio extends AsyncDisposable {
  /** As `--radio` takes it. */
  readonly address: string;
  readonly sent: readonly SentText[];
  /** Resolves once a client has completed the handshake. */
  ready(): Promise<void>;
  /** Hands texts to the client, all in one write. */
  hear(...texts: readonly ScriptedText[]): void;
  /** Hands any bytes to the client. */
  say(bytes: Uint8Array): void;
  /** Resolves once `sent` holds what `wanted` looks for. */
  untilSent(wanted: (sent: readonly SentText[]) => boolean): Promise<void>;
  /** Drops the client, as a pulled cable would. */
  drop(): void;
}

/** A sender's public key, made from its number: 32 bytes. */
export function keyOf(from: number): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => (from >>> (8 * (i % 4))) & 0xff);
}

/** The frame by which a radio hands over `text`. */
export function textFrame({ from, text, id, direct = true }: ScriptedText): Uint8Array {
  return wrap(
    encodeFromRadio({
      payloadVariant: {
        case: "packet",
        value: create(Mesh.MeshPacketSchema, {
          from,
          to: direct ? HUB_NUMBER : BROADCAST,
          id,
          rxSnr: 6,
          hopLimit: 3,
          hopStart: 3,
          pkiEncrypted: direct,
          ...(direct && { publicKey: keyOf(from) }),
          payloadVariant: {
            case: "decoded",
            value: create(Mesh.DataSchema, { portnum: port.text, payload: toUtf8(text) }),
          },
        }),
      },
    }),
  );
}

/** What a scripted radio knows and says, whatever wire it is on. */
export interface ScriptedVoice {
  readonly sent: readonly SentText[];
  /** Takes what the client wrote; `say` answers it. */
  heard(chunk: Uint8Array, say: (bytes: Uint8Array) => void): void;
  /** The client is gone. */
  gone(): void;
  /** Resolves once a client has completed the handshake. */
  ready(): Promise<void>;
  untilSent(wanted: (sent: readonly SentText[]) => boolean): Promise<void>;
}

export function scriptedVoice(): ScriptedVoice {
  const sent: SentText[] = [];
  let isReady = false;
  let framer = new Framer();
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const wake of waiting) wake();
  };
  const until = (done: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!done()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const take = (say: (bytes: Uint8Array) => void, packet: PacketOut): void => {
    say(concat(queueStatus(packet.id), delivered(packet)));
    if (packet.port !== port.text) return;
    sent.push({ to: packet.to, text: fromUtf8(packet.payload), at: performance.now() });
    changed();
  };
  const answer = (say: (bytes: Uint8Array) => void, payload: Uint8Array): void => {
    const message = decodeToRadio(payload);
    if (message.kind === "want-config") {
      say(handshake(message.nonce));
      isReady = true;
      changed();
    } else if (message.kind === "heartbeat") say(queueStatus(0));
    else if (message.kind === "packet") take(say, message.packet);
  };
  return {
    sent,
    heard: (chunk, say) => {
      for (const piece of framer.push(chunk, 0)) {
        if (piece.kind === "frame") answer(say, piece.payload);
      }
    },
    gone: () => {
      isReady = false;
      framer = new Framer();
    },
    ready: () => until(() => isReady),
    untilSent: (wanted) => until(() => wanted(sent)),
  };
}

export async function openScriptedRadio(): Promise<ScriptedRadio> {
  const voice = scriptedVoice();
  let client: Socket | undefined;
  const server = createServer((socket) => {
    client?.destroy();
    client = socket;
    voice.gone();
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => voice.heard(chunk, (bytes) => void socket.write(bytes)));
    socket.on("close", () => {
      if (client === socket) voice.gone();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    address: `tcp://127.0.0.1:${address.port}`,
    sent: voice.sent,
    ready: async () => voice.ready(),
    hear: (...texts) => client?.write(concat(...texts.map(textFrame))),
    say: (bytes) => client?.write(bytes),
    untilSent: async (wanted) => voice.untilSent(wanted),
    drop: () => client?.destroy(),
    [Symbol.asyncDispose]: async () => {
      client?.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function handshake(nonce: number): Uint8Array {
  const messages: Parameters<typeof encodeFromRadio>[0][] = [
    { payloadVariant: { case: "myInfo", value: { myNodeNum: HUB_NUMBER, nodedbCount: 1 } } },
    {
      payloadVariant: {
        case: "nodeInfo",
        value: { num: HUB_NUMBER, user: { longName: "Hub d'essai", shortName: "HUB" } },
      },
    },
    { payloadVariant: { case: "metadata", value: { firmwareVersion: "2.7.26.54e0d8d" } } },
    {
      payloadVariant: {
        case: "channel",
        value: {
          index: 0,
          role: Channel.Channel_Role.PRIMARY,
          settings: { name: "Village", psk: new Uint8Array(16).fill(7) },
        },
      },
    },
    {
      payloadVariant: {
        case: "config",
        value: {
          payloadVariant: {
            case: "lora",
            value: {
              region: Config.Config_LoRaConfig_RegionCode.EU_868,
              usePreset: true,
              hopLimit: 3,
              txEnabled: true,
            },
          },
        },
      },
    },
    { payloadVariant: { case: "configCompleteId", value: nonce } },
  ];
  return concat(...messages.map((message) => wrap(encodeFromRadio(message))));
}

function queueStatus(meshPacketId: number): Uint8Array {
  return wrap(
    encodeFromRadio({
      payloadVariant: {
        case: "queueStatus",
        value: { res: 0, free: 16, maxlen: 16, meshPacketId },
      },
    }),
  );
}

/** The addressee's own acknowledgement; for a broadcast, a neighbour's repeat. */
function delivered({ id, to }: PacketOut): Uint8Array {
  const from = to === BROADCAST ? HUB_NUMBER : to;
  const routing = create(Mesh.RoutingSchema, {
    variant: { case: "errorReason", value: Mesh.Routing_Error.NONE },
  });
  return wrap(
    encodeFromRadio({
      payloadVariant: {
        case: "packet",
        value: create(Mesh.MeshPacketSchema, {
          from,
          to: HUB_NUMBER,
          id: (id ^ 0x5a5a5a5a) >>> 0,
          payloadVariant: {
            case: "decoded",
            value: create(Mesh.DataSchema, {
              portnum: port.routing,
              payload: toBinary(Mesh.RoutingSchema, routing),
              requestId: id,
            }),
          },
        }),
      },
    }),
  );
}
