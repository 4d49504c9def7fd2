/**
 * Who took the journal's data away, as entries: each backup that a person asked for, broken off or not, and the first that the node makes by itself in a place
 * since that came. One entry for each quarter of an hour would tell nothing more, and be a reason for the next.
 */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Draft } from "../journal/entry.ts";
import type { FactOf } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";

export interface BackupNotesParts {
  readonly node: string;
  readonly keep: (entry: Draft) => Promise<unknown>;
  readonly log: Log;
}

export class BackupNotes {
  readonly #parts: BackupNotesParts;
  #own = 0;

  constructor(parts: BackupNotesParts) {
    this.#parts = parts;
  }

  /** Entries of this run that were written only because the node made a backup by itself: no change to back up. */
  get own(): number {
    return this.#own;
  }

  /** @param operator who asked for it; undefined for the node by itself. Nobody waits for it: a card that takes nothing is backed up all the same. */
  note(made: FactOf<"backup.made">, operator: string | undefined): void {
    const { node, keep, log } = this.#parts;
    const alone = operator === undefined;
    const actor = alone
      ? ({ role: "node", id: node } as const)
      : ({ role: "operator", id: operator } as const);
    if (alone) this.#own += 1;
    keep({ trust: trustNode, actor, fact: made }).catch((error: unknown) => {
      if (alone) this.#own -= 1;
      if (Fault.in(error, "store/closed") === undefined) log.warn("backup-not-noted", { error });
    });
  }
}
