/** A dying card: a thousand injuries to copies of a journal, and how long a long journal takes to mend itself. */

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";

import { build } from "esbuild";

import { Chance } from "../../src/base/chance.ts";
import { checkTables } from "../../src/store/check-tables.ts";
import { type Found, rotted, writtenStore, wrongs } from "../store/rot.ts";
import { livedEntries } from "../support/lived-entries.ts";
import { openBenchStore } from "./bench-store.ts";
import type { Bench, Figure } from "./figure.ts";

const INJURIES = 1000;
const COUNT = 600;
const SEED = 20_261_127;
const LONG = 100_000;
const BATCH = 1000;

export const rot: Bench = async () => {
  const scratch = await mkdtemp(path.join(os.tmpdir(), "veillee-rot-"));
  try {
    return [...(await injuries(scratch)), ...(await mending(path.join(scratch, "long")))];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

async function injuries(scratch: string): Promise<readonly Figure[]> {
  const packages = path.resolve(import.meta.dirname, "../../node_modules");
  const built = await mkdtemp(path.join(packages, ".veillee-rot-"));
  const examiner = path.join(built, "examiner.mjs");
  const folder = path.join(scratch, "whole");
  try {
    await build({
      entryPoints: [path.resolve(import.meta.dirname, "../store/examiner.ts")],
      outfile: examiner,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
    });
    await writtenStore(folder, COUNT, 6);
    const chance = new Chance(SEED);
    const found = await rotted(folder, INJURIES, {
      chance,
      examiner,
      scratch: path.join(scratch, "copies"),
    });
    return figuresOf(found);
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

function figuresOf(found: readonly Found[]): readonly Figure[] {
  const said = found.map((one) => wrongs(one, COUNT));
  for (const [i, wrong] of said.entries()) {
    if (wrong.length > 0) {
      process.stderr.write(`${JSON.stringify(found[i]?.injury)}: ${wrong.join("; ")}\n`);
    }
  }
  const served = said.flat().filter((wrong) => wrong.startsWith("wrong"));
  const other = said.filter((wrong) => wrong.some((one) => !one.startsWith("wrong")));
  const aborts = found.reduce((sum, one) => sum + one.aborts, 0);
  const how = `half of them one bit, the others 4 KiB trashed or zeroed, cut short, or deleted; ${COUNT} entries`;
  const less = { goal: 0, better: "less", how } as const;
  return [
    {
      what: `${found.length} injuries: wrong values served`,
      value: served.length,
      unit: "",
      ...less,
    },
    {
      what: "stores with a loss not told, or not open in 3 starts",
      value: other.length,
      unit: "",
      ...less,
    },
    {
      what: "times LevelDB ended the process",
      value: aborts,
      unit: `of ${found.length + aborts} starts`,
      goal: found.length,
      better: "less",
      how: "each is one start lost; the next one mends",
    },
  ];
}

async function mending(folder: string): Promise<readonly Figure[]> {
  const { store, keeper } = await openBenchStore(folder);
  const drafts = [...livedEntries(LONG, store.node)];
  for (let at = 0; at < drafts.length; at += BATCH) {
    await keeper.take({ entries: drafts.slice(at, at + BATCH) });
  }
  await store[Symbol.asyncDispose]();
  const journal = path.join(folder, "journal");
  const began = performance.now();
  await checkTables(journal);
  const checked = performance.now() - began;
  const some = await timed(folder, async () => {
    for (const name of (await readdir(journal)).filter(
      (file, i) => file.endsWith(".ldb") && i % 3 === 0,
    )) {
      const bytes = await readFile(path.join(journal, name));
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(path.join(journal, name), bytes);
    }
  });
  const list = await timed(folder, async () => {
    for (const name of (await readdir(journal)).filter((file) => file.startsWith("MANIFEST"))) {
      await rm(path.join(journal, name));
    }
  });
  const how = `${LONG.toLocaleString("en")} entries, from opening to open; by itself`;
  return [
    figure("mended: a bit in every third table", some, 60, how),
    figure("mended: the list of files gone, all merged", list, 60, how),
    figure("all tables checked", checked, 5, "without LevelDB"),
  ];
}

/** Opens a store that was hurt, as the start after one that did not end well. */
async function timed(folder: string, hurt: () => Promise<void>): Promise<number> {
  await hurt();
  await writeFile(path.join(folder, "OPENING"), "");
  const began = performance.now();
  const { store } = await openBenchStore(folder);
  const took = performance.now() - began;
  await store[Symbol.asyncDispose]();
  return took;
}

function figure(what: string, millis: number, goal: number, how: string): Figure {
  return { what, value: millis / 1000, unit: "s", goal, better: "less", how };
}
