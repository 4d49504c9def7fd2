import { readdir } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { hex, toUtf8 } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { openLevel } from "../../src/store/database.ts";
import { files } from "../../src/store/files.ts";
import { settingKey } from "../../src/store/keys.ts";
import { openFolder, type Opening } from "../../src/store/open-folder.ts";
import { readStoreId } from "../../src/store/store-id.ts";
import { mortal } from "./mortal.ts";
import { fake, formatOne, formersIn, lookInto, opened, rowsIn } from "./upgrading.ts";

const SEED = 20_261_127;

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
  );

  it("is made to its end through deaths one after another, at random", async () => {
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
  });
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
  await opened({ ...opening, steps: [fake(1), fake(2, 2)] });
  const older = { ...opening, fresh: { ...opening.fresh, format: 2 } };
  await opened(older);
  expect((await readStoreId(opening.folder)).kind).toBe("stands");
  const oldest = { ...opening, fresh: { ...opening.fresh, format: 1 } };
  await expect(opened(oldest)).rejects.toMatchObject({ code: "store/newer" });
});

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

/** The rows that no step of these tests changes: entries, marks, messages, seen keys. */
function kept(rows: ReadonlyMap<string, string>) {
  return [...rows].filter(([key]) => /^(?:65|6d|6f|64)/.test(key));
}
