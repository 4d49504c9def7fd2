/** Works out the village of a stopped node anew from its entries. */

import { existsSync } from "node:fs";

import { Fault } from "../base/fault.ts";
import { type Log, silentLog } from "../base/log.ts";
import { version } from "../base/version.ts";
import { openStore } from "../store/store.ts";
import { HEAD_ROW } from "../village/checkpoint-head.ts";
import { after, runningClock } from "./clock.ts";
import { hasDaemon } from "./daemon-file.ts";
import { settingsOf } from "./here.ts";
import { journalIn } from "./journal-place.ts";
import { checkpointNow, dropRows, startVillage } from "./village-start.ts";

export interface Rebuilding {
  readonly folder: string;
  readonly progress: (so: { readonly done: number; readonly total: number }) => void;
}

/**
 * The digests of the village as it was kept and as its entries have it; the former is null if nothing was kept. The village's journal, else an exercise's.
 *
 * @throws Fault "store/…": "store/locked" while the node runs, "store/missing" where there is no journal.
 */
export async function rebuildHere({ folder, progress }: Rebuilding): Promise<{
  readonly entries: number;
  readonly before: string | null;
  readonly after: string;
}> {
  const { data } = settingsOf(folder, []);
  if (await hasDaemon(data)) throw new Fault("store/locked", { folder: data });
  const exercise = [false, true].find((each) => existsSync(journalIn({ data, exercise: each })));
  if (exercise === undefined) throw new Fault("store/missing", { folder: data });
  await using store = await openStore({
    folder: journalIn({ data, exercise }),
    exercise,
    newNodeName: "00000000",
    version,
    running: runningClock(),
    after,
    log: silentLog,
  });
  const total = store.health().entries;
  const signal = new AbortController().signal;
  const start = { store, log: silentLog, signal };
  let isKept = store.derived(HEAD_ROW) !== undefined;
  // A checkpoint that cannot be used is as good as none.
  const log: Log = { ...silentLog, warn: (name) => (isKept &&= name !== "village.rebuilt") };
  const kept = isKept ? (await startVillage({ ...start, log })).keeping.digest() : null;
  const before = isKept ? kept : null;
  await dropRows(store);
  const village = await startVillage({
    ...start,
    progress: (done) => progress({ done, total }),
  });
  await checkpointNow(village, start);
  return { entries: village.count(), before, after: village.keeping.digest() };
}
