/** Entries that should be there and are not: numbers leave no gap, so what is missing between two, or before a mark, is known by name. */

import type { Log } from "../base/log.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { type Marks, total } from "./marks.ts";

/** Missing entries known by name: as many as someone would look for singly. */
export const NAMED_MAX = 1000;

/** What a reading missed. */
export interface Missing {
  readonly missing: number;
  /** The first {@link NAMED_MAX} of them. */
  readonly refs: readonly EntryRef[];
}

/** Watches a reading of all entries, by node and number. */
export class GapFinder {
  readonly #expected: Marks;
  readonly #next = new Map<NodeName, number>();
  readonly #refs: EntryRef[] = [];
  #found = 0;

  /** @param expected how far each node's entries go. */
  constructor(expected: Marks) {
    this.#expected = expected;
  }

  see(entries: readonly Pick<Entry, "node" | "number">[]): void {
    for (const { node, number } of entries) {
      if (number > this.#last(node)) continue;
      this.#found += 1;
      this.#miss(node, number);
      this.#next.set(node, number + 1);
    }
  }

  end(): Missing {
    for (const node of this.#expected.keys()) this.#miss(node, this.#last(node) + 1);
    return { missing: total(this.#expected) - this.#found, refs: this.#refs };
  }

  /** Notes what lies between the last entry of `node` that was seen and `number`. */
  #miss(node: NodeName, number: number): void {
    this.#refs.push(
      ...range(node, this.#next.get(node) ?? 1, number).slice(0, NAMED_MAX - this.#refs.length),
    );
  }

  #last(node: NodeName): number {
    return this.#expected.get(node)?.number ?? 0;
  }
}

/** Entries `from` up to but without `to` of `node`, {@link NAMED_MAX} of them at the most. */
function range(node: NodeName, from: number, to: number): readonly EntryRef[] {
  const length = Math.min(Math.max(to - from, 0), NAMED_MAX);
  return Array.from({ length }, (_, i) => ({ node, number: from + i }));
}

/** What is known to be missing. */
export class Losses {
  readonly #log: Log;
  readonly #onLoss: () => void;
  #missing = 0;
  #refs: readonly EntryRef[] = [];

  constructor(log: Log, onLoss: () => void) {
    this.#log = log;
    this.#onLoss = onLoss;
  }

  get missing(): number {
    return this.#missing;
  }

  /** The first {@link NAMED_MAX} of them. */
  get refs(): readonly EntryRef[] {
    return this.#refs;
  }

  /** Notes that `node`'s entries end with `last`, and should with `mark`. */
  behind(node: NodeName, { last, mark }: { readonly last: number; readonly mark: number }): void {
    const refs = [...this.#refs, ...range(node, last + 1, mark + 1)];
    this.#note(this.#missing + mark - last, refs);
  }

  /** Notes what a reading of all entries missed; it knows better than what was noted before. */
  found({ missing, refs }: Missing): void {
    this.#note(missing, refs);
  }

  /** Notes that an entry is there again. */
  mended(ref: EntryRef): void {
    const rest = this.#refs.filter(
      ({ node, number }) => node !== ref.node || number !== ref.number,
    );
    if (rest.length < this.#refs.length) this.#note(this.#missing - 1, rest);
  }

  #note(missing: number, refs: readonly EntryRef[]): void {
    this.#refs = refs.slice(0, NAMED_MAX);
    if (missing === this.#missing) return;
    this.#missing = missing;
    if (missing > 0) this.#log.error("store.missing", { code: "store/corrupt", entries: missing });
    this.#onLoss();
  }
}
