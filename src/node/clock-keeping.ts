/**
 * Keeps the node's clock: hears its radios, takes what operators say, sets the radios by what is better, has stamps corrected, and remembers what a restart
 * would forget.
 */

import type { Log } from "../base/log.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { RadioTime } from "../mesh/radio-clock.ts";
import type { Store } from "../store/store.ts";
import type { ClockOrder } from "../village/order.ts";
import type { Changes } from "./changes.ts";
import { type Boot, CLOCK_SETTING, memoryText } from "./clock-memory.ts";
import { watchClock } from "./clock-watch.ts";
import type { HouseClock } from "./clock.ts";
import type { Keeper } from "./keeper.ts";

export interface ClockKeepingParts {
  readonly clock: HouseClock;
  readonly radios: {
    /** What our radios' clocks say now. */
    readonly times: () => readonly RadioTime[];
    /** Our clock has become better, or another: radios that know no better are set by it. */
    readonly clockSet: () => void;
  };
  readonly keeper: Pick<Keeper, "correctStamps" | "takeBackStamps">;
  readonly store: Pick<Store, "append" | "setting">;
  readonly changes: Pick<Changes, "note">;
  readonly boot: Boot;
  readonly after: (delay: Millis, wake: () => void) => () => void;
  readonly log: Log;
}

export class ClockKeeping implements Disposable {
  readonly #parts: ClockKeepingParts;
  readonly #watch: Disposable;
  #kept: string | undefined;
  /** The other clock that was told of last. */
  #other: string | undefined;

  constructor(parts: ClockKeepingParts) {
    const { clock, radios, store, after } = parts;
    this.#parts = parts;
    this.#kept = store.setting(CLOCK_SETTING);
    this.#watch = watchClock({
      clock,
      times: radios.times,
      better: () => this.#tell(),
      looked: () => this.#settle(),
      after,
    });
  }

  [Symbol.dispose](): void {
    this.#watch[Symbol.dispose]();
  }

  /** Takes an operator's word, given at `at` of the running clock. */
  take(order: ClockOrder, operator: string, at: Millis): void {
    const { clock, keeper, log } = this.#parts;
    if (order.kind === "set-clock") {
      clock.tell({ ahead: order.millis - at, by: operator, said: order.millis });
      log.info("clock-told", { wall: order.millis });
    } else {
      clock.withdraw();
      keeper.takeBackStamps("operator");
      log.info("clock-withdrawn");
    }
    this.#tell();
    this.#settle();
  }

  /** Radios are set by it if it is good enough, and ages told anew. */
  #tell(): void {
    this.#parts.radios.clockSet();
    this.#parts.changes.note("cases", "inbox", "households");
  }

  #settle(): void {
    const { keeper, log } = this.#parts;
    this.#tellOther();
    this.#remember();
    keeper.correctStamps().catch((error: unknown) => {
      log.warn("stamps-not-corrected", { error });
    });
  }

  #remember(): void {
    const { clock, store, boot, log } = this.#parts;
    const text = memoryText(clock.memory, boot);
    if (text === this.#kept) return;
    const before = this.#kept;
    this.#kept = text;
    store.append({ settings: { [CLOCK_SETTING]: text } }).catch((error: unknown) => {
      // Tried again at the next look.
      this.#kept = before;
      log.warn("clock-not-kept", { error: String(error) });
    });
  }

  /** Once for each other clock. */
  #tellOther(): void {
    const { clock, changes, log } = this.#parts;
    const { other } = clock.word;
    const before = this.#other;
    this.#other = other?.quality;
    if (other === undefined || other.quality === before) return;
    log.warn("clocks-disagree", { other: other.quality, seconds: Math.round(other.more / SECOND) });
    changes.note("radios");
  }
}
