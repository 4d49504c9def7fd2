/** What mending a journal from a backup tells, between who does it and who waits for it. */

import type { Flaw } from "./verify-step.ts";

export type MendStep =
  | {
      readonly kind: "progress";
      /** Checking the journal; reading the backup; taking entries from it; checking again. */
      readonly stage: "checking" | "reading" | "taking" | "checking-again";
      /** Of this stage, 0 to 100. */
      readonly percent: number;
    }
  | Mended;

export interface Mended {
  readonly kind: "done";
  /** Entries that were not well before, and how many were taken from the backup. */
  readonly found: number;
  readonly taken: number;
  /** Signatures that were taken. */
  readonly signatures: number;
  /** Entries that are not well still: `flaws` names a thousand at the most. */
  readonly left: number;
  readonly flaws: readonly Flaw[];
  /** The backup's words and names stayed closed: what was taken came without them. */
  readonly wordsClosed: boolean;
}
