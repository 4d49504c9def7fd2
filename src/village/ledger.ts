/**
 * Which cases lie in the archive, and in what state each ended: one byte a case, so that a hundred thousand of them weigh less than a message's reading. It
 * tells at once whether there is a case of a number, whatever the disk does.
 */

import type { NodeName } from "../journal/entry.ts";
import type { CaseRef } from "../journal/fact.ts";
import { caseState } from "../journal/numbering.ts";
import type { CaseState } from "../journal/vocabulary.ts";
import type { Row } from "./archive.ts";

/** Cases of one page: as much as is written anew when one of them ends. */
const PAGE = 512;

export class Ledger {
  readonly #pages = new Map<NodeName, Map<number, Uint8Array>>();
  readonly #changed = new Set<string>();

  state({ node, number }: CaseRef): CaseState | undefined {
    return caseState.word(this.#pages.get(node)?.get(Math.floor(number / PAGE))?.[number % PAGE]);
  }

  has(ref: CaseRef): boolean {
    return this.state(ref) !== undefined;
  }

  set(ref: CaseRef, state: CaseState): void {
    this.#put(ref, caseState.number(state));
  }

  clear(ref: CaseRef): void {
    this.#put(ref, 0);
  }

  /** How many cases of `node` ended in each state. */
  counts(node: NodeName): ReadonlyMap<CaseState, number> {
    const counts = new Map<CaseState, number>();
    for (const page of this.#pages.get(node)?.values() ?? []) {
      for (const byte of page) {
        const state = caseState.word(byte);
        if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** The `most` of the highest numbers, the highest first. */
  last(most: number): readonly CaseRef[] {
    const found = [...this.#pages].flatMap(([node, pages]) => {
      const refs: CaseRef[] = [];
      for (const page of [...pages.keys()].toSorted((one, other) => other - one)) {
        if (refs.length >= most) break;
        refs.push(...this.#refs(node, page).toReversed());
      }
      return refs.slice(0, most);
    });
    return found.toSorted(highestFirst).slice(0, most);
  }

  /** All of them. */
  *refs(): Generator<CaseRef> {
    for (const [node, pages] of this.#pages) {
      for (const page of pages.keys()) yield* this.#refs(node, page);
    }
  }

  /** Pages there are. */
  get pages(): number {
    return [...this.#pages.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** The pages that changed since they were asked for last. */
  changed(): readonly Row[] {
    const rows = Array.from(this.#changed, (name): Row => {
      const of = pageOfRow(name);
      const page = of && this.#pages.get(of.node)?.get(of.page);
      return { name, value: page === undefined ? undefined : Uint8Array.from(page) };
    });
    this.#changed.clear();
    return rows;
  }

  /** Takes a page as it was kept; false for a row that is none. */
  restore({ name, value }: Row): boolean {
    const of = pageOfRow(name);
    if (of === undefined || value?.length !== PAGE) return false;
    this.#of(of.node).set(of.page, Uint8Array.from(value));
    return true;
  }

  /** All pages are to be kept again. */
  touchAll(): void {
    for (const [node, pages] of this.#pages) {
      for (const page of pages.keys()) this.#changed.add(pageRow(node, page));
    }
  }

  #put({ node, number }: CaseRef, byte: number): void {
    const pages = this.#of(node);
    const at = Math.floor(number / PAGE);
    const page = pages.get(at) ?? new Uint8Array(PAGE);
    if (page[number % PAGE] === byte) return;
    page[number % PAGE] = byte;
    pages.set(at, page);
    this.#changed.add(pageRow(node, at));
  }

  #refs(node: NodeName, page: number): readonly CaseRef[] {
    const bytes = this.#pages.get(node)?.get(page) ?? new Uint8Array();
    return Array.from(bytes).flatMap((byte, i) =>
      byte === 0 ? [] : [{ node, number: page * PAGE + i }],
    );
  }

  #of(node: NodeName): Map<number, Uint8Array> {
    const found = this.#pages.get(node);
    if (found !== undefined) return found;
    const made = new Map<number, Uint8Array>();
    this.#pages.set(node, made);
    return made;
  }
}

/** Of cases: the highest number first, whosever it is. */
export function highestFirst(one: CaseRef, other: CaseRef): number {
  return other.number - one.number || (one.node < other.node ? -1 : 1);
}

function pageRow(node: NodeName, page: number): string {
  return `l.${node}.${page.toString(16).padStart(8, "0")}`;
}

function pageOfRow(name: string): { readonly node: NodeName; readonly page: number } | undefined {
  const [, node, digits] = /^l\.([0-9a-f]{8})\.([0-9a-f]{8})$/.exec(name) ?? [];
  if (node === undefined || digits === undefined) return undefined;
  return { node, page: Number.parseInt(digits, 16) };
}
