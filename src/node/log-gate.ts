/**
 * What of the log is written, so that it stays small for ever: a storm of one event becomes a count, and all lines together have so many bytes a day.
 *
 * The log is for whoever repairs; what happened stands in the journal. Nothing is left out without being counted in a line. Time is the running clock's, handed in.
 */

import type { LogFields } from "../base/log.ts";
import { DAY, type Millis, MINUTE } from "../base/time.ts";
import type { LogLevel } from "./settings.ts";

/** Bytes a day: 48 MB in thirty days. */
export const DAY_BYTES = 1_600_000;

/** How many of one event and code are written in a minute before the rest is counted. */
const OFTEN: Readonly<Record<LogLevel, number>> = { debug: 60, info: 60, warn: 10, error: 10 };

/** A count is told each time so long has passed. */
const COUNTED: Millis = 10 * MINUTE;

/** What must be left of a day's bytes for a line of a level to be written: the worse it is, the longer there is room. */
const ROOM: Readonly<Record<LogLevel, number>> = {
  debug: 0.5 * DAY_BYTES,
  info: 0.5 * DAY_BYTES,
  warn: 0.25 * DAY_BYTES,
  error: 0.1 * DAY_BYTES,
};

/** Written as long as there is any room at all, and never counted together. */
const ALWAYS: ReadonlySet<string> = new Set(["alarm", "ready", "stopping", "bug", "stopped-late"]);

/** Kinds of events that are told apart: there are some dozens. */
const KINDS_MAX = 200;

export interface Said {
  readonly level: LogLevel;
  readonly event: string;
  /** The fault's or the system's. */
  readonly code?: string | undefined;
}

/** A line in the place of others. */
export interface Notice {
  readonly level: LogLevel;
  readonly event: "log-repeated" | "log-left-out";
  readonly fields: LogFields;
}

/** One event and code. */
interface Kind extends Said {
  /** Since when it is counted: in this minute, or in the place of lines. */
  since: Millis;
  times: number;
  storms: boolean;
}

export interface Admission {
  /** To be written before it. */
  readonly notices: readonly Notice[];
  readonly passes: boolean;
}

export class LogGate {
  readonly #kinds = new Map<string, Kind>();
  /** Lines for which there was no room, and since when. */
  #leftOut = { since: 0, lines: 0 };
  #room = DAY_BYTES;
  #filledAt: Millis | undefined;
  #sweptAt: Millis = Number.NEGATIVE_INFINITY;
  #lookAt: Millis = Number.POSITIVE_INFINITY;

  /** What becomes of a line. What is written of it, and of notices, is then told by {@link wrote}. */
  admit(said: Said, at: Millis): Admission {
    this.#fill(at);
    const isLast = said.event === "stopping";
    const notices = isLast || at >= this.#lookAt ? this.#due(at, isLast) : [];
    return { notices, passes: this.#passes(said, at) };
  }

  wrote(bytes: number): void {
    this.#room -= bytes;
  }

  #passes(said: Said, at: Millis): boolean {
    if (ALWAYS.has(said.event)) return this.#room > 0 || this.#leaveOut(1, at);
    const kind = this.#kindOf(said, at);
    if (!kind.storms && at - kind.since >= MINUTE) {
      kind.since = at;
      kind.times = 0;
    }
    kind.times += 1;
    if (kind.storms) return false;
    if (kind.times > OFTEN[said.level]) {
      Object.assign(kind, { storms: true, since: at, times: 1 });
      this.#lookAt = Math.min(this.#lookAt, at + COUNTED);
      return false;
    }
    return this.#room >= ROOM[said.level] || this.#leaveOut(1, at);
  }

  #kindOf({ level, event, code }: Said, at: Millis): Kind {
    const key = `${level} ${event} ${code ?? ""}`;
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    if (this.#kinds.size >= KINDS_MAX && at - this.#sweptAt >= MINUTE) this.#sweep(at);
    const others = `${level} others`;
    const isOwn = this.#kinds.size < KINDS_MAX;
    const name = isOwn ? key : others;
    const told = isOwn ? { level, event, code } : { level, event: "others" };
    const kind = this.#kinds.get(name) ?? { ...told, since: at, times: 0, storms: false };
    this.#kinds.set(name, kind);
    return kind;
  }

  /** Forgets kinds that were not heard of for a minute. */
  #sweep(at: Millis): void {
    this.#sweptAt = at;
    for (const [key, { storms, since }] of this.#kinds) {
      if (!storms && at - since >= MINUTE) this.#kinds.delete(key);
    }
  }

  /** Counts lines for which there is no room. */
  #leaveOut(lines: number, at: Millis): false {
    if (this.#leftOut.lines === 0) this.#leftOut.since = at;
    this.#leftOut.lines += lines;
    this.#lookAt = Math.min(this.#lookAt, this.#leftOut.since + COUNTED);
    return false;
  }

  /** Counts that are to be told: those whose time is over, or all. */
  #due(at: Millis, all: boolean): readonly Notice[] {
    const notices: Notice[] = [];
    this.#lookAt = Number.POSITIVE_INFINITY;
    for (const [key, kind] of this.#kinds) {
      if (!kind.storms) continue;
      const { level, event: of, code, times, since } = kind;
      const minutes = Math.max(Math.round((at - since) / MINUTE), 1);
      if (!all && at - since < COUNTED) {
        this.#lookAt = Math.min(this.#lookAt, since + COUNTED);
        continue;
      }
      if (times > 0 && this.#room < ROOM[level]) this.#leaveOut(times, at);
      else if (times > 0) {
        const fields = { of, ...(code !== undefined && { code }), times, minutes };
        notices.push({ level, event: "log-repeated", fields });
      }
      if (all || times <= OFTEN[level] * minutes) this.#kinds.delete(key);
      else {
        Object.assign(kind, { since: at, times: 0 });
        this.#lookAt = Math.min(this.#lookAt, at + COUNTED);
      }
    }
    const { since, lines } = this.#leftOut;
    if (lines > 0 && (all || at - since >= COUNTED)) {
      const minutes = Math.max(Math.round((at - since) / MINUTE), 1);
      notices.push({ level: "warn", event: "log-left-out", fields: { lines, minutes } });
      this.#leftOut = { since: at, lines: 0 };
    } else if (lines > 0) this.#lookAt = Math.min(this.#lookAt, since + COUNTED);
    return notices;
  }

  #fill(at: Millis): void {
    const passed = at - (this.#filledAt ?? at);
    this.#filledAt = at;
    this.#room = Math.min(this.#room + (passed * DAY_BYTES) / DAY, DAY_BYTES);
  }
}
