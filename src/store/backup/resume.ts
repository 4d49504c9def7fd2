/** A backup that was broken off: found, checked, and gone on with behind the last whole chunk of what only grows. */

import { readdir } from "node:fs/promises";
import path from "node:path";

import { Fault } from "../../base/fault.ts";
import type { StoreId } from "../store-id.ts";
import { Content } from "./content.ts";
import type { Header } from "./header.ts";
import { type Locking, openLock, sameLock } from "./lock.ts";
import { isNameOf } from "./names.ts";
import { unwrapByOwn } from "./own-key.ts";
import { PART, removeFile } from "./part-file.ts";
import { type OpenBackup, openBackup } from "./read.ts";
import type { PlainRow } from "./rows.ts";

export interface Resumed {
  readonly part: string;
  readonly header: Header;
  /** SHA-256 of the head. */
  readonly head: Uint8Array;
  readonly key: Uint8Array | undefined;
  /** What its good chunks hold, how many they are, and where the last ends. */
  readonly content: Content;
  readonly chunks: number;
  readonly bytes: number;
}

export interface Sought {
  readonly folder: string;
  readonly whose: StoreId;
  readonly locking: Locking;
  /** The store's own key to its backups. */
  readonly own: Uint8Array;
  /** The vault's rows now. */
  readonly vault: readonly PlainRow[];
}

/** The part of this store's to go on with; every other is removed, for nothing can be made of it. */
export async function findPart(sought: Sought): Promise<Resumed | undefined> {
  const names = await readdir(sought.folder);
  let found: Resumed | undefined;
  for (const name of names.filter(
    (one) => one.endsWith(PART) && isNameOf(one, sought.whose.node),
  )) {
    const part = path.join(sought.folder, name);
    const resumed = found === undefined ? await tryPart(part, sought) : undefined;
    if (resumed === undefined) await removeFile(part);
    found ??= resumed;
  }
  return found;
}

async function tryPart(part: string, sought: Sought): Promise<Resumed | undefined> {
  try {
    await using backup = await openBackup(part);
    const key = await keyOf(backup, sought);
    return key && (await goodChunks(part, backup, key.key));
  } catch (error) {
    if (Fault.in(error) === undefined) throw error;
    return undefined;
  }
}

/** undefined unless it is a backup of this store, locked as this one is to be. */
async function keyOf(
  { header }: OpenBackup,
  { whose, locking, own, vault }: Sought,
): Promise<{ readonly key: Uint8Array | undefined } | undefined> {
  const { lock, id } = header;
  if (header.node !== whose.node || header.format !== whose.format) {
    return undefined;
  }
  if (!sameLock(lock, locking, vault)) return undefined;
  if (lock.kind === "none") return { key: undefined };
  if (locking.kind === "passphrase" && !(await openLock(lock, locking.passphrase, id))) {
    return undefined;
  }
  const key = unwrapByOwn(header.own, own);
  return key && { key };
}

async function goodChunks(
  part: string,
  backup: OpenBackup,
  key: Uint8Array | undefined,
): Promise<Resumed> {
  const content = new Content();
  const good = { chunks: 0, bytes: backup.start };
  try {
    for await (const { kind, rows, end, chunks } of backup.chunks(key)) {
      if (kind !== "kept") break;
      for (const row of rows) content.add(row.key, row.bytes);
      good.chunks = chunks;
      good.bytes = end;
    }
  } catch (error) {
    // It was broken off there.
    if (Fault.in(error) === undefined) throw error;
  }
  return { part, header: backup.header, head: backup.head, key, content, ...good };
}
