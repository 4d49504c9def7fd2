/**
 * A radio's sending side: a queue of 16, the wait for a free channel, and the account of the hour's airtime.
 *
 * Before sending, a radio waits a random number of slots; repeating for others it waits longer, and longest when it heard
 * them well, so that those far away repeat first. A client radio gives its repeat up when it hears another do it.
 *
 * Source: firmware 2.7.26 RadioLibInterface and RadioInterface, setTransmitDelay and getTxDelayMsecWeighted; figures for
 * LONG_FAST.
 */

import type { Chance } from "../base/chance.ts";
import { HOUR, type Millis, MINUTE } from "../base/time.ts";
import { type AirPacket, packetKey } from "./air-packet.ts";
import { type Air, type Station } from "./air.ts";
import type { Cancel, Timers } from "./timers.ts";

/** Packets a radio holds to be sent: the firmware's MAX_TX_QUEUE. */
export const QUEUE_MAX = 16;
/** QueueStatus.res of a packet that a full queue did not take: the firmware's ERRNO_UNKNOWN. */
export const RES_QUEUE_FULL = 32;
/** One slot of LONG_FAST: 2.5 symbols and the time to turn the radio round. */
const SLOT: Millis = 28;
const WINDOW_MIN = 3;
const WINDOW_MAX = 8;
const SNR_FAR = -20;
const SNR_NEAR = 10;
/** Slots every repeat waits first, so that routers go before. */
const REPEAT_SLOTS = 16;
/** The account of airtime has one bin for each minute of the last hour. */
const BINS = 60;

/** Which of two waiting packets goes first: MeshPacket.Priority's numbers. */
export const priorities = {
  background: 10,
  default: 64,
  reliable: 70,
  high: 100,
  ack: 120,
} as const;

interface Waiting {
  readonly packet: AirPacket;
  readonly priority: number;
  readonly repeat: boolean;
  due: Millis;
}

export class Transmitter {
  readonly #air: Air;
  readonly #station: Station;
  readonly #timers: Timers;
  readonly #chance: Chance;
  readonly #queue: Waiting[] = [];
  readonly #bins: { minute: number; airtime: Millis }[] = [];
  readonly #share: () => number;
  readonly #roomAgain: () => void;
  #sending = false;
  #wake: Cancel | undefined;

  /** Calls `roomAgain` when a queue that was full has taken its first packet out. */
  constructor({
    air,
    station,
    timers,
    chance,
    share,
    roomAgain,
  }: {
    readonly air: Air;
    readonly station: Station;
    readonly timers: Timers;
    readonly chance: Chance;
    /** The share of an hour the radio may send where it is. */
    readonly share: () => number;
    readonly roomAgain: () => void;
  }) {
    this.#air = air;
    this.#station = station;
    this.#timers = timers;
    this.#chance = chance;
    this.#share = share;
    this.#roomAgain = roomAgain;
  }

  /** Packets the queue still takes. */
  get free(): number {
    return QUEUE_MAX - this.#queue.length;
  }

  /** Queues a packet of this radio's own; false if the queue is full of others as urgent. */
  send(packet: AirPacket, priority: number): boolean {
    return this.#push({
      packet,
      priority,
      repeat: false,
      due: this.#timers.now() + this.#slots(2 ** WINDOW_MIN),
    });
  }

  /** Queues the repeat of a packet heard at `snrDb`; dropped without a word when there is no room or no airtime left. */
  repeat(
    packet: AirPacket,
    { priority, snrDb }: { readonly priority: number; readonly snrDb: number },
  ): void {
    if (this.dutyLeft <= 0) return;
    const near = (snrDb - SNR_FAR) / (SNR_NEAR - SNR_FAR);
    const window = Math.round(
      WINDOW_MIN + Math.min(Math.max(near, 0), 1) * (WINDOW_MAX - WINDOW_MIN),
    );
    const due = this.#timers.now() + REPEAT_SLOTS * SLOT + this.#slots(2 ** window);
    this.#push({ packet, priority, repeat: true, due });
  }

  /** Takes a waiting repeat of a packet back, because another radio has done it; true if there was one. */
  forgo(packet: AirPacket): boolean {
    return this.#remove(
      (waiting) => waiting.repeat && packetKey(waiting.packet) === packetKey(packet),
    );
  }

  /** Takes back every waiting copy of a packet of our own. */
  cancel(packet: AirPacket): void {
    this.#remove((waiting) => packetKey(waiting.packet) === packetKey(packet));
  }

  has(packet: AirPacket): boolean {
    return this.#queue.some((waiting) => packetKey(waiting.packet) === packetKey(packet));
  }

  /** Airtime left of the hour's share, in milliseconds; 0 or less when nothing may be sent. */
  get dutyLeft(): Millis {
    return this.#share() * HOUR - this.#spent(this.#minute() - BINS);
  }

  /** The share of the last hour this radio was sending, in percent. */
  get airUtilTxPercent(): number {
    return (this.#spent(this.#minute() - BINS) / HOUR) * 100;
  }

  /** Minutes until the hour's share has room again. */
  get silentMinutes(): number {
    const now = this.#minute();
    for (let wait = 0; wait < BINS; wait++) {
      if (this.#spent(now - BINS + wait) < this.#share() * HOUR) return wait;
    }
    return BINS;
  }

  /** Counts airtime that was spent elsewhere than in this simulation. */
  spend(airtime: Millis): void {
    const minute = this.#minute();
    const last = this.#bins.at(-1);
    if (last?.minute === minute) last.airtime += airtime;
    else this.#bins.push({ minute, airtime });
    while ((this.#bins[0]?.minute ?? minute) <= minute - BINS) this.#bins.shift();
  }

  /** Forgets everything that waits: the power went. */
  clear(): void {
    this.#queue.length = 0;
    this.#sending = false;
    this.#wake?.();
    this.#wake = undefined;
  }

  #push(waiting: Waiting): boolean {
    if (this.#queue.length >= QUEUE_MAX && !this.#makeRoom(waiting.priority)) return false;
    this.#queue.push(waiting);
    this.#plan();
    return true;
  }

  /** Gives up the least urgent waiting packet for a more urgent one. */
  #makeRoom(priority: number): boolean {
    const lowest = this.#queue.reduce((least, each) =>
      each.priority <= least.priority ? each : least,
    );
    if (lowest.priority >= priority) return false;
    return this.#remove((waiting) => waiting === lowest);
  }

  #remove(unwanted: (waiting: Waiting) => boolean): boolean {
    const before = this.#queue.length;
    const kept = this.#queue.filter((waiting) => !unwanted(waiting));
    this.#queue.splice(0, before, ...kept);
    return kept.length < before;
  }

  /** Sets the alarm for the packet due first. */
  #plan(): void {
    this.#wake?.();
    this.#wake = undefined;
    if (this.#sending || this.#queue.length === 0) return;
    const due = Math.min(...this.#queue.map((waiting) => waiting.due));
    this.#wake = this.#timers.at(Math.max(due - this.#timers.now(), 0), () => {
      this.#wake = undefined;
      this.#next();
    });
  }

  /** Sends the most urgent packet that is due, unless the channel is taken: then all wait again. */
  #next(): void {
    const now = this.#timers.now();
    const due = this.#queue.filter((waiting) => waiting.due <= now);
    const first = due.reduce<Waiting | undefined>(
      (best, each) => (best === undefined || each.priority > best.priority ? each : best),
      undefined,
    );
    if (first !== undefined && this.#air.busy(this.#station)) {
      for (const waiting of due) waiting.due = now + SLOT + this.#slots(2 ** (WINDOW_MIN + 2));
    } else if (first !== undefined) {
      this.#start(first);
    }
    this.#plan();
  }

  #start(waiting: Waiting): void {
    const wasFull = this.free === 0;
    this.#remove((each) => each === waiting);
    this.#sending = true;
    const airtime = this.#air.transmit(this.#station, waiting.packet, () => {
      this.#sending = false;
      this.#plan();
    });
    this.spend(airtime);
    if (wasFull) this.#roomAgain();
  }

  #slots(window: number): Millis {
    return this.#chance.between(0, window - 1) * SLOT;
  }

  #spent(sinceMinute: number): Millis {
    let sum = 0;
    for (const { minute, airtime } of this.#bins) if (minute > sinceMinute) sum += airtime;
    return sum;
  }

  #minute(): number {
    return Math.floor(this.#timers.now() / MINUTE);
  }
}
