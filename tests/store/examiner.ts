/**
 * A process that opens stores one after another and prints what it reads of each, as a JSON line: the raw words by number and the health,
 * or the code of the fault. LevelDB itself may end it, which is why it is a process of its own.
 *
 *     node examiner.mjs FOLDER…
 */

import { writeSync } from "node:fs";
import process from "node:process";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { openStore } from "../../src/store/store.ts";

for (const folder of process.argv.slice(2)) {
  writeSync(1, `${JSON.stringify(await examine(folder).catch(refusal))}\n`);
}
process.exit();

async function examine(folder: string) {
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
  const words: Record<number, string | undefined> = {};
  for await (const { number, raw } of store.entries()) words[number] = raw;
  return { words, ...store.health() };
}

function refusal(error: unknown) {
  return { refused: Fault.in(error)?.code ?? String(error) };
}
