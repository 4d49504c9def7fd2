import { rm } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { DAY } from "../../src/base/time.ts";
import { markChange } from "../../src/store/changes.ts";
import { openLevel } from "../../src/store/database.ts";
import { FormerKeeper } from "../../src/store/former-keeper.ts";
import { FORMER_KEPT } from "../../src/store/former.ts";
import type { Opening } from "../../src/store/open-folder.ts";
import { rollBack } from "../../src/store/rollback.ts";
import { readStoreId } from "../../src/store/store-id.ts";
import { mortal } from "./mortal.ts";
import { formatOne, formersIn, lookInto, opened, rowsIn } from "./upgrading.ts";

describe("F18: the way back from an upgrade", () => {
  it("puts the former journal back as it was, and the newer one beside it", async () => {
    const { opening, before } = await upgraded(7);
    const newer = await rowsIn(path.join(opening.folder, "journal"));
    const back = await rollBack({ folder: opening.folder, dryRun: false });
    expect(back).toEqual({ from: 3, to: 1, left: 7, aside: "journal.format-3" });
    await expectFormer(opening, before);
    expect(await rowsIn(path.join(opening.folder, "journal.format-3"))).toEqual(newer);
    expect(await formersIn(opening)).toEqual(["journal.format-3"]);
  });

  it("gives no number again that the newer journal gave", async () => {
    const { opening } = await upgraded(7);
    await rollBack({ folder: opening.folder, dryRun: false });
    const found = await readStoreId(opening.folder);
    expect(found.kind === "stands" && found.id).toMatchObject({ format: 1, lastNumber: 37 });
  });

  it("is only told of when that is all that was asked", async () => {
    const { opening } = await upgraded(0);
    const newer = await rowsIn(path.join(opening.folder, "journal"));
    const back = await rollBack({ folder: opening.folder, dryRun: true });
    expect(back).toMatchObject({ from: 3, to: 1, left: 0 });
    expect(await rowsIn(path.join(opening.folder, "journal"))).toEqual(newer);
    expect(await formersIn(opening)).toEqual(["journal.format-1"]);
  });

  it.each(["dies", "fails"] as const)(
    "ends with one journal or the other, whichever call %s, and is then made",
    async (how) => {
      const { opening: clean } = await upgraded(2);
      const counted = mortal(0, how);
      await rollBack({ folder: clean.folder, dryRun: false, ...counted });
      for (let at = 1; at <= counted.calls(); at++) {
        const { opening, before } = await upgraded(2);
        const { folder } = opening;
        const done = await rollBack({ folder, dryRun: false, ...mortal(at, how) }).then(
          () => true,
          () => false,
        );
        if (!done) {
          const again = await rollBack({ folder, dryRun: false }).catch(() => undefined);
          // There is nothing to go back to where it had been decided already.
          if (again === undefined) await opened({ ...opening, fresh: format(opening, 1) });
        }
        await expectFormer(opening, before);
      }
      expect(counted.calls()).toBeGreaterThan(8);
    },
  );

  it("can be gone from again, by the upgrade", async () => {
    const { opening } = await upgraded(2);
    await rollBack({ folder: opening.folder, dryRun: false });
    await opened(opening);
    expect((await lookInto(opening)).settings["age"]).toBe("86400000+2+3");
    const again = await rollBack({ folder: opening.folder, dryRun: false });
    expect(again).toMatchObject({ from: 3, to: 1, aside: "journal.format-3.2" });
  });

  it("is refused when there is no former journal, no journal, or another process holds it", async () => {
    const { opening } = await upgraded(1);
    const { folder } = opening;
    const held = await openLevel(path.join(folder, "journal"), { createIfMissing: false });
    await expect(rollBack({ folder, dryRun: true })).rejects.toMatchObject({
      code: "store/locked",
    });
    await held.close();
    await rm(path.join(folder, "journal.format-1"), { recursive: true });
    await expect(rollBack({ folder, dryRun: true })).rejects.toMatchObject({
      code: "store/no-former",
    });
    await expect(
      rollBack({ folder: path.join(folder, "nowhere"), dryRun: true }),
    ).rejects.toMatchObject({ code: "store/missing" });
  });
});

describe("a former journal", () => {
  it("is kept for seven days of running after it was first seen, and then removed", async () => {
    const { opening } = await upgraded(0);
    const settings = new Map<string, string>();
    let age = 3 * DAY;
    const keeper = new FormerKeeper({
      folder: opening.folder,
      setting: (name) => settings.get(name),
      append: async ({ settings: given = {} }) => {
        for (const [name, value] of Object.entries(given)) {
          if (value === undefined) settings.delete(name);
          else settings.set(name, value);
        }
      },
      age: () => age,
      log: silentLog,
    });
    const look = async (at: number): Promise<readonly string[]> => {
      age = at;
      keeper.look();
      await keeper.ended();
      return formersIn(opening);
    };
    expect(await look(3 * DAY)).toEqual(["journal.format-1"]);
    expect([...settings]).toEqual([["former.format-1", String(3 * DAY)]]);
    expect(await look(3 * DAY + FORMER_KEPT)).toEqual(["journal.format-1"]);
    expect(await look(3 * DAY + FORMER_KEPT + 1)).toEqual([]);
    expect([...settings]).toEqual([]);
  });
});

/** A journal of the third format, with `more` entries written since it was one of the first. */
async function upgraded(more: number) {
  const opening = await formatOne();
  const before = await rowsIn(path.join(opening.folder, "journal"));
  await opened(opening);
  const database = await openLevel(path.join(opening.folder, "journal"), {
    createIfMissing: false,
  });
  const order = { millis: Date.UTC(2026, 10, 22), tick: 0 };
  await database.write([markChange("0badcafe", { number: 30 + more, order })]);
  await database.close();
  return { opening, before };
}

/** The program of the first format finds its journal. */
async function expectFormer(opening: Opening, before: ReadonlyMap<string, string>): Promise<void> {
  await opened({ ...opening, fresh: format(opening, 1) });
  expect(await rowsIn(path.join(opening.folder, "journal"))).toEqual(before);
}

function format({ fresh }: Opening, number: number): Opening["fresh"] {
  return { ...fresh, format: number, readableFrom: number };
}
