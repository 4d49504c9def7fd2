/** `veillee crisis`: declares a crisis, or its end, from which the time of what is kept is counted. */

import type { Lang, Words } from "../base/lang.ts";
import type { CrisisView } from "../village/views.ts";
import { ageOf } from "./age.ts";
import { statusView } from "./answers.ts";
import type { Command, Desk, Group } from "./command.ts";

const begin: Command = {
  name: "crisis begin",
  operands: [],
  options: [],
  summary: { fr: "déclarer une crise", en: "declare a crisis" },
  about: {
    fr: "Tant qu'elle dure, rien de ce que les foyers ont écrit n'est effacé. Personne n'est prévenu par radio.",
    en: "While it goes on, nothing that households wrote is erased. Nobody is written to.",
  },
  examples: ["veillee crisis begin"],
  run: (_, desk) => obey(desk, "begin", { fr: "Crise déclarée.", en: "Crisis declared." }),
};

const end: Command = {
  name: "crisis end",
  operands: [],
  options: [],
  summary: { fr: "déclarer la fin de la crise", en: "declare the end of the crisis" },
  about: {
    fr: `Après 30 jours de marche de Veillée, les noms, les lieux et les messages écrits jusqu'ici sont effacés pour de bon ; les chiffres restent.
« veillee crisis begin » d'ici là garde tout.`,
    en: `Once Veillée has run for 30 days, the names, places and messages written until now are erased for good; the figures stay.
“veillee crisis begin” before then keeps everything.`,
  },
  examples: ["veillee crisis end"],
  run: (_, desk) =>
    obey(desk, "end", {
      fr: "Fin de crise notée. Dans 30 jours de marche, noms, lieux et messages seront effacés. « veillee crisis begin » l'annule.",
      en: "End of the crisis noted. After 30 days of running, names, places and messages will be erased. “veillee crisis begin” takes it back.",
    }),
};

const status: Command = {
  name: "crisis status",
  operands: [],
  options: [],
  summary: {
    fr: "si une crise est en cours, et ce qui sera effacé quand",
    en: "whether a crisis is on, and what goes when",
  },
  about: {
    fr: "La dernière crise déclarée ici, et dans combien de jours de marche ce qui y fut écrit s'efface. Les jours où Veillée est arrêté ne comptent pas.",
    en: "The last crisis declared here, and in how many days of running what was written in it goes. Days on which Veillée is stopped do not count.",
  },
  examples: ["veillee crisis status", "veillee crisis status --json"],
  run: async (_, desk) => {
    const { crisis: found } = await (await desk.api()).get("/api/status", statusView);
    if (desk.json) await desk.print.json(found);
    else await desk.print.line(crisisText(found, desk));
    return 0;
  },
};

export const crisis: Group = {
  name: "crisis",
  summary: {
    fr: "la crise, et ce qui est gardé ensuite",
    en: "the crisis, and what is kept after it",
  },
  about: {
    fr: "Ce qui est privé est gardé tant que dure la crise, et 30 jours de marche après sa fin.",
    en: "What is private is kept while the crisis is on, and for 30 days of running after its end.",
  },
  members: [begin, end, status],
};

async function obey(desk: Desk, as: "begin" | "end", outcome: Words): Promise<number> {
  await (await desk.api()).order({ kind: "crisis", as });
  if (desk.json) await desk.print.json({ done: true });
  else await desk.print.line(desk.say(outcome));
  return 0;
}

function crisisText(found: CrisisView | null, { lang, say, now }: Desk): string {
  if (found === null) {
    return say({ fr: "Aucune crise n'est déclarée.", en: "No crisis is declared." });
  }
  const at = (found.running ? found.beganAt : found.endedAt) ?? "";
  const age = ageOf({ at, dated: found.dated }, now(), lang);
  if (found.running) {
    return say({
      fr: `Crise en cours (${age}, ${found.by}) : rien n'est effacé.`,
      en: `Crisis going on (${age}, ${found.by}): nothing is erased.`,
    });
  }
  const days = found.daysLeft ?? 0;
  return say({
    fr: `Crise finie (${age}, ${found.by}) : ${whatGoes(days, lang)}`,
    en: `Crisis ended (${age}, ${found.by}): ${whatGoes(days, lang)}`,
  });
}

function whatGoes(days: number, lang: Lang): string {
  if (lang === "fr") {
    return days === 0
      ? "ses noms, lieux et messages ne sont plus gardés."
      : `ses noms, lieux et messages s'effacent dans ${days} j de marche.`;
  }
  return days === 0
    ? "its names, places and messages are no longer kept."
    : `its names, places and messages go in ${days} d of running.`;
}
