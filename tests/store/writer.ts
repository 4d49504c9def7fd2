/**
 * A process that opens a store and appends to it, telling each number once it is on the disk, until it kills itself.
 *
 *     node writer.mjs FOLDER DIE_AFTER_MS
 *
 * It prints `open` and then a number for each entry on the disk; or the code of the fault that kept it from opening.
 */

import { writeSync } from "node:fs";
import process from "node:process";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { openStore, type Store } from "../../src/store/store.ts";

const [folder = "", dieAfter = "0"] = process.argv.slice(2);
setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(dieAfter));
await run().catch((error: unknown) => tell(Fault.in(error)?.code ?? "bug"));

async function run(): Promise<void> {
  const store = await openStore({
    folder,
    exercise: false,
    newNodeName: "0badcafe",
    version: "test",
    running: () => performance.now(),
    after: (delay, wake) => {
      const timer = setTimeout(wake, delay);
      return () => clearTimeout(timer);
    },
    log: silentLog,
    ballast: 4096,
  });
  tell("open");
  let number = store.lastNumber;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (;;) await write(store, ++number);
    }),
  );
}

async function write(store: Store, number: number): Promise<void> {
  await store.append({ entries: [entry(store.node, number)] });
  tell(String(number));
}

function entry(node: string, number: number): Entry {
  return {
    node,
    number,
    order: { millis: number, tick: 0 },
    wall: { millis: number, quality: "none" },
    trust: 2,
    actor: { role: "household", id: "!a1b2c302" },
    fact: { kind: "household.told", household: "!a1b2c302", people: number },
    raw: "plus d'eau, 4 personnes ".repeat(20),
  };
}

function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
