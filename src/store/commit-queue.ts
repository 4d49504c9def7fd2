/**
 * Group commit: while one batch is on its way to the disk, all that is appended waits for the next, and shares its one flush.
 *
 * When the disk fails, the batch stays where it was, first in the queue; the database is opened again and the batch written again, every
 * {@link RETRY}, until it is on the disk. So the order holds and nothing that was taken is dropped.
 *
 * Opening takes room. On a full disk without it nothing is written and the database stays open as it is, for its readers. The same on a file
 * system that turned read-only: what is appended waits in memory until the disk takes something again.
 */

import { Fault, type FaultCode } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { Ballast } from "./ballast.ts";
import type { Change } from "./database.ts";
import type { Handle } from "./handle.ts";
import { type After, Pause } from "./pause.ts";
import { isTrouble, troubleOf } from "./trouble.ts";
import { Writers } from "./writers.ts";

export type QueueState = "good" | HeldState;
export type HeldState = "full" | "failed" | "readonly";

/** What is refused with, once as much waits as may. */
const refusals = {
  good: "store/full",
  full: "store/full",
  failed: "store/failed",
  readonly: "store/readonly",
} as const satisfies Record<QueueState, FaultCode>;

/** Between two looks whether the disk would still take something: an alarm is due within 5 s. */
const WATCH: Millis = 2.5 * SECOND;

/** Between two tries to write to a disk that failed. */
export const RETRY: Millis = 2 * SECOND;

/** Between two tries to open a disk that fails otherwise: at the most this power of two times {@link RETRY}. */
const BACK_OFF_MAX = 4;

/** What one text comes to, entries and answers, at the most, in bytes. */
const SMALL = 64 * 1024;

export class CommitQueue {
  readonly #handle: Handle;
  readonly #ballast: Ballast;
  readonly #refusal: () => Promise<unknown>;
  readonly #after: After;
  readonly #log: Log;
  readonly #onState: () => void;
  readonly #writers = new Writers();
  #state: QueueState = "good";
  #running: Promise<void> | undefined;
  /** Takes no more. */
  #closing = false;
  /** Tries no more. */
  #stopped = false;
  #held = false;
  /** Waits under way: before the next try, before the next look for room. */
  readonly #pauses = new Set<Pause>();
  #refilling: Promise<void> | undefined;
  #returning: Promise<void> | undefined;
  #callOffWatch: () => void = () => undefined;

  constructor(parts: {
    readonly handle: Handle;
    readonly ballast: Ballast;
    /** Why the disk would take nothing now; undefined if it would. */
    readonly refusal: () => Promise<unknown>;
    readonly after: After;
    readonly log: Log;
    /** Called when {@link state} changed. */
    readonly onState: () => void;
  }) {
    this.#handle = parts.handle;
    this.#ballast = parts.ballast;
    this.#refusal = parts.refusal;
    this.#after = parts.after;
    this.#log = parts.log;
    this.#onState = parts.onState;
  }

  get state(): QueueState {
    return this.#state;
  }

  /** Why {@link push} would take no small append now; undefined if it would. */
  get refuses(): Fault | undefined {
    if (this.#closing) return new Fault("store/closed");
    return this.#writers.takes(SMALL) ? undefined : new Fault(refusals[this.#state]);
  }

  /** The disk has no room for the ballast: what little there is, is for radios. */
  markFull(): void {
    if (this.#state === "good") this.#turn("full");
  }

  /** Whether it is as {@link hold} left it: nothing may be written in the store's folder. */
  get isHeld(): boolean {
    return this.#held;
  }

  /** The database lies in another folder, for reading only: all that is appended waits until the real one can be opened. */
  hold(state: HeldState): void {
    this.#held = true;
    this.#returning ??= this.#return();
    this.#turn(state);
  }

  /** Looks from time to time whether the disk would still take something, so that it shows though nothing is appended. */
  watch(): void {
    if (this.#closing) return;
    this.#callOffWatch = this.#after(WATCH, () => {
      this.watch();
      void this.#look();
    });
  }

  /**
   * Takes `changes`, in order after all that was taken before; resolves once they are on the disk, whatever time that takes. Of `marks`
   * under one key, a batch writes the last only.
   *
   * @throws Fault "store/closed" once the store is closing, "store/full", "store/failed" or "store/readonly" while as much waits as may: at once, and then
   * nothing of it was taken.
   */
  push(changes: readonly Change[], marks: readonly Change[] = []): Promise<void> {
    if (this.#closing) throw new Fault("store/closed");
    const written = this.#writers.add(changes, marks);
    if (written === undefined) throw new Fault(refusals[this.#state]);
    this.#running ??= this.#run();
    return written;
  }

  /** Takes no more, and waits at most `patience` for what waits; the rest is refused with Fault "store/closed". */
  async close(patience: Millis): Promise<void> {
    this.#closing = true;
    this.#callOffWatch();
    this.#hurry();
    if (this.#running !== undefined) {
      const enough = new Pause(this.#after, patience);
      await Promise.race([this.#running, enough.over]);
      enough.end();
    }
    this.#stopped = true;
    this.#hurry();
    this.#writers.close(new Fault("store/closed"));
    await Promise.all([this.#refilling, this.#returning]);
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (this.#writers.length > 0 && !this.#stopped) {
      await this.#returning;
      if (this.#state === "full") await this.#room();
      if (this.#stopped) break;
      const group = this.#writers.group();
      try {
        const database = await this.#handle.database();
        await database.write(group.changes);
      } catch (error) {
        if (isTrouble(error)) await this.#recover(error, failures++);
        else this.#writers.refused(group, error);
        continue;
      }
      failures = 0;
      this.#writers.written(group);
      if (this.#state === "failed") this.#turn((await this.#ballast.made()) ? "good" : "full");
    }
    this.#running = undefined;
  }

  /** Makes what room there is and opens the database anew; at once after a first failure, then every {@link RETRY}. */
  async #recover(error: unknown, failures: number): Promise<void> {
    let trouble = error;
    for (let tries = failures; !this.#stopped; tries++) {
      const code = troubleOf(trouble);
      this.#log.error("store.write-failed", {
        code,
        waiting: this.#writers.length,
        error: trouble,
      });
      if (code === "store/readonly") {
        this.#turn("readonly");
        return;
      }
      this.#turn(code === "store/full" ? "full" : "failed");
      if (tries > 0) await this.#pause();
      if (code === "store/full") {
        await this.#ballast.release();
        await this.#room();
      }
      if (this.#stopped) return;
      // The database is closed only when it can be opened again: as it is, it is read.
      trouble = await this.#refusal();
      if (trouble !== undefined) continue;
      try {
        await this.#handle.reopen();
        return;
      } catch (cause) {
        trouble = cause;
      }
    }
  }

  /** Resolves once there is room to open the database anew: what the ballast gives, or someone who removes files. */
  async #room(): Promise<void> {
    if (await this.#ballast.room()) return;
    this.#log.warn("store.no-room", { code: "store/full", waiting: this.#writers.length });
    await this.#ballast.release();
    while (!(await this.#ballast.room()) && !this.#stopped) await this.#pause();
  }

  #turn(state: QueueState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#log.info("store.state", { state });
    if (state === "full") this.#refilling ??= this.#refill();
    if (state === "readonly") this.#returning ??= this.#return();
    this.#onState();
  }

  async #look(): Promise<void> {
    const refusal = await this.#refusal();
    if (refusal === undefined || this.#closing) return;
    if (troubleOf(refusal) === "store/readonly") this.#turn("readonly");
  }

  /** Opens the database anew once the disk takes something again. Each try may check all files of a disk that fails, so they come ever more rarely. */
  async #return(): Promise<void> {
    for (let failures = 0; !this.#stopped;) {
      for (let pauses = 2 ** failures; pauses > 0 && !this.#stopped; pauses--) await this.#pause();
      if (this.#stopped || (await this.#refusal()) !== undefined) continue;
      if (this.#state === "full" && !(await this.#ballast.room())) continue;
      try {
        await this.#handle.reopen();
        this.#held = false;
        this.#turn((await this.#ballast.made()) ? "good" : "full");
        break;
      } catch (error) {
        const state = stateOf(error);
        this.#log.error("store.not-reopened", { waiting: this.#writers.length, error });
        if (state === "full") await this.#ballast.release();
        failures = state === "failed" ? Math.min(failures + 1, BACK_OFF_MAX) : 0;
        this.#turn(state);
      }
    }
    this.#returning = undefined;
  }

  /** The disk has room again once the ballast has: until then people are asked to wait. */
  async #refill(): Promise<void> {
    while (this.#state === "full" && !this.#stopped) {
      await this.#pause();
      if (this.#writers.length > 0 || this.#returning !== undefined || this.#stopped) continue;
      if (await this.#ballast.made()) this.#turn("good");
    }
    this.#refilling = undefined;
  }

  async #pause(): Promise<void> {
    const pause = new Pause(this.#after, RETRY);
    this.#pauses.add(pause);
    await pause.over;
    this.#pauses.delete(pause);
  }

  #hurry(): void {
    for (const pause of this.#pauses) pause.end();
  }
}

/** How a disk stands that refuses with `error`. */
export function stateOf(error: unknown): HeldState {
  const code = Fault.in(error)?.code ?? troubleOf(error);
  if (code === "store/full") return "full";
  return code === "store/readonly" || code === "store/forbidden" ? "readonly" : "failed";
}
