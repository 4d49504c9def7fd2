/**
 * A rule of the grammar: from what is plain to see to what it means. Rules are written in the tables:
 *
 *     [rule need]
 *     when need|request & category      every line must hold (`condition.ts`)
 *     when not asks
 *     means need category               the intent, then what it takes from the words
 *     sure 0.85                         from 0.8 it is acted on, from 0.5 drafted, below a person reads it
 *     ask need-or-offer                 the one question to ask back, if any
 */

import type { Category } from "../journal/vocabulary.ts";
import { checkinStatuses } from "../journal/vocabulary.ts";
import { all, type Condition, conditionOf, type ConditionTerms } from "./condition.ts";
import type { Facts } from "./facts.ts";
import {
  caseCommands,
  clarifies,
  type Clarify,
  intents,
  type Item,
  taskActions,
} from "./reading.ts";
import type { Line, Place, Section } from "./table.ts";

export interface Rule {
  readonly name: string;
  readonly at: Place;
  readonly when: Condition;
  readonly means: (facts: Facts) => Item;
  readonly confidence: number;
  readonly clarify?: Clarify;
}

/** What one word after the intent adds to an item. */
type Part = (facts: Facts) => Partial<Item>;

/**
 * Reads a rule.
 *
 * @throws Error that says which line is wrong, and how.
 */
export function ruleOf(section: Section, terms: ConditionTerms): Rule {
  const when = conditionsIn(section.lines, terms);
  const [means] = valuesOf(section.lines, "means");
  const [sure] = valuesOf(section.lines, "sure");
  const [clarify] = valuesOf(section.lines, "ask");
  const confidence = Number(sure);
  if (section.name === "") throw new Error("a rule needs a name");
  if (means === undefined) throw new Error("a rule needs a line « means »");
  if (!(confidence > 0 && confidence <= 1)) throw new Error("« sure » is a number from 0 to 1");
  return {
    name: section.name,
    at: section.at,
    when,
    means: meaningOf(means, terms),
    confidence,
    ...(clarify !== undefined && { clarify: oneOf(clarifies, clarify, "question") }),
  };
}

/** All that the lines « when » ask for. */
export function conditionsIn(lines: readonly Line[], terms: ConditionTerms): Condition {
  for (const { text } of lines) {
    if (!/^(when|means|sure|ask) /.test(text)) throw new Error(`cannot be read: ${text}`);
  }
  const written = valuesOf(lines, "when");
  if (written.length === 0) throw new Error("a line « when » is missing");
  return all(written.map((line) => conditionOf(line, terms)));
}

function valuesOf(lines: readonly Line[], key: string): readonly string[] {
  return lines
    .filter(({ text }) => text.startsWith(`${key} `))
    .map(({ text }) => text.slice(key.length + 1).trim());
}

function meaningOf(written: string, terms: ConditionTerms): (facts: Facts) => Item {
  const [first = "", ...words] = written.split(/\s+/);
  const intent = oneOf(intents, first, "intent");
  const parts = words.map((word) => partOf(word, terms));
  return (facts) => {
    const item: Item = { intent };
    return Object.assign(item, ...parts.map((part) => part(facts)));
  };
}

function partOf(written: string, { isCategory }: ConditionTerms): Part {
  const [key = "", value] = written.split("=");
  if (value === undefined) return taken(key);
  switch (key) {
    case "category":
      if (!isCategory(value)) throw new Error(`no such category: ${value}`);
      return always({ category: value });
    case "status":
      return always({ status: oneOf(checkinStatuses, value, "status") });
    case "action":
      return always({ action: oneOf(taskActions, value, "action") });
    case "command":
      return always({ command: oneOf(caseCommands, value, "command") });
    case "value":
      return value === "number" ? numberSaid : always({ value });
    default:
      throw new Error(`nothing is called ${key}`);
  }
}

const always =
  (part: Partial<Item>): Part =>
  () =>
    part;

/** What is taken from the words: their category, the case they name. */
function taken(key: string): Part {
  switch (key) {
    case "category":
      return ({ category }) => categorised(category);
    case "case":
      return ({ ref, loose }) => referring(ref ?? loose);
    case "case?":
      return ({ ref, number }) => referring(ref ?? number);
    default:
      throw new Error(`nothing is called ${key}`);
  }
}

const categorised = (category: Category | undefined): Partial<Item> =>
  category === undefined ? {} : { category };
const referring = (ref: number | undefined): Partial<Item> => (ref === undefined ? {} : { ref });

const numberSaid: Part = ({ words }) => {
  const said = words.find(({ value }) => value !== undefined)?.value;
  return said === undefined ? {} : { value: String(said) };
};

function oneOf<Name extends string>(names: readonly Name[], word: string, what: string): Name {
  const found = names.find((name) => name === word);
  if (found === undefined) throw new Error(`no such ${what}: ${word}`);
  return found;
}
