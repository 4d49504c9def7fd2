/** What a person sees when a page cannot be shown: in both languages, for theirs may be the reason. */

import { type Html, html } from "../base/html.ts";
import type { Lang } from "../base/lang.ts";
import type { Answer } from "./problem.ts";

const back = { fr: "Retour à l'accueil", en: "Back to the first page" } as const;

export interface ErrorFrame {
  readonly exercise: boolean;
  /** Where to go instead; the front page if absent. */
  readonly address?: string | undefined;
}

export function errorPage({ words, code }: Answer, { exercise, address }: ErrorFrame): Html {
  const block = (lang: Lang): Html =>
    html`<p lang="${lang}">
      ${words[lang]} <a href="${address ?? "/"}">${address ?? back[lang]}</a>
    </p>`;
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Veillée</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/portal.css" />
      </head>
      <body>
        ${exercise && html`<p class="exercise"><strong>EXERCICE</strong></p>`}
        <main class="problem">
          <h1>Veillée</h1>
          ${block("fr")} ${block("en")}
          <p class="small">${code}</p>
        </main>
      </body>
    </html> `;
}
