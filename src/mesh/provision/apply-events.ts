/**
 * What happens while a radio is set, and what is wanted done: the two sides of the step of `Apply`.
 */

import type { Words } from "../../base/lang.ts";
import type { Millis } from "../../base/time.ts";
import type { Answer, Question } from "../ask.ts";
import type { ApplyProgress, SettingChange } from "../workshop.ts";

/** What makes a radio as it is wanted: nothing in it when it is. */
export interface Plan {
  readonly changes: readonly SettingChange[];
  /** Admin messages to go inside the transaction. They may hold keys. */
  readonly messages: readonly Uint8Array[];
  /** Why this radio cannot be made so. */
  readonly refused?: Words;
}

export type ApplyEvent =
  | { readonly kind: "start"; readonly at: Millis }
  /** To the question asked last. */
  | { readonly kind: "answer"; readonly answer: Answer; readonly at: Millis }
  /** How the session is; `restarts` counts the radio's own word that it has restarted. */
  | {
      readonly kind: "link";
      readonly ready: boolean;
      readonly restarts: number;
      readonly at: Millis;
    }
  /** Someone has changed their mind: nothing more is begun. */
  | { readonly kind: "stop"; readonly at: Millis }
  /** The session with the radio is over for good. */
  | { readonly kind: "closed"; readonly at: Millis }
  | { readonly kind: "woke"; readonly at: Millis };

export type ApplyAction =
  | { readonly kind: "ask"; readonly question: Question }
  /** The last one is "done" or "failed"; nothing comes after it. */
  | { readonly kind: "progress"; readonly progress: ApplyProgress }
  /** Step with "woke" at `at`; replaces what was asked before. */
  | { readonly kind: "wake"; readonly at: Millis };
