import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DAY } from "../../src/base/time.ts";
import type { Fact } from "../../src/journal/fact.ts";
import { trustNode } from "../../src/journal/vocabulary.ts";
import type { Crisis, Declared } from "../../src/village/crisis-fold.ts";
import {
  type AgeMark,
  type Expiry,
  expiring,
  marked,
  noiseIn,
} from "../../src/village/retention.ts";
import { Village } from "../../src/village/village.ts";
import { HUB, Scribe } from "./journal-of.ts";

const declared = (day: number, number: number): Declared => ({
  at: { millis: 0, quality: "none" },
  age: day * DAY,
  by: "Maëlle",
  number,
});
const crisis = (began: Declared, ended?: Declared): Crisis => ({ began, ...(ended && { ended }) });
const mark = (day: number, number: number): AgeMark => ({ age: day * DAY, number });
const nothing = { noise: 0, all: 0 };

/** What a range takes away, by name: all that an entry has, its noise among it. */
function partsOf({ what, first, last }: Expiry): readonly string[] {
  const kinds = what === "all" ? ["all", "noise"] : ["noise"];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((number) =>
    kinds.map((kind) => `${kind} ${number}`),
  );
}

describe("what is no longer kept", () => {
  it("is noise that is a week old, where no crisis was ever declared", () => {
    const marks = [mark(1, 100), mark(2, 150), mark(3, 190)];
    const at = (day: number): readonly Expiry[] =>
      expiring({ age: day * DAY, crisis: undefined, marks, gone: nothing });
    expect(at(7.9)).toEqual([]);
    expect(at(8)).toEqual([{ what: "noise", first: 1, last: 100 }]);
    expect(at(500)).toEqual([{ what: "noise", first: 1, last: 190 }]);
  });

  it("is all that was written up to the end of the crisis, 30 days after it", () => {
    const over = crisis(declared(2, 10), declared(9, 400));
    const marks = [mark(30, 450)];
    const at = (day: number, gone = nothing): readonly Expiry[] =>
      expiring({ age: day * DAY, crisis: over, marks, gone });
    expect(at(38.9)).toEqual([{ what: "noise", first: 1, last: 450 }]);
    expect(at(39)).toEqual([
      { what: "all", first: 1, last: 400 },
      { what: "noise", first: 401, last: 450 },
    ]);
    expect(at(39, { noise: 450, all: 250 })).toEqual([{ what: "all", first: 251, last: 400 }]);
    expect(at(80, { noise: 450, all: 400 })).toEqual([]);
  });

  it("is what was written under a former name, where the crisis ended before a restore", () => {
    const over = crisis(declared(2, 0), declared(9, 0));
    const around = { age: 39 * DAY, crisis: over, marks: [], gone: nothing };
    expect(expiring(around)).toEqual([{ what: "all", first: 1, last: 1 }]);
    expect(expiring({ ...around, gone: { noise: 0, all: 1 } })).toEqual([]);
  });

  it("is nothing while a crisis is on, and nothing twice, however a village lives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("begin", "end", "write", "look"), fc.nat(20 * 24))),
        (life) => {
          let age = 0;
          let number = 1;
          let now: Crisis | undefined;
          let marks: readonly AgeMark[] = [];
          const gone = { noise: 0, all: 0 };
          const goneBefore = new Set<string>();
          for (const [what, hours] of life) {
            age += (hours * DAY) / 24;
            number += 1;
            const said: Declared = { ...declared(0, number), age };
            if (what === "begin") now = crisis(said);
            if (what === "end" && now?.began !== undefined) now = crisis(now.began, said);
            if (what !== "look") continue;
            marks = marked(marks, { age, number });
            for (const expiry of expiring({ age, crisis: now, marks, gone })) {
              expect(now !== undefined && now.ended === undefined).toBe(false);
              expect(expiry.last).toBeLessThanOrEqual(number);
              const each = partsOf(expiry);
              // All that goes may have been noise that went before; noise never goes after all.
              const again = each.filter((part) => goneBefore.has(part));
              expect(again.filter((part) => part.startsWith(expiry.what))).toEqual([]);
              for (const part of each) goneBefore.add(part);
              const kind = expiry.what;
              gone[kind] = Math.max(gone[kind], expiry.last);
            }
          }
        },
      ),
    );
  });

  it("is the same whatever the clock on the wall says", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (began, ended) => {
        const one = crisis(declared(2, 10), declared(9, 400));
        const other: Crisis = {
          began: { ...declared(2, 10), at: { millis: began, quality: "ntp" } },
          ended: { ...declared(9, 400), at: { millis: ended, quality: "gps" } },
        };
        const around = { age: 45 * DAY, marks: [mark(30, 450)], gone: nothing };
        expect(expiring({ ...around, crisis: other })).toEqual(
          expiring({ ...around, crisis: one }),
        );
      }),
    );
  });
});

describe("the marks of a node's age", () => {
  it("are one a day, and reach back a week and no further", () => {
    let marks: readonly AgeMark[] = [];
    for (let hour = 0; hour <= 40 * 24; hour++) {
      marks = marked(marks, { age: (hour * DAY) / 24, number: hour });
    }
    expect(marks.map(({ age }) => age / DAY)).toEqual([33, 34, 35, 36, 37, 38, 39, 40]);
  });

  it("forget what a node that was restored was", () => {
    expect(marked([mark(5, 50), mark(90, 900)], mark(6, 60))).toEqual([mark(5, 50), mark(6, 60)]);
  });
});

describe("noise", () => {
  it("is what was read as that, or filed as that, and speaks of no case", () => {
    const scribe = new Scribe();
    const write = (fact: Fact): void => {
      scribe.write({ trust: trustNode, actor: { role: "node", id: HUB }, fact });
    };
    const heard = {
      kind: "message.heard",
      household: "!000000a1",
      channel: "radio-open",
      lang: "fr",
      intent: "noise",
      inbox: false,
    } as const;
    write(heard);
    write({ ...heard, about: { node: HUB, number: 3 } });
    write({ ...heard, inbox: true });
    write({ ...heard, intent: "reply" });
    write({ kind: "message.filed", message: { node: HUB, number: 3 }, as: "noise" });
    write({ kind: "message.filed", message: { node: HUB, number: 4 }, as: "checkin" });
    expect(noiseIn(scribe.entries).map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe("the crisis", () => {
  it("is what an operator here declared last, in whatever order that is folded", () => {
    const scribe = new Scribe();
    const say = (kind: "crisis.began" | "crisis.ended", age: number, node = HUB): void => {
      const actor = { role: "operator", id: "Maëlle" } as const;
      scribe.write({ trust: trustNode, actor, fact: { kind, age } }, { node });
    };
    say("crisis.began", 1);
    say("crisis.ended", 2);
    say("crisis.began", 3);
    say("crisis.ended", 9, "0000b002");
    const folded = (upTo: number) => {
      const village = new Village(HUB);
      for (const entry of scribe.entries.slice(0, upTo).toReversed()) village.apply(entry);
      return village.crises.read();
    };
    expect(folded(0)).toBeUndefined();
    expect(folded(1)).toMatchObject({ began: { age: 1, by: "Maëlle", number: 1 } });
    expect(folded(2)).toMatchObject({ began: { age: 1 }, ended: { age: 2, number: 2 } });
    expect(folded(4)).toEqual({ began: expect.objectContaining({ age: 3 }) });
  });
});
