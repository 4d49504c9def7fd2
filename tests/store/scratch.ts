/** A folder for one test, and stores in it. */

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { onTestFinished } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { RETRY } from "../../src/store/commit-queue.ts";
import type { After } from "../../src/store/pause.ts";
import type { StoreOptions } from "../../src/store/store.ts";

/** A new folder, gone after the test. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "veillee-store-"));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  return path.join(folder, "data");
}

/** Waits between tries pass at once; longer ones take their time, and keep no process alive. */
export const quick: After = (delay, wake) => {
  if (delay <= RETRY) {
    const soon = setImmediate(wake);
    return () => clearImmediate(soon);
  }
  const later = setTimeout(wake, delay).unref();
  return () => clearTimeout(later);
};

/** A store's options that a test may change: small ballast, waits that pass at once. */
export function optionsFor(folder: string): StoreOptions {
  return {
    folder,
    exercise: false,
    newNodeName: "0badcafe",
    version: "test",
    running: () => performance.now(),
    after: quick,
    log: silentLog,
    ballast: 64 * 1024,
  };
}

/** Every file in `folder` and below. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
}

/** The files of `folder` and below that hold any of `wanted`, by their paths; a store may be open there. */
export async function holders(
  folder: string,
  ...wanted: readonly (Uint8Array | string)[]
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of await filesUnder(folder)) {
    // What was written beside its place, and a table that was merged, are gone between the two.
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    if (wanted.some((each) => content.includes(Buffer.from(each)))) found.push(file);
  }
  return found;
}

export async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of stream) found.push(one);
  return found;
}

export function numbers(entries: readonly Entry[]): number[] {
  return entries.map(({ number }) => number);
}

/** For copies of a store that is open: what is just being written beside its place may be gone the next moment. */
export function stays(file: string): boolean {
  return !file.endsWith(".new");
}
