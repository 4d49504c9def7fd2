import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { encodeEntry } from "../../src/journal/entry-codec.ts";
import type { Mended } from "../../src/journal/mend-step.ts";
import { mendHere } from "../../src/node/mend-here.ts";
import { entryKey, headKey, partsKey } from "../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { backedUp, CODE, faultOf, PASSPHRASE, RECOVERY } from "../store/backup/scratch.ts";
import { setRow } from "../store/raw.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { needEntry } from "../support/entries.ts";

const node = "0badcafe";
const ref = (number: number) => ({ node, number });
const entries = Array.from({ length: 40 }, (_, i) => needEntry(i + 1));

interface Place {
  readonly data: string;
  readonly target: string;
  readonly options: StoreOptions;
}

/** A closed journal of forty entries, protected by a code, in a data folder. */
async function written(): Promise<Place> {
  const data = await scratchFolder();
  const target = `${data}-target`;
  await mkdir(target, { recursive: true });
  await mkdir(data);
  const options = optionsFor(path.join(data, "village"));
  await using store = await openStore(options);
  await store.vault.protect({ code: CODE, recovery: RECOVERY });
  await store.append({ entries });
  return { data, target, options };
}

/** A backup of what lies there now. */
async function backup({ options, target }: Place, passphrase?: string): Promise<string> {
  await using store = await openStore(options);
  const locking =
    passphrase === undefined
      ? ({ kind: "vault" } as const)
      : ({ kind: "passphrase", passphrase } as const);
  return (await backedUp(store, target, { locking })).file;
}

/** Takes entries 5 and 6 away behind the store's back. */
async function lose({ options }: Place, parts = true): Promise<void> {
  for (const number of [5, 6]) {
    await setRow(options, entryKey(ref(number)));
    if (parts) await setRow(options, partsKey(ref(number)));
  }
}

async function mended(
  { data }: Place,
  file: string,
  { secret = RECOVERY, code }: { readonly secret?: string; readonly code?: string } = {},
): Promise<Mended> {
  const steps = await all(mendHere(data, { file, secret, ...(code !== undefined && { code }) }));
  const last = steps.at(-1);
  return last?.kind === "done" ? last : expect.unreachable();
}

describe("a journal that lacks entries", () => {
  it("has them back from a backup with their words, and nothing of the backup stays", async () => {
    const place = await written();
    const file = await backup(place);
    {
      await using store = await openStore(place.options);
      await store.append({ derived: [{ name: "worked.out", value: Uint8Array.of(1) }] });
    }
    await lose(place);
    expect(await mended(place, file)).toEqual({
      kind: "done",
      found: 2,
      taken: 2,
      signatures: 0,
      left: 0,
      flaws: [],
      wordsClosed: false,
    });
    expect(await readdir(place.data)).toEqual(["village"]);
    await using store = await openStore(place.options);
    await store.vault.unlock(RECOVERY);
    expect(await all(store.entries())).toEqual(entries);
    expect(store.derived("worked.out")).toBeUndefined();
  });

  it("has their signature back first where that is lost too, and what it proves after", async () => {
    const place = await written();
    const file = await backup(place);
    await lose(place);
    await setRow(place.options, headKey(ref(32)));
    const told = { taken: 2, signatures: 1, left: 0, flaws: [] };
    expect(await mended(place, file)).toMatchObject(told);
    await using store = await openStore(place.options);
    await store.vault.unlock(RECOVERY);
    expect(await all(store.entries())).toEqual(entries);
  });

  it("is told what the backup does not have either", async () => {
    const place = await written();
    await setRow(place.options, entryKey(ref(6)));
    const file = await backup(place);
    await lose(place);
    expect(await mended(place, file)).toMatchObject({
      found: 2,
      taken: 1,
      left: 1,
      flaws: [{ kind: "missing", node, first: 6, last: 6 }],
    });
  });

  it("takes no entry from a backup that is not what was signed", async () => {
    const place = await written();
    const { raw: _, ...bare } = needEntry(5);
    await lose(place);
    await setRow(place.options, entryKey(ref(5)), encodeEntry({ ...bare, trust: 3 }));
    const file = await backup(place);
    await setRow(place.options, entryKey(ref(5)));
    expect(await mended(place, file)).toMatchObject({ found: 2, taken: 0, left: 2 });
  });

  it("does not get back the words of someone who was erased", async () => {
    const place = await written();
    const file = await backup(place);
    {
      await using store = await openStore(place.options);
      await store.append({ eraseSensitive: [ref(5)] });
    }
    await lose(place, false);
    expect(await mended(place, file)).toMatchObject({ found: 2, taken: 2, left: 0 });
    await using store = await openStore(place.options);
    await store.vault.unlock(RECOVERY);
    const [erased, other] = await store.entriesOf([ref(5), ref(6)]);
    expect(erased?.hidden).toBe("gone");
    expect(other).toEqual(needEntry(6));
  });

  it("needs the code of that day too where a passphrase opens the backup, for the words alone", async () => {
    const place = await written();
    const file = await backup(place, PASSPHRASE);
    await lose(place);
    expect(await mended(place, file, { secret: PASSPHRASE })).toMatchObject({
      taken: 2,
      left: 2,
      flaws: [{ kind: "sensitive", node, first: 5, last: 6 }],
      wordsClosed: true,
    });
    const both = { secret: PASSPHRASE, code: RECOVERY };
    expect(await mended(place, file, both)).toMatchObject({ taken: 2, left: 0 });
  });
});

describe("mending", () => {
  it("is not done beside a node that runs, nor with a secret that opens nothing", async () => {
    const place = await written();
    const file = await backup(place);
    await lose(place);
    {
      await using running = await openStore(place.options);
      expect(running.lastNumber).toBe(40);
      expect(await faultOf(mended(place, file))).toBe("store/locked");
    }
    expect(await faultOf(mended(place, file, { secret: "2222-2222" }))).toBe("backup/secret");
    expect(await readdir(place.data)).toEqual(["village"]);
  });

  it("touches nothing where nothing is missing", async () => {
    const place = await written();
    const file = await backup(place);
    expect(await mended(place, file)).toMatchObject({ found: 0, taken: 0, left: 0 });
  });

  it("removes what one that was cut off has left", async () => {
    const place = await written();
    const file = await backup(place);
    await mkdir(path.join(place.data, "village.mending"));
    await writeFile(path.join(place.data, "village.mending", "words"), "");
    await mended(place, file);
    expect(await readdir(place.data)).toEqual(["village"]);
  });
});
