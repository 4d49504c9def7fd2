/** `veillee radio apply`: gives a radio the settings of a profile. */

import { printPairs, printWrapped } from "../blocks.ts";
import type { Command, Desk } from "../command.ts";
import { changeOptions, fulfil } from "./fulfil.ts";
import { knownProfile } from "./profiles.ts";
import type { Shop } from "./shop.ts";

export const apply: Command = {
  name: "radio apply",
  operands: [
    {
      name: { fr: "le nom d'un profil", en: "the name of a profile" },
      sort: "word",
      mark: { fr: "PROFIL", en: "PROFILE" },
      optional: true,
    },
  ],
  options: changeOptions,
  summary: {
    fr: "lui donner les réglages d'un profil",
    en: "give it the settings of a profile",
  },
  about: {
    fr: `Montre ce qui changerait, demande, écrit tout en une fois, attend que la radio redémarre, relit et vérifie. Sans PROFIL, dit lesquels il y a ;
ils sont dans firmware-config. Ni la clé du canal ni le nom de la radio ne changent.

Sans terminal où poser la question, --yes est nécessaire. Avec --json, une ligne par étape.`,
    en: `Shows what would change, asks, writes all of it at once, waits for the radio to restart, reads it again and verifies. Without PROFILE, tells which
there are; they are in firmware-config. Neither the channel's key nor the radio's name changes.

With no terminal to ask at, --yes is needed. With --json, one line a step.`,
  },
  examples: [
    "veillee radio apply hub.long-fast --dry-run",
    "veillee radio apply hub.long-fast",
    "veillee radio apply household.long-fast --radio /dev/ttyACM1 --yes",
  ],
  run: async (given, desk) => {
    await using shop = await desk.shop(given.value("radio"));
    if (given.word(0) === "") return await listProfiles(shop, desk);
    const profile = await knownProfile(shop, given.word(0), "radio apply");
    return await fulfil(
      {
        wish: { kind: "profile", profile },
        next: {
          fr: "Le tableau ci-dessus garde les valeurs d'avant. « veillee radio check » dit où la radio en est.",
          en: "The table above keeps the former values. “veillee radio check” tells how the radio is.",
        },
      },
      { shop, given, desk },
    );
  },
};

async function listProfiles(shop: Shop, { json, print, say }: Desk): Promise<number> {
  const profiles = await shop.profiles();
  if (json) {
    await print.json(profiles);
    return 0;
  }
  await printPairs(
    print,
    profiles.map(({ name, words }) => [name, say(words)]),
  );
  await print.line();
  await printWrapped(
    print,
    say({
      fr: "« veillee radio apply PROFIL --dry-run » montre ce qu'un profil changerait.",
      en: "“veillee radio apply PROFILE --dry-run” shows what a profile would change.",
    }),
  );
  return 0;
}
