/** What the page knows at this moment: who is signed in, what the hub last said, what it told the operator. */

import type { Lang, Words } from "../../base/lang.ts";
import type { Millis } from "../../base/time.ts";
import type { NowView } from "../../village/node-views.ts";
import type { Order } from "../../village/order.ts";
import type {
  CaseDetail,
  CaseView,
  HouseholdView,
  InboxView,
  RollcallView,
  TaughtView,
} from "../../village/views.ts";
import type { Store } from "./store.ts";

export interface DeskState {
  /** `checking` until the hub has said whether the cookie still holds. */
  readonly session: "checking" | "out" | "in";
  /** Someone was signed in on this page: what they typed is still under the sign-in. */
  readonly wasIn: boolean;
  readonly lang: Lang;
  readonly exercise: boolean;
  readonly village: string;
  readonly now: NowView | undefined;
  readonly cases: readonly CaseView[] | undefined;
  /** Closed cases too, read only while someone looks at them. */
  readonly allCases: readonly CaseView[] | undefined;
  readonly wantsClosed: boolean;
  readonly inbox: readonly InboxView[] | undefined;
  readonly households: readonly HouseholdView[] | undefined;
  /** Null if there was none. */
  readonly rollcall: RollcallView | null | undefined;
  /** The village's own words, read only once someone looks at them or teaches one. */
  readonly lexicon: readonly TaughtView[] | undefined;
  readonly wantsLexicon: boolean;
  /** The case that is open on the page. */
  readonly opened: number | undefined;
  readonly detail: CaseDetail | undefined;
  readonly detailMissing: boolean;
  /** The hub has not answered for a while: what is shown may be old. */
  readonly lost: boolean;
  /** What the hub's clock shows more than this browser's, in milliseconds: a Pi has no clock of its own. */
  readonly clockOffset: Millis;
  readonly sound: SoundState;
  readonly notice: Notice | undefined;
}

/** `off`: the browser plays nothing before a first tap. `on`: it plays. `checked`: the operator was played the notes. */
type SoundState = "off" | "on" | "checked" | "blocked";

/** What became of the last order. */
interface Notice {
  readonly kind: "done" | "failed";
  /** In both languages: whoever switches reads it on. */
  readonly words: Words;
  /** The order that takes it back. */
  readonly undo?: Order;
  /** A case to look at. */
  readonly open?: number;
}

export type DeskStore = Store<DeskState>;

export function initialState(lang: Lang): DeskState {
  return {
    session: "checking",
    wasIn: false,
    lang,
    exercise: false,
    village: "",
    now: undefined,
    cases: undefined,
    allCases: undefined,
    wantsClosed: false,
    inbox: undefined,
    households: undefined,
    rollcall: undefined,
    lexicon: undefined,
    wantsLexicon: false,
    opened: undefined,
    detail: undefined,
    detailMissing: false,
    lost: false,
    clockOffset: 0,
    sound: "off",
    notice: undefined,
  };
}
