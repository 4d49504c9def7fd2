/** `veillee restore`: puts a backup back, on a new card or into a new folder. */

import path from "node:path";

import { Fault } from "../base/fault.ts";
import { restoredLines, stepText } from "./backup-words.ts";
import type { Command } from "./command.ts";
import { backupSecret, passphraseFileOption } from "./passphrase.ts";

export const restore: Command = {
  name: "restore",
  operands: [
    {
      name: { fr: "le fichier de la sauvegarde", en: "the backup's file" },
      mark: { fr: "FICHIER", en: "FILE" },
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
Le poste remis porte un nouveau nom de nœud et continue les numéros ; le code et la clé de secours restent ceux de la sauvegarde.`,
    en: `Reads all of the backup before it writes anything, puts it into the data folder, which must not hold a journal yet, then reads back what is
written. All of it is there, or nothing. Asks for what opens it: the operator's code of the day it was made, the recovery key, or its passphrase.
The restored hub has a new node name and goes on with the numbers; code and recovery key stay those of the backup.`,
  },
  examples: [
    "veillee restore /media/pi/VEILLEE/veillee-kerfontaine-0badcafe-2026-11-27-0130.veillee",
    "veillee restore sauvegarde.veillee --data /var/lib/veillee",
    "veillee restore sauvegarde.veillee --check",
  ],
  run: async (given, desk) => {
    const { here, folder, print, passing, lang, json } = desk;
    if (here?.restore === undefined || here.aboutBackup === undefined)
      throw new Fault("cli/no-daemon", { folder });
    const file = path.resolve(given.word(0));
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
