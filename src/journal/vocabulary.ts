/**
 * The words of the trade, as closed lists. Each list's order is its numbering in `proto/veillee.proto` (first value
 * is 1, 0 means not said): a value is added at the end and none is ever moved.
 *
 * Categories align with Sphere sectors and CAP categories; person states with PFIF 1.4; lifecycles with EDXL-RM 1.0.
 */

export const categories = [
  "water",
  "food",
  "medicine",
  "medical",
  "power",
  "light",
  "warmth",
  "cooling",
  "fuel",
  "shelter",
  "transport",
  "evacuation",
  "rescue",
  "fire",
  "flood",
  "safety",
  "comms",
  "care",
  "hygiene",
  "tools",
  "work",
  "animals",
  "road",
  "weather",
  "other",
] as const;
export type Category = (typeof categories)[number];

/** Least urgent first. A rule may raise urgency; only a person or the requester lowers it. */
export const urgencies = ["low", "normal", "high", "critical"] as const;
export type Urgency = (typeof urgencies)[number];

export const units = [
  "l",
  "kg",
  "g",
  "pack",
  "bottle",
  "pc",
  "box",
  "can",
  "bag",
  "stere",
  "seat",
  "bed",
  "meal",
  "dose",
  "h",
  "m",
] as const;
export type Unit = (typeof units)[number];

/** How a household is, as a person said it. */
export const checkinStatuses = ["ok", "coping", "help", "hurt", "moved"] as const;
export type CheckinStatus = (typeof checkinStatuses)[number];

/** What a numbered case is about. */
export const caseTypes = ["need", "offer", "report", "seek", "question", "erase"] as const;
export type CaseType = (typeof caseTypes)[number];

/** Where a case stands. Needs use the first row, offers the second, both the last. */
export const caseStates = [
  "draft",
  "open",
  "acknowledged",
  "matched",
  "enroute",
  "delivered",
  "fulfilled",
  "on-hold",
  "available",
  "reserved",
  "partly-used",
  "exhausted",
  "withdrawn",
  "lent",
  "returned",
  "overdue",
  "cancelled",
  "expired",
  "duplicate",
  "rejected",
] as const;
export type CaseState = (typeof caseStates)[number];

/** Whose act a move was: a concurrent human act beats an automatic one. */
export const actorRoles = ["household", "helper", "operator", "node"] as const;
export type ActorRole = (typeof actorRoles)[number];

/** How loudly a case rings: `sos` until seen, `suspect` softly and on top. */
export const alarms = ["suspect", "sos"] as const;
export type CaseAlarm = (typeof alarms)[number];

/**
 * What a household may be asked, one question at a time: for what is missing of a case (`people`, `where`, `what`, `need-or-offer`), which case it means,
 * whether a life is in danger, more of an emergency (`sos`), what it needs, whether help came (`delivered`), whether it does what it was given (`task`), how
 * it is (`rollcall`).
 */
export const questions = [
  "people",
  "where",
  "what",
  "need-or-offer",
  "which-case",
  "danger",
  "sos",
  "need",
  "delivered",
  "task",
  "rollcall",
] as const;
export type QuestionKind = (typeof questions)[number];

/**
 * What of the sensitive parts someone saw: all that is open, when they were unlocked; one case; one household; the journal with its words; a page for
 * printing.
 */
export const readScopes = ["unlocked", "case", "household", "journal", "print"] as const;
export type ReadScope = (typeof readScopes)[number];

/** Of which entries the sensitive parts are gone because their time was over: words that were only noise, or all. */
export const expiredKinds = ["noise", "all"] as const;
export type ExpiredKind = (typeof expiredKinds)[number];

/** Where a backup went: the stick that is labelled for them, a folder on the journal's own disk, or another disk. */
export const backupMedia = ["stick", "folder", "disk"] as const;
export type BackupMedium = (typeof backupMedia)[number];

/** What a backup opens by: nothing at all, a passphrase alone, the code or the recovery key of the store's vault. */
export const backupLocks = ["none", "passphrase", "vault"] as const;
export type BackupLock = (typeof backupLocks)[number];

/** How a message came. */
export const channels = [
  "radio-direct",
  "radio-private",
  "radio-open",
  "portal",
  "desk",
  "cli",
] as const;
export type Channel = (typeof channels)[number];

/** How far it is proven who said it: 0 open channel, 1 private channel, 2 radio-proven, 3 node-proven. */
export type Trust = 0 | 1 | 2 | 3;

export const trustOpen: Trust = 0;
export const trustPrivate: Trust = 1;
export const trustRadio: Trust = 2;
export const trustNode: Trust = 3;
