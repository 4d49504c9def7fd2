/**
 * How the command line finds the daemon of a data folder: `daemon.json` in it, readable by its owner only, gone once the daemon stopped.
 */

import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface DaemonFile extends Disposable {
  /** What a local client shows to be let in: 64 hexadecimal digits, new at each start. */
  readonly token: string;
  /** Makes the daemon findable at `address`. */
  announce(address: string): void;
}

export function openDaemonFile(folder: string): DaemonFile {
  const file = path.join(folder, "daemon.json");
  const token = randomBytes(32).toString("hex");
  rmSync(file, { force: true });
  return {
    token,
    announce: (address) => {
      writeFileSync(file, `${JSON.stringify({ address, token, pid: process.pid })}\n`, {
        mode: 0o600,
      });
    },
    [Symbol.dispose]: () => rmSync(file, { force: true }),
  };
}
