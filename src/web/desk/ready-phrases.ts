/** Short replies that fit almost every evening, in the household's own language. Each stays far below the air's limit. */

import type { Lang } from "../../base/lang.ts";

export const readyPhrases: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    "Bien lu. On s'en occupe.",
    "Où êtes-vous exactement ?",
    "Combien êtes-vous ?",
    "Quelqu'un part vers vous. Restez à l'écoute.",
  ],
  en: [
    "We have read you and are on it.",
    "Where exactly are you?",
    "How many are you?",
    "Someone is on the way to you. Stay by the radio.",
  ],
};
