/** Who is sought and where it is, in the sender's own words, as far as the words give them away. */

import type { Grammar } from "./grammar.ts";
import type { Word } from "./words.ts";

/** Longest name or place taken from a message, in words and in UTF-16 units: enough for a street and a village. */
const WORDS_MOST = 7;
const LENGTH_MOST = 60;

const ways =
  /^(rue|avenue|boulevard|impasse|chemin|allee|quai|quartier|hameau|lotissement|residence|bourg|lieu|place|route|carrefour|pont|gare|ferme)$/;
const nearby = /^(chez|pres|derriere|devant|near|behind|opposite|outside|beside|au|aux|at)$/;
const waysAfter =
  /^(street|st|road|rd|lane|close|avenue|ave|drive|way|crescent|terrace|farm|bridge|square)$/;
const nobody =
  /^(moi|nous|toi|vous|lui|elle|eux|home|least|moins|all|maison|secours|ours|work|once|last|plus|besoin|the|une|un)$/;
const ends =
  /^(svp|please|merci|thanks|et|and|mais|but|depuis|since|est|sont|is|are|on|nous|we|il|y|besoin|need|venez|vite|ne|pas|plus|que|qui|pour|for|avec|with|pls|je|i|a)$/;

/** A stretch of `raw` from one word to another, on one line. */
function quote(raw: string, words: readonly Word[], from: number, to: number): string | undefined {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return undefined;
  const text = raw.slice(first.start, last.end).replaceAll(/\s+/g, " ").trim();
  return text.length === 0 || text.length > LENGTH_MOST ? undefined : text;
}

/**
 * The place `words` name: as typed, and by the name it is kept under where the village taught it.
 *
 * « 12 rue de Kerbrat » says more than that it is Kerbrat.
 */
export function whereIn(words: readonly Word[], raw: string, grammar: Grammar): string | undefined {
  const [known] = grammar.places.find(words);
  const typed = placeIn(words, raw);
  const text = typed && quote(raw, words, typed.from, typed.to);
  if (known === undefined) return text;
  const { tag, line, from, to } = known;
  if (typed === undefined || text === undefined) return tag;
  const within = typed.from <= from && typed.to >= to && typed.to - typed.from > to - from;
  const more = words.slice(typed.from, from).some(({ digits }) => digits === true);
  if (!within || !more) return tag;
  return tag === line ? text : `${text} (${tag})`;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function placeIn(words: readonly Word[], raw: string): Stretch | undefined {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (waysAfter.test(word.text) && word.before === 0 && i > 0) {
      let from = i - 1;
      if (words[from - 1]?.value !== undefined) from -= 1;
      return { from, to: i + 1 };
    }
    const isWay = ways.test(word.text) && next !== undefined && next.before === 0;
    const house = /^(au|at|aux)$/.test(word.text) && next?.digits === true;
    if (house) continue;
    const isNear =
      nearby.test(word.text) &&
      next !== undefined &&
      next.before === 0 &&
      !nobody.test(next.text) &&
      isName(next, raw);
    if (!isWay && !isNear) continue;
    const from = isWay && words[i - 1]?.digits === true ? i - 1 : i;
    let to = i + 2;
    while (
      to < words.length &&
      to < i + WORDS_MOST &&
      words[to]?.before === 0 &&
      !ends.test(words[to]?.text ?? "")
    )
      to++;
    return { from, to };
  }
  return undefined;
}

/** Who `words` are about, as typed: someone close with their name, or a name. */
export function whoIn(words: readonly Word[], raw: string, grammar: Grammar): string | undefined {
  const known = words.find(({ who }) => who !== undefined);
  if (known !== undefined) return known.who;
  const kin = grammar.words("kin");
  const at = words.findIndex(({ text }) => kin.has(text));
  if (at >= 0) {
    const possessive = /^(mon|ma|mes|notre|nos|my|our|le|la|les|the)$/.test(
      words[at - 1]?.text ?? "",
    );
    let to = at + 1;
    while (to < at + 4 && isName(words[to], raw)) to++;
    return quote(raw, words, possessive ? at - 1 : at, to);
  }
  const name = words.findIndex((word, i) => i > 0 && word.text.length > 2 && isName(word, raw));
  if (name < 0) return undefined;
  let to = name + 1;
  while (to < name + 3 && isName(words[to], raw)) to++;
  return quote(raw, words, name, to);
}

/** What someone says they are called: « je m'appelle Yann Le Bris », "my name is Luke". */
export function nameIn(words: readonly Word[], raw: string): string | undefined {
  const at = words.findIndex(({ text }) => /^(appelle|name|nom)$/.test(text));
  if (at < 0) return undefined;
  let from = at + 1;
  while (/^(is|s|est|ce)$/.test(words[from]?.text ?? "")) from++;
  let to = from;
  while (
    to < from + NAME_WORDS &&
    words[to] !== undefined &&
    (words[to]?.before === 0 || to === from) &&
    !ends.test(words[to]?.text ?? "") &&
    words[to]?.digits !== true
  )
    to++;
  return to === from ? undefined : quote(raw, words, from, to);
}

/** First names, a particle and a surname. */
const NAME_WORDS = 4;

/** Typed with a capital in front, as names and places are. */
function isName(word: Word | undefined, raw: string): boolean {
  if (word === undefined || word.before > 0) return false;
  return word.value !== undefined || /^\p{Lu}/u.test(raw.slice(word.start, word.end));
}
