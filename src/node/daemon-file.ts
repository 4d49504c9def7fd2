/**
 * How the command line finds the daemon of a data folder: `daemon.json` in it, readable by its owner only, gone once the daemon stopped.
 *
 * A daemon that was killed leaves its file behind, so the file alone proves nothing: whoever answers under it does.
 */

import { randomBytes } from "node:crypto";
import { lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import * as v from "valibot";

import { daemonFileBeside, daemonFileIn, isTrusted } from "../base/daemon-place.ts";
import type { Log } from "../base/log.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { After } from "../store/pause.ts";

export interface DaemonFile extends Disposable {
  /** What a local client shows to be let in: 64 hexadecimal digits, new at each start. */
  readonly token: string;
  /** Makes the daemon findable at `address`; where no disk takes the file now, as soon as one does. */
  announce(address: string): void;
}

/** In which a daemon answers that is not quite overwhelmed. */
const ANSWER_WITHIN: Millis = 2 * SECOND;

/** Between two tries to write the file. */
const RETRY: Millis = 10 * SECOND;

const content = v.object({ address: v.string(), token: v.string() });

/** Where the data folder cannot be written, the file lies in the folder for temporary files, and is its owner's there too. */
export function openDaemonFile(
  folder: string,
  { after, log }: { readonly after: After; readonly log: Log },
): DaemonFile {
  const files = filesFor(folder);
  const token = randomBytes(32).toString("hex");
  for (const file of files) forget(file);
  const waiting: (() => void)[] = [];
  const callOff = (): void => {
    for (const end of waiting.splice(0)) end();
  };
  return {
    token,
    announce: function announce(address) {
      callOff();
      const text = `${JSON.stringify({ address, token, pid: process.pid })}\n`;
      let refused: unknown;
      for (const file of files) {
        try {
          // Under another name first: whoever reads it meanwhile reads no half of it.
          rmSync(`${file}.new`, { force: true });
          writeFileSync(`${file}.new`, text, { mode: 0o600, flag: "wx" });
          renameSync(`${file}.new`, file);
          return;
        } catch (error) {
          refused = error;
        }
      }
      // The radios are served all the same.
      log.error("daemon-file-not-written", { error: refused });
      waiting.push(after(RETRY, () => announce(address)));
    },
    [Symbol.dispose]: () => {
      callOff();
      for (const file of files) forget(file);
    },
  };
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // On a read-only card it stays; the one beside it is looked at first.
  }
}

/**
 * Whether a daemon runs on `folder`, on the village's journal or on an exercise's: each journal has a lock of its own, but there is only one
 * `daemon.json`.
 */
export async function hasDaemon(folder: string): Promise<boolean> {
  const [own, beside] = filesFor(folder);
  return (await answers(own)) || (trusted(beside, folder) && (await answers(beside)));
}

async function answers(file: string): Promise<boolean> {
  const found = v.safeParse(content, read(file));
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

function filesFor(folder: string) {
  return [daemonFileIn(folder), daemonFileBeside(path.resolve(folder), tmpdir())] as const;
}

function trusted(file: string, folder: string): boolean {
  try {
    return isTrusted(lstatSync(file), statSync(folder));
  } catch {
    return false;
  }
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
