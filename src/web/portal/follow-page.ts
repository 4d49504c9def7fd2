/** Where a case stands, for its owner: the steps it has taken, in plain words, never a step further than it got. */

import { type Html, html } from "../../base/html.ts";
import type { Lang, Words } from "../../base/lang.ts";
import { visible, visibleLines } from "../../base/text.ts";
import type { CaseState } from "../../journal/vocabulary.ts";
import { stateWords } from "../../language/labels.ts";
import type { NowView } from "../../village/node-views.ts";
import type { CaseView } from "../../village/views.ts";
import { lineField, type Typed } from "./fields.ts";
import { link, type PageContent } from "./layout.ts";
import { ago, categoryChoices, words } from "./words.ts";

/** The form that asks for number and word. */
export function followFormPage(state: Typed): PageContent {
  const { lang } = state;
  return {
    title: words.follow[lang],
    path: "/suivre",
    body: html`<h1>${words.follow[lang]}</h1>
      <p class="lead">${words.followIntro[lang]}</p>
      <form method="post" action="${link("/suivre", lang)}" accept-charset="utf-8">
        ${lineField(state, { name: "number", label: words.number }, html` inputmode="numeric" autocomplete="off" class="short"`)}
        ${lineField(state, { name: "word", label: words.word }, html` autocapitalize="characters" autocomplete="off" spellcheck="false" class="short word"`)}
        <button type="submit">${words.show[lang]}</button>
      </form>`,
  };
}

/** What a need goes through when all goes well. */
const steps: readonly { readonly state: CaseState; readonly words: Words }[] = [
  { state: "open", words: { fr: "Reçu et enregistré", en: "Received and stored" } },
  { state: "acknowledged", words: { fr: "Vu par un opérateur", en: "Seen by an operator" } },
  { state: "matched", words: { fr: "Quelqu'un va vous aider", en: "Someone will help you" } },
  { state: "enroute", words: { fr: "En route vers vous", en: "On the way to you" } },
  { state: "delivered", words: { fr: "Livré", en: "Delivered" } },
  { state: "fulfilled", words: { fr: "Terminé", en: "Done" } },
];

const now = { fr: "En ce moment", en: "Now" } as const;
const seen = { fr: "Un opérateur l'a vu.", en: "An operator has seen it." } as const;
const unseen = {
  fr: "Pas encore lu par un opérateur. C'est bien enregistré.",
  en: "Not read by an operator yet. It is safely stored.",
} as const;

/** The page of one case. Ages are told by the hub's clock; the hour too, where that clock can be trusted. */
export function followedPage(lang: Lang, view: CaseView, clock: NowView): PageContent {
  const title = `${words.follow[lang]} ${view.number}`;
  const what = Object.entries(categoryChoices).find(([category]) => category === view.category);
  return {
    title,
    path: `/suivre?n=${view.number}`,
    body: html`<h1>${title}</h1>
      <p class="lead">${what?.[1][lang]}</p>
      ${view.raw !== "" && html`<blockquote>${visibleLines(view.raw)}</blockquote>`}
      ${view.type === "need" ? stepList(lang, view, clock) : stateLine(lang, view, clock)}
      ${view.helpers.length > 0 && html`<p>${view.helpers.map(({ name }) => visible(name)).join(", ")}</p>`}
      <p><a class="button second" href="${link("/besoin", lang)}">${words.need[lang]}</a></p>`,
  };
}

function stepList(lang: Lang, view: CaseView, clock: NowView): Html {
  const found = steps.findIndex(({ state }) => state === view.state);
  if (found === -1 && view.state !== "draft") return stateLine(lang, view, clock);
  const at = Math.max(found, view.seen ? 1 : 0);
  return html`<ol class="steps">
      ${steps.map(({ words: step }, i) => {
        const when = i === 0 ? view.at : i === found ? view.since : undefined;
        const mark = i < at ? "✓" : i === at ? "●" : "○";
        const className = i < at ? "done" : i === at ? "here" : "";
        return html`<li class="${className}" ${i === at && html` aria-current="step"`}>
          <span class="mark">${mark}</span>
          <span
            >${step[lang]}${when !== undefined && html` <small>${moment(when, clock, lang)}</small>`}</span
          >
        </li> `;
      })}
    </ol>
    ${!view.seen && html`<p>${unseen[lang]}</p>`}`;
}

function stateLine(lang: Lang, view: CaseView, clock: NowView): Html {
  return html`<p>
      ${now[lang]} : <strong>${stateWords[view.state][lang]}</strong>
      <small>${moment(view.since, clock, lang)}</small>
    </p>
    <p>${(view.seen ? seen : unseen)[lang]}</p>`;
}

/** "19:12, il y a 12 min" */
function moment(iso: string, clock: NowView, lang: Lang): string {
  const at = new Date(iso);
  const age = ago(Date.parse(clock.now) - at.getTime(), lang);
  if (clock.clockQuality === "none") return age;
  return `${two(at.getHours())}:${two(at.getMinutes())}, ${age}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
