/**
 * What a radio has told of itself: who it is, its settings, its channels, the nodes it knows.
 *
 * Kept across reconnects and overwritten piece by piece, so that a message heard in the midst of a new handshake is
 * still attributed rightly.
 */

import { equal } from "../base/bytes.ts";
import { type Modem, presetModem } from "./airtime.ts";
import type { Channel } from "./channels.ts";
import type { FromRadio, KeyTrouble, Lora } from "./from-radio.ts";
import type { HeardData, HeardText, NodeNumber, Peer } from "./heard.ts";
import { NodeTable } from "./node-table.ts";
import { type Metrics, type Packet, port, type User } from "./packet.ts";
import { RadioClock } from "./radio-clock.ts";
import type { RadioStatus } from "./radio-status.ts";

/** What the firmware uses when nobody has set it; only for a radio that does not tell its settings. */
const HOP_LIMIT_UNSAID = 3;

const MODEM_UNSAID = presetModem("LONG_FAST");

/** Channels of a radio; what it says of any other is no channel's. */
const CHANNELS = 8;

export class RadioFacts {
  readonly nodes: NodeTable = new NodeTable();
  readonly clock: RadioClock = new RadioClock();
  readonly #channels = new Map<number, Channel>();
  #number: NodeNumber | undefined;
  /** How often it says it has started. */
  #starts: number | undefined;
  #firmware: string | undefined;
  #lora: Lora | undefined;
  #metrics: Metrics = {};
  #keyTrouble: KeyTrouble | undefined;

  /** Our radio's own node number, once it has told it. */
  get number(): NodeNumber | undefined {
    return this.#number;
  }

  get hopLimit(): number {
    return this.#lora?.hopLimit ?? HOP_LIMIT_UNSAID;
  }

  /** What a packet's time on air is reckoned by. */
  get modem(): Modem {
    return this.#lora?.modem ?? MODEM_UNSAID;
  }

  /** Whether all is known that sending and attributing need. */
  get whole(): boolean {
    return this.#number !== undefined && this.#lora !== undefined && this.#channels.size > 0;
  }

  /** Who our radio says it is, to introduce it by. */
  get user(): User | undefined {
    return this.#number === undefined ? undefined : this.nodes.get(this.#number);
  }

  /** Takes what the radio says, if it is about itself. Returns a node it changes something about. */
  take(value: FromRadio): Peer | undefined {
    if (value.kind === "node") return this.#takeNode(value);
    if (value.kind === "notification") this.#keyTrouble = value.keyTrouble ?? this.#keyTrouble;
    if (value.kind === "my-info") this.#meet(value);
    if (value.kind === "metadata") this.#firmware = value.firmware;
    if (value.kind === "lora") this.#lora = value.lora;
    if (value.kind === "channel" && value.index >= 0 && value.index < CHANNELS) {
      if (value.channel === undefined) this.#channels.delete(value.index);
      else this.#channels.set(value.index, value.channel);
    }
    return undefined;
  }

  #takeNode({ peer, placed }: Extract<FromRadio, { kind: "node" }>): Peer | undefined {
    if (peer.number === this.#number) {
      const known = this.user?.publicKey;
      const drawnAnew = known !== undefined && peer.publicKey !== undefined;
      // What was wrong with its key is not wrong with another.
      if (drawnAnew && !equal(known, peer.publicKey)) this.#keyTrouble = undefined;
      if (placed !== undefined) this.clock.placed(placed);
    }
    return this.nodes.fromRadio(peer);
  }

  /** Who it is; and whether it has started since it last said so. */
  #meet({ number, rebootCount }: Extract<FromRadio, { kind: "my-info" }>): void {
    if (number !== this.#number || rebootCount !== this.#starts) {
      this.nodes.restarted();
      this.clock.forget();
    }
    this.#number = number;
    this.#starts = rebootCount;
  }

  /** Takes a node's figures; our own radio's are its status. */
  metrics(from: NodeNumber, metrics: Metrics): Peer | undefined {
    if (from === this.#number) this.#metrics = { ...this.#metrics, ...metrics };
    return this.nodes.metrics(from, metrics);
  }

  /** The text in `packet` as the house takes it. */
  heard(packet: Packet, radio: NodeNumber): HeardText | undefined {
    if (packet.content.kind !== "text") return undefined;
    const { kind: _, ...words } = packet.content;
    return { ...this.#envelope(packet, radio), ...words };
  }

  /** The bytes of a Veillée node in `packet`, if it is on the private port. */
  heardData(packet: Packet, radio: NodeNumber): HeardData | undefined {
    const { content } = packet;
    if (content.kind !== "data" || content.port !== port.private) return undefined;
    return { ...this.#envelope(packet, radio), payload: content.payload };
  }

  /** Field by field: this is done for every packet, and to copy all but a few fields is slow. */
  #envelope(packet: Packet, radio: NodeNumber): Omit<HeardData, "payload"> {
    const { from, to, channel, pki, viaMqtt, publicKey, hops, snrDb, rssiDbm, rxTime } = packet;
    return {
      radio,
      from,
      to,
      packetId: packet.id,
      channel,
      privateChannel: this.#channels.get(channel)?.private ?? false,
      pki,
      viaMqtt,
      ...(publicKey !== undefined && { publicKey }),
      ...(hops !== undefined && { hops }),
      ...(snrDb !== undefined && { snrDb }),
      ...(rssiDbm !== undefined && { rssiDbm }),
      ...(rxTime !== undefined && { rxTime }),
    };
  }

  /** The part of the status that comes from the radio. */
  status(): Pick<
    RadioStatus,
    "number" | "longName" | "shortName" | "firmware" | "channels" | keyof Told | keyof Metrics
  > {
    const user = this.user;
    return {
      ...(this.#number !== undefined && { number: this.#number }),
      ...(user && { longName: user.longName, shortName: user.shortName }),
      ...(this.#firmware !== undefined && { firmware: this.#firmware }),
      ...(this.#lora && told(this.#lora)),
      ...this.#metrics,
      ...(this.#keyTrouble !== undefined && { keyTrouble: this.#keyTrouble }),
      ...(this.clock.time !== undefined && { time: this.clock.time }),
      channels: [...this.#channels.values()],
    };
  }
}

type Told = Omit<Lora, "modem">;

function told({ region, preset, hopLimit }: Lora): Told {
  return { region, preset, hopLimit };
}
