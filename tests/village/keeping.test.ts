import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Village } from "../../src/village/village.ts";
import { FoldDisk } from "../support/fold-disk.ts";
import { history, locked } from "./any-history.ts";
import { by, folded, HUB, moved, opened, operator, ref, Scribe, snapshot } from "./journal-of.ts";

const busy = expect.objectContaining({ code: "store/busy" });

/** A history in some order, with some of it twice, and after which entries a checkpoint is kept. */
const kept = history.chain((entries) =>
  fc.record({
    entries: fc.constant(entries),
    order: fc.shuffledSubarray([...entries], { minLength: entries.length }),
    again: fc.subarray([...entries]),
    after: fc.array(fc.integer({ min: 0, max: entries.length }), { maxLength: 4 }),
  }),
);

describe("words that were hidden when they came", () => {
  it("are there once they are revealed, as if they had never been hidden", () => {
    fc.assert(
      fc.property(kept, ({ entries, order, again }) => {
        const village = folded([...order, ...again].map(locked));
        const plain = folded(entries);
        expect(village.keeping.digest()).toBe(plain.keeping.digest());
        const held = new Set(
          [...village.keeping.refsHeld()].flat().map(({ node, number }) => `${node}.${number}`),
        );
        for (const entry of order) {
          if (held.has(`${entry.node}.${entry.number}`)) village.keeping.reveal(entry);
        }
        expect(snapshot(village)).toEqual(snapshot(plain));
      }),
      { numRuns: 200 },
    );
  });

  it("hide a household's name and place, and break nothing", () => {
    const scribe = new Scribe();
    const home = "!000000a1";
    scribe.write(opened(1, { raw: "au secours", place: "6 rue du Port" }));
    scribe.write(
      operator({ kind: "household.named", household: home, name: "Le Goff", source: "operator" }),
    );
    scribe.write(
      by("household", home, 2, { kind: "household.told", household: home, place: "ici" }),
    );
    const village = folded(scribe.entries.map(locked));
    expect(village.household(home)).not.toHaveProperty("name");
    expect(village.household(home)).not.toHaveProperty("place");
    expect(village.case(1)).toMatchObject({ raw: "", state: "open", category: "water" });
  });

  it("do not bring back a message that was filed meanwhile", () => {
    const scribe = new Scribe();
    const heard = scribe.write(
      by(
        "household",
        "!000000a1",
        1,
        {
          kind: "message.heard",
          household: "!000000a1",
          channel: "radio-private",
          lang: "fr",
          intent: "unknown",
          inbox: true,
        },
        "euh",
      ),
    );
    const message = { node: HUB, number: heard.number };
    const filed = scribe.write(operator({ kind: "message.filed", message, as: "noise" }));
    const village = folded([locked(heard), filed, heard]);
    expect(village.inbox()).toEqual([]);
    expect(folded([filed, locked(heard), heard]).inbox()).toEqual([]);
  });
});

describe("a village that keeps in memory what is open", () => {
  it("is the same as one that keeps everything", () => {
    fc.assert(
      fc.property(kept, ({ entries, order, again, after }) => {
        const disk = new FoldDisk();
        const village = new Village(HUB, disk);
        for (const [i, entry] of [...order, ...again].entries()) {
          disk.write(entry);
          village.apply(entry);
          if (after.includes(i)) expect(disk.keep(village)).toBe(true);
        }
        const plain = folded(entries);
        expect(snapshot(village)).toEqual(snapshot(plain));
        expect(village.keeping.digest()).toBe(plain.keeping.digest());
        expect(village.live().map(({ ref: { number } }) => village.liveCase(number))).toEqual(
          plain.live().map(({ ref: { number } }) => plain.liveCase(number)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("is the same after a start, however many entries came after the checkpoint", () => {
    fc.assert(
      fc.property(kept, ({ entries, order, after }) => {
        const disk = new FoldDisk();
        let village = disk.start(HUB);
        for (const [i, entry] of order.entries()) {
          disk.write(entry);
          village.apply(entry);
          if (!after.includes(i)) continue;
          disk.keep(village);
          village = disk.start(HUB);
        }
        village = disk.start(HUB);
        const plain = folded(entries);
        expect(snapshot(village)).toEqual(snapshot(plain));
        expect(village.keeping.digest()).toBe(plain.keeping.digest());
      }),
      { numRuns: 300 },
    );
  });

  it("holds nothing of a case that ended, and has it when it is asked for", () => {
    const { disk, village } = withOneEnded();
    expect([...village.keeping.refsHeld()].flat()).not.toContainEqual(ref(1));
    expect(village.caseCounts()).toEqual({ fulfilled: 1 });
    expect(village.case(1)).toMatchObject({ state: "fulfilled", raw: "plus d'eau" });
    expect(disk.start(HUB).case(1)).toMatchObject({ state: "fulfilled", raw: "plus d'eau" });
    expect(disk.start(HUB).nextNumber()).toBe(2);
  });

  it("writes no word that anyone said", () => {
    const { disk } = withOneEnded();
    const bytes = Buffer.concat([...disk.rows.values()]).toString("latin1");
    for (const words of ["eau", "Anne", "Port"]) expect(bytes).not.toContain(words);
  });

  it("says that it cannot tell while the disk cannot be read, and takes what comes meanwhile", () => {
    const { disk } = withOneEnded();
    const village = disk.start(HUB);
    disk.busy = true;
    expect(() => village.case(1)).toThrow(busy);
    const scribe = new Scribe();
    for (let i = 0; i < 2; i++) scribe.write(operator(moved(1, "acknowledged")));
    const reopening = scribe.write(operator(moved(1, "open")));
    disk.write(reopening);
    village.apply(reopening);
    expect(() => village.case(1)).toThrow(busy);
    expect(village.live()).toEqual([]);
    expect(disk.keep(village)).toBe(false);
    disk.busy = false;
    expect(village.case(1)).toMatchObject({ state: "open", raw: "plus d'eau" });
    expect(village.live()).toHaveLength(1);
    expect(village.caseCounts()).toEqual({ open: 1 });
  });

  it("has a case whose row was lost mended from the entries about it", () => {
    const { disk } = withOneEnded();
    disk.rows.delete("c.0000a001.00000001");
    const village = disk.start(HUB);
    expect(() => village.case(1)).toThrow(busy);
    expect(disk.told).toEqual([ref(1)]);
    village.mend(ref(1), [...disk.entriesKept.values()]);
    expect(village.case(1)).toMatchObject({ state: "fulfilled", raw: "plus d'eau" });
    expect(village.caseCounts()).toEqual({ fulfilled: 1 });
  });

  it("loses nothing by a checkpoint that did not reach the disk", () => {
    const scribe = new Scribe();
    const disk = new FoldDisk();
    const village = new Village(HUB, disk);
    for (const draft of [opened(1), operator(moved(1, "fulfilled")), opened(2)]) {
      const entry = scribe.write(draft);
      disk.write(entry);
      village.apply(entry);
    }
    village.keeping.checkpoint()?.giveUp();
    expect(village.case(1)).toMatchObject({ state: "fulfilled" });
    expect(disk.keep(village)).toBe(true);
    expect(snapshot(disk.start(HUB))).toEqual(snapshot(scribe.village()));
  });
});

describe("a hub that was restored under another name", () => {
  const FORMER = "0000f0f0";
  const began = by("node", HUB, 3, {
    kind: "node.began",
    publicKey: "00".repeat(32),
    formerly: FORMER,
  });

  it("still calls case 12 by its number, and numbers on", () => {
    const scribe = new Scribe();
    scribe.write(opened(12, { raw: "plus d'eau" }), { node: FORMER });
    scribe.write(began);
    for (const village of [scribe.village(), folded(scribe.entries.toReversed())]) {
      expect(village.case(12)).toMatchObject({ ref: ref(12, FORMER), raw: "plus d'eau" });
      expect(village.nextNumber()).toBe(13);
      expect(village.ref(12)).toEqual(ref(12, FORMER));
      expect(village.ref(13)).toEqual(ref(13));
      expect(village.isOwn(FORMER)).toBe(true);
      expect(village.caseCounts()).toEqual({ open: 1 });
    }
  });

  it("takes no one's word for it but its own", () => {
    const scribe = new Scribe();
    scribe.write(opened(12), { node: FORMER });
    scribe.write({ ...began, trust: 2 });
    scribe.write(began, { node: "0000c003" });
    expect(scribe.village().case(12)).toBeUndefined();
    expect(scribe.village().nextNumber()).toBe(1);
  });
});

function withOneEnded() {
  const scribe = new Scribe();
  const disk = new FoldDisk();
  const village = new Village(HUB, disk);
  const drafts = [
    opened(1, { raw: "plus d'eau", place: "6 rue du Port" }),
    operator(moved(1, "fulfilled")),
  ];
  for (const draft of drafts) {
    const entry = scribe.write(draft);
    disk.write(entry);
    village.apply(entry);
  }
  disk.keep(village);
  return { disk, village };
}
