/**
 * What a store holds, as one number: the same for the same rows, whatever the file, its chunks, its key, or how often it was broken off.
 *
 *     SHA-256 of, for each group in order:  group | ":" | count of rows | ":" | SHA-256 of its rows | "\n"
 */

import { createHash, type Hash } from "node:crypto";

import { groupOf } from "./tables.ts";

export class Content {
  readonly #groups = new Map<string, { readonly hash: Hash; rows: number; last: Uint8Array }>();

  /**
   * Takes a row.
   *
   * @param bytes the row as `rows.ts` writes it.
   * @returns false for one that does not stand after the last of its group: the same row twice, or rows out of their order.
   */
  add(key: Uint8Array, bytes: Uint8Array): boolean {
    const name = groupOf(key);
    const group = this.#groups.get(name);
    if (group === undefined) {
      const hash = createHash("sha256").update(bytes);
      this.#groups.set(name, { hash, rows: 1, last: Uint8Array.from(key) });
      return true;
    }
    if (Buffer.compare(key, group.last) <= 0) return false;
    group.hash.update(bytes);
    group.rows += 1;
    group.last = Uint8Array.from(key);
    return true;
  }

  /** Rows by group. */
  counts(): Readonly<Record<string, number>> {
    const counts = [...this.#groups].map(([name, { rows }]) => [name, rows] as const);
    return Object.fromEntries(counts.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** How many entries it holds. */
  entries(): number {
    const entries = [...this.#groups].filter(([name]) => name.startsWith("e"));
    return entries.reduce((sum, [, { rows }]) => sum + rows, 0);
  }

  /** The last key of each group whose name begins with `letter`. */
  lastKeys(letter: string): readonly Uint8Array[] {
    return [...this.#groups].flatMap(([name, { last }]) => (name.startsWith(letter) ? [last] : []));
  }

  /** 64 hexadecimal digits; more rows may follow. */
  digest(): string {
    const sum = createHash("sha256");
    for (const [name, rows] of Object.entries(this.counts())) {
      const hash = this.#groups.get(name)?.hash.copy().digest("hex") ?? "";
      sum.update(`${name}:${rows}:${hash}\n`);
    }
    return sum.digest("hex");
  }
}
