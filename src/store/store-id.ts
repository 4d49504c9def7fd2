/**
 * STORE_ID: the file that says a journal stands in this folder, and whose. While it lies there, no empty journal is ever made in its
 * place; LevelDB alone would make one, and delete what is left of the old.
 *
 * The same text is the first record of the database.
 */

import { open, readFile, rename } from "node:fs/promises";
import path from "node:path";

export interface StoreId {
  /** Of keys and values; a program reads no format above its own. */
  readonly format: number;
  readonly node: string;
  readonly exercise: boolean;
  /** The Veillée that made it. */
  readonly madeBy: string;
  /**
   * Of the node's last entry when the store was last opened or closed. It is outside the database, so that what the database loses
   * with all trace of it is missed even so, and its numbers are not given again.
   */
  readonly lastNumber: number;
}

export const FORMAT = 1;

const FILE = "STORE_ID";

export type FoundId =
  | { readonly kind: "stands"; readonly id: StoreId }
  | { readonly kind: "unreadable" }
  | { readonly kind: "absent" };

/** Rejects with the system's error when the folder cannot be read. */
export async function readStoreId(folder: string): Promise<FoundId> {
  try {
    const id = parseStoreId(await readFile(path.join(folder, FILE), "utf8"));
    return id === undefined ? { kind: "unreadable" } : { kind: "stands", id };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return { kind: "absent" };
    }
    throw error;
  }
}

/** Writes it whole or not at all, and on the disk when the promise resolves. */
export async function writeStoreId(folder: string, id: StoreId): Promise<void> {
  const scratch = path.join(folder, `${FILE}.new`);
  {
    await using file = await open(scratch, "w");
    await file.writeFile(storeIdText(id));
    await file.sync();
  }
  await rename(scratch, path.join(folder, FILE));
  await using parent = await open(folder, "r");
  await parent.sync();
}

export function storeIdText({ format, node, exercise, madeBy, lastNumber }: StoreId): string {
  return `${JSON.stringify({ format, node, exercise, madeBy, lastNumber })}\n`;
}

/** undefined for a text that is no such thing. */
export function parseStoreId(text: string): StoreId | undefined {
  let bare: unknown;
  try {
    bare = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof bare !== "object" || bare === null) return undefined;
  const found: Partial<Record<keyof StoreId, unknown>> = bare;
  const { format, node, exercise, madeBy, lastNumber } = found;
  if (typeof format !== "number" || typeof exercise !== "boolean") return undefined;
  if (typeof node !== "string" || !/^[0-9a-f]{8}$/.test(node)) return undefined;
  return {
    format,
    node,
    exercise,
    madeBy: typeof madeBy === "string" ? madeBy : "",
    lastNumber: typeof lastNumber === "number" ? lastNumber : 0,
  };
}
