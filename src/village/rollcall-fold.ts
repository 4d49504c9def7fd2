/**
 * The roll call: the last one of this hub, who was asked again, and when those who answered were last told so.
 */

import type { Wall } from "../base/time.ts";
import { compareEntries, type Entry, type NodeName } from "../journal/entry.ts";
import { everyone, type FactOf, type HouseholdId } from "../journal/fact.ts";
import type { Order } from "../journal/order.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { isAfter, later, type Register, written } from "./register.ts";

/** The templates by which a roll call's own words are known again. */
const RECEIVED = "rollcall.received";
const RETRY = "rollcall.retry";

export interface Rollcall {
  readonly startedAt: Wall;
  /** Its place in time: whoever wrote after it has answered. */
  readonly order: Order;
  /** The node's age when it was started. */
  readonly age: number;
  /** Absent while it goes on. */
  readonly ended?: Ending;
  /** When those who answered were last told so. */
  readonly toldOrder?: Order;
}

export interface Ending extends Omit<FactOf<"rollcall.ended">, "kind"> {
  readonly at: Wall;
}

interface Start {
  readonly wall: Wall;
  readonly age: number;
}

export class RollcallFold {
  readonly #own: NodeName;
  #started: Register<Start> | undefined;
  #ended: Register<Ending> | undefined;
  #told: Register<true> | undefined;
  readonly #retried = new Map<HouseholdId, Register<true>>();

  constructor(own: NodeName) {
    this.#own = own;
  }

  apply(entry: Entry): void {
    const { fact, wall } = entry;
    if (entry.node !== this.#own || entry.trust < trustNode) return;
    if (fact.kind === "rollcall.started") {
      this.#started = later(this.#started, written({ wall, age: fact.age }, entry));
    } else if (fact.kind === "rollcall.ended") {
      const { answered, help, silent } = fact;
      const ending = { at: wall, answered, help, silent };
      this.#ended = later(this.#ended, written(ending, entry));
    } else if (fact.kind === "message.queued") this.#said(fact, entry);
  }

  /** The last roll call, over or not. */
  read(): Rollcall | undefined {
    const [start, end, told] = [this.#started, this.#ended, this.#told];
    if (start === undefined) return undefined;
    return {
      startedAt: start.value.wall,
      order: start.order,
      age: start.value.age,
      ...(end !== undefined && isAfter(end, start) && { ended: end.value }),
      ...(told !== undefined && isAfter(told, start) && { toldOrder: told.order }),
    };
  }

  /** Whether a household was asked again in this roll call. */
  wasAskedAgain(household: HouseholdId): boolean {
    const start = this.#started;
    const asked = this.#retried.get(household);
    return start !== undefined && asked !== undefined && compareEntries(start, asked) < 0;
  }

  #said({ household, template }: FactOf<"message.queued">, entry: Entry): void {
    const now = written(true as const, entry);
    if (template === RECEIVED && household === everyone) this.#told = later(this.#told, now);
    if (template !== RETRY) return;
    this.#retried.set(household, later(this.#retried.get(household), now));
  }
}
