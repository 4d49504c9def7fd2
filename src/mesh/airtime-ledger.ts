/**
 * One radio's account of the air: what packets of ours it has had there in the last hour, and what it heard of others.
 *
 * It knows what it was told and no more. A packet counts once the radio has said that it took it. The radio repeats a
 * packet that nobody acknowledges, without a word: when it gives up it has sent three times, which is certain; how often
 * it did before an acknowledgement came late is an estimate, and kept apart. What the radio sends of its own accord (its
 * name, its position, others' packets it relays) is in its own figure and not in this one; a packet heard several times
 * over comes to us once. So neither figure is the truth: they are shown side by side.
 *
 * Source: firmware 2.7.26 ReliableRouter.cpp, RadioInterface.cpp getRetransmissionMsec.
 */

import { Mesh } from "@meshtastic/protobufs";

import { HOUR, type Millis, MINUTE, SECOND } from "../base/time.ts";
import { airtimeMicros, bytesOnAir, type Modem } from "./airtime.ts";
import { BROADCAST, type NodeNumber } from "./heard.ts";
import { port } from "./packet.ts";
import type { PacketOut } from "./to-radio.ts";
import { queueRefusal } from "./verdict.ts";

/** What is known of the last hour. */
export interface AirtimeHour {
  /** How much of the hour is counted: less than all of it after a start. */
  readonly span: Millis;
  readonly sent: Millis;
  /** What the radio may have sent on top: tries nobody told of. */
  readonly estimated: Millis;
  readonly heard: Millis;
}

/** One bin a minute; the one that is filling stands beside an hour of full ones, so that it is never less than the hour. */
const BINS = 61;
/** Sends of a packet that wants an acknowledgement and gets none: the firmware's NUM_RELIABLE_RETX. */
const TRIES = 3;
/** What the radio waits before it tries again, on top of twice the packet's time on air. */
const RETRY_AFTER: Millis = 4.5 * SECOND;
/** Packets whose verdict is awaited: more than are in flight with the questions to the radio. */
const OPEN_MAX = 32;
/** A verdict takes 20 to 60 s at LONG_FAST; none comes later than this. */
const SILENCE: Millis = 120 * SECOND;
const { Routing_Error: Code } = Mesh;
/** The verdict of a radio that has tried as often as it does. */
const GAVE_UP: number = Code.MAX_RETRANSMIT;
/** Verdicts of our own radio on a packet that it never sent. */
const unsent: ReadonlySet<number> = new Set<number>([
  Code.NO_INTERFACE,
  Code.NO_CHANNEL,
  Code.TOO_LARGE,
  Code.DUTY_CYCLE_LIMIT,
  Code.PKI_FAILED,
  Code.RATE_LIMIT_EXCEEDED,
  Code.PKI_SEND_FAIL_PUBLIC_KEY,
]);
/** Data that goes to another node in the clear of public-key encryption. */
const plainPorts: ReadonlySet<number> = new Set<number>([
  port.nodeInfo,
  port.routing,
  port.position,
  port.traceroute,
]);

interface Open {
  readonly to: NodeNumber;
  readonly wroteAt: Millis;
  readonly airtime: Millis;
  readonly wantAck: boolean;
  /** When the radio said that it took it; undefined before. */
  takenAt: Millis | undefined;
}

/** The radio of ours that is written to, and how it is set. */
interface Radio {
  readonly own: NodeNumber | undefined;
  readonly modem: Modem;
}

interface Judgement {
  readonly from: NodeNumber;
  /** A Routing.Error number. */
  readonly code: number;
}

type Column = "sent" | "estimated" | "heard";

export class AirtimeLedger {
  readonly #minutes = new Float64Array(BINS).fill(-1);
  readonly #columns: Readonly<Record<Column, Float64Array>> = {
    sent: new Float64Array(BINS),
    estimated: new Float64Array(BINS),
    heard: new Float64Array(BINS),
  };
  readonly #open = new Map<number, Open>();
  #since: Millis | undefined;

  /** Counts from `at` on. */
  begin(at: Millis): void {
    this.#since ??= at;
  }

  /** A packet is being written to the radio `own`. One to the radio itself never goes on the air. */
  wrote(out: PacketOut, { own, modem }: Radio, at: Millis): void {
    const { to, wantAck } = out;
    if (to === own) return;
    const length = bytesOnAir(out.payload.length, {
      port: out.port,
      direct: to !== BROADCAST && !plainPorts.has(out.port),
      wantResponse: out.wantResponse,
      numbers: out.replyId === undefined ? 0 : 1,
    });
    const airtime = airtimeMicros(modem, length) / 1000;
    this.#open.set(out.id, { to, airtime, wantAck, wroteAt: at, takenAt: undefined });
    const [oldest] = this.#open.keys();
    if (this.#open.size > OPEN_MAX && oldest !== undefined) this.#open.delete(oldest);
  }

  /** The radio says whether it took packet `packetId`; what it did not take is not on the air. */
  queueStatus({ res, packetId }: { readonly res: number; readonly packetId: number }, at: Millis) {
    const open = this.#open.get(packetId);
    if (open === undefined || open.takenAt !== undefined) return;
    if (queueRefusal(res) !== undefined) {
      this.#open.delete(packetId);
      return;
    }
    this.#take(open, at);
    if (!open.wantAck) this.#open.delete(packetId);
  }

  /** The addressee of packet `id`, or our radio for the mesh, gives its verdict on it. */
  judged(id: number, { code, from }: Judgement, own: NodeNumber | undefined, at: Millis): void {
    const open = this.#open.get(id);
    if (open === undefined || (from !== own && from !== open.to)) return;
    this.#open.delete(id);
    if (unsent.has(code)) return;
    const takenAt = open.takenAt ?? at;
    this.#take(open, at);
    if (code === GAVE_UP) {
      this.#count("sent", (TRIES - 1) * open.airtime, at);
      return;
    }
    const retries = Math.floor((at - takenAt) / (RETRY_AFTER + 2 * open.airtime));
    this.#count("estimated", Math.min(retries, TRIES - 1) * open.airtime, at);
  }

  /** Ends what nothing was heard of for long: the radio had it, as far as anyone knows, and tried as often as it does. */
  expire(at: Millis): void {
    for (const [id, { wroteAt, takenAt, airtime, wantAck }] of this.#open) {
      if (wroteAt + SILENCE > at) return;
      this.#open.delete(id);
      const tries = (wantAck ? TRIES : 1) - (takenAt === undefined ? 0 : 1);
      this.#count("estimated", tries * airtime, at);
    }
  }

  /** A packet of `length` bytes on the air was heard. */
  heard(modem: Modem, length: number, at: Millis): void {
    this.#count("heard", airtimeMicros(modem, length) / 1000, at);
  }

  /** The hour before `at`. */
  hour(at: Millis): AirtimeHour {
    return {
      span: Math.min(at - (this.#since ?? at), HOUR),
      sent: this.#sum("sent", at),
      estimated: this.#sum("estimated", at),
      heard: this.#sum("heard", at),
    };
  }

  #take(open: Open, at: Millis): void {
    if (open.takenAt !== undefined) return;
    open.takenAt = at;
    this.#count("sent", open.airtime, at);
  }

  #count(column: Column, airtime: Millis, at: Millis): void {
    const minute = Math.floor(at / MINUTE);
    const bin = minute % BINS;
    if (this.#minutes[bin] !== minute) {
      this.#minutes[bin] = minute;
      for (const each of Object.values(this.#columns)) each[bin] = 0;
    }
    const of = this.#columns[column];
    of[bin] = (of[bin] ?? 0) + airtime;
  }

  #sum(column: Column, at: Millis): Millis {
    const oldest = Math.floor(at / MINUTE) - BINS;
    return this.#columns[column].reduce(
      (sum, airtime, bin) => ((this.#minutes[bin] ?? -1) > oldest ? sum + airtime : sum),
      0,
    );
  }
}
