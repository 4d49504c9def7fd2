/**
 * A radio's words as they get onto the wire: frames, with its log between them or inside them, cut, late, or not at all.
 */

import { concat, toUtf8 } from "../base/bytes.ts";
import type { Chance } from "../base/chance.ts";
import type { Millis } from "../base/time.ts";
import { wrap } from "../frames/frames.ts";
import type { ClientSession } from "./client-session.ts";
import { LOG_RECORD, LOG_TEXT } from "./log-text.ts";
import type { Misbehaviour } from "./misbehaviour.ts";
import type { Timers } from "./timers.ts";
import { FALSE_HEADER, STRAY_START } from "./tricks.ts";
import type { Trickster } from "./trickster.ts";

/** The console hands bytes over in pieces. */
const CHUNK = 512;
/** Bytes of a torn frame that come before the tear. */
const TEAR = 6;

export interface SpeechParts {
  readonly timers: Timers;
  readonly chance: Chance;
  readonly misbehaviour: Misbehaviour;
  readonly tricks: Trickster;
  /** Whether the radio logs in frames instead of plain text. */
  readonly logsInFrames: () => boolean;
}

export class Speech {
  readonly #parts: SpeechParts;
  #late: { readonly by: Millis; readonly until: Millis } | undefined;
  /** When the last word that was held back comes: nothing overtakes it. */
  #lastAt: Millis = -Infinity;

  constructor(parts: SpeechParts) {
    this.#parts = parts;
  }

  /** Everything said in the next `lasting` comes `by` later. */
  slow(by: Millis, lasting: Millis): void {
    this.#late = { by, until: this.#parts.timers.now() + lasting };
  }

  /** Puts each payload in a frame, and what may stand around it. */
  say(session: ClientSession | undefined, payloads: readonly Uint8Array[]): void {
    this.write(session, concat(...payloads.flatMap((payload) => this.#framed(payload))));
  }

  /** Bytes as they are. */
  write(session: ClientSession | undefined, bytes: Uint8Array): void {
    if (session === undefined) return;
    for (let at = 0; at < bytes.length; at += CHUNK) {
      this.#give(session, bytes.subarray(at, at + CHUNK));
    }
  }

  #framed(payload: Uint8Array): Uint8Array[] {
    const { chance, misbehaviour, tricks } = this.#parts;
    const { logInside = 0, logBetween = 0, cut = 0, stray = 0 } = misbehaviour;
    const frame = wrap(payload);
    const half = frame.subarray(0, Math.ceil(frame.length / 2));
    const trick = tricks.take("tear", "cut")?.kind;
    if (trick === "tear" || chance.happens(logInside)) {
      return [frame.subarray(0, TEAR), toUtf8(LOG_TEXT), frame.subarray(TEAR)];
    }
    if (trick === "cut" || chance.happens(cut)) return [half];
    if (chance.happens(stray)) return [chance.happens(0.5) ? STRAY_START : FALSE_HEADER, frame];
    return chance.happens(logBetween) ? [this.#log(), frame] : [frame];
  }

  #log(): Uint8Array {
    return this.#parts.logsInFrames() ? wrap(LOG_RECORD) : toUtf8(LOG_TEXT);
  }

  #give(session: ClientSession, bytes: Uint8Array): void {
    const { timers } = this.#parts;
    const now = timers.now();
    const late = this.#late !== undefined && now < this.#late.until ? this.#late.by : 0;
    const at = Math.max(now + late, this.#lastAt);
    if (at <= now) {
      session.write(bytes);
      return;
    }
    this.#lastAt = at;
    timers.at(at - now, () => {
      session.write(bytes);
    });
  }
}
