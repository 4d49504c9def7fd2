/** The way to the disk: what is appended becomes rows and takes its turn; what must be known of it at once is known here, on the disk or not yet. */

import type { Hidden, NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { markChange } from "./changes.ts";
import type { Change } from "./database.ts";
import type { Journal } from "./journal.ts";
import type { Marks } from "./marks.ts";
import type { LentForm } from "./mend.ts";
import { UNTOLD } from "./own-chain.ts";
import { type Plan, Scribe, type ScribeParts } from "./scribe.ts";
import { SeenKeys } from "./seen-keys.ts";
import { readSettings } from "./small-tables.ts";
import type { Signing, Writes } from "./store.ts";
import type { Vault } from "./vault.ts";

export class Appender {
  readonly seen: SeenKeys;
  readonly #node: NodeName;
  readonly #journal: Journal;
  readonly #push: (changes: readonly Change[], marks?: readonly Change[]) => Promise<void>;
  readonly #onWritten: () => void;
  #settings = new Map<string, string>();
  #pending = 0;
  /** Since {@link begin}. */
  #scribe: Scribe | undefined;

  constructor(parts: {
    readonly node: NodeName;
    readonly journal: Journal;
    /** The commit queue's. */
    readonly push: (changes: readonly Change[], marks?: readonly Change[]) => Promise<void>;
    /** Called when an append is on the disk. */
    readonly onWritten: () => void;
  }) {
    this.#node = parts.node;
    this.#journal = parts.journal;
    this.#push = parts.push;
    this.#onWritten = parts.onWritten;
    this.seen = new SeenKeys(parts.journal.records);
  }

  /** Reads the settings, looks at the end of this node's chain and goes on from there. */
  async begin(parts: Omit<ScribeParts, "records" | "last" | "write">): Promise<void> {
    const { records, marks } = this.#journal;
    this.#settings = await readSettings(records);
    this.#scribe = await Scribe.begin({
      ...parts,
      records,
      last: marks.of(this.#node).number,
      write: this.#push,
    });
  }

  /** @throws TypeError before {@link begin}, as all do that write. */
  get vault(): Vault {
    return this.#writer.vault;
  }

  get signing(): Signing | undefined {
    const { signing } = this.#writer;
    return signing && { ...signing, isNew: signing.isNew || this.#settings.has(UNTOLD) };
  }

  /** Places where the end of this node's own chain was found broken. */
  get breaks(): number {
    return this.#scribe?.breaks.length ?? 0;
  }

  /** Opens the sensitive parts of an entry; before {@link begin} they are locked. */
  open(ref: EntryRef, sealed: Uint8Array): Uint8Array | Hidden {
    return this.#scribe?.open(ref, sealed) ?? "locked";
  }

  /** Entries appended and not on the disk yet. */
  get pending(): number {
    return this.#pending;
  }

  setting(name: string): string | undefined {
    return this.#settings.get(name);
  }

  /** Resolves once all of it is on the disk. @throws Fault "store/…" as the commit queue does, and then nothing of it was taken. */
  async append(writes: Writes): Promise<void> {
    const { entries = [], seen = [], settings = {} } = writes;
    const { marks } = this.#journal;
    const moved = marks.after(entries, this.#node);
    const plan = this.#writer.plan(writes);
    if (plan.changes.length === 0) return;
    const written = this.#take(plan, moved);
    marks.append(moved);
    for (const { key } of seen) this.seen.add(key);
    for (const [name, value] of Object.entries(settings)) {
      if (value === undefined) this.#settings.delete(name);
      else this.#settings.set(name, value);
    }
    this.#pending += entries.length;
    try {
      await written;
      marks.settle(moved);
      this.#onWritten();
    } finally {
      this.#pending -= entries.length;
    }
  }

  /** How many of `forms` were taken back. @throws Fault "store/…" as {@link append} does. */
  async mend(forms: readonly LentForm[]): Promise<number> {
    return this.#journal.mend(forms, {
      seal: (ref, sensitive) => this.#writer.tiers.seal(ref, sensitive),
      write: async (mending) => this.#take(this.#writer.planMending(mending)),
    });
  }

  /** Signs what no head covers yet; what the disk does not take now is signed the next time. */
  sign(): void {
    this.#scribe?.sign(this.#push);
  }

  #take({ changes, taken }: Plan, moved: Marks = new Map()): Promise<void> {
    const marks = Array.from(moved, ([node, mark]) => markChange(node, mark));
    const written = this.#push(changes, marks);
    taken();
    return written;
  }

  get #writer(): Scribe {
    if (this.#scribe === undefined) throw new TypeError("the store has not begun");
    return this.#scribe;
  }
}
