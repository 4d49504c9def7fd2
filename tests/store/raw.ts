/** The rows of a closed store as they lie in its database, read and changed behind its back. */

import path from "node:path";

import { hex } from "../../src/base/bytes.ts";
import { type Change, openLevel, type Range, type Row } from "../../src/store/database.ts";
import { seal, unseal } from "../../src/store/envelope.ts";
import type { StoreOptions } from "../../src/store/store.ts";

export async function rawRows(options: StoreOptions, range: Range): Promise<readonly Row[]> {
  const level = await openLevel(path.join(options.folder, "journal"), { createIfMissing: false });
  const rows: Row[] = [];
  for await (const chunk of level.chunks(range)) {
    rows.push(...chunk.map(([key, value]) => [key, unseal(key, value) ?? value] as const));
  }
  await level.close();
  return rows;
}

/** A row a line: key, payload. */
export async function rowLines(options: StoreOptions, range: Range): Promise<readonly string[]> {
  return (await rawRows(options, range)).map(([key, payload]) => `${hex(key)} ${hex(payload)}`);
}

/** Puts `payload` under `key` as if it had been written so, or removes what is there. */
export async function setRow(
  options: StoreOptions,
  key: Uint8Array,
  payload?: Uint8Array,
): Promise<void> {
  const change: Change =
    payload === undefined ? { type: "del", key } : { type: "put", key, value: seal(key, payload) };
  const level = await openLevel(path.join(options.folder, "journal"), { createIfMissing: false });
  await level.write([change]);
  await level.close();
}
