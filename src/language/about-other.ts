/** Whether one thing a message says is about another household than the sender's, and which. */

import type { Grammar } from "./grammar.ts";
import { type Mention, mentionsIn } from "./on-behalf.ts";
import type { Intent, Item } from "./reading.ts";
import type { Word } from "./words.ts";

/** What may be told for someone else. */
const told: ReadonlySet<Intent> = new Set(["sos", "need", "checkin"]);

const first = /^(je|nous|moi|we|i|us)$/;

/**
 * The particulars of whom an item is about, none if it is the sender.
 *
 * @param stretch.words the words that say it; `whole` those of the message.
 */
export function aboutOther(
  intent: Intent,
  {
    words,
    whole,
    raw,
  }: { readonly words: readonly Word[]; readonly whole: readonly Word[]; readonly raw: string },
  grammar: Grammar,
): Pick<Item, "who" | "place" | "behalf"> {
  if (!told.has(intent)) return {};
  // Of a danger, « le voisin » is as often where it comes from.
  const mentions = mentionsIn(whole, raw, grammar).filter(
    ({ behalf, place }) => intent !== "sos" || behalf !== "relation" || place !== undefined,
  );
  const [only, ...others] = mentions;
  if (only === undefined) return {};
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const within = mentions.filter(({ from }) => {
    const at = whole[from]?.start ?? -1;
    return at >= start && at < end;
  });
  // Two others in one breath are not told apart here: a person reads it.
  if (within.length > 1) return {};
  const [here] = within;
  if (here !== undefined) return speaksOfSelf(words, whole, here) ? {} : particulars(here);
  const before = mentions.findLast(({ from }) => (whole[from]?.start ?? end) < start);
  const carried =
    before !== undefined && !words.some(({ text }) => first.test(text) || isWe(words, text));
  return carried && (others.length === 0 || before !== undefined) ? particulars(before) : {};
}

/** Whether a message speaks of the sender too. */
export function saysSelf(words: readonly Word[]): boolean {
  return words.some(({ text }) => first.test(text) || text === "on");
}

/** « on n'a plus d'eau »: the sender's own home. */
function isWe(words: readonly Word[], text: string): boolean {
  if (text !== "on") return false;
  const at = words.findIndex((word) => word.text === "on");
  return /^(a|est|ne|va|peut|manque|reste|voudrait|aurait|cherche)$/.test(
    words[at + 1]?.text ?? "",
  );
}

/** Whether words speak of the sender, other than as the one who saw or called: « je suis passé voir » tells of another. */
function speaks(words: readonly Word[]): boolean {
  return words.some(({ text }, i) => {
    const next = words[i + 1]?.text ?? "";
    return first.test(text)
      ? !/^(la|le|me|vu|ai|suis|avons|saw|checked|visited|went|called)$/.test(next)
      : isWe(words, text);
  });
}

/** Whether a stretch that names another speaks of the sender all the same: « je n'ai plus d'eau et la voisine du 6 non plus ». */
function speaksOfSelf(
  words: readonly Word[],
  whole: readonly Word[],
  { from, to }: Mention,
): boolean {
  const after = words.filter(({ start }) => start >= (whole[to - 1]?.end ?? 0));
  const before = words.filter(({ start }) => start < (whole[from]?.start ?? 0));
  return speaks(after) || speaks(before);
}

function particulars({ who, place, behalf }: Mention): Pick<Item, "who" | "place" | "behalf"> {
  return { who, behalf, ...(place !== undefined && { place }) };
}
