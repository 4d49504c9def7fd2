/** Verifies a journal, a little at a time: whoever is served meanwhile does not feel it. */

import { setImmediate as breath } from "node:timers/promises";

import type { Log } from "../base/log.ts";
import { DAY, type Millis, MINUTE } from "../base/time.ts";
import { verifyJournal } from "../journal/verify-journal.ts";
import type { Flaw, VerifyReport, VerifyStep } from "../journal/verify-step.ts";
import { type After, Pause } from "../store/pause.ts";
import type { Store } from "../store/store.ts";

/** Until it is done, or the signal. */
export async function* verifySteps(
  store: Pick<Store, "verifySource">,
  signal?: AbortSignal,
): AsyncGenerator<VerifyStep> {
  for await (const step of verifyJournal(store.verifySource())) {
    if (signal?.aborted === true) return;
    yield step;
    await breath();
  }
}

/** What neither a sum nor a gap between two numbers shows: someone, or a program, wrote what was not signed, or a signature is gone. */
const tampering: ReadonlySet<Flaw["kind"]> = new Set(["altered", "forged", "broken"]);

/** The setting under which it stands how many entries the last check found to be other than what was signed. */
export const TAMPERED_SETTING = "tampered";

/** From the start to the first check by itself: there is better to do at first. */
const FIRST_CHECK: Millis = 30 * MINUTE;
const CHECK_EVERY: Millis = DAY;
/** Of the time it takes by itself, it works no more than one part in so many. */
const SHARE = 5;
const SHORTEST_BREATH: Millis = 50;

export interface VerifierParts {
  readonly store: Pick<Store, "verifySource" | "setting" | "append">;
  /** Called after each whole check. */
  readonly onFound: () => void;
  readonly running: () => Millis;
  readonly after: After;
  readonly log: Log;
}

/**
 * Verifies the journal of a running node when it is asked to, and once a day by itself; and goes on telling what it found, over restarts, until it finds otherwise: a
 * sum that was made to fit shows nowhere else.
 */
export class Verifier implements AsyncDisposable {
  readonly #parts: VerifierParts;
  readonly #ended = new AbortController();
  #tampered: number;
  #callOff: () => void;
  #breath: Pause | undefined;
  #checking: Promise<void> | undefined;

  constructor(parts: VerifierParts) {
    this.#parts = parts;
    this.#tampered = countIn(parts.store.setting(TAMPERED_SETTING));
    this.#callOff = this.#plan(FIRST_CHECK);
  }

  /** Entries that the last whole check found to be other than what was signed. */
  get tampered(): number {
    return this.#tampered;
  }

  /** Until it is done, or the signal. */
  async *steps(signal: AbortSignal): AsyncGenerator<VerifyStep> {
    for await (const step of verifySteps(this.#parts.store, signal)) {
      if (step.kind === "done") this.#found(step.report);
      yield step;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended.abort();
    this.#callOff();
    this.#breath?.end();
    await this.#checking;
  }

  #plan(delay: Millis): () => void {
    return this.#parts.after(delay, () => {
      this.#callOff = this.#plan(CHECK_EVERY);
      this.#checking = this.#check();
    });
  }

  /** Leaves the card and the processor to others for the most part. */
  async #check(): Promise<void> {
    const { store, running, after, log } = this.#parts;
    const { signal } = this.#ended;
    let from = running();
    try {
      for await (const step of verifyJournal(store.verifySource())) {
        if (signal.aborted) return;
        if (step.kind === "done") this.#found(step.report);
        this.#breath = new Pause(
          after,
          Math.max(SHORTEST_BREATH, (SHARE - 1) * (running() - from)),
        );
        await this.#breath.over;
        from = running();
      }
    } catch (error) {
      // The next one reads it.
      if (!signal.aborted) log.warn("journal.not-verified", { error });
    }
  }

  #found({ entries, signatures, flaws, flawed }: VerifyReport): void {
    const { onFound, log } = this.#parts;
    this.#tampered = flaws
      .filter(({ kind }) => tampering.has(kind))
      .reduce((sum, { first, last }) => sum + last - first + 1, 0);
    const told = { entries, signatures, flawed };
    if (this.#tampered > 0) log.error("journal.tampered", { ...told, tampered: this.#tampered });
    else log.info("journal.verified", told);
    onFound();
    void this.#note();
  }

  /** Waited for by nobody: a disk that takes nothing has its time. */
  async #note(): Promise<void> {
    const { store, log } = this.#parts;
    if (this.#tampered === countIn(store.setting(TAMPERED_SETTING))) return;
    try {
      await store.append({ settings: { [TAMPERED_SETTING]: String(this.#tampered) } });
    } catch (error) {
      log.warn("journal.not-noted", { error });
    }
  }
}

function countIn(setting: string | undefined): number {
  return setting !== undefined && /^\d{1,10}$/.test(setting) ? Number(setting) : 0;
}
