/** Every call to the disk fails: each in its turn, in each way a disk fails, through start, appends, backup and restore. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";

import { type Kind, kinds } from "../support/faulty-disk.ts";
import { noSweep, type Scene, scenes, sweep, type Swept } from "../support/nth-lives.ts";
import { sweepNode } from "../support/nth-node.ts";
import type { Bench, Figure } from "./figure.ts";

const HOW =
  "Node's file functions and LevelDB's calls in one count; fails once (writes torn in half), for good (EIO, ENOSPC, EROFS), or is ended there";

/** Milliseconds between two lines of progress. */
const PROGRESS = 10_000;

const everything = [...scenes, "node"] as const;

/** @param parts kinds of faults and scenes; all of them where none is named. */
export const nth: Bench = async (parts = []) => {
  const unknown = parts.filter((part) => ![...kinds, ...everything].some((one) => one === part));
  if (unknown.length > 0) {
    throw new Error(
      `No ${unknown.join(", ")}. There are: ${[...kinds, ...everything].join(", ")}.`,
    );
  }
  const asked = <T extends string>(all: readonly T[]): readonly T[] => {
    const some = all.filter((one) => parts.includes(one));
    return some.length > 0 ? some : all;
  };
  const total = noSweep();
  const home = mkdtempSync(path.join(os.tmpdir(), "veillee-nth-"));
  const swept = async (name: Scene | "node", kind: Kind): Promise<void> => {
    let shown = performance.now();
    const onCall = ({ calls: done, notes }: Swept): void => {
      if (performance.now() - shown < PROGRESS) return;
      shown = performance.now();
      process.stderr.write(`  ${name}, ${kind}: ${done} calls so far, ${notes.length} notes\n`);
    };
    const found =
      name === "node"
        ? await sweepNode(home, kind, onCall)
        : await sweep(home, { scene: name, kind, onCall });
    add(total, found);
    const { calls, lost, wrong, empty, person, ended } = found;
    process.stderr.write(
      `  ${name}, ${kind}: ${calls} calls, ${lost} lost, ${wrong} wrong, ${empty} empty, ${person} need a person, ${ended} starts ended\n`,
    );
    for (const note of found.notes) process.stderr.write(`    ${note}\n`);
  };
  try {
    for (const kind of asked(kinds)) {
      for (const scene of asked(everything)) await swept(scene, kind);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return [
    figure("acknowledged entries lost", total.lost, total.calls),
    figure("entries or losses that are wrong", total.wrong, total.calls),
    figure("empty stores", total.empty, total.calls),
    figure("ends that need a person", total.person, total.calls),
  ];
};

function add(total: Swept, found: Swept): void {
  total.calls += found.calls;
  total.lost += found.lost;
  total.wrong += found.wrong;
  total.empty += found.empty;
  total.person += found.person;
  total.ended += found.ended;
}

function figure(what: string, value: number, calls: number): Figure {
  return {
    what: `the Nth call to the disk fails: ${what}`,
    value,
    unit: `of ${calls} calls`,
    goal: 0,
    better: "less",
    how: HOW,
  };
}
