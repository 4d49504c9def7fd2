/** A writing process, and what it noted. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";

import type { Told } from "./cards.ts";

export const NODE = "0badcafe";

export interface Notes extends Told {
  /** Of the node's last entry before this process wrote. */
  readonly from: number;
  readonly batch: number;
}

export interface Life extends AsyncDisposable {
  readonly process: ChildProcess;
  /** What it noted so far. */
  notes(): Notes;
  /** What it had noted when it was ended. */
  last(): Notes;
}

/** Resolves when it is about to open its store. */
export async function begin(
  writer: string,
  { folder, work = "" }: { readonly folder: string; readonly work?: string | undefined },
): Promise<Life> {
  const aside = mkdtempSync(path.join(os.tmpdir(), "veillee-notes-"));
  const file = path.join(aside, "notes");
  const child = spawn(process.execPath, [writer, folder, file, NODE, work], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const gone = once(child, "exit");
  const lines = (): readonly string[] => {
    try {
      return readFileSync(file, "utf8").split("\n").slice(0, -1);
    } catch {
      return [];
    }
  };
  while (lines().length === 0 && child.exitCode === null) await pause(1);
  let last: Notes | undefined;
  return {
    process: child,
    last: () => last ?? notesIn(lines()),
    notes: () => notesIn(lines()),
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await gone;
      last = notesIn(lines());
      rmSync(aside, { recursive: true, force: true });
    },
  };
}

function notesIn(lines: readonly string[]): Notes {
  const notes: { -readonly [K in keyof Notes]: Notes[K] } = {
    open: false,
    log: undefined,
    node: undefined,
    from: 0,
    batch: 0,
  };
  for (const line of lines) {
    const [kind, first = "", second = "", third = "", fourth = ""] = line.split(" ");
    if (kind === "refused") throw new Error(`the writer was refused: ${first}`);
    if (kind === "open") Object.assign(notes, { open: true, node: first, from: Number(second) });
    if (kind !== "kept") continue;
    notes.batch = Math.max(notes.batch, Number(first));
    const number = Math.max(notes.log?.number ?? 0, Number(second));
    notes.log = { name: third, length: Number(fourth), number };
  }
  return notes;
}
