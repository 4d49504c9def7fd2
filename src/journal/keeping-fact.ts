/** The facts of the keeping of the journal itself: part of what `fact.ts` lists. */

import type { Millis, WallQuality } from "../base/time.ts";
import type { CaseRef, HouseholdId } from "./fact.ts";
import type { BackupLock, BackupMedium, ExpiredKind, ReadScope } from "./vocabulary.ts";

/** Of the keeping of the journal itself: whose it is, its clocks, who saw what is sensitive in it, and what of that is gone. */
export type KeepingFact =
  /** A node began its journal. What it writes is signed with this key: 64 hexadecimal digits. After a restore it goes on from another node's. */
  | { readonly kind: "node.began"; readonly publicKey: string; readonly formerly?: string }
  /**
   * A better source of time came: the wall times of the node's own entries `first` to `last`, both among them, of the run that began with entry `run`, were `by`
   * too little. At quality `none` what was said of them is taken back, and nothing is known.
   */
  | {
      readonly kind: "clock.corrected";
      readonly run: number;
      readonly first: number;
      readonly last: number;
      readonly by: Millis;
      readonly quality: WallQuality;
    }
  /** An operator said what time it is; without `millis`, that what was said is not the time after all. */
  | { readonly kind: "clock.told"; readonly millis?: Millis }
  /** A person saw sensitive parts. */
  | {
      readonly kind: "sensitive.read";
      readonly scope: ReadScope;
      readonly case?: CaseRef;
      readonly household?: HouseholdId;
    }
  /** All that is sensitive about a household, up to here, is gone for good. */
  | { readonly kind: "person.erased"; readonly household: HouseholdId }
  /** The sensitive parts of the node's own entries `first` to `last`, both among them, are gone for good: their time was over. */
  | {
      readonly kind: "sensitive.expired";
      readonly first: number;
      readonly last: number;
      readonly what: ExpiredKind;
    }
  /** A copy of the journal left it: where to, what it opens by, how many entries it holds, and the digest of what it holds (64 hexadecimal
   * digits), which its file tells too; without one it was broken off. By the node, it stands for all that the node makes there by itself while that place stays. */
  | {
      readonly kind: "backup.made";
      readonly on: BackupMedium;
      readonly lock: BackupLock;
      readonly entries: number;
      readonly content?: string;
    }
  /** An operator declares a crisis, or its end, from which the time of what is kept is counted; `age` is the node's. */
  | { readonly kind: "crisis.began" | "crisis.ended"; readonly age: Millis };
