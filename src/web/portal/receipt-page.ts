/** What a form became: the number, big, and the word to follow it by. */

import { html } from "../../base/html.ts";
import { visible } from "../../base/text.ts";
import { type Frame, link, type PageContent } from "./layout.ts";
import type { Receipt } from "./receipts.ts";
import { words } from "./words.ts";

export function receiptPage({ lang }: Frame, receipt: Receipt, token: string): PageContent {
  const { advice, number, word, reply } = receipt;
  return {
    title: words.kept[lang],
    path: `/recu/${token}`,
    body: html`<h1>✓ ${words.kept[lang]}</h1>
      ${advice === "call" && html`<p class="failure" role="alert"><strong>▲ ${words.callToo[lang]}</strong></p>`}
      ${
        number !== undefined &&
        html`<dl class="slip">
            <div>
              <dt>${words.yourNumber[lang]}</dt>
              <dd>${number}</dd>
            </div>
            ${
              word !== undefined &&
              html`<div>
                <dt>${words.yourWord[lang]}</dt>
                <dd class="word">${word}</dd>
              </div>`
            }
          </dl>
          ${word !== undefined && html`<p>${words.keep[lang]}</p>`}`
      }
      <p class="reply">${visible(reply)}</p>
      ${advice === "ask" && html`<p><a class="button" href="${link("/besoin", lang)}">${words.needNow[lang]}</a></p>`}
      ${number !== undefined && html`<p><a class="button second" href="${link(`/suivre?n=${number}`, lang)}">${words.follow[lang]} ${number}</a></p>`}`,
  };
}

/** For a confirmation we no longer have. */
export function gonePage({ lang }: Frame): PageContent {
  return {
    title: words.follow[lang],
    path: "/suivre",
    body: html`<h1>${words.follow[lang]}</h1>
      <p class="lead">${words.gone[lang]}</p>
      <p><a class="button" href="${link("/suivre", lang)}">${words.show[lang]}</a></p>`,
  };
}
