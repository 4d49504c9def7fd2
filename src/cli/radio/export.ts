/** `veillee radio export`: a radio's settings as they are, to be given back later. */

import type { Command } from "../command.ts";
import { radioOption } from "./fulfil.ts";

export const exportSettings: Command = {
  name: "radio export",
  operands: [],
  options: [radioOption],
  summary: {
    fr: "ses réglages tels qu'ils sont, pour y revenir",
    en: "its settings as they are, to go back to",
  },
  about: {
    fr: `Écrit les réglages de la radio en YAML, dans la forme d'un profil : « veillee radio apply FICHIER » les remet. Ni clé, ni mot de passe, ni nom n'y
sont : le fichier peut passer d'une radio à l'autre.`,
    en: `Writes the radio's settings as YAML, in the form of a profile: “veillee radio apply FILE” gives them back. No key, no password and no name is in
it: the file may go from radio to radio.`,
  },
  examples: ["veillee radio export > avant.yaml", "veillee radio apply ./avant.yaml"],
  run: async (given, desk) => {
    await using shop = await desk.shop(given.value("radio"), { quiet: true });
    const yaml = await shop.settings();
    if (desk.json) await desk.print.json({ yaml });
    else for (const line of yaml.trimEnd().split("\n")) await desk.print.line(line);
    return 0;
  },
};
