/**
 * Whom a message speaks of when it is not the sender's own household: « pour Mme Roux : ok », « ma voisine au 6 n'a plus de chauffage »,
 * "chez les Cadiou", « au 12 rue du port ils n'ont plus de bois ».
 *
 * A wrong guess here would put one home's trouble down to another, so a person is taken for another only where the words stand as the one who
 * speaks does not: someone met on the way, lived with, or signing is none. Kin are of the sender's own home unless they are said to live elsewhere.
 */

import { isColon, isSeen, isStart, quote } from "./around.ts";
import type { Grammar } from "./grammar.ts";
import { houseAfter, homeAfter } from "./house.ts";
import { isCapital, isTied, nameEnd, textAt, titles } from "./name-words.ts";
import type { Word } from "./words.ts";

/** How another household is told of: by a name, by what they are to the sender, by their house. */
export const behalves = ["name", "relation", "house"] as const;
export type Behalf = (typeof behalves)[number];

/** Someone else in a message. */
export interface Mention {
  readonly behalf: Behalf;
  /** As typed. */
  readonly who: string;
  readonly place?: string;
  /** The words it stands on. */
  readonly from: number;
  readonly to: number;
}

const possessives = /^(mon|ma|mes|notre|nos|my|our|un|une|le|la|les|a|an|the)$/;
const own = /^(mon|ma|mes|notre|nos|my|our)$/;
const neighbours =
  /^(voisine?s?|neighbou?rs?|proprio|proprietaire|locataires?|landlord|landlady|tenants?)$/;
const dwellers =
  /^(gens|famille|dame|dames|monsieur|homme|femme|couple|ancien|ancienne|mamie|papi|papy|vieux|vieille|voisine?s?|personnes?|people|family|lady|man|woman|guy|couple|folk|folks|neighbou?rs?)$/;
const adjectives =
  /^(vieille?|vieux|vieil|jeune|petite?|old|elderly|young|pauvre|poor|autre|other|bonne|cher|chere|next|door)$/;
/** Before these, someone else is where the sender stands, not who it is about. */
const beside =
  /^(avec|with|par|by|et|and|ou|or|a|to|de|from|chez|suis|sommes|est|am|are|is|ici|je|moi|cest|this|cherche|cherchons|find|demande|ask|comme)$/;
const leads = /^(pour|for|concernant|regarding|about|nouvelles)$/;
/** What is said of someone right after their name. */
const said =
  /^(va|vont|est|sont|a|ont|ne|plus|pas|ok|nickel|bien|sain|saine|besoin|demande|demandent|veut|veulent|doit|manque|manquent|aurait|auraient|reste|cherche|qui|que|elle|il|is|are|has|have|needs?|wants?|fine|well|safe|hurt|ran|without|who|cant|cannot|says?|asks?|lives?|se|sa|son|tombee?|blessee?|malade|sans|sous|no|not|low|out|respire|repond|isnt|hasnt|havent|does|doesnt|would|in|only)$/;
const elsewhere = /^(vit|vivent|habite|habitent|loge|logent|lives?|living|reside|resides|stays?)$/;
const theirs = /^(son|sa|leur|his|her|their|lui|elle|eux)$/;
const third = /^(ils?|elles?|they|he|she)$/;
const self = /^(moi|nous|i|me|us|myself)$/;

/** Everyone else `words` speak of, in order. */
export function mentionsIn(
  words: readonly Word[],
  raw: string,
  grammar: Grammar,
): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const mention =
      nicknamed(words, at) ??
      led(words, at, raw, grammar) ??
      byName(words, at, raw, grammar) ??
      neighbour(words, at, raw, grammar) ??
      kin(words, at, raw, grammar) ??
      household(words, at, raw, grammar) ??
      house(words, at, raw);
    if (mention === undefined || joinsSelf(words, mention)) continue;
    found.push(mention);
    at = mention.to - 1;
  }
  return found;
}

/** « ma voisine et moi »: the sender is among them. */
function joinsSelf(words: readonly Word[], { to, from }: Mention): boolean {
  const after = /^(et|and)$/.test(textAt(words, to)) && self.test(textAt(words, to + 1));
  const before =
    /^(et|and|avec|with)$/.test(textAt(words, from - 1)) &&
    from > 1 &&
    self.test(textAt(words, from - 2));
  return after || before;
}

function mentionOf(
  behalf: Behalf,
  words: readonly Word[],
  { from, to, raw }: { readonly from: number; readonly to: number; readonly raw: string },
): Mention {
  const home = homeAfter(words, to, raw);
  const who = quote(raw, words, from, to);
  return {
    behalf,
    who,
    from,
    to: home?.to ?? to,
    ...(home !== undefined && { place: home.place }),
  };
}

/** A nickname the village taught, unless it only stands beside the sender. */
function nicknamed(words: readonly Word[], at: number): Mention | undefined {
  const word = words[at];
  if (word?.who === undefined) return undefined;
  const before = textAt(words, at - 1);
  if (beside.test(before) && word.before === 0 && !isSeen(words, at)) return undefined;
  return { behalf: "name", who: word.who, from: at, to: at + 1 };
}

/** « pour Mme Roux : », « de la part de Paul : », "for Mrs Price:": a name before a colon. */
function led(
  words: readonly Word[],
  at: number,
  raw: string,
  grammar: Grammar,
): Mention | undefined {
  const start = at === 0 || (words[at]?.before ?? 0) > 0;
  let from = at;
  if (start && textAt(words, at) === "de" && textAt(words, at + 2) === "part") from = at + 4;
  else if (start && textAt(words, at) === "on" && textAt(words, at + 1) === "behalf") from = at + 3;
  else if (start && leads.test(textAt(words, at))) from = at + 1;
  else return undefined;
  if (/^(de|of|la|le)$/.test(textAt(words, from)) && !isCapital(words[from], raw)) from += 1;
  const article = possessives.test(textAt(words, from)) ? 1 : 0;
  if (article === 1 && neighbours.test(textAt(words, from + 1))) {
    return mentionOf("relation", words, { from, to: from + 2, raw });
  }
  const to = nameEnd(words, from, raw, grammar);
  if (to === from) return undefined;
  const titled = titles.test(textAt(words, from));
  const mention = mentionOf("name", words, { from, to, raw });
  return titled || isColon(words, mention.to, raw) ? mention : undefined;
}

/** A name with what is said of it: « Mme Roux au 12 va bien », "checked on Bob at no 4". */
function byName(
  words: readonly Word[],
  at: number,
  raw: string,
  grammar: Grammar,
): Mention | undefined {
  const titled = titles.test(textAt(words, at));
  const to = nameEnd(words, at, raw, grammar);
  if (to === at || (at > 0 && words[at]?.before === 1 && isTied(words, at, raw))) return undefined;
  const looked = isSeen(words, at);
  const before = textAt(words, at - 1);
  if (!looked && !isStart(words, at)) return undefined;
  if (
    !looked &&
    beside.test(before) &&
    (words[at]?.before ?? 0) === 0 &&
    !/^(et|and)$/.test(before)
  )
    return undefined;
  const mention = mentionOf("name", words, { from: at, to, raw });
  const next = words[mention.to];
  if (next === undefined) return looked ? mention : undefined;
  const told = next.before === 0 ? said.test(next.text) : isColon(words, mention.to, raw) && titled;
  // A first name alone is as likely someone's of the sender's own home.
  if (looked || (told && (titled || to - at > 1))) return mention;
  return mention.place !== undefined ? mention : undefined;
}

/** « ma voisine au 6 », "the old lady at no 6", « les gens du 14 ». */
function neighbour(
  words: readonly Word[],
  at: number,
  raw: string,
  grammar: Grammar,
): Mention | undefined {
  if (!possessives.test(textAt(words, at))) return undefined;
  let noun = at + 1;
  while (noun < at + 3 && adjectives.test(textAt(words, noun)) && isTied(words, noun + 1, raw)) {
    const next = textAt(words, noun + 1);
    if (!dwellers.test(next) && !neighbours.test(next) && !adjectives.test(next)) break;
    noun++;
  }
  const text = textAt(words, noun);
  const near = neighbours.test(text);
  if (!near && !dwellers.test(text)) return undefined;
  if (!isStart(words, at) && !isSeen(words, at)) return undefined;
  const end = nameEnd(words, noun + 1, raw, grammar);
  if (end > noun + 1 && (words[noun + 1]?.before ?? 1) === 0) {
    return mentionOf("name", words, { from: noun + 1, to: end, raw });
  }
  const mention = mentionOf("relation", words, { from: at, to: noun + 1, raw });
  if (mention.place !== undefined) return mention;
  if (!near) return undefined;
  const rest = textAt(words, noun + 1);
  return said.test(rest) ||
    isColon(words, noun + 1, raw) ||
    isSeen(words, at) ||
    /^(de|du|d|next|across|opposite|downstairs|upstairs)$/.test(rest)
    ? mention
    : undefined;
}

/** « mon père qui vit seul au bourg », "my mum who lives at 3 Mill Lane": kin, elsewhere than the sender. */
function kin(
  words: readonly Word[],
  at: number,
  raw: string,
  grammar: Grammar,
): Mention | undefined {
  if (!own.test(textAt(words, at))) return undefined;
  const grand = /^(grand|grands|beau|belle|step)$/.test(textAt(words, at + 1)) ? 1 : 0;
  const noun = at + 1 + grand;
  if (!grammar.words("kin").has(textAt(words, noun))) return undefined;
  if (beside.test(textAt(words, at - 1)) && (words[at]?.before ?? 0) === 0 && !isSeen(words, at))
    return undefined;
  const to = Math.max(noun + 1, nameEnd(words, noun + 1, raw, grammar));
  const mention = mentionOf("relation", words, { from: at, to, raw });
  const after = words.slice(to, to + LIVING_WORDS);
  const living = after.some(
    ({ text }, i) =>
      elsewhere.test(text) &&
      (i === 0 || /^(qui|who|ils?|elles?|he|she)$/.test(after[i - 1]?.text ?? "")),
  );
  const withUs = after.some(
    ({ text }, i) => /^(avec|chez|with)$/.test(text) && self.test(after[i + 1]?.text ?? ""),
  );
  const theirHome = after.some(
    ({ text }, i) =>
      /^(chez|dans|at|in)$/.test(text) &&
      theirs.test(after[i + 1]?.text ?? "") &&
      (text === "chez" ||
        /^(maison|appart|appartement|house|home|place|flat|own)$/.test(after[i + 2]?.text ?? "")),
  );
  if (withUs) return undefined;
  return living || theirHome || mention.place !== undefined ? mention : undefined;
}

const LIVING_WORDS = 6;

/** « chez les Cadiou plus d'eau », « les Cadiou n'ont plus d'eau », "the Smiths have no water". */
function household(
  words: readonly Word[],
  at: number,
  raw: string,
  grammar: Grammar,
): Mention | undefined {
  const chez = /^(chez|at)$/.test(textAt(words, at));
  if (!(at === 0 || (words[at]?.before ?? 0) > 0 || isStart(words, at))) return undefined;
  let from = chez ? at + 1 : at;
  const plural = /^(les|the)$/.test(textAt(words, from));
  const family = /^(la)$/.test(textAt(words, from)) && textAt(words, from + 1) === "famille";
  if (!chez && !plural && !family) return undefined;
  if (plural) from += 1;
  if (family) from += 2;
  const to = nameEnd(words, from, raw, grammar);
  if (to === from) return undefined;
  const mention = mentionOf("name", words, { from: plural || family ? from - 1 : from, to, raw });
  const next = words[mention.to];
  const told =
    next !== undefined &&
    (said.test(next.text) || third.test(next.text) || isColon(words, mention.to, raw));
  if (!told || (/^(at)$/.test(textAt(words, at)) && !plural)) return undefined;
  return words
    .slice(mention.to)
    .some(({ text }) => self.test(text) || text === "je" || text === "we") && chez
    ? undefined
    : mention;
}

/** « au 12 rue du port ils n'ont plus de bois »: those who live there, by « ils ». */
function house(words: readonly Word[], at: number, raw: string): Mention | undefined {
  if (!isStart(words, at)) return undefined;
  const found = houseAfter(words, at, raw);
  if (found === undefined || !third.test(textAt(words, found.to))) return undefined;
  return {
    behalf: "house",
    who: quote(raw, words, at, found.to),
    place: found.place,
    from: at,
    to: found.to,
  };
}
