/** Passphrases of backups: typed unseen, or read from a file. */

import { readFile } from "node:fs/promises";

import type { BackupAbout } from "../journal/backup-work.ts";
import type { Desk, Given, Option } from "./command.ts";
import { WrongUsage } from "./usage.ts";

/** Fewer signs are tried out in an afternoon. */
const LEAST = 8;
/** Of a file's first line. */
const MOST = 400;

export const passphraseFileOption: Option = {
  name: "passphrase-file",
  value: { fr: "FICHIER", en: "FILE" },
  words: {
    fr: "le secret est la première ligne de FICHIER",
    en: "the secret is the first line of FILE",
  },
};

export const passphraseOptions: readonly Option[] = [
  {
    name: "passphrase",
    words: {
      fr: "demander une phrase secrète, qui seule l'ouvrira",
      en: "ask for a passphrase, which alone will open it",
    },
  },
  passphraseFileOption,
];

/** Asked twice, for a slip of the hand would lock it for ever. @throws WrongUsage. */
export async function newPassphrase(desk: Desk): Promise<string> {
  const passphrase = await desk.secret({
    fr: `Phrase secrète, ${LEAST} signes au moins :`,
    en: `Passphrase, ${LEAST} signs at least:`,
  });
  const again = await desk.secret({ fr: "Encore une fois :", en: "Once more:" });
  if (passphrase !== again) {
    throw new WrongUsage({
      fr: "Les deux phrases ne sont pas les mêmes. Rien n'a été fait.",
      en: "The two passphrases are not the same. Nothing was done.",
    });
  }
  return longEnough(passphrase);
}

/** @throws WrongUsage when there is no such file, or little in it. */
export async function passphraseFile(file: string): Promise<string> {
  return longEnough(await secretFile(file));
}

/** What opens a backup: asked for, or from the file that was named. @throws WrongUsage when that cannot be read. */
export async function backupSecret(
  { lock }: BackupAbout,
  given: Given,
  desk: Desk,
): Promise<string> {
  if (lock === "none") return "";
  const file = given.value("passphrase-file");
  if (file !== undefined) return secretFile(file);
  return desk.secret(
    lock === "vault"
      ? {
          fr: "Code de l'opérateur, ou clé de secours :",
          en: "Operator's code, or recovery key:",
        }
      : { fr: "Phrase secrète de la sauvegarde :", en: "The backup's passphrase:" },
  );
}

/** The first line of `file`. @throws WrongUsage when it cannot be read. */
export async function secretFile(file: string): Promise<string> {
  try {
    const [line = ""] = (await readFile(file, "utf8")).split(/\r?\n/, 1);
    return line.slice(0, MOST);
  } catch {
    throw new WrongUsage({
      fr: `Le fichier ${file} ne se lit pas.`,
      en: `The file ${file} cannot be read.`,
    });
  }
}

function longEnough(passphrase: string): string {
  if (passphrase.length >= LEAST) return passphrase;
  throw new WrongUsage({
    fr: `Cette phrase secrète est trop courte : ${LEAST} signes au moins.`,
    en: `This passphrase is too short: ${LEAST} signs at least.`,
  });
}
