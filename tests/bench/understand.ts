/** How long one message takes to understand on one core, and how long the whole lexicon takes to load in a process that has done nothing else. */

import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";

import { phrasesOf } from "../../scripts/score/phrase.ts";
import { understand as read } from "../../src/language/understand.ts";
import { grammar } from "../support/grammar.ts";
import { type Bench, type Figure, percentile } from "./figure.ts";

const root = path.resolve(import.meta.dirname, "../..");
const EXAMPLES = path.join(root, "src/language/examples");
const ROUNDS = 3;
const STARTS = 7;
/** Far from each other, so that messages of one kind do not follow one another. */
const STRIDE = 4099;

export const understand: Bench = async () => {
  const texts = mixed(
    readdirSync(EXAMPLES)
      .filter((file) => file.endsWith(".jsonl"))
      .toSorted()
      .flatMap((file) => phrasesOf(path.join(EXAMPLES, file)).map(({ text }) => text)),
  );
  for (const text of texts) read(grammar, text);
  const taken: number[] = [];
  const worked = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of texts) {
      const from = performance.now();
      read(grammar, text);
      taken.push(performance.now() - from);
    }
  }
  const { user, system } = process.cpuUsage(worked);
  const mean = (user + system) / 1000 / taken.length;
  const how = `${texts.length} examples, ${ROUNDS} times over, warm; ${mean.toFixed(2)} ms of processor each`;
  const message = (what: string, share: number): Figure => ({
    what: `one message understood, ${what}`,
    value: percentile(taken, share),
    unit: "ms",
    goal: 2,
    better: "less",
    how,
  });
  const colds = Array.from({ length: STARTS }, cold);
  return [
    message("p50", 0.5),
    message("p99", 0.99),
    message("max", 1),
    {
      what: "whole lexicon loaded, cold",
      value: percentile(
        colds.map(({ load }) => load),
        0.5,
      ),
      unit: "ms",
      goal: 50,
      better: "less",
      how: `median of ${STARTS} fresh processes, from the built files`,
    },
    {
      what: "first message then, cold",
      value: percentile(
        colds.map(({ first }) => first),
        0.5,
      ),
      unit: "ms",
      goal: 50,
      better: "less",
      how: "the same processes; a node reads some of its own before any household's",
    },
  ];
};

/** The same texts, in another order that is always the same. */
function mixed(texts: readonly string[]): readonly string[] {
  return texts.map((_, i) => texts[(i * STRIDE) % texts.length] ?? "");
}

/** The milliseconds that a fresh process takes for the lexicon, and then for its first message. */
function cold(): { readonly load: number; readonly first: number } {
  const script = `
    import { readGrammar } from "./dist/node/read-grammar.js";
    import { understand } from "./dist/language/understand.js";
    const from = performance.now();
    const { grammar } = readGrammar();
    const loaded = performance.now();
    understand(grammar, "plus d'eau au robinet, nous sommes quatre dont un bébé, 8 rue du stade");
    console.log((loaded - from) + " " + (performance.now() - loaded));`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
  });
  const [load = Number.NaN, first = Number.NaN] = printed.split(" ").map(Number);
  return { load, first };
}
