import { expect, it } from "vitest";

import { Fault } from "../../src/base/fault.ts";
import { openStore } from "../../src/store/store.ts";
import { mortal } from "../store/mortal.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { numbered, rawOf } from "../support/numbered.ts";

/** More calls than a start and six appends make. */
const CALLS_MAX = 300;

it("a database whose Nth call fails once, for every N of a start and of what is appended: all that was told is there, and nobody is needed", async () => {
  const folder = await scratchFolder();
  let told = 0;
  let at = 1;
  for (let reached = true; reached; at++) {
    expect(at).toBeLessThan(CALLS_MAX);
    const failing = mortal(at, "fails");
    try {
      await using store = await openStore({
        ...optionsFor(folder),
        openDatabase: failing.openDatabase,
      });
      const appended = [1, 2].map(async () => {
        const entry = numbered(store.node, store.lastNumber + 1);
        await store.append({ entries: [entry] });
        told = Math.max(told, entry.number);
      });
      await Promise.all(appended);
    } catch (error) {
      // What does not start says why, and the service manager starts it again.
      expect(Fault.in(error), `call ${at}: ${String(error)}`).toBeDefined();
    }
    reached = failing.calls() >= at;
    await using store = await openStore(optionsFor(folder));
    const found = await all(store.entries());
    expect(found.length, `call ${at}`).toBeGreaterThanOrEqual(told);
    expect(found.map(({ raw }) => raw)).toEqual(found.map((_, i) => rawOf(i + 1)));
    expect(store.health(), `call ${at}`).toMatchObject({ missing: 0, quarantined: 0 });
  }
  expect(told).toBeGreaterThan(at / 2);
});
