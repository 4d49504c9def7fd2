/**
 * The node of this hub, and those it was before: a store that was restored goes on under a new name, and what the former ones wrote is its own.
 */

import type { Entry, NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { earlier, type Register, written } from "./register.ts";

export class Lineage {
  readonly #formerly = new Map<NodeName, Register<NodeName>>();
  #nodes: readonly NodeName[];

  constructor(own: NodeName) {
    this.#nodes = [own];
  }

  apply(entry: Entry): void {
    const { fact, node } = entry;
    if (fact.kind !== "node.began" || fact.formerly === undefined) return;
    if (entry.actor.role !== "node" || entry.trust < trustNode) return;
    // A node begins once.
    this.#formerly.set(node, earlier(this.#formerly.get(node), written(fact.formerly, entry)));
    this.#nodes = this.#line(this.#nodes.slice(0, 1));
  }

  /** The last first: its own name, then what it was called before. */
  get nodes(): readonly NodeName[] {
    return this.#nodes;
  }

  has(node: NodeName): boolean {
    return this.#nodes.includes(node);
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    return [...this.#formerly.values()];
  }

  #line(nodes: readonly NodeName[]): readonly NodeName[] {
    const last = nodes.at(-1);
    const before = last === undefined ? undefined : this.#formerly.get(last)?.value;
    return before === undefined || nodes.includes(before) ? nodes : this.#line([...nodes, before]);
  }
}
