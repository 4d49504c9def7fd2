/**
 * Brings a journal of an older format to this program's, step by step: from each format to the next.
 *
 *     journal  ──read──→  journal.next  ──swap──→  journal, and the former one is journal.format-N
 *
 * Nothing of the old is written to, and STORE_ID names the old format until the new journal is whole, on the disk, and compared: so a step that is cut
 * short is made again from its beginning, and a program of the old format can go on until then. Who does it holds the lock of `journal.lock`, for that
 * of a database goes with its folder.
 */

import path from "node:path";

import { toUtf8 } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Ballast } from "./ballast.ts";
import type { Change, Database, OpenDatabase } from "./database.ts";
import { seal } from "./envelope.ts";
import type { Files } from "./files.ts";
import {
  endsSetting,
  endsText,
  formerJournals,
  formerName,
  removeBeside,
  sinceSetting,
} from "./former.ts";
import { identityKey, settingKey } from "./keys.ts";
import { OldRows } from "./old-rows.ts";
import { readStoreId, type StoreId, storeIdText } from "./store-id.ts";
import { JOURNAL, swapFolders } from "./swap.ts";
import { isTrouble, troubleOf } from "./trouble.ts";
import { takeUpgradeLock } from "./upgrade-lock.ts";

/** One step: from `from` to the next format. */
export interface Migration {
  readonly from: number;
  /** The lowest format whose programs may open what it makes. */
  readonly readableFrom: number;
  /** Bytes of the new journal for one of the old, at the most. */
  readonly growth: number;
  /**
   * Writes all of the old journal into the new, and compares.
   *
   * @throws Fault "store/upgrade-failed" when the new does not hold what the old does.
   */
  readonly copy: (copying: Copying) => Promise<void>;
}

export interface Copying {
  readonly id: StoreId;
  readonly old: OldRows;
  readonly fresh: Database;
  readonly log: Log;
  /** Tells how much of it is done, 0 to 1. */
  readonly tell: (share: number) => void;
}

export interface Upgrade {
  readonly folder: string;
  /** The journal as it stands, open; it is closed afterwards. */
  readonly database: Database;
  /** What it says it is. */
  readonly id: StoreId;
  /** What this program would make. */
  readonly fresh: StoreId;
  readonly steps: readonly Migration[];
  readonly openDatabase: OpenDatabase;
  readonly files: Files;
  readonly ballast: Ballast;
  readonly log: Log;
}

/** Where the new journal grows. */
const NEXT = "journal.next";

/** Free bytes beside what the new journal takes: LevelDB's own files, and what it merges. */
const SPARE = 8 * 1024 * 1024;

/**
 * Walks the steps from the format of the journal on; resolves with what it is after the last. The journal is closed then.
 *
 * @throws Fault "store/upgrade-room", "store/upgrade-failed": then the journal is as it was, or as far as whole steps brought it; "store/locked"
 * when another process does it.
 */
export async function migrate(upgrade: Upgrade): Promise<StoreId> {
  const { folder, files, openDatabase, log } = upgrade;
  let { database, id } = upgrade;
  try {
    // oxlint-disable-next-line no-underscore-dangle -- it is held, and asked nothing
    await using _lock = await takeUpgradeLock(upgrade);
    const now = await readStoreId(folder);
    if (now.kind === "stands" && now.id.format !== id.format) throw new Fault("store/locked");
    // Between two steps nothing was written that someone could want back.
    let served = await wasServed(upgrade);
    for (const step of stepsOf(upgrade)) {
      const to = {
        ...id,
        format: step.from + 1,
        readableFrom: step.readableFrom,
        madeBy: upgrade.fresh.madeBy,
      };
      await oneStep({ ...upgrade, database, id }, step, to);
      await database.close();
      const out = await formerName(folder, step.from, files);
      await swapFolders({ folder, files }, to, { in: NEXT, out });
      if (!served) await removeBeside(folder, out, files);
      log.info("store.upgraded", { from: step.from, to: to.format, former: served ? out : null });
      id = to;
      served = false;
      database = await openDatabase(path.join(folder, JOURNAL), { createIfMissing: false });
    }
    return id;
  } finally {
    await database.close();
  }
}

/** @throws RangeError where a step is missing. */
function stepsOf({ id, fresh, steps }: Upgrade): readonly Migration[] {
  return Array.from({ length: fresh.format - id.format }, (_, i) => {
    const step = steps.find(({ from }) => from === id.format + i);
    if (step === undefined) throw new RangeError(`no step from format ${id.format + i}`);
    return step;
  });
}

/** Makes the new journal whole, beside the old. */
async function oneStep(upgrade: Upgrade, step: Migration, to: StoreId): Promise<void> {
  const { folder, database, id, openDatabase, files, log } = upgrade;
  const next = path.join(folder, NEXT);
  try {
    await files.remove(next);
    await makeRoom(upgrade, step);
    const fresh = await openDatabase(next, { createIfMissing: true });
    try {
      const old = new OldRows(database, log);
      await step.copy({ id, old, fresh, log, tell: teller(log, step.from) });
      if (old.damaged > 0) {
        log.warn("store.upgrade-left", { code: "store/corrupt", values: old.damaged });
      }
      await fresh.write([
        row(settingKey(endsSetting(step.from)), endsText(await old.marks())),
        row(identityKey, storeIdText(to)),
      ]);
    } finally {
      await fresh.close();
    }
  } catch (error) {
    const fault = await faultOf(error, upgrade, step);
    await files.remove(next).catch(() => undefined);
    throw fault;
  }
}

/** @throws Fault "store/upgrade-room", and then nothing was begun. */
async function makeRoom(upgrade: Upgrade, step: Migration): Promise<void> {
  if ((await lacking(upgrade, step)) <= 0) return;
  await upgrade.ballast.release();
  const bytes = await lacking(upgrade, step);
  if (bytes > 0) throw noRoom(bytes);
}

/** Bytes that must become free before `step` can be made. */
async function lacking({ folder, files }: Upgrade, { growth }: Migration): Promise<number> {
  const size = await files.size(path.join(folder, JOURNAL));
  return Math.ceil(size * growth) + SPARE - (await files.free(folder));
}

function noRoom(bytes: number): Fault {
  const megabytes = Math.max(1, Math.ceil(bytes / 1e6));
  return new Fault("store/upgrade-room", {
    words: {
      fr: `Il manque ${megabytes} Mo sur le disque pour mettre le journal à niveau ; il est resté comme il était. Libérez cette place, ou remettez la version précédente de Veillée.`,
      en: `The disk lacks ${megabytes} MB to upgrade the journal, which is as it was. Free that much, or install the previous version of Veillée again.`,
    },
  });
}

async function faultOf(error: unknown, upgrade: Upgrade, step: Migration): Promise<unknown> {
  if (Fault.in(error) !== undefined || !isTrouble(error)) return error;
  if (troubleOf(error) !== "store/full") return new Fault("store/upgrade-failed", { cause: error });
  // Another took the room that there was.
  return noRoom(Math.max(await lacking(upgrade, step), SPARE));
}

function row(key: Uint8Array, text: string): Change {
  return { type: "put", key, value: seal(key, toUtf8(text)) };
}

/** Logs each tenth part that is done. */
function teller(log: Log, from: number): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.min(100, Math.floor(share * 10) * 10);
    if (percent <= told) return;
    told = percent;
    log.info("store.upgrading", { from, to: from + 1, percent });
  };
}

/** Whether the journal served a village in its format, and is not what an upgrade that was cut short between two steps left. */
async function wasServed({ folder, files, database, id }: Upgrade): Promise<boolean> {
  const formers = await formerJournals(folder, files);
  const older = formers.find(({ format }) => format < id.format);
  return older === undefined || database.get(settingKey(sinceSetting(older))) !== undefined;
}
