import { readdir } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { fromUtf8, hex, toUtf8 } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { Ballast } from "../../src/store/ballast.ts";
import type { Change, Range } from "../../src/store/database.ts";
import { openLevel } from "../../src/store/database.ts";
import { seal, unseal } from "../../src/store/envelope.ts";
import { files } from "../../src/store/files.ts";
import { settingKey, tables } from "../../src/store/keys.ts";
import type { Copying, Migration } from "../../src/store/migrate.ts";
import { openFolder, type Opening } from "../../src/store/open-folder.ts";
import type { Record } from "../../src/store/records.ts";
import { readStoreId } from "../../src/store/store-id.ts";
import { goldenStores } from "../support/golden-stores.ts";
import { type Mortal, mortal } from "./mortal.ts";
import { scratchFolder } from "./scratch.ts";

const SEED = 20_261_127;
/** For a hundred upgrades, each flushed to a slow disk. */
const PATIENCE = 180_000;
const everything: Range = { gte: Uint8Array.of(0), lt: Uint8Array.of(255) };

/** A step to a format of these tests' own, in which every setting ends with its number. */
const fake = (from: number): Migration => ({
  from,
  readableFrom: from + 1,
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

describe("F18: an upgrade of two steps", () => {
  it("brings the journal of the first format to the third, and keeps the first beside it", async () => {
    const opening = await formatOne();
    const before = await rowsIn(path.join(opening.folder, "journal"));
    await opened(opening);
    const { settings, rows } = await lookInto(opening);
    expect(settings["age"]).toBe("86400000+2+3");
    expect(kept(rows)).toEqual(kept(before));
    expect(kept(rows).length).toBeGreaterThan(30);
    expect((await readdir(opening.folder)).toSorted()).toEqual([
      "STORE_ID",
      "journal",
      "journal.format-1",
    ]);
    expect(await rowsIn(path.join(opening.folder, "journal.format-1"))).toEqual(before);
    expect(await readStoreId(opening.folder)).toEqual({
      kind: "stands",
      id: { ...opening.fresh, node: "0badcafe", lastNumber: 30 },
    });
  });

  it.each(["dies", "fails"] as const)(
    "is made to its end by the next start, whichever call %s",
    async (how) => {
      const whole = await clean();
      for (let at = 1; at <= whole.calls; at++) {
        const opening = await formatOne();
        await opened(opening, mortal(at, how)).catch(() => undefined);
        await goesOnAsItWas(opening, at);
        await opened(opening);
        const { rows } = await lookInto(opening);
        expect(rows, `call ${at}`).toEqual(whole.rows);
        expect(await formersIn(opening), `call ${at}`).toContain("journal.format-1");
      }
      expect(whole.calls).toBeGreaterThan(45);
    },
    PATIENCE,
  );

  it(
    "is made to its end through deaths one after another, at random",
    async () => {
      const whole = await clean();
      const chance = new Chance(SEED);
      for (let round = 1; round <= 8; round++) {
        const opening = await formatOne();
        for (let death = 1; death <= 4; death++) {
          const at = chance.between(1, whole.calls);
          await opened(opening, mortal(at, "dies")).catch(() => undefined);
        }
        await opened(opening);
        expect((await lookInto(opening)).rows, `round ${round}`).toEqual(whole.rows);
        expect(await formersIn(opening)).toContain("journal.format-1");
      }
    },
    PATIENCE,
  );
});

describe("an upgrade", () => {
  it("is refused, with what it lacks, while the disk has no room for a second journal", async () => {
    const opening = await formatOne();
    const before = await rowsIn(path.join(opening.folder, "journal"));
    const full = { ...files, free: async () => 1_000_000 };
    const refused = await openFolder({ ...opening, files: full }).catch((error: unknown) =>
      Fault.in(error, "store/upgrade-room"),
    );
    expect(refused).toBeInstanceOf(Fault);
    expect(refused instanceof Fault && refused.words("fr")).toMatch(/^Il manque 8 Mo /);
    expect(await readdir(opening.folder)).toEqual(["STORE_ID", "journal"]);
    expect(await rowsIn(path.join(opening.folder, "journal"))).toEqual(before);
  });

  it("leaves what is damaged where it lies, and tells how much that is", async () => {
    const opening = await formatOne();
    const database = await openLevel(path.join(opening.folder, "journal"), {
      createIfMissing: false,
    });
    await database.write([{ type: "put", key: settingKey("age"), value: toUtf8("nonsense") }]);
    await database.close();
    const told: unknown[] = [];
    const log = { ...silentLog, warn: (...said: unknown[]) => told.push(said) };
    await opened({ ...opening, log });
    expect(told).toEqual([["store.upgrade-left", { code: "store/corrupt", values: 1 }]]);
    expect((await lookInto(opening)).settings["age"]).toBeUndefined();
    const former = await rowsIn(path.join(opening.folder, "journal.format-1"));
    expect(former.get(hex(settingKey("age")))).toBe(hex(toUtf8("nonsense")));
  });

  it("tells how far it is", async () => {
    const opening = await formatOne();
    const told: unknown[] = [];
    const log = {
      ...silentLog,
      info: (event: string, fields?: unknown) => event === "store.upgrading" && told.push(fields),
    };
    await opened({ ...opening, log });
    expect(told).toEqual(
      [1, 2].flatMap((from) => [50, 100].map((percent) => ({ from, to: from + 1, percent }))),
    );
  });
});

it("a journal of a newer format opens where that format says that ours may read it", async () => {
  const opening = await formatOne();
  const readable = steps.map((step) => ({ ...step, readableFrom: 2 }));
  await opened({ ...opening, steps: readable });
  const older = { ...opening, fresh: { ...opening.fresh, format: 2 } };
  await opened(older);
  expect((await readStoreId(opening.folder)).kind).toBe("stands");
  const oldest = { ...opening, fresh: { ...opening.fresh, format: 1 } };
  await expect(opened(oldest)).rejects.toMatchObject({ code: "store/newer" });
});

/** A folder with a golden store of the first format, and how these tests open it: as programs of the third. */
async function formatOne(): Promise<Opening> {
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
async function opened(opening: Opening, on: Partial<Mortal> = {}): Promise<void> {
  const { database } = await openFolder({ ...opening, ...on });
  await database.close();
}

/** What an upgrade with nothing in its way comes to, in how many calls. */
async function clean() {
  const opening = await formatOne();
  const none = mortal(0, "dies");
  await opened(opening, none);
  return { calls: none.calls(), ...(await lookInto(opening)) };
}

/** As long as STORE_ID names the first format, a program of that format finds its journal as it was. */
async function goesOnAsItWas(opening: Opening, at: number): Promise<void> {
  const found = await readStoreId(opening.folder);
  if (found.kind !== "stands" || found.id.format > 1) return;
  await opened({ ...opening, fresh: { ...opening.fresh, format: 1 } });
  const { settings } = await lookInto(opening);
  expect(settings["age"], `call ${at}`).toBe("86400000");
}

async function lookInto({ folder }: Opening) {
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

/** The rows that no step of these tests changes: entries, marks, messages, seen keys. */
function kept(rows: ReadonlyMap<string, string>) {
  return [...rows].filter(([key]) => /^(?:65|6d|6f|64)/.test(key));
}

/** Every row of a database, in hexadecimal. */
async function rowsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const database = await openLevel(folder, { createIfMissing: false });
  const rows = new Map<string, string>();
  for await (const chunk of database.chunks(everything))
    for (const [key, value] of chunk) rows.set(hex(key), hex(value));
  await database.close();
  return rows;
}

async function formersIn({ folder }: Opening): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith("journal.format-"));
}
