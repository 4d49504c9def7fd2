/** What is plain to see in a stretch of words, before anyone concludes what it means. */

import type { Category } from "../journal/vocabulary.ts";
import { addressIn } from "./address.ts";
import type { FrameTag } from "./frames.ts";
import type { ClassName, Grammar } from "./grammar.ts";
import type { NumberRole } from "./number-roles.ts";
import type { Hit } from "./pattern.ts";
import { rather } from "./rather.ts";
import { type Amount, amountIn, isUnit, peopleIn } from "./slots.ts";
import { CONSUMED, type Word } from "./words.ts";

/** Categories that an everyday phrase with a dangerous word in it does not mean. */
const dangers = new Set<Category>(["fire", "flood", "safety", "rescue"]);

/** Phrases that what is wanted follows. */
const anchors = new Set<FrameTag>(["lack", "need", "low", "more", "no-need"]);

export interface Facts {
  readonly words: readonly Word[];
  /** Words with a meaning of their own, numbers included. */
  readonly size: number;
  readonly tags: ReadonlySet<FrameTag>;
  /** The lines of the tables that said it, for whoever asks why. */
  readonly hits: readonly Hit<FrameTag | Category>[];
  readonly category: Category | undefined;
  readonly categories: readonly Category[];
  /** One thing is wanted and another, named before, is not. */
  readonly rather: boolean;
  /** Asked with a question mark. */
  readonly asks: boolean;
  readonly ref: number | undefined;
  readonly people: number | undefined;
  readonly amount: Amount | undefined;
  /** A number that nothing else explains. */
  readonly loose: number | undefined;
  /** The only number written in digits that is not an hour, an age or the like. */
  readonly number: number | undefined;
  readonly kin: boolean;
  readonly vulnerable: boolean;
  readonly baby: boolean;
  /** A house number and its street. */
  readonly addressed: boolean;
  /** An age of 15 or less is told. */
  readonly young: boolean;
  readonly device: boolean;
  readonly drug: boolean;
}

/** What the tables find in a message, so that each stretch of it need not be searched again. */
export interface Found {
  readonly frames: readonly Hit<FrameTag>[];
  readonly things: readonly Hit<Category>[];
}

/** What the tables find in `words`. */
export function findIn(words: readonly Word[], { frames, lexicon }: Grammar): Found {
  return { frames: frames.find(words), things: lexicon.find(words) };
}

/** What was found in words `from` to `to`, the last not included, counted from `from`. */
export function foundWithin(found: Found, from: number, to: number): Found {
  const part = <Tag extends string>(hits: readonly Hit<Tag>[]): readonly Hit<Tag>[] =>
    hits
      .filter((hit) => hit.from >= from && hit.to <= to)
      .map(({ tag, line, at, ...place }) => ({
        tag,
        line,
        at,
        from: place.from - from,
        to: place.to - from,
      }));
  return { frames: part(found.frames), things: part(found.things) };
}

export function factsOf(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
  grammar: Grammar,
  found: Found = findIn(words, grammar),
): Facts {
  const address = addressIn(words, roles);
  // What a village calls a place names no thing, unless it is one word that may as well be the thing.
  const places = grammar.places.find(words).filter(({ from, to }) => to - from > 1);
  const named = ({ from, to }: Hit<string>): boolean =>
    within(address, from, to) || places.some((place) => place.from <= from && place.to >= to);
  // A street with a number is one home's; without, the news is for all who live there.
  const oneHome = roles.includes("house");
  const hits = outspoken(
    unhurried(found.frames.filter((hit) => hit.tag !== "alert" || !(oneHome && named(hit)))),
  );
  const wished = rather(
    words,
    hits,
    longest(
      found.things.filter(
        (hit) =>
          !(dangers.has(hit.tag) && words[hit.from]?.harmless === true) &&
          !named(hit) &&
          !(hit.tag === "road" && words[hit.from - 1]?.text === "en"),
      ),
    ),
  );
  const { things } = wished;
  const wanting = hits.filter(({ tag }) => anchors.has(tag));
  const ranked = rank(words, things, wanting);
  const people = peopleIn(words, roles);
  const taken = people?.at ?? new Set<number>();
  const thingWords = new Set(
    things.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const amount = amountIn(words, roles, { things: thingWords, taken, grammar });
  const ref = refIn(words, roles);
  const meaningful = words.filter(({ text }) => text !== CONSUMED);
  const has = (name: ClassName): boolean => {
    const set = grammar.words(name);
    return meaningful.some(({ text }) => set.has(text));
  };
  return {
    words,
    size: meaningful.length,
    tags: new Set(hits.map(({ tag }) => tag)),
    hits: [...hits, ...things],
    category: ranked[0],
    categories: ranked,
    rather: wished.contrast,
    asks: words.some(({ ends }) => ends === "?"),
    ref,
    people: people?.count ?? (amount?.heads === true ? amount.quantity : undefined),
    amount: amount?.heads === true ? undefined : amount,
    number: onlyNumber(words, roles, taken),
    loose: loose(words, roles, taken, amount !== undefined),
    kin: has("kin"),
    vulnerable: has("vulnerable") || elderly(words, roles),
    baby: has("baby"),
    addressed: oneHome && address.size > 0,
    young: words.some(({ value = 99 }, i) => roles[i] === "age" && value <= 15),
    device: has("device"),
    drug: has("drug"),
  };
}

/** Whether all of words `from` to `to` are among `places`. */
function within(places: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!places.has(i)) return false;
  return true;
}

/**
 * Hits without those that only stand within a longer turn of phrase that says another thing: « servez-vous, pour qui
 * veut » asks for nothing, and « no » in "no sign of my husband" is no want.
 */
function outspoken(hits: readonly Hit<FrameTag>[]): readonly Hit<FrameTag>[] {
  return hits.filter(
    (hit) =>
      !weak.has(hit.tag) ||
      !hits.some(
        ({ tag, from, to }) =>
          tag !== hit.tag &&
          (!vague.has(tag) || (hit.tag === "fine" && tag === "help-wanted")) &&
          from <= hit.from &&
          to >= hit.to &&
          to - from > hit.to - hit.from,
      ),
  );
}

/** What a word or two may seem to say until more words say better. */
const weak = new Set<FrameTag>([
  "need",
  "lack",
  "low",
  "fine",
  "no",
  "own",
  "broken",
  "request",
  "claim",
  "test",
]);

/** What is said besides a want, and takes nothing from it. */
const vague = new Set<FrameTag>([
  "help-wanted",
  "profile",
  "chat",
  "outage",
  "alert",
  "ask",
  "urgent",
  "greet",
]);

/** Hits without the urgency that « pas urgent » takes back. */
function unhurried(hits: readonly Hit<FrameTag>[]): readonly Hit<FrameTag>[] {
  const later = hits.filter(({ tag }) => tag === "later");
  return hits.filter(
    ({ tag, from, to }) =>
      tag !== "urgent" || !later.some((calm) => calm.from <= from && calm.to >= to),
  );
}

/** Hits that no longer hit covers. */
function longest(hits: readonly Hit<Category>[]): readonly Hit<Category>[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.from <= hit.from &&
          other.to >= hit.to &&
          other.to - other.from > hit.to - hit.from,
      ),
  );
}

/** Categories in order of weight: what is named before what is only a vessel, the longer phrase first, then as said. */
function rank(
  words: readonly Word[],
  hits: readonly Hit<Category>[],
  wanting: readonly Hit<FrameTag>[],
): readonly Category[] {
  const wanted = ({ from, to }: Hit<Category>): boolean =>
    wanting.some((want) => from < want.to + 3 && to > want.from && to > want.to - 1);
  const weight = (hit: Hit<Category>): number => {
    const { from, to, line } = hit;
    const vessel = to - from === 1 && isUnit(words[from]?.text ?? "");
    return (vessel ? 0 : 2) + (line.includes(" ") ? 1 : 0) + (wanted(hit) ? 1 : 0);
  };
  const sorted = hits.toSorted(
    (one, other) => weight(other) - weight(one) || one.from - other.from,
  );
  return Array.from(new Set(sorted.map(({ tag }) => tag)));
}

/** Whole, with at most seven digits, as our case numbers are. */
function isCaseNumber(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 9_999_999;
}

function refIn(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
): number | undefined {
  const marked = words.find(({ value }, i) => roles[i] === "case" && isCaseNumber(value));
  return marked?.value;
}

/** The one number that may name a case, whatever else it may count. */
function onlyNumber(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
  taken: ReadonlySet<number>,
): number | undefined {
  const digits = words.filter((word, i) => {
    const open = !taken.has(i) || /^(pour|for)$/.test(words[i - 1]?.text ?? "");
    return (
      isCaseNumber(word.value) &&
      word.digits === true &&
      open &&
      (roles[i] === "free" || roles[i] === "case" || roles[i] === "day")
    );
  });
  return digits.length === 1 ? digits[0]?.value : undefined;
}

/** The one free number that counts neither people nor things. */
function loose(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
  taken: ReadonlySet<number>,
  spent: boolean,
): number | undefined {
  if (spent) return undefined;
  const free = words.filter(
    (word, i) =>
      roles[i] === "free" && !taken.has(i) && word.article !== true && isCaseNumber(word.value),
  );
  return free.length === 1 ? free[0]?.value : undefined;
}

/** An age of 75 or more. */
function elderly(words: readonly Word[], roles: readonly (NumberRole | undefined)[]): boolean {
  return words.some(({ value = 0 }, i) => roles[i] === "age" && value >= 75 && value < 120);
}
