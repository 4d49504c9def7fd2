/**
 * What the page and the local API may ask of the running node, and order of it. `node` implements it and hands it to `web`.
 */

import type { Lang } from "../base/lang.ts";
import type { Wall } from "../base/time.ts";
import type { Entry } from "../journal/entry.ts";
import type { HouseholdId } from "../journal/fact.ts";
import type { VerifyStep } from "../journal/verify-step.ts";
import type { Category, CheckinStatus, ReadScope, Urgency } from "../journal/vocabulary.ts";
import type { ChangeView, ClockView, NowView, StatusView, Unlocked } from "./node-views.ts";
import type { Order, Ordered, OrderRefusal, Teaching } from "./order.ts";
import type {
  CaseDetail,
  CaseView,
  ErasureView,
  HouseholdView,
  InboxView,
  PreviewView,
  RollcallView,
  TaughtView,
} from "./views.ts";

/** What a household sends from the portal. Checked by `web`: lengths and closed lists hold. */
export type Form =
  | {
      readonly kind: "ok";
      readonly status: CheckinStatus;
      readonly name: string;
      readonly people?: number;
      readonly place?: string;
      readonly text: string;
    }
  | {
      readonly kind: "need" | "offer";
      readonly category?: Category;
      readonly urgency?: Urgency;
      readonly name: string;
      readonly people?: number;
      readonly place?: string;
      readonly text: string;
    }
  | { readonly kind: "seek"; readonly name: string; readonly who: string; readonly text: string };

/** Who sends a form: the browser's household id, and the language of the page. */
export interface FormSender {
  readonly household: string;
  readonly lang: Lang;
  /** SHA-256 of the follow-up word, hexadecimal. */
  readonly secretHash: string;
}

/** What became of a form, once it is on disk. */
export interface FormTaken {
  /** The case's number; absent for a check-in. */
  readonly number?: number;
  /** The words of the reply, in the page's language. */
  readonly reply: string;
}

export type Previewed =
  | { readonly kind: "preview"; readonly preview: PreviewView }
  | { readonly kind: "refused"; readonly why: OrderRefusal };

/** What an operator saw that is sensitive: a case by its number, or what is known of a household, where it was one. */
export interface Seen {
  readonly scope: ReadScope;
  readonly number?: number;
  readonly household?: HouseholdId;
}

export interface Hub {
  readonly exercise: boolean;
  readonly village: string;
  now(): NowView;
  status(): StatusView;
  /** What time it is here, and by whose word. */
  clock(): ClockView;
  /** Live cases first, most urgent first, then oldest; all of them with `closed`. */
  cases(options?: { readonly closed?: boolean }): readonly CaseView[];
  case(number: number): Promise<CaseDetail | undefined>;
  /** What the owner of `number` may see, if `secretHash` is that case's. */
  follow(number: number, secretHash: string): CaseView | undefined;
  inbox(): readonly InboxView[];
  households(): readonly HouseholdView[];
  /** The last roll call; null if there was none. */
  rollcall(): RollcallView | null;
  /** The village's own words, the last taught first. */
  lexicon(): Promise<readonly TaughtView[]>;
  /** What teaching this would change, or why it may not be taught. Nothing is written. */
  preview(teaching: Teaching): Promise<Previewed>;
  /** Entries, oldest first; with `follow` it goes on as they are written, until the signal. */
  journal(options: {
    readonly follow: boolean;
    readonly signal: AbortSignal;
  }): AsyncIterable<Entry>;
  /** What an hour of an entry is known to have been, where that was learned later. */
  correctedOf(wall: Wall): Wall | undefined;
  /** What goes if a household is erased; undefined for one that is not known. */
  erasure(household: HouseholdId): Promise<ErasureView | undefined>;
  /** Notes in the journal that an operator saw what is sensitive. */
  saw(seen: Seen, operator: string): void;
  /** Opens what was closed at the restart, by the operator's code or the recovery key. @throws Fault "vault/damaged", "store/…". */
  unlock(secret: string): Promise<Unlocked>;
  /** Checks every entry, chain and signature: progress, then what was found. */
  verify(options: { readonly signal: AbortSignal }): AsyncIterable<VerifyStep>;
  /** Resolves once it is on disk. @throws Fault "store/full", "store/failed". */
  order(order: Order, operator: string): Promise<Ordered>;
  /** Resolves once it is on disk. @throws Fault "store/full", "store/failed"; "store/shown" for an emergency that rings and waits for the disk. */
  submit(form: Form, sender: FormSender): Promise<FormTaken>;
  /** Calls `listener` at each change, until the returned function is called. */
  onChange(listener: (change: ChangeView) => void): () => void;
}
