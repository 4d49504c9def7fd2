/**
 * Setting a radio on paper, step by step: the test says how each question ends, and time passes when it is waited for.
 */

import type { Millis } from "../../src/base/time.ts";
import type { Answer, Question } from "../../src/mesh/ask.ts";
import { decodeAdmin } from "../../src/mesh/provision/admin.ts";
import type { ApplyAction, ApplyEvent } from "../../src/mesh/provision/apply-events.ts";
import { Apply } from "../../src/mesh/provision/apply.ts";
import type { RadioSettings } from "../../src/mesh/provision/settings.ts";
import type { ApplyProgress } from "../../src/mesh/workshop.ts";
import { PaperRadio } from "./paper-radio.ts";

/** What may come between a question and its answer. */
export type Mishap =
  /** The radio does as it was told, and its answer is lost. */
  | "answer-lost"
  /** The message itself is lost. */
  | "unheard"
  /** The link breaks before the message, and comes back. */
  | "cut-before"
  /** The link breaks after the message, and comes back. */
  | "cut-after"
  /** The radio restarts before the message, and says so. */
  | "restart"
  /** The same, and it cannot say so. */
  | "mute-restart"
  | "refused"
  /** Someone else is asking. */
  | "busy";

/** After its settings are stored. */
const RESTART_AFTER: Millis = 7000;
const BOOT: Millis = 8000;

export class ApplyRun {
  radio: PaperRadio;
  /** Told of itself when asked for everything. */
  number: number;
  readonly progress: ApplyProgress[] = [];
  readonly asked: string[] = [];
  now: Millis = 0;
  readonly #apply: Apply;
  readonly #pending: ApplyAction[] = [];
  readonly #mishap: (question: Question) => Mishap | undefined;
  #restarts = 0;
  #wakeAt: Millis = Infinity;
  /** What the world does next, if nothing else happens: a restart, a link that comes back. */
  #coming: { readonly at: Millis; readonly happens: () => void }[] = [];
  /** It never comes back from a restart. */
  gone = false;

  constructor(
    settings: RadioSettings,
    apply: Apply,
    mishap: (question: Question) => Mishap | undefined = () => undefined,
  ) {
    this.radio = new PaperRadio(settings);
    this.number = settings.number;
    this.#apply = apply;
    this.#mishap = mishap;
  }

  get last(): ApplyProgress | undefined {
    return this.progress.at(-1);
  }

  get over(): boolean {
    return this.last?.kind === "done" || this.last?.kind === "failed";
  }

  step(event: ApplyEvent): void {
    for (const action of this.#apply.step(event)) {
      if (action.kind === "progress") this.progress.push(action.progress);
      if (action.kind === "wake") this.#wakeAt = action.at;
      if (action.kind === "ask") this.#pending.push(action);
    }
  }

  /** Runs until it has ended. */
  run(): this {
    this.step({ kind: "link", ready: true, restarts: 0, at: this.now });
    this.step({ kind: "start", at: this.now });
    for (let i = 0; !this.over; i++) {
      if (i > 5000) throw new Error("it does not end");
      const [next] = this.#pending.splice(0, 1);
      if (next?.kind === "ask") this.#answer(next.question);
      else this.#wait();
    }
    return this;
  }

  #answer(question: Question): void {
    this.asked.push(wordsOf(question));
    const mishap = this.#mishap(question);
    this.now += 100;
    switch (mishap) {
      case undefined:
        this.#give(this.#obeyed(question));
        return;
      case "answer-lost":
        this.#obeyed(question);
        this.now += 15_000;
        this.#give({ kind: "silent" });
        return;
      case "unheard":
        this.now += 15_000;
        this.#give({ kind: "silent" });
        return;
      case "refused":
        this.#give({ kind: "refused", code: 32 });
        return;
      case "busy":
        this.#give({ kind: "busy" });
        return;
      case "cut-before":
        this.#cut();
        this.#give({ kind: "lost" });
        return;
      case "cut-after":
        this.#obeyed(question);
        this.#cut();
        this.#give({ kind: "lost" });
        return;
      case "restart":
      case "mute-restart":
        this.#restart(mishap === "restart");
        this.#give({ kind: "lost" });
        return;
      default:
        mishap satisfies never;
    }
  }

  #give(answer: Answer): void {
    this.step({ kind: "answer", answer, at: this.now });
  }

  #obeyed(question: Question): Answer {
    switch (question.kind) {
      case "settings":
        return { kind: "settings", told: { number: this.number, payloads: [] } };
      case "get": {
        const payload = this.radio.take(question.payload);
        return payload === undefined ? { kind: "refused", code: 8 } : { kind: "got", payload };
      }
      case "set":
        for (const payload of question.payloads) this.#order(payload);
        return { kind: "taken" };
      case "trace":
        throw new Error("nobody traces here");
      default:
        return question satisfies never;
    }
  }

  #order(payload: Uint8Array): void {
    this.radio.take(payload);
    const order = decodeAdmin(payload)?.payloadVariant.case;
    if (order === "commitEditSettings") this.#plan(RESTART_AFTER, () => this.#restart(false));
    if (order === "rebootSeconds") this.#plan(1000, () => this.#restart(false));
  }

  #cut(): void {
    this.#link(false);
    this.#plan(1000, () => this.#link(true));
  }

  /** It is on again with what it had stored. */
  #restart(says: boolean): void {
    this.radio = new PaperRadio(this.radio.stored);
    this.#coming = [];
    if (says) this.#restarts += 1;
    this.#link(false);
    if (!this.gone) this.#plan(BOOT, () => this.#link(true));
  }

  #link(ready: boolean): void {
    this.step({ kind: "link", ready, restarts: this.#restarts, at: this.now });
  }

  #plan(delay: Millis, happens: () => void): void {
    this.#coming.push({ at: this.now + delay, happens });
  }

  #wait(): void {
    this.#coming.sort((one, other) => one.at - other.at);
    const [next] = this.#coming;
    if (next !== undefined && next.at <= this.#wakeAt) {
      this.#coming.shift();
      this.now = Math.max(next.at, this.now);
      next.happens();
      return;
    }
    if (this.#wakeAt === Infinity) throw new Error("it waits for nothing");
    this.now = Math.max(this.#wakeAt, this.now);
    this.#wakeAt = Infinity;
    this.step({ kind: "woke", at: this.now });
  }
}

function wordsOf(question: Question): string {
  if (question.kind === "set")
    return question.payloads.map((each) => decodeAdmin(each)?.payloadVariant.case).join(" + ");
  if (question.kind === "get") return `${decodeAdmin(question.payload)?.payloadVariant.case}`;
  return question.kind;
}
