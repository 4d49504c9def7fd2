/**
 * The village as a start finds it: from the last checkpoint, and the entries that came after it. Where there is none, or none that can be used, from all
 * entries, with checkpoints as it goes: so memory stays bounded, and whoever is cut off does not begin again.
 */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { NodeName } from "../journal/entry.ts";
import type { CaseRef, EntryRef } from "../journal/fact.ts";
import type { Store } from "../store/store.ts";
import type { Archive } from "../village/archive.ts";
import { HEAD_ROW } from "../village/checkpoint-head.ts";
import { START_PREFIXES } from "../village/keeping.ts";
import { Village } from "../village/village.ts";

/** Entries folded between two checkpoints of a long reading, unless given: a few seconds' worth on a Pi. */
const EACH = 20_000;
/** Entries that are missing below the last one and looked for at each start, in case they came since: more are looked for by reading all. */
const GAPS_MAX = 10_000;
/** Entries read at a time. */
const TOGETHER = 1000;
/** Rows dropped at a time. */
const DROPPED = 2000;

interface Start {
  readonly store: Store;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Entries folded between two checkpoints. */
  readonly each?: number;
  /** Told how many entries were folded, now and then. */
  readonly progress?: (folded: number) => void;
}

/** The village; read by half if the signal came. */
export async function startVillage(start: Start): Promise<Village> {
  const kept = await restored(start);
  if (kept !== undefined) {
    await readOn(kept, start);
    return kept;
  }
  await dropRows(start.store);
  const village = villageOf(start);
  for await (const entries of start.store.batches({ signal: start.signal })) {
    for (const entry of entries) {
      village.apply(entry);
      if (isDue(village, start)) await keepOn(village, start);
    }
  }
  return village;
}

/** Drops all that was worked out from entries; on a disk that takes nothing it stays, and counts for nothing. */
export async function dropRows(store: Store): Promise<void> {
  if (store.health().state === "good") await orTrouble(store, drop(store));
}

async function drop(store: Store): Promise<void> {
  // The head first: without it the rest counts for nothing. One that cannot be read now may be there.
  let names = [HEAD_ROW];
  const dropSome = async (): Promise<void> => {
    await store.append({ derived: names.map((name) => ({ name, value: undefined })) });
    names = [];
  };
  for (const prefix of [...START_PREFIXES, "c."]) {
    for await (const rows of store.derivedRows(prefix)) {
      names.push(...rows.map(({ name }) => name));
      if (names.length >= DROPPED) await dropSome();
    }
  }
  const isOnlyHead = names.length === 1 && names[0] === HEAD_ROW;
  if (isOnlyHead && store.derived(HEAD_ROW) === undefined) return;
  if (names.length > 0) await dropSome();
}

/** Keeps what changed of the village. Nothing is lost if it cannot be kept: the entries are on the disk. */
export async function checkpointNow(
  village: Village,
  {
    store,
    log,
  }: { readonly store: Pick<Store, "health" | "onHealth" | "append">; readonly log: Log },
): Promise<void> {
  const { state } = store.health();
  const checkpoint = state === "good" ? village.keeping.checkpoint() : undefined;
  if (checkpoint === undefined) return;
  const kept = store.append({ derived: checkpoint.rows }).then(
    () => checkpoint.settle(),
    (error: unknown) => {
      checkpoint.giveUp();
      log.warn("village.not-kept", { error: String(error) });
    },
  );
  await orTrouble(store, kept);
}

/** Resolves with `work`, or once the disk takes nothing any more: no start waits for room. */
async function orTrouble(store: Pick<Store, "onHealth">, work: Promise<void>): Promise<void> {
  const stops: (() => void)[] = [];
  const trouble = new Promise<void>((resolve) => {
    stops.push(
      store.onHealth(({ state }) => {
        if (state !== "good") resolve();
      }),
    );
  });
  await Promise.race([work, trouble]);
  for (const stop of stops) stop();
}

function villageOf({ store, log }: Start): Village {
  const village: Village = new Village(
    store.node,
    archiveOf(store, (ref) => void mend(village, ref, { store, log })),
  );
  return village;
}

/** The village of the last checkpoint; undefined if there is none that can be used. */
async function restored(start: Start): Promise<Village | undefined> {
  const { store, log } = start;
  const head = store.derived(HEAD_ROW);
  if (head === undefined) return undefined;
  const village = villageOf(start);
  if (!village.keeping.begin(head)) {
    log.warn("village.rebuilt", { why: "another version" });
    return undefined;
  }
  // While it is locked nothing sensitive could be read: what has any is read again when it is opened.
  const locked = store.vault.state === "locked";
  for (const prefix of START_PREFIXES) {
    for await (const rows of store.derivedRows(prefix)) {
      village.keeping.take(rows, await store.entriesOf(village.keeping.wanted(rows), { locked }));
    }
  }
  if (village.keeping.isWhole()) return village;
  log.warn("village.rebuilt", { why: "damaged" });
  return undefined;
}

/** Folds what came after the checkpoint. */
async function readOn(village: Village, start: Start): Promise<void> {
  const { store, signal } = start;
  const seen = village.keeping.seen();
  const lasts = new Map<NodeName, number>();
  const gaps: EntryRef[] = [];
  for (const [node, ranges] of seen) {
    let next = 1;
    for (const [first, last] of ranges) {
      for (; next < first && gaps.length <= GAPS_MAX; next++) gaps.push({ node, number: next });
      next = last + 1;
    }
    lasts.set(node, next - 1);
  }
  for (let at = 0; at < gaps.length && gaps.length <= GAPS_MAX; at += TOGETHER) {
    const found = await store.entriesOf(gaps.slice(at, at + TOGETHER));
    for (const entry of found) village.apply(entry);
  }
  // With so many of them gone, all is read, and what was folded is passed over.
  if (gaps.length > GAPS_MAX) lasts.clear();
  let from: EntryRef | undefined = { node: "00000000", number: 0 };
  while (from !== undefined && !signal.aborted)
    from = await readFrom(from, { village, lasts }, start);
}

/** Where to go on: past the entries of a node that were folded before; undefined at the end. */
async function readFrom(
  from: EntryRef,
  { village, lasts }: { readonly village: Village; readonly lasts: ReadonlyMap<NodeName, number> },
  start: Start,
): Promise<EntryRef | undefined> {
  for await (const entries of start.store.batches({ from, signal: start.signal })) {
    for (const entry of entries) {
      const { node, number } = entry;
      const last = lasts.get(node) ?? 0;
      if (number <= last) return { node, number: last + 1 };
      if (village.has(entry)) continue;
      village.apply(entry);
      if (isDue(village, start)) await keepOn(village, start);
    }
  }
  return undefined;
}

function isDue(village: Village, { each = EACH }: Start): boolean {
  return village.count() % each === 0;
}

async function keepOn(village: Village, start: Start): Promise<void> {
  start.progress?.(village.count());
  await checkpointNow(village, start);
}

/** The store as the village's archive. */
function archiveOf(store: Store, lost: (ref: CaseRef) => void): Archive {
  // Whatever is in the archive came there by a checkpoint, and that has a head.
  const isReadable = (): boolean => store.derived(HEAD_ROW) !== undefined;
  return {
    row: (name) => store.derived(name) ?? (isReadable() ? undefined : "busy"),
    entries: (refs) => {
      try {
        const found = store.entriesNow(refs);
        return found.length === refs.length || isReadable() ? found : "busy";
      } catch (error) {
        if (Fault.in(error, "store/busy") === undefined) throw error;
        return "busy";
      }
    },
    lost,
  };
}

async function mend(
  village: Village,
  ref: CaseRef,
  { store, log }: Pick<Start, "store" | "log">,
): Promise<void> {
  log.warn("village.case-mended", { node: ref.node, number: ref.number });
  try {
    village.mend(ref, await store.entriesAbout({ kind: "case", ref }));
  } catch (error) {
    log.warn("village.case-not-mended", { error: String(error) });
  }
}
