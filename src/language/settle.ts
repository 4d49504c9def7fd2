/**
 * Between what the rules conclude and what the words speak for.
 *
 * Where both agree, the rules stand. Where the rules know nothing or guess, the words are heard: what they say is drafted or put before
 * a person, and never acted on alone. Where the rules are sure and the words speak against them, nothing is acted on before it is asked.
 */

import { categoryOf, foremost, type Shares, type Weighed } from "./evidence.ts";
import type { Facts } from "./facts.ts";
import type { Intent, Item } from "./reading.ts";
import type { Conclusion } from "./rules.ts";
import type { Part } from "./survey.ts";

/** From here a conclusion is acted on. */
const SURE = 0.8;
/** What words alone may reach: a draft, and below {@link LIKELY} only a person. */
const DRAFT = 0.65;
const GUESS = 0.45;
const HALF = 0.5;
/** Words with a meaning of their own below which they cannot speak against a rule. */
const WORDS_LEAST = 3;
const SURE_WORDS_LEAST = 4;
/** What a conclusion is called that no rule made. */
const NO_RULE = "no rule";
/**
 * Shares of the evidence: from which words alone are drafted; from which a guess of the rules stands; below which a sure rule falls; from
 * which a need or an offer is acted on without a question.
 */
const LIKELY = 0.7;
const STANDS = 0.3;
const FALLS = 0.01;
const FALLS_FILED = 0.08;
const ACTS = 0.2;

/** Intents that take a category from the words. */
const categorised: ReadonlySet<Intent> = new Set(["need", "offer", "report", "sos"]);

/** How far the words are heard beside the rules. */
export interface Hearing {
  /** The stretch is a clause among others: too few words to speak against a rule. */
  readonly clause: boolean;
  /** A question waits for its answer, whose words may be anything; or they are of another language. */
  readonly deaf: boolean;
}

/** What a stretch means, by its rules and by its words. */
export function settle(
  conclusion: Conclusion,
  part: Pick<Part, "weighed" | "facts">,
  { clause, deaf }: Hearing,
): Conclusion {
  const { item, confidence, rule } = conclusion;
  const { facts } = part;
  const sure = confidence >= SURE;
  const few = facts.size < (sure ? SURE_WORDS_LEAST : WORDS_LEAST);
  if (deaf || ((clause || few) && rule !== NO_RULE)) return conclusion;
  const { weighed } = part;
  const calm = withoutDanger(weighed);
  const top = foremost(calm);
  if (weighed.known === 0 || top === undefined) return conclusion;
  if (clause && top.share < LIKELY) return conclusion;
  const own = calm.get(item.intent) ?? 0;
  if (top.label === item.intent) return asking(withCategory(conclusion, weighed), own);
  if (sure && own >= (filing.has(item.intent) ? FALLS_FILED : FALLS))
    return asking(conclusion, own);
  if (!sure && rule !== NO_RULE && own >= STANDS && top.share < LIKELY) return conclusion;
  return byWords(top, weighed, facts);
}

/** What is filed without a person: a danger taken for one of these would be lost. */
const filing: ReadonlySet<Intent> = new Set([
  "checkin",
  "fulfilled",
  "offer",
  "profile",
  "noise",
  "reply",
  "question",
]);

/** The shares of all but `sos`: whether a life is in danger is asked apart. */
function withoutDanger({ intents }: Weighed): Shares<Intent> {
  const rest = 1 - (intents.get("sos") ?? 0);
  return new Map(
    Array.from(intents, ([label, share]) => [label, label === "sos" ? 0 : share / rest] as const),
  );
}

/** `conclusion`, drafted with a question where the words speak little for it. */
function asking(conclusion: Conclusion, own: number): Conclusion {
  const { intent } = conclusion.item;
  if (conclusion.confidence < SURE || own >= ACTS) return conclusion;
  const clarify = questionFor(intent);
  return { ...conclusion, confidence: DRAFT, ...(clarify !== undefined && { clarify }) };
}

/** What the words alone say. */
function byWords(
  { label, share }: { readonly label: Intent; readonly share: number },
  weighed: Weighed,
  facts: Facts,
): Conclusion {
  const clarify = questionFor(label);
  return {
    item: itemOf(label, weighed, facts),
    confidence: label === "unknown" ? 0.2 : share >= HALF && asks.has(label) ? DRAFT : GUESS,
    rule: `${WORDS_FOR}${label} ${share.toFixed(2)}`,
    ...(clarify !== undefined && { clarify }),
  };
}

/** How a conclusion is called that the words made, not a rule. */
const WORDS_FOR = "words for ";

/** Whether the words made a conclusion, and no rule. */
export function isGuess({ rule }: Pick<Conclusion, "rule">): boolean {
  return rule.startsWith(WORDS_FOR);
}

/** What may be drafted on a guess: it is seen by a person before anyone relies on it. Anything else goes to a person first. */
const asks: ReadonlySet<Intent> = new Set(["need", "offer", "report", "seek", "question"]);

function questionFor(intent: Intent): "need-or-offer" | undefined {
  return intent === "need" || intent === "offer" ? "need-or-offer" : undefined;
}

/** A need, offer or report whose category the rules did not tell, with the one its words speak for. */
function withCategory(conclusion: Conclusion, weighed: Weighed): Conclusion {
  const { item } = conclusion;
  if (!categorised.has(item.intent) || (item.category !== undefined && item.category !== "other"))
    return conclusion;
  const category = categoryOf(weighed);
  return category === undefined ? conclusion : { ...conclusion, item: { ...item, category } };
}

function itemOf(intent: Intent, weighed: Weighed, facts: Facts): Item {
  const { ref, number } = facts;
  const named = ref ?? number;
  const referring = named === undefined ? {} : { ref: named };
  if (categorised.has(intent)) {
    return { intent, category: categoryOf(weighed) ?? facts.category ?? "other" };
  }
  if (intent === "checkin") return { intent, status: foremost(weighed.statuses)?.label ?? "ok" };
  if (intent === "task") {
    return { intent, action: foremost(weighed.actions)?.label ?? "claim", ...referring };
  }
  if (intent === "reply") {
    return { intent, value: facts.tags.has("no") ? "no" : (facts.words[0]?.text ?? "") };
  }
  if (!ofCases.has(intent)) return { intent };
  return {
    intent,
    ...(facts.category !== undefined && { category: facts.category }),
    ...referring,
  };
}

/** Intents that may name a case. */
const ofCases: ReadonlySet<Intent> = new Set(["fulfilled", "cancel", "status"]);
