/**
 * Plays a radio's script: orders each trick when its time or its occasion comes, and keeps count of those that wait for something
 * to spoil.
 */

import type { Millis } from "../base/time.ts";
import type { Timers } from "./timers.ts";
import type { Occasion, Step, Trick } from "./tricks.ts";

/** Tricks that wait for the next thing of their kind. */
type Waiting = Extract<
  Trick,
  {
    readonly kind:
      | "cut"
      | "tear"
      | "lose-status"
      | "refuse"
      | "swallow"
      | "acknowledge-twice"
      | "no-response";
  }
>;

/** Tricks that are done at once. */
export type Prompt = Exclude<Trick, Waiting>;

export class Trickster {
  readonly #timers: Timers;
  readonly #perform: (trick: Prompt) => void;
  readonly #awaited: (Extract<Step, { readonly after: Occasion }> & { seen: number })[] = [];
  readonly #waiting: { readonly trick: Waiting; left: number }[] = [];

  /** `perform` does the tricks that need not wait. */
  constructor(
    script: readonly Step[],
    {
      timers,
      perform,
    }: {
      readonly timers: Timers;
      readonly perform: (trick: Prompt) => void;
    },
  ) {
    this.#timers = timers;
    this.#perform = perform;
    const began = timers.now();
    const timed = script.flatMap((step) => ("at" in step ? [step] : []));
    for (const step of script) if ("after" in step) this.#awaited.push({ ...step, seen: 0 });
    this.#next(
      timed.toSorted((one, other) => one.at - other.at),
      began,
    );
  }

  /** Waits for the first of the timed steps that are left; one alarm at a time, however long the script is. */
  #next(steps: Extract<Step, { readonly at: Millis }>[], began: Millis): void {
    const step = steps.shift();
    if (step === undefined) return;
    this.#timers.at(began + step.at - this.#timers.now(), () => {
      this.play(step.do);
      this.#next(steps, began);
    });
  }

  /** Does a trick now, or with the next thing it can spoil. */
  play(trick: Trick): void {
    switch (trick.kind) {
      case "cut":
      case "tear":
        this.#waiting.push({ trick, left: trick.frames ?? 1 });
        return;
      case "lose-status":
        this.#waiting.push({ trick, left: trick.answers ?? 1 });
        return;
      case "refuse":
      case "swallow":
        this.#waiting.push({ trick, left: trick.packets ?? 1 });
        return;
      case "acknowledge-twice":
      case "no-response":
        this.#waiting.push({ trick, left: 1 });
        return;
      case "stray":
      case "say":
      case "restart":
      case "power-cut":
      case "hang-up":
      case "rival":
      case "hang":
      case "slow":
      case "burst":
      case "replay":
      case "forget-keys":
      case "spend-airtime":
        this.#perform(trick);
        return;
      default:
        trick satisfies never;
    }
  }

  /** Something happened that a step may wait for. */
  happened(occasion: Occasion): void {
    const awaiting = this.#awaited.filter(({ after }) => after === occasion);
    for (const step of awaiting) {
      step.seen += 1;
      if (step.seen < (step.nth ?? 1)) continue;
      this.#awaited.splice(this.#awaited.indexOf(step), 1);
      this.#timers.at(step.delay ?? 0, () => this.play(step.do));
    }
  }

  /** The trick of one of these kinds that has waited longest, counted as done once more; undefined if none waits. */
  take<K extends Waiting["kind"]>(
    ...kinds: readonly K[]
  ): Extract<Waiting, { readonly kind: K }> | undefined {
    const found = this.#waiting.find(({ trick }) => isOne(trick, kinds));
    if (found === undefined || !isOne(found.trick, kinds)) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#waiting.splice(this.#waiting.indexOf(found), 1);
    return found.trick;
  }
}

function isOne<K extends Waiting["kind"]>(
  trick: Waiting,
  kinds: readonly K[],
): trick is Extract<Waiting, { readonly kind: K }> {
  return kinds.some((kind) => kind === trick.kind);
}
