/** `veillee nodes`: our radios, and the households they hear. */

import type { Lang } from "../base/lang.ts";
import { statusWords } from "../language/labels.ts";
import type { RadioView } from "../village/node-views.ts";
import type { HouseholdView } from "../village/views.ts";
import { age } from "./age.ts";
import { householdViews, statusView } from "./answers.ts";
import { printWrapped } from "./blocks.ts";
import { peopleText } from "./case-words.ts";
import type { Command, Desk } from "./command.ts";
import { radioName, radioState, radioTrouble } from "./radio-words.ts";
import { table } from "./table.ts";

export const nodes: Command = {
  name: "nodes",
  operands: [],
  options: [],
  summary: { fr: "nos radios, et qui elles entendent", en: "our radios, and whom they hear" },
  about: {
    fr: `Nos radios et leur état, puis les foyers connus, les derniers entendus d'abord. Une radio qui émet ne prouve pas que quelqu'un
va bien : l'état d'un foyer ne vient que de mots écrits, les siens ou ceux d'un autre, qui est alors nommé.`,
    en: `Our radios and how they are, then the households known, those heard last first. A radio that transmits does not prove that
someone is well: how a household is comes from words written, its own or those of another, who is named then.`,
  },
  examples: ["veillee nodes", "veillee nodes --json"],
  run: async (_, desk) => {
    const api = await desk.api();
    const { radios } = await api.get("/api/status", statusView);
    const found = await api.get("/api/households", householdViews);
    const households = found.toReversed();
    if (desk.json) await desk.print.json({ radios, households });
    else await printNodes({ radios, households }, desk);
    return 0;
  },
};

async function printNodes(
  found: { readonly radios: readonly RadioView[]; readonly households: readonly HouseholdView[] },
  { print, say, lang, now }: Desk,
): Promise<void> {
  for (const radio of found.radios) {
    await printWrapped(print, `${radioName(radio)} (${radio.address})`);
    await printWrapped(print, radioState(radio, lang), "    ");
    const trouble = radioTrouble(radio, lang);
    if (trouble !== "") await printWrapped(print, trouble, "    ");
  }
  if (found.radios.length === 0)
    await print.line(say({ fr: "Aucune radio n'est réglée.", en: "No radio is set up." }));
  await print.line();
  if (found.households.length === 0)
    return print.line(
      say({ fr: "Aucun foyer n'a encore écrit.", en: "No household has written yet." }),
    );
  const columns = [
    { title: say({ fr: "FOYER", en: "HOUSEHOLD" }) },
    { title: say({ fr: "NOM", en: "NAME" }), shrinks: true },
    { title: say({ fr: "A DIT", en: "SAID" }), shrinks: true },
    { title: say({ fr: "PERSONNES", en: "PEOPLE" }) },
    { title: say({ fr: "LIEU", en: "PLACE" }), shrinks: true },
    { title: say({ fr: "ENTENDU", en: "HEARD" }) },
  ];
  const rows = found.households.map((one) => [
    one.id,
    one.name ?? "",
    statusText(one, lang),
    peopleText(one.people, lang),
    one.place ?? "",
    one.heardAt === null ? "" : age(one.heardAt, now(), lang),
  ]);
  for (const line of table(columns, rows, print.width)) await print.line(line);
}

function statusText({ status, saidBy, keyDoubt, dueInMinutes }: HouseholdView, lang: Lang): string {
  const how = status === null ? "" : statusWords[status][lang];
  const by =
    saidBy === null ? "" : `${lang === "fr" ? "dit par" : "said by"} ${saidBy.name ?? saidBy.id}`;
  const said = [dueText(dueInMinutes, lang), how, by].filter((part) => part !== "").join(", ");
  if (keyDoubt === null) return said;
  const warning = lang === "fr" ? "CLÉ À VÉRIFIER" : "KEY TO CHECK";
  return said === "" ? warning : `${warning}, ${said}`;
}

/** By when it wants to have written again. */
function dueText(minutes: number | null, lang: Lang): string {
  if (minutes === null) return "";
  if (minutes < 0)
    return lang === "fr" ? `EN RETARD DE ${-minutes} MIN` : `${-minutes} MIN OVERDUE`;
  return lang === "fr" ? `signe attendu d'ici ${minutes} min` : `sign due within ${minutes} min`;
}
