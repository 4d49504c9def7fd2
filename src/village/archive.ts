/**
 * Where cases go that ended, and come back from: the disk, as the fold sees it. What lies there are names of entries, never words.
 */

import type { Entry } from "../journal/entry.ts";
import type { CaseRef, EntryRef } from "../journal/fact.ts";

export interface Archive {
  /** A row as it was kept; undefined if there is none, `busy` if the disk cannot be read just now. */
  row(name: string): Uint8Array | undefined | "busy";
  /** Those of `refs` that are there; `busy` if the disk cannot be read just now. */
  entries(refs: readonly EntryRef[]): readonly Entry[] | "busy";
  /** Told of a case whose row should be there and is damaged: it can be made again from the entries about it. */
  lost(ref: CaseRef): void;
}

/** Of a village that keeps everything in memory. */
export const noArchive: Archive = {
  row: () => undefined,
  entries: () => [],
  lost: () => undefined,
};

/** A row to be kept on disk; undefined removes it. */
export interface Row {
  /** As `DerivedRow` of `store` has it. */
  readonly name: string;
  readonly value: Uint8Array | undefined;
}

/** What a checkpoint keeps of cases. */
export interface CasesChanged {
  readonly rows: readonly Row[];
  /** Cases that are not in the archive once this is kept, and pages of the ledger. */
  readonly open: number;
  readonly pages: number;
  /** It is on the disk. */
  readonly settle: () => void;
  /** It is not. */
  readonly giveUp: () => void;
}
