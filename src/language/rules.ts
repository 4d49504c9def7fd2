/** From facts to intent: an ordered list, the first rule that applies decides. The order is the grammar, and that of the tables. */

import type { Facts } from "./facts.ts";
import type { Clarify, Item } from "./reading.ts";
import type { Rule } from "./rule.ts";
import type { Place } from "./table.ts";

export interface Conclusion {
  readonly item: Item;
  readonly confidence: number;
  readonly clarify?: Clarify;
  readonly rule: string;
  readonly at?: Place;
}

/** What `facts` mean by the first rule that applies; unknown if none does. */
export function conclude(facts: Facts, rules: readonly Rule[]): Conclusion {
  const rule = rules.find(({ when }) => when(facts));
  if (rule === undefined) return { item: { intent: "unknown" }, confidence: 0.2, rule: "no rule" };
  const { name, at, means, confidence, clarify } = rule;
  const item = means(facts);
  return { item, confidence, rule: name, at, ...(clarify !== undefined && { clarify }) };
}
