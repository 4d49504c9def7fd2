/** Whether a long journal costs more than a short one: writing to it, and asking it. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { Chance } from "../../src/base/chance.ts";
import type { Draft } from "../../src/journal/entry.ts";
import { livedEntries } from "../support/lived-entries.ts";
import { openBenchStore } from "./bench-store.ts";
import { type Bench, percentile } from "./figure.ts";

const SIZES = [1000, 10_000, 100_000, 1_000_000] as const;
const BATCH = 500;
/** Entries written by 64 at each size, as a burst. */
const BURST = 1000;
const WRITERS = 64;
const ASKED = 300;

interface Point {
  readonly entries: number;
  readonly perSecond: number;
  /** One case's story by its number, in milliseconds, the median. */
  readonly story: number;
  /** 20 entries read by their names. */
  readonly page: number;
}

export const growth: Bench = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-growth-"));
  // What is measured first would else pay for the engine's warming up.
  await measured(path.join(folder, "warm"), [1000, 10_000]);
  const points = await measured(path.join(folder, "journal"), SIZES);
  rmSync(folder, { recursive: true, force: true });
  const told = (of: (point: Point) => number, unit: string): string =>
    points.map((point) => `${point.entries}: ${of(point).toPrecision(3)} ${unit}`).join(", ");
  const [first, ...more] = points;
  const last = more.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      what: "ingest at a million entries beside at a thousand",
      value: first.perSecond / last.perSecond,
      unit: "× slower",
      goal: 1.5,
      better: "less",
      how: told(({ perSecond }) => perSecond, "/s"),
    },
    {
      what: "one case's story from disk, at a million",
      value: last.story,
      unit: "ms",
      goal: 5,
      better: "less",
      how: told(({ story }) => story, "ms"),
    },
    {
      what: "20 entries by their names, at a million",
      value: last.page,
      unit: "ms",
      goal: 5,
      better: "less",
      how: told(({ page }) => page, "ms"),
    },
  ];
};

async function measured(folder: string, sizes: readonly number[]): Promise<readonly Point[]> {
  const { store, keeper } = await openBenchStore(folder);
  const drafts = livedEntries(2 * Math.max(...sizes), store.node);
  const next = (count: number): Draft[] => {
    const taken: Draft[] = [];
    for (let one = drafts.next(); one.done !== true; one = drafts.next()) {
      taken.push(one.value);
      if (taken.length === count) break;
    }
    return taken;
  };
  const points: Point[] = [];
  let written = 0;
  for (const size of sizes) {
    while (written < size - BURST) {
      const batch = next(Math.min(BATCH, size - BURST - written));
      await keeper.take({ entries: batch });
      written += batch.length;
    }
    const burst = next(BURST).values();
    const begun = performance.now();
    const write = async (): Promise<void> => {
      for (const draft of burst) await keeper.take({ entries: [draft] });
    };
    await Promise.all(Array.from({ length: WRITERS }, write));
    const perSecond = BURST / ((performance.now() - begun) / 1000);
    written += BURST;
    points.push({ entries: written, perSecond, ...(await asked(store, written)) });
  }
  await store[Symbol.asyncDispose]();
  return points;
}

async function asked(
  store: Awaited<ReturnType<typeof openBenchStore>>["store"],
  entries: number,
): Promise<Pick<Point, "story" | "page">> {
  const chance = new Chance(entries);
  const { node } = store;
  const stories: number[] = [];
  const pages: number[] = [];
  for (let i = 0; i < ASKED; i++) {
    const number = chance.between(1, Math.max(1, Math.floor(entries / 20)));
    const begun = performance.now();
    await store.entriesAbout({ kind: "case", ref: { node, number } });
    stories.push(performance.now() - begun);
    const from = chance.between(1, entries - 20);
    const again = performance.now();
    await store.entriesOf(Array.from({ length: 20 }, (_, at) => ({ node, number: from + at })));
    pages.push(performance.now() - again);
  }
  return { story: percentile(stories, 0.5), page: percentile(pages, 0.5) };
}
