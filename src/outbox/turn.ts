/**
 * When it is a message's turn, as far as people and the village's airtime go: not too often to one household, no news at night, nothing beyond the
 * account. Radios have their own say, in `radio-book.ts`.
 */

import { type Millis, MINUTE, SECOND } from "../base/time.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import { AirBudget } from "./air-budget.ts";
import type { Outgoing } from "./outgoing.ts";

/** Between two answers to one household. */
const APART: Millis = 20 * SECOND;
/** News of one household within so long are one message. */
const NEWS_APART: Millis = MINUTE;
/** Households whose last message is remembered: more than are written to within {@link NEWS_APART}. */
const RECENT_MAX = 500;

export class Turn {
  readonly budget: AirBudget = new AirBudget();
  readonly #lastTo = new Map<NodeNumber, Millis>();
  #nightUntil: Millis = -Infinity;

  /** Nothing but what is urgent, and answers, until then. */
  set nightUntil(until: Millis) {
    this.#nightUntil = until;
  }

  handed(message: Outgoing, at: Millis): void {
    this.budget.spend(message, at);
    this.#lastTo.delete(message.to);
    this.#lastTo.set(message.to, at);
    const [oldest] = this.#lastTo.keys();
    if (this.#lastTo.size > RECENT_MAX && oldest !== undefined) this.#lastTo.delete(oldest);
  }

  opensAt(message: Outgoing, at: Millis): Millis {
    const { lane, tries, news, short, to } = message;
    const open = this.budget.opensAt(message, at);
    if (lane === "emergency" || lane === "urgent") return open;
    const night = news === true ? this.#nightUntil : -Infinity;
    const last = tries > 0 || short === undefined ? undefined : this.#lastTo.get(to);
    const apart = last === undefined ? -Infinity : last + (news === true ? NEWS_APART : APART);
    return Math.max(open, night, apart);
  }
}
