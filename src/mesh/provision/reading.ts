/**
 * Reads all the settings of a radio, one question after another: its whole state first, then each part that was lost on the way.
 *
 * Frames carry no checksum, and a serial radio's log tears some of them: what is left may read as another setting. It would be
 * written back with its section. So everything is read until it was told twice the same.
 */

import type { Answer, Question } from "../ask.ts";
import { encodeFromRadio } from "../from-radio.ts";
import { askFor, type SettingsPart } from "./admin.ts";
import { sameSettings } from "./same-settings.ts";
import { SettingsBook } from "./settings-book.ts";
import type { RadioSettings } from "./settings.ts";

/** A part is asked for so often: an answer can be damaged as anything else. */
const TRIES_MAX = 2;
/** Questions in a row without an answer, after which the radio is not asked the rest. */
const SILENCES_MAX = 3;
/** Damage that still reads is rare: two of the first three readings agree, unless the line is good for nothing. */
const READINGS_MAX = 5;

export class SettingsReading {
  readonly #earlier: RadioSettings[] = [];
  #once = new Once();
  #readings = 0;
  #agreed: RadioSettings | undefined;

  /** What to ask next; undefined when all is known that can be. */
  next(): Question | undefined {
    if (this.#agreed !== undefined || this.#readings >= READINGS_MAX) return undefined;
    const question = this.#once.next();
    if (question !== undefined) return question;
    this.#readings += 1;
    const settings = this.#once.settings();
    this.#once = new Once();
    // Asking once more does not bring what the radio has not.
    if (settings === undefined) this.#readings = READINGS_MAX;
    else if (this.#earlier.some((one) => sameSettings(one, settings))) this.#agreed = settings;
    else this.#earlier.push(settings);
    return this.next();
  }

  /** Takes the answer to what was asked. False: it was not put, or ended with the link, and all is to be read anew. */
  take(answer: Answer): boolean {
    return this.#once.take(answer);
  }

  /** The settings; undefined while something is missing, or not told twice the same. */
  settings(): RadioSettings | undefined {
    return this.#agreed;
  }
}

/** One reading of everything. */
class Once {
  readonly #book = new SettingsBook();
  readonly #tries = new Map<string, number>();
  #begun = false;
  #asked: string | undefined;
  #silences = 0;

  next(): Question | undefined {
    if (!this.#begun) return { kind: "settings" };
    const part = this.#book.missing().find((each) => this.#triesOf(each) < TRIES_MAX);
    if (part === undefined) return undefined;
    this.#asked = keyOf(part);
    this.#tries.set(this.#asked, this.#triesOf(part) + 1);
    return { kind: "get", payload: askFor(part) };
  }

  take(answer: Answer): boolean {
    switch (answer.kind) {
      case "settings": {
        const { number, payloads } = answer.told;
        const value = { myNodeNum: number };
        // The radio's own word for it may be what was lost.
        this.#book.take(encodeFromRadio({ payloadVariant: { case: "myInfo", value } }));
        for (const payload of payloads) this.#book.take(payload);
        this.#begun = true;
        return true;
      }
      case "got":
        this.#silences = 0;
        this.#book.takeAdmin(answer.payload);
        return true;
      case "refused":
        // It has no such part.
        if (this.#asked !== undefined) this.#tries.set(this.#asked, TRIES_MAX);
        return this.#begun;
      case "silent":
        this.#silences += 1;
        return this.#begun && this.#silences < SILENCES_MAX;
      case "lost":
      case "not-ready":
      case "busy":
      case "too-soon":
      case "taken":
      case "route":
        return false;
      default:
        return answer satisfies never;
    }
  }

  settings(): RadioSettings | undefined {
    return this.#book.settings();
  }

  #triesOf(part: SettingsPart): number {
    return this.#tries.get(keyOf(part)) ?? 0;
  }
}

function keyOf(part: SettingsPart): string {
  return JSON.stringify(part);
}
