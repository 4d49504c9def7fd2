/**
 * From facts to intent: an ordered list, the first rule that applies decides.
 *
 * The order is the grammar. Asking to be left alone or for another language comes before anything that shares its
 * words; what frees (cancelled, received) before what asks; asking others before offering; a bare noun last.
 */

import type { Facts } from "./facts.ts";
import type { Clarify, Item } from "./reading.ts";
import type { Rule } from "./rule.ts";
import { casesRules, peopleRules } from "./rules-cases.ts";
import { goodsRules } from "./rules-goods.ts";
import { standingRules } from "./rules-standing.ts";
import { talkRules } from "./rules-talk.ts";
import { wantsRules } from "./rules-wants.ts";

export interface Conclusion {
  readonly item: Item;
  readonly confidence: number;
  readonly clarify?: Clarify;
  readonly rule: string;
}

const rules: readonly Rule[] = [
  ...talkRules,
  ...casesRules,
  ...peopleRules,
  ...goodsRules,
  ...wantsRules,
  ...standingRules,
];

/** What `facts` mean by the first rule that applies; unknown if none does. */
export function conclude(facts: Facts): Conclusion {
  const rule = rules.find(({ when }) => when(facts));
  if (rule === undefined) return { item: { intent: "unknown" }, confidence: 0.2, rule: "no rule" };
  return {
    item: rule.means(facts),
    confidence: rule.confidence,
    rule: rule.name,
    ...(rule.clarify === undefined ? {} : { clarify: rule.clarify }),
  };
}
