/** What is said of a backup at the terminal. */

import { entriesText, isOne } from "../base/counted.ts";
import type { Lang, Words } from "../base/lang.ts";
import { dateTime } from "../base/time-words.ts";
import type {
  BackupKnown,
  Done,
  Outdated,
  Preparing,
  Restored,
  Step,
} from "../journal/backup-work.ts";

/** Digits of a content's digest that a person compares. */
const DIGITS = 16;

export function stepText(step: Step | Preparing, lang: Lang): string {
  const fr = lang === "fr";
  if (step.kind === "preparing") {
    return fr
      ? `Tout est remis. Préparation du premier démarrage ${step.percent} %`
      : `All of it is restored. Preparing the first start ${step.percent} %`;
  }
  const { kind, percent, entries, secondsLeft } = step;
  const doing = {
    writing: fr ? "Écriture" : "Writing",
    verifying: fr ? "Vérification" : "Verifying",
  }[kind];
  const left =
    secondsLeft === null ? "" : fr ? `, encore ${secondsLeft} s` : `, ${secondsLeft} s left`;
  return `${doing} ${percent} %, ${entriesText(entries, lang)}${left}`;
}

export function resumedText(entries: number, lang: Lang): string {
  return lang === "fr"
    ? `Reprise d'une sauvegarde interrompue : ${entriesText(entries, lang)} y ${isOne(entries, lang) ? "est" : "sont"} déjà.`
    : `Going on with a backup that was broken off: ${entriesText(entries, lang)} ${isOne(entries, lang) ? "is" : "are"} in it already.`;
}

export function doneLines(done: Done, lang: Lang): readonly string[] {
  const { entries, bytes, seconds, file, lock, content, damaged } = done;
  const fr = lang === "fr";
  return [
    fr
      ? `Sauvegarde faite et relue : ${entriesText(entries, lang)}, ${size(bytes, "o")}, en ${seconds} s.`
      : `Backup made and read back: ${entriesText(entries, lang)}, ${size(bytes, "B")}, in ${seconds} s.`,
    `  ${file}`,
    opensBy[lock][lang],
    `${fr ? "Empreinte :" : "Digest:"} ${content.slice(0, DIGITS)}`,
    ...(damaged > 0 ? [damagedText(damaged, lang)] : []),
  ];
}

export function restoredLines(restored: Restored, lang: Lang, data: string): readonly string[] {
  const { kind, village, at, entries, content, damaged, missing, exercise, from } = restored;
  const fr = lang === "fr";
  const when =
    at === null
      ? fr
        ? "d'une heure inconnue"
        : "of an unknown hour"
      : `${fr ? "du" : "of"} ${dateTime(at, lang)}`;
  const run = `veillee run ${exercise ? "--exercise " : ""}--data ${data}`;
  return [
    fr
      ? `${exercise ? "EXERCICE, " : ""}${village}, poste ${from} : sauvegarde ${when}, ${entriesText(entries, lang)}.`
      : `${exercise ? "EXERCISE (EXERCICE), " : ""}${village}, hub ${from}: backup ${when}, ${entriesText(entries, lang)}.`,
    kind === "checked"
      ? fr
        ? "Elle est entière et intacte. Rien n'a été écrit."
        : "It is whole and intact. Nothing was written."
      : fr
        ? `Tout est remis et vérifié. Lancez maintenant : ${run}`
        : `All of it is restored and verified. Now start: ${run}`,
    `${fr ? "Empreinte :" : "Digest:"} ${content.slice(0, DIGITS)}`,
    ...(damaged > 0 ? [damagedText(damaged, lang)] : []),
    ...(missing > 0 ? [missingText(missing, lang)] : []),
  ];
}

/** Said before a backup is taken that is not the last. */
export function outdatedText({ this: own, later }: Outdated, lang: Lang): string {
  return lang === "fr"
    ? `⚠ Une sauvegarde plus récente est à côté : ${later.name} (${entriesText(later.entries, lang)}) ; celle-ci en a ${own.entries}.`
    : `⚠ A later backup lies beside it: ${later.name} (${entriesText(later.entries, lang)}); this one has ${own.entries}.`;
}

/** Which one of a folder is taken. */
export function takenText(last: BackupKnown, lang: Lang): string {
  return lang === "fr"
    ? `La plus récente du dossier : ${knownText(last, lang)}.`
    : `The latest in the folder: ${knownText(last, lang)}.`;
}

/** Which one of a folder is left aside beside another. */
export function begunText(begun: BackupKnown, lang: Lang): string {
  return lang === "fr"
    ? `Laissée de côté, d'un journal à peine commencé : ${knownText(begun, lang)}.`
    : `Left aside, of a journal that had only just begun: ${knownText(begun, lang)}.`;
}

/** "veillee-….veillee (355 entrées, 27/11/2026 01:30)". */
export function knownText({ name, entries, at }: BackupKnown, lang: Lang): string {
  const when = at === null ? "" : `, ${dateTime(at, lang)}`;
  return `${name} (${entriesText(entries, lang)}${when})`;
}

const opensBy: Readonly<Record<Done["lock"], Words>> = {
  vault: {
    fr: "Elle s'ouvre avec le code de l'opérateur d'aujourd'hui, ou la clé de secours.",
    en: "It opens with the operator's code of today, or the recovery key.",
  },
  passphrase: {
    fr: "Elle s'ouvre avec votre phrase secrète, et rien d'autre.",
    en: "It opens with your passphrase, and nothing else.",
  },
  none: {
    fr: "ELLE N'EST PAS CHIFFRÉE : qui a ce fichier lit ce qui n'est pas privé. Ne la sortez pas d'ici.",
    en: "IT IS NOT ENCRYPTED: who has this file reads what is not private. Do not take it away from here.",
  },
};

function damagedText(rows: number, lang: Lang): string {
  const one = isOne(rows, lang);
  return lang === "fr"
    ? `${rows} ${one ? "valeur était abîmée sur la carte et n'y est" : "valeurs étaient abîmées sur la carte et n'y sont"} pas.`
    : `${rows} ${one ? "value was damaged on the card and is" : "values were damaged on the card and are"} not in it.`;
}

function missingText(entries: number, lang: Lang): string {
  const one = isOne(entries, lang);
  return lang === "fr"
    ? `${entries} ${one ? "entrée signée manquait" : "entrées signées manquaient"} déjà quand elle fut faite. Une autre sauvegarde ${one ? "l'a" : "les a"} peut-être : veillee journal mend.`
    : `${entries} signed ${one ? "entry was" : "entries were"} already missing when it was made. Another backup may have ${one ? "it" : "them"}: veillee journal mend.`;
}

function size(bytes: number, unit: string): string {
  return bytes < 1e6
    ? `${Math.ceil(bytes / 1000)} k${unit}`
    : `${(bytes / 1e6).toFixed(1)} M${unit}`;
}
