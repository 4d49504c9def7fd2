/** `veillee radio nodes`: whom a radio of ours knows on the mesh. */

import type { Lang } from "../../base/lang.ts";
import type { NodeView } from "../../mesh/workshop.ts";
import { age } from "../age.ts";
import type { Command, Desk } from "../command.ts";
import { table } from "../table.ts";
import { radioOption } from "./fulfil.ts";

export const nodes: Command = {
  name: "radio nodes",
  operands: [],
  options: [radioOption],
  summary: {
    fr: "les radios que la nôtre connaît sur le maillage",
    en: "the radios that ours knows on the mesh",
  },
  about: {
    fr: `Toutes les radios que la nôtre a entendues, les dernières d'abord : par combien de relais, à quelle force, avec quelle batterie. L'heure est celle
de l'horloge de la radio. « veillee nodes » montre les foyers et ce qu'ils ont dit.`,
    en: `Every radio that ours has heard, the last first: over how many relays, how strong, with what battery. The time is by the radio's clock.
“veillee nodes” shows the households and what they said.`,
  },
  examples: ["veillee radio nodes", "veillee radio nodes --json"],
  run: async (given, desk) => {
    await using shop = await desk.shop(given.value("radio"));
    const found = (await shop.nodes()).toSorted(
      (one, other) =>
        Number(other.own) - Number(one.own) ||
        (other.lastHeard ?? "").localeCompare(one.lastHeard ?? ""),
    );
    await (desk.json ? desk.print.json(found) : printNodes(found, desk));
    return 0;
  },
};

async function printNodes(
  found: readonly NodeView[],
  { print, say, lang, now }: Desk,
): Promise<void> {
  if (found.length === 0) {
    await print.line(
      say({ fr: "La radio n'a encore entendu personne.", en: "The radio has heard nobody yet." }),
    );
    return;
  }
  const columns = [
    { title: "ID" },
    { title: say({ fr: "NOM", en: "NAME" }), shrinks: true },
    { title: say({ fr: "RÔLE", en: "ROLE" }), shrinks: true },
    { title: say({ fr: "RELAIS", en: "RELAYS" }) },
    { title: "SNR" },
    { title: say({ fr: "BATTERIE", en: "BATTERY" }) },
    { title: say({ fr: "CLÉ", en: "KEY" }) },
    { title: say({ fr: "ENTENDUE", en: "HEARD" }) },
  ];
  const rows = found.map((one) => [
    one.id,
    one.name ?? one.shortName ?? "",
    one.role ?? "",
    one.own || one.hops === null ? "" : String(one.hops),
    one.own ? "" : decibels(one.snrDb, lang),
    battery(one.batteryPercent, lang),
    one.keyKnown ? say({ fr: "oui", en: "yes" }) : say({ fr: "non", en: "no" }),
    one.own
      ? say({ fr: "la nôtre", en: "ours" })
      : one.lastHeard === null
        ? ""
        : age(one.lastHeard, now(), lang),
  ]);
  for (const line of table(columns, rows, print.width)) await print.line(line);
}

/** "-7,5 dB"; empty when it was not told. */
export function decibels(value: number | null, lang: Lang): string {
  if (value === null) return "";
  const told = String(Math.round(value * 10) / 10);
  return `${lang === "fr" ? told.replace(".", ",") : told}\u{a0}dB`;
}

/** Above 100 a radio says that it is powered. */
function battery(percent: number | null, lang: Lang): string {
  if (percent === null) return "";
  if (percent > 100) return lang === "fr" ? "secteur" : "mains";
  return `${percent}\u{a0}%`;
}
