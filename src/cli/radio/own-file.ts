/** Files of the person at the terminal: written for them alone, and never over another. */

import { readFile, stat, writeFile } from "node:fs/promises";

import { Refused } from "../api.ts";

/** Characters of a settings file: three times what a radio's whole export has. */
const TEXT_MAX = 15_000;
/** Bytes that so many characters take at most. */
const BYTES_MAX = 4 * TEXT_MAX;

/** @throws Refused when there is one already, or it cannot be written. */
export async function writeOwn(file: string, text: string): Promise<void> {
  try {
    // Never over a file that is there: others might be allowed to read it.
    await writeFile(file, text, { flag: "wx", mode: 0o600 });
  } catch (cause) {
    const there = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
    if (there) {
      throw new Refused("file-exists", {
        fr: `${file} existe déjà. Effacez-le, ou donnez un autre nom.`,
        en: `${file} is there already. Delete it, or give another name.`,
      });
    }
    throw new Refused("file-not-written", {
      fr: `${file} ne peut pas être écrit. Vérifiez le dossier et ses droits.`,
      en: `${file} cannot be written. Check the folder and its rights.`,
    });
  }
}

/** @throws Refused when it is no file that can be read, or is too long to hold settings. */
export async function readSettings(file: string): Promise<string> {
  // A pipe that nobody writes into would be waited for without an end.
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw notRead(file);
  if (found.size > BYTES_MAX) throw tooLong(file);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) throw notRead(file);
  if (text.length > TEXT_MAX) throw tooLong(file);
  return text;
}

function notRead(file: string): Refused {
  return new Refused("file-not-read", {
    fr: `${file} ne se lit pas. Vérifiez son nom et ses droits.`,
    en: `${file} cannot be read. Check its name and its rights.`,
  });
}

function tooLong(file: string): Refused {
  return new Refused("file-too-long", {
    fr: `${file} est trop long pour des réglages de radio. Vérifiez que c'est le bon.`,
    en: `${file} is too long for a radio's settings. Check that it is the right one.`,
  });
}
