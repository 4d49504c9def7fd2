/** `veillee radio channel show|new|join`: the channel that the village speaks on. */

import { utf8Bytes } from "../../base/bytes.ts";
import type { Words } from "../../base/lang.ts";
import type { ChannelView } from "../../mesh/workshop.ts";
import { printWrapped } from "../blocks.ts";
import type { Command, Desk, Operand } from "../command.ts";
import { table } from "../table.ts";
import { WrongUsage } from "../usage.ts";
import { changeOptions, fulfil, radioOption } from "./fulfil.ts";

/** Bytes of UTF-8. Source: the firmware keeps a channel's name in twelve, the last of them zero. */
const NAME_MAX = 11;

export const show: Command = {
  name: "radio channel show",
  operands: [],
  options: [radioOption],
  summary: { fr: "ses canaux, sans leur clé", en: "its channels, without their keys" },
  about: {
    fr: "Les canaux de la radio : leur place, leur nom, et si leur clé est propre au village. Les clés ne sont jamais montrées.",
    en: "The radio's channels: their place, their name, and whether their key is the village's own. Keys are never shown.",
  },
  examples: ["veillee radio channel show", "veillee radio channel show --json"],
  run: async (given, desk) => {
    await using shop = await desk.shop(given.value("radio"));
    const found = await shop.channels();
    await (desk.json ? desk.print.json(found) : printChannels(found, desk));
    return 0;
  },
};

async function printChannels(found: readonly ChannelView[], { print, say }: Desk): Promise<void> {
  const columns = [
    { title: say({ fr: "PLACE", en: "PLACE" }) },
    { title: say({ fr: "NOM", en: "NAME" }), shrinks: true },
    { title: say({ fr: "RÔLE", en: "ROLE" }) },
    { title: say({ fr: "CLÉ", en: "KEY" }) },
  ];
  const rows = found.map(({ index, name, role, private: own, keyLength }) => [
    String(index),
    name === "" ? say({ fr: "(sans nom)", en: "(no name)" }) : name,
    role === "primary"
      ? say({ fr: "principal", en: "primary" })
      : say({ fr: "secondaire", en: "secondary" }),
    own
      ? say({ fr: `privée, ${keyLength} octets`, en: `private, ${keyLength} bytes` })
      : say({ fr: "CONNUE DE TOUS", en: "KNOWN TO ALL" }),
  ]);
  for (const line of table(columns, rows, print.width)) await print.line(line);
  if (found.every((channel) => channel.private || channel.role !== "primary")) return;
  await print.line();
  await printWrapped(
    print,
    say({
      fr: "Le canal principal n'est pas privé : n'importe qui peut y lire et y écrire. « veillee radio channel new NOM » en fait un.",
      en: "The primary channel is not private: anyone can read it and write on it. “veillee radio channel new NAME” makes one.",
    }),
  );
}

/** Told before any change of the primary channel. */
const leftBehind: Words = {
  fr: "Ce canal prend la place de l'ancien : tant qu'une radio ne l'a pas rejoint, elle et le poste ne s'entendent plus.",
  en: "This channel takes the place of the former one: until a radio has joined it, it and the hub no longer hear each other.",
};

const channelName: Operand = {
  name: { fr: "le nom du canal", en: "the channel's name" },
  sort: "word",
  mark: { fr: "NOM", en: "NAME" },
};

export const create: Command = {
  name: "radio channel new",
  operands: [channelName],
  options: changeOptions,
  summary: {
    fr: "un canal privé pour le village, avec une clé neuve",
    en: "a private channel for the village, with a fresh key",
  },
  about: {
    fr: `Fait un canal privé, avec une clé tirée au hasard, à la place du canal principal ; montre ce qui change, et demande. Le nom fait 11 octets au plus :
un accent en compte deux. Ensuite « veillee radio channel qr » le fait passer aux autres radios.

Pour revenir à un canal que vous avez encore en QR ou en adresse : « veillee radio channel join ».`,
    en: `Makes a private channel, with a key drawn at random, in the place of the primary one; shows what changes, and asks. The name takes 11 bytes at most:
an accent counts two. “veillee radio channel qr” then hands it on to the other radios.

To go back to a channel whose QR or address you still have: “veillee radio channel join”.`,
  },
  examples: [
    "veillee radio channel new Kerfontaine",
    "veillee radio channel new Kerfontaine --dry-run",
  ],
  run: async (given, desk) => {
    const name = given.word(0);
    const bytes = utf8Bytes(name);
    if (bytes > NAME_MAX) {
      throw new WrongUsage(
        {
          fr: `« ${name} » fait ${bytes} octets, et un nom de canal ${NAME_MAX} au plus. Raccourcissez-le.`,
          en: `“${name}” takes ${bytes} bytes, and a channel's name ${NAME_MAX} at most. Shorten it.`,
        },
        "radio channel new",
      );
    }
    await using shop = await desk.shop(given.value("radio"));
    return await fulfil(
      {
        wish: { kind: "new-channel", name },
        warning: leftBehind,
        next: {
          fr: "Faites-le rejoindre aux autres radios : « veillee radio channel qr », ou « veillee radio channel qr --page canal.html » pour l'imprimer.",
          en: "Have the other radios join it: “veillee radio channel qr”, or “veillee radio channel qr --page channel.html” to print it.",
        },
      },
      { shop, given, desk },
    );
  },
};

export const join: Command = {
  name: "radio channel join",
  operands: [
    {
      name: { fr: "l'adresse du canal", en: "the channel's address" },
      sort: "word",
      mark: { fr: "URL", en: "URL" },
      optional: true,
    },
  ],
  options: changeOptions,
  summary: { fr: "rejoindre un canal par son adresse", en: "join a channel by its address" },
  about: {
    fr: `Fait entrer la radio dans le canal de cette adresse (https://meshtastic.org/e/#…) ; montre ce qui change, et demande. L'adresse contient la clé :
sans URL, elle est demandée ou lue sur l'entrée, et ne reste pas dans l'historique du terminal.`,
    en: `Brings the radio into the channel of this address (https://meshtastic.org/e/#…); shows what changes, and asks. The address holds the key:
without URL, it is asked for or read from standard input, and does not stay in the terminal's history.`,
  },
  examples: [
    "veillee radio channel join",
    "veillee radio channel join --radio /dev/ttyACM1 --yes < canal.txt",
  ],
  run: async (given, desk) => {
    const url = given.word(0) === "" ? await askForAddress(desk) : given.word(0);
    if (!/^https?:\/\/\S+#\S+$/.test(url)) {
      // What was typed may hold most of a key: it is not repeated.
      throw new WrongUsage(
        {
          fr: "Ce n'est pas l'adresse d'un canal. Elle commence par https://meshtastic.org/e/#",
          en: "This is not a channel's address. It begins with https://meshtastic.org/e/#",
        },
        "radio channel join",
      );
    }
    await using shop = await desk.shop(given.value("radio"));
    return await fulfil(
      {
        wish: { kind: "join", url },
        warning: leftBehind,
        next: {
          fr: "« veillee radio channel show » montre le canal ; « veillee radio nodes », qui s'y entend.",
          en: "“veillee radio channel show” shows the channel; “veillee radio nodes”, who is heard on it.",
        },
      },
      { shop, given, desk },
    );
  },
};

async function askForAddress({ json, print, say, answer }: Desk): Promise<string> {
  if (!json) await print.question(say({ fr: "Adresse du canal :", en: "The channel's address:" }));
  return answer();
}
