/** What was understood, in one line a person reads: "besoin eau, 6 pers., urgence haute". */

import type { Lang, Words } from "../base/lang.ts";
import { visible } from "../base/text.ts";
import { amount, categoryWords, statusWords, urgencyWords } from "./labels.ts";
import type { Intent, Item, TaskAction } from "./reading.ts";

export const intentWords: Readonly<Record<Intent, Words>> = {
  sos: { fr: "vie en danger", en: "life in danger" },
  need: { fr: "besoin", en: "need" },
  offer: { fr: "offre", en: "offer" },
  checkin: { fr: "nouvelles", en: "check-in" },
  seek: { fr: "recherche", en: "search" },
  report: { fr: "signalement", en: "report" },
  question: { fr: "question", en: "question" },
  fulfilled: { fr: "reçu", en: "received" },
  cancel: { fr: "annulation", en: "cancellation" },
  status: { fr: "demande de suivi", en: "asks for status" },
  task: { fr: "aide", en: "helper" },
  reply: { fr: "réponse", en: "answer" },
  profile: { fr: "foyer", en: "household" },
  watch: { fr: "veille", en: "watch" },
  help: { fr: "mode d'emploi", en: "how it works" },
  lang: { fr: "langue", en: "language" },
  stop: { fr: "plus de messages", en: "no more messages" },
  noise: { fr: "bavardage", en: "small talk" },
  unknown: { fr: "non compris", en: "not understood" },
};

const actionWords: Readonly<Record<TaskAction, Words>> = {
  claim: { fr: "s'en charge", en: "takes it" },
  enroute: { fr: "en route", en: "on the way" },
  onsite: { fr: "sur place", en: "on site" },
  done: { fr: "fait", en: "done" },
  release: { fr: "renonce", en: "gives it up" },
};

/** `item` in words, on one line, with nothing hidden in what the sender typed. */
export function describe(item: Item, lang: Lang): string {
  const what =
    item.category === undefined
      ? intentWords[item.intent][lang]
      : `${intentWords[item.intent][lang]} ${categoryWords[item.category][lang]}`;
  const parts = [
    what,
    item.status === undefined ? undefined : statusWords[item.status][lang],
    item.action === undefined ? undefined : actionWords[item.action][lang],
    item.ref === undefined ? undefined : lang === "fr" ? `n°${item.ref}` : `no.${item.ref}`,
    item.quantity === undefined ? undefined : amount(item.quantity, item.unit, lang),
    item.people === undefined
      ? undefined
      : `${item.people} ${lang === "fr" ? "pers." : item.people > 1 ? "people" : "person"}`,
    shown(item.who),
    shown(item.place),
    urgencyText(item, lang),
    shown(item.value),
  ];
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}

/** Said unless it is normal, and unless the intent says it already. */
function urgencyText({ urgency, intent }: Item, lang: Lang): string | undefined {
  if (urgency === undefined || urgency === "normal" || intent === "sos") return undefined;
  const word = urgencyWords[urgency][lang];
  return lang === "fr" ? `urgence ${word}` : `urgency ${word}`;
}

function shown(text: string | undefined): string | undefined {
  return text === undefined ? undefined : visible(text);
}
