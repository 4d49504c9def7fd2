/**
 * Whether a node's entries are what it signed: one head at a time, so that a journal of any length is checked in little memory.
 */

import type { KeyObject } from "node:crypto";

import { equal } from "../base/bytes.ts";
import { firstOf, type Head, isSignedBy, leafOf, linkOf } from "./chain.ts";
import type { NodeName } from "./entry.ts";
import type { Flaw } from "./verify-step.ts";

/** Checks the heads of one node, in the order of their numbers. */
export class ChainCheck {
  readonly #node: NodeName;
  readonly #publicKeys: readonly KeyObject[];
  /** The link after the last head; undefined where it is not known. */
  #link: Uint8Array | undefined;
  #number = 0;
  #signatures = 0;

  /** @param publicKeys the node's: several only where it lost one. @param start the link before its first entry. */
  constructor(
    node: NodeName,
    {
      publicKeys,
      start,
    }: { readonly publicKeys: readonly KeyObject[]; readonly start?: Uint8Array },
  ) {
    this.#node = node;
    this.#publicKeys = publicKeys;
    this.#link = start;
  }

  /** Of the last entry that a head covered. */
  get number(): number {
    return this.#number;
  }

  /** Signatures that were checked and hold. */
  get signatures(): number {
    return this.#signatures;
  }

  /**
   * The flaws of the entries that `head` covers, and of the gap before it.
   *
   * @param bytesOf an entry's bytes by its number; undefined if it is not there.
   */
  head(head: Head, bytesOf: (number: number) => Uint8Array | undefined): readonly Flaw[] {
    const flaws = new FlawList(this.#node);
    const first = firstOf(head);
    if (first > this.#number + 1) flaws.add("unsigned", this.#number + 1, first - 1);
    const signed = this.#isSigned(head);
    if (!signed) flaws.add(this.#publicKeys.length === 0 ? "no-key" : "forged", first, head.number);
    else if (this.#link === undefined || !equal(this.#link, head.before)) {
      flaws.add("broken", first, head.number);
    }
    for (const [i, leaf] of head.leaves.entries()) {
      const bytes = bytesOf(first + i);
      if (bytes === undefined) flaws.add("missing", first + i);
      else if (!equal(leafOf(bytes), leaf)) flaws.add("altered", first + i);
    }
    if (signed) this.#signatures += 1;
    this.#link = linkOf(head);
    this.#number = head.number;
    return flaws.all;
  }

  #isSigned(head: Head): boolean {
    return this.#publicKeys.some((key) => isSignedBy(head, key));
  }
}

/** Flaws, neighbours of one kind as one. */
export class FlawList {
  readonly #node: NodeName;
  readonly #flaws: Flaw[] = [];

  constructor(node: NodeName) {
    this.#node = node;
  }

  get all(): readonly Flaw[] {
    return this.#flaws;
  }

  add(kind: Flaw["kind"], first: number, last: number = first): void {
    const at = this.#flaws.findLastIndex((flaw) => flaw.kind === kind);
    const before = this.#flaws[at];
    if (before !== undefined && before.last + 1 >= first && before.first <= first) {
      this.#flaws[at] = { ...before, last: Math.max(before.last, last) };
    } else this.#flaws.push({ kind, node: this.#node, first, last });
  }
}
