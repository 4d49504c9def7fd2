import { expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { MINUTE } from "../../src/base/time.ts";
import type { Draft } from "../../src/journal/entry.ts";
import { ReadNotes } from "../../src/node/read-notes.ts";

function ledger() {
  const hands = { now: 0, fails: false };
  const kept: Draft[] = [];
  const notes = new ReadNotes({
    node: "0badcafe",
    running: () => hands.now,
    keep: async (entry) => {
      if (hands.fails) throw new Error("full");
      kept.push(entry);
    },
    log: silentLog,
  });
  const told = () => kept.map(({ actor, fact }) => [actor.id, fact] as const);
  return { hands, notes, told };
}

it("notes what an operator saw once in a quarter of an hour, each case and each operator apart", () => {
  const { hands, notes, told } = ledger();
  for (let minute = 0; minute < 40; minute++) {
    hands.now = minute * MINUTE;
    notes.note({ scope: "case", number: 12 }, "Maëlle");
  }
  expect(told()).toHaveLength(3);
  notes.note({ scope: "case", number: 12 }, "Yann");
  notes.note({ scope: "case", number: 13 }, "Yann");
  notes.note({ scope: "household", household: "!000000a1" }, "Yann");
  notes.note({ scope: "unlocked" }, "Yann");
  const read = { kind: "sensitive.read" };
  expect(told().slice(3)).toEqual([
    ["Yann", { ...read, scope: "case", case: { node: "0badcafe", number: 12 } }],
    ["Yann", { ...read, scope: "case", case: { node: "0badcafe", number: 13 } }],
    ["Yann", { ...read, scope: "household", household: "!000000a1" }],
    ["Yann", { ...read, scope: "unlocked" }],
  ]);
});

it("notes every reading of the journal, and every page that is printed", () => {
  const { notes, told } = ledger();
  for (const scope of ["journal", "journal", "print", "print"] as const) {
    notes.note({ scope }, "Yann");
  }
  expect(told().map(([, fact]) => "scope" in fact && fact.scope)).toEqual([
    "journal",
    "journal",
    "print",
    "print",
  ]);
});

it("notes it at the next look where the disk did not take it", async () => {
  const { hands, notes, told } = ledger();
  hands.fails = true;
  notes.note({ scope: "case", number: 12 }, "Maëlle");
  await new Promise(setImmediate);
  hands.fails = false;
  notes.note({ scope: "case", number: 12 }, "Maëlle");
  expect(told()).toHaveLength(1);
});
