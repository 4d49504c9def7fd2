/**
 * The roll call: the last one of this hub, who was asked again, and when those who answered were last told so.
 */

import type { Wall } from "../base/time.ts";
import { compareEntries, type Entry, type NodeName } from "../journal/entry.ts";
import { type EntryRef, everyone, type FactOf, type HouseholdId } from "../journal/fact.ts";
import type { Order } from "../journal/order.ts";
import { trustNode } from "../journal/vocabulary.ts";
import type { Lineage } from "./lineage.ts";
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

/** What one node wrote of roll calls. */
interface Calls {
  started?: Register<Start>;
  ended?: Register<Ending>;
  told?: Register<true>;
  /** A village's households at most. */
  readonly retried: Map<HouseholdId, Register<true>>;
}

export class RollcallFold {
  readonly #lineage: Lineage;
  readonly #calls = new Map<NodeName, Calls>();

  constructor(lineage: Lineage) {
    this.#lineage = lineage;
  }

  apply(entry: Entry): void {
    const { fact, wall } = entry;
    if (entry.trust < trustNode) return;
    if (fact.kind === "rollcall.started") {
      const calls = this.#of(entry.node);
      calls.started = later(calls.started, written({ wall, age: fact.age }, entry));
    } else if (fact.kind === "rollcall.ended") {
      const { answered, help, silent } = fact;
      const ending = { at: wall, answered, help, silent };
      const calls = this.#of(entry.node);
      calls.ended = later(calls.ended, written(ending, entry));
    } else if (fact.kind === "message.queued") this.#said(fact, entry);
  }

  /** The last roll call, over or not. */
  read(): Rollcall | undefined {
    const start = this.#last(({ started }) => started);
    if (start === undefined) return undefined;
    const end = this.#last(({ ended }) => ended);
    const told = this.#last(({ told: last }) => last);
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
    const start = this.#last(({ started }) => started);
    const asked = this.#last(({ retried }) => retried.get(household));
    return start !== undefined && asked !== undefined && compareEntries(start, asked) < 0;
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    return [...this.#calls.values()].flatMap(({ started, ended, told, retried }) =>
      [started, ended, told, ...retried.values()].flatMap((each) => each ?? []),
    );
  }

  #said({ household, template }: FactOf<"message.queued">, entry: Entry): void {
    const now = written(true as const, entry);
    if (template === RECEIVED && household === everyone) {
      const calls = this.#of(entry.node);
      calls.told = later(calls.told, now);
    }
    if (template !== RETRY) return;
    const { retried } = this.#of(entry.node);
    retried.set(household, later(retried.get(household), now));
  }

  #of(node: NodeName): Calls {
    const found = this.#calls.get(node);
    if (found !== undefined) return found;
    const made: Calls = { retried: new Map() };
    this.#calls.set(node, made);
    return made;
  }

  /** The last of what this hub wrote, under whatever name. */
  #last<T>(of: (calls: Calls) => Register<T> | undefined): Register<T> | undefined {
    let last: Register<T> | undefined;
    for (const node of this.#lineage.nodes) {
      const calls = this.#calls.get(node);
      const found = calls && of(calls);
      if (found !== undefined) last = later(last, found);
    }
    return last;
  }
}
