/**
 * Phrases a reply: a text of {@link replyTexts} with its slots filled, within 200 bytes on the air whatever fills them.
 *
 * A slot that is missing or unknown, or a translation whose slots differ, does not compile.
 */

import { utf8Bytes } from "../base/bytes.ts";
import type { Lang } from "../base/lang.ts";
import { clip, visible } from "../base/text.ts";
import { type ShortTexts, shortTexts } from "./replies-short.ts";
import { type ReplyKey, type ReplyTexts, replyTexts } from "./replies-text.ts";

/** Bytes a text may take on the air: what Meshtastic apps themselves stop at. */
export const REPLY_MAX = 200;
/** Bytes of a short form. */
export const SHORT_MAX = 100;
/** Bytes of an answer that was asked for and may take two messages, with room for `1/2 ` and for a word that does not split. */
export const TWICE_MAX = 340;
/** The texts that may take two. */
const twice: ReadonlySet<ReplyKey> = new Set<ReplyKey>(["info", "status.list"]);

/** In front of every reply of an exercise, in every language: the word neighbours and emergency services know. */
export const EXERCISE_MARK = "EXERCICE ";

/** The slots of a text, wherever they stand. */
type SlotsOf<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsOf<Rest>
  : never;

/** A text without its bracketed parts. */
type Bare<Text extends string> = Text extends `${infer Before}[${string}]${infer After}`
  ? `${Before}${Bare<After>}`
  : Text;

type Required<Key extends ReplyKey> = SlotsOf<Bare<ReplyTexts[Key]["fr"]>>;
type Optional<Key extends ReplyKey> = Exclude<SlotsOf<ReplyTexts[Key]["fr"]>, Required<Key>>;

export type SlotValue = string | number;

/** What a text needs to be said; parts whose slot is absent are left out. */
export type Slots<Key extends ReplyKey> = {
  readonly [Slot in Required<Key>]: SlotValue;
} & { readonly [Slot in Optional<Key>]?: SlotValue | undefined };

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;

/** Does not compile while a translation asks for other slots than the French text. */
export const translationsAgree: {
  readonly [Key in ReplyKey]: Same<
    [SlotsOf<ReplyTexts[Key]["fr"]>, SlotsOf<Bare<ReplyTexts[Key]["fr"]>>],
    [SlotsOf<ReplyTexts[Key]["en"]>, SlotsOf<Bare<ReplyTexts[Key]["en"]>>]
  >;
} extends Readonly<Record<ReplyKey, true>>
  ? true
  : never = true;

/** Does not compile while a short form asks for what its text does not have, or its translations for different things. */
export const shortFormsAgree: {
  readonly [Key in ReplyKey]: [
    Same<
      [SlotsOf<ShortTexts[Key]["fr"]>, SlotsOf<Bare<ShortTexts[Key]["fr"]>>],
      [SlotsOf<ShortTexts[Key]["en"]>, SlotsOf<Bare<ShortTexts[Key]["en"]>>]
    >,
    [SlotsOf<Bare<ShortTexts[Key]["fr"]>>] extends [Required<Key>] ? true : never,
    [SlotsOf<ShortTexts[Key]["fr"]>] extends [SlotsOf<ReplyTexts[Key]["fr"]>] ? true : never,
  ];
} extends Readonly<Record<ReplyKey, readonly [true, true, true]>>
  ? true
  : never = true;

/** Most bytes one value may take, by slot; the rest are counts and hours, which need few. */
const widest: Readonly<Record<string, number>> = {
  name: 24,
  helper: 24,
  watcher: 24,
  who: 30,
  place: 30,
  address: 44,
  list: 72,
  all: 260,
  items: 140,
  ask: 40,
  next: 60,
  event: 20,
  what: 38,
  do: 44,
  src: 20,
  note: 100,
  cat: 24,
  state: 24,
  status: 24,
  q: 16,
  u: 16,
};
const NARROW = 12;

export interface Manner {
  /** Says first that it is not for real. */
  readonly exercise?: boolean;
  /** In a few words, for a busy channel. */
  readonly short?: boolean;
}

/**
 * Says `key` in `lang`: at most {@link REPLY_MAX} bytes, {@link TWICE_MAX} where two messages may be taken, {@link SHORT_MAX} in
 * short; on one line, nothing hidden in it.
 *
 * Values are cut before the text is, so that the number and what to do next always stand.
 */
export function phrase<Key extends ReplyKey>(
  key: Key,
  lang: Lang,
  slots: Slots<Key>,
  { exercise = false, short = false }: Manner = {},
): string {
  const words = (short ? shortTexts : replyTexts)[key][lang];
  const template = (exercise ? EXERCISE_MARK : "") + words;
  const most = short ? SHORT_MAX : twice.has(key) ? TWICE_MAX : REPLY_MAX;
  const values: Readonly<Record<string, SlotValue | undefined>> = slots;
  for (const share of [1, 0.7, 0.4]) {
    const text = fill(template, values, share);
    if (utf8Bytes(text) <= most) return text;
  }
  return clip(fill(template, values, 0.2), most);
}

function fill(
  template: string,
  values: Readonly<Record<string, SlotValue | undefined>>,
  share: number,
): string {
  return template
    .replaceAll(/\[([^\]]*)\]/g, (_, part: string) => (said(part, values) ? part : ""))
    .replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
      const room = Math.max(NARROW, Math.floor((widest[slot] ?? NARROW) * share));
      return clip(visible(String(values[slot] ?? "")).trim(), room);
    });
}

/** Whether every slot of a bracketed part has a value. */
function said(part: string, values: Readonly<Record<string, SlotValue | undefined>>): boolean {
  return Array.from(part.matchAll(/\{(\w+)\}/g)).every(
    ([, slot]) => slot !== undefined && values[slot] !== undefined && values[slot] !== "",
  );
}
