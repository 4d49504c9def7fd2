import { mkdir, rename, rmdir, symlink, writeFile } from "node:fs/promises";

import { afterEach, describe, expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { DAY, type Millis, MINUTE, SECOND, type WallQuality } from "../../src/base/time.ts";
import type { BackupView } from "../../src/journal/backup-work.ts";
import type { Draft } from "../../src/journal/entry.ts";
import { Backups } from "../../src/node/backups.ts";
import { type OpenDatabase, openLevel } from "../../src/store/database.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { faultOf, namesIn, RECOVERY, restored } from "../store/backup/scratch.ts";
import { optionsFor, scratchFolder } from "../store/scratch.ts";
import { needEntry } from "../support/entries.ts";

/** A node's clock and timers, moved by hand. */
class Hand {
  now: Millis = 0;
  #wake: { readonly at: Millis; readonly call: () => void }[] = [];
  readonly running = (): Millis => this.now;
  readonly after = (delay: Millis, call: () => void): (() => void) => {
    const timer = { at: this.now + delay, call };
    this.#wake.push(timer);
    return () => {
      this.#wake = this.#wake.filter((one) => one !== timer);
    };
  };
  due(): void {
    const due = this.#wake.filter(({ at }) => at <= this.now);
    this.#wake = this.#wake.filter(({ at }) => at > this.now);
    for (const { call } of due) call();
  }
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** A disk that is read as ever, and takes nothing while it fails. */
class Disk {
  #trouble: string | undefined;
  readonly open: OpenDatabase = async (at, options) => {
    const level = await openLevel(at, options);
    const write: typeof level.write = async (changes) => {
      if (this.#trouble !== undefined) throw new Error(this.#trouble);
      await level.write(changes);
    };
    return { ...level, write };
  };

  /** From now on until the returned function is called. */
  async fail(data: string, trouble: string): Promise<() => Promise<void>> {
    const asked = `${data}/STORE_ID`;
    this.#trouble = trouble;
    // The store asks this file whether the disk takes something again.
    await rename(asked, `${asked}.away`);
    await mkdir(asked);
    return async () => {
      this.#trouble = undefined;
      await rmdir(asked);
      await rename(`${asked}.away`, asked);
    };
  }
}

async function node(
  changed: {
    readonly folder?: boolean;
    readonly stick?: boolean;
    readonly quality?: WallQuality;
  } = {},
) {
  const { quality = "ntp" } = changed;
  const data = await scratchFolder();
  const hand = new Hand();
  const disk = new Disk();
  const store = await openStore({
    ...optionsFor(data),
    running: hand.running,
    openDatabase: disk.open,
  });
  await store.vault.protect({ code: "2222-2222", recovery: RECOVERY });
  const [folder, stick] = [`${data}-folder`, `${data}-stick`];
  await mkdir(folder);
  await mkdir(stick);
  const there = { stick: changed.stick ?? false, mounted: true };
  const told: BackupView[] = [];
  const noted: Draft[] = [];
  const keeping: Promise<unknown>[] = [];
  /** Resolves when all is on the disk that was noted. */
  const settled = async (): Promise<void> => {
    await Promise.all(keeping);
  };
  const backups: Backups = new Backups({
    store,
    isOwn: (name) => name === store.node,
    data,
    village: "Kerfontaine",
    folder: changed.folder === true ? folder : undefined,
    every: 15 * MINUTE,
    sticks: true,
    clock: { wall: () => ({ millis: Date.UTC(2026, 10, 27, 1, 30), quality }) },
    running: hand.running,
    after: hand.after,
    log: silentLog,
    look: async () =>
      there.stick ? { device: "/dev/sda1", folder: there.mounted ? stick : undefined } : undefined,
    onChange: () => told.push(backups.view()),
    keep: async (draft) => {
      noted.push(draft);
      const { trust, actor, fact } = draft;
      const { raw: _, ...entry } = needEntry(store.lastNumber + 1);
      const kept = store.append({ entries: [{ ...entry, trust, actor, fact }] });
      keeping.push(kept.catch(() => undefined));
      await kept;
    },
  });
  ends.push(async () => {
    await backups[Symbol.asyncDispose]();
    await store[Symbol.asyncDispose]();
  });
  /** Lets time pass, and all that is due be done. */
  const pass = async (span: Millis): Promise<void> => {
    for (const end = hand.now + span; hand.now < end;) {
      hand.now = Math.min(end, hand.now + 30 * SECOND);
      hand.due();
      await backups.quiet();
      await settled();
    }
  };
  return { data, disk, store, backups, folder, stick, there, pass, told, noted, settled };
}

async function add(store: Store): Promise<void> {
  await store.append({ entries: [needEntry(store.lastNumber + 1)] });
}

describe("a node", () => {
  it.each([
    ["ntp", "2026-11-27T01:30:00.000Z"],
    ["gps", "2026-11-27T01:30:00.000Z"],
    ["operator", null],
    ["radio", null],
    ["none", null],
  ] as const)(
    "by a clock of quality %s says of its last backup the hour %s",
    async (quality, at) => {
      const { store, backups, pass } = await node({ stick: true, quality });
      await add(store);
      await pass(MINUTE);
      expect(backups.view().last).toMatchObject({ at });
    },
  );

  it("writes to a stick as soon as it comes, and again only when something has changed", async () => {
    const { data, store, backups, stick, there, pass } = await node();
    await add(store);
    await pass(MINUTE);
    expect(await namesIn(stick)).toEqual([]);
    there.stick = true;
    await pass(MINUTE);
    const [name = ""] = await namesIn(stick);
    expect(name).toMatch(/^veillee-kerfontaine-0badcafe-2026-11-27-0130.*\.veillee$/);
    expect(backups.view()).toMatchObject({
      place: stick,
      last: { stick: true, entries: 1 },
      late: false,
    });
    expect(await restored(`${stick}/${name}`, `${data}-new`)).toMatchObject({ entries: 1 });
    await pass(20 * MINUTE);
    expect(await namesIn(stick)).toHaveLength(1);
    await add(store);
    await pass(MINUTE);
    expect(await namesIn(stick)).toHaveLength(2);
    there.stick = false;
    await pass(MINUTE);
    expect(backups.view().place).toBeNull();
  });

  it("notes in the journal who made a copy, where, how locked and of what; and its own once for each coming of a stick", async () => {
    const { store, backups, folder, there, pass, noted, settled } = await node();
    const told = () => noted.map(({ actor, fact }) => [actor.role, actor.id, fact] as const);
    await add(store);
    there.stick = true;
    for (let i = 0; i < 3; i++) {
      await pass(20 * MINUTE);
      await add(store);
    }
    const made = { kind: "backup.made", content: expect.stringMatching(/^[0-9a-f]{64}$/) };
    const byItself = { ...made, on: "stick", lock: "vault", entries: 1 };
    expect(told()).toEqual([["node", store.node, byItself]]);
    there.stick = false;
    await pass(MINUTE);
    there.stick = true;
    await pass(MINUTE);
    expect(told()).toHaveLength(2);
    const { signal } = new AbortController();
    const wish = { folder, passphrase: "correct horse" };
    for await (const _ of backups.make(wish, { by: "Yann", signal })) continue;
    await settled();
    await backups.begin("Maëlle");
    await backups.quiet();
    expect(told().slice(2)).toEqual([
      ["operator", "Yann", { ...made, on: "folder", lock: "passphrase", entries: 6 }],
      ["operator", "Maëlle", { ...made, on: "stick", lock: "vault", entries: 7 }],
    ]);
  });

  it("notes a copy that was broken off, for what was written of it lies there", async () => {
    const { store, backups, folder, noted } = await node();
    for (let i = 0; i < 3; i++) await add(store);
    const { signal } = new AbortController();
    for await (const { kind } of backups.make({ folder }, { by: "Yann", signal })) {
      if (kind === "verifying") break;
    }
    expect(await namesIn(folder)).toEqual([expect.stringMatching(/\.part$/)]);
    expect(noted.map(({ fact }) => fact)).toEqual([
      { kind: "backup.made", on: "folder", lock: "vault", entries: 3 },
    ]);
  });

  it("leaves its last eight in a place, and others' files alone", async () => {
    const { store, folder, pass } = await node({ folder: true });
    await writeFile(`${folder}/veillee-kerfontaine-0badcafe-mine.veillee`, "mine");
    await writeFile(`${folder}/veillee-ailleurs-11111111-2026-11-27-0130.veillee`, "theirs");
    await writeFile(`${folder}/photo.jpg`, "");
    await symlink("/etc/hostname", `${folder}/veillee-lien-0badcafe-2026.veillee`);
    for (let i = 0; i < 10; i++) {
      await add(store);
      await pass(16 * MINUTE);
    }
    const names = await namesIn(folder);
    expect(names.filter((name) => name.includes("0130") && name.includes("0badcafe"))).toHaveLength(
      8,
    );
    expect(names).toHaveLength(12);
  });

  it("says what is wrong with a place, and that a backup is late, until one is made", async () => {
    const { store, backups, folder, pass } = await node({ folder: true });
    await rename(folder, `${folder}-away`);
    await add(store);
    await pass(17 * MINUTE);
    expect(backups.view()).toMatchObject({ last: null, trouble: { code: "backup/target" } });
    await pass(DAY);
    expect(backups.view().late).toBe(true);
    await rename(`${folder}-away`, folder);
    await pass(6 * MINUTE);
    expect(backups.view()).toMatchObject({ trouble: null, late: false, last: { entries: 1 } });
  });

  it("keeps apart what fails where someone else wished it, and what is made there", async () => {
    const { data, store, backups, folder, pass } = await node({ folder: true });
    const asked = { by: "Maëlle", signal: new AbortController().signal };
    await add(store);
    expect(await faultOf(first(backups.make({ folder: `${data}-nowhere` }, asked)))).toBe(
      "backup/target",
    );
    expect(backups.view().trouble).toBeNull();
    await rename(folder, `${folder}-away`);
    await pass(17 * MINUTE);
    await mkdir(`${data}-elsewhere`);
    for await (const _ of backups.make({ folder: `${data}-elsewhere` }, asked)) continue;
    expect(backups.view()).toMatchObject({
      trouble: { code: "backup/target" },
      last: { entries: 1 },
    });
  });

  it("tells of the stick that failed until one is made there, whatever goes to the folder; or until it is gone", async () => {
    const { store, backups, stick, there, pass } = await node({ folder: true, stick: true });
    await rename(stick, `${stick}-away`);
    await add(store);
    await pass(MINUTE);
    expect(backups.view().trouble).toMatchObject({ code: "backup/target" });
    await pass(16 * MINUTE);
    expect(backups.view()).toMatchObject({
      trouble: { code: "backup/target" },
      last: { stick: false },
    });
    there.stick = false;
    await add(store);
    await pass(16 * MINUTE);
    expect(backups.view()).toMatchObject({ trouble: null, last: { stick: false } });
  });

  it("makes one where it puts its own for who asks and does not wait, and tells how far it is", async () => {
    const { data, store, backups, folder, told } = await node({ folder: true });
    await add(store);
    await backups.begin("Maëlle");
    expect(backups.view()).toMatchObject({ percent: expect.any(Number), place: folder });
    expect(await faultOf(backups.begin("Maëlle"))).toBe("backup/busy");
    await backups.quiet();
    expect(new Set(told.map(({ doing }) => doing))).toEqual(
      new Set(["writing", "verifying", null]),
    );
    expect(backups.view()).toMatchObject({ percent: null, last: { stick: false, entries: 1 } });
    const [name = ""] = await namesIn(folder);
    expect(await restored(`${folder}/${name}`, `${data}-new`)).toMatchObject({ entries: 1 });
    for (let i = 0; i < 9; i++) {
      await backups.begin("Maëlle");
      await backups.quiet();
    }
    expect(await namesIn(folder)).toHaveLength(8);
  });

  it("tells of a stick that is plugged in and not mounted, and writes to it once it is", async () => {
    const { store, backups, stick, there, pass } = await node({ stick: true });
    there.mounted = false;
    await add(store);
    await pass(MINUTE);
    expect(backups.view()).toMatchObject({ place: null, unmounted: "/dev/sda1", last: null });
    expect(await faultOf(backups.begin("Maëlle"))).toBe("backup/where");
    there.mounted = true;
    await pass(MINUTE);
    expect(backups.view()).toMatchObject({ place: stick, unmounted: null, last: { stick: true } });
  });

  it("makes none without a place, none in the clear elsewhere than at home, and one at a time", async () => {
    const { backups, store, folder } = await node();
    const asked = { by: "Maëlle", signal: new AbortController().signal };
    await add(store);
    expect(await faultOf(first(backups.make({}, asked)))).toBe("backup/where");
    const elsewhere = { folder: "/dev/shm", plain: true };
    expect(await faultOf(first(backups.make(elsewhere, asked)))).toBe("backup/plain");
    const one = backups.make({ folder, plain: true }, asked);
    await one.next();
    expect(await faultOf(first(backups.make({ folder }, asked)))).toBe("backup/busy");
    for await (const _ of one) continue;
    expect(await namesIn(folder)).toHaveLength(1);
  });

  it.each([
    ["readonly", "EROFS: Read-only file system"],
    ["failed", "EIO: Input/output error"],
  ])("makes and verifies one while the journal's own disk is %s", async (state, trouble) => {
    const { data, disk, store, backups, folder } = await node();
    const asked = { by: "Maëlle", signal: new AbortController().signal };
    await add(store);
    const mend = await disk.fail(data, trouble);
    const waits = add(store);
    while (store.health().state !== state) await new Promise((resolve) => setImmediate(resolve));
    const steps = [];
    for await (const step of backups.make({ folder }, asked)) steps.push(step);
    expect(steps.at(-1)).toMatchObject({ kind: "done", entries: 1, damaged: 0 });
    for await (const _ of backups.make({ folder }, asked)) continue;
    // That two copies were made waits for the disk as well.
    expect(store.health()).toMatchObject({ state, pending: 3 });
    expect(backups.view()).toMatchObject({ percent: null, trouble: null, last: { entries: 1 } });
    const [, name = ""] = await namesIn(folder);
    expect(await restored(`${folder}/${name}`, `${data}-new`)).toMatchObject({ entries: 1 });
    await mend();
    await waits;
  });
});

async function first(work: AsyncGenerator): Promise<unknown> {
  return (await work.next()).value;
}
