/** What a whole reading comes to, in one line a person reads: "▲ vie en danger, feu ; besoin eau, 4 pers." */

import type { Lang, Words } from "../base/lang.ts";
import { describe } from "./describe.ts";
import type { Alarm, Clarify, Reading } from "./reading.ts";

const alarmMarks: Readonly<Record<Alarm, Words>> = {
  none: { fr: "", en: "" },
  suspect: { fr: "peut-être un danger : ", en: "may be a danger: " },
  sos: { fr: "▲ sonne : ", en: "▲ rings: " },
};

const questions: Readonly<Record<Clarify, Words>> = {
  people: { fr: "demande combien de personnes", en: "asks how many people" },
  where: { fr: "demande où", en: "asks where" },
  what: { fr: "demande si c'est bien cela", en: "asks whether that is right" },
  "need-or-offer": {
    fr: "demande si c'est un besoin ou une offre",
    en: "asks: a need or an offer",
  },
  "which-case": { fr: "demande quel numéro", en: "asks which number" },
  danger: { fr: "demande si une vie est en danger", en: "asks whether a life is in danger" },
};

/** Below this a person reads it. */
const LIKELY = 0.5;

export function readingWords(reading: Reading): Words {
  return { fr: wordsIn(reading, "fr"), en: wordsIn(reading, "en") };
}

function wordsIn({ items, alarm, clarify, confidence }: Reading, lang: Lang): string {
  const [{ intent }] = items;
  const said = items.map((item) => describe(item, lang)).join(" ; ");
  const asked = clarify === undefined ? "" : ` (${questions[clarify][lang]})`;
  const doubtful = clarify === undefined && confidence < LIKELY && intent !== "noise";
  const read = doubtful ? (lang === "fr" ? " (à lire)" : " (to be read)") : "";
  return `${alarmMarks[alarm][lang]}${said}${asked}${read}`;
}
