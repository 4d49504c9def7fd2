/** Every call of a store to its disk fails once: Node's file functions and LevelDB's, in one count. `npm run bench -- nth` does the same with all kinds of faults. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { expect, it, onTestFinished } from "vitest";

import { sweep } from "../support/nth-lives.ts";

/** Fewer calls than were made to fail: where the harness sees none, nothing is tested. */
const CALLS_MIN = 15;

/** Calls from one life to the next; what begins otherwise shares most of its calls with a start. */
const EACH = { nothing: 3, journal: 1, listless: 3, restore: 1 } as const;

it.each(["nothing", "journal", "listless", "restore"] as const)(
  "an Nth call that fails once, where what begins is <%s>: nothing told is lost, nothing wrong is served, and nobody is needed",
  async (scene) => {
    const home = mkdtempSync(path.join(os.tmpdir(), "veillee-nth-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const { calls, ...found } = await sweep(home, {
      scene,
      kind: "once",
      every: EACH[scene],
      short: true,
    });
    expect(found).toEqual({
      lost: 0,
      wrong: 0,
      empty: 0,
      person: 0,
      ended: 0,
      ends: [],
      notes: [],
    });
    expect(calls).toBeGreaterThan(CALLS_MIN);
  },
);
