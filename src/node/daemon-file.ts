/**
 * How the command line finds the daemon of a data folder: `daemon.json` in it, readable by its owner only, gone once the daemon stopped.
 *
 * A daemon that was killed leaves its file behind, so the file alone proves nothing: whoever answers under it does.
 */

import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import * as v from "valibot";

import { type Millis, SECOND } from "../base/time.ts";

export interface DaemonFile extends Disposable {
  /** What a local client shows to be let in: 64 hexadecimal digits, new at each start. */
  readonly token: string;
  /** Makes the daemon findable at `address`. */
  announce(address: string): void;
}

/** In which a daemon answers that is not quite overwhelmed. */
const ANSWER_WITHIN: Millis = 2 * SECOND;

const content = v.object({ address: v.string(), token: v.string() });

export function openDaemonFile(folder: string): DaemonFile {
  const file = fileIn(folder);
  const token = randomBytes(32).toString("hex");
  rmSync(file, { force: true });
  return {
    token,
    announce: (address) => {
      // Under another name first: whoever reads it meanwhile reads no half of it.
      const text = `${JSON.stringify({ address, token, pid: process.pid })}\n`;
      writeFileSync(`${file}.new`, text, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    [Symbol.dispose]: () => rmSync(file, { force: true }),
  };
}

/**
 * Whether a daemon runs on `folder`, on the village's journal or on an exercise's: each journal has a lock of its own, but there is only one
 * `daemon.json`.
 */
export async function hasDaemon(folder: string): Promise<boolean> {
  const found = v.safeParse(content, read(fileIn(folder)));
  if (!found.success) return false;
  const { address, token } = found.output;
  try {
    const { status } = await fetch(`${address}/api/status`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    return status === 200;
  } catch (error) {
    // Someone has the port and is too busy to answer.
    return error instanceof Error && error.name === "TimeoutError";
  }
}

function fileIn(folder: string): string {
  return path.join(folder, "daemon.json");
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
