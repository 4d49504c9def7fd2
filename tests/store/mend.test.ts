import { describe, expect, it } from "vitest";

import { leafOf } from "../../src/journal/chain.ts";
import { encodeEntry, formOf } from "../../src/journal/entry-codec.ts";
import { entryKey, partsKey, subjectKey, tables } from "../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { rawRows, setRow } from "./raw.ts";
import { all, optionsFor, scratchFolder } from "./scratch.ts";

const node = "0badcafe";
const lost = { node, number: 7 };
const entries = Array.from({ length: 40 }, (_, i) => needEntry(i + 1));

/** A closed store, and the form of entry 7 as another holds it. */
async function written() {
  const options = optionsFor(await scratchFolder());
  const drawn: Uint8Array[] = [];
  const random = (length: number) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + drawn.length * 31) & 0xff);
    drawn.push(bytes);
    return bytes;
  };
  {
    await using store = await openStore({ ...options, random });
    await store.append({ entries });
  }
  const [, bytes = new Uint8Array()] =
    (await rawRows(options, tables.entries)).find(
      ([key]) => Buffer.compare(key, entryKey(lost)) === 0,
    ) ?? [];
  return { options, bytes, sensitive: sensitiveOf(bytes, drawn) };
}

/** The sensitive parts whose salt, among all that was drawn, gives the entry its bytes. */
function sensitiveOf(bytes: Uint8Array, drawn: readonly Uint8Array[]): Uint8Array | undefined {
  for (const bulk of drawn.filter(({ length }) => length > 32)) {
    for (let at = 0; at + 12 <= bulk.length; at += 12) {
      const salt = () => bulk.subarray(at, at + 12);
      const form = formOf(needEntry(7), { salt, pseudonym: () => "" });
      if (Buffer.compare(leafOf(form.bytes), leafOf(bytes)) === 0) return form.sensitive;
    }
  }
  return undefined;
}

const spoil = async (options: StoreOptions): Promise<void> => {
  await setRow(options, entryKey(lost));
  await setRow(options, partsKey(lost));
};

describe("an entry that is lost", () => {
  it("is taken back as it was, with all by which it is found", async () => {
    const { options, bytes, sensitive } = await written();
    await spoil(options);
    const subject = { kind: "household", id: "!a1b2c302" } as const;
    await setRow(options, subjectKey(subject, lost) ?? new Uint8Array());
    await using store = await openStore(options);
    await all(store.entries());
    expect(store.lost()).toEqual([lost]);
    expect(await store.mend([{ bytes, sensitive }])).toBe(1);
    expect(store.lost()).toEqual([]);
    expect(await all(store.entries())).toEqual(entries);
    expect(await store.entriesAbout(subject)).toHaveLength(40);
    expect(store.health()).toMatchObject({ missing: 0, quarantined: 0, entries: 40 });
    expect(await store.mend([{ bytes, sensitive }])).toBe(0);
  });

  it("is taken back without its sensitive parts where nobody has them", async () => {
    const { options, bytes } = await written();
    await spoil(options);
    await using store = await openStore(options);
    expect(await store.mend([{ bytes, sensitive: undefined }])).toBe(1);
    expect((await store.entriesOf([lost]))[0]?.hidden).toBe("altered");
  });

  it("is not taken from bytes that its node did not sign, nor with parts that are not its own", async () => {
    const { options, bytes } = await written();
    await spoil(options);
    await using store = await openStore(options);
    const forged = encodeEntry({ ...needEntry(7), trust: 3 });
    expect(await store.mend([{ bytes: forged, sensitive: undefined }])).toBe(0);
    expect(await store.mend([{ bytes: Uint8Array.of(1), sensitive: undefined }])).toBe(0);
    expect(await store.mend([{ bytes, sensitive: Uint8Array.of(1, 2, 3) }])).toBe(1);
    expect((await store.entriesOf([lost]))[0]?.hidden).toBe("altered");
  });

  it("that was erased stays so", async () => {
    const { options, bytes, sensitive } = await written();
    await using store = await openStore(options);
    await store.append({ eraseSensitive: [lost] });
    expect(await store.mend([{ bytes, sensitive }])).toBe(0);
    expect((await store.entriesOf([lost]))[0]?.hidden).toBe("gone");
  });
});
