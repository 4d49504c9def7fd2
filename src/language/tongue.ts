/** In which language a message is, from the small words each language cannot do without. */

import type { Lang } from "../base/lang.ts";
import { framesEn } from "./frames-en.ts";
import { framesFr } from "./frames-fr.ts";
import { lexiconEn } from "./lexicon-en.ts";
import { lexiconFr } from "./lexicon-fr.ts";
import { elementsOf } from "./pattern-notation.ts";
import type { Word } from "./words.ts";

const smallFr = `le la les un une des du de au aux mon ma mes ton ta tes son sa ses notre nos votre vos leur je tu il elle on nous
  vous ils elles ce cette ces est suis es sommes etes sont ai as avons avez ont et ou mais donc car que qui quoi dans sur sous avec
  sans pour par chez pas plus ne bien tres trop oui non merci svp bonjour salut quand comment jour nuit soir matin demain hier
  ici la-bas tout tous rien personne encore aussi deja peut faut fait va vont aller jusque depuis vers fils fille mari femme
  papa maman mamie papi mere pere frere soeur voisin voisine maison urgence vite venez secours donc liste manuel etat arrete`;
const smallEn = `the a an my your his her our their i you he she it we they is are am was were be been have has had do does did and or
  but so that this these those in on at with without for from of to not no yes please thanks thank hello hi when where what how
  who why day night morning tomorrow yesterday here there all everyone nothing nobody still also already can could will would
  should go going get got need needs husband wife dad mum mom nan grandad neighbour house home help quick come us me him them if
  then any some just now out up down off over near been being cant wont dont isnt manual options list state english yeah chest crushing nope yep yup nah erm um hmm`;

/** The words of a language's tables, but for classes, which hold both languages. */
const vocabulary = (tables: readonly string[], small: string): ReadonlySet<string> => {
  const lines = tables.flatMap((table) => table.split("\n")).filter((line) => line.trim() !== "");
  const own = lines.flatMap((line) => elementsOf(line.trim().replaceAll(/\{\w+\}/g, "class")));
  const words = new Set(small.split(/\s+/));
  for (const element of own) {
    if (element.kind === "word") for (const word of element.words) words.add(word);
  }
  return words;
};

const french = once(() =>
  vocabulary([...Object.values(lexiconFr), ...Object.values(framesFr)], smallFr),
);
const english = once(() =>
  vocabulary([...Object.values(lexiconEn), ...Object.values(framesEn)], smallEn),
);
const surelyFr = new Set(smallFr.split(/\s+/));
const surelyEn = new Set(smallEn.split(/\s+/));

/** What `make` gives, made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** The language of a message; `before` if the words do not tell. */
export function tongueOf(words: readonly Word[], raw: string, before: Lang | undefined): Lang {
  let score = /[éèêàçùœîô]/i.test(raw) ? 2 : 0;
  for (const { text } of words) {
    const weight = surelyFr.has(text) || surelyEn.has(text) ? 2 : 1;
    if (french().has(text) && !english().has(text)) score += weight;
    else if (english().has(text) && !french().has(text)) score -= weight;
    else if (surelyFr.has(text) && !surelyEn.has(text)) score += 1;
    else if (surelyEn.has(text) && !surelyFr.has(text)) score -= 1;
  }
  if (score === 0) return before ?? "fr";
  return score > 0 ? "fr" : "en";
}
