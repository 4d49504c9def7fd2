/** `veillee clock`: what time the hub has, by whose word; and to set it. */

import { dayText, hourText } from "../language/day-hour.ts";
import { clockView } from "./answers.ts";
import type { Api } from "./api.ts";
import { printWrapped } from "./blocks.ts";
import { otherText, sourceText, worthText } from "./clock-words.ts";
import type { Command, Desk, Given } from "./command.ts";
import { localTime } from "./local-time.ts";
import { WrongUsage } from "./usage.ts";

const set: Command = {
  name: "clock set",
  operands: [
    {
      name: {
        fr: "la date et l'heure d'ici, ou avec leur décalage : 2026-11-27T14:32+01:00",
        en: "the date and time here, or with their offset: 2026-11-27T14:32+01:00",
      },
      mark: { fr: "HEURE", en: "TIME" },
      optional: true,
      sort: "word",
    },
  ],
  options: [
    {
      name: "now",
      words: {
        fr: "l'heure de cette machine, si elle est juste",
        en: "this machine's time, if it is right",
      },
    },
    {
      name: "anyway",
      words: {
        fr: "même si le poste a connu une heure plus tardive",
        en: "even if the hub has known a later time",
      },
    },
  ],
  summary: { fr: "régler l'heure du poste", en: "set the hub's time" },
  about: {
    fr: `Vaut tant que ni le réseau ni un satellite ne donne l'heure : ceux-là l'emportent. Elle va aux radios qui n'ont pas mieux, et corrige ce qui fut
daté sans horloge ; l'ordre des messages n'en change pas. Une coupure de courant la perd. Qui l'a réglée est noté au journal.`,
    en: `Holds as long as neither the network nor a satellite gives the time: those win. It goes to radios that know no better, and corrects what was
dated without a clock; the order of messages does not change. A power cut loses it. Who set it is noted in the journal.`,
  },
  examples: ["veillee clock set 2026-11-27T14:32", "veillee clock set --now"],
  run: async (given, desk) => {
    const millis = timeOf(given);
    const api = await desk.api();
    const { count } = await api.get("/api/clock", clockView);
    await api.order({
      kind: "set-clock",
      // Typed to the minute; this machine's goes on while the hub is asked.
      millis: millis ?? desk.machineNow(),
      asked: count,
      ...(given.flag("anyway") && { anyway: true }),
    });
    await printClock(api, desk);
    return 0;
  },
};

const withdraw: Command = {
  name: "clock withdraw",
  operands: [],
  options: [],
  summary: { fr: "retirer une heure mal réglée", en: "take back a time that was set wrong" },
  about: {
    fr: "Plus personne ne connaît l'heure alors, et ce qui fut daté par elle est dit sans heure. « veillee clock set » la règle de nouveau.",
    en: "Nobody knows the time then, and what was dated by it is told without. “veillee clock set” sets it again.",
  },
  examples: ["veillee clock withdraw"],
  run: async (_, desk) => {
    const api = await desk.api();
    await api.order({ kind: "withdraw-clock" });
    await printClock(api, desk);
    return 0;
  },
};

export const clock: Command = {
  name: "clock",
  operands: [],
  options: [],
  summary: {
    fr: "l'heure du poste, et ce qu'elle vaut",
    en: "the hub's time, and what it is worth",
  },
  about: {
    fr: `L'heure du poste, d'où elle vient et ce qu'elle vaut. Du mieux au pire : le réseau, un satellite, un opérateur, une radio, rien.

Avec --json : now, quality (ntp, gps, operator, radio ou none), by, other (une autre horloge qui dit autre chose, et de combien de secondes), zone et count.`,
    en: `The hub's time, where it is from and what it is worth. From best to worst: the network, a satellite, an operator, a radio, nothing.

With --json: now, quality (ntp, gps, operator, radio or none), by, other (another clock that says otherwise, and by how many seconds), zone and count.`,
  },
  further: [set, withdraw],
  examples: ["veillee clock", "veillee clock --json"],
  run: async (_, desk) => {
    await printClock(await desk.api(), desk);
    return 0;
  },
};

/** @returns undefined for this machine's own, as it is when it is sent. @throws WrongUsage. */
function timeOf(given: Given): number | undefined {
  const typed = given.word(0);
  if (given.flag("now") !== (typed === "")) {
    throw new WrongUsage({
      fr: "Donnez l'heure, 2026-11-27T14:32, ou --now pour celle de cette machine.",
      en: "Give the time, 2026-11-27T14:32, or --now for this machine's.",
    });
  }
  if (typed === "") return undefined;
  const millis = localTime(typed);
  if (millis !== undefined) return millis;
  throw new WrongUsage({
    fr: `« ${typed} » n'est pas une date et une heure comme 2026-11-27T14:32.`,
    en: `“${typed}” is not a date and a time like 2026-11-27T14:32.`,
  });
}

async function printClock(api: Api, desk: Desk): Promise<void> {
  const { print, lang } = desk;
  const found = await api.get("/api/clock", clockView);
  if (desk.json) {
    await print.json(found);
    return;
  }
  const unsure = found.quality === "none" ? "~" : "";
  await print.line(`${unsure}${timeText(found.now, desk)} — ${sourceText(found, lang)}`);
  for (const text of otherText(found, lang)) await printWrapped(print, `⚠ ${text}`);
  await printWrapped(print, worthText(found, lang));
}

function timeText(now: string, { lang, say }: Desk): string {
  const at = Date.parse(now);
  if (Number.isNaN(at)) return say({ fr: "heure inconnue", en: "time unknown" });
  return `${dayText(at, lang)}, ${hourText(at, lang)}`;
}
