/** The frame of every portal page: who we are, the exercise banner, the language, the way back. */

import { type Html, html, type Part } from "../../base/html.ts";
import type { Lang } from "../../base/lang.ts";
import { icon } from "./icons.ts";
import { style } from "./style.ts";
import { words } from "./words.ts";

export interface Frame {
  readonly lang: Lang;
  readonly exercise: boolean;
  readonly village: string;
}

export interface PageContent {
  readonly title: string;
  /** The page's own path, for the language button. */
  readonly path: string;
  readonly body: Part;
}

/** A link within the portal that keeps the language, cookies or not. */
export function link(path: string, lang: Lang): string {
  return lang === "fr" ? path : `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
}

export function layout(
  { lang, exercise, village }: Frame,
  { title, path, body }: PageContent,
): Html {
  const other = lang === "fr" ? "en" : "fr";
  const home = path === "/";
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${exercise && "EXERCICE · "}${title} · Veillée</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/portal.css?${style.etag.slice(1, -1)}" />
      </head>
      <body>
        ${exercise && html`<p class="exercise" role="status"><strong>EXERCICE</strong> ${words.exercise[lang]}</p>`}
        <header>
          <a class="brand" href="${link("/", lang)}"
            >${icon("fire")}<span><strong>Veillée</strong><small>${village}</small></span></a
          >
          <a
            class="lang"
            href="${path}${path.includes("?") ? "&" : "?"}lang=${other}"
            lang="${other}"
            hreflang="${other}"
            >${words.otherLang[lang]}</a
          >
        </header>
        <main>${body}</main>
        <footer>
          ${!home && html`<a href="${link("/", lang)}">← ${words.home[lang]}</a>`}
          <a class="quiet" href="/desk?lang=${lang}">${words.desk[lang]}</a>
        </footer>
      </body>
    </html> `;
}
