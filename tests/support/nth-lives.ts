/**
 * Short lives of a store on a {@link faultyDisk}, one for each call that may fail: a start, what is appended, a backup, a restore. After each the disk is good
 * again, and what was told to be on it is looked for.
 */

import { randomBytes } from "node:crypto";
import { cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { restoreBackup } from "../../src/store/backup/restore.ts";
import { backUp } from "../../src/store/backup/write.ts";
import { RETRY } from "../../src/store/commit-queue.ts";
import type { Store, StoreOptions } from "../../src/store/store.ts";
import { openStore } from "../../src/store/store.ts";
import { type FaultyDisk, faultyDisk, type Kind } from "./faulty-disk.ts";
import { late } from "./late.ts";
import { numbered, PER_BATCH, rawOf, seenKeyOf } from "./numbered.ts";

/** What stands there when a life begins. */
export const scenes = ["nothing", "journal", "doubtful", "owing", "listless", "restore"] as const;
export type Scene = (typeof scenes)[number];

export interface Swept {
  /** Calls that were made to fail. */
  calls: number;
  /** Entries that were told to be on the disk, and were not found. */
  lost: number;
  /** Entries that were not as they had been appended; losses that were told and were none. */
  wrong: number;
  /** Journals found without an entry where some had been told. */
  empty: number;
  /** Ends that only a person could have mended. */
  person: number;
  /** Starts on a standing journal that ended, each with a fault that says why: the service manager begins them again. */
  ended: number;
  /** What the ended ones ended with. */
  readonly ends: string[];
  /** What each of those before was. */
  readonly notes: string[];
}

export const noSweep = (): Swept => ({
  calls: 0,
  lost: 0,
  wrong: 0,
  empty: 0,
  person: 0,
  ended: 0,
  ends: [],
  notes: [],
});

/** Entries of the journal that stands there. */
const STANDING = 9;

const NODE = "0badcafe";

const BACKUP = "one.veillee";

/** Calls that a disk refuses before it is good again, where somebody waits for it. */
const BAD_CALLS = 300;

/** What closing waits for a disk that does not answer. */
const PATIENCE = 3000;

/** All lives of one scene under one kind of fault; `every` passes over the calls between, `short` lives end after what is appended. */
export async function sweep(
  home: string,
  {
    scene,
    kind,
    every = 1,
    short = false,
    onCall,
  }: {
    readonly scene: Scene;
    readonly kind: Kind;
    readonly every?: number;
    readonly short?: boolean;
    readonly onCall?: (swept: Swept) => void;
  },
): Promise<Swept> {
  const swept = noSweep();
  const template = path.join(home, "template");
  await rm(template, { recursive: true, force: true });
  await lay(template, scene);
  for (let at = 1; ; at += every) {
    const root = path.join(home, "life");
    await rm(root, { recursive: true, force: true });
    await cp(template, root, { recursive: true });
    const told = new Set(scene === "nothing" || scene === "restore" ? [] : range(1, STANDING));
    let calls = 0;
    let name = "";
    {
      using disk = await faultyDisk(root, at, kind);
      const note = (what: string): void => {
        swept.notes.push(
          `${scene}, ${kind}, call ${at} (${disk.names()[at - 1] ?? "none"}): ${what}`,
        );
      };
      if (scene === "restore") await restoreLife(root, { disk, kind, told, note, swept });
      else await storeLife(root, { disk, kind, told, note, swept, scene, short });
      calls = disk.calls();
      name = disk.names()[at - 1] ?? "none";
    }
    if (calls < at) return swept;
    swept.calls += 1;
    const note = (what: string): void => {
      swept.notes.push(`${scene}, ${kind}, call ${at} (${name}): ${what}`);
    };
    await examineLife(root, { told, scene, kind, note, swept });
    onCall?.(swept);
  }
}

interface Life {
  readonly disk: FaultyDisk;
  readonly kind: Kind;
  /** Numbers of the entries that were told to be on the disk. */
  readonly told: Set<number>;
  readonly note: (what: string) => void;
  readonly swept: Swept;
}

async function storeLife(
  root: string,
  {
    disk,
    kind,
    told,
    note,
    swept,
    scene,
    short,
  }: Life & { readonly scene: Scene; readonly short: boolean },
): Promise<void> {
  const opening = openStore({ ...optionsIn(root), openDatabase: disk.openDatabase });
  let store: Store;
  try {
    store = await opening;
  } catch (error) {
    if (kind === "killed") return;
    const fault = Fault.in(error);
    if (told.size > 0) {
      swept.ended += 1;
      swept.ends.push(`${disk.names()[disk.calls() - 1]}: ${fault?.code}`);
    }
    if (fault === undefined || fault.code === "store/missing" || fault.code === "store/corrupt") {
      swept.person += 1;
      note(`ended with ${fault?.code ?? String(error)}`);
    }
    return;
  }
  const appends = Promise.all([0, 1].map(async () => append(store, told)));
  appends.catch(() => undefined);
  const dead = kind === "killed" ? disk.reached : new Promise<void>(() => undefined);
  const lasting = kind !== "once" && kind !== "killed";
  const busy = (async () => {
    if (lasting) await Promise.race([appends, disk.reached.then(async () => turns(20))]);
    else await appends;
    if (short) return;
    if (scene === "journal" && !lasting) await store.compact();
    await backUpIn(root, store, { told, note, swept });
  })();
  busy.catch(() => undefined);
  const bad = new AbortController();
  // Who reads a database that a full disk does not let be opened again waits until it does.
  const enough = lasting ? disk.reached.then(async () => late(disk, bad.signal, BAD_CALLS)) : dead;
  await Promise.race([busy.catch(() => undefined), dead, enough]);
  bad.abort();
  if (lasting) {
    disk.mend();
    const over = new AbortController();
    const all = await Promise.race([
      appends.then(
        () => true,
        () => false,
      ),
      late(disk, over.signal),
    ]);
    over.abort();
    if (!all) {
      swept.person += 1;
      note("was not written when the disk was good again");
    }
  }
  await store[Symbol.asyncDispose]();
  if (kind !== "killed") await busy.catch(() => undefined);
}

async function append(store: Store, told: Set<number>): Promise<void> {
  const first = store.lastNumber + 1;
  const entries = Array.from({ length: PER_BATCH }, (_, i) => numbered(store.node, first + i));
  await store.append({
    entries,
    seen: [{ key: seenKeyOf(first), at: 1 }],
    settings: { last: String(first) },
    derived: [{ name: "h", value: Buffer.from(String(first)) }],
  });
  for (const { number } of entries) told.add(number);
}

/** One that is told to be done holds all that was told before it. */
async function backUpIn(
  root: string,
  store: Store,
  { told, note, swept }: Pick<Life, "told" | "note" | "swept">,
): Promise<void> {
  const before = Array.from(told);
  let done = false;
  try {
    for await (const step of backUp({
      store,
      folder: path.join(root, "backups"),
      village: "Kerfontaine",
      version: "test",
      at: "2026-11-27T01:30:00.000Z",
      locking: { kind: "none" },
      keepFree: 0,
      running: () => performance.now(),
      random: (length) => randomBytes(length),
      breathe: async () => undefined,
    })) {
      if (step.kind === "done") done = step.entries >= before.length;
    }
    if (done) return;
    swept.lost += 1;
    note("a backup without all entries");
  } catch (error) {
    if (Fault.in(error) === undefined) {
      swept.wrong += 1;
      note(`a backup ended with ${String(error)}`);
    }
  }
}

async function restoreLife(root: string, { disk, told, note, swept }: Life): Promise<void> {
  try {
    await restoreIn(root, disk.openDatabase);
    for (const number of range(1, STANDING)) told.add(number);
  } catch (error) {
    if (Fault.in(error) !== undefined) return;
    swept.wrong += 1;
    note(`ended with ${String(error)}`);
  }
}

async function restoreIn(root: string, openDatabase?: StoreOptions["openDatabase"]): Promise<void> {
  let last = "";
  for await (const step of restoreBackup({
    file: path.join(root, "backups", BACKUP),
    secret: "",
    folderOf: () => path.join(root, "data"),
    newNodeName: "0badf00d",
    version: "test",
    running: () => performance.now(),
    ...(openDatabase && { openDatabase }),
  })) {
    last = step.kind;
  }
  if (last !== "restored") throw new Error(`ended with ${last}`);
}

async function examineLife(
  root: string,
  { told, scene, kind, note, swept }: Omit<Life, "disk"> & { readonly scene: Scene },
): Promise<void> {
  try {
    // What was not restored is restored the next time, by the same command.
    if (scene === "restore" && told.size === 0) {
      await restoreIn(root).catch((error: unknown) => {
        // Where the last step alone was not told, it stands there whole.
        if (kind === "once" || !Fault.in(error, "restore/occupied")) throw error;
      });
      for (const number of range(1, STANDING)) told.add(number);
    }
    await using store = await openStore(optionsIn(root));
    const found = new Set<number>();
    for await (const { node, number, raw } of store.entries()) {
      if (node === NODE) found.add(number);
      if (raw === rawOf(number)) continue;
      swept.wrong += 1;
      note(`entry ${number} is another`);
    }
    const lost = Array.from(told).filter((number) => !found.has(number));
    swept.lost += lost.length;
    if (lost.length > 0) note(`lost ${lost.join(", ")}`);
    if (told.size > 0 && found.size === 0) {
      swept.empty += 1;
      note("an empty journal");
    }
    const { state, missing, quarantined, broken } = store.health();
    if (missing + quarantined + broken > 0) {
      swept.wrong += 1;
      note(`missing ${missing}, damaged ${quarantined}, broken ${broken}`);
    }
    await append(store, new Set());
    if (state !== "good") note(`state ${state}`);
  } catch (error) {
    swept.person += 1;
    note(
      `opens no more: ${Fault.in(error)?.code ?? ""} ${String(error)} ${String(error instanceof Error ? error.cause : "")}`,
    );
  }
}

/** Puts what the scene begins with into `root`. */
async function lay(root: string, scene: Scene): Promise<void> {
  await mkdir(path.join(root, "backups"), { recursive: true });
  if (scene === "nothing") return;
  const data = path.join(root, "data");
  {
    await using store = await openStore(optionsIn(root));
    const told = new Set<number>();
    while (told.size < STANDING) await append(store, told);
    const swept = noSweep();
    if (scene === "restore") await backUpIn(root, store, { told, swept, note: () => undefined });
    const backups = path.join(root, "backups");
    for (const name of await readdir(backups)) {
      await rename(path.join(backups, name), path.join(backups, BACKUP));
    }
  }
  if (scene === "restore") await rm(data, { recursive: true });
  if (scene === "doubtful") await writeFile(path.join(data, "OPENING"), "");
  if (scene === "owing") {
    await writeFile(
      path.join(data, "MENDED"),
      '{"files":["000005.ldb"],"droppedBytes":0,"index":true}',
    );
  }
  if (scene === "listless") await writeFile(path.join(data, "journal", "CURRENT"), "");
}

function optionsIn(root: string): StoreOptions {
  return {
    folder: path.join(root, "data"),
    exercise: false,
    newNodeName: NODE,
    version: "test",
    running: () => performance.now(),
    // What waits for the disk waits no time at all.
    after: (delay, wake) => {
      if (delay <= RETRY || delay === PATIENCE) {
        const soon = setImmediate(wake);
        return () => clearImmediate(soon);
      }
      const later = setTimeout(wake, delay).unref();
      return () => clearTimeout(later);
    },
    log: silentLog,
    ballast: 64 * 1024,
  };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await turn();
}
