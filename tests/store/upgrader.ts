/**
 * A process that opens a store, which brings it to this program's format, until it kills itself.
 *
 *     node upgrader.mjs FOLDER DIE_AFTER_MS
 *
 * It prints how far it is, `open` and in how many milliseconds at the end; or the code of the fault that kept it from opening.
 */

import { writeSync } from "node:fs";
import process from "node:process";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { openStore } from "../../src/store/store.ts";

const begun = performance.now();
const [folder = "", dieAfter = "0"] = process.argv.slice(2);
setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(dieAfter));
await run().catch((error: unknown) => tell(Fault.in(error)?.code ?? "bug"));
process.kill(process.pid, "SIGKILL");

async function run(): Promise<void> {
  await openStore({
    folder,
    exercise: false,
    newNodeName: "ffffffff",
    version: "test",
    running: () => performance.now(),
    after: () => () => undefined,
    log: { ...silentLog, info: (event, fields) => tell(`${event} ${String(fields?.["percent"])}`) },
    ballast: 4096,
  });
  tell(`open ${performance.now() - begun}`);
}

function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
