/**
 * Reading a folder on a card that may fail: what is not there is told apart from what could not be read, or one failed call would pass for an empty journal,
 * and be mended to one.
 */

import { open, readFile } from "node:fs/promises";

/** As much as a card gives or refuses at once, in bytes. */
const SECTOR = 4096;

/** undefined for what is not there. Rejects with the system's error for what could not be read. */
export async function orAbsent<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Asks again where the first answer was an error: a call that fails once says nothing of the file. */
export async function twice<T>(reading: () => Promise<T>): Promise<T> {
  return reading().catch(reading);
}

/**
 * A whole file; where the card does not give a stretch of it there are zeros, which no sum of LevelDB's takes for anything that was written. undefined if it is
 * not there, or nothing of it is given. Rejects with the system's error where the card is not to blame.
 */
export async function readHurt(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isAbsent(error) || has(error, "EISDIR")) return undefined;
    if (!has(error, "EIO")) throw error;
  }
  return readPieces(file).catch(() => undefined);
}

async function readPieces(file: string): Promise<Buffer | undefined> {
  await using handle = await open(file, "r");
  const { size } = await handle.stat();
  const bytes = Buffer.alloc(size);
  let given = 0;
  for (let at = 0; at < size; at += SECTOR) {
    const length = Math.min(SECTOR, size - at);
    given += await handle.read(bytes, at, length, at).then(
      ({ bytesRead }) => bytesRead,
      () => 0,
    );
  }
  return given === 0 ? undefined : bytes;
}

export function isAbsent(error: unknown): boolean {
  return has(error, "ENOENT") || has(error, "ENOTDIR");
}

function has(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
