/** A disk that gives a row not now, and says so: that is no damage, and not for ever. */

import { describe, expect, it } from "vitest";

import { equal } from "../../src/base/bytes.ts";
import { silentLog } from "../../src/base/log.ts";
import { type OpenDatabase, openLevel } from "../../src/store/database.ts";
import { derivedKey, entryKey, partsKey, runKey, signingKey } from "../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { optionsFor, scratchFolder } from "./scratch.ts";

const ref = { node: "0badcafe", number: 1 };

/** A closed store of one entry, on a disk that does not give the keys in `refused`, each as often as it stands there. */
async function refusing(): Promise<{
  readonly options: StoreOptions;
  readonly refused: Uint8Array[];
  readonly told: string[];
}> {
  const refused: Uint8Array[] = [];
  const told: string[] = [];
  const openDatabase: OpenDatabase = async (folder, how) => {
    const level = await openLevel(folder, how);
    return {
      ...level,
      get: (key) => {
        const at = refused.findIndex((each) => equal(each, key));
        if (at < 0) return level.get(key);
        refused.splice(at, 1);
        throw Object.assign(new Error("IO error: 000005.ldb: Input/output error"), {
          code: "LEVEL_IO_ERROR",
        });
      },
    };
  };
  const log = { ...silentLog, error: (event: string) => void told.push(event) };
  const options = { ...optionsFor(await scratchFolder()), openDatabase, log };
  {
    await using store = await openStore(options);
    await store.append({
      entries: [needEntry(1)],
      derived: [{ name: "a", value: Uint8Array.of(1) }],
    });
  }
  return { options, refused, told };
}

describe("a row that the disk does not give now", () => {
  it("is as none for who reads at once, counts as no damage, and is told once", async () => {
    const { options, refused, told } = await refusing();
    await using store = await openStore(options);
    refused.push(entryKey(ref), entryKey(ref), derivedKey("a"));
    expect(store.openBytes(ref)).toBeUndefined();
    expect(store.openBytes(ref)).toBeUndefined();
    expect(store.derived("a")).toBeUndefined();
    expect(store.health()).toMatchObject({ quarantined: 0, missing: 0 });
    expect(told).toEqual(["store.not-read"]);
    expect(store.openBytes(ref)).toBeDefined();
    expect(store.derived("a")).toEqual(Buffer.of(1));
  });

  it.each([
    ["its own", entryKey(ref)],
    ["that of its sensitive parts", partsKey(ref)],
    ["the key of its run", runKey(1)],
  ])("makes no entry another than it is: %s", async (_, key) => {
    const { options, refused } = await refusing();
    await using store = await openStore(options);
    refused.push(key);
    expect(() => store.entriesNow([ref])).toThrow(expect.objectContaining({ code: "store/busy" }));
    expect(store.health()).toMatchObject({ quarantined: 0 });
    expect(store.entriesNow([ref])).toEqual([needEntry(1)]);
  });

  it("has the start tried again where it is the signing key, and no other is drawn", async () => {
    const { options, refused, told } = await refusing();
    const { signing } = await openStore(options).then(async (store) => {
      await using open = store;
      return { signing: open.signing };
    });
    refused.push(signingKey);
    await using store = await openStore(options);
    expect(refused).toEqual([]);
    expect(told).toEqual(["store.opening-again"]);
    expect(store.signing).toEqual(signing);
    expect(store.health()).toMatchObject({ broken: 0 });
  });
});
