/** The particulars of a fact, in words. */

import type { Lang, Words } from "../base/lang.ts";
import { taskStates } from "../journal/fact.ts";
import { taughtAs } from "../journal/numbering.ts";
import {
  alarms,
  caseStates,
  caseTypes,
  categories,
  checkinStatuses,
  urgencies,
} from "../journal/vocabulary.ts";
import { dayHour } from "../language/day-hour.ts";
import { caseTypeWords, categoryWords, stateWords, statusWords } from "../language/labels.ts";
import { peopleText, urgencyMark } from "./case-words.ts";
import { keepingSayings } from "./keeping-words.ts";

type Say = (value: unknown, lang: Lang) => string | undefined;

const taskWords: Readonly<Record<(typeof taskStates)[number], Words>> = {
  assigned: { fr: "attribué", en: "assigned" },
  claimed: { fr: "se propose", en: "offers to go" },
  enroute: { fr: "en route", en: "on the way" },
  onsite: { fr: "sur place", en: "on site" },
  done: { fr: "a livré", en: "has delivered" },
  released: { fr: "libéré", en: "released" },
};

const alarmWords: Readonly<Record<(typeof alarms)[number], Words>> = {
  sos: { fr: "URGENCE", en: "EMERGENCY" },
  suspect: { fr: "peut-être un danger", en: "may be a danger" },
};

const taughtAsWords: Readonly<Record<(typeof taughtAs.words)[number], Words>> = {
  category: { fr: "est", en: "is" },
  place: { fr: "est un lieu", en: "is a place" },
  person: { fr: "est une personne :", en: "is a person:" },
  harmless: { fr: "est une façon de parler", en: "is a way of speaking" },
};

const numbered: Say = (value) => {
  if (typeof value === "number") return `n°${value}`;
  return typeof value === "object" && value !== null && "number" in value
    ? numbered(value.number, "fr")
    : undefined;
};
const asItIs: Say = (value) => {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
};
const silent: Say = () => undefined;

/** How each particular is said; one that is not named here comes from a newer Veillée. */
const sayings: Readonly<Record<string, Say>> = {
  number: numbered,
  into: numbered,
  opened: numbered,
  about: (value, lang) => (typeof value === "string" ? value : numbered(value, lang)),
  message: numbered,
  type: oneOf(caseTypes, caseTypeWords),
  category: oneOf(categories, categoryWords),
  status: oneOf(checkinStatuses, statusWords),
  alarm: oneOf(alarms, alarmWords),
  state: oneOf(caseStates, stateWords),
  to: (value, lang) =>
    oneOf(caseStates, stateWords)(value, lang) ?? oneOf(taskStates, taskWords)(value, lang),
  as: (value, lang) =>
    oneOf(caseTypes, caseTypeWords)(value, lang) ??
    oneOf(taughtAs.words, taughtAsWords)(value, lang) ??
    asItIs(value, lang),
  urgency: (value, lang) => {
    const urgency = urgencies.find((one) => one === value);
    return urgency && urgencyMark(urgency, lang);
  },
  people: (value, lang) => (typeof value === "number" ? peopleText(value, lang) : undefined),
  quantity: (value) => (typeof value === "number" ? `×${value}` : undefined),
  inbox: (value, lang) => (value === true ? (lang === "fr" ? "à lire" : "to be read") : undefined),
  stopped: (value, lang) =>
    value === true
      ? lang === "fr"
        ? "plus de messages automatiques"
        : "no automatic messages"
      : undefined,
  millis: (value, lang) => (typeof value === "number" ? dayHour(value, lang) : undefined),
  exercise: (value, lang) =>
    value === true ? (lang === "fr" ? "EXERCICE" : "EXERCISE (EXERCICE)") : undefined,
  unit: asItIs,
  place: asItIs,
  person: asItIs,
  subject: silent,
  term: (value) => (typeof value === "string" ? `« ${value} »` : undefined),
  meaning: (value, lang) =>
    typeof value === "object" && value !== null
      ? detailTexts(Object.fromEntries(Object.entries(value)), lang).join(" ")
      : undefined,
  taught: numbered,
  from: numbered,
  who: asItIs,
  helper: asItIs,
  name: asItIs,
  reason: asItIs,
  version: asItIs,
  tag: asItIs,
  // What only programs need, or stands elsewhere in the line.
  id: silent,
  lang: silent,
  channel: silent,
  household: silent,
  intent: silent,
  template: silent,
  text: silent,
  source: silent,
  secretHash: silent,
  case: numbered,
  key: silent,
  radio: silent,
  ...keepingSayings,
};

/** The particulars worth reading, each in words. */
export function detailTexts(
  detail: Readonly<Record<string, unknown>>,
  lang: Lang,
): readonly string[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    const known = Object.hasOwn(sayings, key) ? sayings[key] : undefined;
    const text = known === undefined ? asItIs(value, lang) : known(value, lang);
    if (text === undefined || text === "") return [];
    return [known === undefined ? `${key} ${text}` : text];
  });
}

function oneOf<T extends string>(values: readonly T[], words: Readonly<Record<T, Words>>): Say {
  return (value, lang) => {
    const known = values.find((one) => one === value);
    return known === undefined ? undefined : words[known][lang];
  };
}
