/** F22: a card that takes half a second for each flush, under a busy hub that keeps checkpoints: how long the event loop stands still, and what is shown. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

import { silentLog } from "../../src/base/log.ts";
import { version } from "../../src/base/version.ts";
import type { HeardText } from "../../src/mesh/heard.ts";
import { Changes } from "../../src/node/changes.ts";
import { after, systemClock } from "../../src/node/clock.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { Reception } from "../../src/node/reception.ts";
import { VillageKeeper } from "../../src/node/village-keeper.ts";
import { startVillage } from "../../src/node/village-start.ts";
import { warmUp } from "../../src/node/warm-up.ts";
import { type OpenDatabase, openLevel } from "../../src/store/database.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { slowDisk } from "../store/slow-database.ts";
import { grammar } from "../support/grammar.ts";
import { livedEntries } from "../support/lived-entries.ts";
import { openBenchStore } from "./bench-store.ts";
import type { Bench } from "./figure.ts";

/** Milliseconds for one flush. */
const FLUSH = 500;
/** Entries that stand there, a tenth of their cases open. */
const ENTRIES = 20_000;
const WAITING = 0.1;
const WRITERS = 64;
/** Texts, one every {@link PACE} milliseconds, and a checkpoint each so many of them: far above what radios bring. */
const TEXTS = 600;
const PACE = 25;
const CHECKPOINT = 100;

const running = (): number => performance.now();

export const slow: Bench = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-slow-"));
  try {
    await stand(folder);
    // What the machine itself costs: others may be at work on it.
    const good = await work(folder, 1, openLevel);
    const { worst, p99, waited, lost } = await work(folder, 2, slowDisk(FLUSH).open);
    const how = `${TEXTS} texts at ${1000 / PACE} a second, checkpoints among them, over ${ENTRIES} entries; ${FLUSH} ms for each write; on a good card, just before: ${Math.round(good.worst)} ms at the most, p99 ${Math.round(good.p99)} ms`;
    const lag = { unit: "ms", goal: 100, better: "less", how } as const;
    return [
      { what: "slow card: the event loop stands still, at the most", value: worst, ...lag },
      { what: "slow card: the event loop stands still, p99", value: p99, ...lag },
      {
        what: "slow card: entries that wait, as shown",
        value: waited,
        unit: "",
        goal: 1,
        better: "more",
        how,
      },
      {
        what: "slow card: texts lost",
        value: lost,
        unit: `of ${TEXTS}`,
        goal: 0,
        better: "less",
        how,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function stand(folder: string): Promise<void> {
  const { store, keeper } = await openBenchStore(folder);
  const drafts = livedEntries(ENTRIES, store.node, WAITING);
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let next = drafts.next(); next.done !== true; next = drafts.next()) {
        await keeper.take({ entries: [next.value] });
      }
    }),
  );
  await store[Symbol.asyncDispose]();
}

async function work(folder: string, run: number, openDatabase: OpenDatabase) {
  const clock = systemClock(running);
  const options: StoreOptions = {
    folder,
    exercise: false,
    newNodeName: "0badcafe",
    version,
    running,
    after,
    log: silentLog,
    openDatabase,
  };
  await using store = await openStore(options);
  const before = store.lastNumber;
  const { signal } = new AbortController();
  const village = await startVillage({ store, log: silentLog, signal });
  const keeper = new Keeper({ store, village, clock, running });
  const changes = new Changes(running);
  using keeping = new VillageKeeper({
    store,
    village,
    keeper,
    changes,
    after,
    log: silentLog,
    before,
  });
  using reception = new Reception({
    exercise: false,
    village,
    grammar: () => grammar,
    keeper,
    store,
    changes,
    clock,
    running,
    log: silentLog,
  });
  warmUp(grammar);
  await reception.text(heard(run, 0));
  await keeping.keep();
  await pause(2000);

  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  let waited = 0;
  const taken: Promise<void>[] = [];
  for (let i = 1; i <= TEXTS; i++) {
    taken.push(reception.text(heard(run, i)));
    if (i % CHECKPOINT === 0) taken.push(keeping.keep());
    await pause(PACE);
    waited = Math.max(waited, store.health().pending);
  }
  await Promise.all(taken);
  lag.disable();
  const words = new Set<string>();
  for await (const { raw } of store.entries({ from: { node: store.node, number: before + 1 } })) {
    words.add(raw ?? "");
  }
  const lost = Array.from({ length: TEXTS }, (_, i) => heard(run, i + 1).text).filter(
    (text) => !words.has(text),
  );
  return { worst: lag.max / 1e6, p99: lag.percentile(99) / 1e6, waited, lost: lost.length };
}

function heard(run: number, i: number): HeardText {
  return {
    radio: 1,
    from: 0x0d00_0000 + (i % 500),
    to: 1,
    packetId: 10_000 * run + i,
    channel: 0,
    privateChannel: true,
    text: `besoin d'eau pour ${2 + (i % 7)} personnes, maison ${10_000 * run + i}`,
    pki: false,
    reaction: false,
    viaMqtt: false,
  };
}
