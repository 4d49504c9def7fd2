/**
 * Counts the evidence of words from labelled examples, and writes it as a table of the grammar:
 *
 *     npm run learn
 *
 * Examples are in `src/language/examples`, one labelled message a line; to add some and count again is the simplest way to have
 * Veillée understand more. The same examples give the same table. What is held back for scoring, under `tests`, is never read.
 */

import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

import { evidenceGroups } from "../src/language/evidence.ts";
import { readGrammar } from "../src/node/read-grammar.ts";
import { evidenceTable } from "./learn/evidence-table.ts";
import { examplesIn } from "./learn/examples.ts";
import { train } from "./learn/train.ts";

const language = path.resolve(import.meta.dirname, "../src/language");
const target = path.join(language, "tables/both/evidence.txt");

const examples = examplesIn(path.join(language, "examples"), readGrammar().grammar);
const groups = Object.values(evidenceGroups).map(({ mark, labels }) =>
  labels.map((label) => mark + label),
);
const marks = Object.values(evidenceGroups).map(({ mark }) => mark);
const marked = examples.map(({ features, labels }) => ({
  features,
  labels: labels.map((label, i) => (label === undefined ? undefined : `${marks[i]}${label}`)),
}));
const table = evidenceTable(train(marked, groups));
writeFileSync(target, table);
process.stdout.write(
  `${examples.length} examples, ${table.split("\n").length} lines, ${Math.round(table.length / 1024)} KiB: ${path.relative(process.cwd(), target)}\n`,
);
