/** `veillee erase`: erases what is sensitive about a household, for good. */

import { visible } from "../base/text.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { ErasureView } from "../village/views.ts";
import { erasureView, householdViews, statusView } from "./answers.ts";
import { type Api, Refused } from "./api.ts";
import { printWrapped } from "./blocks.ts";
import type { Command, Desk } from "./command.ts";
import { householdNamed } from "./find-household.ts";

/** Between two looks at whether the disk is clean. */
const LOOK_EVERY: Millis = SECOND / 2;
/** A long journal on an old card takes minutes; whoever asks is not kept longer. */
const LOOKS_MAX = 240;

export const erase: Command = {
  name: "erase",
  operands: [{ name: { fr: "le foyer", en: "the household" }, sort: "words" }],
  options: [
    {
      name: "dry-run",
      words: {
        fr: "montrer ce qui s'efface, sans rien effacer",
        en: "show what goes, erase nothing",
      },
    },
    { name: "yes", words: { fr: "ne pas demander", en: "do not ask" } },
  ],
  summary: {
    fr: "effacer ce qu'on sait d'un foyer, pour de bon",
    en: "erase what is known of a household, for good",
  },
  about: {
    fr: `Efface du disque le nom, le lieu et les mots d'un foyer, ses dossiers compris, et les réponses qui l'attendent. Les chiffres restent, et le journal se
vérifie toujours. CELA NE PEUT PAS ÊTRE ANNULÉ. Les anciennes sauvegardes et les autres postes l'ont encore : effacez-le là aussi. Le foyer
s'écrit par son nom ou son identifiant.`,
    en: `Erases from the disk a household's name, place and words, its cases among them, and the answers that wait for it. The figures stay, and the journal
can still be verified. THIS CANNOT BE TAKEN BACK. Former backups and other hubs still hold it: erase it there too. The household
is written by its name or its identifier.`,
  },
  examples: ["veillee erase a1b2c304 --dry-run", "veillee erase Mme Roux"],
  run: async (given, desk) => {
    const api = await desk.api();
    const found = await api.get("/api/households", householdViews);
    const { id } = householdNamed(given.word(0), found);
    const at = `/api/households/${encodeURIComponent(id)}/erasure`;
    const view = await api.get(at, erasureView);
    const dry = given.flag("dry-run");
    if (!desk.json) await printWhatGoes(view, desk);
    if (view.vital !== null && !dry) throw vitalNeed(view.vital);
    const sure = dry || given.flag("yes") || (await desk.confirm(finalQuestion));
    if (!dry && sure) await api.order({ kind: "erase", household: id });
    const clean = !dry && sure ? await cleaned(api) : false;
    if (desk.json) await desk.print.json({ ...view, erased: !dry && sure, clean });
    else await desk.print.line(desk.say(outcomeOf({ dry, sure, clean })));
    return dry || sure ? 0 : 1;
  },
};

const finalQuestion = {
  fr: "Effacer pour de bon ? Cela ne peut pas être annulé.",
  en: "Erase for good? This cannot be taken back.",
};

function outcomeOf({
  dry,
  sure,
  clean,
}: {
  readonly dry: boolean;
  readonly sure: boolean;
  readonly clean: boolean;
}) {
  if (dry || !sure) return { fr: "Rien n'a été effacé.", en: "Nothing was erased." };
  if (clean) return { fr: "Effacé du disque.", en: "Erased from the disk." };
  return {
    fr: "Effacé ; le disque est encore nettoyé. « veillee status » dit quand c'est fini.",
    en: "Erased; the disk is still being cleaned. “veillee status” tells when that is done.",
  };
}

function vitalNeed(number: number): Refused {
  return new Refused("vital-need", {
    fr: `Le n°${number} peut toucher à une vie. Terminez-le d'abord : veillee close ${number}`,
    en: `A life may depend on no.${number}. End it first: veillee close ${number}`,
  });
}

/** Waits until no byte of it is on the disk; false if that takes long. */
async function cleaned(api: Api): Promise<boolean> {
  for (let look = 0; look < LOOKS_MAX; look++) {
    const { erasing } = await api.get("/api/status", statusView);
    if (!erasing) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return false;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count > 1 ? many : one}`;
}

async function printWhatGoes(view: ErasureView, { print, lang }: Desk): Promise<void> {
  const { household, name, place, messages, answers, waiting } = view;
  const fr = lang === "fr";
  const who = [household, name, place].filter((part) => part !== null).map(visible);
  const live = view.cases.filter((each) => each.live && each.type !== "erase");
  const numbers = live.map(({ number }) => number).join(", ");
  const lines = [
    who.join(" · "),
    fr
      ? `S'effacent : le nom, le lieu, ${counted(messages, "message ou note", "messages et notes")}, ${counted(answers, "réponse", "réponses")}.`
      : `These go: the name, the place, ${counted(messages, "message or note", "messages and notes")}, ${counted(answers, "answer", "answers")}.`,
    waiting > 0
      ? fr
        ? `${waiting > 1 ? "Ne partiront pas" : "Ne partira pas"} : ${counted(waiting, "réponse", "réponses")} en attente.`
        : `Will not leave: ${counted(waiting, "waiting answer", "waiting answers")}.`
      : "",
    live.length > 0
      ? fr
        ? `Encore en cours, et qui resteront sans leurs mots : ${numbers}.`
        : `Still open, and left without their words: ${numbers}.`
      : "",
    fr
      ? "Restent : les chiffres, ce que d'autres ont écrit de ce foyer, les anciennes sauvegardes, les autres postes."
      : "These stay: the figures, what others wrote about this household, former backups, other hubs.",
  ];
  for (const line of lines) if (line !== "") await printWrapped(print, line);
}
