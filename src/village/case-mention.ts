/** Which case an entry speaks of, and whether it says of it what is said once. */

import type { Entry } from "../journal/entry.ts";
import { type CaseRef, everyone } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { isAct } from "./act.ts";
import type { Said } from "./case-fold.ts";

/** The templates of what neighbours are told, and of what someone in danger is told while no one has looked. */
const SPREAD = "sos.neighbours";
const UNSEEN = "sos.noack";

export function caseOf({ node, fact }: Entry): CaseRef | undefined {
  if (isAct(fact) || fact.kind === "case.added") return fact.case;
  if (fact.kind === "case.opened") return { node, number: fact.number };
  if (fact.kind === "message.filed") return fact.opened;
  return fact.kind === "message.queued" || fact.kind === "message.heard" ? fact.about : undefined;
}

export function saidIn({ fact, trust }: Entry): Said | undefined {
  if (fact.kind !== "message.queued" || trust < trustNode) return undefined;
  if (fact.household === everyone) return fact.template === SPREAD ? "spread" : undefined;
  return fact.template === UNSEEN ? "unseen" : undefined;
}
