/**
 * A radio's part in the mesh: managed flooding, acknowledgements, and whose packet may be read.
 *
 * A packet is taken once, known by its sender and id, and repeated with one hop less unless another radio was faster. Hearing
 * anyone repeat a packet of ours counts as an acknowledgement, as does an answer from the addressee.
 *
 * Source: firmware 2.7.26 Router, FloodingRouter, ReliableRouter, as observed in `tests/captures` c, e and h.
 */

import { create, fromBinary } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import type { Chance } from "../base/chance.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import { port } from "../mesh/packet.ts";
import type { PacketOut } from "../mesh/to-radio.ts";
import { type AirPacket, packetKey } from "./air-packet.ts";
import type { Air, Place, Reception, Station } from "./air.ts";
import { Answers, type Own } from "./answers.ts";
import { dutyShare } from "./firmware-rules.ts";
import {
  type Data,
  type Draft,
  receivedOf,
  routingErrorIn,
  routingPayload,
  type ToPhone,
  userIn,
  userPayload,
} from "./local-packet.ts";
import { handling } from "./relaying.ts";
import { Retries } from "./retries.ts";
import { Routes } from "./routes.ts";
import { type Keyring, readable, seal, unseal } from "./sealing.ts";
import { type Settings } from "./settings.ts";
import type { Timers } from "./timers.ts";
import { traced } from "./trace.ts";
import { priorities, RES_QUEUE_FULL, Transmitter } from "./transmitter.ts";

const { NONE, MAX_RETRANSMIT, DUTY_CYCLE_LIMIT, PKI_UNKNOWN_PUBKEY } = Mesh.Routing_Error;
/** The most hops the header can say: 3 bits. */
const HOPS_MAX = 7;
/** Packets remembered as taken; older ones have long died out. */
const HISTORY_MAX = 400;

export interface RouterParts extends Keyring {
  readonly place: Place;
  readonly air: Air;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly settings: Settings;
  readonly toPhone: (packet: ToPhone) => void;
  /** The queue was full and has room again. */
  readonly roomAgain: () => void;
}

export class Router implements Station {
  readonly place: Place;
  readonly transmitter: Transmitter;
  readonly #parts: RouterParts;
  readonly #me: NodeNumber;
  readonly #answers: Answers;
  readonly #retries: Retries;
  readonly #routes = new Routes();
  readonly #seen = new Set<string>();

  constructor(parts: RouterParts) {
    this.place = parts.place;
    this.#parts = parts;
    this.#me = parts.settings.number;
    this.transmitter = new Transmitter({
      ...parts,
      station: this,
      share: () => dutyShare(parts.settings.region),
    });
    this.#answers = new Answers(parts.settings, (own) => {
      this.#sendOwn(own);
    });
    this.#retries = new Retries({
      timers: parts.timers,
      preset: () => this.preset,
      again: ({ packet, priority }, last) => {
        if (this.transmitter.dutyLeft <= 0 || this.transmitter.has(packet)) return;
        // The way that was known has failed: the last try asks everyone.
        if (last) this.#routes.forget(packet.to);
        this.transmitter.send(last ? { ...packet, nextHop: 0 } : packet, priority);
      },
      givenUp: ({ packet, told }) => {
        if (told) this.tell(packet.id, MAX_RETRANSMIT);
      },
    });
  }

  get preset(): string {
    return this.#parts.settings.preset;
  }

  /** Sends a packet of the client's. Returns 0 or why not; one that wants an acknowledgement brings a packet that says so too. */
  send(out: PacketOut): number {
    const draft = out.id === 0 ? { ...out, id: this.#freshId() } : out;
    const result = this.#sendDraft(draft, true);
    if (result === "queue-full") return RES_QUEUE_FULL;
    if (result !== NONE && draft.wantAck) this.tell(draft.id, result);
    return result;
  }

  /** Tells everyone, or one node, who this radio is. */
  introduce(to: NodeNumber): void {
    this.#sendOwn({ to, port: port.nodeInfo, payload: userPayload(this.#parts.settings.identity) });
  }

  /** Forgets all that is not in flash: the radio restarts. */
  reset(): void {
    this.transmitter.clear();
    this.#retries.clear();
    this.#seen.clear();
    this.#routes.clear();
  }

  hears(heard: AirPacket, reception: Reception): void {
    if (heard.from === this.#me) {
      this.#heardOwn(heard);
      return;
    }
    const again = !this.#remember(heard);
    if (again) {
      this.transmitter.forgo(heard);
      const sentAgain = heard.hopStart === heard.hopLimit && !this.transmitter.has(heard);
      if (!sentAgain) return;
    }
    this.#noteSender(heard, reception);
    const { device } = this.#parts.settings;
    const data = readable(heard, this.#parts);
    const { snrDb } = reception;
    const isTrace = data?.portnum === port.traceroute;
    const packet = isTrace ? traced(heard, { me: this.#me, snrDb }) : heard;
    const { relayed, handedOver } = handling(device, data?.portnum);
    const forUs = packet.to === this.#me || packet.to === BROADCAST;
    if (forUs && handedOver) this.#open(packet, { reception, again });
    if (relayed) this.#repeat(packet, reception);
  }

  /** Passes a packet on, unless it is for this radio, has come far enough, or was handed to another neighbour. */
  #repeat(packet: AirPacket, { snrDb }: Reception): void {
    const { to, hopLimit } = packet;
    const handedOn = packet.nextHop !== 0 && packet.nextHop !== this.#me % 256;
    if (to === this.#me || hopLimit === 0 || handedOn) return;
    const way = to === BROADCAST ? 0 : this.#routes.to(to);
    const copy = {
      ...packet,
      hopLimit: hopLimit - 1,
      relay: this.#me % 256,
      nextHop: way === packet.relay ? 0 : way,
    };
    this.transmitter.repeat(copy, { priority: priorities.default, snrDb });
  }

  /** Packs a draft and queues it; `told` if the client is to hear what comes of it. */
  #sendDraft(draft: Draft, told: boolean): Mesh.Routing_Error | "queue-full" {
    const packet = this.#pack(draft);
    if (typeof packet === "number") return packet;
    const { wantAck, port: at } = draft;
    const usual = at === port.text || at === port.admin ? priorities.high : priorities.default;
    const least = wantAck ? priorities.reliable : 0;
    const priority = draft.priority === 0 ? Math.max(usual, least) : draft.priority;
    if (!this.transmitter.send(packet, priority)) return "queue-full";
    this.#remember(packet);
    if (wantAck) this.#retries.start({ packet, priority, told });
    return NONE;
  }

  /** Sends something the radio has to say by itself; if it cannot, nobody is told. */
  #sendOwn(own: Own): void {
    this.#sendDraft(
      {
        wantAck: false,
        wantResponse: false,
        hopLimit: this.#parts.settings.hopLimit,
        priority: own.port === port.routing ? priorities.ack : priorities.background,
        id: this.#freshId(),
        channel: 0,
        ...own,
      },
      false,
    );
  }

  /** A draft as it goes on the air, or why it cannot be sent. */
  #pack(draft: Draft): AirPacket | Mesh.Routing_Error {
    if (this.transmitter.dutyLeft <= 0) return DUTY_CYCLE_LIMIT;
    const sealed = seal(draft, this.#parts);
    if (typeof sealed === "number") return sealed;
    const { to, id, wantAck } = draft;
    // No hops are taken at their word, unless the packet wants an acknowledgement.
    const asked = draft.hopLimit === 0 && wantAck ? this.#parts.settings.hopLimit : draft.hopLimit;
    const hopLimit = Math.min(asked, HOPS_MAX);
    return {
      ...sealed,
      from: this.#me,
      to,
      id,
      hopLimit,
      hopStart: hopLimit,
      wantAck: wantAck && to !== BROADCAST,
      relay: this.#me % 256,
      nextHop: to === BROADCAST ? 0 : this.#routes.to(to),
    };
  }

  /** A neighbour repeated a packet of ours: the implicit acknowledgement. */
  #heardOwn(packet: AirPacket): void {
    const tried = this.#retries.settle(packet.id);
    if (tried === undefined) return;
    this.transmitter.cancel(tried.packet);
    if (tried.told) this.tell(packet.id, NONE);
  }

  #noteSender({ from, to, hopStart, hopLimit, relay }: AirPacket, { snrDb }: Reception): void {
    const hops = hopStart - hopLimit;
    const lastHeard = this.#parts.timers.now();
    this.#parts.nodes.heard(from, { hops, lastHeard, ...(hops === 0 && { snrDb }) });
    if (to !== BROADCAST) this.#routes.learn({ from, relay });
  }

  #open(
    packet: AirPacket,
    { reception, again }: { readonly reception: Reception; readonly again: boolean },
  ): void {
    const asks = packet.to === this.#me && packet.wantAck;
    const opened = unseal(packet, this.#parts);
    if ("refused" in opened) {
      if (asks) this.#answers.refuse(packet, opened.refused);
      return;
    }
    const data = fromBinary(Mesh.DataSchema, packet.data);
    if (asks) this.#answers.acknowledge(packet, data);
    if (again) return;
    this.#take(packet, data);
    this.#parts.toPhone({
      ...receivedOf(packet, reception),
      channel: opened.channel,
      payloadVariant: { case: "decoded", value: data },
    });
  }

  /** What the radio itself makes of a packet it could read. */
  #take(packet: AirPacket, { portnum, payload, requestId, wantResponse }: Data): void {
    const { from, to } = packet;
    if (portnum === port.nodeInfo) this.#meet(from, payload);
    if (wantResponse && to === this.#me) this.#answers.respond(packet, { portnum, payload });
    if (portnum === port.routing && to === this.#me) {
      const tried = this.#retries.settle(requestId);
      if (tried !== undefined) this.transmitter.cancel(tried.packet);
      if (routingErrorIn(payload) === PKI_UNKNOWN_PUBKEY) this.introduce(from);
    }
  }

  #meet(number: NodeNumber, payload: Uint8Array): void {
    const user = userIn(payload);
    if (user === undefined) return;
    const { longName, shortName, publicKey } = user;
    const node = { number, longName, shortName, ...(publicKey.length === 32 && { publicKey }) };
    this.#parts.nodes.learn(node, this.#parts.timers.now());
  }

  /** Tells the client what became of its packet. */
  tell(requestId: number, error: Mesh.Routing_Error): void {
    const payload = routingPayload(error);
    this.#parts.toPhone({
      from: this.#me,
      to: this.#me,
      id: this.#freshId(),
      priority: Mesh.MeshPacket_Priority.ACK,
      payloadVariant: {
        case: "decoded",
        value: create(Mesh.DataSchema, { portnum: port.routing, payload, requestId }),
      },
    });
  }

  /** Notes a packet as taken; false if it was already. */
  #remember(packet: AirPacket): boolean {
    const key = packetKey(packet);
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    const [oldest] = this.#seen;
    if (this.#seen.size > HISTORY_MAX && oldest !== undefined) this.#seen.delete(oldest);
    return true;
  }

  #freshId(): number {
    return Math.max(this.#parts.chance.u32(), 1);
  }
}
