/** Steps to formats of these tests' own, and what a folder holds before and after them. */

import { readdir } from "node:fs/promises";
import path from "node:path";

import { fromUtf8, hex, toUtf8 } from "../../src/base/bytes.ts";
import { silentLog } from "../../src/base/log.ts";
import { Ballast } from "../../src/store/ballast.ts";
import type { Change, Range } from "../../src/store/database.ts";
import { openLevel } from "../../src/store/database.ts";
import { seal, unseal } from "../../src/store/envelope.ts";
import { tables } from "../../src/store/keys.ts";
import type { Copying, Migration } from "../../src/store/migrate.ts";
import { openFolder, type Opening } from "../../src/store/open-folder.ts";
import type { Record } from "../../src/store/records.ts";
import { goldenStores } from "../support/golden-stores.ts";
import type { Mortal } from "./mortal.ts";
import { scratchFolder } from "./scratch.ts";

const everything: Range = { gte: Uint8Array.of(0), lt: Uint8Array.of(255) };

/** A step to a format of these tests' own, in which every setting ends with its number. */
export const fake = (from: number, readableFrom = from + 1): Migration => ({
  from,
  readableFrom,
  growth: 1.5,
  copy: async ({ old, fresh, tell }: Copying) => {
    const take = async (records: readonly Record[], ending = ""): Promise<void> => {
      const changes = records.map(({ key, payload }): Change => {
        const value = ending === "" ? payload : toUtf8(`${fromUtf8(payload)}${ending}`);
        return { type: "put", key, value: seal(key, value) };
      });
      await fresh.write(changes);
    };
    for await (const records of old.entries(await old.marks())) await take(records);
    tell(0.5);
    for (const table of [tables.marks, tables.outgoing, tables.seen])
      for await (const records of old.rows(table)) await take(records);
    for await (const records of old.rows(tables.settings)) await take(records, `+${from + 1}`);
    tell(1);
  },
});

const steps = [fake(1), fake(2)];

/** A folder with a golden store of the first format, and how these tests open it: as programs of the third. */
export async function formatOne(): Promise<Opening> {
  const folder = await scratchFolder();
  const golden = goldenStores.find(({ format, name }) => format === 1 && name === "exercise");
  await golden?.copyTo(folder);
  return {
    folder,
    fresh: {
      format: 3,
      readableFrom: 3,
      node: "ffffffff",
      exercise: true,
      madeBy: "test",
      lastNumber: 0,
    },
    openDatabase: openLevel,
    ballast: new Ballast(folder, 4096),
    log: silentLog,
    steps,
  };
}

/** Opens and closes. */
export async function opened(opening: Opening, on: Partial<Mortal> = {}): Promise<void> {
  const { database } = await openFolder({ ...opening, ...on });
  await database.close();
}

export async function lookInto({ folder }: Opening) {
  const rows = await rowsIn(path.join(folder, "journal"));
  const settings: { [name: string]: string } = {};
  for (const [key, value] of rows) {
    const [name, sealed] = [Buffer.from(key, "hex"), Buffer.from(value, "hex")];
    const payload = key.startsWith("6b") ? unseal(name, sealed) : undefined;
    if (payload !== undefined)
      settings[name.subarray(1).toString().replaceAll("\0", "")] = fromUtf8(payload);
  }
  return { rows, settings };
}

/** Every row of a database, in hexadecimal. */
export async function rowsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const database = await openLevel(folder, { createIfMissing: false });
  const rows = new Map<string, string>();
  for await (const chunk of database.chunks(everything))
    for (const [key, value] of chunk) rows.set(hex(key), hex(value));
  await database.close();
  return rows;
}

export async function formersIn({ folder }: Opening): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith("journal.format-"));
}
