/** `veillee radio apply`: gives a radio the settings of a profile. */

import type { Words } from "../../base/lang.ts";
import type { RadioWish } from "../../mesh/workshop.ts";
import { printPairs, printWrapped } from "../blocks.ts";
import type { Command, Desk } from "../command.ts";
import { changeOptions, fulfil } from "./fulfil.ts";
import { readSettings, writeOwn } from "./own-file.ts";
import { withProfile } from "./profiles.ts";
import type { Shop } from "./shop.ts";

export const apply: Command = {
  name: "radio apply",
  operands: [
    {
      name: { fr: "le nom d'un profil, ou un fichier", en: "the name of a profile, or a file" },
      sort: "word",
      mark: { fr: "PROFIL|FICHIER", en: "PROFILE|FILE" },
      optional: true,
    },
  ],
  options: [
    ...changeOptions,
    {
      name: "keep",
      value: { fr: "FICHIER", en: "FILE" },
      words: {
        fr: "garder d'abord dans FICHIER les réglages actuels, sans secret, pour y revenir",
        en: "first keep the present settings in FILE, without secrets, to go back to",
      },
    },
  ],
  summary: {
    fr: "lui donner les réglages d'un profil",
    en: "give it the settings of a profile",
  },
  about: {
    fr: `Montre ce qui changerait, demande, écrit tout en une fois, attend que la radio redémarre, relit et vérifie. Sans PROFIL, dit lesquels il y a ;
ils sont dans firmware-config. Un FICHIER s'écrit avec son dossier : ./avant.yaml. Ni la clé du canal ni le nom de la radio ne changent.

Sans terminal où poser la question, --yes est nécessaire. Avec --json, une ligne par étape.`,
    en: `Shows what would change, asks, writes all of it at once, waits for the radio to restart, reads it again and verifies. Without PROFILE, tells which
there are; they are in firmware-config. A FILE is written with its folder: ./before.yaml. Neither the channel's key nor the radio's name changes.

With no terminal to ask at, --yes is needed. With --json, one line a step.`,
  },
  examples: [
    "veillee radio apply hub.long-fast --dry-run",
    "veillee radio apply hub.long-fast --keep avant.yaml",
    "veillee radio apply ./avant.yaml",
    "veillee radio apply household.long-fast --radio /dev/ttyACM1 --yes",
  ],
  run: async (given, desk) => {
    const named = given.word(0);
    // A profile has no folder in its name.
    const wish: RadioWish = named.includes("/")
      ? { kind: "settings", yaml: await readSettings(named) }
      : { kind: "profile", profile: named };
    await using shop = await desk.shop(given.value("radio"));
    if (named === "") return await listProfiles(shop, desk);
    const keep = given.value("keep");
    return await withProfile({ shop, name: named, command: "radio apply" }, () =>
      fulfil(
        {
          wish,
          ...(keep !== undefined && {
            before: async () => writeOwn(keep, await shop.settings()),
          }),
          next: wayBack(keep),
        },
        { shop, given, desk },
      ),
    );
  },
};

/** How to undo it. */
function wayBack(keep: string | undefined): Words {
  if (keep === undefined)
    return {
      fr: "Pour revenir en arrière : le tableau ci-dessus garde les valeurs d'avant. La prochaine fois, --keep FICHIER les garde pour « veillee radio apply FICHIER ».",
      en: "To go back: the table above keeps the former values. Next time, --keep FILE keeps them for “veillee radio apply FILE”.",
    };
  const file = keep.includes("/") ? keep : `./${keep}`;
  return {
    fr: `Pour revenir en arrière : veillee radio apply ${file}`,
    en: `To go back: veillee radio apply ${file}`,
  };
}

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
