import { lstat, mkdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { openPart, type OpenPart } from "../../../src/store/backup/part-file.ts";
import { aboutBackup, checkBackup } from "../../../src/store/backup/restore.ts";
import { backUp } from "../../../src/store/backup/write.ts";
import { openStore } from "../../../src/store/store.ts";
import { needEntry } from "../../support/entries.ts";
import { all, numbers, optionsFor } from "../scratch.ts";
import {
  backedUp,
  backupOptions,
  CODE,
  entries,
  faultOf,
  finished,
  namesIn,
  PASSPHRASE,
  restored,
  sampleStore,
  scratch,
} from "./scratch.ts";

describe("a backup", () => {
  it("restores on an empty folder to the same content, under a new name", async () => {
    const { data, target } = await scratch();
    const made = await (async () => {
      await using store = await sampleStore(data);
      return await backedUp(store, target);
    })();
    expect(path.basename(made.file)).toBe("veillee-kerfontaine-0badcafe-2026-11-27-0130.veillee");
    const back = await restored(made.file, `${data}-new`);
    expect(back).toMatchObject({
      content: made.content,
      entries: entries.length,
      from: "0badcafe",
      village: "Kerfontaine",
    });
    await using store = await openStore({ ...optionsFor(`${data}-new`), newNodeName: "ffffffff" });
    expect(store).toMatchObject({ node: "0badf00d", created: false, lastNumber: 0 });
    expect(await store.vault.unlock(CODE)).toBe(true);
    expect(await all(store.entries())).toEqual(entries);
    expect(
      numbers(await store.entriesAbout({ kind: "case", ref: { node: "0badcafe", number: 1 } })),
    ).toEqual([2, 4, 5, 11, 12, 13, 14, 15]);
    expect(await all(store.outgoing())).toHaveLength(1);
    expect(store.seen("00112233445566aa")).toBe(true);
    expect(store.setting("operator-code")).toBe("a hash");
    expect(store.setting("restored-from")).toBe("0badcafe");
    expect(store.setting("backup-key")).toBeUndefined();
    expect(store.health()).toMatchObject({ state: "good", missing: 0, quarantined: 0 });
    expect(await backedUp(store, target, { at: null })).toMatchObject({ entries: entries.length });
  });

  it("is opened by the operator's code alone, made while nobody is there", async () => {
    const { data, target } = await scratch();
    {
      await using store = await sampleStore(data);
      expect(store.vault.state).toBe("unlocked");
    }
    await using store = await openStore(optionsFor(data));
    expect(store.vault.state).toBe("locked");
    const { file } = await backedUp(store, target, { locking: { kind: "vault" } });
    expect(await faultOf(restored(file, `${data}-new`, "2222-2222"))).toBe("backup/secret");
    expect(await namesIn(`${data}-new`)).toEqual([]);
    await restored(file, `${data}-new`, CODE.toLowerCase().replace("-", " "));
    await using again = await openStore(optionsFor(`${data}-new`));
    expect(again.vault.state).toBe("locked");
    expect(await again.vault.unlock(CODE)).toBe(true);
  });

  it("is not made by a vault that no code protects", async () => {
    const { data, target } = await scratch();
    await using store = await openStore(optionsFor(data));
    await store.append({ entries });
    const locking = { kind: "vault" } as const;
    expect(await faultOf(backedUp(store, target, { locking }))).toBe("backup/unprotected");
    expect(await namesIn(target)).toEqual([]);
  });

  it("shows none of what it holds, unless it is asked to be plain", async () => {
    const { data, target } = await scratch();
    await using store = await sampleStore(data);
    const { file } = await backedUp(store, target);
    const bytes = await readFile(file);
    for (const words of ["a hash", "Besoin", "operator-code"]) {
      expect(bytes.includes(words), words).toBe(false);
    }
    const plain = await backedUp(store, target, { locking: { kind: "none" } });
    expect(plain.lock).toBe("none");
    await restored(plain.file, `${data}-new`, "");
  });

  it("holds nothing that was appended after it was begun", async () => {
    const { data, target } = await scratch();
    await using store = await sampleStore(data);
    const more = async (): Promise<void> => {
      await store.append({ entries: [needEntry(store.lastNumber + 1)] });
    };
    const work = backUp({ ...backupOptions(store, target), breathe: more });
    const { value } = await work.next();
    expect(value).toMatchObject({ kind: "begun", entries: entries.length });
    await more();
    const { file } = await finished(work);
    expect(await restored(file, `${data}-new`)).toMatchObject({ entries: entries.length });
  });

  it("tells what it is without being opened", async () => {
    const { data, target } = await scratch();
    await using store = await sampleStore(data);
    const locking = { kind: "passphrase", passphrase: PASSPHRASE } as const;
    const { file } = await backedUp(store, target, { locking });
    expect(await aboutBackup(file)).toMatchObject({
      node: "0badcafe",
      village: "Kerfontaine",
      exercise: false,
      at: "2026-11-27T01:30:00.000Z",
      lock: "passphrase",
    });
    const steps = await all(
      checkBackup({ file, secret: PASSPHRASE, running: () => performance.now() }),
    );
    expect(steps.at(-1)).toMatchObject({ kind: "checked", entries: entries.length });
  });

  it("on a stick that is pulled out while it is written does not answer, and is none that keeps nothing", async () => {
    const { data, target } = await scratch();
    await using store = await sampleStore(data);
    // As after a lazy unmount: what is open is written on, and its name leads nowhere.
    const open: OpenPart = async (file) => {
      const part = await openPart(file);
      const sync = async (): Promise<void> => {
        await part.sync();
        await rename(target, `${target}-pulled`);
      };
      return { ...part, sync };
    };
    expect(await faultOf(backedUp(store, target, { open }))).toBe("backup/failed");
    await rename(`${target}-pulled`, target);
    const again = await (async () => {
      for await (const step of backUp(backupOptions(store, target))) return step;
      return undefined;
    })();
    expect(again).toMatchObject({ kind: "begun", resumed: entries.length });
  });

  it("never takes another file's place", async () => {
    const { data, target } = await scratch();
    await using store = await sampleStore(data);
    const [first, second] = [await backedUp(store, target), await backedUp(store, target)];
    expect(path.basename(second.file)).toBe(
      "veillee-kerfontaine-0badcafe-2026-11-27-0130-2.veillee",
    );
    expect(first.content).not.toBe("");
    expect(await namesIn(target)).toHaveLength(2);
  });

  it("is not made through a link, nor where there is no folder", async () => {
    const { data, target } = await scratch();
    await using store = await sampleStore(data);
    await symlink(target, `${data}-link`);
    await writeFile(`${data}-file`, "");
    for (const folder of [`${data}-link`, `${data}-file`, `${data}-nowhere`]) {
      expect(await faultOf(backedUp(store, folder)), folder).toBe("backup/target");
    }
    expect(await namesIn(target)).toEqual([]);
  });

  it("is restored into no folder that holds anything", async () => {
    const { data, target } = await scratch();
    await using store = await sampleStore(data);
    const { file } = await backedUp(store, target);
    expect(await faultOf(restored(file, data))).toBe("restore/occupied");
    await mkdir(`${data}-new`);
    await writeFile(`${data}-new/note.txt`, "");
    expect(await faultOf(restored(file, `${data}-new`))).toBe("restore/occupied");
    expect(await namesIn(`${data}-new`)).toEqual(["note.txt"]);
    expect((await lstat(file)).isFile()).toBe(true);
  });
});
