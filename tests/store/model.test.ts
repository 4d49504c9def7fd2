import fc from "fast-check";
import { expect, it } from "vitest";

import { compareEntries, type Entry } from "../../src/journal/entry.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";
import { openStore, type Writes } from "../../src/store/store.ts";
import { anyEntry, needEntry, stampedByItself } from "../support/entries.ts";
import { failingDisk } from "./failing-database.ts";
import { all, optionsFor, scratchFolder } from "./scratch.ts";

const digits = fc.constantFrom("00000000000000a1", "00000000000000a2", "00000000000000a3");
const setting = fc.constantFrom("one", "two");

const outgoing: fc.Arbitrary<Outgoing> = fc.record({
  id: digits,
  to: fc.nat(),
  text: fc.string({ maxLength: 20 }),
  lane: fc.constantFrom("emergency", "routine"),
  queuedAt: fc.nat(),
  state: fc.constantFrom("queued", "sent"),
  tries: fc.nat(3),
  changedAt: fc.nat(),
});

/** One step: appends made together, or a restart. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant("append"),
    appends: fc.array(
      fc.record(
        {
          entries: fc.array(anyEntry, { maxLength: 3 }),
          outgoing: fc.array(outgoing, { maxLength: 2 }),
          forget: fc.array(digits, { maxLength: 1 }),
          seen: fc.array(fc.record({ key: digits, at: fc.nat() }), { maxLength: 1 }),
          settings: fc.dictionary(setting, fc.option(fc.string(), { nil: undefined })),
        },
        { requiredKeys: [] },
      ),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  fc.record({ kind: fc.constant("restart") }),
);

it("is a log, a map and a set under any operations, whichever writes fail", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 2, max: 20 }), { maxLength: 6 }),
      async (steps, failures) => {
        const disk = failingDisk();
        const options = { ...optionsFor(await scratchFolder()), openDatabase: disk.open };
        const model = new Model();
        let store = await openStore(options);
        disk.failAt(failures.map((number) => number + disk.writes()));
        for (const one of steps) {
          if (one.kind === "append") {
            const appends = one.appends.map((writes) => model.append(writes));
            await Promise.all(appends.map(async (writes) => store.append(writes)));
          } else {
            await store[Symbol.asyncDispose]();
            store = await openStore(options);
          }
          expect(await all(store.entries())).toEqual(model.entries);
          expect(await all(store.outgoing())).toEqual(model.messages());
          expect(store.lastNumber).toBe(model.entries.length);
          expect(store.health()).toMatchObject({ missing: 0, quarantined: 0, pending: 0 });
          for (const name of ["one", "two"]) {
            expect(store.setting(name)).toBe(model.settings.get(name));
          }
          for (const key of ["00000000000000a1", "00000000000000a2"]) {
            expect(store.seen(key)).toBe(model.seen.has(key));
          }
        }
        expect(store.lastOrder).toEqual(model.lastOrder());
        await store[Symbol.asyncDispose]();
      },
    ),
    { numRuns: 40 },
  );
});

/** What a store should hold. */
class Model {
  readonly entries: Entry[] = [];
  readonly outgoing = new Map<string, Outgoing>();
  readonly seen = new Set<string>();
  readonly settings = new Map<string, string>();

  /** The same writes with this node's next numbers. */
  append(writes: Writes): Writes {
    const first = this.entries.length + 1;
    const entries = (writes.entries ?? []).map((entry, i) =>
      stampedByItself(Object.assign(entry, { node: "0badcafe", number: first + i })),
    );
    this.entries.push(...entries);
    for (const message of writes.outgoing ?? []) this.outgoing.set(message.id, message);
    for (const id of writes.forget ?? []) this.outgoing.delete(id);
    for (const { key } of writes.seen ?? []) this.seen.add(key);
    for (const [name, value] of Object.entries(writes.settings ?? {})) {
      if (value === undefined) this.settings.delete(name);
      else this.settings.set(name, value);
    }
    return { ...writes, entries };
  }

  messages(): readonly Outgoing[] {
    return [...this.outgoing.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  lastOrder() {
    const numbered = this.entries.map(({ order }) => ({ ...needEntry(1), order }));
    return numbered.toSorted(compareEntries).at(-1)?.order ?? { millis: 0, tick: 0 };
  }
}
