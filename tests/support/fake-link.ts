import type { MessageInitShape } from "@bufbuild/protobuf";
import { Channel, Config, type Mesh } from "@meshtastic/protobufs";

import { ByteQueue } from "../../src/base/byte-queue.ts";
import { toUtf8 } from "../../src/base/bytes.ts";
import { Fault, type FaultCode } from "../../src/base/fault.ts";
import type { Link } from "../../src/base/link.ts";
import { Framer, wrap } from "../../src/frames/frames.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import { decodeToRadio, introduce, type ToRadio } from "../../src/mesh/to-radio.ts";

export const OWN = 0xa1b2c301;
export const NEIGHBOUR = 0xa1b2c302;

type Said = Parameters<typeof encodeFromRadio>[0];

/** What a radio without much to tell says when asked for its state under `nonce`. */
export function stateOf(nonce: number): readonly Said[] {
  const lora = { usePreset: true, region: Config.Config_LoRaConfig_RegionCode.EU_868, hopLimit: 3 };
  const settings = { psk: new Uint8Array(32).fill(7), name: "village" };
  return [
    { payloadVariant: { case: "myInfo", value: { myNodeNum: OWN, nodedbCount: 1 } } },
    {
      payloadVariant: {
        case: "channel",
        value: { index: 0, role: Channel.Channel_Role.PRIMARY, settings },
      },
    },
    {
      payloadVariant: {
        case: "config",
        value: { payloadVariant: { case: "lora", value: lora } },
      },
    },
    { payloadVariant: { case: "configCompleteId", value: nonce } },
  ];
}

export function textFrom(from: number, text: string, id: number): Said {
  return packet(from, { portnum: port.text, payload: toUtf8(text) }, { id });
}

/** What became of the packet `requestId`, as `from` tells it. */
export function routing(
  from: number,
  told: { readonly requestId: number; readonly error: number; readonly rxRssi?: number },
): Said {
  const { requestId, error, rxRssi = 0 } = told;
  const value = { portnum: port.routing, requestId, payload: Uint8Array.of(0x18, error) };
  return packet(from, value, { id: 1, rxRssi });
}

/** Who `number` says it is. */
export function userFrom(number: number, publicKey: Uint8Array): Said {
  return packet(
    number,
    { portnum: port.nodeInfo, payload: introduce({ ...nameless, publicKey }) },
    { id: 1 },
  );
}

const nameless = { longName: "", shortName: "" };

function packet(
  from: number,
  value: MessageInitShape<typeof Mesh.DataSchema>,
  { id, rxRssi = 0 }: { readonly id: number; readonly rxRssi?: number },
): Said {
  const to = value.portnum === port.text ? BROADCAST : OWN;
  const payloadVariant = { case: "decoded" as const, value };
  return { payloadVariant: { case: "packet", value: { from, to, id, rxRssi, payloadVariant } } };
}

/** A radio in memory: it answers the handshake, takes packets, and does as the test says. */
export class FakeLink implements Link {
  readonly address = "tcp://fake";
  readonly heard: ToRadio[] = [];
  opened = 0;
  closed = 0;
  /** Why it cannot be opened now. */
  refuses: FaultCode | undefined;
  /** Whether it answers anything. */
  answers = true;
  /** Whether it takes what is written. */
  takes = true;
  #bytes: ByteQueue | undefined;

  open(): ReturnType<Link["open"]> {
    if (this.refuses !== undefined) return Promise.reject(new Fault(this.refuses));
    this.opened += 1;
    const bytes = new ByteQueue();
    this.#bytes = bytes;
    const framer = new Framer();
    return Promise.resolve({
      bytes,
      write: (chunk) => {
        if (!this.takes) return Promise.reject(new Fault("radio/lost"));
        for (const piece of framer.push(chunk, 0)) {
          if (piece.kind === "frame") this.#hear(decodeToRadio(piece.payload));
        }
        return Promise.resolve();
      },
      [Symbol.asyncDispose]: () => {
        this.closed += 1;
        bytes.end();
        return Promise.resolve();
      },
    });
  }

  say(said: Said): void {
    this.raw(wrap(encodeFromRadio(said)));
  }

  raw(bytes: Uint8Array): void {
    this.#bytes?.push(bytes);
  }

  hangUp(): void {
    this.#bytes?.end();
  }

  #hear(said: ToRadio): void {
    this.heard.push(said);
    if (!this.answers) return;
    if (said.kind === "want-config") for (const value of stateOf(said.nonce)) this.say(value);
    if (said.kind === "heartbeat" || said.kind === "packet") {
      const meshPacketId = said.kind === "packet" ? said.packet.id : 0;
      const value = { res: 0, free: 16, maxlen: 16, meshPacketId };
      this.say({ payloadVariant: { case: "queueStatus", value } });
    }
  }
}
