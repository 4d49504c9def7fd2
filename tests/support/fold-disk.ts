/** A disk for the village alone, in memory: entries, and the rows of its checkpoints. It can be made unreadable, and lose a row. */

import type { Entry } from "../../src/journal/entry.ts";
import type { CaseRef, EntryRef } from "../../src/journal/fact.ts";
import type { Archive } from "../../src/village/archive.ts";
import { HEAD_ROW } from "../../src/village/checkpoint-head.ts";
import { START_PREFIXES } from "../../src/village/keeping.ts";
import { Village } from "../../src/village/village.ts";

export class FoldDisk implements Archive {
  readonly entriesKept = new Map<string, Entry>();
  readonly rows = new Map<string, Uint8Array>();
  readonly told: CaseRef[] = [];
  busy = false;

  write(entry: Entry): void {
    this.entriesKept.set(keyOf(entry), entry);
  }

  row(name: string): Uint8Array | undefined | "busy" {
    return this.busy ? "busy" : this.rows.get(name);
  }

  entries(refs: readonly EntryRef[]): readonly Entry[] | "busy" {
    return this.busy ? "busy" : refs.flatMap((ref) => this.entriesKept.get(keyOf(ref)) ?? []);
  }

  lost(ref: CaseRef): void {
    this.told.push(ref);
  }

  /** Keeps what changed; false while that cannot be. */
  keep(village: Village): boolean {
    const checkpoint = village.keeping.checkpoint();
    if (checkpoint === undefined) return false;
    for (const { name, value } of checkpoint.rows) {
      if (value === undefined) this.rows.delete(name);
      else this.rows.set(name, value);
    }
    checkpoint.settle();
    return true;
  }

  /** A village as it is after a start: from the checkpoint, and the entries that came after it. */
  start(own: string): Village {
    const village = new Village(own, this);
    const head = this.rows.get(HEAD_ROW);
    if (head !== undefined && village.keeping.begin(head)) {
      for (const prefix of START_PREFIXES) {
        const rows = [...this.rows]
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, value]) => ({ name, value }));
        const found = this.entries(village.keeping.wanted(rows));
        village.keeping.take(rows, found === "busy" ? [] : found);
      }
      if (!village.keeping.isWhole()) throw new Error("a row is missing");
    }
    for (const entry of this.entriesKept.values()) {
      if (!village.has(entry)) village.apply(entry);
    }
    return village;
  }
}

function keyOf({ node, number }: EntryRef): string {
  return `${node}.${number}`;
}
