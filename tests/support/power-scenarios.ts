/** What goes on while the power is cut, or the process killed. */

import { rm } from "node:fs/promises";

import type { Standing } from "./examine.ts";
import { goldenStores } from "./golden-stores.ts";

/** What a process does while its power is cut. */
export interface Scenario {
  readonly name: string;
  /** Puts a journal into the folder before the process starts, and tells what must be found in it whatever comes. */
  readonly prepare?: (folder: string) => Promise<Standing>;
  /** Milliseconds from when the process begins, or from the last cut, to the next: at most. */
  readonly within: number;
  readonly cutsPerLife: number;
  /** What it does beside writing. */
  readonly work?: "backup";
  /** Whether each life begins with a folder of its own. */
  readonly once?: boolean;
}

export const powerScenarios: readonly Scenario[] = [
  { name: "entries are written", within: 250, cutsPerLife: 6 },
  { name: "a journal is made", within: 5, cutsPerLife: 8, once: true },
  { name: "a backup is made", within: 150, cutsPerLife: 6, work: "backup" },
  {
    name: "a journal of the first format is opened",
    prepare: firstFormat,
    within: 20,
    once: true,
    cutsPerLife: 6,
  },
];

async function firstFormat(folder: string): Promise<Standing> {
  const golden = goldenStores.find(({ name }) => name === "village");
  if (golden === undefined) throw new Error("no golden store of a village");
  await golden.copyTo(folder);
  await rm(`${folder}/LOCK`, { force: true });
  const { store, entries } = await golden.listing();
  return { node: store.node, lastNumber: store.lastNumber, entries: entries.length };
}
