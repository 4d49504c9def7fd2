/**
 * The page to print by which a neighbour joins the village's channel, for an operator alone.
 *
 *     GET  /desk/channel   what it is, and a button
 *     POST /desk/channel   the page itself, with the channel's key in it; never kept by a browser
 */

import { Hono } from "hono";

import { toUtf8 } from "../base/bytes.ts";
import { html, type Html } from "../base/html.ts";
import type { Lang } from "../base/lang.ts";
import { channelPage, paperStyle } from "../paper/channel-page.ts";
import type { RadioView } from "../village/node-views.ts";
import { type Doorkeeper, operatorOf, ownPageOnly } from "./api/auth.ts";
import { asset, type Asset } from "./assets.ts";
import { readForm } from "./body.ts";
import { langOf } from "./lang-of.ts";
import type { WebEnv, WebOptions } from "./options.ts";
import { page } from "./page.ts";
import { Problem } from "./problem.ts";

const styleName = "paper.css";
const scriptName = "paper.js";

const onScreen = `
@media screen{body{font-size:13pt}
.do{display:block;width:100%;min-height:56px;margin:6mm 0 3mm;padding:3mm;border:0;border-radius:3mm;background:#8a3d0c;color:#fff;font:inherit;font-weight:700;text-align:center}
.plain{display:inline-block;min-height:48px;line-height:48px;color:#8a3d0c}
.do:focus-visible,.plain:focus-visible{outline:3px solid #000;outline-offset:2px}
select{min-height:48px;width:100%;font:inherit}
.lead{font-size:14pt}}`;

/** A page served under the policy may not carry its style or its script. */
const printing = `var b=document.getElementById("print");b.hidden=false;b.addEventListener("click",function(){window.print()});`;

/** What the page loads, under /assets. */
export const paperAssets: ReadonlyMap<string, Asset> = new Map([
  [styleName, asset(toUtf8(paperStyle + onScreen), "text/css; charset=utf-8")],
  [scriptName, asset(toUtf8(printing), "text/javascript; charset=utf-8")],
]);

const look = html`<link rel="icon" href="/assets/icon.svg" />
  <link rel="stylesheet" href="/assets/${styleName}" />`;

export function channelRoutes({ hub, workshop, log }: WebOptions, door: Doorkeeper): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  if (workshop === undefined) return routes;

  routes.get("/", (context) => {
    if (operatorOf(context, door) === undefined) return context.redirect("/desk", 303);
    const { radios } = hub.status();
    return page(context, askingPage(radios, { lang: langOf(context), exercise: hub.exercise }));
  });

  routes.post("/", async (context) => {
    const operator = operatorOf(context, door);
    if (operator === undefined) throw new Problem("not-signed-in");
    ownPageOnly(context);
    const lang = langOf(context);
    const radio = (await readForm(context)).get("radio") ?? "";
    const secret = await workshop.channelSecret(radio === "" ? {} : { radio });
    log.info("radio.channel-shown", { operator });
    return page(
      context,
      channelPage({ ...secret, lang, exercise: hub.exercise, look, foot: foot(lang) }),
    );
  });

  return routes;
}

function foot(lang: Lang): Html {
  const words = lang === "fr" ? french : english;
  return html`<div class="noprint">
    <button class="do" id="print" type="button" hidden>${words.print}</button>
    <a class="plain" href="/desk">${words.back}</a>
    <script src="/assets/${scriptName}"></script>
  </div>`;
}

function askingPage(
  radios: readonly RadioView[],
  { lang, exercise }: { readonly lang: Lang; readonly exercise: boolean },
): Html {
  const words = lang === "fr" ? french : english;
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        ${look}
      </head>
      <body>
        ${exercise && html`<p class="exercise">EXERCICE</p>`}
        <h1><span class="name">${words.title}</span></h1>
        <p class="lead">${words.what}</p>
        <p class="secret"><strong>${words.secret}</strong> ${words.wifi}</p>
        <form method="post" action="/desk/channel">
          ${radios.length > 1 && whichRadio(radios, words.which)}
          <button class="do">${words.show}</button>
        </form>
        <a class="plain" href="/desk">${words.back}</a>
      </body>
    </html> `;
}

function whichRadio(radios: readonly RadioView[], label: string): Html {
  return html`<label for="radio">${label}</label>
    <select id="radio" name="radio">
      ${radios.map(
        ({ address, name, id }) =>
          html`<option value="${address}">
            ${[name, id].filter(Boolean).join(" ") || address}
          </option>`,
      )}
    </select>`;
}

const french = {
  title: "Faire entrer une radio dans le canal",
  what: "Une page à imprimer, avec le QR code du canal du village et la manière de le rejoindre depuis l'application Meshtastic.",
  secret: "Elle contient la clé du canal.",
  wifi: "Regardez qui peut voir cet écran. Sur un Wi-Fi partagé elle passe sans protection : ouvrez-la plutôt sur le poste lui-même, ou par un câble.",
  which: "De quelle radio ?",
  show: "Montrer la page à imprimer",
  print: "Imprimer",
  back: "Retour au poste",
} as const;

const english = {
  title: "Bring a radio into the channel",
  what: "A page to print, with the QR code of the village's channel and how to join it from the Meshtastic app.",
  secret: "It holds the channel's key.",
  wifi: "Look who can see this screen. On a shared Wi-Fi it travels unprotected: rather open it on the hub itself, or over a cable.",
  which: "Of which radio?",
  show: "Show the page to print",
  print: "Print",
  back: "Back to the desk",
} as const;
