/**
 * The page by which a neighbour joins the village's channel: its name, its QR code, how to join, and that it is to be kept secret. It loads
 * nothing, so that it can be printed with no network.
 */

import { Html, html } from "../base/html.ts";
import type { Lang } from "../base/lang.ts";
import { visible } from "../base/text.ts";
import { qrDrawing, qrSquares } from "./qr.ts";

export interface ChannelPage {
  readonly name: string;
  /** The channel's address, which holds its key. */
  readonly url: string;
  readonly lang: Lang;
  readonly exercise: boolean;
  /** Where the style comes from: a link, for a page that is served under a policy; else it is written into the page. */
  readonly look?: Html;
  /** What stands below on a screen, and is not printed. */
  readonly foot?: Html;
}

export function channelPage({ name, url, lang, exercise, look = inline, foot }: ChannelPage): Html {
  const words = lang === "fr" ? french : english;
  const channel = visible(name);
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${words.title(channel)}</title>
        ${look}
      </head>
      <body>
        ${exercise && html`<p class="exercise">${words.exercise}</p>`}
        <p class="secret"><strong>${words.secret}</strong> ${words.whySecret}</p>
        <h1>${words.join}<br /><span class="name">${channel}</span></h1>
        ${qrDrawing(qrSquares(url, "paper"), words.code)}
        <ol>
          ${words.steps.map((step) => html`<li>${step}</li> `)}
        </ol>
        <p class="after">${words.after}</p>
        <p class="mark">Veillée</p>
        ${foot}
      </body>
    </html> `;
}

const french = {
  title: (name: string) => `Canal ${name}, à garder secret`,
  exercise: "EXERCICE : ce canal n'est pas celui du village",
  secret: "À garder secrète.",
  whySecret:
    "Qui photographie cette page peut lire tout ce qui se dit sur le canal, et y écrire. Ne l'affichez pas, ne l'envoyez pas.",
  join: "Rejoindre le canal",
  code: "QR code du canal",
  steps: [
    "Allumez la radio et reliez-la à l'application Meshtastic du téléphone.",
    "Android : dans l'application, ouvrez les canaux, puis « Scanner un QR code », et visez le carré. iPhone : visez-le avec l'appareil photo, et ouvrez le lien avec Meshtastic.",
    "L'application montre le canal : choisissez « Remplacer », et acceptez les réglages LoRa s'ils sont proposés. La radio redémarre seule.",
    "Essayez : écrivez au poste un message direct, « OK 4 » si vous êtes quatre. Il vous répond.",
  ],
  after:
    "Une fois tout le monde entré, rangez cette page sous clé ou détruisez-la. Si elle est perdue ou photographiée, prévenez le poste : il faudra un nouveau canal.",
} as const;

const english = {
  title: (name: string) => `Channel ${name}, to be kept secret`,
  exercise: "EXERCISE (EXERCICE): this is not the village's channel",
  secret: "Keep this page secret.",
  whySecret:
    "Whoever photographs it can read all that is said on the channel, and write on it. Do not post it up, do not send it.",
  join: "Join the channel",
  code: "QR code of the channel",
  steps: [
    "Turn the radio on, and connect it to the Meshtastic app on the phone.",
    "Android: in the app, open the channels, then “Scan QR code”, and aim at the square. iPhone: aim at it with the camera, and open the link with Meshtastic.",
    "The app shows the channel: choose “Replace”, and accept the LoRa settings if they are offered. The radio restarts by itself.",
    "Try it: write the hub a direct message, “OK 4” if you are four. It answers.",
  ],
  after:
    "Once everyone is in, lock this page away or destroy it. If it is lost or photographed, tell the hub: a new channel will be needed.",
} as const;

/** Black on white on one A4 sheet, whatever the screen prefers; the code as large as a hand. */
export const paperStyle = `
@page{size:A4;margin:16mm}
*{box-sizing:border-box}
html{color-scheme:light;background:#fff;-webkit-text-size-adjust:100%}
body{max-width:178mm;margin:0 auto;padding:4mm;background:#fff;color:#000;font:15pt/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
.exercise{margin:0 0 4mm;padding:2mm;border:2px dashed #000;text-align:center;font-weight:700;letter-spacing:.06em}
.secret{margin:0;padding:3mm 4mm;border:3px solid #000;font-size:13pt}
h1{margin:7mm 0 2mm;text-align:center;font-size:17pt;font-weight:400;line-height:1.25}
.name{font-size:30pt;font-weight:700;overflow-wrap:anywhere}
.qr{display:block;width:100%;max-width:112mm;margin:0 auto}
ol{margin:3mm 0 0;padding-left:8mm}
li{margin:0 0 2mm;padding-left:1mm}
.after{margin:5mm 0 0;font-size:12pt}
.mark{margin:4mm 0 0;text-align:right;font-size:10pt}
@media print{body{max-width:none;padding:0;font-size:13pt}.noprint{display:none}ol,.secret,.after{break-inside:avoid}}
@media screen and (max-width:30rem){body{font-size:13pt}.name{font-size:24pt}}
`.trim();

/** Nothing in it comes from anyone but us. */
const inline = new Html(`<style>${paperStyle}</style>`);
