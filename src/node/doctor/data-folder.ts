/** The data folder: whose it is, who may read it, and whether the journal that should be in it is there. */

import { access, constants, readdir, stat } from "node:fs/promises";
import path from "node:path";

import { entriesText } from "../../base/counted.ts";
import { Fault } from "../../base/fault.ts";
import type { Finding } from "../../mesh/workshop.ts";
import { checkTables } from "../../store/check-tables.ts";
import { journalFolder } from "../../store/open-folder.ts";
import { damagedFolder } from "../../store/set-aside.ts";
import { FORMAT, readStoreId } from "../../store/store-id.ts";
import { nearestFolder } from "./disk.ts";
import { bad, badFault, doubtful, good } from "./finding.ts";

/** Anyone's rights but the owner's. */
const OTHERS = 0o077;

export async function folderRights(folder: string): Promise<readonly Finding[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return [await notYet(folder)];
  if (!found.isDirectory()) {
    const words = { fr: `${folder} n'est pas un dossier.`, en: `${folder} is not a folder.` };
    const remedy = {
      fr: "Donnez un dossier avec --data.",
      en: "Give a folder with --data.",
    };
    return [bad("data/rights", words, remedy)];
  }
  if ((found.mode & OTHERS) !== 0) {
    return [
      doubtful(
        "data/rights",
        {
          fr: `D'autres comptes de la machine peuvent lire ${folder} : il dit qui a besoin de quoi, et où.`,
          en: `Other accounts of the machine can read ${folder}: it tells who needs what, and where.`,
        },
        { fr: `chmod 700 ${folder}`, en: `chmod 700 ${folder}` },
      ),
    ];
  }
  return [
    good("data/rights", {
      fr: `Dossier de données : ${folder}, à ce compte seul.`,
      en: `Data folder: ${folder}, this account's alone.`,
    }),
  ];
}

async function notYet(folder: string): Promise<Finding> {
  const above = await nearestFolder(folder);
  const writable = await access(above, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) return badFault(new Fault("store/forbidden"), folder);
  return good("data/rights", {
    fr: `Dossier de données : ${folder}, fait au premier démarrage.`,
    en: `Data folder: ${folder}, made at the first start.`,
  });
}

/**
 * The files of the journals, read through and checked, of a node that runs or not; and whether some were mended before.
 */
export async function journalFiles(folder: string): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const name of ["village", "exercise"]) {
    const files = journalFolder(path.join(folder, name));
    const there = await readdir(files).catch((): readonly string[] => []);
    if (there.length > 0) found.push(await checkedFiles(files));
  }
  return found;
}

async function checkedFiles(place: string): Promise<Finding> {
  const { damaged, tables } = await checkTables(place);
  if (damaged.length > 0) {
    const names = damaged.map(({ file }) => file).join(", ");
    return bad(
      "data/files",
      {
        fr: `Fichiers abîmés dans ${place} : ${names}.`,
        en: `Damaged files in ${place}: ${names}.`,
      },
      {
        fr: "Redémarrez Veillée : il répare ce qui peut l'être et dit ce qui manque. Prévoyez une autre carte.",
        en: "Restart Veillée: it mends what can be mended, and says what is missing. Have another card ready.",
      },
    );
  }
  const aside = await readdir(damagedFolder(place)).catch((): readonly string[] => []);
  if (aside.length > 0) {
    return doubtful(
      "data/files",
      {
        fr: `Le journal a été réparé un jour : ses fichiers abîmés sont gardés dans ${damagedFolder(place)}.`,
        en: `The journal was mended once: its damaged files are kept in ${damagedFolder(place)}.`,
      },
      {
        fr: "« veillee journal verify » dit ce qui manque. Cherchez une sauvegarde, et prévoyez une autre carte.",
        en: "“veillee journal verify” says what is missing. Look for a backup, and have another card ready.",
      },
    );
  }
  return good("data/files", {
    fr: `Les fichiers du journal sont intacts (${tables} vérifiés).`,
    en: `The journal's files are whole (${tables} checked).`,
  });
}

/** The journals in the folder: the village's and an exercise's lie side by side. */
export async function journals(folder: string): Promise<readonly Finding[]> {
  const village = await journal(path.join(folder, "village"), false);
  const exercise = await journal(path.join(folder, "exercise"), true);
  const found = [village, exercise].filter((finding) => finding !== undefined);
  if (found.length > 0) return found;
  return [
    good("data/journal", {
      fr: "Pas encore de journal : le premier démarrage le fait.",
      en: "No journal yet: the first start makes it.",
    }),
  ];
}

async function journal(folder: string, exercise: boolean): Promise<Finding | undefined> {
  const found = await readStoreId(folder);
  if (found.kind === "absent") return undefined;
  if (found.kind === "unreadable") {
    return doubtful(
      "data/sentinel",
      {
        fr: `${folder}/STORE_ID ne se lit pas.`,
        en: `${folder}/STORE_ID cannot be read.`,
      },
      {
        fr: "Veillée le refait d'après le journal au prochain démarrage. Gardez une copie du dossier.",
        en: "Veillée makes it anew from the journal at the next start. Keep a copy of the folder.",
      },
    );
  }
  const { id } = found;
  if (Math.min(id.format, id.readableFrom) > FORMAT) {
    return badFault(new Fault("store/newer"), folder);
  }
  if (id.exercise !== exercise) return badFault(new Fault("store/exercise"), folder);
  const files: readonly string[] = await readdir(journalFolder(folder)).catch(() => []);
  if (!files.includes("CURRENT")) return badFault(new Fault("store/missing"), folder);
  const entries = id.lastNumber;
  return good(exercise ? "data/exercise" : "data/journal", {
    fr: exercise
      ? "Un journal d'exercice, à part."
      : `Le journal du village est là : au moins ${entriesText(entries, "fr")} de ce poste.`,
    en: exercise
      ? "An exercise's journal, by itself."
      : `The village's journal is there: at least ${entriesText(entries, "en")} of this hub.`,
  });
}
