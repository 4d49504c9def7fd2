/** What the log's everyday events are called for a person at a terminal. Those of a repairer keep their own names. */

import type { Lang, Words } from "../base/lang.ts";

const events: ReadonlyMap<string, Words> = new Map([
  ["ready", { fr: "prêt", en: "ready" }],
  ["stopping", { fr: "arrêt", en: "stopping" }],
  ["exercise.open", { fr: "l'exercice commence", en: "the exercise begins" }],
  ["exercise.closed", { fr: "l'exercice est fini", en: "the exercise is over" }],
  ["radio-opened", { fr: "radio jointe", en: "radio reached" }],
  ["radio-lost", { fr: "radio perdue, on la rappelle", en: "radio lost, calling it again" }],
  ["radio-being-set", { fr: "réglage d'une radio", en: "a radio is being set" }],
  ["radio-set", { fr: "radio réglée", en: "radio set" }],
  ["radio-not-set", { fr: "radio non réglée", en: "radio not set" }],
  ["radio-not-opened", { fr: "radio absente, on réessaie", en: "no radio, trying again" }],
  ["text-kept", { fr: "message reçu et gardé", en: "message received and kept" }],
  ["text-counted", { fr: "message compté sans suite", en: "message counted, no more" }],
  ["key-doubted", { fr: "clé de radio à vérifier", en: "a radio's key to check" }],
  [
    "veillee-heard",
    { fr: "une autre Veillée est à portée", en: "another Veillée is within reach" },
  ],
  ["parcel-kept", { fr: "mots d'une autre Veillée, gardés", en: "words of another Veillée, kept" }],
  ["parcel-stored", { fr: "enregistré par leur Veillée", en: "kept by their Veillée" }],
  [
    "entries-asked",
    { fr: "entrées perdues, redemandées", en: "lost entries, asked of another Veillée" },
  ],
  [
    "entries-held",
    { fr: "entrées retrouvées pour une autre Veillée", en: "entries found for another Veillée" },
  ],
  ["entry-returned", { fr: "entrée perdue, revenue", en: "a lost entry is back" }],
  [
    "entry-refused",
    { fr: "entrée refusée, rien ne la prouve", en: "an entry refused, nothing proves it" },
  ],
  ["alarm", { fr: "URGENCE", en: "EMERGENCY" }],
  ["web.signed-in", { fr: "un opérateur est entré", en: "an operator signed in" }],
  ["web.wrong-code", { fr: "mauvais code d'opérateur", en: "wrong operator's code" }],
  ["log-repeated", { fr: "d'autres lignes pareilles", en: "more lines like it" }],
  ["log-left-out", { fr: "des lignes ont été omises", en: "lines were left out" }],
  ["store.state", { fr: "le journal", en: "the journal" }],
  [
    "store.upgrading",
    {
      fr: "mise à niveau du journal, les pages s'ouvriront ensuite",
      en: "upgrading the journal, the pages open after that",
    },
  ],
  [
    "village.reading",
    {
      fr: "le journal est relu, les pages s'ouvriront ensuite",
      en: "reading the journal, the pages open after that",
    },
  ],
  ["store.upgraded", { fr: "journal mis à niveau", en: "journal upgraded" }],
  [
    "store.upgrade-left",
    { fr: "abîmé, laissé dans l'ancien journal", en: "damaged, left in the former journal" },
  ],
  [
    "store.former-removed",
    {
      fr: "ancien journal effacé, son temps est passé",
      en: "former journal removed, its time over",
    },
  ],
  [
    "store.from-newer",
    { fr: "journal d'un Veillée plus récent", en: "a journal of a newer Veillée" },
  ],
]);

/** The event in words, or under its own name. */
export function eventWords(event: string, lang: Lang): string {
  return events.get(event)?.[lang] ?? event;
}
