/**
 * Scores the understanding of messages against labels:
 *
 *     npm run score -- tests/golden/phrases-held-plain.jsonl [more.jsonl] [--json] [--wrong]
 *
 * Every message goes through `veillee understand` as it is built (`npm run build` first); what comes out is held against its labels,
 * and one table printed for all the files together. `--wrong` lists what was misread.
 */

import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";

import { type Phrase, phrasesOf } from "./score/phrase.ts";
import { reportsIn } from "./score/report.ts";
import { confusionsOf, scoreOf } from "./score/score.ts";
import { tableOf } from "./score/table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    wrong: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help || positionals.length === 0) {
  process.stdout.write("usage: npm run score -- LABELLED.jsonl… [--json] [--wrong]\n");
  process.exit(values.help ? 0 : 2);
}

const phrases = positionals.flatMap((file) => Array.from(phrasesOf(file)));
const score = scoreOf(reportsIn(understood(phrases), phrases));
if (values.json) process.stdout.write(`${JSON.stringify(score)}\n`);
else {
  process.stdout.write(tableOf(score));
  process.stdout.write("\nworst confusions\n");
  for (const { meant, read, times, example } of confusionsOf(score).slice(0, 10)) {
    process.stdout.write(`  ${times} × ${meant} read as ${read}: ${example}\n`);
  }
  if (values.wrong) for (const line of score.wrong) process.stdout.write(`${line}\n`);
}

/** What `veillee understand` prints for the phrases. */
function understood(all: readonly Phrase[]): string {
  const main = path.resolve(import.meta.dirname, "../dist/main.js");
  const input = all.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join("");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "understand"], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) {
    process.stderr.write(stderr);
    process.exit(1);
  }
  return stdout;
}
