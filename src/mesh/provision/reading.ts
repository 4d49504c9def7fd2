/**
 * Reads all the settings of a radio, one question after another: its whole state first, then each part that was lost on the way.
 */

import type { Answer, Question } from "../ask.ts";
import { encodeFromRadio } from "../from-radio.ts";
import { askFor, type SettingsPart } from "./admin.ts";
import { SettingsBook } from "./settings-book.ts";
import type { RadioSettings } from "./settings.ts";

/** A part is asked for so often: an answer can be damaged on a serial line as anything else. */
const TRIES_MAX = 2;

export class SettingsReading {
  readonly #book = new SettingsBook();
  readonly #tries = new Map<string, number>();
  #begun = false;
  #asked: string | undefined;

  /** What to ask next; undefined when all is known that can be. */
  next(): Question | undefined {
    if (!this.#begun) return { kind: "settings" };
    const part = this.#book.missing().find((each) => this.#triesOf(each) < TRIES_MAX);
    if (part === undefined) return undefined;
    this.#asked = keyOf(part);
    this.#tries.set(this.#asked, this.#triesOf(part) + 1);
    return { kind: "get", payload: askFor(part) };
  }

  /** Takes the answer to what was asked. False: it was not put, or ended with the link, and all is to be read anew. */
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
        this.#book.takeAdmin(answer.payload);
        return true;
      case "refused":
        // It has no such part.
        if (this.#asked !== undefined) this.#tries.set(this.#asked, TRIES_MAX);
        return this.#begun;
      case "silent":
        return this.#begun;
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

  /** The settings; undefined while something is missing. */
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
