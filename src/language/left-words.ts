/** Why words were not answered by themselves, as an operator reads it. */

import type { Words } from "../base/lang.ts";

export const leftWords = {
  pause: {
    fr: "trop vite : une réponse venait de partir",
    en: "too soon: an answer had just left",
  },
  hourly: { fr: "dix réponses dans l'heure déjà", en: "ten answers within the hour already" },
  rare: { fr: "même réponse donnée il y a peu", en: "the same answer was given not long ago" },
  same: { fr: "redit plusieurs fois", en: "said again several times" },
  flood: {
    fr: "écrit plus qu'une personne : réponses coupées, toujours lu",
    en: "writes more than a person does: no more answers, still read",
  },
  bot: { fr: "semble être un automate", en: "seems to be a program" },
  turns: {
    fr: "trois réponses de suite sans rien de nouveau",
    en: "three answers in a row to nothing new",
  },
  stopped: { fr: "ne veut plus de messages (STOP)", en: "wants no more messages (STOP)" },
  measure: {
    fr: "plus de messages que l'on n'en traite : gardé à lire",
    en: "more messages than are dealt with: kept to be read",
  },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * - `pause`: another answer left a moment before.
 * - `hourly`: it has had its answers of this hour.
 * - `rare`: it was told the same not long ago.
 * - `same`: it said the same several times.
 * - `flood`: it writes more than a person does.
 * - `bot`: a program, by what it writes.
 * - `turns`: only our answers kept the talk going.
 * - `stopped`: it wants no messages.
 * - `measure`: beyond the sender's measure, or everyone's.
 */
export type LeftReason = keyof typeof leftWords;

/** The words for a reason; the reason itself if a newer Veillée gave it. */
export function leftText(why: string, lang: "fr" | "en"): string {
  const words = Object.entries(leftWords).find(([each]) => each === why)?.[1];
  return words?.[lang] ?? why;
}
