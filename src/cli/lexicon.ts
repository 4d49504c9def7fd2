/** `veillee lexicon`: the words, places and nicknames that the village taught Veillée. */

import { TERM_MAX, type TaughtMeaning } from "../journal/fact.ts";
import { categories } from "../journal/vocabulary.ts";
import type { Teaching } from "../village/order.ts";
import type { HouseholdView } from "../village/views.ts";
import { ageOf } from "./age.ts";
import { householdViews, previewView, taughtViews } from "./answers.ts";
import { printBlocks } from "./blocks.ts";
import { quoted } from "./case-words.ts";
import type { Command, Desk, Given, Group } from "./command.ts";
import { meaningText, printPreview } from "./lexicon-words.ts";
import { WrongUsage } from "./usage.ts";

const list: Command = {
  name: "lexicon list",
  operands: [],
  options: [],
  summary: { fr: "les mots que le village a appris", en: "the words the village has taught" },
  about: {
    fr: "Chaque mot, ce qu'il veut dire ici, qui l'a appris, quand, et de quel message ; le dernier appris d'abord.",
    en: "Each word, what it means here, who taught it, when, and from which message; the last taught first.",
  },
  examples: ["veillee lexicon list", "veillee lexicon list --json"],
  run: async (_, { api, json, print, lang, say, now }) => {
    const found = await (await api()).get("/api/lexicon", taughtViews);
    if (json) await print.json(found);
    else if (found.length === 0)
      await print.line(
        say({
          fr: "Le village n'a encore rien appris à Veillée.",
          en: "The village has taught Veillée nothing yet.",
        }),
      );
    else
      await printBlocks(
        print,
        [
          { title: say({ fr: "MOTS", en: "WORDS" }), shrinks: true },
          { title: say({ fr: "VEULENT DIRE", en: "MEAN" }), shrinks: true },
          { title: say({ fr: "PAR", en: "BY" }), shrinks: true },
          { title: say({ fr: "APPRIS", en: "TAUGHT" }) },
        ],
        found.map((one) => ({
          row: [one.term, meaningText(one, lang), one.by, ageOf(one, now(), lang)],
          under: one.words === null ? [] : [quoted(one.words, lang)],
        })),
      );
    return 0;
  },
};

const add: Command = {
  name: "lexicon add",
  operands: [{ name: { fr: "les mots à apprendre", en: "the words to teach" }, sort: "words" }],
  options: [
    {
      name: "category",
      value: { fr: "CATÉGORIE", en: "CATEGORY" },
      choices: categories,
      words: {
        fr: "une chose dont on a besoin ou qu'on donne : water, food, warmth…",
        en: "a thing people need or give: water, food, warmth…",
      },
    },
    { name: "place", words: { fr: "un lieu", en: "a place" } },
    {
      name: "named",
      value: { fr: "NOM", en: "NAME" },
      words: {
        fr: "avec --place : l'autre nom de ce lieu, sous lequel il est gardé",
        en: "with --place: this place's other name, under which it is kept",
      },
    },
    {
      name: "person",
      value: { fr: "NOM", en: "NAME" },
      words: {
        fr: "une personne : un foyer d'ici, ou un nom",
        en: "a person: a household here, or a name",
      },
    },
    {
      name: "harmless",
      words: {
        fr: "rien de grave : une façon de parler",
        en: "nothing serious: a way of speaking",
      },
    },
    {
      name: "dry-run",
      words: {
        fr: "montre ce que cela changerait, n'apprend rien",
        en: "shows what it would change, teaches nothing",
      },
    },
  ],
  summary: {
    fr: "apprendre un mot, un lieu ou un surnom",
    en: "teach a word, a place or a nickname",
  },
  about: {
    fr: `Dès le message suivant, ces mots sont lus ainsi, fautes de frappe comprises à partir de cinq lettres. Un seul sens : --category, --place,
--person ou --harmless. Un danger reste reconnu quoi qu'on apprenne ; les mots qui le font reconnaître, les commandes et les mots de tout le monde sont refusés.

« veillee lexicon remove » les retire.`,
    en: `From the next message on these words are read so, misspelt ones too from five letters on. One meaning only: --category, --place, --person or
--harmless. A danger is still recognised whatever is taught; the words it is known by, commands and everyone's words are refused.

“veillee lexicon remove” takes them back.`,
  },
  examples: [
    "veillee lexicon add la gourde --category water --dry-run",
    "veillee lexicon add Kerbrat --place",
    `veillee lexicon add chez Fanch --place --named "4 rue du Puits"`,
    "veillee lexicon add Tonton --person Yann",
  ],
  run: async (given, desk) => {
    const api = await desk.api();
    const term = termOf(given);
    const meaning = meaningOf(given, await householdsFor(given, desk));
    const order: Teaching = { kind: "teach", term, meaning };
    if (given.flag("dry-run")) {
      const preview = await api.post("/api/lexicon/preview", order, previewView);
      if (desk.json) await desk.print.json(preview);
      else await printPreview(preview, desk);
      return 0;
    }
    await api.order(order);
    if (desk.json) await desk.print.json({ done: true, term, meaning });
    else await desk.print.line(desk.say({ fr: `Appris : « ${term} »`, en: `Learnt: “${term}”` }));
    return 0;
  },
};

const remove: Command = {
  name: "lexicon remove",
  operands: [{ name: { fr: "les mots à retirer", en: "the words to remove" }, sort: "words" }],
  options: [],
  summary: { fr: "retirer un mot appris", en: "take a taught word back" },
  about: {
    fr: "Les messages suivants sont lus comme si ces mots n'avaient jamais été appris. Majuscules et accents ne comptent pas. Le journal garde qui les avait appris.",
    en: "The messages that follow are read as if these words had never been taught. Capitals and accents do not matter. The journal keeps who taught them.",
  },
  examples: ["veillee lexicon remove la gourde"],
  run: async (given, desk) => {
    const term = termOf(given);
    await (await desk.api()).order({ kind: "forget", term });
    if (desk.json) await desk.print.json({ done: true, term });
    else await desk.print.line(desk.say({ fr: `Retiré : « ${term} »`, en: `Removed: “${term}”` }));
    return 0;
  },
};

export const lexicon: Group = {
  name: "lexicon",
  summary: { fr: "les mots du village", en: "the village's own words" },
  about: {
    fr: "Mots, lieux et surnoms d'ici, que la grammaire ne connaît pas. Ils s'apprennent aussi au bureau, à partir d'un message.",
    en: "Words, places and nicknames of the village, which the grammar does not know. They can be taught at the desk too, from a message.",
  },
  members: [list, add, remove],
};

function termOf(given: Given): string {
  const term = given.word(0).trim();
  if (Array.from(term).length <= TERM_MAX) return term;
  throw new WrongUsage({
    fr: `C'est trop long : ${TERM_MAX} caractères au plus.`,
    en: `This is too long: ${TERM_MAX} characters at most.`,
  });
}

/** Asked for only where a person is named. */
async function householdsFor(given: Given, desk: Desk): Promise<readonly HouseholdView[]> {
  if (given.value("person") === undefined) return [];
  return await (await desk.api()).get("/api/households", householdViews);
}

function meaningOf(given: Given, households: readonly HouseholdView[]): TaughtMeaning {
  const category = categories.find((code) => code === given.value("category"));
  const person = given.value("person");
  const place = given.value("named");
  const meanings: readonly TaughtMeaning[] = [
    ...(category === undefined ? [] : [{ as: "category", category } as const]),
    ...(given.flag("place")
      ? [{ as: "place", ...(place !== undefined && { place }) } as const]
      : []),
    ...(person === undefined ? [] : [{ as: "person", person: who(person, households) } as const]),
    ...(given.flag("harmless") ? [{ as: "harmless" } as const] : []),
  ];
  const [meaning, ...more] = meanings;
  const stray = place !== undefined && !given.flag("place");
  if (meaning !== undefined && more.length === 0 && !stray) return meaning;
  throw new WrongUsage(
    {
      fr: "Dites ce que ces mots veulent dire, d'une seule façon : --category, --place, --person ou --harmless.",
      en: "Say what these words mean, in one way only: --category, --place, --person or --harmless.",
    },
    add.name,
  );
}

/** The household of that identifier, or the only one of that name; else the name as it is. */
function who(written: string, households: readonly HouseholdView[]): string {
  const id = /^[!~]?([0-9a-f]{8})$/i.exec(written)?.[1]?.toLowerCase();
  const byId = households.find((one) => id !== undefined && one.id.slice(1) === id);
  const [byName, ...more] = households.filter(
    ({ name }) => name?.toLowerCase() === written.trim().toLowerCase(),
  );
  return byId?.id ?? (more.length === 0 ? byName?.id : undefined) ?? written;
}
