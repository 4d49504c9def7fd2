/**
 * Words a telephone puts in place of what was meant: « plus de sain », "out of done". Each is a word in its own right, so it is only put
 * right where the tables name what stands around it; anywhere else it stays, and is asked about as any word would be.
 */

import { expand, type Notation } from "./pattern-notation.ts";
import type { Pattern } from "./pattern-shelf.ts";
import { Patterns } from "./pattern.ts";
import type { Line } from "./table.ts";
import type { Word } from "./words.ts";

/** What was typed for what, and what stands around it. */
export interface Slip {
  readonly typed: string;
  readonly meant: string;
}

export class Slips {
  readonly #typed: ReadonlySet<string>;
  readonly #around: Patterns<string>;
  readonly #slips: readonly Slip[];

  constructor(
    lines: readonly (readonly [Slip, readonly Pattern<string>[]])[],
    options: { readonly skips: ReadonlySet<string>; readonly notation: Notation },
  ) {
    this.#slips = lines.map(([slip]) => slip);
    this.#typed = new Set(this.#slips.map(({ typed }) => typed));
    this.#around = Patterns.of(
      lines.flatMap(([, patterns], i) =>
        patterns.map((pattern) => ({ ...pattern, tag: String(i) })),
      ),
      options,
    );
  }

  /** `words` with what slipped put right. */
  putRight(words: readonly Word[]): readonly Word[] {
    if (!words.some(({ text }) => this.#typed.has(text))) return words;
    const hits = this.#around.find(words);
    if (hits.length === 0) return words;
    const meant = new Map<string, string>();
    for (const { tag } of hits) {
      const slip = this.#slips[Number(tag)];
      if (slip !== undefined && !meant.has(slip.typed)) meant.set(slip.typed, slip.meant);
    }
    return words.map((word) => {
      const right = meant.get(word.text);
      return right === undefined ? word : { ...word, text: right };
    });
  }
}

/** A line of `[slip]`: `sains? = pain : plus|du sains?, faim, boulang*`. */
export function slipsOf(
  { text, at }: Line,
  notation: Notation,
): readonly (readonly [Slip, readonly Pattern<string>[]])[] {
  const [, typed, meant, around] = /^(\S+) = ([a-z]+) : (.+)$/.exec(text) ?? [];
  if (typed === undefined || meant === undefined || around === undefined) {
    throw new Error(
      "write it as « what is typed = what was meant : what stands around, or what else »",
    );
  }
  const patterns = around
    .split(/ *, */)
    .map((line) => ({ tag: "", line, at, elements: notation.elementsOf(line) }));
  return typed
    .split("|")
    .flatMap((each) => expand(each))
    .filter((form) => form !== meant)
    .map((form) => [{ typed: form, meant }, patterns] as const);
}
