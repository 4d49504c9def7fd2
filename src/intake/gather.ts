/**
 * One message that says several things gets one answer, which names them all: what is not named cannot be put right.
 *
 * A list too long for the air is told in fewer words, down to the bare numbers.
 */

import { utf8Bytes } from "../base/bytes.ts";
import type { Lang } from "../base/lang.ts";
import type { Particulars } from "../journal/fact.ts";
import type { CaseType } from "../journal/vocabulary.ts";
import { amount, caseTypeWords, urgencyWords } from "../language/labels.ts";
import { phrase, REPLY_MAX } from "../language/replies.ts";
import type { Answer } from "./answer.ts";
import { about } from "./own-cases.ts";

/** One thing in a list, from all that is to be told of it down to the least. */
export type Brief = readonly string[];

/** A case in a list: `n°12 eau x3 packs, 4 pers`, `n°13 offre bois`, `n°14 recherche Paul`. */
export function briefOf(type: CaseType, n: number, told: Particulars, lang: Lang): Brief {
  const number = lang === "fr" ? `n°${n}` : `no.${n}`;
  const sort = type === "need" ? "" : `${caseTypeWords[type][lang]} `;
  const subject = type === "seek" ? "" : type === "question" ? "" : about(told, lang);
  const named = `${number} ${sort}${subject}`.trim();
  const { quantity, unit, people, urgency, who, place } = told;
  const much = quantity === undefined ? "" : ` x${amount(quantity, unit, lang)}`;
  const heads = people === undefined ? "" : `, ${people} ${lang === "fr" ? "pers" : "people"}`;
  const raised = urgency === "high" || urgency === "critical";
  const urgent = raised
    ? `, ${lang === "fr" ? "urgence" : "urgency"} ${urgencyWords[urgency][lang]}`
    : "";
  const person =
    (type === "seek" || type === "need") && who !== undefined
      ? `${type === "seek" ? " " : lang === "fr" ? " pour " : " for "}${short(who)}`
      : "";
  const where = type === "report" && place !== undefined ? `, ${short(place)}` : "";
  return [named + much + heads + urgent + person + where, named + heads, named, number];
}

/** Letters of a name or a place in a list. */
const NAME_MAX = 24;

function short(words: string): string {
  return Array.from(words.trim()).slice(0, NAME_MAX).join("");
}

interface Manner {
  readonly lang: Lang;
  readonly exercise: boolean;
  /** The channel is busy: as little as will do. */
  readonly terse?: boolean;
}

/** The answers to one message, those that name what it said made into one. */
export function gathered(answers: readonly Answer[], manner: Manner): readonly Answer[] {
  const named = answers.filter((each) => each.brief !== undefined);
  const [first, ...others] = named;
  if (first === undefined || others.length === 0) return answers;
  const cry = answers.find(({ kind }) => kind === "sos");
  const merged = cry === undefined ? undefined : besides(cry, named, manner);
  const one = merged ?? listing(first, named, manner);
  const rest = answers.filter((each) => !named.includes(each) && !(merged && each === cry));
  return merged === undefined
    ? [...rest.filter(isSos), one, ...rest.filter((each) => !isSos(each))]
    : [one, ...rest];
}

function isSos({ kind }: Answer): boolean {
  return kind === "sos";
}

/** What is told to someone in danger, and behind it what else was noted, if all of it fits. */
function besides(cry: Answer, named: readonly Answer[], { lang }: Manner): Answer | undefined {
  for (const items of lists(named)) {
    const text = `${cry.text} ${phrase("several.also", lang, { items })}`;
    if (utf8Bytes(text) <= REPLY_MAX) return { ...cry, text };
  }
  return undefined;
}

/** The list alone, and with it the one question that is asked. */
function listing(
  first: Answer,
  named: readonly Answer[],
  { lang, exercise, terse }: Manner,
): Answer {
  const asking = named.find(({ ask }) => ask !== undefined);
  const lead = named.find(({ lane }) => lane === "urgent") ?? first;
  const { short: _, ...told } = asking ?? first;
  const base = { ...told, lane: lead.lane, kind: "owed" } as const;
  const found = lists(named).toReversed();
  const text = (items: string): string =>
    asking?.ask === undefined
      ? phrase("several.received", lang, { items }, { exercise })
      : phrase("several.ask", lang, { items, ask: asking.ask }, { exercise });
  const key = asking === undefined ? "several.received" : "several.ask";
  let best = text(found[0] ?? "");
  for (const items of terse === true ? found.slice(1, 2) : found.slice(1)) {
    const more = text(items);
    if (more.includes(items)) best = more;
  }
  return { ...base, key, text: best };
}

/** The list, from all that is to be told down to the least. */
function lists(named: readonly Answer[]): readonly string[] {
  const levels = Math.max(...named.map(({ brief }) => brief?.length ?? 0));
  return Array.from({ length: levels }, (_, level) =>
    named.map(({ brief = [] }) => brief[level] ?? brief.at(-1) ?? "").join(" ; "),
  );
}
