/** What is found in a store after a power cut or a kill, against what a process noted to be on the disk. */

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { ENDING } from "../../src/store/backup/names.ts";
import { checkBackup } from "../../src/store/backup/restore.ts";
import { readLastNumber } from "../../src/store/last-number.ts";
import { openStore } from "../../src/store/store.ts";
import { PER_BATCH, rawOf, seenKeyOf } from "./numbered.ts";
import type { Notes } from "./writer-life.ts";

export interface Standing {
  readonly node: string;
  readonly lastNumber: number;
  /** Of all nodes. */
  readonly entries: number;
}

export interface Tally {
  cuts: number;
  /** Entries that were told to be on the disk, over all cuts. */
  told: number;
  lost: number;
  /** Batches of which a part was there. */
  partial: number;
  /** Values that are not as they were written. */
  wrong: number;
  unopenable: number;
  /** Cuts before anyone was told that the store is open. */
  early: number;
  /** Times that LAST_NUMBER said more than was there: it may be behind the journal, and never ahead. */
  ahead: number;
  /** Entries by which it was behind what was told, at most. */
  behind: number;
  /** Cuts while the disk had something in its cache, where that is known. */
  torn: number;
  /** Whole backups found; one under a backup's name that is not whole counts as wrong. */
  backups: number;
  /** The slowest opening afterwards, milliseconds. */
  slowest: number;
  /** What went wrong, for whoever reads of it. */
  readonly found: string[];
}

export const noTally = (): Tally => ({
  cuts: 0,
  told: 0,
  lost: 0,
  partial: 0,
  wrong: 0,
  unopenable: 0,
  early: 0,
  ahead: 0,
  behind: 0,
  torn: 0,
  backups: 0,
  slowest: 0,
  found: [],
});

/** In one line. */
export function lineOf(tally: Tally): string {
  const { cuts, early, told, lost, slowest, backups, behind, torn } = tally;
  const kept = backups > 0 ? `, ${backups} whole backups` : "";
  const cached = torn > 0 ? `, ${torn} with writes under way` : "";
  return `${cuts} times, ${early} of them before the store was open${cached}, ${told} entries told, ${lost} lost, the last number noted ${behind} behind at most, opened in ${Math.round(slowest)} ms at most${kept}`;
}

export async function examine(
  folder: string,
  {
    notes,
    standing,
    tally,
  }: {
    readonly notes: Notes;
    readonly standing: Standing | undefined;
    readonly tally: Tally;
  },
): Promise<void> {
  tally.cuts += 1;
  if (!notes.open) tally.early += 1;
  const told = notes.batch * PER_BATCH + (standing?.entries ?? 0);
  tally.told += told;
  await examineBackups(path.join(folder, "../backups"), tally);
  const noted = await readLastNumber(folder, standing?.node ?? notes.node ?? "");
  const begun = performance.now();
  try {
    await using store = await openStore({
      folder,
      exercise: false,
      newNodeName: standing?.node ?? "ffffffff",
      version: "test",
      running: () => performance.now(),
      after: (delay, wake) => {
        const timer = setTimeout(wake, delay).unref();
        return () => clearTimeout(timer);
      },
      log: silentLog,
      ballast: 4096,
    });
    tally.slowest = Math.max(tally.slowest, performance.now() - begun);
    const node = standing?.node ?? notes.node ?? store.node;
    const base = standing?.lastNumber ?? notes.from;
    let [others, own] = [0, 0];
    for await (const entry of store.entries()) {
      if (entry.node !== node || entry.number <= base) {
        others += 1;
        continue;
      }
      own += 1;
      const right = entry.number === base + own && entry.raw === rawOf(entry.number);
      tally.wrong += Number(!right);
    }
    const lost = Math.max(told - others - own, 0);
    if (noted > base + own) {
      tally.ahead += 1;
      tally.found.push(`cut ${tally.cuts}: ${noted} noted, ${base + own} there`);
    }
    if (noted > 0) tally.behind = Math.max(tally.behind, base + notes.batch * PER_BATCH - noted);
    const whole = Math.floor(own / PER_BATCH);
    const { quarantined, missing } = store.health();
    tally.lost += lost;
    tally.wrong += quarantined + missing;
    if (own % PER_BATCH !== 0 || Number(store.setting("batch") ?? 0) !== whole) tally.partial += 1;
    else if (whole > 0 && !store.seen(seenKeyOf(whole))) tally.partial += 1;
    if (store.node !== node) tally.wrong += 1;
    if (lost + quarantined + missing > 0) {
      tally.found.push(`cut ${tally.cuts}: ${told} told, ${others} + ${own} there`);
    }
  } catch (error) {
    tally.unopenable += 1;
    tally.lost += told;
    tally.found.push(`cut ${tally.cuts}: ${Fault.in(error)?.code ?? ""} ${String(error)}`);
  }
}

async function examineBackups(folder: string, tally: Tally): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((file) => file.endsWith(ENDING))) {
    const file = path.join(folder, name);
    try {
      const checking = checkBackup({ file, secret: "", running: () => performance.now() });
      for await (const _ of checking) continue;
      tally.backups += 1;
    } catch (error) {
      tally.wrong += 1;
      tally.found.push(`cut ${tally.cuts}: ${name}: ${String(error)}`);
    }
  }
}
