/** `veillee rollcall`: asks every household how it is, and tells who has answered. */

import type { Lang, Words } from "../base/lang.ts";
import type { RollcallView } from "../village/views.ts";
import { ageOf } from "./age.ts";
import { rollcallAnswer } from "./answers.ts";
import { peopleText } from "./case-words.ts";
import type { Command, Desk, Group } from "./command.ts";
import { table } from "./table.ts";

const start: Command = {
  name: "rollcall start",
  operands: [],
  options: [],
  summary: {
    fr: "demander à tous les foyers comment ils vont",
    en: "ask every household how it is",
  },
  about: {
    fr: `Un seul message sur le canal du village. Les foyers répondent OK et leur nombre, ou AIDE. Ceux qui vont bien sont remerciés ensemble ; au
bout de 30 minutes, ceux qui se taisent reçoivent un message chacun.`,
    en: `One message on the village's channel. Households reply OK and how many they are, or HELP. Those who are well are thanked together; after
30 minutes those who are silent get a message each.`,
  },
  examples: ["veillee rollcall start"],
  run: (_, desk) => obey(desk, "start", { fr: "Pointage lancé.", en: "Roll call begun." }),
};

const end: Command = {
  name: "rollcall end",
  operands: [],
  options: [],
  summary: { fr: "finir le pointage", en: "end the roll call" },
  about: {
    fr: "Les chiffres sont notés au journal. « veillee rollcall show » dit encore qui n'a pas répondu : c'est la liste des visites.",
    en: "The figures are noted in the journal. “veillee rollcall show” still tells who has not answered: the list of visits.",
  },
  examples: ["veillee rollcall end"],
  run: (_, desk) => obey(desk, "end", { fr: "Pointage fini.", en: "Roll call ended." }),
};

const show: Command = {
  name: "rollcall show",
  operands: [],
  options: [],
  summary: {
    fr: "qui a répondu, qui demande de l'aide, qui se tait",
    en: "who has answered, who asks for help, who is silent",
  },
  about: {
    fr: `Le dernier pointage : ceux qui demandent de l'aide d'abord, puis ceux qui se taisent. Tout message d'une personne compte pour une réponse ; les
signaux d'une radio seule, non.`,
    en: `The last roll call: those who ask for help first, then those who are silent. Any words of a person count as an answer; what a radio sends
by itself does not.`,
  },
  examples: ["veillee rollcall show", "veillee rollcall show --json"],
  run: async (_, desk) => {
    const found = await (await desk.api()).get("/api/rollcall", rollcallAnswer);
    if (desk.json) await desk.print.json(found);
    else if (found === null)
      await desk.print.line(
        desk.say({ fr: "Aucun pointage n'a été fait.", en: "No roll call was made." }),
      );
    else await printRollcall(found, desk);
    return 0;
  },
};

export const rollcall: Group = {
  name: "rollcall",
  summary: { fr: "le pointage des foyers", en: "the households' roll call" },
  about: {
    fr: "Demande à tous les foyers comment ils vont, et dit qui a répondu.",
    en: "Asks every household how it is, and tells who has answered.",
  },
  members: [start, end, show],
};

async function obey(desk: Desk, as: "start" | "end", outcome: Words): Promise<number> {
  await (await desk.api()).order({ kind: "rollcall", as });
  if (desk.json) await desk.print.json({ done: true });
  else await desk.print.line(desk.say(outcome));
  return 0;
}

const standings: Readonly<Record<RollcallView["households"][number]["standing"], Words>> = {
  help: { fr: "DEMANDE DE L'AIDE", en: "ASKS FOR HELP" },
  silent: { fr: "sans réponse", en: "silent" },
  ok: { fr: "a répondu", en: "answered" },
};
const inOrder = ["help", "silent", "ok"] as const;

async function printRollcall(view: RollcallView, { print, say, lang, now }: Desk): Promise<void> {
  await print.line(
    headline(view, ageOf({ at: view.startedAt, dated: view.dated }, now(), lang), lang),
  );
  const columns = [
    { title: say({ fr: "POINTAGE", en: "ROLL CALL" }) },
    { title: say({ fr: "FOYER", en: "HOUSEHOLD" }) },
    { title: say({ fr: "NOM", en: "NAME" }), shrinks: true },
    { title: say({ fr: "PERSONNES", en: "PEOPLE" }) },
    { title: say({ fr: "LIEU", en: "PLACE" }), shrinks: true },
  ];
  const rows = inOrder.flatMap((wanted) =>
    view.households
      .filter(({ standing }) => standing === wanted)
      .map((one) => [
        standings[wanted][lang],
        one.id,
        one.name ?? "",
        peopleText(one.people, lang),
        one.place ?? "",
      ]),
  );
  if (rows.length === 0) return;
  await print.line();
  for (const line of table(columns, rows, print.width)) await print.line(line);
}

function headline(
  { running, answered, help, silent }: RollcallView,
  began: string,
  lang: Lang,
): string {
  if (lang === "fr") {
    const state = running ? `Pointage en cours (${began})` : `Pointage fini (${began})`;
    return `${state} : ont répondu ${answered}, dont demandent de l'aide ${help}, sans réponse ${silent}.`;
  }
  const state = running ? `Roll call going on (${began})` : `Roll call ended (${began})`;
  return `${state}: answered ${answered}, of them asking for help ${help}, silent ${silent}.`;
}
