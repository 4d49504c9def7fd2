/**
 * Where packets are sorted: texts to the house, acknowledgements to the message they are about, names to the table of nodes; and
 * what came of each message is told to the house.
 */

import { type Millis, MINUTE, type Wall, type WallQuality } from "../base/time.ts";
import { AirtimeLedger } from "./airtime-ledger.ts";
import { AskDesk } from "./ask-desk.ts";
import type { FromRadio } from "./from-radio.ts";
import { BROADCAST, type NodeNumber } from "./heard.ts";
import { type Message, priority } from "./message.ts";
import { type Packet, port } from "./packet.ts";
import { RadioFacts } from "./radio-facts.ts";
import type { CounterName, SessionAction } from "./session-events.ts";
import { introduce, type PacketOut, setTime } from "./to-radio.ts";
import { type Settled, Traffic } from "./traffic.ts";
import { isOfMesh } from "./verdict.ts";

/** What a radio keeps for a client that is away; so many may come before it says who it is. */
const EARLY_MAX = 64;

/** A node whose key is missing is asked for it this often at most: it may not exist. */
const ASK_AGAIN_AFTER: Millis = 30 * MINUTE;
/** Nodes remembered as asked. */
const ASKED_MAX = 64;

/** Wall clocks good enough to set a radio by. */
const settable: ReadonlySet<WallQuality> = new Set<WallQuality>(["gps", "operator", "ntp"]);

/** How the desk says what it concludes. */
interface Tray {
  readonly count: (name: CounterName) => void;
  readonly act: (action: SessionAction) => void;
}

export class PacketDesk {
  readonly facts: RadioFacts = new RadioFacts();
  readonly traffic: Traffic;
  readonly asks: AskDesk;
  readonly air: AirtimeLedger = new AirtimeLedger();
  readonly #tray: Tray;
  readonly #early: Packet[] = [];
  readonly #askedAt = new Map<NodeNumber, Millis>();

  constructor(drawId: () => number, tray: Tray) {
    this.traffic = new Traffic(drawId);
    this.asks = new AskDesk(
      () => this.traffic.newId(),
      (handle, answer) => tray.act({ kind: "answer", handle, answer }),
    );
    this.#tray = tray;
  }

  /** Takes what the radio says of itself or of a node. */
  learn(value: FromRadio): void {
    const peer = this.facts.take(value);
    if (peer !== undefined) this.#tray.act({ kind: "peer", peer });
  }

  /** Sorts a packet; keeps it if the radio has not yet told what it takes to attribute it. */
  hear(packet: Packet, at: Millis): void {
    const { number, modem } = this.facts;
    if (packet.from !== number && packet.airBytes > 0) this.air.heard(modem, packet.airBytes, at);
    if (packet.rxTime !== undefined && !packet.viaMqtt) this.facts.clock.stamped(packet.rxTime, at);
    if (packet.from === 0 || packet.from === BROADCAST) {
      this.#tray.count("packet-without-sender");
    } else if (this.facts.whole) {
      this.#sort(packet, at);
    } else if (this.#early.length < EARLY_MAX) {
      this.#early.push(packet);
    } else {
      this.#tray.count("packet-too-early");
    }
  }

  /** The radio has told all: sorts what came early. */
  ready(at: Millis): void {
    for (const packet of this.#early.splice(0)) this.#sort(packet, at);
  }

  queue(handle: string, message: Message, at: Millis): void {
    this.settle(this.traffic.queue(handle, message), at);
  }

  /** The link is down: tells what is lost, and gives back what never left. */
  giveBack(at: Millis): void {
    this.settle(this.traffic.giveBack(), at);
  }

  /** Listens for good news of a packet that was sent before this session began. */
  watch(id: number, whose: { readonly handle: string; readonly to: NodeNumber }): void {
    this.traffic.watch(id, whose);
  }

  expire(at: Millis): void {
    this.air.expire(at);
    this.asks.expire(at);
    this.settle(this.traffic.expire(at), at);
  }

  /** Tells what came of messages, and asks for a key that was missing. */
  settle(all: readonly Settled[], at: Millis): void {
    for (const { handle, to, outcome } of all) {
      if (handle !== undefined) this.#tray.act({ kind: "outcome", handle, outcome });
      if (outcome.kind === "refused" && outcome.reason.remedy === "ask-key") this.#askKey(to, at);
    }
  }

  /** The packet that sets our radio's clock, if `wall` is worth it. */
  clock(wall: Wall): PacketOut | undefined {
    const { number } = this.facts;
    if (number === undefined || !settable.has(wall.quality)) return undefined;
    return this.toOwnRadio(number, setTime(wall.millis));
  }

  /** A packet with an order for our own radio, which takes it from nobody but its client. */
  toOwnRadio(number: NodeNumber, order: Uint8Array): PacketOut {
    return {
      to: number,
      hopLimit: this.facts.hopLimit,
      id: this.traffic.newId(),
      channel: 0,
      priority: priority.normal,
      port: port.admin,
      payload: order,
      wantAck: false,
      wantResponse: false,
    };
  }

  #sort(packet: Packet, at: Millis): void {
    const { content, from } = packet;
    if (content.kind === "routing") {
      if (this.#isForged(packet, content.error)) {
        this.#tray.count("reply-forged");
        return;
      }
      const { requestId, error: code } = content;
      this.air.judged(requestId, { from, code }, this.facts.number, at);
    }
    if (this.asks.hear(packet)) return;
    switch (content.kind) {
      case "text":
        this.#hearText(packet);
        return;
      case "routing":
        this.#hearReply(content, from, at);
        return;
      case "user": {
        // Our radio introduces itself by its settings alone: on the air anyone may take its number.
        if (from === this.facts.number) {
          this.#tray.count("packet-own");
          return;
        }
        const { peer, conflict } = this.facts.nodes.fromAir(from, content.user);
        if (conflict) this.#tray.count("key-conflict");
        if (peer !== undefined) this.#tray.act({ kind: "peer", peer });
        return;
      }
      case "metrics": {
        const peer = this.facts.metrics(from, content.metrics);
        if (peer !== undefined) this.#tray.act({ kind: "peer", peer });
        return;
      }
      case "encrypted":
        this.#tray.count("packet-encrypted");
        return;
      case "unreadable":
        this.#tray.count("packet-unreadable");
        return;
      case "data":
        this.#hearData(packet);
        return;
      default:
        content satisfies never;
    }
  }

  #hearData(packet: Packet): void {
    if (packet.content.kind === "data" && packet.content.port === port.admin) {
      this.#tray.count("admin-foreign");
      return;
    }
    const { number } = this.facts;
    const data = number === undefined ? undefined : this.facts.heardData(packet, number);
    if (data !== undefined && this.#isForUs(packet)) this.#tray.act({ kind: "heard-data", data });
  }

  #hearText(packet: Packet): void {
    const { number } = this.facts;
    if (!this.#isForUs(packet)) return;
    const text = number === undefined ? undefined : this.facts.heard(packet, number);
    if (text !== undefined) this.#tray.act({ kind: "heard", text });
  }

  /** Whether a packet is from another and meant for us or for all; one that is not is counted. */
  #isForUs({ from, to }: Packet): boolean {
    const { number } = this.facts;
    if (from === number) this.#tray.count("packet-own");
    else if (to !== BROADCAST && to !== number) this.#tray.count("packet-for-others");
    else return true;
    return false;
  }

  /**
   * Whether a verdict that only our own radio can give came from someone on the mesh, or any in our radio's number over the air: its own word has no signal
   * strength. Source: `tests/captures`, where every one is so.
   */
  #isForged({ from, rssiDbm, viaMqtt }: Packet, code: number): boolean {
    if (from !== this.facts.number) return !isOfMesh(code);
    return rssiDbm !== undefined || viaMqtt;
  }

  #hearReply(
    reply: { readonly requestId: number; readonly error: number },
    from: NodeNumber,
    at: Millis,
  ): void {
    const settled = this.traffic.routing(reply, from, { own: this.facts.number, at });
    if (settled === undefined) this.#tray.count("reply-unmatched");
    else this.settle(settled, at);
  }

  /** Asks a node who it is, which brings its public key; our own introduction goes with the question. */
  #askKey(to: NodeNumber, at: Millis): void {
    const { user } = this.facts;
    const asked = this.#askedAt.get(to);
    if (user === undefined || (asked !== undefined && at - asked < ASK_AGAIN_AFTER)) return;
    this.#askedAt.delete(to);
    this.#askedAt.set(to, at);
    const [oldest] = this.#askedAt.keys();
    if (this.#askedAt.size > ASKED_MAX && oldest !== undefined) this.#askedAt.delete(oldest);
    const question: Message = {
      to,
      port: port.nodeInfo,
      payload: introduce(user),
      wantResponse: true,
      priority: priority.normal,
    };
    this.settle(this.traffic.queue(undefined, question), at);
  }
}
