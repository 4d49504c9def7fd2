/** `veillee needs`: what is needed, most urgent first. */

import { stateWords } from "../language/labels.ts";
import { ENDED_MAX, isLive } from "../village/lifecycle.ts";
import type { CaseView } from "../village/views.ts";
import { sinceText } from "./age.ts";
import { caseViews } from "./answers.ts";
import { type Block, printBlocks, printWrapped } from "./blocks.ts";
import {
  alarmText,
  householdText,
  peopleText,
  proof,
  quoted,
  helpersText,
  subject,
  urgencyMark,
} from "./case-words.ts";
import type { Command, Desk } from "./command.ts";

export const needs: Command = {
  name: "needs",
  operands: [],
  options: [
    {
      name: "all",
      short: "a",
      words: { fr: "aussi les besoins clos", en: "closed needs as well" },
    },
    {
      name: "closed",
      words: { fr: "seulement les besoins clos", en: "only closed needs" },
    },
  ],
  summary: {
    fr: "les besoins, les plus urgents d'abord",
    en: "what is needed, most urgent first",
  },
  about: {
    fr: `Une ligne par besoin : numéro, urgence, sujet, où il en est, foyer, âge ; dessous, les mots reçus, tels quels, et ce
qui n'est pas prouvé. Une urgence que personne n'a vue est annoncée au-dessus de tout.

Avec --json : un tableau d'objets number, category, urgency, people, quantity, unit, state, household, place, raw, trust, at.`,
    en: `One line a need: number, urgency, subject, where it stands, household, age; under it, the words as they came, and
what is not proven. An emergency that nobody has seen is announced above all.

With --json: an array of objects number, category, urgency, people, quantity, unit, state, household, place, raw, trust, at.`,
  },
  examples: ["veillee needs", "veillee needs --all --json"],
  run: async (given, desk) => {
    const ended = given.flag("all") || given.flag("closed");
    const api = await desk.api();
    const cases = await api.get(ended ? "/api/cases?closed=1" : "/api/cases", caseViews);
    const found = cases
      .filter(({ type }) => type === "need")
      .filter(({ state }) => (given.flag("closed") && !given.flag("all") ? !isLive(state) : true));
    if (desk.json) await desk.print.json(found.map(needJson));
    else {
      await printNeeds(found, desk);
      if (cases.filter(({ state }) => !isLive(state)).length >= ENDED_MAX)
        await printWrapped(desk.print, desk.say(leftOut));
    }
    return 0;
  },
};

const leftOut = {
  fr: `Seuls les ${ENDED_MAX} derniers dossiers terminés sont relus. Un plus ancien se montre par son numéro : veillee show 12`,
  en: `Only the last ${ENDED_MAX} ended cases are looked through. An older one is shown by its number: veillee show 12`,
};

/** A need as scripts read it: these keys, in this order. */
function needJson({
  number,
  category,
  urgency,
  people,
  quantity,
  unit,
  state,
  household,
  place,
  raw,
  trust,
  at,
}: CaseView) {
  return {
    number,
    category,
    urgency,
    people,
    quantity,
    unit,
    state,
    household,
    place,
    raw,
    trust,
    at,
  };
}

async function printNeeds(found: readonly CaseView[], desk: Desk): Promise<void> {
  const { print, say } = desk;
  if (found.length === 0) return print.line(say({ fr: "Aucun besoin.", en: "No need." }));
  await printBlocks(
    print,
    [
      { title: say({ fr: "N°", en: "No." }) },
      { title: say({ fr: "URGENCE", en: "URGENCY" }) },
      { title: say({ fr: "BESOIN", en: "NEED" }), shrinks: true },
      { title: say({ fr: "OÙ EN EST-ON", en: "STATE" }) },
      { title: say({ fr: "FOYER", en: "HOUSEHOLD" }), shrinks: true },
      { title: say({ fr: "DEPUIS", en: "FOR" }) },
    ],
    found.map((one) => needBlock(one, desk)),
  );
}

function needBlock(one: CaseView, { lang, now }: Desk): Block {
  const alarm = alarmText(one, lang);
  const notes = [one.place ?? "", helpersText(one), one.trust < 2 ? proof(one, lang) : ""];
  return {
    row: [
      String(one.number),
      urgencyMark(one.urgency, lang),
      [subject(one, lang), peopleText(one.people, lang)].filter((part) => part !== "").join(", "),
      stateWords[one.state][lang],
      householdText(one),
      sinceText(one, now(), lang),
    ],
    under: [
      ...(alarm === undefined ? [] : [alarm]),
      [quoted(one.raw, lang), ...notes.filter((note) => note !== "")].join(" — "),
    ],
  };
}
