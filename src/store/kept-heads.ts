/**
 * The heads on disk: which of them are lost, and one that someone else holds taken back.
 *
 * A head that is lost leaves a gap that its neighbours show: the next one holds the link before it, and that is no longer the link after the one before. What
 * comes to that very link, and is signed, is the head that was lost.
 */

import { equal } from "../base/bytes.ts";
import {
  decodeHead,
  encodeHead,
  firstLink,
  firstOf,
  type Head,
  HEAD_MAX,
  isSignedBy,
  linkOf,
  publicKeyOf,
} from "../journal/chain.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { Change, Range } from "./database.ts";
import { seal } from "./envelope.ts";
import { after, entryOfKey, headKey, headsOfNode, publicKeysKey, tables } from "./keys.ts";
import { readPublicKeys } from "./own-chain.ts";
import type { Records } from "./records.ts";

/** Gaps that are looked at: what one day's reading finds of more shows when these are mended. */
const GAPS_MAX = 1000;

const NUMBER_MAX = 0xffffffff;

/** What heads that are lost leave open. */
export interface Unsigned {
  /** Lost heads, by the last entry that each covers. */
  readonly heads: readonly EntryRef[];
  /** Of the lost entries, those that no head covers. */
  readonly entries: readonly EntryRef[];
}

export class KeptHeads {
  readonly #records: Records;
  readonly #write: (changes: readonly Change[]) => Promise<void>;
  readonly #onGap: () => void;
  /** The last entry before the head that follows a gap. */
  #gaps: readonly EntryRef[] = [];

  constructor(parts: {
    readonly records: Records;
    readonly write: (changes: readonly Change[]) => Promise<void>;
    /** Called when a reading found gaps. */
    readonly onGap: () => void;
  }) {
    this.#records = parts.records;
    this.#write = parts.write;
    this.#onGap = parts.onGap;
  }

  /** A head, at once; undefined if it is not there, or not as it was written, or cannot be read now. */
  now(ref: EntryRef): Head | undefined {
    const payload = this.#records.get(headKey(ref));
    return payload && decodeHead(ref, payload);
  }

  /** What is unsigned because heads are lost, as far as this is known. @param lost entries that are. */
  async unsigned(lost: readonly EntryRef[]): Promise<Unsigned> {
    const damaged = this.#records.damagedIn(tables.heads).map(entryOfKey);
    const heads = new Map<string, EntryRef>();
    const entries: EntryRef[] = [];
    let last: Head | undefined;
    for (const ref of [...lost, ...damaged, ...this.#gaps]) {
      if (last === undefined || !covers(last, ref)) last = await nextHead(ref, this.#records);
      if (last !== undefined && covers(last, ref)) continue;
      if (lost.includes(ref)) entries.push(ref);
      const before = last && (await this.#lostBefore(last));
      if (before !== undefined) heads.set(`${before.node} ${before.number}`, before);
    }
    return { heads: [...heads.values()], entries };
  }

  /** The link that lost head `ref` comes to, as the head after it says; undefined where that is lost too. */
  async linkAfter({ node, number }: EntryRef): Promise<Uint8Array | undefined> {
    const next = await nextHead({ node, number: number + 1 }, this.#records);
    return next !== undefined && firstOf(next) === number + 1 ? next.before : undefined;
  }

  /**
   * Takes a head back: one that its node signed, that comes to the link that the next one goes on from, and that covers nothing which another covers. False if
   * it did not.
   *
   * @throws Fault "store/…" as an append does.
   */
  async mend(head: Head): Promise<boolean> {
    const { node, number } = head;
    const link = await this.linkAfter(head);
    if (link === undefined || !equal(link, linkOf(head)) || !isNodes(head, this.#records)) {
      return false;
    }
    const there = await nextHead({ node, number: firstOf(head) }, this.#records);
    if (there === undefined || there.number <= number) return false;
    const key = headKey(head);
    await this.#write([{ type: "put", key, value: seal(key, encodeHead(head)) }]);
    this.#records.restored(key);
    return true;
  }

  /** Reads all heads, some hundreds at a time, and notes the gaps between them. @param goOn is asked after each step whether to. */
  async read(goOn: () => Promise<boolean>): Promise<void> {
    const gaps: EntryRef[] = [];
    let last: EntryRef | undefined;
    for (let { gte } = tables.heads; ;) {
      const heads = await this.#step({ ...tables.heads, gte });
      for (const head of heads) {
        const before = last?.node === head.node ? last.number : 0;
        if (firstOf(head) > before + 1) gaps.push({ node: head.node, number: firstOf(head) - 1 });
        last = head;
      }
      if (last === undefined || heads.length === 0) break;
      gte = after(headKey(last));
      if (!(await goOn())) return;
    }
    this.#gaps = gaps.slice(0, GAPS_MAX);
    if (gaps.length > 0) this.#onGap();
  }

  /** The first heads of `range`; none after the last. */
  async #step(range: Range): Promise<readonly Head[]> {
    for await (const rows of this.#records.all(range)) {
      const heads = rows.flatMap(({ key, payload }) => {
        const head = decodeHead(entryOfKey(key), payload);
        if (head === undefined) this.#records.quarantine(key, "head");
        return head ?? [];
      });
      if (heads.length > 0) return heads;
    }
    return [];
  }

  /** The head that was lost right before `head`; undefined if none was: where a number was never used, a head ends before it. */
  async #lostBefore(head: Head): Promise<EntryRef | undefined> {
    const { node } = head;
    const number = firstOf(head) - 1;
    const key = await this.#records.lastKey({
      gte: headKey({ node, number: 0 }),
      lt: headKey(head),
    });
    const before = key && this.#records.read(key);
    const previous = key && before && decodeHead(entryOfKey(key), before);
    const [first] = readPublicKeys(this.#records.read(publicKeysKey(node)));
    const start = key === undefined && first !== undefined ? firstLink(node, first) : undefined;
    const link = previous === undefined ? start : linkOf(previous);
    return link !== undefined && equal(link, head.before) ? undefined : { node, number };
  }
}

/** The first head of the entry's node that ends with it or a later one; it need not cover the entry. */
export async function nextHead(
  { node, number }: EntryRef,
  records: Records,
): Promise<Head | undefined> {
  const all = headsOfNode(node, number);
  // Mostly it is near.
  const near = {
    gte: all.gte,
    lt: headKey({ node, number: Math.min(number + HEAD_MAX, NUMBER_MAX) }),
  };
  for (const range of [near, all]) {
    for await (const rows of records.all(range)) {
      const [head] = rows.flatMap(({ key, payload }) => decodeHead(entryOfKey(key), payload) ?? []);
      if (head !== undefined) return head;
    }
  }
  return undefined;
}

/** Whether the head is signed with a key that is known to be its node's. */
export function isNodes(head: Head, records: Records): boolean {
  return readPublicKeys(records.get(publicKeysKey(head.node))).some((known) => {
    const key = publicKeyOf(known);
    return key !== undefined && isSignedBy(head, key);
  });
}

function covers(head: Head, { node, number }: EntryRef): boolean {
  return head.node === node && firstOf(head) <= number && number <= head.number;
}
