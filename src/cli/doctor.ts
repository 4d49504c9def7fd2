/** `veillee doctor`: whether everything a node depends on is well, and what to do about what is not. */

import { Fault } from "../base/fault.ts";
import { MINUTE } from "../base/time.ts";
import type { Finding } from "../mesh/workshop.ts";
import { printWrapped } from "./blocks.ts";
import type { Command, Desk, Given } from "./command.ts";
import { findingsCode, findingsSum, printFindings } from "./findings.ts";
import { findings } from "./radio/answers.ts";
import { radioOption } from "./radio/fulfil.ts";

export const doctor: Command = {
  name: "doctor",
  operands: [],
  options: [
    radioOption,
    {
      name: "no-radio",
      words: { fr: "n'ouvrir aucune radio", en: "open no radio" },
    },
  ],
  summary: {
    fr: "tout ce dont le poste dépend va-t-il bien ?",
    en: "is everything the hub depends on well?",
  },
  about: {
    fr: `Examine la radio et ses réglages, le port et qui le tient, le disque, le dossier de données, l'heure, la mémoire, le courant, l'adresse des pages.
Chaque ligne est bonne, douteuse ou mauvaise, avec quoi faire dessous. Si Veillée tourne, c'est lui qui regarde ; sinon la commande regarde
elle-même, et ouvre la radio un instant.

Finit par 0 si rien n'est mauvais, sinon 1 ; ce qui est douteux ne fait pas échouer.`,
    en: `Looks at the radio and its settings, the port and who holds it, the disk, the data folder, the time, the memory, the power, the pages' address.
Each line is good, doubtful or bad, with what to do under it. If Veillée runs, it is Veillée that looks; else the command looks by
itself, and opens the radio for a moment.

Ends with 0 if nothing is bad, else 1; what is doubtful does not fail.`,
  },
  examples: [
    "veillee doctor",
    "veillee doctor --no-radio",
    "veillee doctor --radio /dev/serial/by-id/usb-… --json",
  ],
  run: async (given, desk) => {
    const found = await examined(given, desk);
    if (desk.json) await desk.print.json(found);
    else await printDoctor(found, desk);
    return findingsCode(found.findings);
  },
};

interface Examined {
  /** Whether it was the running node that looked. */
  readonly running: boolean;
  readonly findings: readonly Finding[];
}

async function examined(given: Given, desk: Desk): Promise<Examined> {
  const noRadio = given.flag("no-radio");
  const radio = given.value("radio");
  // A radio that is named may not be the daemon's.
  if (radio === undefined) {
    try {
      const api = await desk.api();
      const at = noRadio ? "/api/doctor?radio=0" : "/api/doctor";
      return { running: true, findings: await api.get(at, findings, MINUTE) };
    } catch (error) {
      if (Fault.in(error, "cli/no-daemon") === undefined || desk.here === undefined) throw error;
    }
  }
  if (desk.here === undefined) throw new Fault("cli/no-daemon", { folder: desk.folder });
  const { folder } = desk;
  return { running: false, findings: await desk.here.examine({ folder, radio, noRadio }) };
}

async function printDoctor({ running, findings: found }: Examined, desk: Desk): Promise<void> {
  const { print, say, lang } = desk;
  await printWrapped(
    print,
    running
      ? say({ fr: "Veillée tourne, et s'examine.", en: "Veillée is running, and examines itself." })
      : say({
          fr: "Veillée ne tourne pas ; voici ce qu'il trouverait en démarrant.",
          en: "Veillée is not running; this is what it would find when it starts.",
        }),
  );
  await print.line();
  await printFindings(found, desk);
  await print.line();
  await print.line(findingsSum(found, lang));
}
