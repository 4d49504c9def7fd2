/**
 * Whether a crisis is on, as operators declared it here: from its end the time of what is kept is counted.
 */

import type { Millis, Wall } from "../base/time.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import { trustNode } from "../journal/vocabulary.ts";
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

export class CrisisFold {
  readonly #own: NodeName;
  #began: Register<Declared> | undefined;
  #ended: Register<Declared> | undefined;

  constructor(own: NodeName) {
    this.#own = own;
  }

  apply(entry: Entry): void {
    const { fact, wall, actor, number } = entry;
    if (entry.node !== this.#own || entry.trust < trustNode) return;
    if (fact.kind !== "crisis.began" && fact.kind !== "crisis.ended") return;
    const declared = written({ at: wall, age: fact.age, by: actor.id, number }, entry);
    if (fact.kind === "crisis.began") this.#began = later(this.#began, declared);
    else this.#ended = later(this.#ended, declared);
  }

  /** The last crisis, over or not; undefined if none was ever declared. */
  read(): Crisis | undefined {
    const [began, ended] = [this.#began, this.#ended];
    if (began === undefined) return ended && { ended: ended.value };
    const isOver = ended !== undefined && isAfter(ended, began);
    return { began: began.value, ...(isOver && { ended: ended.value }) };
  }
}
