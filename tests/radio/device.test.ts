import { mkdtempSync, rmSync } from "node:fs";
import { rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { deviceOf, otherDevice } from "../../src/radio/device.ts";

let folder: string;
let name: string;
let first: string;
let second: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "veillee-device-"));
  name = path.join(folder, "by-id");
  first = path.join(folder, "ttyACM0");
  second = path.join(folder, "ttyACM1");
  await writeFile(first, "");
  await writeFile(second, "");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const never = new AbortController().signal;

describe("the device behind a path", () => {
  it("is another when the path leads elsewhere, and none when it leads nowhere", async () => {
    expect(await deviceOf(name)).toBeUndefined();
    await symlink(first, name);
    expect(await deviceOf(name)).toBe(await deviceOf(first));
    await rm(name);
    await symlink(second, name);
    expect(await deviceOf(name)).toBe(await deviceOf(second));
    expect(await deviceOf(first)).not.toBe(await deviceOf(second));
  });

  it("is awaited until it is there", async () => {
    const there = otherDevice(name, undefined, never);
    await symlink(first, name);
    expect(await there).toBeUndefined();
  });

  it("is awaited until it is another, or the same again, not the one that is going away", async () => {
    for (const back of ["second", "first"]) {
      const seen = ["first", "first", undefined, back];
      await otherDevice(name, "first", never, () => Promise.resolve(seen.shift()));
      expect(seen).toEqual([]);
    }
  });

  it("is there at once when it changed before anyone looked", async () => {
    await symlink(second, name);
    expect(await otherDevice(name, await deviceOf(first), never)).toBeUndefined();
  });

  it("is no longer awaited by whoever has given up", async () => {
    const stop = new AbortController();
    const waiting = otherDevice(name, undefined, stop.signal);
    stop.abort();
    expect(await waiting).toBeUndefined();
  });
});
