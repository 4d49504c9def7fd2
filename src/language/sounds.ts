/**
 * Words typed as they sound: « mézon », « ospital », « o secour ». Two words that sound alike by the rewrites of `[sound]` are taken for
 * one, where the one typed is no word and the other counts.
 */

/** Fewest letters of a word that is known by its sound, and fewest sounds of it: short ones have too many that sound alike. */
const SHORTEST = 5;
const FEWEST = 4;

/** A rewrite of the tables: `ph = f`, `^h =`. */
export type Rewrite = readonly [pattern: RegExp, sound: string];

export class Sounds {
  readonly #rewrites: readonly Rewrite[];
  readonly #words: Iterable<string>;
  readonly #base: Sounds | undefined;
  /** The words by their sound, made when the first is asked for. */
  #bySound: ReadonlyMap<string, string> | undefined;

  /** @param base others, which come before these. */
  constructor(words: Iterable<string>, rewrites: readonly Rewrite[], base?: Sounds) {
    this.#words = words;
    this.#rewrites = rewrites;
    this.#base = base;
  }

  /** These, and some more. */
  and(words: Iterable<string>): Sounds {
    return new Sounds(words, this.#rewrites, this);
  }

  /** The word that sounds as `text` does. */
  alike(text: string): string | undefined {
    if (this.#rewrites.length === 0) return undefined;
    this.#bySound ??= this.#sounded();
    return this.#base?.alike(text) ?? this.#bySound.get(this.#soundOf(text));
  }

  #sounded(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const word of this.#words) {
      if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
      const sound = this.#soundOf(word);
      if (sound.length >= FEWEST && !found.has(sound)) found.set(sound, word);
    }
    return found;
  }

  #soundOf(word: string): string {
    return this.#rewrites.reduce((sound, [pattern, to]) => sound.replace(pattern, to), word);
  }
}

/** A rewrite from a line of the tables: letters, at the start or the end of a word if it says so. */
export function rewriteOf(line: string): Rewrite {
  const [, from, to] = /^(\^?[a-z]+\$?) =(?: ([a-z]+))?$/.exec(line) ?? [];
  if (from === undefined) throw new Error("write it as « letters = sound »");
  return [new RegExp(from, "g"), to ?? ""];
}
