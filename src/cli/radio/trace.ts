/** `veillee radio trace`: the way a message takes to a radio, and back. */

import type { NodeView, TraceView } from "../../mesh/workshop.ts";
import { Refused } from "../api.ts";
import { printPairs } from "../blocks.ts";
import type { Command, Desk } from "../command.ts";
import { radioOption } from "./fulfil.ts";
import { decibels } from "./nodes.ts";

const ID = /^![0-9a-f]{8}$/;

export const trace: Command = {
  name: "radio trace",
  operands: [
    {
      name: { fr: "l'id ou le nom d'une radio", en: "the id or the name of a radio" },
      sort: "words",
      mark: { fr: "NŒUD", en: "NODE" },
    },
  ],
  options: [radioOption],
  summary: {
    fr: "par où un message passe pour l'atteindre",
    en: "the way a message takes to reach it",
  },
  about: {
    fr: `Demande à la radio nommée de répondre, et montre les relais à l'aller et au retour, avec la force à laquelle chacun a entendu le précédent.
Cela occupe l'air : une demande par demi-minute au plus, et la réponse peut prendre une minute.`,
    en: `Asks the radio that is named to answer, and shows the relays on the way there and back, with how strong each heard the one before.
This takes airtime: one request in half a minute at most, and the answer may take a minute.`,
  },
  examples: ["veillee radio trace !a1b2c302", "veillee radio trace Relais du clocher"],
  run: async (given, desk) => {
    await using shop = await desk.shop(given.value("radio"));
    const named = given.word(0);
    // Names and ids told apart at once: an id needs no list.
    const known = ID.test(named) && desk.json ? [] : await shop.nodes();
    const node = ID.test(named) ? named : theOne(named, known);
    if (!desk.json) {
      await desk.print.passing(
        desk.say({
          fr: "On attend la réponse, une minute au plus…",
          en: "Waiting for the answer, a minute at most…",
        }),
      );
    }
    const found = await shop.trace(node);
    await (desk.json ? desk.print.json(found) : printTrace(found, { known, desk }));
    return 0;
  },
};

/** The id of the only node with this name. @throws Refused when there is none, or several. */
function theOne(named: string, known: readonly NodeView[]): string {
  const wanted = named.toLowerCase();
  const found = known.filter(({ name, shortName, id }) =>
    [name, shortName, id, id.slice(1)].some((one) => one?.toLowerCase() === wanted),
  );
  const [only] = found;
  if (only === undefined) {
    throw new Refused("no-such-node", {
      fr: `La radio ne connaît pas « ${named} ». « veillee radio nodes » montre celles qu'elle connaît.`,
      en: `The radio does not know “${named}”. “veillee radio nodes” shows those it knows.`,
    });
  }
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(", ");
    throw new Refused("several-nodes", {
      fr: `Plusieurs radios s'appellent « ${named} » : ${ids}. Donnez l'id.`,
      en: `Several radios are called “${named}”: ${ids}. Give the id.`,
    });
  }
  return only.id;
}

async function printTrace(
  { towards, back, tookMillis }: TraceView,
  { known, desk }: { readonly known: readonly NodeView[]; readonly desk: Desk },
): Promise<void> {
  const { print, say, lang } = desk;
  const hub = say({ fr: "nous", en: "us" });
  const name = (id: string): string => {
    const node = known.find((one) => one.id === id);
    return node?.own === true ? hub : (node?.name ?? id);
  };
  const way = (legs: TraceView["towards"]): string =>
    legs
      .map(({ id, snrDb }) =>
        snrDb === null ? name(id) : `${name(id)} (${decibels(snrDb, lang)})`,
      )
      .join(" → ");
  const seconds = Math.max(1, Math.round(tookMillis / 1000));
  const relays = Math.max(towards.length - 1, 0);
  const start = (legs: TraceView["towards"], from: string): string =>
    legs.length === 0 ? say({ fr: "pas dit", en: "not told" }) : `${from} → ${way(legs)}`;
  await printPairs(print, [
    [say({ fr: "Aller", en: "There" }), start(towards, hub)],
    [say({ fr: "Retour", en: "Back" }), start(back, name(towards.at(-1)?.id ?? ""))],
    [
      say({ fr: "Réponse", en: "Answer" }),
      say({
        fr: `en ${seconds} s, ${relays === 0 ? "sans relais" : `par ${relays} relais`}`,
        en: `in ${seconds} s, ${relays === 0 ? "with no relay" : `over ${relays} ${relays > 1 ? "relays" : "relay"}`}`,
      }),
    ],
  ]);
}
