/**
 * The ways to write commands, as the tables have them.
 */

import type { CommandName } from "./commands.ts";
import type { Place } from "./table.ts";
import type { Word } from "./words.ts";

/** One way to write a command: `en route`. */
export interface Wording {
  readonly name: CommandName;
  readonly words: readonly string[];
  /** As its line has it, and where. */
  readonly line: string;
  readonly at: Place;
}

export class CommandWords {
  /** Those of one word. */
  readonly singles: readonly Wording[];
  readonly #byFirst = new Map<string, Wording[]>();

  constructor(wordings: readonly Wording[]) {
    this.singles = wordings.filter(({ words }) => words.length === 1);
    for (const wording of wordings) {
      const [first = ""] = wording.words;
      const alike = this.#byFirst.get(first);
      if (alike === undefined) this.#byFirst.set(first, [wording]);
      else alike.push(wording);
    }
    for (const alike of this.#byFirst.values()) {
      alike.sort((one, other) => other.words.length - one.words.length);
    }
  }

  /** The ways that `words` begin with, the longest first, then in the order of the tables. */
  starting(words: readonly Word[]): readonly Wording[] {
    const [first] = words;
    if (first === undefined) return [];
    return (this.#byFirst.get(first.text) ?? []).filter((wording) =>
      wording.words.every((word, i) => words[i]?.text === word),
    );
  }
}
