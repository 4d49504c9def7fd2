/** Where someone else lives, right after they are named: « au 6 », « du 14 rue du Port », "at no 4", « qui vit seul au bourg ». */

import { textAt } from "./name-words.ts";
import type { Word } from "./words.ts";

export interface Home {
  /** As typed. */
  readonly place: string;
  /** The word after it. */
  readonly to: number;
}

const ways =
  /^(rue|avenue|av|boulevard|bd|impasse|chemin|allee|quai|quartier|hameau|lotissement|residence|place|route|square|passage|ruelle|venelle)$/;
const waysAfter =
  /^(street|st|road|rd|lane|close|avenue|ave|drive|way|crescent|terrace|court|grove|gardens|row|hill|square|farm|cottages?|mews)$/;
const link = /^(de|du|des|la|le|les)$/;
const stops =
  /^(ne|n|a|ont|est|sont|va|vont|ils?|elles?|on|plus|pas|is|are|has|have|needs?|they|he|she|and|et|mais|but|who|qui|besoin|sans|no|ok|seule?|alone)$/;
const at = /^(au|aux|du|at|a|of|from|in|dans|chez|numero|no|number|de|sur|on)$/;
const lives = /^(vit|vivent|habite|habitent|loge|logent|lives?|living|reside)$/;

function joined(words: readonly Word[], i: number): boolean {
  return words[i] !== undefined && (words[i]?.before ?? 1) === 0;
}

function typed(raw: string, words: readonly Word[], from: number, to: number): string {
  return raw
    .slice(words[from]?.start, words[to - 1]?.end)
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** « au 12 », « au 12 rue du Port », "at no 4", "at 3 Mill Lane" from the word `from` on. */
export function houseAfter(words: readonly Word[], from: number, raw: string): Home | undefined {
  let i = from;
  while (
    i < from + 2 &&
    /^(au|aux|du|at|numero|no|number)$/.test(textAt(words, i)) &&
    words[i]?.digits !== true
  )
    i++;
  const marked = words[i - 1] !== undefined && i > from;
  if (!marked || words[i]?.digits !== true || !joined(words, i)) {
    // « n° 4 » has a mark of its own between.
    if (words[i]?.digits !== true || words[i]?.marked !== true) return undefined;
  }
  if (!Number.isInteger(words[i]?.value) || (words[i]?.value ?? 0) > HIGHEST) return undefined;
  const number = i;
  // « au 06 12 34 56 78 » is a telephone.
  if (raw.slice(words[i]?.start).startsWith("0") || words[i + 1]?.digits === true) return undefined;
  i += 1;
  if (joined(words, i) && /^(bis|ter|quater)$/.test(textAt(words, i))) i++;
  if (joined(words, i) && ways.test(textAt(words, i))) {
    const to = streetEnd(words, i + 1, raw);
    return { place: typed(raw, words, number, to), to };
  }
  for (const length of [1, 2, 3]) {
    const way = i + length;
    if (
      joined(words, way) &&
      waysAfter.test(textAt(words, way)) &&
      !words.slice(i, way).some(({ text }) => stops.test(text))
    ) {
      return { place: typed(raw, words, number, way + 1), to: way + 1 };
    }
  }
  return { place: typed(raw, words, from, i), to: i };
}

const HIGHEST = 9999;

/** Where a French street's name ends: linking words, a word, and capitals after it. */
function streetEnd(words: readonly Word[], from: number, raw: string): number {
  let i = from;
  while (joined(words, i) && link.test(textAt(words, i))) i++;
  if (joined(words, i) && !stops.test(textAt(words, i))) i++;
  while (
    joined(words, i) &&
    !stops.test(textAt(words, i)) &&
    /^\p{Lu}/u.test(raw.slice(words[i]?.start, words[i]?.end))
  )
    i++;
  return i;
}

/** The home told right after someone, `to` being the word after them. */
export function homeAfter(words: readonly Word[], to: number, raw: string): Home | undefined {
  let i = to;
  if (/^(qui|who)$/.test(textAt(words, i)) && lives.test(textAt(words, i + 1))) i += 2;
  else if (lives.test(textAt(words, i))) i += 1;
  const living = i > to;
  if (living) while (/^(seule?|seuls|alone|toute?|tout)$/.test(textAt(words, i))) i++;
  const house = houseAfter(words, i, raw);
  if (house !== undefined) return house;
  const face = /^(en|across|opposite|next|downstairs|upstairs)$/;
  if (
    textAt(words, i) === "de" &&
    face.test(textAt(words, i + 1)) &&
    textAt(words, i + 2) === "face"
  ) {
    return undefined;
  }
  if (!living || !at.test(textAt(words, i)) || !joined(words, i + 1)) return undefined;
  let from = i + 1;
  while (/^(la|le|the)$/.test(textAt(words, from))) from++;
  let end = from + 1;
  if (ways.test(textAt(words, from))) end = streetEnd(words, from + 1, raw);
  while (joined(words, end) && /^\p{Lu}/u.test(raw.slice(words[end]?.start, words[end]?.end)))
    end++;
  if (stops.test(textAt(words, from)) || words[from] === undefined) return undefined;
  return { place: typed(raw, words, from, end), to: end };
}
