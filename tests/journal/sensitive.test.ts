import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hex, toUtf8 } from "../../src/base/bytes.ts";
import { decodeForm, encodeEntry, formOf } from "../../src/journal/entry-codec.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { HASH, part, type Parting, SALT, sensitiveHash } from "../../src/journal/sensitive.ts";
import { anyEntry, needEntry, sampleEntries } from "../support/entries.ts";

const parting: Parting = {
  salt: () => Uint8Array.from({ length: SALT }, (_, i) => i),
  pseudonym: (name) => hex(sensitiveHash(toUtf8(name))).slice(0, 8),
};

/** `entry` written in two tiers and read with `sensitive`, or with its own. */
function back(entry: Entry, sensitive?: Uint8Array | "locked" | "gone"): Entry | undefined {
  const form = formOf(entry, parting);
  const read = decodeForm(form.bytes, sensitive ?? form.sensitive ?? "gone");
  return read.kind === "entry" ? read.entry : undefined;
}

const secret = "Zélie Kerguelen";
const act = { role: "operator", id: secret } as const;
const { fact: needFact } = needEntry(1);
const entry = (fact: Entry["fact"], more: Partial<Entry> = {}): Entry => {
  const { raw: _, ...bare } = needEntry(1);
  return { ...bare, fact, ...more };
};
const ref = { node: "0badcafe", number: 1 };

/** Every place of an entry where a person's words, name or address can stand. */
const places: readonly (readonly [string, Entry])[] = [
  ["raw words", { ...needEntry(1), raw: secret }],
  ["who acted", entry({ kind: "case.moved", case: ref, to: "fulfilled" }, { actor: act })],
  [
    "a household's name",
    entry({ kind: "household.named", household: "!a1b2c302", name: secret, source: "said" }),
  ],
  ["a household's place", entry({ kind: "household.told", household: "!a1b2c302", place: secret })],
  ["a case's place", entry(Object.assign({}, needFact, { place: secret }))],
  ["who is sought", entry({ kind: "case.corrected", case: ref, who: secret })],
  [
    "whom a check-in is about",
    entry({
      kind: "checkin.made",
      household: "!a1b2c302",
      channel: "portal",
      lang: "fr",
      status: "ok",
      about: secret,
    }),
  ],
  [
    "of whom words are said",
    entry({
      kind: "message.heard",
      household: "!a1b2c302",
      channel: "portal",
      lang: "fr",
      intent: "noise",
      inbox: true,
      who: secret,
    }),
  ],
  [
    "a reply",
    entry({ kind: "message.queued", id: "0011223344556677", household: "!a1b2c302", text: secret }),
  ],
  ["a reason", entry({ kind: "case.moved", case: ref, to: "rejected", reason: secret })],
  ["a helper", entry({ kind: "task.moved", case: ref, helper: secret, to: "assigned" })],
  [
    "a nickname",
    entry({ kind: "lexicon.taught", term: secret, meaning: { as: "person", person: "Zélie" } }),
  ],
  [
    "whose nickname it is",
    entry({ kind: "lexicon.taught", term: "Tata", meaning: { as: "person", person: secret } }),
  ],
];

describe("an entry in two tiers", () => {
  it("is whole again with its sensitive parts", () => {
    fc.assert(
      fc.property(anyEntry, (any) => {
        expect(back(any)).toEqual(any);
      }),
      { numRuns: 1000 },
    );
    for (const [, sample] of sampleEntries) expect(back(sample)).toEqual(sample);
  });

  it.each(places)("keeps %s out of its open bytes", (_, whole) => {
    const { bytes, sensitive } = formOf(whole, parting);
    expect(Buffer.from(bytes).includes(secret)).toBe(false);
    expect(Buffer.from(sensitive ?? []).includes(secret)).toBe(true);
    expect(back(whole)).toEqual(whole);
  });

  it("hides what is locked or gone, and says so", () => {
    for (const [, whole] of places) {
      for (const why of ["locked", "gone"] as const) {
        const shown = back(whole, why);
        expect(shown).toMatchObject({ hidden: why, node: whole.node, number: whole.number });
        expect(JSON.stringify(shown)).not.toContain(secret);
      }
    }
  });

  it("is the same where nothing of it is sensitive, and then needs nothing to be read", () => {
    const bare = entry({ kind: "rollcall.ended", answered: 3, help: 1, silent: 0 });
    const { bytes, sensitive } = formOf(bare, parting);
    expect(sensitive).toBeUndefined();
    expect(bytes).toEqual(encodeEntry(bare));
    expect(back(bare, "locked")).toEqual(bare);
  });

  it("does not take another entry's parts for its own, nor parts in which a bit differs", () => {
    const form = formOf(needEntry(1), parting);
    const other = formOf(needEntry(2), parting);
    const altered = Uint8Array.from(form.sensitive ?? []);
    altered[20] = (altered[20] ?? 0) ^ 1;
    for (const parts of [other.sensitive, altered, new Uint8Array()]) {
      const read = decodeForm(form.bytes, parts ?? "gone");
      expect(read).toMatchObject({ kind: "entry", entry: { hidden: "altered" } });
      expect(JSON.stringify(read)).not.toContain("plus d'eau");
    }
  });

  it("gives one pseudonym to one name, and keeps the ids of households and nodes", () => {
    const { open } = part(entry(needFact, { actor: act }), parting);
    const again = part(
      entry({ kind: "task.moved", case: ref, helper: secret, to: "done" }),
      parting,
    );
    expect(open.actor.id).toMatch(/^%[0-9a-f]{8}$/);
    expect(again.open.fact).toMatchObject({ helper: open.actor.id });
    expect(part(needEntry(1), parting).open.actor).toEqual(needEntry(1).actor);
  });

  it("tells nothing of short words by its hash, for chance is in what is hashed", () => {
    const [one, other] = [7, 8].map((byte) => {
      const salt = () => new Uint8Array(SALT).fill(byte);
      return formOf(needEntry(1), { salt, pseudonym: parting.pseudonym }).bytes;
    });
    expect(one).not.toEqual(other);
    expect(sensitiveHash(new Uint8Array()).length).toBe(HASH);
  });
});
