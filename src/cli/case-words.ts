/** A case in words: what it is, how urgent, where it stands, how far it is proven. Shape, letter and word, never colour. */

import type { Lang, Words } from "../base/lang.ts";
import type { Channel, Trust, Urgency } from "../journal/vocabulary.ts";
import {
  amount,
  caseTypeWords,
  categoryWords,
  otherLangWords,
  urgencyLabels,
} from "../language/labels.ts";
import type { CaseView } from "../village/views.ts";

/** The letters are the same in every language, so that two operators say the same over a voice link. */
const shapes: Readonly<Record<Urgency, string>> = {
  critical: "▲ S",
  high: "◆ U",
  normal: "● N",
  low: "○ P",
};

const channelWords: Readonly<Record<Channel, Words>> = {
  "radio-direct": { fr: "message direct", en: "direct message" },
  "radio-private": { fr: "canal privé", en: "private channel" },
  "radio-open": { fr: "canal ouvert", en: "open channel" },
  portal: { fr: "Wi-Fi du poste", en: "the hub's Wi-Fi" },
  desk: { fr: "bureau", en: "desk" },
  cli: { fr: "terminal", en: "terminal" },
};

const trustWords: Readonly<Record<Trust, Words>> = {
  0: { fr: "NON PROUVÉ", en: "NOT PROVEN" },
  1: {
    fr: "non prouvé : un membre du canal, on ne sait pas lequel",
    en: "not proven: a member of the channel, not known which",
  },
  2: { fr: "prouvé par la radio", en: "proven by the radio" },
  3: { fr: "prouvé", en: "proven" },
};

export function urgencyMark(urgency: Urgency | null, lang: Lang): string {
  const level = urgency ?? "normal";
  return `${shapes[level]} ${urgencyLabels[level][lang]}`;
}

/** By what way it came, and how far that proves who wrote it. */
export function proof(
  { channel, trust, guess }: Pick<CaseView, "channel" | "trust" | "guess">,
  lang: Lang,
): string {
  const proven = channel === "portal" && trust < 2 ? trustWords[0] : trustWords[trust];
  const spoken = guess === null ? "" : `, ${otherLangWords[guess][lang]} ?`;
  return `${channelWords[channel][lang]}, ${proven[lang]}${spoken}`;
}

/** What is needed or offered: "eau 20 L". Other types than a need say what they are. */
export function subject({ type, category, quantity, unit }: CaseView, lang: Lang): string {
  const what = category === null ? "" : categoryWords[category][lang];
  const many = quantity === null ? "" : amount(quantity, unit ?? undefined, lang);
  const kind = type === "need" && what !== "" ? "" : caseTypeWords[type][lang];
  return [kind, what, many].filter((part) => part !== "").join(" ");
}

export function peopleText(people: number | null, lang: Lang): string {
  if (people === null) return "";
  if (lang === "fr") return `${people} pers.`;
  return people === 1 ? "1 person" : `${people} people`;
}

/** Who is on it. */
export function helpersText({ helpers }: CaseView): string {
  const active = helpers.filter(({ state }) => state !== "released");
  return active.map(({ name }) => name).join(", ");
}

export function householdText(of: {
  readonly household: string;
  readonly householdName: string | null;
}): string {
  return of.householdName ?? of.household;
}

/** What shouts above a case that rings and no one has seen. */
export function alarmText(
  { alarm, seen = false }: Pick<CaseView, "alarm"> & { readonly seen?: boolean },
  lang: Lang,
): string | undefined {
  if (alarm === null || seen) return undefined;
  if (alarm === "sos")
    return lang === "fr" ? "!!! URGENCE QUE PERSONNE N'A VUE" : "!!! EMERGENCY NOBODY HAS SEEN";
  return lang === "fr" ? "!? PEUT-ÊTRE UN DANGER, À LIRE" : "!? MAY BE A DANGER, TO BE READ";
}

export function quoted(words: string, lang: Lang): string {
  if (words.trim() === "") return lang === "fr" ? "(sans texte)" : "(no text)";
  return lang === "fr" ? `« ${words} »` : `“${words}”`;
}
