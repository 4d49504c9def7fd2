/**
 * What our texts may take of the air: three percent of every hour, counted in time on the air, a part of it kept for what is urgent and another for
 * someone in danger.
 *
 * An account that fills as time passes and is spent as texts leave. The radio repeats by itself what nobody acknowledges: that is counted once it says
 * that it gave up. An emergency never waits for the account, though it is charged to it.
 */

import { utf8Bytes } from "../base/bytes.ts";
import { HOUR, type Millis } from "../base/time.ts";
import { airtimeMicros, bytesOnAir, type Modem, presetModem } from "../mesh/airtime.ts";
import { BROADCAST } from "../mesh/heard.ts";
import { port } from "../mesh/packet.ts";
import type { Lane, Outgoing } from "./outgoing.ts";
import { WHOLE } from "./parts.ts";

/** Share of the time: some 90 answers of 100 bytes in an hour, at the usual preset. The law gives a radio three times that, for all it sends. */
const SHARE = 0.03;
/** What can be spent at once, after an hour of silence. */
const FULL: Millis = SHARE * HOUR;
/** What of it a lane leaves for those before it: 30 % is for emergencies alone, 20 % more for what is urgent. */
const kept: Readonly<Record<Lane, number>> = {
  emergency: 0,
  urgent: 0.3,
  reply: 0.5,
  routine: 0.5,
};
/** How often a radio sends a packet again that nobody acknowledges. */
const REPEATS = 2;
/** Deeper in debt it does not get: a storm of cries delays the rest by an hour at most. */
const DEBT_MAX: Millis = FULL / 2;

export class AirBudget {
  #modem: Modem = presetModem("");
  #credit: Millis = FULL;
  #at: Millis | undefined;
  /** Worked out once for each: thousands may wait. */
  #costs = new WeakMap<Outgoing, Millis>();

  set modem(modem: Modem) {
    const { spreadingFactor, bandwidthHz, codingRate } = this.#modem;
    const same =
      modem.spreadingFactor === spreadingFactor &&
      modem.bandwidthHz === bandwidthHz &&
      modem.codingRate === codingRate;
    if (same) return;
    this.#modem = modem;
    this.#costs = new WeakMap();
  }

  /** When `message` may leave by this account, from `at` on. */
  opensAt(message: Outgoing, at: Millis): Millis {
    if (message.lane === "emergency") return at;
    this.#fill(at);
    const lacking = kept[message.lane] * FULL + this.#cost(message) - this.#credit;
    return lacking <= 0 ? at : at + Math.ceil(lacking / SHARE);
  }

  spend(message: Outgoing, at: Millis): void {
    this.#charge(this.#cost(message), at);
  }

  /** The radio gave up on a packet, or was not heard of again: it had sent it again as often as it does. */
  repeated(message: Outgoing, at: Millis): void {
    this.#charge(REPEATS * this.#cost(message), at);
  }

  /** A try was given back: it has not been on the air. */
  refund(message: Outgoing, at: Millis): void {
    this.#charge(-this.#cost(message), at);
  }

  #charge(airtime: Millis, at: Millis): void {
    this.#fill(at);
    this.#credit = Math.min(FULL, Math.max(-DEBT_MAX, this.#credit - airtime));
  }

  #fill(at: Millis): void {
    const since = Math.max(at - (this.#at ?? at), 0);
    this.#at = at;
    this.#credit = Math.min(FULL, this.#credit + since * SHARE);
  }

  #cost(message: Outgoing): Millis {
    let cost = this.#costs.get(message);
    if (cost === undefined) {
      cost = this.#airtimeOf(message);
      this.#costs.set(message, cost);
    }
    return cost;
  }

  /** Of one packet, and of the largest there is for words that leave in parts. */
  #airtimeOf({ text, to, onChannel, replyId }: Outgoing): Millis {
    const bytes = bytesOnAir(Math.min(utf8Bytes(text), WHOLE), {
      port: port.text,
      direct: to !== BROADCAST && onChannel !== true,
      numbers: replyId === undefined ? 0 : 1,
    });
    return airtimeMicros(this.#modem, bytes) / 1000;
  }
}
