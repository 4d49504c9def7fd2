/** `veillee restore`: puts a backup back, on a new card or into a new folder. */

import path from "node:path";

import { Fault } from "../base/fault.ts";
import type { Lang } from "../base/lang.ts";
import {
  begunText,
  knownText,
  outdatedText,
  restoredLines,
  stepText,
  takenText,
} from "./backup-words.ts";
import type { Command, Desk } from "./command.ts";
import { backupSecret, passphraseFileOption } from "./passphrase.ts";
import { WrongUsage } from "./usage.ts";

/** Entries of a journal that nobody has used: Veillée was started on a new card before the restore, and wrote what it had to the stick. */
const JUST_BEGUN = 10;

export const restore: Command = {
  name: "restore",
  operands: [
    {
      name: {
        fr: "le fichier de la sauvegarde, ou le dossier dont prendre la plus récente",
        en: "the backup's file, or the folder to take the latest of",
      },
      mark: { fr: "FICHIER|DOSSIER", en: "FILE|FOLDER" },
      sort: "word",
    },
  ],
  options: [
    passphraseFileOption,
    {
      name: "check",
      words: {
        fr: "la lire et la vérifier seulement, sans rien écrire",
        en: "only read and verify it, and write nothing",
      },
    },
  ],
  summary: {
    fr: "remettre une sauvegarde, sur une carte neuve",
    en: "put a backup back, on a new card",
  },
  about: {
    fr: `Lit toute la sauvegarde avant d'écrire quoi que ce soit, la met dans le dossier de données, qui ne doit pas encore contenir de journal, puis relit
ce qui est écrit. Tout y est, ou rien. Demande ce qui l'ouvre : le code de l'opérateur du jour où elle fut faite, la clé de secours, ou sa phrase secrète.
D'un dossier, elle prend la plus récente : celle qui tient le plus du journal, quelle que soit la date dans son nom.
Le poste remis porte un nouveau nom de nœud et continue les numéros ; le code et la clé de secours restent ceux de la sauvegarde.`,
    en: `Reads all of the backup before it writes anything, puts it into the data folder, which must not hold a journal yet, then reads back what is
written. All of it is there, or nothing. Asks for what opens it: the operator's code of the day it was made, the recovery key, or its passphrase.
Of a folder it takes the latest: that which holds most of the journal, whatever the date in its name.
The restored hub has a new node name and goes on with the numbers; code and recovery key stay those of the backup.`,
  },
  examples: [
    "veillee restore /media/pi/VEILLEE",
    "veillee restore /media/pi/VEILLEE/veillee-kerfontaine-0badcafe-2026-11-27-0130.veillee",
    "veillee restore sauvegarde.veillee --data /var/lib/veillee",
    "veillee restore sauvegarde.veillee --check",
  ],
  run: async (given, desk) => {
    const { here, folder, print, passing, lang, json } = desk;
    if (here?.restore === undefined || here.aboutBackup === undefined)
      throw new Fault("cli/no-daemon", { folder });
    const file = await chosen(path.resolve(given.word(0)), desk);
    const outdated = await here.laterBackup?.(file);
    if (outdated !== undefined) desk.complain(outdatedText(outdated, lang));
    const secret = await backupSecret(await here.aboutBackup(file), given, desk);
    for await (const progress of await here.restore({
      folder,
      file,
      secret,
      check: given.flag("check"),
    })) {
      if (json) await print.jsonLine(progress);
      else if ("percent" in progress) passing.show(stepText(progress, lang), progress.percent);
      else {
        passing.clear();
        for (const line of restoredLines(progress, lang, folder)) await print.line(line);
      }
    }
    return 0;
  },
};

/** The file that `place` is, or the last backup in it. @throws Fault "backup/none", "backup/empty-folder"; WrongUsage where several might be meant. */
async function chosen(place: string, { here, lang, complain }: Desk): Promise<string> {
  const last = await here?.lastBackups?.(place);
  if (last === undefined) return place;
  const [one, ...rest] = last;
  if (one === undefined) throw new Fault("backup/empty-folder", { folder: place });
  const others = rest.filter(({ entries }) => entries > JUST_BEGUN);
  if (others.length > 0) {
    const list = (told: Lang): string =>
      [one, ...others].map((each) => knownText(each, told)).join(", ");
    throw new WrongUsage({
      fr: `Ce dossier tient plusieurs journaux, ou un qui a continué de deux façons. Donnez le fichier : ${list("fr")}.`,
      en: `This folder holds several journals, or one that went on in two ways. Give the file: ${list("en")}.`,
    });
  }
  complain(takenText(one, lang));
  for (const begun of rest) complain(begunText(begun, lang));
  return path.join(place, one.name);
}
