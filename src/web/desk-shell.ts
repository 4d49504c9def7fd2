/** The page the desk's script fills: nothing of the village is in it, so it needs no signing in. */

import { Hono } from "hono";

import { html } from "../base/html.ts";
import { langOf } from "./lang-of.ts";
import type { WebEnv } from "./options.ts";
import { page } from "./page.ts";

const words = {
  title: { fr: "Veillée, le poste", en: "Veillée, the desk" },
  noScript: {
    fr: "Le poste de l'opérateur a besoin de JavaScript. La page des foyers s'en passe :",
    en: "The operator's desk needs JavaScript. The households' page does without:",
  },
  portal: { fr: "ouvrir la page des foyers", en: "open the households' page" },
} as const;

export function deskRoutes(exercise: boolean): Hono<WebEnv> {
  return new Hono<WebEnv>().get("/", (context) => {
    const lang = langOf(context);
    return page(
      context,
      html`<!doctype html>
        <html lang="${lang}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>${exercise ? "EXERCICE · " : ""}${words.title[lang]}</title>
            <link rel="icon" href="/assets/icon.svg" />
            <link rel="stylesheet" href="/assets/desk.css" />
          </head>
          <body>
            <div id="desk"></div>
            <noscript
              ><p>${words.noScript[lang]} <a href="/">${words.portal[lang]}</a></p></noscript
            >
            <script src="/assets/desk.js" defer></script>
          </body>
        </html> `,
    );
  });
}
