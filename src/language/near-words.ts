/**
 * The one of many words that a misspelt one is nearest to.
 *
 * Distance is optimal string alignment: "eua" is one step from "eau", which plain Levenshtein takes for two. Most words are told apart
 * by the letters they are made of, before any step is counted.
 */

/** Fewest letters of a word that is put right: too many short words are one step from another. */
export const SHORTEST = 5;

/** From here on two steps are still near. */
const LONG = 9;

interface Target {
  readonly word: string;
  /** One bit for each letter that stands in it. */
  readonly letters: number;
}

export class NearWords {
  readonly #words: readonly string[];
  readonly #base: NearWords | undefined;
  /** By first letter and length; made when the first word is looked up. */
  #byStart: ReadonlyMap<string, readonly Target[]> | undefined;

  /** @param base others, which these are looked for beside. */
  constructor(words: Iterable<string>, base?: NearWords) {
    this.#words = Array.from(words);
    this.#base = base;
  }

  /** Whether there is none to be near to. */
  get isEmpty(): boolean {
    return (this.#base?.isEmpty ?? true) && !this.#words.some(isLongEnough);
  }

  /** The nearest to `text`: it begins with the same letter, or has the first two swapped. `text` itself if none is near enough. */
  nearest(text: string): string {
    const budget = text.length < SHORTEST ? 0 : text.length < LONG ? 1 : 2;
    if (budget === 0) return text;
    const letters = lettersOf(text);
    const [first = "", second = ""] = text;
    let best = text;
    let least = budget + 1;
    const spans = first === second ? [first] : [first, second];
    for (const { word, letters: others } of spans.flatMap((letter) =>
      this.#about(letter, text.length, budget),
    )) {
      if (bits(others ^ letters) > 2 * (least - 1)) continue;
      if (word[0] !== first && word[1] !== first) continue;
      const distance = alignment(text, word, least - 1);
      if (distance < least) {
        least = distance;
        best = word;
      }
    }
    return best;
  }

  /** Words that begin with a letter and are about as long. */
  #about(letter: string, length: number, budget: number): readonly Target[] {
    const lengths = Array.from({ length: 2 * budget + 1 }, (_, i) => length - budget + i);
    this.#byStart ??= byStart(this.#words);
    const found = this.#byStart;
    const own = lengths.flatMap((each) => found.get(`${letter}${each}`) ?? []);
    return this.#base === undefined ? own : [...this.#base.#about(letter, length, budget), ...own];
  }
}

function isLongEnough(word: string): boolean {
  return word.length >= SHORTEST && /^[a-z]+$/.test(word);
}

function byStart(words: readonly string[]): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, Target[]>();
  for (const word of words) {
    if (!isLongEnough(word)) continue;
    const start = `${word.slice(0, 1)}${word.length}`;
    const target = { word, letters: lettersOf(word) };
    const alike = found.get(start);
    if (alike === undefined) found.set(start, [target]);
    else alike.push(target);
  }
  return found;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) - 97);
  return letters;
}

/** How many bits of `mask` are set. */
function bits(mask: number): number {
  let rest = mask;
  let count = 0;
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
}

/**
 * How many letters to add, drop, change or swap with their neighbour to get from `one` to `other`; some number above
 * `most` as soon as it is certain to be more than that.
 */
export function alignment(one: string, other: string, most: number): number {
  const { length } = other;
  const width = length + 1;
  const steps = width * 3 <= ROWS.length ? ROWS : new Uint16Array(width * 3);
  let [beforeLast, last, row] = [0, width, 2 * width];
  for (let j = 0; j <= length; j++) steps[last + j] = j;
  for (let i = 1; i <= one.length; i++) {
    const letter = one.charCodeAt(i - 1);
    steps[row] = i;
    let least = i;
    for (let j = 1; j <= length; j++) {
      const change = letter === other.charCodeAt(j - 1) ? 0 : 1;
      let fewest = (steps[last + j - 1] ?? 0) + change;
      fewest = Math.min(fewest, (steps[last + j] ?? 0) + 1, (steps[row + j - 1] ?? 0) + 1);
      const swapped =
        i > 1 &&
        j > 1 &&
        letter === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (swapped) fewest = Math.min(fewest, (steps[beforeLast + j - 2] ?? 0) + 1);
      steps[row + j] = fewest;
      if (fewest < least) least = fewest;
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return steps[last + length] ?? 0;
}

/** Room for three rows of steps, used over and over: words are short, and compared by the hundred. */
const ROWS = new Uint16Array(192);
