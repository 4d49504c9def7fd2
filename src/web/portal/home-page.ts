/** The first page: six big buttons, and the shortest way to say that a life is in danger. */

import { html } from "../../base/html.ts";
import { icon } from "./icons.ts";
import { type Frame, link, type PageContent } from "./layout.ts";
import { words } from "./words.ts";

const buttons = [
  { path: "/bien", word: "ok", icon: "ok" },
  { path: "/besoin", word: "need", icon: "need" },
  { path: "/propose", word: "offer", icon: "care" },
  { path: "/suivre", word: "follow", icon: "follow" },
  { path: "/infos", word: "infos", icon: "infos" },
  { path: "/cherche", word: "seek", icon: "seek" },
] as const;

export function homePage({ lang, village }: Frame): PageContent {
  return {
    title: village,
    path: "/",
    body: html`<h1>${village}</h1>
      <p class="lead">${words.tagline[lang]}</p>
      <a class="danger" href="${link("/besoin?urgence=vitale", lang)}"
        ><span class="mark">▲ S</span> ${words.danger[lang]}</a
      >
      <nav class="six">
        ${buttons.map(
          (button) =>
            html`<a class="big ${button.word}" href="${link(button.path, lang)}"
              >${icon(button.icon)}<span>${words[button.word][lang]}</span></a
            > `,
        )}
      </nav>`,
  };
}
