/**
 * Whether a crisis is on, as operators declared it here: from its end the time of what is kept is counted.
 */

import type { Millis, Wall } from "../base/time.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import type { Lineage } from "./lineage.ts";
import { isAfter, later, type Register, written } from "./register.ts";

/** One word of an operator's. */
export interface Declared {
  readonly at: Wall;
  /** The node's age then. */
  readonly age: Millis;
  /** The operator's name. */
  readonly by: string;
  /** The number of the entry: what came before it was written in the crisis, or before. */
  readonly number: number;
}

export interface Crisis {
  /** Absent if only an end was ever told. */
  readonly began?: Declared;
  /** Absent while it goes on. */
  readonly ended?: Declared;
}

/** What one node's operators declared. */
interface Told {
  readonly began?: Register<Declared>;
  readonly ended?: Register<Declared>;
}

export class CrisisFold {
  readonly #lineage: Lineage;
  readonly #told = new Map<NodeName, Told>();

  constructor(lineage: Lineage) {
    this.#lineage = lineage;
  }

  apply(entry: Entry): void {
    const { fact, wall, actor, number, node } = entry;
    if (entry.trust < trustNode) return;
    if (fact.kind !== "crisis.began" && fact.kind !== "crisis.ended") return;
    const declared = written({ at: wall, age: fact.age, by: actor.id, number }, entry);
    const told = this.#told.get(node) ?? {};
    const as = fact.kind === "crisis.began" ? "began" : "ended";
    this.#told.set(node, { ...told, [as]: later(told[as], declared) });
  }

  /** The last crisis, over or not; undefined if none was ever declared. */
  read(): Crisis | undefined {
    const [began, ended] = [this.#last("began"), this.#last("ended")];
    if (began === undefined) return ended && { ended: ended.value };
    const isOver = ended !== undefined && isAfter(ended, began);
    return { began: began.value, ...(isOver && { ended: ended.value }) };
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    return [...this.#told.values()].flatMap(({ began, ended }) =>
      [began, ended].flatMap((each) => each ?? []),
    );
  }

  /** The last word at this hub, under whatever name. */
  #last(as: keyof Told): Register<Declared> | undefined {
    const [own] = this.#lineage.nodes;
    let last: Register<Declared> | undefined;
    for (const node of this.#lineage.nodes) {
      const found = this.#told.get(node)?.[as];
      if (found !== undefined) last = later(last, found);
    }
    if (last === undefined || last.node === own) return last;
    // Said before the node had this name: all that it wrote under it came after.
    return { ...last, value: { ...last.value, number: 0 } };
  }
}
