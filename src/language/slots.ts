/** How many people, how much of what unit: the free numbers of a message that mean something. */

import type { Unit } from "../journal/vocabulary.ts";
import type { Grammar } from "./grammar.ts";
import type { NumberRole } from "./number-roles.ts";
import { expand } from "./pattern-notation.ts";
import type { Word } from "./words.ts";

/** Most people a message can mean; above it, the number is something else. */
export const PEOPLE_MAX = 500;
/** Most things a message can mean, likewise. */
const QUANTITY_MAX = 9999;

const named = (unit: Unit, names: string): readonly (readonly [string, Unit])[] =>
  names.split(" ").flatMap((name) => expand(name).map((form) => [form, unit] as const));

const units: ReadonlyMap<string, Unit> = new Map([
  ...named("l", "l litres? liters?"),
  ...named("kg", "kg kilos? kgs"),
  ...named("g", "g gr grammes? grams?"),
  ...named("pack", "packs? pacs? paquets? packets? cartons?"),
  ...named("bottle", "bouteilles? bottles? flacons?"),
  ...named("pc", "pieces? pcs? unites? rouleaux? rolls?"),
  ...named("box", "boites? boxes box tubes? plaquettes?"),
  ...named("can", "bidons? cans? jerr(i|y)cans? cannettes? tins?"),
  ...named("bag", "sacs? bags? sachets?"),
  ...named("stere", "steres?"),
  ...named("seat", "places? seats? sieges?"),
  ...named("bed", "lits? beds? matelas couchages?"),
  ...named("meal", "repas meals? plats? assiettes? portions? rations?"),
  ...named("dose", "doses? ampoules? injections?"),
  ...named("m", "metres? meters?"),
]);

const people =
  formsOf(`personnes? people persons? adultes? adults? enfants? kids? child children bebes? baby babies ados? teens?
  teenagers? hommes? femmes? men women man woman gamins? gosses? vieux blessee?s? malades? gens habitants? residents? bouches
  mouths souls nourrissons? newborns? toddlers? voisins? voisines? neighbou?rs? invites? guests? pax petits? filles? garcons? girls? boys?
  randonneurs? hikers? patients? injured casualties victimes? victims? seniors? retraites? folk`);

/** People whose number is a total by itself, of whom the rest are a part. */
const partOf = formsOf("dont incl including inclus includes compris");

function formsOf(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/).flatMap(expand));
}

/** Whether a word is the name of a unit, which alone says nothing about what is meant. */
export function isUnit(text: string): boolean {
  return units.has(text);
}

/** How many people `words` speak of, when they say so in numbers; and which words say it. */
export function peopleIn(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
): { readonly count: number; readonly at: ReadonlySet<number> } | undefined {
  const at = new Set<number>();
  const stated = statedTotal(words, roles);
  if (stated !== undefined) return sane(stated.count, new Set([stated.at]));
  let sum = 0;
  let counted = false;
  let singles = 0;
  for (const [i, word] of words.entries()) {
    if (partOf.has(word.text) && (counted || singles > 0)) break;
    if (roles[i] !== "free" || word.value === undefined) {
      const self =
        /^(moi|me|myself)$/.test(word.text) && /^(et|and|plus|avec)$/.test(near(words, i));
      if (self) singles += 1;
      continue;
    }
    const noun = nounAfter(words, i, people);
    if (noun === undefined || !Number.isInteger(word.value)) continue;
    at.add(i);
    if (word.value === 1 && word.digits !== true) singles += 1;
    else {
      counted = true;
      sum += word.value;
    }
  }
  if (counted) return sane(sum + singles, at);
  return isCouple(words) ? { count: 2, at: new Set() } : undefined;
}

/** « on est un couple », "we are a couple". */
function isCouple(words: readonly Word[]): boolean {
  return words.some(
    ({ text }, i) =>
      text === "couple" &&
      /^(sommes|est|are)$/.test(words[i - 2]?.text ?? "") &&
      words[i + 1]?.text !== "of",
  );
}

/** The word before or after `i` that is a conjunction, if either is. */
function near(words: readonly Word[], i: number): string {
  const after = words[i + 1]?.text ?? "";
  return /^(et|and|plus|avec)$/.test(after) ? after : (words[i - 1]?.text ?? "");
}

function sane(
  count: number,
  at: ReadonlySet<number>,
): { readonly count: number; readonly at: ReadonlySet<number> } | undefined {
  return count >= 1 && count <= PEOPLE_MAX ? { count, at } : undefined;
}

/** « nous sommes 6 », "for six", « famille de 5 », "4 of us". */
function statedTotal(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
): { readonly count: number; readonly at: number } | undefined {
  for (const [i, word] of words.entries()) {
    if (roles[i] !== "free" || word.value === undefined || !Number.isInteger(word.value)) continue;
    const before = wordBefore(words, i, 1);
    const before2 = wordBefore(words, i, 2);
    const after = words[i + 1];
    const text = after !== undefined && after.before === 0 ? after.text : "";
    const counts = { count: word.value, at: i };
    if (/^(of)$/.test(text) && /^(us|them)$/.test(words[i + 2]?.text ?? "")) return counts;
    if (
      /^(personnes?|people|pax|persons?|habitants|bouches|mouths|souls)$/.test(text) &&
      partOf.has(words[i + 2]?.text ?? "")
    ) {
      return counts;
    }
    if (word.article === true) continue;
    if (nounAfter(words, i, people) !== undefined) continue;
    const alone = text === "" || !isThing(words, i);
    if (
      /^(sommes|somme|est|etes|are|were|be|serons|sont)$/.test(before) &&
      /^(nous|on|we|il|y|there|ils|they|etions|all)$/.test(before2)
    ) {
      if (alone) return counts;
    }
    if (/^(nous|all|tous)$/.test(before) && alone && word.value > 1) return counts;
    if (/^(tous|toutes|all)$/.test(before2) && /^(les|the)$/.test(before) && alone) return counts;
    if (/^(famille|foyer|family|household|group|groupe|party|couple|menage)$/.test(before))
      return counts;
    if (
      /^(de|of)$/.test(before) &&
      /^(famille|foyer|family|household|group|groupe|party|menage|maisonnee|logement)$/.test(
        before2,
      )
    ) {
      return counts;
    }
    if (/^(pour|for|feeding|feed|nourrir)$/.test(before) && alone) return counts;
    if (before === "a" && /^(est|sommes|vivons|etes|seuls)$/.test(before2) && alone) return counts;
    if (before === "with" && /^(family|household)$/.test(before2)) return counts;
    if (partOf.has(text) && alone) return counts;
  }
  return undefined;
}

/** The word `steps` before `i`, light words left out. */
function wordBefore(words: readonly Word[], i: number, steps: number): string {
  const word = words[i - steps];
  return word === undefined || (words[i]?.before ?? 0) > 1 ? "" : word.text;
}

/** Whether what follows number `i` is a thing it counts, rather than the end of the phrase. */
function isThing(words: readonly Word[], i: number): boolean {
  const after = words[i + 1];
  if (after === undefined || after.before > 0) return false;
  return !/^(svp|please|merci|thanks|a|au|aux|dans|in|at|on|et|and|ici|here|avec|with|chez|mais|but|sans|without|dont|including|incl|now|maintenant|tous|all|bien|ok|fine|safe|plus|pas|no|who|qui|que|nous|we|il|needs?|need|ce|tonight|today|depuis|since|bloques?|coinces?|stuck|trapped|sur|from|to|coupes?|cold|staying|left)$/.test(
    after.text,
  );
}

/** The word of `names` that number `i` counts, at most one other word between. */
function nounAfter(
  words: readonly Word[],
  i: number,
  names: ReadonlySet<string>,
): number | undefined {
  for (let j = i + 1; j <= i + 2; j++) {
    const word = words[j];
    if (word === undefined || word.before > 0 || word.value !== undefined) return undefined;
    if (names.has(word.text)) return j;
    if (/^(et|and|pour|for|de|of)$/.test(word.text)) return undefined;
  }
  return undefined;
}

export interface Amount {
  readonly quantity: number;
  readonly unit?: Unit;
  /** The number follows the name of what has no count, as in « EAU 4 »: it counts people. */
  readonly heads?: boolean;
}

/**
 * How much is asked or offered in `words`, when they say so.
 *
 * @param things which words name what is asked or offered.
 * @param taken which words are people, and so are not an amount.
 */
export function amountIn(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
  {
    things,
    taken,
    grammar,
  }: {
    readonly things: ReadonlySet<number>;
    readonly taken: ReadonlySet<number>;
    readonly grammar: Grammar;
  },
): Amount | undefined {
  const animals = grammar.words("animal");
  const light = grammar.words("light");
  for (const [i, word] of words.entries()) {
    if (roles[i] !== "free" || word.value === undefined || taken.has(i)) continue;
    if (word.article === true && word.digits !== true) continue;
    if (word.value <= 0 || word.value > QUANTITY_MAX) continue;
    if (isLeft(words, i) || /^(pour|for)$/.test(words[i - 1]?.text ?? "")) continue;
    const next = words[i + 1];
    const unit = next !== undefined && next.before === 0 ? units.get(next.text) : undefined;
    if (unit !== undefined) return { quantity: word.value, unit };
    if (animals.has(next?.text ?? "") && countsOwn(words, i, light)) continue;
    for (let j = i + 1; j <= i + 3 && (words[j]?.before ?? 1) === 0; j++) {
      if (things.has(j)) return { quantity: word.value, unit: "pc" };
    }
    let back = i - 1;
    while (light.has(words[back]?.text ?? "")) back--;
    if (things.has(back) && word.before <= 1 && (next === undefined || next.before > 0)) {
      const counted = /[sx]$/.test(words[back]?.text ?? "");
      if (counted) return { quantity: word.value, unit: "pc" };
      if (Number.isInteger(word.value) && word.value <= PEOPLE_MAX)
        return { quantity: word.value, heads: true };
    }
  }
  return undefined;
}

/** « du foin pour les 3 vaches », "hay for my 3 cows": whom it is for, not what is asked. */
function countsOwn(words: readonly Word[], i: number, light: ReadonlySet<string>): boolean {
  let before = i - 1;
  while (light.has(words[before]?.text ?? "")) before--;
  return /^(pour|for|ai|avons|have|got|a)$/.test(words[before]?.text ?? "");
}

/** « il reste 2 », « plus que 3 », "only 2 left": what is left is not what is asked. */
function isLeft(words: readonly Word[], i: number): boolean {
  const before = words.slice(Math.max(0, i - 3), i).map(({ text }) => text);
  const after = words.slice(i + 1, i + 5);
  return (
    before.some((text) => /^(reste|restent|only)$/.test(text)) ||
    (before.at(-1) === "que" && before.includes("plus")) ||
    /^(dernier|derniere|derniers|dernieres|last)$/.test(before.at(-1) ?? "") ||
    after.some(({ text }) => /^(left|restants|restantes)$/.test(text))
  );
}
