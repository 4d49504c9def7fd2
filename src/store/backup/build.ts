/** Builds a store's folder from a backup, and reads back what lies in it then. */

import { toUtf8 } from "../../base/bytes.ts";
import { Fault } from "../../base/fault.ts";
import type { Step } from "../../journal/backup-work.ts";
import { decodeEntry } from "../../journal/entry-codec.ts";
import type { NodeName } from "../../journal/entry.ts";
import { subjectsOf } from "../../journal/subjects.ts";
import type { Change, Database, OpenDatabase, Range, Row } from "../database.ts";
import { seal, unseal } from "../envelope.ts";
import { identityKey, settingKey, subjectKey } from "../keys.ts";
import { journalFolder } from "../open-folder.ts";
import { storeIdText, writeStoreId } from "../store-id.ts";
import { Content } from "./content.ts";
import type { Header } from "./header.ts";
import { readAll } from "./read-all.ts";
import type { OpenBackup } from "./read.ts";
import { bytesOf, type PlainRow, writeRow } from "./rows.ts";
import { sections } from "./tables.ts";

/** The setting under which a restored store keeps whose it was, until its first entry tells. */
export const FORMER_SETTING = "restored-from";

export interface Building {
  readonly key: Uint8Array | undefined;
  /** What the new store is; `former` is whose it was, and of a format that is brought to ours when it is opened. */
  readonly as: {
    readonly node: NodeName;
    readonly version: string;
    readonly former: Pick<Header, "node" | "exercise" | "format" | "readableFrom">;
  };
  readonly openDatabase: OpenDatabase;
  /** Digest of what must lie in it in the end. */
  readonly content: string;
}

export interface Built {
  readonly kind: Step["kind"];
  /** Of this work, 0 to 1. */
  readonly share: number;
  readonly entries: number;
}

/** Share of the work that writing is. */
const WRITING = 0.75;

/** Rows written at once. */
const BATCH = 2048;

/** @throws Fault "backup/…"; "store/failed" when the disk did not keep what was written to it; what the disk throws. */
export async function* build(
  folder: string,
  backup: OpenBackup,
  { key, as, openDatabase, content: told }: Building,
): AsyncGenerator<Built> {
  const database = await openDatabase(journalFolder(folder), { createIfMissing: true });
  try {
    for await (const { rows, share, content } of readAll(backup, key)) {
      const changes = rows.flatMap(rowsFor);
      for (let at = 0; at < changes.length; at += BATCH) {
        await database.write(changes.slice(at, at + BATCH));
      }
      yield { kind: "writing", share: WRITING * share, entries: content.entries() };
    }
    const found = new Content();
    for (const range of carried) {
      for await (const rows of database.chunks(range)) addAll(found, rows);
      yield { kind: "verifying", share: WRITING, entries: found.entries() };
    }
    if (found.digest() !== told) throw new Fault("store/failed");
    await name(database, folder, as);
  } finally {
    await database.close();
  }
}

/** Tells database and folder what they are: the last thing, as for any new store. */
async function name(
  database: Database,
  folder: string,
  { node, version, former }: Building["as"],
): Promise<void> {
  const { format, readableFrom, exercise } = former;
  const id = { format, readableFrom, node, exercise, madeBy: version, lastNumber: 0 };
  await database.write([
    put(identityKey, toUtf8(storeIdText(id))),
    put(settingKey(FORMER_SETTING), toUtf8(former.node)),
  ]);
  await writeStoreId(folder, id);
}

const carried: readonly Range[] = [...sections.kept, ...sections.state].map((letter) => ({
  gte: Buffer.from(letter),
  lt: Buffer.of(letter.charCodeAt(0) + 1),
}));

/** @throws Fault "store/failed" for a value that is not as it was written a moment ago. */
function addAll(content: Content, rows: readonly Row[]): void {
  for (const [key, value] of rows) {
    const payload = unseal(key, value);
    if (payload === undefined) throw new Fault("store/failed");
    const bytes = Buffer.allocUnsafe(bytesOf({ key, payload }));
    writeRow(bytes, 0, { key, payload });
    content.add(key, bytes);
  }
}

/** A row of the backup, and what of the index is worked out from it. */
function rowsFor({ key, payload }: PlainRow): readonly Change[] {
  const row = put(key, payload);
  if (key[0] !== "e".charCodeAt(0)) return [row];
  const decoded = decodeEntry(payload);
  if (decoded.kind === "unreadable") return [row];
  const { entry } = decoded;
  const index = subjectsOf(entry).map((subject) => subjectKey(subject, entry));
  const nothing = new Uint8Array();
  return [row, ...index.flatMap((one) => (one === undefined ? [] : [put(one, nothing)]))];
}

function put(key: Uint8Array, payload: Uint8Array): Change {
  return { type: "put", key, value: seal(key, payload) };
}
