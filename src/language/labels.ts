/**
 * The trade's words as people read them: on the air, where each byte costs, and on the pages.
 *
 * Every list is complete for every language, or it does not compile.
 */

import type { Lang, OtherLang, Words } from "../base/lang.ts";
import type {
  CaseState,
  CaseType,
  Category,
  CheckinStatus,
  Unit,
  Urgency,
} from "../journal/vocabulary.ts";

/** What it is about, short and lower case: at most 24 bytes, to stand inside a sentence. */
export const categoryWords: Readonly<Record<Category, Words>> = {
  water: { fr: "eau", en: "water" },
  food: { fr: "nourriture", en: "food" },
  medicine: { fr: "médicaments", en: "medicine" },
  medical: { fr: "soins", en: "medical care" },
  power: { fr: "courant", en: "power" },
  light: { fr: "lumière", en: "light" },
  warmth: { fr: "chauffage", en: "warmth" },
  cooling: { fr: "frais", en: "cooling" },
  fuel: { fr: "gaz ou carburant", en: "gas or fuel" },
  shelter: { fr: "hébergement", en: "shelter" },
  transport: { fr: "transport", en: "transport" },
  evacuation: { fr: "évacuation", en: "evacuation" },
  rescue: { fr: "sauvetage", en: "rescue" },
  fire: { fr: "feu", en: "fire" },
  flood: { fr: "eau qui monte", en: "rising water" },
  safety: { fr: "danger", en: "danger" },
  comms: { fr: "prévenir, réseau", en: "contact, network" },
  care: { fr: "visite, présence", en: "visit, company" },
  hygiene: { fr: "hygiène", en: "hygiene" },
  tools: { fr: "outils", en: "tools" },
  work: { fr: "coup de main", en: "a hand with work" },
  animals: { fr: "animaux", en: "animals" },
  road: { fr: "route", en: "road" },
  weather: { fr: "météo", en: "weather" },
  other: { fr: "autre", en: "other" },
};

/** Agrees with « urgence » in French. */
export const urgencyWords: Readonly<Record<Urgency, Words>> = {
  low: { fr: "faible", en: "low" },
  normal: { fr: "normale", en: "normal" },
  high: { fr: "haute", en: "high" },
  critical: { fr: "vitale", en: "life at risk" },
};

/** The word that stands beside an urgency's shape and letter on a page. */
export const urgencyLabels: Readonly<Record<Urgency, Words>> = {
  low: { fr: "PLUS TARD", en: "LATER" },
  normal: { fr: "NORMAL", en: "NORMAL" },
  high: { fr: "URGENT", en: "URGENT" },
  critical: { fr: "VITAL", en: "LIFE" },
};

export const stateWords: Readonly<Record<CaseState, Words>> = {
  draft: { fr: "à confirmer", en: "to confirm" },
  open: { fr: "ouvert", en: "open" },
  acknowledged: { fr: "vu", en: "seen" },
  matched: { fr: "aide trouvée", en: "help found" },
  enroute: { fr: "en route", en: "on the way" },
  delivered: { fr: "livré, à confirmer", en: "delivered, to confirm" },
  fulfilled: { fr: "terminé", en: "done" },
  "on-hold": { fr: "en attente", en: "on hold" },
  available: { fr: "disponible", en: "available" },
  reserved: { fr: "réservé", en: "reserved" },
  "partly-used": { fr: "en partie donné", en: "partly given" },
  exhausted: { fr: "épuisé", en: "used up" },
  withdrawn: { fr: "retiré", en: "withdrawn" },
  lent: { fr: "prêté", en: "lent" },
  returned: { fr: "rendu", en: "returned" },
  overdue: { fr: "à rendre, en retard", en: "overdue" },
  cancelled: { fr: "annulé", en: "cancelled" },
  expired: { fr: "expiré", en: "expired" },
  duplicate: { fr: "doublon", en: "duplicate" },
  rejected: { fr: "écarté", en: "set aside" },
};

export const statusWords: Readonly<Record<CheckinStatus, Words>> = {
  ok: { fr: "tout va bien", en: "all well" },
  coping: { fr: "ça tient", en: "coping" },
  help: { fr: "besoin d'aide", en: "needs help" },
  hurt: { fr: "blessé ou malade", en: "hurt or ill" },
  moved: { fr: "parti ailleurs", en: "moved elsewhere" },
};

export const caseTypeWords: Readonly<Record<CaseType, Words>> = {
  need: { fr: "besoin", en: "need" },
  offer: { fr: "offre", en: "offer" },
  report: { fr: "signalement", en: "report" },
  seek: { fr: "recherche", en: "search" },
  question: { fr: "question", en: "question" },
  erase: { fr: "effacement", en: "erasure" },
};

/** A unit's singular and plural; written after the number. */
const unitWords: Readonly<Record<Unit, Readonly<Record<Lang, readonly [string, string]>>>> = {
  l: { fr: ["L", "L"], en: ["L", "L"] },
  kg: { fr: ["kg", "kg"], en: ["kg", "kg"] },
  g: { fr: ["g", "g"], en: ["g", "g"] },
  pack: { fr: ["pack", "packs"], en: ["pack", "packs"] },
  bottle: { fr: ["bouteille", "bouteilles"], en: ["bottle", "bottles"] },
  pc: { fr: ["pièce", "pièces"], en: ["piece", "pieces"] },
  box: { fr: ["boîte", "boîtes"], en: ["box", "boxes"] },
  can: { fr: ["bidon", "bidons"], en: ["can", "cans"] },
  bag: { fr: ["sac", "sacs"], en: ["bag", "bags"] },
  stere: { fr: ["stère", "stères"], en: ["stere", "steres"] },
  seat: { fr: ["place", "places"], en: ["seat", "seats"] },
  bed: { fr: ["lit", "lits"], en: ["bed", "beds"] },
  meal: { fr: ["repas", "repas"], en: ["meal", "meals"] },
  dose: { fr: ["dose", "doses"], en: ["dose", "doses"] },
  h: { fr: ["h", "h"], en: ["h", "h"] },
  m: { fr: ["m", "m"], en: ["m", "m"] },
};

/** An amount in words: "3 packs", "5 kg", "10". */
export function amount(quantity: number, unit: Unit | undefined, lang: Lang): string {
  const number = lang === "fr" ? String(quantity).replace(".", ",") : String(quantity);
  if (unit === undefined) return number;
  const [one, many] = unitWords[unit][lang];
  return `${number} ${quantity > 1 ? many : one}`;
}

/** Languages we do not answer in, by name. */
export const otherLangWords: Readonly<Record<OtherLang, Words>> = {
  de: { fr: "allemand", en: "German" },
  es: { fr: "espagnol", en: "Spanish" },
  it: { fr: "italien", en: "Italian" },
  nl: { fr: "néerlandais", en: "Dutch" },
  pt: { fr: "portugais", en: "Portuguese" },
  br: { fr: "breton", en: "Breton" },
};
