/**
 * A process that opens stores one after another and prints what it found in each, as a JSON line: how many entries are there, which are not as they were
 * written, and the health; or the code of the fault. LevelDB itself may end it, which is why it is a process of its own.
 *
 *     node examiner.mjs FOLDER…
 */

import { writeSync } from "node:fs";
import process from "node:process";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { openStore } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";

for (const folder of process.argv.slice(2)) {
  writeSync(1, `${JSON.stringify(await examine(folder).catch(refusal))}\n`);
}
process.exit();

/** `there` by scanning, `single` by asking for each: the two ways by which an entry is served. */
async function examine(folder: string) {
  const began = performance.now();
  await using store = await openStore({
    folder,
    exercise: false,
    newNodeName: "ffffffff",
    version: "test",
    running: () => performance.now(),
    after: () => () => undefined,
    log: silentLog,
    ballast: 4096,
  });
  const opened = performance.now() - began;
  const wrong: number[] = [];
  let there = 0;
  for await (const { number, raw, hidden } of store.entries()) {
    there += 1;
    if (raw !== needEntry(number).raw && hidden === undefined) wrong.push(number);
  }
  const refs = Array.from({ length: store.lastNumber }, (_, i) => ({
    node: store.node,
    number: i + 1,
  }));
  let single = 0;
  for (const { number, raw, hidden } of await store.entriesOf(refs)) {
    single += 1;
    if (raw !== needEntry(number).raw && hidden === undefined) wrong.push(number);
  }
  const { created } = store;
  return { there, single, wrong, opened, created, ...store.health() };
}

function refusal(error: unknown) {
  return { refused: Fault.in(error)?.code ?? String(error) };
}
