import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";

import { describe, expect, it } from "vitest";

import { concat, hex, toUtf8 } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import { decodeHead, isSignedBy, leafOf, publicKeyOf } from "../../src/journal/chain.ts";
import { encodeEntry } from "../../src/journal/entry-codec.ts";
import type { Entry } from "../../src/journal/entry.ts";
import type { Fact } from "../../src/journal/fact.ts";
import { Ballast } from "../../src/store/ballast.ts";
import { entryKey, entryOfKey, identityKey, tables } from "../../src/store/keys.ts";
import { openFolder } from "../../src/store/open-folder.ts";
import { rollBack } from "../../src/store/rollback.ts";
import { readStoreId } from "../../src/store/store-id.ts";
import { openStore } from "../../src/store/store.ts";
import { goldenStores } from "../support/golden-stores.ts";
import { bundled } from "./bundle.ts";
import { entriesOf, makeFormatOne } from "./format-one.ts";
import { type Mortal, mortal } from "./mortal.ts";
import { rawRows, setRow } from "./raw.ts";
import { all, optionsFor, scratchFolder } from "./scratch.ts";
import { rowsIn } from "./upgrading.ts";

const upgrader = bundled("upgrader.ts");

const SEED = 20_261_127;
const KILLS = 40;

const golden = goldenStores.filter(({ format, name }) => format === 1 && name === "village");

describe.each(golden)("F18: the village of format 1 in format 2", (village) => {
  it("has no words in open rows, and every entry of its own signed", async () => {
    const folder = await scratchFolder();
    await village.copyTo(folder);
    const options = optionsFor(folder);
    let key = "";
    {
      await using store = await openStore(options);
      expect(store.vault.state).toBe("unprotected");
      expect(store.health()).toMatchObject({ broken: 0, missing: 0, quarantined: 0 });
      // No entry says it yet: the node does at its start.
      expect(store.signing?.isNew).toBe(true);
      key = store.signing?.publicKey ?? "";
    }
    const entries = await rawRows(options, tables.entries);
    const open = concat(...entries.map(([, payload]) => payload));
    for (const words of ["plus d'eau", "Mme Roux", "Tonton", "Reçu par le hub"])
      expect(Buffer.from(open).includes(words), words).toBe(false);
    expect((await rawRows(options, tables.parts)).length).toBeGreaterThan(200);
    const leaves = new Map(entries.map(([name, payload]) => [hex(name), hex(leafOf(payload))]));
    const publicKey = publicKeyOf(Buffer.from(key, "hex"));
    let next = 1;
    for (const [name, payload] of await rawRows(options, tables.heads)) {
      const head = decodeHead(entryOfKey(name), payload);
      if (head === undefined || publicKey === undefined) throw new Error("no head, or no key");
      expect(isSignedBy(head, publicKey)).toBe(true);
      for (const leaf of head.leaves)
        expect(leaves.get(hex(entryKey({ node: head.node, number: next++ })))).toBe(hex(leaf));
    }
    expect(next).toBe(337);
  });

  it("is locked once a code protects it, and the same when it is unlocked", async () => {
    const { entries } = await village.listing();
    const folder = await scratchFolder();
    await village.copyTo(folder);
    const options = optionsFor(folder);
    {
      await using store = await openStore(options);
      await store.vault.protect({ code: "K7QM-2FXR" });
    }
    await using store = await openStore(options);
    expect(store.vault.state).toBe("locked");
    const hidden = await all(store.entries());
    expect(hidden.filter((entry) => entry.hidden === "locked").length).toBeGreaterThan(200);
    expect(await store.vault.unlock("k7qm 2fxr")).toBe(true);
    expect(await all(store.entries())).toEqual(entries);
  });

  it.each(["dies", "fails"] as const)(
    "is whole at the next start, whichever call %s",
    async (how) => {
      const clean = mortal(0, how);
      await upgrade(await copied(village.copyTo), clean);
      for (let at = 1; at <= clean.calls(); at++) {
        const folder = await copied(village.copyTo);
        await upgrade(folder, mortal(at, how)).catch(() => undefined);
        await expectWhole(folder, village.listing, `call ${at}`);
      }
      expect(clean.calls()).toBeGreaterThan(40);
    },
  );

  it(`is whole after ${KILLS} kills at random and more while it is brought there`, async () => {
    const chance = new Chance(SEED);
    const whole = await runUpgrader(await copied(village.copyTo), 3_600_000);
    let most = Number(whole.at(-1)?.split(" ")[1]);
    const phases = { before: 0, within: 0, after: 0 };
    let folder = await copied(village.copyTo);
    const seldom = (): boolean => phases.within <= KILLS / 10 || phases.after <= KILLS / 20;
    for (let kill = 1; kill <= KILLS || seldom(); kill++) {
      const lines = await runUpgrader(folder, chance.between(0, Math.ceil(most)));
      expect(lines.filter((line) => /^(?:store\/|bug)/.test(line))).toEqual([]);
      const phase = await phaseOf(folder);
      phases[phase] += 1;
      // The machine may be faster or slower than it was: about one in seven comes to the end.
      most *= phase === "after" ? 0.75 : 1.05;
      if (phase !== "after") continue;
      await expectWhole(folder, village.listing, `kill ${kill}`);
      folder = await copied(village.copyTo);
    }
    await expectWhole(folder, village.listing, "the last");
  });

  it("goes back to format 1, row by row as it was, and comes again", async () => {
    const folder = await copied(village.copyTo);
    const before = await rowsIn(path.join(await copied(village.copyTo), "journal"));
    {
      await using store = await openStore(optionsFor(folder));
      const next = [...entriesOf(339)].slice(336);
      await store.append({ entries: next });
    }
    const back = await rollBack({ folder, dryRun: false });
    expect(back).toEqual({ from: 2, to: 1, left: 3, aside: "journal.format-2" });
    expect(await rowsIn(path.join(folder, "journal"))).toEqual(before);
    const id = await readStoreId(folder);
    expect(id).toMatchObject({ kind: "stands", id: { format: 1, lastNumber: 339 } });
    await using store = await openStore(optionsFor(folder));
    expect(store.lastNumber).toBe(339);
    expect(store.health().missing).toBe(3);
    const { entries } = await village.listing();
    expect(await all(store.entries())).toEqual(entries);
  });
});

describe("a journal of format 1", () => {
  it("keeps byte for byte what a newer Veillée wrote in it", async () => {
    const folder = await scratchFolder();
    const [third] = [...entriesOf(3)].slice(2);
    if (third === undefined) throw new Error("no third entry");
    const stranger = { ...third, fact: { kind: "unknown", tag: 99 } } as const;
    // Its field has content that this program knows nothing of: tag 99, three bytes.
    const bytes = encodeEntry(stranger);
    const newer = concat(bytes.subarray(0, -1), Uint8Array.of(3, 7, 7, 7));
    await makeFormatOne(folder, 40, new Map([[3, newer]]));
    const options = optionsFor(folder);
    {
      await using store = await openStore(options);
      const read = await all(store.entries());
      expect(read[2]).toEqual(stranger);
      expect(read.toSpliced(2, 1)).toEqual([...entriesOf(40)].toSpliced(2, 1));
    }
    const rows = await rawRows(options, tables.entries);
    expect(hex(rows[2]?.[1] ?? new Uint8Array())).toBe(hex(newer));
  });

  it("leaves a damaged entry in the former journal, and tells that it is missing", async () => {
    const folder = await scratchFolder();
    await makeFormatOne(folder, 40, new Map([[7, Uint8Array.of(1, 2, 3)]]));
    const told: string[] = [];
    const log = { ...silentLog, warn: (event: string) => told.push(event) };
    await using store = await openStore({ ...optionsFor(folder), log });
    expect(told).toContain("store.upgrade-left");
    const found = await all(store.entries());
    expect(found).toEqual([...entriesOf(40)].toSpliced(6, 1));
    expect(store.health()).toMatchObject({ missing: 1, broken: 0 });
  });
});

it("a journal of a newer format that ours may read is read, and what is not understood counted", async () => {
  const folder = await scratchFolder();
  const options = optionsFor(folder);
  const strange = { kind: "unknown", tag: 99 } as const;
  {
    await using store = await openStore(options);
    const entries = [...entriesOf(20)].map((entry) =>
      entry.number % 5 === 0 ? withFact(entry, strange) : entry,
    );
    await store.append({ entries });
  }
  const id = '{"format":7,"readableFrom":2,"node":"0badcafe","exercise":false,"madeBy":"9.0"}';
  await setRow(options, identityKey, toUtf8(id));
  await writeFile(path.join(folder, "STORE_ID"), id);
  await using store = await openStore(options);
  await expect.poll(() => store.health()).toMatchObject({ strange: 4, entries: 20, missing: 0 });
  const found = await readStoreId(folder);
  expect(found).toMatchObject({ kind: "stands", id: { format: 7, readableFrom: 2 } });
});

function withFact(entry: Entry, fact: Fact): Entry {
  return { ...entry, fact };
}

/** Opens the store of `folder`, compares, and removes it. */
async function expectWhole(
  folder: string,
  listing: (typeof goldenStores)[number]["listing"],
  when: string,
): Promise<void> {
  const { entries, settings, outgoing } = await listing();
  const store = await openStore(optionsFor(folder));
  expect(await all(store.entries()), when).toEqual(entries);
  expect(await all(store.outgoing()), when).toEqual(outgoing);
  for (const [name, value] of settings) expect(store.setting(name), when).toBe(value);
  expect(store.health(), when).toMatchObject({ missing: 0, quarantined: 0, broken: 0 });
  await store[Symbol.asyncDispose]();
  await rm(path.dirname(folder), { recursive: true });
}

/** A new folder with what `copyTo` puts there. {@link expectWhole} removes it. */
async function copied(copyTo: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), "veillee-upgrade-")), "data");
  await copyTo(folder);
  return folder;
}

async function upgrade(folder: string, on: Mortal): Promise<void> {
  const { database } = await openFolder({
    folder,
    fresh: {
      format: 2,
      readableFrom: 2,
      node: "ffffffff",
      exercise: false,
      madeBy: "test",
      lastNumber: 0,
    },
    ballast: new Ballast(folder, 4096),
    log: silentLog,
    files: on.files,
    openDatabase: on.openDatabase,
  });
  await database.close();
}

async function phaseOf(folder: string): Promise<"before" | "within" | "after"> {
  const found = await readStoreId(folder);
  if (found.kind === "stands" && found.id.format === 2 && found.id.swap === undefined) {
    return "after";
  }
  return (await readdir(folder)).includes("journal.next") ? "within" : "before";
}

/** What the upgrader printed before it died, a line each. */
async function runUpgrader(folder: string, dieAfter: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [upgrader(), folder, String(dieAfter)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  await new Promise((resolve) => child.on("close", resolve));
  return printed.split("\n").slice(0, -1);
}
