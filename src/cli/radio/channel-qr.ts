/** `veillee radio channel qr`: the primary channel as a QR code, on the terminal or on a page to print. It is a secret, and nothing else is told of it. */

import type { ChannelSecret } from "../../mesh/workshop.ts";
import { channelPage } from "../../paper/channel-page.ts";
import { qrSquares } from "../../paper/qr.ts";
import { printWrapped } from "../blocks.ts";
import type { Command, Desk } from "../command.ts";
import { radioOption } from "./fulfil.ts";
import { writeOwn } from "./own-file.ts";

export const qr: Command = {
  name: "radio channel qr",
  operands: [],
  options: [
    radioOption,
    {
      name: "page",
      value: { fr: "FICHIER.html", en: "FILE.html" },
      words: {
        fr: "écrire une page A4 à imprimer, que vous seul pouvez lire",
        en: "write an A4 page to print, which you alone can read",
      },
    },
    {
      name: "url",
      words: { fr: "écrire aussi l'adresse en toutes lettres", en: "also write the address out" },
    },
  ],
  summary: { fr: "son QR code, SECRET, à photographier", en: "its QR code, SECRET, to be scanned" },
  about: {
    fr: `Dessine le QR code du canal principal, ou en fait une page à imprimer avec la manière de rejoindre. Qui le photographie peut lire tout ce qui se dit sur
le canal, et y écrire : regardez qui est derrière vous, et effacez l'écran après (clear).`,
    en: `Draws the QR code of the primary channel, or makes a page to print of it with how to join. Whoever photographs it can read all that is said on the
channel, and write on it: look who is behind you, and clear the screen afterwards (clear).`,
  },
  examples: ["veillee radio channel qr", "veillee radio channel qr --page canal.html"],
  run: async (given, desk) => {
    await using shop = await desk.shop(given.value("radio"));
    const secret = await shop.channelSecret();
    const file = given.value("page");
    if (file !== undefined) await writePage(file, { ...secret, exercise: shop.exercise }, desk);
    else if (desk.json) await desk.print.json(secret);
    else await draw(secret, given.flag("url"), desk);
    return 0;
  },
};

async function draw({ name, url }: ChannelSecret, withUrl: boolean, desk: Desk): Promise<void> {
  const { print, say } = desk;
  await printWrapped(
    print,
    say({
      fr: `SECRET : qui photographie ce carré peut lire le canal « ${name} » et y écrire.`,
      en: `SECRET: whoever photographs this square can read the channel “${name}” and write on it.`,
    }),
  );
  await print.squares(qrSquares(url, "screen"));
  if (withUrl) await print.line(url);
  await printWrapped(
    print,
    say({
      fr: "Application Meshtastic : canaux, « Scanner un QR code », « Remplacer ». Puis effacez l'écran : clear",
      en: "Meshtastic app: channels, “Scan QR code”, “Replace”. Then clear the screen: clear",
    }),
  );
}

async function writePage(
  file: string,
  secret: ChannelSecret & { readonly exercise: boolean },
  desk: Desk,
): Promise<void> {
  const { text } = channelPage({ ...secret, lang: desk.lang });
  await writeOwn(file, text);
  if (desk.json) {
    await desk.print.json({ page: file });
    return;
  }
  await printWrapped(
    desk.print,
    desk.say({
      fr: `Page écrite : ${file}. Imprimez-la depuis un navigateur, puis effacez le fichier : elle est secrète.`,
      en: `Page written: ${file}. Print it from a browser, then delete the file: it is secret.`,
    }),
  );
}
