import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  firstLink,
  type Head,
  HEAD_MAX,
  keyPairOf,
  leafOf,
  linkOf,
  signHead,
} from "../../src/journal/chain.ts";
import { type EntryForm, formOf } from "../../src/journal/entry-codec.ts";
import { SALT } from "../../src/journal/sensitive.ts";
import {
  FLAWS_MAX,
  type StoredForm,
  verifyJournal,
  type VerifySource,
} from "../../src/journal/verify-journal.ts";
import type { VerifyReport } from "../../src/journal/verify-step.ts";
import { needEntry } from "../support/entries.ts";

const { key, publicKey } = keyPairOf(new Uint8Array(32).fill(7));
const parting = { salt: () => new Uint8Array(SALT), pseudonym: () => "00000000" };

interface Kept {
  readonly forms: StoredForm[];
  readonly heads: Head[];
  readonly last: number;
}

/** Entries 1 to `count` of a node, signed by tens, the last few not yet. */
function kept(count: number, node: string): Kept {
  const written: EntryForm[] = Array.from({ length: count }, (_, i) =>
    formOf(needEntry(i + 1, node), parting),
  );
  const heads: Head[] = [];
  let before = firstLink(node, publicKey);
  for (let at = 0; at + 10 <= count; at += 10) {
    const leaves = written.slice(at, at + 10).map(({ bytes }) => leafOf(bytes));
    const head = signHead({ node, number: at + 10, before, leaves }, key);
    heads.push(head);
    before = linkOf(head);
  }
  const forms = written.map(({ bytes, sensitive }, i): StoredForm => ({
    node,
    number: i + 1,
    bytes,
    sensitive: sensitive ?? "gone",
  }));
  return { forms, heads, last: count };
}

function sourceOf(...nodes: readonly (readonly [node: string, kept: Kept])[]): VerifySource {
  const of = new Map(nodes);
  return {
    nodes: new Map(nodes.map(([node, { last }]) => [node, { last, publicKeys: [publicKey] }])),
    forms: async function* forms(node) {
      const all = of.get(node)?.forms ?? [];
      for (let at = 0; at < all.length; at += 7) yield all.slice(at, at + 7);
    },
    heads: async function* heads(node) {
      yield* of.get(node)?.heads ?? [];
    },
  };
}

async function report(source: VerifySource): Promise<VerifyReport> {
  for await (const step of verifyJournal(source)) if (step.kind === "done") return step.report;
  throw new Error("it did not end");
}

const node = "0badcafe";

describe("a journal that is verified", () => {
  it("is good as it was written, whatever its length, and tells what is not signed yet", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 65 }), async (count) => {
        const signed = count - (count % 10);
        expect(await report(sourceOf([node, kept(count, node)]))).toEqual({
          entries: count,
          signed,
          unsigned: count - signed,
          signatures: signed / 10,
          sensitive: { good: count, locked: 0, gone: 0 },
          flaws: [],
          flawed: 0,
        });
      }),
      { numRuns: 30 },
    );
    expect(HEAD_MAX).toBeGreaterThanOrEqual(10);
  });

  it("tells how far it is", async () => {
    const steps = [];
    for await (const step of verifyJournal(sourceOf([node, kept(20, node)]))) steps.push(step);
    expect(steps.map((step) => (step.kind === "progress" ? step.checked : "done"))).toEqual([
      7,
      14,
      20,
      "done",
    ]);
  });

  it("names what is gone wherever it stood, an end that is cut off and a whole node among it", async () => {
    const { forms, heads, last } = kept(34, node);
    const without = forms.filter(({ number }) => ![3, 4, 20, 33, 34].includes(number));
    const other = kept(12, "0badcaff");
    const found = await report(
      sourceOf([node, { forms: without, heads, last }], ["0badcaff", { ...other, forms: [] }]),
    );
    expect(found.flaws).toEqual([
      { kind: "missing", node, first: 3, last: 4 },
      { kind: "missing", node, first: 20, last: 20 },
      { kind: "missing", node, first: 33, last: 34 },
      { kind: "missing", node: "0badcaff", first: 1, last: 10 },
      { kind: "missing", node: "0badcaff", first: 11, last: 12 },
    ]);
    expect(found).toMatchObject({ flawed: 17, signed: 27, unsigned: 2, entries: 29 });
  });

  it("names an entry that cannot be read, and parts that are not its own", async () => {
    const { forms, heads, last } = kept(20, node);
    const [, second, third] = forms;
    if (second === undefined || third === undefined) throw new Error("no forms");
    const bad = forms
      .with(1, { ...second, sensitive: third.sensitive })
      .with(2, { ...third, bytes: Uint8Array.of(1, 2, 3) });
    const { flaws, sensitive } = await report(sourceOf([node, { forms: bad, heads, last }]));
    expect(flaws).toEqual([
      { kind: "altered", node, first: 3, last: 3 },
      { kind: "sensitive", node, first: 2, last: 2 },
      { kind: "unreadable", node, first: 3, last: 3 },
    ]);
    expect(sensitive.good).toBe(18);
  });

  it("needs no sensitive part to hold: they may be locked, and they may be erased", async () => {
    const { forms, heads, last } = kept(10, node);
    const hidden = forms.map(({ node: of, number, bytes }) => ({
      node: of,
      number,
      bytes,
      sensitive: number % 2 === 0 ? ("locked" as const) : ("gone" as const),
    }));
    const found = await report(sourceOf([node, { forms: hidden, heads, last }]));
    expect(found).toMatchObject({
      flaws: [],
      signed: 10,
      sensitive: { good: 0, locked: 5, gone: 5 },
    });
  });

  it("counts what it does not name any more", async () => {
    const forms: StoredForm[] = [];
    const last = 3 * FLAWS_MAX;
    for (let number = 1; number <= last; number += 3) {
      forms.push({ node, number, bytes: new Uint8Array(), sensitive: "gone" });
    }
    const found = await report(sourceOf([node, { forms, heads: [], last }]));
    expect(found.flaws.length).toBe(FLAWS_MAX);
    expect(found.flawed).toBe(last);
  });
});
