/** Kills a writing process again and again, as `kill -9` does, and looks whether all that was told to be on the disk is there. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import type { Chance } from "../../src/base/chance.ts";
import { examine, noTally, type Tally } from "./examine.ts";
import type { Scenario } from "./power-scenarios.ts";
import { begin, NODE, type Notes } from "./writer-life.ts";

/** Of one journal, before a new one is made. */
const KILLS_PER_JOURNAL = 12;

/** Milliseconds in which a store is opened or made. */
const OPENING = 80;

export async function killAgain({
  writer,
  scenario,
  kills,
  chance,
}: {
  /** The built `power-writer.ts`. */
  readonly writer: string;
  readonly scenario: Scenario;
  readonly kills: number;
  readonly chance: Chance;
}): Promise<Tally> {
  const tally = noTally();
  while (tally.cuts < kills) {
    using place = newPlace();
    const { home } = place;
    const folder = path.join(home, "data");
    const prepared = await scenario.prepare?.(folder);
    const standing = prepared ?? { node: NODE, lastNumber: 0, entries: 0 };
    const lives = scenario.once === true ? 1 : Math.min(KILLS_PER_JOURNAL, kills - tally.cuts);
    let batch = 0;
    for (let life = 0; life < lives; life++) {
      const open = scenario.once !== true && chance.between(0, 1) === 0;
      const within = scenario.once === true ? OPENING : scenario.within;
      const after = chance.between(0, within);
      const notes = await killed(writer, { folder, scenario, open, after });
      batch = Math.max(batch, notes.batch);
      await examine(folder, { notes: { ...notes, batch }, standing, tally });
    }
  }
  return tally;
}

function newPlace(): Disposable & { readonly home: string } {
  const home = mkdtempSync(path.join(os.tmpdir(), "veillee-kills-"));
  return { home, [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }) };
}

/** @param how `after`: milliseconds from when it began; from when it wrote something, if `open`. */
async function killed(
  writer: string,
  how: {
    readonly folder: string;
    readonly scenario: Scenario;
    readonly open: boolean;
    readonly after: number;
  },
): Promise<Notes> {
  const life = await begin(writer, { folder: how.folder, work: how.scenario.work });
  try {
    while (how.open && life.notes().batch === 0) await pause(2);
    await pause(how.after);
  } finally {
    await life[Symbol.asyncDispose]();
  }
  return life.last();
}
