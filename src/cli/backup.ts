/** `veillee backup`: makes a backup now, by the running node or of a stopped one's journal. */

import path from "node:path";

import { Fault } from "../base/fault.ts";
import type { BackupProgress, BackupWish } from "../journal/backup-work.ts";
import { backupProgress } from "./answers.ts";
import { Refused } from "./api.ts";
import { doneLines, resumedText, stepText } from "./backup-words.ts";
import type { Command, Desk, Given } from "./command.ts";
import { newPassphrase, passphraseFile, passphraseOptions } from "./passphrase.ts";

export const backup: Command = {
  name: "backup",
  operands: [
    {
      name: { fr: "le dossier où la mettre", en: "the folder to put it in" },
      mark: { fr: "DOSSIER", en: "FOLDER" },
      optional: true,
      sort: "word",
    },
  ],
  options: [
    ...passphraseOptions,
    {
      name: "plain",
      words: {
        fr: "sans chiffrement, sur le disque de cette machine seulement",
        en: "not encrypted, on this machine's own disk only",
      },
    },
  ],
  summary: {
    fr: "faire une sauvegarde du journal, chiffrée",
    en: "make a backup of the journal, encrypted",
  },
  about: {
    fr: `Met tout le journal dans un seul fichier, pendant que Veillée travaille, puis le relit. Sans DOSSIER, sur la clé USB nommée VEILLEE ou dans le
dossier réglé par --backup. Le fichier s'ouvre avec le code de l'opérateur ou la clé de secours ; avec --passphrase, avec cette phrase seule.
Interrompue, la sauvegarde suivante reprend où elle en était. « veillee restore » la remet.

Veillée en fait aussi d'elle-même, sur une clé nommée VEILLEE dès qu'on la branche, puis tous les quarts d'heure si quelque chose a changé ; les
huit dernières y restent.`,
    en: `Puts all of the journal into one file, while Veillée works, then reads it back. Without FOLDER, on the USB stick labelled VEILLEE or in the
folder set by --backup. The file opens with the operator's code or the recovery key; with --passphrase, with that alone.
Broken off, the next backup goes on where it was. “veillee restore” puts it back.

Veillée makes some by itself, on a stick labelled VEILLEE as soon as it is plugged in, then every quarter of an hour if something has changed; the
last eight stay there.`,
  },
  examples: [
    "veillee backup",
    "veillee backup /media/pi/CLE",
    "veillee backup /media/pi/CLE --passphrase",
    "veillee backup . --plain --json",
  ],
  run: async (given, desk) => {
    const wish = await wishOf(given, desk);
    for await (const progress of work(wish, desk)) await tell(progress, desk);
    return 0;
  },
};

async function wishOf(given: Given, desk: Desk): Promise<BackupWish> {
  const folder = given.word(0);
  const file = given.value("passphrase-file");
  const passphrase =
    file !== undefined
      ? await passphraseFile(file)
      : given.flag("passphrase")
        ? await newPassphrase(desk)
        : undefined;
  return {
    ...(folder !== "" && { folder: path.resolve(folder) }),
    ...(passphrase !== undefined && { passphrase }),
    ...(given.flag("plain") && { plain: true }),
  };
}

async function* work(wish: BackupWish, desk: Desk): AsyncGenerator<BackupProgress> {
  const { here, folder } = desk;
  const signal = desk.interruption();
  try {
    const api = await desk.api({ quiet: desk.json });
    const told = api.stream("/api/backup", backupProgress, { follow: true, body: wish, signal });
    for await (const progress of told) {
      if (progress.kind === "fault") throw new Refused(progress.code, progress.words);
      yield progress;
    }
    return;
  } catch (error) {
    if (Fault.in(error, "cli/no-daemon") === undefined || here?.backUp === undefined) throw error;
  }
  yield* await here.backUp({ folder, wish, by: desk.operator, signal });
}

async function tell(progress: BackupProgress, desk: Desk): Promise<void> {
  const { print, passing, lang, json } = desk;
  if (json) {
    await print.jsonLine(progress);
    return;
  }
  switch (progress.kind) {
    case "begun":
      if (progress.resumed !== null) await print.line(resumedText(progress.resumed, lang));
      return;
    case "writing":
    case "verifying":
      passing.show(stepText(progress, lang), progress.percent);
      return;
    case "done":
      passing.clear();
      for (const line of doneLines(progress, lang)) await print.line(line);
      return;
    default:
      return progress satisfies never;
  }
}
