/**
 * French words for what people need, offer or report, by category. Where two stand on the same words the longer wins,
 * so "bouteille gaz" is fuel and "bouteille" water.
 *
 * Inflections are written out: a stemmer takes bougie for bouger and couche for couché.
 */

import type { Category } from "../journal/vocabulary.ts";
import { aroundFr } from "./lexicon-fr-around.ts";
import { homeFr } from "./lexicon-fr-home.ts";
import { outsideFr } from "./lexicon-fr-outside.ts";

export const lexiconFr: Readonly<Partial<Record<Category, string>>> = {
  ...homeFr,
  ...outsideFr,
  ...aroundFr,
};
