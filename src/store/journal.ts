/** The journal as it lies on the disk: its entries and the heads that sign them, read and checked; how far they go; what is known to be damaged or missing. */

import { hex } from "../base/bytes.ts";
import type { Log } from "../base/log.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { VerifySource } from "../journal/verify-journal.ts";
import type { Change } from "./database.ts";
import { EntryShelf, type OpenParts } from "./entry-shelf.ts";
import { GapFinder, Losses, NAMED_MAX } from "./gaps.ts";
import type { Handle } from "./handle.ts";
import { KeptHeads } from "./kept-heads.ts";
import { entryKey, entryOfKey, partsKey, tables } from "./keys.ts";
import { MarkBook, total } from "./marks.ts";
import { type LentForm, mend, type Mender } from "./mend.ts";
import type { After } from "./pause.ts";
import { Records } from "./records.ts";
import { Scrub } from "./scrub.ts";
import { readMarks } from "./start-marks.ts";
import type { StoreId } from "./store-id.ts";
import type { Reach } from "./store.ts";
import { verifySource } from "./verify-source.ts";

export class Journal {
  readonly records: Records;
  readonly marks = new MarkBook();
  readonly shelf: EntryShelf;
  /** The signatures on the chains, and those that are lost. */
  readonly heads: KeptHeads;
  readonly scrub: Scrub;
  readonly #losses: Losses;
  #isDue = false;

  constructor(parts: {
    readonly handle: Handle;
    readonly open: OpenParts;
    /** Resolves once it is on the disk. */
    readonly write: (changes: readonly Change[]) => Promise<void>;
    readonly after: After;
    readonly log: Log;
    /** Called when more is known to be damaged or missing, or less. */
    readonly onDamage: () => void;
  }) {
    const { handle, open, write, after, log, onDamage } = parts;
    const marks = this.marks.durable;
    this.#losses = new Losses(log, onDamage);
    this.records = new Records(handle, log, onDamage);
    this.shelf = new EntryShelf(this.records, marks, open);
    this.heads = new KeptHeads({ records: this.records, write, onGap: onDamage });
    this.scrub = new Scrub({
      shelf: this.shelf,
      heads: this.heads,
      marks,
      losses: this.#losses,
      after,
      log,
    });
  }

  /** Reads how far each node's entries go, and whether they are there. */
  async begin(id: StoreId): Promise<void> {
    const { records, shelf, marks } = this;
    await readMarks({ records, shelf, marks, losses: this.#losses, id });
  }

  /** Notes that it was not closed, or a loss was known: it is to be read through before it counts as whole again. */
  doubt(): void {
    this.#isDue = true;
  }

  /** A loss that is known now would hide at the next start once something was appended after it: that one looks for it soon, too. */
  get isWhole(): boolean {
    const isHurt = this.missing > 0 || this.records.quarantined > 0;
    return !isHurt && (!this.#isDue || this.scrub.isThrough);
  }

  /** Entries that are on the disk. */
  get size(): number {
    return total(this.marks.durable) - this.missing;
  }

  /** Entries that were once on the disk and are not to be found. */
  get missing(): number {
    return this.#losses.missing;
  }

  /** Those that are damaged or missing, as far as this is known: {@link NAMED_MAX} at the most. */
  lost(): readonly EntryRef[] {
    const damaged = this.records.damagedIn(tables.entries).map(entryOfKey);
    const named = new Map(
      [...damaged, ...this.#losses.refs].map((ref) => [hex(entryKey(ref)), ref]),
    );
    return [...named.values()].slice(0, NAMED_MAX);
  }

  async *entries(reach: Reach = {}): AsyncGenerator<Entry> {
    for await (const entries of this.batches(reach)) {
      for (const entry of entries) {
        if (reach.signal?.aborted === true) return;
        yield entry;
      }
    }
  }

  /** Some hundreds at a time; once all of it was read, it is known what is missing. */
  async *batches({ from, signal }: Reach = {}): AsyncGenerator<readonly Entry[]> {
    const gaps = new GapFinder(new Map(this.marks.durable));
    for await (const entries of this.shelf.from(from)) {
      if (signal?.aborted === true) return;
      gaps.see(entries);
      yield entries;
    }
    if (from !== undefined) return;
    this.#losses.found(gaps.end());
  }

  verifySource(): VerifySource {
    const { records, shelf } = this;
    return verifySource({ records, shelf, marks: this.marks.durable });
  }

  /** How many of `forms` were taken back. @throws Fault "store/…" as an append does. */
  async mend(
    forms: readonly LentForm[],
    { seal, write }: Pick<Mender, "seal" | "write">,
  ): Promise<number> {
    return mend(forms, {
      records: this.records,
      seal,
      write,
      mended: (entry) => {
        this.records.restored(entryKey(entry));
        this.records.restored(partsKey(entry));
        this.#losses.mended(entry);
      },
    });
  }
}
