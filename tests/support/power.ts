/** Cuts the power of a writing process again and again, and looks whether all that was told to be on the disk is there. */

import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import type { Chance } from "../../src/base/chance.ts";
import { type CardKind, newCard } from "./cards.ts";
import { examine, noTally, type Tally } from "./examine.ts";
import type { Scenario } from "./power-scenarios.ts";
import { begin } from "./writer-life.ts";

export async function cutPower({
  writer,
  server,
  kind,
  scenario,
  cuts,
  chance,
}: {
  /** The built `power-writer.ts`. */
  readonly writer: string;
  /** The built `caching-disk-server.ts`. */
  readonly server: string;
  readonly kind: CardKind;
  readonly scenario: Scenario;
  readonly cuts: number;
  readonly chance: Chance;
}): Promise<Tally> {
  const tally = noTally();
  while (tally.cuts < cuts) {
    await using card = await newCard(kind, server);
    const standing = await scenario.prepare?.(card.folder);
    card.settle();
    await using life = await begin(writer, { folder: card.folder, work: scenario.work });
    const more = Math.min(scenario.cutsPerLife, cuts - tally.cuts);
    for (let cut = 0; cut < more; cut++) {
      await pause(chance.between(0, scenario.within));
      if (card.still) await stopped(life.process);
      const notes = life.notes();
      // Looking at it takes many times as long as the writer had, which would fill its disk meanwhile.
      using left = await card.cut(notes, { chance, halt: async () => stopped(life.process) });
      await examine(left.folder, { notes, standing, tally });
      tally.torn += Number(left.underWay > 0);
      life.process.kill("SIGCONT");
    }
  }
  return tally;
}

/** Resolves once every thread of `child` stands still: what it was writing is written, or will never be. */
async function stopped(child: ChildProcess): Promise<void> {
  child.kill("SIGSTOP");
  const tasks = `/proc/${child.pid}/task`;
  const still = (task: string): boolean => {
    try {
      return / [TtZX] /.test(readFileSync(`${tasks}/${task}/stat`, "utf8").replace(/^.*\)/, ""));
    } catch {
      return true;
    }
  };
  while (!readdirSync(tasks).every(still)) await pause(1);
}
