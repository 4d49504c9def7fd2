/**
 * Writes a backup of a store that goes on working: one file, whole and verified under its name, or none.
 *
 * What only grows is written first. If the work is broken off, whatever by, it goes on there the next time.
 */

import { lstat, readdir, statfs } from "node:fs/promises";
import path from "node:path";

import { fromUtf8, hex } from "../../base/bytes.ts";
import { Fault } from "../../base/fault.ts";
import type { Millis } from "../../base/time.ts";
import type { BackupProgress } from "../../journal/backup-work.ts";
import type { Snapshot } from "../database.ts";
import { after, identityKey, tables } from "../keys.ts";
import { decodeMark } from "../marks.ts";
import { parseStoreId, type StoreId } from "../store-id.ts";
import type { Store } from "../store.ts";
import type { Random } from "../vault-crypto.ts";
import { BackupWriter } from "./backup-writer.ts";
import { Content } from "./content.ts";
import { copyRows, rowsIn } from "./copy.ts";
import { encodeHeader, type Header, readHeader } from "./header.ts";
import { KEY, type Locking, makeLock } from "./lock.ts";
import { backupName, nameAbove } from "./names.ts";
import { ownKey, wrapByOwn } from "./own-key.ts";
import { finishPart, openPart, type OpenPart, PART, removeFile } from "./part-file.ts";
import { Pace } from "./progress.ts";
import { readAll } from "./read-all.ts";
import { openBackup } from "./read.ts";
import { findPart, type Resumed } from "./resume.ts";
import type { PlainRow } from "./rows.ts";
import { backupFault } from "./trouble.ts";

export interface BackupOptions {
  readonly store: Store;
  /** Where the file goes; it must be there. */
  readonly folder: string;
  readonly village: string;
  readonly version: string;
  /** ISO 8601; null while the clock is worth nothing. */
  readonly at: string | null;
  readonly locking: Locking;
  /** Bytes that are left free on its disk: what the journal needs, if it is the same. */
  readonly keepFree: number;
  readonly running: () => Millis;
  readonly random: Random;
  /** Resolves when others had their turn: called after each chunk. */
  readonly breathe: () => Promise<void>;
  readonly signal?: AbortSignal;
  /** The disk unless given. */
  readonly open?: OpenPart;
}

/** Shares of the work: rows, reading back. */
const WRITING = 0.75;

/**
 * Does it, and tells of it.
 *
 * @throws Fault "backup/…"; "store/corrupt" where the store cannot be read; "store/closed" when it closes meanwhile.
 */
export async function* backUp(options: BackupOptions): AsyncGenerator<BackupProgress> {
  const { folder, random, locking } = options;
  const pace = new Pace(options.running);
  let part: string | undefined;
  try {
    await checkFolder(folder);
    const own = ownKey(options.store, random);
    await using snapshot = await options.store.snapshot();
    const whose = await identity(snapshot);
    const vault = await rowsIn(snapshot, { gte: Buffer.from("x"), lt: Buffer.from("y") });
    const resumed = await findPart({ folder, whose, locking, own, vault });
    const begun =
      resumed ?? (await fresh(options, { whose, own, vault, entries: await marks(snapshot) }));
    part = begun.part;
    const total = sum(await marks(snapshot));
    yield {
      kind: "begun",
      file: path.basename(part.slice(0, -PART.length)),
      entries: total,
      resumed: resumed === undefined ? null : resumed.content.entries(),
    };
    const { writer, damaged } = yield* copy(begun, snapshot, { options, pace, total });
    const digest = writer.content.digest();
    yield* verify(begun, digest, { options, pace });
    const file = await finalName(part);
    await finishPart(part, file);
    yield {
      kind: "done",
      file,
      entries: writer.content.entries(),
      bytes: writer.bytes,
      content: digest,
      damaged,
      lock: begun.header.lock.kind,
      seconds: pace.seconds(),
    };
  } catch (error) {
    const fault = backupFault(error, folder);
    // On a full disk it would only take room; and what does not read back is worth nothing.
    const useless = fault.code === "backup/full" || fault.code === "backup/not-kept";
    if (part !== undefined && useless) await removeFile(part);
    throw fault;
  }
}

/** @throws Fault "backup/target". A link may lead anywhere. */
async function checkFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch((cause: unknown) => {
    throw new Fault("backup/target", { cause, folder });
  });
  if (!found.isDirectory()) throw new Fault("backup/target", { folder });
}

/** A backup that begins now, its head in its file. */
async function fresh(
  { store, folder, village, version, at, locking, random, open = openPart }: BackupOptions,
  {
    whose,
    own,
    vault,
    entries,
  }: {
    readonly whose: StoreId;
    readonly own: Uint8Array;
    readonly vault: readonly PlainRow[];
    readonly entries: Header["entries"];
  },
): Promise<Resumed> {
  const key = locking.kind === "none" ? undefined : Buffer.from(random(KEY));
  const id = hex(random(16));
  const lock = await makeLock(key, { locking, rows: vault, id, random });
  if (lock === undefined) throw new Fault("backup/unprotected");
  const { format, readableFrom, node, exercise } = whose;
  const header: Header = {
    id,
    by: version,
    format,
    readableFrom,
    node,
    village,
    exercise,
    at,
    age: Math.floor(store.age()),
    entries,
    lock,
    own: key === undefined ? "" : wrapByOwn(key, own, random),
  };
  const bytes = encodeHeader(header);
  const read = readHeader(bytes);
  if (read.kind !== "header") throw new TypeError("a head that is not one");
  const part = `${await freeName(path.join(folder, backupName(header)))}${PART}`;
  try {
    await using file = await open(part);
    await file.cut(0);
    await file.write(bytes);
  } catch (error) {
    await removeFile(part);
    throw error;
  }
  const content = new Content();
  return { part, header, head: read.hash, key, content, chunks: 0, bytes: bytes.length };
}

/** Writes all rows that are not in it yet, and the manifest. */
async function* copy(
  begun: Resumed,
  snapshot: Snapshot,
  {
    options,
    pace,
    total,
  }: {
    readonly options: BackupOptions;
    readonly pace: Pace;
    readonly total: number;
  },
): AsyncGenerator<BackupProgress, { readonly writer: BackupWriter; readonly damaged: number }> {
  const { random, open = openPart } = options;
  await using file = await open(begun.part);
  await file.cut(begun.bytes);
  const writer = new BackupWriter({ ...begun, file, random });
  const copying = copyRows(snapshot, writer);
  try {
    for (;;) {
      const { done = false, value } = await copying.next();
      if (typeof value === "number") return { writer, damaged: value };
      if (done) throw new TypeError("a copy without an end");
      const entries = value.entries();
      yield pace.step("writing", WRITING * (total === 0 ? 1 : entries / total), entries);
      await pause(options);
    }
  } finally {
    // Lets go of what it reads from, or the snapshot could not be closed.
    await copying.return(0);
  }
}

/** Reads it back, as whoever restores it will. @throws Fault "backup/not-kept"; "backup/failed" where it is not there any more, as on a stick that was pulled out. */
async function* verify(
  { part, key }: Resumed,
  told: string,
  { options, pace }: { readonly options: BackupOptions; readonly pace: Pace },
): AsyncGenerator<BackupProgress> {
  try {
    await using backup = await openBackup(part);
    // A store that is just made holds nothing yet.
    let found = new Content().digest();
    for await (const { content, share } of readAll(backup, key)) {
      found = content.digest();
      yield pace.step("verifying", WRITING + (1 - WRITING) * share, content.entries());
      await pause(options);
    }
    if (found !== told) throw new Fault("backup/not-kept");
  } catch (cause) {
    const { code } = Fault.in(cause) ?? {};
    if (code === undefined) throw cause;
    const gone = code === "backup/none" || code === "backup/failed";
    throw new Fault(gone ? "backup/failed" : "backup/not-kept", { cause });
  }
}

async function pause({ folder, keepFree, breathe, signal }: BackupOptions): Promise<void> {
  if (signal?.aborted === true) throw new Fault("backup/stopped");
  await breathe();
  if (keepFree === 0) return;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < keepFree) throw new Fault("backup/full", { folder });
}

/** What the store is. @throws Fault "store/corrupt" when it does not say. */
async function identity(snapshot: Snapshot): Promise<StoreId> {
  const [row] = await rowsIn(snapshot, { gte: identityKey, lt: after(identityKey) });
  const id = row && parseStoreId(fromUtf8(row.payload));
  if (id === undefined) throw new Fault("store/corrupt");
  return id;
}

async function marks(snapshot: Snapshot): Promise<Header["entries"]> {
  const rows = await rowsIn(snapshot, tables.marks);
  return Object.fromEntries(
    rows.flatMap(({ key, payload }) => {
      const mark = decodeMark(payload);
      return mark === undefined ? [] : [[hex(key.subarray(1)), mark.number] as const];
    }),
  );
}

function sum(entries: Header["entries"]): number {
  return Object.values(entries).reduce((all, count) => all + count, 0);
}

/** `x.veillee`; where that or `x-N.veillee` is there, finished or not, the one above all of them. */
async function freeName(wanted: string): Promise<string> {
  const folder = path.dirname(wanted);
  return path.join(folder, nameAbove(path.basename(wanted), await readdir(folder)));
}

/** What a part is called once it is whole: its name without the ending, unless something bears that by now. */
async function finalName(part: string): Promise<string> {
  const file = part.slice(0, -PART.length);
  const taken = await lstat(file).catch(() => undefined);
  return taken === undefined ? file : freeName(file);
}
