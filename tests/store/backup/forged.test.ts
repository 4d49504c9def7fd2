import { describe, expect, it } from "vitest";

import { encodeEntry } from "../../../src/journal/entry-codec.ts";
import { checkBackup } from "../../../src/store/backup/restore.ts";
import { entryKey, headKey } from "../../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../../src/store/store.ts";
import { needEntry } from "../../support/entries.ts";
import { rawRows, setRow } from "../raw.ts";
import { all, optionsFor } from "../scratch.ts";
import { backedUp, CODE, faultOf, namesIn, RECOVERY, restored, scratch } from "./scratch.ts";

const ref = (number: number) => ({ node: "0badcafe", number });

/** The backup of a journal of seventy entries under three heads, in which someone did something behind its back. */
async function backupAfter(deed: (options: StoreOptions) => Promise<void>) {
  const { data, target } = await scratch();
  const options = optionsFor(data);
  {
    await using store = await openStore(options);
    await store.vault.protect({ code: CODE, recovery: RECOVERY });
    for (let number = 1; number <= 70; number++) {
      await store.append({ entries: [needEntry(number)] });
    }
  }
  await deed(options);
  await using store = await openStore(options);
  const { file } = await backedUp(store, target);
  return { file, folder: `${data}-new` };
}

const check = async (file: string) =>
  all(checkBackup({ file, secret: RECOVERY, running: () => 0 }));

describe("a backup of a journal that was altered", () => {
  it("is refused where an entry is not what was signed, and nothing is written", async () => {
    const { file, folder } = await backupAfter(async (options) => {
      const { raw: _, ...bare } = needEntry(40);
      await setRow(options, entryKey(ref(40)), encodeEntry({ ...bare, trust: 3 }));
    });
    expect(await faultOf(check(file))).toBe("backup/forged");
    expect(await faultOf(restored(file, folder))).toBe("backup/forged");
    expect(await namesIn(folder)).toEqual([]);
    expect(await namesIn(`${folder}.restoring`)).toEqual([]);
  });

  it("is refused where a signature is not the node's", async () => {
    const { file } = await backupAfter(async (options) => {
      const key = headKey(ref(64));
      const [row] = await rawRows(options, { gte: key, lt: headKey(ref(65)) });
      const bytes = Uint8Array.from(row?.[1] ?? expect.unreachable());
      const last = bytes.length - 1;
      bytes[last] = (bytes[last] ?? 0) ^ 1;
      await setRow(options, key, bytes);
    });
    expect(await faultOf(check(file))).toBe("backup/forged");
  });
});

describe("a backup of a journal that lacked entries", () => {
  it("is restored, and tells how many", async () => {
    const { file, folder } = await backupAfter(async (options) => {
      await setRow(options, entryKey(ref(5)));
      await setRow(options, entryKey(ref(33)));
    });
    expect((await check(file)).at(-1)).toMatchObject({ kind: "checked", missing: 2 });
    expect(await restored(file, folder)).toMatchObject({ entries: 68, missing: 2 });
  });

  it("is restored where a signature is lost", async () => {
    const { file, folder } = await backupAfter(async (options) =>
      setRow(options, headKey(ref(32))),
    );
    expect(await restored(file, folder)).toMatchObject({ entries: 70, missing: 0 });
  });
});

it("a backup that is as it was signed lacks nothing", async () => {
  const { file } = await backupAfter(async () => undefined);
  expect((await check(file)).at(-1)).toMatchObject({ kind: "checked", missing: 0, entries: 70 });
});
