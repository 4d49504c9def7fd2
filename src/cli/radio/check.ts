/** `veillee radio check`: what is wrong with a radio's settings, and what differs from its profile. */

import type { RadioCheck } from "../../mesh/workshop.ts";
import { printWrapped } from "../blocks.ts";
import type { Command, Desk } from "../command.ts";
import { findingsCode, findingsSum, printFindings } from "../findings.ts";
import { printChanges } from "./changes.ts";
import { radioOption } from "./fulfil.ts";
import { withProfile } from "./profiles.ts";

export const check: Command = {
  name: "radio check",
  operands: [],
  options: [
    radioOption,
    {
      name: "profile",
      value: { fr: "NOM", en: "NAME" },
      words: {
        fr: "comparer aussi à ce profil de firmware-config, p. ex. hub.long-fast",
        en: "also compare it with this profile of firmware-config, e.g. hub.long-fast",
      },
    },
  ],
  summary: {
    fr: "ce qui ne va pas dans ses réglages, et quoi faire",
    en: "what is wrong with its settings, and what to do",
  },
  about: {
    fr: `Lit les réglages de la radio et les tient aux règles de sûreté : clé du canal, rôle, firmware, ce qui écoute sur le Wi-Fi… Chaque ligne est
bonne, douteuse ou mauvaise, avec quoi faire dessous ; puis ce qui diffère du profil. Rien n'est changé dans la radio.

Finit par 0 si rien n'est mauvais, sinon 1.`,
    en: `Reads the radio's settings and holds them to the safety rules: the channel's key, the role, the firmware, what listens on the Wi-Fi… Each line is
good, doubtful or bad, with what to do under it; then what differs from the profile. Nothing is changed in the radio.

Ends with 0 if nothing is bad, else 1.`,
  },
  examples: [
    "veillee radio check",
    "veillee radio check --profile hub.long-fast",
    "veillee radio check --radio tcp://192.168.1.40:4403 --json",
  ],
  run: async (given, desk) => {
    await using shop = await desk.shop(given.value("radio"));
    const profile = given.value("profile");
    const found = await withProfile({ shop, name: profile ?? "", command: "radio check" }, () =>
      shop.check(profile),
    );
    await (desk.json ? desk.print.json(found) : printCheck(found, desk));
    return findingsCode(found.findings);
  },
};

async function printCheck(found: RadioCheck, desk: Desk): Promise<void> {
  const { print, say, lang } = desk;
  const { name, id, address, firmware, profile, findings, changes } = found;
  await printWrapped(print, `${name} ${id}, firmware ${firmware} (${address})`);
  await print.line();
  await printFindings(findings, desk);
  await print.line();
  await print.line(findingsSum(findings, lang));
  if (profile === null) return;
  await print.line();
  if (changes.length === 0) {
    await print.line(
      say({ fr: `Conforme au profil ${profile}.`, en: `As its profile ${profile} wants it.` }),
    );
    return;
  }
  await print.line(
    say({
      fr: `Ce que changerait le profil ${profile} :`,
      en: `What profile ${profile} would change:`,
    }),
  );
  await printChanges(changes, desk);
  await print.line();
  await printWrapped(
    print,
    say({
      fr: `Pour l'écrire : veillee radio apply ${profile}`,
      en: `To write it: veillee radio apply ${profile}`,
    }),
  );
}
