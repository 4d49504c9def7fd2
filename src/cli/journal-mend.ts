/** `veillee journal mend`: takes back from a backup what the journal lacks. */

import path from "node:path";

import { entriesText, isOne } from "../base/counted.ts";
import { Fault } from "../base/fault.ts";
import type { Words } from "../base/lang.ts";
import type { Mended, MendStep } from "../journal/mend-step.ts";
import { printWrapped } from "./blocks.ts";
import type { Command, Desk } from "./command.ts";
import { flawText } from "./journal-verify.ts";
import { backupSecret, passphraseFileOption } from "./passphrase.ts";

export const mend: Command = {
  name: "journal mend",
  operands: [
    {
      name: { fr: "le fichier de la sauvegarde", en: "the backup's file" },
      mark: { fr: "FICHIER", en: "FILE" },
      sort: "word",
    },
  ],
  options: [passphraseFileOption],
  summary: {
    fr: "reprendre d'une sauvegarde ce qui manque au journal",
    en: "take back from a backup what the journal lacks",
  },
  about: {
    fr: `Cherche, Veillée arrêté, ce qui manque au journal ou est abîmé, et le reprend d'une sauvegarde, mots compris : seulement ce que ce journal avait signé,
rien d'autre, et jamais ce qui fut effacé. Une entrée qui va bien n'est pas touchée. Il faut la place d'une copie du journal le temps du travail.
Demande ce qui ouvre la sauvegarde : le code de l'opérateur du jour où elle fut faite, la clé de secours, ou sa phrase secrète.

Finit par 1 s'il manque encore quelque chose. Avec --json : un objet, kind, found, taken, signatures, left, flaws, wordsClosed.`,
    en: `Looks, with Veillée stopped, for what the journal lacks or is damaged, and takes it back from a backup, words included: only what this journal had
signed, nothing else, and never what was erased. An entry that is well is not touched. It takes the room of a copy of the journal while it works.
Asks for what opens the backup: the operator's code of the day it was made, the recovery key, or its passphrase.

Ends with 1 if something is still missing. With --json: one object, kind, found, taken, signatures, left, flaws, wordsClosed.`,
  },
  examples: [
    "veillee journal mend /media/pi/VEILLEE/veillee-kerfontaine-0badcafe-2026-11-27-0130.veillee",
    "veillee journal mend sauvegarde.veillee --json",
  ],
  run: async (given, desk) => {
    const { here, folder, passing } = desk;
    if (here?.mend === undefined || here.aboutBackup === undefined)
      throw new Fault("cli/no-daemon", { folder });
    const file = path.resolve(given.word(0));
    const about = await here.aboutBackup(file);
    const secret = await backupSecret(about, given, desk);
    const code = about.lock === "vault" ? secret : await desk.secret(codeQuestion);
    for await (const step of await here.mend({ folder, file, secret, code })) {
      if (step.kind === "progress") passing.show(stageText(step, desk), step.percent);
      else {
        passing.clear();
        await (desk.json ? desk.print.json(step) : printMended(step, desk));
        return step.left === 0 ? 0 : 1;
      }
    }
    throw new Fault("cli/no-answer", { folder });
  },
};

const codeQuestion: Words = {
  fr: "Code de l'opérateur de ce jour-là, ou clé de secours, pour les mots et les noms (Entrée : sans) :",
  en: "Operator's code of that day, or recovery key, for words and names (Enter: without):",
};

const stages: Readonly<Record<Extract<MendStep, { kind: "progress" }>["stage"], Words>> = {
  checking: { fr: "Vérification du journal", en: "Checking the journal" },
  reading: { fr: "Lecture de la sauvegarde", en: "Reading the backup" },
  taking: { fr: "Reprise", en: "Taking back" },
  "checking-again": { fr: "Nouvelle vérification", en: "Checking again" },
};

function stageText(
  { stage, percent }: Extract<MendStep, { kind: "progress" }>,
  { say }: Desk,
): string {
  return `${say(stages[stage])} ${percent} %`;
}

async function printMended(
  { found, taken, signatures, left, flaws, wordsClosed }: Mended,
  { print, say, lang }: Desk,
): Promise<void> {
  const count = (entries: number): string => entriesText(entries, lang, { grouped: true });
  const n = (of: number): string => of.toLocaleString(lang);
  const line = async (words: Words): Promise<void> => printWrapped(print, say(words));
  if (found === 0) {
    await line({
      fr: "Rien ne manque au journal. Rien n'est changé.",
      en: "The journal lacks nothing. Nothing is changed.",
    });
    return;
  }
  await line({
    fr: `${count(taken)} ${isOne(taken, "fr") ? "reprise" : "reprises"} de la sauvegarde, sur ${n(found)} qui ${isOne(found, "fr") ? "n'allait" : "n'allaient"} pas.`,
    en: `${count(taken)} taken back from the backup, of ${n(found)} that ${isOne(found, "en") ? "was" : "were"} not well.`,
  });
  if (signatures > 0) {
    await line({
      fr: `Signatures reprises : ${n(signatures)}, dont chacune prouve jusqu'à 32 entrées.`,
      en: `Signatures taken back: ${n(signatures)}, each of which proves up to 32 entries.`,
    });
  }
  if (left === 0) {
    await line({
      fr: "Rien ne manque plus. Vous pouvez relancer Veillée.",
      en: "Nothing is missing any more. You may start Veillée again.",
    });
    return;
  }
  await print.line();
  for (const flaw of flaws) await printWrapped(print, flawText(flaw, lang));
  await print.line();
  await line({
    fr: `${count(left)} ne ${isOne(left, "fr") ? "va" : "vont"} toujours pas. Essayez une autre sauvegarde ; Veillée marche aussi sans cela.`,
    en: `${count(left)} ${isOne(left, "en") ? "is" : "are"} still not well. Try another backup; Veillée works without that too.`,
  });
  if (wordsClosed) {
    await line({
      fr: "Les mots et les noms de cette sauvegarde sont restés fermés : recommencez avec le code de ce jour-là ou la clé de secours.",
      en: "The words and names of this backup stayed closed: do it again with the code of that day or the recovery key.",
    });
  }
}
