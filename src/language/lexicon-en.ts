/** English words for what people need, offer or report, by category; as `lexicon-fr.ts`. */

import type { Category } from "../journal/vocabulary.ts";
import { aroundEn } from "./lexicon-en-around.ts";
import { homeEn } from "./lexicon-en-home.ts";
import { outsideEn } from "./lexicon-en-outside.ts";

export const lexiconEn: Readonly<Partial<Record<Category, string>>> = {
  ...homeEn,
  ...outsideEn,
  ...aroundEn,
};
