/**
 * How the village goes to the disk and comes back: as the names of the entries it holds something of.
 *
 * Each fold is the same from these entries alone as from all that were ever folded, so a checkpoint needs no more, holds no word that anyone wrote, and cannot say
 * anything but what the entries say. Only what changed is written.
 *
 *     head          how far the fold has come
 *     o.…           a case that is open
 *     c.…           a case that ended
 *     l.…           which ended: the ledger's pages
 *     h.…           a household, and the talk with it
 *     w.…           what is kept whole: the inbox, the lexicon, roll calls …
 */

import { equal } from "../base/bytes.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef, HouseholdId } from "../journal/fact.ts";
import type { Row } from "./archive.ts";
import { type CheckpointHead, decodeHead, encodeHead, HEAD_ROW } from "./checkpoint-head.ts";
import { digestOf } from "./digest.ts";
import type { Folds } from "./folds.ts";
import { refKey } from "./ref-key.ts";
import { caseOfRow, decodeRefs, distinct, encodeRefs } from "./ref-rows.ts";

/** The rows a start reads, besides the head: all but the cases that ended. */
export const START_PREFIXES = ["l.", "h.", "w.", "o."] as const;

/** Entries read at a time, at least. */
const TOGETHER = 200;

/** What is to be written in one batch. */
export interface Checkpoint {
  readonly rows: readonly Row[];
  /** It is on the disk. */
  readonly settle: () => void;
  /** It is not, and is not going to be. */
  readonly giveUp: () => void;
}

export class Keeping {
  readonly #folds: Folds;
  /** The small folds as they were kept last. */
  readonly #kept = new Map<string, Uint8Array>();
  /** Households of which there is a row. */
  readonly #households = new Set<HouseholdId>();
  #head: CheckpointHead | undefined;
  readonly #restored = { open: 0, households: 0, pages: 0, small: 0 };

  constructor(folds: Folds) {
    this.#folds = folds;
  }

  /** What changed since the last one; undefined while the archive cannot be read. */
  checkpoint(): Checkpoint | undefined {
    const { cases, changed, small } = this.#folds;
    const kept = cases.checkpoint();
    if (kept === undefined) return undefined;
    const ids = [...changed];
    changed.clear();
    const rows: Row[] = [...kept.rows, ...ids.map((id) => this.#household(id))];
    const before = new Map(this.#kept);
    for (const [name, fold] of small) {
      const value = encodeRefs({ read: distinct(fold.refs()), named: [] });
      const last = this.#kept.get(name);
      if (last !== undefined && equal(last, value)) continue;
      this.#kept.set(name, value);
      rows.push({ name, value });
    }
    const counts = { open: kept.open, households: this.#households.size, pages: kept.pages };
    rows.push({ name: HEAD_ROW, value: this.#encodedHead(counts) });
    return {
      rows,
      settle: kept.settle,
      giveUp: () => {
        kept.giveUp();
        for (const id of ids) changed.add(id);
        this.#kept.clear();
        for (const [name, value] of before) this.#kept.set(name, value);
      },
    };
  }

  /** Begins to take a checkpoint; false if it is none that this program can use. Then come its rows. */
  begin(head: Uint8Array): boolean {
    this.#head = decodeHead(head);
    if (this.#head === undefined) return false;
    const { seen, highest, lastOrder } = this.#head;
    this.#folds.restoreSeen(seen);
    this.#folds.cases.restoreHighest(highest);
    this.#folds.lastOrder = lastOrder;
    return true;
  }

  /** The entries that have to be read for these rows. */
  wanted(rows: readonly Row[]): readonly EntryRef[] {
    return distinct(
      rows.flatMap(({ name, value }) =>
        name.startsWith("l.") ? [] : ((value && decodeRefs(value))?.read ?? []),
      ),
    );
  }

  /** @param found what there is of {@link wanted}. */
  take(rows: readonly Row[], found: readonly Entry[]): void {
    const entries = new Map(found.map((entry) => [refKey(entry), entry]));
    for (const row of rows) this.#take(row, entries);
    this.#folds.changed.clear();
  }

  /** Whether all rows came that belong to the checkpoint. */
  isWhole(): boolean {
    const { open, households, pages, small } = this.#restored;
    const rows = this.#head?.rows;
    return (
      rows?.open === open &&
      rows.households === households &&
      rows.pages === pages &&
      small === this.#folds.small.size
    );
  }

  /** Of each node, the numbers that were folded. */
  seen(): CheckpointHead["seen"] {
    return this.#folds.seen();
  }

  /** The entries of which memory holds something, some hundreds at a time, some of them more than once. */
  *refsHeld(): Generator<readonly EntryRef[]> {
    const { cases, households, talk, small } = this.#folds;
    let some: EntryRef[] = [];
    const groups = [
      cases.refs(),
      mapped(households.ids(), (id) => households.get(id)?.refs() ?? []),
      mapped(talk.households(), (id) => talk.refsOf(id)),
      mapped(small.values(), (fold) => fold.refs()),
    ];
    for (const group of groups) {
      for (const refs of group) {
        some.push(...refs);
        if (some.length < TOGETHER) continue;
        yield distinct(some);
        some = [];
      }
    }
    yield distinct(some);
  }

  /** What is to be read anew: words that were read back from the archive are forgotten. Then come the entries, by {@link reveal}. */
  beginReveal(): void {
    this.#folds.cases.forgetRead();
  }

  /** Takes an entry that is known where it is held: it is not hidden any more, or is so now. */
  reveal(entry: Entry): void {
    this.#folds.again(entry);
  }

  /**
   * SHA-256 of all that the village holds to be true, hexadecimal: the same for the same entries, in whatever order they came, whatever lies in the archive, and
   * whether words are hidden or not. Reads every case that ended.
   *
   * @param progress told of each case.
   * @throws Fault "store/busy" while the archive cannot be read.
   */
  digest(progress: () => void = () => undefined): string {
    return digestOf(this.#folds, progress);
  }

  #encodedHead(rows: CheckpointHead["rows"]): Uint8Array {
    const { cases, lastOrder } = this.#folds;
    return encodeHead({ seen: this.#folds.seen(), highest: cases.highest, lastOrder, rows });
  }

  #household(id: HouseholdId): Row {
    const { households, talk } = this.#folds;
    const refs = [...(households.get(id)?.refs() ?? []), ...talk.refsOf(id)];
    const name = `h.${id}`;
    if (refs.length === 0) return { name, value: undefined };
    this.#households.add(id);
    return { name, value: encodeRefs({ read: distinct(refs), named: [] }) };
  }

  #take(row: Row, entries: ReadonlyMap<string, Entry>): void {
    const { name, value } = row;
    const { cases, households, talk, small, has } = this.#folds;
    if (name.startsWith("l.")) {
      if (cases.restorePage(row)) this.#restored.pages += 1;
      return;
    }
    const kept = value && decodeRefs(value);
    if (value === undefined || kept === undefined) return;
    const found = kept.read.flatMap((ref) => entries.get(refKey(ref)) ?? []);
    const open = caseOfRow(name);
    const fold = small.get(name);
    if (open !== undefined) {
      cases.restore(open, found, kept.named);
      this.#restored.open += 1;
    } else if (fold !== undefined) {
      for (const entry of found) fold.apply(entry, false, has);
      this.#kept.set(name, value);
      this.#restored.small += 1;
    } else if (name.startsWith("h.")) {
      const id = name.slice(2);
      for (const entry of found) {
        households.apply(entry, id);
        talk.apply(entry, id);
      }
      this.#households.add(id);
      this.#restored.households += 1;
    }
  }
}

function* mapped<T, U>(all: Iterable<T>, of: (each: T) => U): Generator<U> {
  for (const each of all) yield of(each);
}
