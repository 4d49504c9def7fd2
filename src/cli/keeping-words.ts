/** The particulars of the facts by which the journal is kept: who read it, who took a copy, which hours were put right, what is gone. */

import { entriesText } from "../base/counted.ts";
import type { Lang, Words } from "../base/lang.ts";
import { span } from "../base/time-words.ts";
import { isAge, wallQualities } from "../base/time.ts";
import { backupLocks, backupMedia, expiredKinds, readScopes } from "../journal/vocabulary.ts";

type Say = (value: unknown, lang: Lang) => string | undefined;

const scopeWords: Readonly<Record<(typeof readScopes)[number], Words>> = {
  unlocked: { fr: "ce qui était ouvert, en entrant", en: "what was open, on signing in" },
  case: { fr: "un dossier", en: "one case" },
  household: { fr: "un foyer", en: "one household" },
  journal: { fr: "tout le journal", en: "all of the journal" },
  print: { fr: "une page à imprimer", en: "a page to print" },
};

const mediumWords: Readonly<Record<(typeof backupMedia)[number], Words>> = {
  stick: { fr: "sur la clé VEILLEE", en: "on the stick VEILLEE" },
  folder: { fr: "dans un dossier de ce disque", en: "in a folder of this disk" },
  disk: { fr: "sur un autre disque", en: "on another disk" },
};

const lockWords: Readonly<Record<(typeof backupLocks)[number], Words>> = {
  none: { fr: "NON CHIFFRÉE", en: "NOT ENCRYPTED" },
  passphrase: { fr: "s'ouvre par une phrase secrète", en: "opens by a passphrase" },
  vault: {
    fr: "s'ouvre par le code ou la clé de secours",
    en: "opens by the code or the recovery key",
  },
};

const goneWords: Readonly<Record<(typeof expiredKinds)[number], Words>> = {
  noise: { fr: "ce qui n'était que du bruit", en: "what was only noise" },
  all: { fr: "tous", en: "all of them" },
};

const sourceWords: Readonly<Record<(typeof wallQualities)[number], Words>> = {
  none: { fr: "plus rien n'en est su", en: "nothing is known of them any more" },
  radio: { fr: "d'après une radio", en: "by a radio" },
  gps: { fr: "d'après un satellite", en: "by a satellite" },
  operator: { fr: "d'après un opérateur", en: "by an operator" },
  ntp: { fr: "d'après le réseau", en: "by the network" },
};

const silent: Say = () => undefined;

/** How each is said. */
export const keepingSayings: Readonly<Record<string, Say>> = {
  scope: oneOf(readScopes, scopeWords),
  on: oneOf(backupMedia, mediumWords),
  lock: oneOf(backupLocks, lockWords),
  what: oneOf(expiredKinds, goneWords),
  quality: oneOf(wallQualities, sourceWords),
  entries: (value, lang) => (typeof value === "number" ? entriesText(value, lang) : undefined),
  content: (value, lang) =>
    typeof value === "string"
      ? `${lang === "fr" ? "empreinte" : "digest"} ${value.slice(0, 16)}`
      : undefined,
  first: counted("de l'entrée", "from entry"),
  last: counted("à", "to"),
  by: (value, lang) => {
    if (typeof value !== "number" || value === 0) return undefined;
    const far = Math.abs(value);
    const long = lang === "fr" ? "plus d'un an" : "more than a year";
    return `${value < 0 ? "−" : "+"} ${isAge(far) ? span(far, lang) : long}`;
  },
  formerly: (value, lang) =>
    typeof value === "string"
      ? `${lang === "fr" ? "à la suite du poste" : "after the hub"} ${value}`
      : undefined,
  answered: counted("ont répondu :", "answered:"),
  help: counted("demandent de l'aide :", "ask for help:"),
  silent: counted("sans nouvelles :", "silent:"),
  // What only programs need.
  run: silent,
  age: silent,
  publicKey: silent,
  other: silent,
};

function counted(fr: string, en: string): Say {
  return (value, lang) =>
    typeof value === "number" ? `${lang === "fr" ? fr : en} ${value}` : undefined;
}

function oneOf<T extends string>(values: readonly T[], words: Readonly<Record<T, Words>>): Say {
  return (value, lang) => {
    const known = values.find((one) => one === value);
    return known === undefined ? undefined : words[known][lang];
  };
}
