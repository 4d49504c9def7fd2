import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HOUR, type Millis, MINUTE } from "../../src/base/time.ts";
import { formOf } from "../../src/journal/entry-codec.ts";
import { SALT } from "../../src/journal/sensitive.ts";
import { ANSWER_MAX, type Holding, HOURLY, type LendAsk, Lending } from "../../src/sync/lending.ts";
import {
  encodeFrame,
  FRAME_MAX,
  type Frame,
  LENT_MAX,
  PIECE,
  PIECES_MAX,
} from "../../src/sync/parcel-codec.ts";
import type { Range } from "../../src/sync/ranges.ts";
import { ASK_MAX } from "../../src/sync/wanted.ts";
import { needEntry, sampleEntries } from "../support/entries.ts";

const node = "0badcafe";

function ask(ranges: readonly Range[]) {
  return { kind: "lost", epoch: 5, to: 1, node, ranges } as const;
}

/** The ask of a peer that has not shown to be of use. */
function lookedUp(lending: Lending, ranges: readonly Range[]): LendAsk {
  return lending.asked(ask(ranges), { from: 2, proven: false }, 0) ?? expect.unreachable();
}

function holdings(numbers: readonly number[], length = 100): readonly Holding[] {
  return numbers.map((number) => ({ number, sealed: new Uint8Array(length).fill(number) }));
}

/** Asks, and holds all that is looked up. */
function answered(
  lending: Lending,
  { from, proven = false, at = 0 }: { readonly from: number; proven?: boolean; at?: Millis },
): number {
  const before = drain(lending, at).length;
  expect(before).toBe(0);
  const told = lending.asked(ask([[1, 64]]), { from, proven }, at);
  if (told === undefined) return 0;
  lending.found(told, holdings(told.numbers), at);
  return drain(lending, at).length;
}

function drain(lending: Lending, at: Millis): readonly Frame[] {
  const frames: Frame[] = [];
  for (let frame = lending.next(at); frame !== undefined; frame = lending.next(at)) {
    frames.push(frame);
  }
  return frames;
}

describe("entries that another node lost", () => {
  it("are looked up, and lent under the asker's epoch, a while apart", () => {
    const lending = new Lending();
    const told = lookedUp(lending, [
      [7, 8],
      [12, 12],
    ]);
    expect(told).toEqual({ from: 2, proven: false, epoch: 5, node, numbers: [7, 8, 12] });
    expect(lending.dueAt).toBe(Infinity);
    expect(lending.found(told, holdings([7, 12]), 0)).toBe(0);
    const first = lending.next(0);
    const [held] = holdings([7]);
    expect(first).toEqual({ kind: "lent", epoch: 5, to: 2, node, number: 7, sealed: held?.sealed });
    expect(lending.dueAt).toBe(15_000);
    expect(lending.next(15_000)?.number).toBe(12);
    expect(lending.dueAt).toBe(Infinity);
  });

  it.each(sampleEntries)("have room in a frame: %s", (_, entry) => {
    const parting = { salt: () => new Uint8Array(SALT), pseudonym: () => "00000000" };
    expect(formOf(entry, parting).bytes.length).toBeLessThanOrEqual(LENT_MAX);
  });

  it("fill a frame, or go in pieces that do; one that is longer than all these stays", () => {
    const lending = new Lending();
    const told = lookedUp(lending, [[0xfffffffd, 0xffffffff]]);
    const long = [
      { number: 0xfffffffd, sealed: new Uint8Array(PIECE * PIECES_MAX + 1) },
      { number: 0xfffffffe, sealed: new Uint8Array(LENT_MAX + 1) },
      { number: 0xffffffff, sealed: new Uint8Array(LENT_MAX) },
    ];
    expect(lending.found(told, long, 0)).toBe(1);
    const frames = drain(lending, 0);
    expect(frames).toMatchObject([
      { kind: "piece", of: "entry", number: 0xfffffffe, index: 0, count: 2 },
      { kind: "piece", of: "entry", number: 0xfffffffe, index: 1, count: 2 },
      { kind: "lent", number: 0xffffffff },
    ]);
    const lengths = frames.map((frame) => encodeFrame(frame).length);
    expect(lengths).toEqual([FRAME_MAX, FRAME_MAX - PIECE + 2, FRAME_MAX]);
  });

  it("have room in as many pieces as one may take, the longest that is ever written too", () => {
    const meaning = { as: "place", place: "é".repeat(600) } as const;
    const fact = { kind: "lexicon.taught", term: "é".repeat(200), meaning } as const;
    const parting = { salt: () => new Uint8Array(SALT), pseudonym: () => "00000000" };
    const { bytes } = formOf({ ...needEntry(0xffffffff), fact }, parting);
    expect(bytes.length).toBeGreaterThan(1200);
    expect(bytes.length).toBeLessThanOrEqual(PIECE * PIECES_MAX);
  });

  it("in pieces are whole or stay, count double, and come after signatures in nothing", () => {
    const lending = new Lending();
    const told = lookedUp(lending, [[1, 64]]);
    const long = told.numbers.map((number) => ({ number, sealed: new Uint8Array(3 * PIECE) }));
    lending.found({ ...told, heads: true }, long, 0);
    const frames = drain(lending, 0);
    // Eight frames at the most, and three make one.
    expect(frames).toHaveLength(6);
    expect(frames.every((frame) => frame.kind === "piece" && frame.of === "head")).toBe(true);
    let all = frames.length;
    for (let again = 0; again < 5; again++) {
      lending.found(told, long, 0);
      all += drain(lending, 0).length;
    }
    expect(2 * all).toBe(HOURLY.peer);
  });

  it("are a few at a time: of an endless stretch the first are looked up, and eight leave", () => {
    const lending = new Lending();
    const told = lookedUp(lending, [[1, 0xffffffff]]);
    expect(told.numbers).toHaveLength(ASK_MAX);
    expect(answered(lending, { from: 2 })).toBe(ANSWER_MAX);
  });

  it("that wait for the air are not lent twice, and are forgotten when nobody waits for them any more", () => {
    const lending = new Lending();
    const told = lookedUp(lending, [[7, 7]]);
    lending.found(told, holdings([7]), 0);
    lending.found(told, holdings([7]), MINUTE);
    expect(drain(lending, MINUTE)).toHaveLength(1);
    lending.found(told, holdings([7]), MINUTE);
    expect(drain(lending, MINUTE + HOUR)).toEqual([]);
  });

  it("leave room for a peer of use, however many ask under forged names", () => {
    const lending = new Lending();
    let lent = 0;
    for (let from = 100; from < 200; from++) lent += answered(lending, { from });
    expect(lent).toBe(HOURLY.unproven);
    expect(answered(lending, { from: 2, proven: true })).toBe(HOURLY.all - HOURLY.unproven);
  });

  it("stay within their share of any hour, whoever asks and whenever", () => {
    const asks = fc.array(
      fc.record({
        from: fc.integer({ min: 1, max: 5 }),
        wait: fc.integer({ min: 0, max: 20 * MINUTE }),
      }),
      { maxLength: 100 },
    );
    fc.assert(
      fc.property(asks, (all) => {
        const lending = new Lending();
        const lent: { readonly from: number; readonly at: Millis }[] = [];
        let at = 0;
        for (const { from, wait } of all) {
          at += wait;
          const count = answered(lending, { from, proven: from === 1, at });
          lent.push(...Array.from({ length: count }, () => ({ from, at })));
          const hour = lent.filter((one) => at - one.at < HOUR);
          expect(hour.length).toBeLessThanOrEqual(HOURLY.all);
          expect(hour.filter((one) => one.from === from).length).toBeLessThanOrEqual(HOURLY.peer);
          expect(hour.filter((one) => one.from !== 1).length).toBeLessThanOrEqual(HOURLY.unproven);
        }
      }),
      { numRuns: 25 },
    );
  });
});
