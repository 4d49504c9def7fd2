/**
 * From facts to intent: an ordered list, the first rule that applies decides.
 *
 * The order is the grammar. Asking to be left alone or for another language comes before anything that shares its
 * words; what frees (cancelled, received) before what asks; asking others before offering; a bare noun last.
 */

import type { Category } from "../journal/vocabulary.ts";
import type { Facts } from "./facts.ts";
import type { FrameTag } from "./frames.ts";
import type { Clarify, Item } from "./reading.ts";

export interface Conclusion {
  readonly item: Item;
  readonly confidence: number;
  readonly clarify?: Clarify;
  readonly rule: string;
}

interface Rule {
  readonly name: string;
  readonly when: (facts: Facts) => boolean;
  readonly then: (facts: Facts) => Item;
  readonly confidence: number;
  readonly clarify?: Clarify;
}

/** What can be given or lent by someone who merely says they have it. */
const givable = new Set<Category>([
  "water",
  "food",
  "light",
  "warmth",
  "fuel",
  "shelter",
  "tools",
  "power",
  "transport",
  "hygiene",
  "work",
  "medicine",
  "cooling",
]);
/** What concerns everyone who passes or is served. */
const shared = new Set<Category>([
  "power",
  "road",
  "safety",
  "flood",
  "fire",
  "weather",
  "comms",
  "water",
  "work",
  "animals",
  "transport",
  "fuel",
]);
const services = new Set<Category>(["power", "comms", "water", "fuel"]);
const hazards = new Set<Category>(["road", "safety", "flood", "fire", "weather"]);

const has = (facts: Facts, ...tags: readonly FrameTag[]): boolean =>
  tags.some((tag) => facts.tags.has(tag));
const withCategory = ({ category }: Facts): { readonly category?: Category } =>
  category === undefined ? {} : { category };
const withRef = ({ ref, loose }: Facts): { readonly ref?: number } => {
  const number = ref ?? loose;
  return number === undefined ? {} : { ref: number };
};
/** As {@link withRef}, where a number can hardly be anything but a case. */
const withAnyRef = ({ ref, number }: Facts): { readonly ref?: number } => {
  const only = ref ?? number;
  return only === undefined ? {} : { ref: only };
};
const named = ({ ref, loose }: Facts): boolean => ref !== undefined || loose !== undefined;
const numbered = ({ ref, number }: Facts): boolean => ref !== undefined || number !== undefined;
/** Begins with a word that asks where, when or how: it wants to know, not to have. */
const openQuestion =
  /^(a\||ou |where|what|when|how|jusque|quand|combien|comment|which|who|why|pourquoi|quel|pendant|depuis|any ~1|any idea|wondering|savez)/;
/** Asks how something stands that concerns everyone, rather than where to get or do a thing. */
function isNews({ category, words }: Facts): boolean {
  if (category === undefined) return false;
  if (hazards.has(category) || category === "power" || category === "comms")
    return !words.some(({ text }) => /^(charg|recharg)/.test(text));
  return (
    category === "water" &&
    words.some(({ text }) => /^(potable|safe|drink|boire|coupee?)$/.test(text))
  );
}
const isOpenQuestion = (facts: Facts): boolean =>
  has(facts, "question") &&
  !has(facts, "later") &&
  openQuestion.test(facts.lines.get("question") ?? "");
const asking = (facts: Facts): boolean =>
  has(facts, "need", "request", "lack", "low", "more", "ask");
const inStock = (facts: Facts): boolean => facts.tags.has("stock");

const talk: readonly Rule[] = [
  {
    name: "unfinished",
    when: (facts) => has(facts, "unfinished") && facts.category === undefined && facts.size <= 4,
    then: () => ({ intent: "unknown" }),
    confidence: 0.2,
  },
  {
    name: "erase",
    when: (facts) => has(facts, "erase") && facts.category === undefined,
    then: () => ({ intent: "stop", command: "erase" }),
    confidence: 0.9,
  },
  {
    name: "stop",
    when: (facts) =>
      has(facts, "stop") &&
      !has(facts, "need-nothing") &&
      (facts.category === undefined || facts.category === "comms"),
    then: () => ({ intent: "stop" }),
    confidence: 0.9,
  },
  {
    name: "language",
    when: (facts) =>
      has(facts, "french", "english") && facts.category === undefined && facts.size <= 8,
    then: (facts) => ({ intent: "lang", value: has(facts, "french") ? "fr" : "en" }),
    confidence: 0.9,
  },
  {
    name: "watch",
    when: (facts) => has(facts, "watch") && !has(facts, "status"),
    then: () => ({ intent: "watch" }),
    confidence: 0.85,
  },
  {
    name: "mistake",
    when: (facts) => has(facts, "mistake") && !has(facts, "need", "lack"),
    then: (facts) => ({ intent: "cancel", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "help",
    when: (facts) =>
      has(facts, "help") && facts.category === undefined && !has(facts, "seek", "status"),
    then: () => ({ intent: "help" }),
    confidence: 0.85,
  },
];

const cases: readonly Rule[] = [
  {
    name: "status",
    when: (facts) =>
      has(facts, "status") &&
      !has(facts, "cancel", "lack", "who-needs") &&
      (!has(facts, "seek") ||
        /demande|request|order|my|our/.test(facts.lines.get("status") ?? "")) &&
      (facts.asks ||
        named(facts) ||
        facts.size <= 6 ||
        /ma\|mon|my\|our|toujours|still|attend|waiting|quand|when/.test(
          facts.lines.get("status") ?? "",
        )),
    then: (facts) => ({
      intent: "status",
      ...(facts.category === "comms" ? {} : withCategory(facts)),
      ...withRef(facts),
    }),
    confidence: 0.85,
  },
  {
    name: "release",
    when: (facts) =>
      (has(facts, "release") && numbered(facts) && !has(facts, "need") && !facts.kin) ||
      (has(facts, "give-up") && facts.category === undefined && !has(facts, "need", "lack")),
    then: (facts) => ({ intent: "task", action: "release", ...withAnyRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "cancel",
    when: (facts) =>
      has(facts, "cancel") &&
      !has(facts, "need", "request", "seek") &&
      (named(facts) || facts.size <= 9),
    then: (facts) => ({ intent: "cancel", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "nothing needed",
    when: (facts) =>
      has(facts, "need-nothing") && !has(facts, "fulfilled") && facts.category === undefined,
    then: () => ({ intent: "checkin", status: "ok" }),
    confidence: 0.85,
  },
  {
    name: "no longer needed",
    when: (facts) => has(facts, "no-need") && !has(facts, "if-needed", "who-needs"),
    then: (facts) => ({ intent: "cancel", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "all given",
    when: (facts) => has(facts, "gone") && !has(facts, "need", "request"),
    then: (facts) => ({ intent: "cancel", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.8,
  },
  {
    name: "on site",
    when: (facts) =>
      has(facts, "onsite") &&
      !has(facts, "need", "moved") &&
      !facts.asks &&
      facts.category === undefined,
    then: (facts) => ({ intent: "task", action: "onsite", ...withAnyRef(facts) }),
    confidence: 0.8,
  },
  {
    name: "delivered",
    when: (facts) =>
      named(facts) &&
      has(facts, "fulfilled", "done") &&
      !facts.asks &&
      !has(facts, "need", "lack", "enroute") &&
      facts.size <= 8,
    then: (facts) => ({ intent: "fulfilled", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.9,
  },
  {
    name: "on the way",
    when: (facts) =>
      has(facts, "enroute") &&
      !has(facts, "need", "request", "seek", "moved", "lack") &&
      !facts.asks &&
      (numbered(facts) || facts.category === undefined),
    then: (facts) => ({ intent: "task", action: "enroute", ...withAnyRef(facts) }),
    confidence: 0.8,
  },
  {
    name: "claim",
    when: (facts) =>
      has(facts, "claim") &&
      !has(facts, "need", "request", "moved", "lack") &&
      !facts.asks &&
      facts.size <= 9 &&
      (numbered(facts) || (facts.category === undefined && facts.size <= 5)),
    then: (facts) => ({ intent: "task", action: "claim", ...withAnyRef(facts) }),
    confidence: 0.85,
  },
];

const people: readonly Rule[] = [
  {
    name: "seek",
    when: (facts) =>
      has(facts, "seek") &&
      !has(facts, "offer") &&
      (facts.kin ||
        facts.category === undefined ||
        facts.category === "comms" ||
        facts.category === "care") &&
      !(has(facts, "lack") && facts.category !== undefined && !facts.kin),
    then: () => ({ intent: "seek" }),
    confidence: 0.85,
  },
  {
    name: "silent",
    when: (facts) =>
      has(facts, "silent") &&
      (facts.kin || facts.category === undefined || facts.category === "comms"),
    then: () => ({ intent: "seek" }),
    confidence: 0.8,
  },
];

const goods: readonly Rule[] = [
  {
    name: "who needs mine",
    when: (facts) =>
      has(facts, "who-needs") &&
      (facts.category !== undefined || has(facts, "own", "offer")) &&
      !/^besoin/.test(facts.lines.get("who-needs") ?? ""),
    then: (facts) => ({ intent: "offer", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "mine if needed",
    when: (facts) =>
      has(facts, "if-needed") && facts.category !== undefined && !has(facts, "request", "lack"),
    then: (facts) => ({ intent: "offer", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "received",
    when: (facts) =>
      has(facts, "fulfilled") &&
      !facts.asks &&
      !has(facts, "need", "lack", "low", "request", "broken", "moved") &&
      facts.size <= 12,
    then: (facts) => ({ intent: "fulfilled", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "have none to give or to use",
    when: (facts) =>
      /^je ai plus/.test(lackText(facts)) && facts.category !== undefined && !has(facts, "need"),
    then: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.6,
    clarify: "need-or-offer",
  },
  {
    name: "stock of one's own",
    when: (facts) =>
      has(facts, "coping", "stock") &&
      !has(facts, "need", "request", "lack", "who-needs", "if-needed") &&
      (facts.category === undefined || inStock(facts)),
    then: () => ({ intent: "checkin", status: "coping" }),
    confidence: 0.85,
  },
  {
    name: "offer",
    when: (facts) =>
      has(facts, "offer") &&
      facts.category !== undefined &&
      !has(facts, "need", "lack", "low") &&
      (!has(facts, "request") || has(facts, "own", "if-needed")) &&
      !(facts.asks && has(facts, "question")),
    then: (facts) => ({ intent: "offer", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "offer of oneself",
    when: (facts) =>
      has(facts, "offer") &&
      facts.category === undefined &&
      !has(facts, "need", "lack", "low", "request", "question", "fine") &&
      !facts.asks &&
      facts.size <= 12 &&
      /aider|help|benevole|volontaire|volunteer|dispo|coup|suis/.test(
        facts.lines.get("offer") ?? "",
      ),
    then: () => ({ intent: "offer", category: "work" }),
    confidence: 0.8,
  },
  {
    name: "own and at hand",
    when: (facts) =>
      has(facts, "own") &&
      facts.category !== undefined &&
      givable.has(facts.category) &&
      !has(facts, "need", "lack", "low", "request", "question", "coping", "broken") &&
      !facts.asks,
    then: (facts) => ({ intent: "offer", ...withCategory(facts) }),
    confidence: 0.75,
  },
  {
    name: "service out for all",
    when: (facts) =>
      facts.category !== undefined &&
      services.has(facts.category) &&
      has(facts, "lack", "broken") &&
      has(facts, "alert") &&
      !facts.asks &&
      !has(facts, "need", "request", "ask") &&
      !facts.vulnerable &&
      !facts.drug &&
      !facts.device,
    then: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "outage",
    when: (facts) =>
      facts.category !== undefined &&
      services.has(facts.category) &&
      has(facts, "broken") &&
      /coupure|outage|blackout|power cut|reseau|retabli|revenu|restored|ouvert|contamin|polluee|potable|drinkable/.test(
        facts.lines.get("broken") ?? "",
      ) &&
      !facts.asks &&
      !isOpenQuestion(facts) &&
      !has(facts, "need", "request", "ask") &&
      !facts.vulnerable &&
      !facts.drug &&
      !facts.device,
    then: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.8,
  },
  {
    name: "hazard",
    when: (facts) =>
      facts.category !== undefined &&
      hazards.has(facts.category) &&
      has(facts, "broken", "alert") &&
      !facts.asks &&
      !has(facts, "request", "profile") &&
      !isOpenQuestion(facts) &&
      !(has(facts, "need") && !has(facts, "alert")),
    then: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "danger seen",
    when: (facts) =>
      (facts.category === "safety" || facts.category === "fire" || facts.category === "flood") &&
      !facts.asks &&
      !has(facts, "request", "need", "offer", "fine"),
    then: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.75,
  },
];

/** The phrase that says something is lacking, with its first words as they stand. */
function lackText({ tags, words }: Facts): string {
  if (!tags.has("lack")) return "";
  const text = words.map((word) => word.text).join(" ");
  const at = text.indexOf("je ai plus");
  return at < 0 ? "" : text.slice(at);
}

const wants: readonly Rule[] = [
  {
    name: "device in want of power",
    when: (facts) =>
      facts.device &&
      (facts.category === "power" || facts.category === "medicine") &&
      !facts.asks &&
      !has(facts, "offer", "profile", "fine"),
    then: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.8,
  },
  {
    name: "question",
    when: (facts) =>
      has(facts, "question") &&
      (isOpenQuestion(facts) || (facts.asks && !has(facts, "request"))) &&
      !(has(facts, "need") && !facts.asks),
    then: (facts) => ({ intent: "question", ...(isNews(facts) ? withCategory(facts) : {}) }),
    confidence: 0.8,
  },
  {
    name: "need",
    when: (facts) =>
      facts.category !== undefined &&
      has(facts, "need", "request") &&
      !(facts.asks && has(facts, "question") && !has(facts, "request", "need")),
    then: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "lack",
    when: (facts) =>
      facts.category !== undefined && has(facts, "lack", "low", "more", "ask") && !facts.asks,
    then: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "asked for",
    when: (facts) => facts.category !== undefined && has(facts, "ask", "more", "later", "urgent"),
    then: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.8,
  },
  {
    name: "question without its word",
    when: (facts) => facts.asks && has(facts, "question"),
    then: () => ({ intent: "question" }),
    confidence: 0.7,
  },
  {
    name: "help wanted",
    when: (facts) =>
      facts.category === undefined && has(facts, "help-wanted") && !has(facts, "fine"),
    then: () => ({ intent: "checkin", status: "help" }),
    confidence: 0.7,
    clarify: "what",
  },
];

const standing: readonly Rule[] = [
  {
    name: "moved",
    when: (facts) => has(facts, "moved") && !facts.asks && !has(facts, "need", "request"),
    then: () => ({ intent: "checkin", status: "moved" }),
    confidence: 0.85,
  },
  {
    name: "hurt",
    when: (facts) => has(facts, "hurt") && !has(facts, "need", "request"),
    then: () => ({ intent: "checkin", status: "hurt" }),
    confidence: 0.8,
  },
  {
    name: "profile",
    when: (facts) =>
      has(facts, "profile") &&
      !facts.asks &&
      !has(facts, "fine", "need", "lack", "offer", "request"),
    then: () => ({ intent: "profile" }),
    confidence: 0.85,
  },
  {
    name: "yes, ok",
    when: (facts) =>
      has(facts, "yes") &&
      facts.size <= 2 &&
      /^(oui|ouais|ui|yes|yeah|yep)$/.test(facts.words[0]?.text ?? ""),
    then: () => ({ intent: "reply", value: "yes" }),
    confidence: 0.85,
  },
  {
    name: "fine",
    when: (facts) => has(facts, "fine") && !facts.asks && !has(facts, "need", "request", "lack"),
    then: () => ({ intent: "checkin", status: "ok" }),
    confidence: 0.85,
  },
  {
    name: "reported",
    when: (facts) =>
      facts.category !== undefined &&
      shared.has(facts.category) &&
      has(facts, "broken") &&
      !facts.asks,
    then: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.7,
  },
  {
    name: "answer",
    when: (facts) =>
      has(facts, "yes", "no") &&
      facts.category === undefined &&
      facts.size <= 4 &&
      !has(facts, "chat"),
    then: (facts) => ({
      intent: "reply",
      value: has(facts, "no") ? "no" : "yes",
      ...withRef(facts),
    }),
    confidence: 0.85,
  },
  {
    name: "noise",
    when: (facts) =>
      has(facts, "test", "greet", "chat") &&
      (facts.category === undefined || facts.size > 3 || has(facts, "test")),
    then: () => ({ intent: "noise" }),
    confidence: 0.8,
  },
  {
    name: "bare number",
    when: (facts) =>
      facts.size === 1 &&
      facts.words.some(({ value, digits }) => value !== undefined && digits === true),
    then: (facts) => ({
      intent: "reply",
      value: String(facts.words.find(({ value }) => value !== undefined)?.value),
    }),
    confidence: 0.8,
  },
  {
    name: "bare noun",
    when: (facts) => facts.category !== undefined && facts.size <= 5 && !facts.asks,
    then: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.6,
    clarify: "need-or-offer",
  },
  {
    name: "asked about",
    when: (facts) => facts.asks && facts.category !== undefined,
    then: (facts) =>
      isNews(facts) || facts.size > 9
        ? { intent: "question", ...withCategory(facts) }
        : { intent: "need", ...withCategory(facts) },
    confidence: 0.5,
    clarify: "need-or-offer",
  },
  {
    name: "needs something",
    when: (facts) =>
      asking(facts) &&
      facts.category === undefined &&
      facts.size >= 4 &&
      has(facts, "need", "request"),
    then: () => ({ intent: "unknown" }),
    confidence: 0.3,
    clarify: "what",
  },
];

const rules: readonly Rule[] = [...talk, ...cases, ...people, ...goods, ...wants, ...standing];

/** What `facts` mean by the first rule that applies; unknown if none does. */
export function conclude(facts: Facts): Conclusion {
  const rule = rules.find(({ when }) => when(facts));
  if (rule === undefined) return { item: { intent: "unknown" }, confidence: 0.2, rule: "no rule" };
  return {
    item: rule.then(facts),
    confidence: rule.confidence,
    rule: rule.name,
    ...(rule.clarify === undefined ? {} : { clarify: rule.clarify }),
  };
}
