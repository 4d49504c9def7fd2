/**
 * One radio of ours on the bench: read, set, asked; one piece of work after another, on the link that its session holds anyway.
 */

import { Fault, type FaultCode } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { Answer } from "../mesh/ask.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import type { Plan } from "../mesh/provision/apply-events.ts";
import { Apply } from "../mesh/provision/apply.ts";
import { SettingsReading } from "../mesh/provision/reading.ts";
import type { RadioSettings } from "../mesh/provision/settings.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import type { Route } from "../mesh/route.ts";
import type { ApplyProgress } from "../mesh/workshop.ts";
import type { RadioDriver } from "../radio/drive.ts";
import { driveApply } from "./drive-apply.ts";
import { Feed } from "./feed.ts";
import { within } from "./within.ts";

/** A radio that restarts is back in a quarter of a minute; whoever asks is not kept longer than twice that. */
const READY_WITHIN: Millis = 30 * SECOND;
/** All its settings are read in a few seconds. Whoever asks hears within half a minute, and the answer has a way to go. */
const READ_WITHIN: Millis = 27 * SECOND;
/** The link may break once while all settings are read. */
const READINGS_MAX = 2;

export interface WorkbenchOptions {
  readonly driver: RadioDriver;
  readonly clock: () => Millis;
  readonly log: Log;
}

export class Workbench {
  readonly #driver: RadioDriver;
  readonly #clock: () => Millis;
  readonly #log: Log;
  /** The last piece of work given; the next begins after it. */
  #work: Promise<unknown> = Promise.resolve();
  #setting: Promise<void> | undefined;

  constructor({ driver, clock, log }: WorkbenchOptions) {
    this.#driver = driver;
    this.#clock = clock;
    this.#log = log;
  }

  get driver(): RadioDriver {
    return this.#driver;
  }

  /** All its settings, as they are now. @throws Fault "radio/…": "radio/silent" when it hangs. */
  async read(): Promise<RadioSettings> {
    return await within(this.#readAll(), READ_WITHIN, () => this.#unready());
  }

  async #readAll(): Promise<RadioSettings> {
    return await this.#after(async () => {
      for (let i = 0; i < READINGS_MAX; i++) {
        await this.ready();
        const reading = new SettingsReading();
        if (!(await this.#ask(reading))) continue;
        const settings = reading.settings();
        if (settings !== undefined) return settings;
      }
      throw new Fault("radio/unread", { radio: this.#driver.status().address });
    });
  }

  /** The way to `to` and back. @throws Fault "radio/…". */
  async trace(to: NodeNumber): Promise<Route> {
    await this.ready();
    const answer = await this.#driver.ask({ kind: "trace", to });
    if (answer.kind === "route") return answer.route;
    if (answer.kind === "too-soon" || answer.kind === "busy")
      throw new Fault("radio/too-soon", {
        ...(answer.kind === "too-soon" && { seconds: Math.ceil(answer.wait / SECOND) }),
      });
    throw new Fault("radio/no-trace", codeOf(answer));
  }

  /**
   * Makes the radio as `planFor` wants it. Once a message is written it is brought to its end, even if nobody reads on.
   *
   * @throws Fault "radio/at-work" while it is being set already, "radio/…" when it cannot be reached.
   */
  async *apply(
    planFor: (settings: RadioSettings) => Plan,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ApplyProgress, void, undefined> {
    this.#mustBeFree();
    const told = new Feed<ApplyProgress>();
    const stop = new AbortController();
    const stopped = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    const work = this.#after(async () => {
      await this.ready();
      await driveApply(new Apply(planFor), {
        driver: this.#driver,
        clock: this.#clock,
        tell: (progress) => {
          this.#note(progress);
          told.push(progress);
        },
        stopped,
      });
    });
    const ended = work.then(
      () => told.end(),
      (error: unknown) => told.end(error instanceof Error ? error : new Error(String(error))),
    );
    this.#setting = ended.finally(() => {
      this.#setting = undefined;
    });
    try {
      yield* told;
    } finally {
      stop.abort();
    }
  }

  /** Resolves once the radio is not being set. */
  async idle(): Promise<void> {
    await this.#setting;
  }

  /** Resolves once its session is ready. @throws Fault: why it is not. */
  async ready(patience: Millis = READY_WITHIN): Promise<void> {
    const driver = this.#driver;
    if (driver.status().phase === "ready") return;
    await new Promise<void>((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(alarm);
        unlisten();
        settle();
      };
      const look = (status: RadioStatus): void => {
        if (status.phase === "ready") end(resolve);
      };
      const give = (): void => end(() => reject(this.#unready()));
      const unlisten = driver.onStatus(look);
      const alarm = setTimeout(give, patience);
      void driver.closed.then(give);
    });
  }

  #unready(): Fault {
    const { reason, address } = this.#driver.status();
    const code: FaultCode = reason ?? "radio/silent";
    return new Fault(code, { radio: address });
  }

  #mustBeFree(): void {
    if (this.#setting !== undefined)
      throw new Fault("radio/at-work", { radio: this.#driver.status().address });
  }

  /** Does `work` after what was given before. While the radio is being set, that is too long to wait for. */
  async #after<T>(work: () => Promise<T>): Promise<T> {
    this.#mustBeFree();
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return await done;
  }

  /** Asks all there is to ask; false if something came between. */
  async #ask(reading: SettingsReading): Promise<boolean> {
    for (let next = reading.next(); next !== undefined; next = reading.next()) {
      const answer = await this.#driver.ask(next);
      if (!reading.take(answer)) return false;
    }
    return true;
  }

  /** What is changed may hold a key's name; how much is changed may be known. */
  #note(progress: ApplyProgress): void {
    const radio = this.#driver.status().address;
    if (progress.kind === "writing" && progress.written === 0)
      this.#log.info("radio-being-set", { radio, messages: progress.total });
    if (progress.kind === "done")
      this.#log.info("radio-set", { radio, changes: progress.changes.length });
    if (progress.kind === "failed")
      this.#log.warn("radio-not-set", {
        radio,
        left: progress.left.map(({ path }) => path),
        why: progress.words.en,
      });
  }
}

function codeOf(answer: Answer): { readonly code?: number } {
  return answer.kind === "refused" ? { code: answer.code } : {};
}
