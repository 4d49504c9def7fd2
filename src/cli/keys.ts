/** `veillee key`: which radios prove who writes, and an operator's word on a key that changed. */

import { visible } from "../base/text.ts";
import type { HouseholdView } from "../village/views.ts";
import { householdViews } from "./answers.ts";
import { Refused } from "./api.ts";
import { printWrapped } from "./blocks.ts";
import type { Command, Desk, Given, Group } from "./command.ts";
import { householdNamed } from "./find-household.ts";
import { doubtWords, keyBase64, keyDigits, outcomes } from "./key-words.ts";

const list: Command = {
  name: "key list",
  operands: [],
  options: [],
  summary: {
    fr: "les clés des radios des foyers, celles à vérifier d'abord",
    en: "the keys of the households' radios, those to check first",
  },
  about: {
    fr: `Une clé qui change, qui disparaît ou que deux radios partagent est à vérifier de vive voix ; d'ici là, rien de ce que cette radio écrit
n'est prouvé, et ses messages sont reçus quand même. Les clés sont montrées comme l'application Meshtastic les montre.`,
    en: `A key that changes, goes away or is shared by two radios is to be checked by voice; until then nothing that radio writes is proven, and its
messages are taken all the same. Keys are shown as the Meshtastic application shows them.`,
  },
  examples: ["veillee key list", "veillee key list --json"],
  run: async (_, desk) => {
    const found = await (await desk.api()).get("/api/households", householdViews);
    const known = found.filter(({ key: held }) => held !== null);
    const listed = [
      ...known.filter(({ keyDoubt }) => keyDoubt !== null),
      ...known.filter(({ keyDoubt }) => keyDoubt === null),
    ];
    if (desk.json) await desk.print.json(listed.map(keyJson));
    else await printKeys(listed, desk);
    return 0;
  },
};

/** What the three words on a key have in common. */
const onKey = {
  operands: [{ name: { fr: "le foyer", en: "the household" }, sort: "words" }],
  options: [
    {
      name: "key",
      value: { fr: "CLÉ", en: "KEY" },
      words: {
        fr: "la clé dont vous parlez (sans --key : celle qui est à vérifier)",
        en: "the key you speak of (without --key: the one to be checked)",
      },
    },
  ],
} as const satisfies Partial<Command>;

const accept: Command = {
  ...onKey,
  name: "key accept",
  summary: {
    fr: "c'est bien eux : cette clé prouve ce qu'ils écrivent",
    en: "it is them: this key proves what they write",
  },
  about: {
    fr: `Demandez d'abord de vive voix, jamais par la radio. Cette clé prouve désormais ce que ce foyer écrit, et aucune autre ne le prouve plus. Le
foyer s'écrit par son nom ou son identifiant, avec ou sans « ! ». « veillee key doubt » l'annule.`,
    en: `Ask by voice first, never by radio. From now on this key proves what this household writes, and no other does. The household is written
by its name or its identifier, with or without “!”. “veillee key doubt” takes it back.`,
  },
  examples: ["veillee key accept a1b2c304", "veillee key accept Mme Roux"],
  run: (given, desk) => decide("accepted", given, desk),
};

const refuse: Command = {
  ...onKey,
  name: "key refuse",
  summary: {
    fr: "ce n'est pas eux : cette clé ne prouvera rien",
    en: "it is not them: this key will prove nothing",
  },
  about: {
    fr: "L'ancienne clé prouve de nouveau ce que ce foyer écrit ; celle-ci ne prouvera rien, et n'alertera plus. « veillee key doubt », avec --key, l'annule.",
    en: "The old key proves again what this household writes; this one will prove nothing, and raise no more alarm. “veillee key doubt”, with --key, takes it back.",
  },
  examples: ["veillee key refuse a1b2c304"],
  run: (given, desk) => decide("refused", given, desk),
};

const doubt: Command = {
  ...onKey,
  name: "key doubt",
  summary: {
    fr: "à vérifier de nouveau : annule accept ou refuse",
    en: "to be checked again: takes back accept or refuse",
  },
  about: {
    fr: "La clé est de nouveau à vérifier. D'ici là, rien de ce que cette radio écrit n'est prouvé.",
    en: "The key is to be checked again. Until then nothing this radio writes is proven.",
  },
  examples: ["veillee key doubt Mme Roux"],
  run: (given, desk) => decide("doubted", given, desk),
};

export const key: Group = {
  name: "key",
  summary: {
    fr: "qui écrit, prouvé par la clé de sa radio",
    en: "who writes, proven by their radio's key",
  },
  about: {
    fr: "La première clé publique vue d'une radio est retenue : elle seule prouve qui écrit, jusqu'à ce qu'un opérateur en accepte une autre.",
    en: "The first public key seen of a radio is pinned: it alone proves who writes, until an operator accepts another.",
  },
  members: [list, accept, refuse, doubt],
};

async function decide(
  as: "accepted" | "refused" | "doubted",
  given: Given,
  desk: Desk,
): Promise<number> {
  const api = await desk.api();
  const found = await api.get("/api/households", householdViews);
  const household = householdNamed(given.word(0).replace(/^!/, ""), found, {
    fr: "« veillee key list »",
    en: "“veillee key list”",
  });
  const digits = keyAsked(given.value("key"), household);
  const { id, name } = household;
  await api.order({ kind: "key", household: id, as, key: digits });
  if (desk.json) {
    await desk.print.json({ done: true, household: id, key: digits, as });
    return 0;
  }
  const who = name === null ? id : visible(name);
  await printWrapped(
    desk.print,
    `${who}${desk.say({ fr: " :", en: ":" })} ${desk.say(outcomes[as])}`,
  );
  return 0;
}

function keyAsked(written: string | undefined, { key: held, keyDoubt }: HouseholdView): string {
  const digits = written === undefined ? (keyDoubt?.key ?? held ?? undefined) : keyDigits(written);
  if (digits !== undefined) return digits;
  throw new Refused("no-such-key", {
    fr: "Ce n'est pas une clé, ou ce foyer n'en a pas : « veillee key list » les montre.",
    en: "This is no key, or this household has none: “veillee key list” shows them.",
  });
}

function keyJson({ id, name, key: held, keyDoubt }: HouseholdView) {
  return { household: id, name, key: held, doubt: keyDoubt };
}

async function printKeys(
  found: readonly HouseholdView[],
  { print, say, lang }: Desk,
): Promise<void> {
  if (found.length === 0) {
    return print.line(say({ fr: "Aucune clé n'est connue.", en: "No key is known." }));
  }
  for (const household of found) {
    const { id, name, key: held, keyDoubt } = household;
    const mark = keyDoubt === null ? "" : `!! ${say({ fr: "À VÉRIFIER", en: "TO CHECK" })}  `;
    await printWrapped(print, `${mark}${id}${name === null ? "" : `  ${name}`}`);
    await print.line(`    ${keyBase64(held ?? "")}`);
    if (keyDoubt === null) continue;
    await printWrapped(print, doubtWords(keyDoubt, lang), "    ");
    await printWrapped(
      print,
      say({
        fr: `Demandez de vive voix, puis : veillee key accept ${id.slice(1)}, ou refuse`,
        en: `Ask by voice, then: veillee key accept ${id.slice(1)}, or refuse`,
      }),
      "    ",
    );
  }
}
