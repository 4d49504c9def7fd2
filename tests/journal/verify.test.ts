import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  firstLink,
  type Head,
  keyPairOf,
  leafOf,
  linkOf,
  publicKeyOf,
  signHead,
} from "../../src/journal/chain.ts";
import { encodeEntry } from "../../src/journal/entry-codec.ts";
import type { Flaw } from "../../src/journal/verify-step.ts";
import { ChainCheck } from "../../src/journal/verify.ts";
import { needEntry } from "../support/entries.ts";

const node = "0badcafe";
const { key, publicKey } = keyPairOf(new Uint8Array(32).fill(7));
const start = firstLink(node, publicKey);
const verifier = publicKeyOf(publicKey);

/** Entries 1 to the sum of `sizes`, and a head after each so many of them. */
function chained(sizes: readonly number[]): {
  readonly entries: Map<number, Uint8Array>;
  readonly heads: Head[];
} {
  const entries = new Map<number, Uint8Array>();
  const heads: Head[] = [];
  let before = start;
  for (const size of sizes) {
    const numbers = Array.from({ length: size }, (_, i) => entries.size + i + 1);
    for (const number of numbers) entries.set(number, encodeEntry(needEntry(number)));
    const leaves = numbers.map((number) => leafOf(entries.get(number) ?? new Uint8Array()));
    const head = signHead({ node, number: entries.size, before, leaves }, key);
    heads.push(head);
    before = linkOf(head);
  }
  return { entries, heads };
}

function flawsOf(
  heads: readonly Head[],
  entries: ReadonlyMap<number, Uint8Array>,
  publicKeys = verifier ? [verifier] : [],
): readonly Flaw[] {
  const check = new ChainCheck(node, { start, publicKeys });
  return heads.flatMap((head) => check.head(head, (number) => entries.get(number)));
}

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 });

describe("a chain that is checked", () => {
  it("has no flaw as it was written, however its entries were signed", () => {
    fc.assert(
      fc.property(sizes, (of) => {
        const { entries, heads } = chained(of);
        expect(flawsOf(heads, entries)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("names the one entry that was altered, and the one that is missing, and no other", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.boolean(), (of, which, gone) => {
        const { entries, heads } = chained(of);
        const number = (which % entries.size) + 1;
        if (gone) entries.delete(number);
        else entries.set(number, encodeEntry(needEntry(number + 100)));
        const kind = gone ? "missing" : "altered";
        expect(flawsOf(heads, entries)).toEqual([{ kind, node, first: number, last: number }]);
      }),
      { numRuns: 50 },
    );
  });

  it("names neighbours of one kind as one", () => {
    const { entries, heads } = chained([3, 3]);
    for (const number of [2, 3, 4]) entries.delete(number);
    expect(flawsOf(heads, entries)).toEqual([
      { kind: "missing", node, first: 2, last: 3 },
      { kind: "missing", node, first: 4, last: 4 },
    ]);
  });

  it("is forged where another signed it, with entries to match", () => {
    const { entries, heads } = chained([2, 2, 2]);
    const [one, two, three] = heads;
    if (one === undefined || two === undefined || three === undefined) throw new Error("no heads");
    entries.set(3, encodeEntry(needEntry(300)));
    const other = keyPairOf(new Uint8Array(32).fill(8)).key;
    const leaves = [leafOf(entries.get(3) ?? new Uint8Array()), ...two.leaves.slice(1)];
    const forged = signHead({ node, number: 4, before: two.before, leaves }, other);
    expect(flawsOf([one, forged, three], entries)).toEqual([
      { kind: "forged", node, first: 3, last: 4 },
      { kind: "broken", node, first: 5, last: 6 },
    ]);
  });

  it("is broken where a head is gone, and the entries under that head are not signed", () => {
    const { entries, heads } = chained([2, 2, 2]);
    expect(flawsOf(heads.toSpliced(1, 1), entries)).toEqual([
      { kind: "unsigned", node, first: 3, last: 4 },
      { kind: "broken", node, first: 5, last: 6 },
    ]);
  });

  it("proves nothing without the node's key", () => {
    const { entries, heads } = chained([2]);
    expect(flawsOf(heads, entries, [])).toEqual([{ kind: "no-key", node, first: 1, last: 2 }]);
  });

  it("counts the signatures that hold, and how far they go", () => {
    const { entries, heads } = chained([2, 2]);
    const check = new ChainCheck(node, { start, publicKeys: verifier ? [verifier] : [] });
    for (const head of heads) check.head(head, (number) => entries.get(number));
    expect([check.signatures, check.number]).toEqual([2, 4]);
  });
});
