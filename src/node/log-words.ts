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
  ["clock-told", { fr: "heure réglée par un opérateur", en: "time set by an operator" }],
  [
    "clock-withdrawn",
    { fr: "heure retirée par un opérateur", en: "time withdrawn by an operator" },
  ],
  ["clocks-disagree", { fr: "deux horloges se contredisent", en: "two clocks disagree" }],
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
  [
    "signatures-asked",
    { fr: "signatures perdues, redemandées", en: "lost signatures, asked of another Veillée" },
  ],
  [
    "signatures-held",
    {
      fr: "signatures retrouvées pour une autre Veillée",
      en: "signatures found for another Veillée",
    },
  ],
  ["signature-returned", { fr: "signature perdue, revenue", en: "a lost signature is back" }],
  [
    "signature-refused",
    { fr: "signature refusée, rien ne la prouve", en: "a signature refused, nothing proves it" },
  ],
  ["entry-returned", { fr: "entrée perdue, revenue", en: "a lost entry is back" }],
  [
    "entry-refused",
    { fr: "entrée refusée, rien ne la prouve", en: "an entry refused, nothing proves it" },
  ],
  ["alarm", { fr: "URGENCE", en: "EMERGENCY" }],
  ["web.signed-in", { fr: "un opérateur est entré", en: "an operator signed in" }],
  ["web.wrong-code", { fr: "mauvais code d'opérateur", en: "wrong operator's code" }],
  ["backup.asked", { fr: "sauvegarde demandée", en: "a backup is asked for" }],
  ["backup.made", { fr: "sauvegarde faite et relue", en: "backup made and read back" }],
  ["backup.failed", { fr: "sauvegarde manquée", en: "backup failed" }],
  ["backup.pruned", { fr: "anciennes sauvegardes retirées", en: "former backups removed" }],
  ["erased", { fr: "effacé du disque", en: "erased from the disk" }],
  ["expired", { fr: "effacé, son temps est passé", en: "erased, its time over" }],
  ["log-repeated", { fr: "d'autres lignes pareilles", en: "more lines like it" }],
  ["log-left-out", { fr: "des lignes ont été omises", en: "lines were left out" }],
  ["store.quarantined", { fr: "valeur abîmée, mise de côté", en: "damaged value, set aside" }],
  ["store.missing", { fr: "des entrées manquent au journal", en: "the journal lacks entries" }],
  [
    "store.chain-broken",
    {
      fr: "des signatures du journal ne tiennent pas",
      en: "signatures of the journal do not hold",
    },
  ],
  [
    "journal.tampered",
    {
      fr: "le journal n'est pas ce qui fut signé",
      en: "the journal is not what was signed",
    },
  ],
  ["journal.verified", { fr: "journal vérifié", en: "journal verified" }],
  [
    "store.dropped",
    {
      fr: "la fin du journal n'a pas pu être relue",
      en: "the journal's end could not be read back",
    },
  ],
  [
    "store.files-damaged",
    {
      fr: "fichiers abîmés, redémarrez pour les réparer",
      en: "damaged files, restart to mend them",
    },
  ],
  [
    "store.odd-put-aside",
    {
      fr: "un dossier ou un lien à la place d'un fichier, renommé",
      en: "a folder or a link in a file's place, renamed",
    },
  ],
  ["store.mending", { fr: "réparation du journal", en: "mending the journal" }],
  ["store.mended", { fr: "journal réparé", en: "journal mended" }],
  [
    "store.unfinished",
    { fr: "un journal à peine commencé est refait", en: "a journal barely begun is made anew" },
  ],
  [
    "village.rebuilt",
    {
      fr: "ce qui est vrai est refait d'après le journal",
      en: "what is true is made anew from the journal",
    },
  ],
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
