/** `veillee show N`: one case, its words first, then its story. */

import type { Lang, Words } from "../base/lang.ts";
import { clockTime, hourOf } from "../base/time-words.ts";
import { stateWords } from "../language/labels.ts";
import { nextTryText } from "../language/next-try.ts";
import type { CaseDetail, TimelineView } from "../village/views.ts";
import { ageOf } from "./age.ts";
import { caseDetail } from "./answers.ts";
import { Refused } from "./api.ts";
import { printPairs, printWrapped } from "./blocks.ts";
import {
  alarmText,
  peopleText,
  proof,
  quoted,
  helpersText,
  subject,
  urgencyMark,
} from "./case-words.ts";
import type { Command, Desk } from "./command.ts";
import { caseOperand } from "./orders.ts";
import { actorText, deliveryText, factText, hiddenText } from "./story-words.ts";

export const show: Command = {
  name: "show",
  operands: [caseOperand],
  options: [],
  summary: { fr: "un dossier et son histoire", en: "one case with its story" },
  about: {
    fr: `Les mots reçus d'abord, puis ce qui en a été compris, puis tout ce qui s'est passé, dans l'ordre, avec qui l'a fait et
jusqu'où nos réponses sont arrivées.`,
    en: `The words as they came first, then what was understood of them, then everything that happened, in order, with who did it
and how far our answers got.`,
  },
  examples: ["veillee show 12", "veillee show 12 --json"],
  run: async (given, desk) => {
    const number = given.number(0);
    const api = await desk.api();
    const found = await api.get(`/api/cases/${number}`, caseDetail).catch((error: unknown) => {
      throw error instanceof Refused && error.code === "not-found" ? noSuchCase(number) : error;
    });
    await (desk.json ? desk.print.json(found) : printCase(found, desk));
    return 0;
  },
};

function noSuchCase(number: number): Refused {
  return new Refused("no-such-case", {
    fr: `Il n'y a pas de n°${number}. « veillee needs --all » montre les numéros des besoins.`,
    en: `There is no no.${number}. “veillee needs --all” shows the needs' numbers.`,
  });
}

async function printCase(found: CaseDetail, desk: Desk): Promise<void> {
  const { print, say, lang, now } = desk;
  const alarm = alarmText(found, lang);
  const number = say({ fr: `N°${found.number}`, en: `No.${found.number}` });
  await print.line(`${number}  ${urgencyMark(found.urgency, lang)}  ${subject(found, lang)}`);
  if (alarm !== undefined) await print.line(alarm);
  await print.line();
  if (found.raw === "" && found.hidden !== null) {
    await print.line(`  ${hiddenText(found.hidden, lang)}`);
  } else {
    for (const line of found.raw.split("\n")) await printWrapped(print, quoted(line, lang), "  ");
  }
  await print.line();
  await printPairs(print, [
    [say({ fr: "Pour", en: "For" }), forWhom(found)],
    [
      found.type === "need" && found.who !== null
        ? say({ fr: "Dit par", en: "Said by" })
        : say({ fr: "Foyer", en: "Household" }),
      householdLine(found),
    ],
    [say({ fr: "Preuve", en: "Proof" }), proof(found, lang)],
    [say({ fr: "Écrire", en: "To write" }), found.reachable ? "" : say(unreachable)],
    [say({ fr: "État", en: "State" }), stateWords[found.state][lang]],
    [say({ fr: "S'en charge", en: "Who is on it" }), helpersText(found)],
    [say({ fr: "Personnes", en: "People" }), peopleText(found.people, lang)],
    [say({ fr: "Lieu", en: "Place" }), found.place ?? ""],
    [say({ fr: "Cherche", en: "Looks for" }), found.type === "need" ? "" : (found.who ?? "")],
    [say({ fr: "Reçu", en: "Received" }), when(found, now(), lang)],
  ]);
  await print.line();
  for (const line of found.timeline) await printTimeline(line, found.number, desk);
}

const unreachable: Words = {
  fr: "ce foyer n'a pas de radio connue : passez le voir",
  en: "no radio is known for this household: go and see them",
};

function householdLine(found: CaseDetail): string {
  return found.householdName === null
    ? found.household
    : `${found.householdName} (${found.household})`;
}

/** Whom it is for, where that is not who told of it; all who may be meant, where that is not clear. */
function forWhom({ type, who, subject: person, candidates }: CaseDetail): string {
  if (type !== "need" || who === null) return "";
  const named = person === null ? candidates : [person];
  const known = named.map(({ id, name }) => (name === null || name === who ? id : `${name} ${id}`));
  return known.length === 0 ? who : `${who} (${known.join(" ? ")})`;
}

function when(found: CaseDetail, now: number, lang: Lang): string {
  return `${clockTime(found.at, lang)}, ${ageOf(found, now, lang)}`;
}

/** " (en attente, essai 2 sur 5 à 14:32)" for words of ours; empty for anything else. */
function sentText({ delivery: state, next }: TimelineView, lang: Lang): string {
  if (state === null) return "";
  const clock = next === null || next.at === null ? "" : hourOf(Date.parse(next.at));
  const follows = next === null ? "" : nextTryText(next, { state, clock, lang });
  return ` (${[deliveryText(state, lang), follows].filter((part) => part !== "").join(", ")})`;
}

/** Before words under their line. */
const INDENT = " ".repeat(13);

async function printTimeline(
  line: TimelineView,
  number: number,
  { print, lang }: Desk,
): Promise<void> {
  // In its own story a case need not be named.
  const others = Object.entries(line.detail).filter(
    ([key, value]) => value !== number || (key !== "number" && key !== "about"),
  );
  const { kind } = line;
  const sent = sentText(line, lang);
  const colon = lang === "fr" ? " :" : ":";
  const who = `${clockTime(line.at, lang)}  ${actorText(line.actor, lang)}${colon}`;
  await printWrapped(
    print,
    `${who} ${factText({ kind, detail: Object.fromEntries(others) }, lang)}${sent}`,
  );
  if (line.raw !== null && line.raw !== "")
    await printWrapped(print, quoted(line.raw, lang), INDENT);
  else if (line.hidden !== null) await print.line(`${INDENT}${hiddenText(line.hidden, lang)}`);
}
