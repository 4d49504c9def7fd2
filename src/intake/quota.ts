/**
 * How much of what comes by radio is taken in full: opened as cases, answered, shown to a person.
 *
 * Anyone may send under any name, and a flood of forged ones must neither fill the disk nor hide the neighbour who is in
 * need. So there are measures, and what exceeds them is still kept as words, without a case and without an answer; and a
 * cry for help has a lane of its own. Only what no radio can have carried is let go of, counted: more from one node than its
 * firmware sends, more in all than the air holds.
 *
 * A sender proven by its key is held to its own measure alone: nobody can flood in its name.
 */

import { type Millis, MINUTE } from "../base/time.ts";
import type { HouseholdId } from "../journal/fact.ts";
import { Bucket } from "./bucket.ts";

/**
 * - `full`: read, acted upon and answered.
 * - `words`: read; a first cry for help is taken in full, of anything else the words are kept.
 * - `cry`: read; a first cry for help is taken in full, anything else is only counted.
 * - `count`: not read.
 */
export type Measure = "full" | "words" | "cry" | "count";

/** What one person says in a minute, with a few things at once. */
const PERSON = { burst: 6, perMinute: 6 };
/** The firmware of one node sends a text every two seconds at most; a radio hands over at most a hundred that it kept. */
const NODE = { burst: 100, perMinute: 30 };
/** All who prove nothing: a village in its first hour, and about what the air carries at the usual preset. */
const UNPROVEN = { burst: 300, perMinute: 60 };
/** Of them, those never heard before. */
const NEW = { burst: 120, perMinute: 60 };
/** More texts than several radios at the fastest preset take from the air, with an hour's backlog. */
const AIR = { burst: 5000, perMinute: 600 };
/** First cries for help beyond even that. */
const CRIES = { burst: 1000, perMinute: 600 };
/** Words beyond the measure that are shown to a person as well: as many as one can look through. */
const SHOWN = { burst: 100, perMinute: 10 };

/** A sender's doubtful words ring once in so long, beyond its measure. */
const DOUBT_SPAN: Millis = 10 * MINUTE;
/** Senders remembered; one that is forgotten begins with full measures, and is held by those for all. */
const SENDERS_MAX = 2000;

interface Sender {
  readonly person: Bucket;
  readonly node: Bucket;
  doubtedAt: Millis | undefined;
}

/** What is known of who sends. */
export interface Standing {
  /** By its key, and heard before. */
  readonly proven: boolean;
  readonly heardBefore: boolean;
}

export class Quota {
  readonly #senders = new Map<HouseholdId, Sender>();
  readonly #unproven = new Bucket(UNPROVEN);
  readonly #new = new Bucket(NEW);
  readonly #air = new Bucket(AIR);
  readonly #cries = new Bucket(CRIES);
  readonly #shown = new Bucket(SHOWN);

  /** The measure of one more text of `household`; it counts. */
  of(household: HouseholdId, { proven, heardBefore }: Standing, at: Millis): Measure {
    const { person, node } = this.#sender(household);
    const possible = node.take(at);
    if (!possible) return "count";
    const own = person.take(at);
    if (proven) return own ? "full" : "words";
    if (own && (heardBefore || this.#new.take(at)) && this.#unproven.take(at)) return "full";
    return this.#air.take(at) ? "words" : "cry";
  }

  /** Whether a first cry for help beyond all measure is taken all the same; if so, it counts. */
  cries(at: Millis): boolean {
    return this.#cries.take(at);
  }

  /** Whether words beyond the measure are put before a person; if so, it counts. Those that may be about a danger: once in a while. */
  shows(household: HouseholdId, doubtful: boolean, at: Millis): boolean {
    if (!doubtful) return this.#shown.take(at);
    const sender = this.#sender(household);
    const { doubtedAt } = sender;
    if (doubtedAt !== undefined && at - doubtedAt < DOUBT_SPAN) return false;
    sender.doubtedAt = at;
    return true;
  }

  #sender(household: HouseholdId): Sender {
    const sender = this.#senders.get(household) ?? {
      person: new Bucket(PERSON),
      node: new Bucket(NODE),
      doubtedAt: undefined,
    };
    this.#senders.delete(household);
    this.#senders.set(household, sender);
    const [oldest] = this.#senders.keys();
    if (this.#senders.size > SENDERS_MAX && oldest !== undefined) this.#senders.delete(oldest);
    return sender;
  }
}
