/** What is asked and told of a backup, between who makes it and who waits for it. */

import type { Words } from "../base/lang.ts";
import type { Millis } from "../base/time.ts";
import type { BackupLock } from "./vocabulary.ts";

export interface BackupWish {
  /** Where it goes; where the node puts its own, if not given. */
  readonly folder?: string;
  /** By which alone it opens; by the operator's code or the recovery key, if not given. */
  readonly passphrase?: string;
  /** Not encrypted. */
  readonly plain?: boolean;
}

export interface Step {
  readonly kind: "writing" | "verifying";
  /** Of all the work, 0 to 100. */
  readonly percent: number;
  readonly entries: number;
  /** null while there is nothing to tell it by. */
  readonly secondsLeft: number | null;
}

export type BackupProgress =
  /** `resumed`: entries that a backup broken off before holds already; null where it begins anew. */
  | {
      readonly kind: "begun";
      readonly file: string;
      readonly entries: number;
      readonly resumed: number | null;
    }
  | Step
  | Done;

export interface Done {
  readonly kind: "done";
  readonly file: string;
  readonly entries: number;
  readonly bytes: number;
  /** Of what it holds, 64 hexadecimal digits: the restored store's is the same. */
  readonly content: string;
  /** Rows that are damaged in the store, and are not in the backup. */
  readonly damaged: number;
  /** What it opens by. */
  readonly lock: BackupLock;
  readonly seconds: number;
}

/** What anyone may know of a backup without opening it. */
export interface BackupAbout {
  readonly node: string;
  readonly village: string;
  readonly exercise: boolean;
  /** When it was made, ISO 8601; null if no clock told. */
  readonly at: string | null;
  readonly lock: BackupLock;
  readonly bytes: number;
}

/** What tells one backup from another beside it. */
export interface BackupKnown {
  /** Of its file, without the folder. */
  readonly name: string;
  readonly entries: number;
  /** ISO 8601; null if no clock told, and worth as much as that clock. */
  readonly at: string | null;
}

/** A backup, and a later one of the same journal. */
export interface Outdated {
  readonly this: BackupKnown;
  readonly later: BackupKnown;
}

export type RestoreProgress = Step | Preparing | Restored;

/** All is restored, and what is true of it is worked out, so that the first start is quick. */
export interface Preparing {
  readonly kind: "preparing";
  /** Of this work, 0 to 100. */
  readonly percent: number;
}

export interface Restored {
  /** `checked`: only read. */
  readonly kind: "restored" | "checked";
  readonly file: string;
  /** The node whose store it was. */
  readonly from: string;
  readonly village: string;
  readonly exercise: boolean;
  readonly at: string | null;
  readonly entries: number;
  readonly content: string;
  readonly damaged: number;
  /** Entries that were signed and were already missing when it was made. */
  readonly missing: number;
  readonly seconds: number;
}

/** How a node stands with its backups. */
export interface BackupView {
  /** Where the next goes; null while there is no folder and no stick. */
  readonly place: string | null;
  /** The device of a stick that is plugged in and not mounted. */
  readonly unmounted: string | null;
  readonly last: {
    readonly file: string;
    /** Whether it lies on a stick; else in a folder. */
    readonly stick: boolean;
    /** null if no clock told. */
    readonly at: string | null;
    /** How long the node has run since. */
    readonly minutes: number;
    readonly entries: number;
  } | null;
  /** 0 to 100 while one is made. */
  readonly percent: number | null;
  readonly doing: Step["kind"] | null;
  /** Why the last try failed. */
  readonly trouble: ({ readonly code: string } & Words) | null;
  /** There is none, or none for too long. */
  readonly late: boolean;
}

/** How long a node may run without a backup before it asks for one. */
export const BACKUP_LATE: Millis = 24 * 60 * 60 * 1000;

/** Of a node that makes none. */
export const noBackups: BackupView = {
  place: null,
  unmounted: null,
  last: null,
  percent: null,
  doing: null,
  trouble: null,
  late: false,
};
