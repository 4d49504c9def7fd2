/**
 * STORE_ID: the file that says a journal stands in this folder, and whose. While it lies there, no empty journal is ever made in its
 * place; LevelDB alone would make one, and delete what is left of the old.
 *
 * The same text is the first record of the database.
 */

import { open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";

export interface StoreId {
  /** Of keys and values. */
  readonly format: number;
  /** The lowest format whose programs may open it, and leave what they do not know as it is. */
  readonly readableFrom: number;
  readonly node: string;
  readonly exercise: boolean;
  /** The Veillée that made it. */
  readonly madeBy: string;
  /**
   * Of the node's last entry when the store was last opened or closed. It is outside the database, so that what the database loses
   * with all trace of it is missed even so, and its numbers are not given again.
   */
  readonly lastNumber: number;
  /** A change of folders that is under way: see `swap.ts`. Only in the file. */
  readonly swap?: Swap;
}

/** `journal` is to go to the name `out`, and the folder `in` to take its place. */
export interface Swap {
  readonly in: string;
  readonly out: string;
}

/** 1: whole entries. 2: entries in two tiers, chained and signed. */
export const FORMAT = 2;
/** The lowest format whose programs may open what this one writes. */
export const READABLE_FROM = 2;

const FILE = "STORE_ID";

/** The highest last number: there is one to give after it, for they have four bytes. */
const LAST_MAX = 0xffff_fffe;

/** Whether `found` can be the number of a node's last entry; 0 is that of none. */
export function isLastNumber(found: unknown): found is number {
  return Number.isInteger(found) && Number(found) >= 0 && Number(found) <= LAST_MAX;
}

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

export function storeIdText(id: StoreId): string {
  const { format, readableFrom, node, exercise, madeBy, lastNumber, swap } = id;
  const text = { format, readableFrom, node, exercise, madeBy, lastNumber, swap };
  const plain = JSON.stringify(text);
  return `${plain.slice(0, -1)},"sum":${crc32(plain)}}\n`;
}

/** undefined for a text that is no such thing, or whose sum is wrong; those of older programs bear none. */
export function parseStoreId(text: string): StoreId | undefined {
  const [, plain, sum] = /^(.*),"sum":(\d+)\}\s*$/.exec(text) ?? [];
  if (plain !== undefined && crc32(`${plain}}`) !== Number(sum)) return undefined;
  let bare: unknown;
  try {
    bare = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof bare !== "object" || bare === null) return undefined;
  const found: Partial<Record<keyof StoreId, unknown>> = bare;
  const { format, node, exercise, madeBy, lastNumber, readableFrom } = found;
  if (typeof format !== "number" || typeof exercise !== "boolean") return undefined;
  if (typeof node !== "string" || !/^[0-9a-f]{8}$/.test(node)) return undefined;
  const swap = parseSwap(found.swap);
  return {
    format,
    readableFrom: typeof readableFrom === "number" ? readableFrom : format,
    node,
    exercise,
    madeBy: typeof madeBy === "string" ? madeBy : "",
    lastNumber: isLastNumber(lastNumber) ? lastNumber : 0,
    ...(swap !== undefined && { swap }),
  };
}

/** undefined for what names no folders of ours. */
function parseSwap(bare: unknown): Swap | undefined {
  if (typeof bare !== "object" || bare === null) return undefined;
  const found: Partial<Record<keyof Swap, unknown>> = bare;
  return isBeside(found.in) && isBeside(found.out) ? { in: found.in, out: found.out } : undefined;
}

/** Whether it names a folder beside the journal. */
function isBeside(name: unknown): name is string {
  return typeof name === "string" && /^journal\.[a-z0-9.-]{1,40}$/.test(name);
}
