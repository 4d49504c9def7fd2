/** What anyone may know: whom to call, how to write by radio, and the village in counts. No name is on it. */

import { html } from "../../base/html.ts";
import type { Words } from "../../base/lang.ts";
import type { NowView } from "../../village/node-views.ts";
import type { CaseView } from "../../village/views.ts";
import type { Frame, PageContent } from "./layout.ts";
import { words } from "./words.ts";

const calls: readonly { readonly number: string; readonly who: Words }[] = [
  {
    number: "112",
    who: { fr: "Toute urgence, depuis tout téléphone", en: "Any emergency, any phone" },
  },
  { number: "15", who: { fr: "SAMU, urgence médicale", en: "Ambulance" } },
  { number: "18", who: { fr: "Pompiers", en: "Fire brigade" } },
  {
    number: "114",
    who: {
      fr: "Par SMS, si vous ne pouvez ni entendre ni parler",
      en: "By text message, if you cannot hear or speak",
    },
  },
  {
    number: "3114",
    who: { fr: "Si vous n'en pouvez plus, jour et nuit", en: "If you cannot go on, day and night" },
  },
];

const examples: readonly { readonly text: Words; readonly means: Words }[] = [
  {
    text: { fr: "SOS", en: "SOS" },
    means: { fr: "une vie est en danger", en: "a life is in danger" },
  },
  {
    text: { fr: "EAU 4", en: "WATER 4" },
    means: { fr: "il faut de l'eau pour quatre", en: "water is needed for four" },
  },
  {
    text: { fr: "OK 4", en: "OK 4" },
    means: { fr: "nous sommes quatre et tout va bien", en: "we are four and all is well" },
  },
  {
    text: { fr: "J'AI du bois", en: "I HAVE wood" },
    means: { fr: "vous en donnez", en: "you give some" },
  },
  {
    text: { fr: "SUIVI 12", en: "STATUS 12" },
    means: { fr: "où en est la demande 12", en: "where request 12 stands" },
  },
];

const heads = {
  calls: { fr: "Si un téléphone passe", en: "If any phone works" },
  radio: { fr: "Écrire par radio", en: "Writing by radio" },
  radioHow: {
    fr: "Dans l'application Meshtastic, écrivez au relais du village avec vos mots, ou simplement :",
    en: "In the Meshtastic app, write to the village's relay in your own words, or simply:",
  },
  village: { fr: "Le village en ce moment", en: "The village now" },
  safe: { fr: "En attendant", en: "Meanwhile" },
} as const;

const advice: readonly Words[] = [
  {
    fr: "Pas de barbecue, de brasero ni de groupe électrogène à l'intérieur : leur gaz tue sans odeur.",
    en: "No barbecue, brazier or generator indoors: their fumes kill without a smell.",
  },
  {
    fr: "Ne traversez pas une eau qui court, ne touchez pas un fil tombé.",
    en: "Do not cross running water, do not touch a fallen wire.",
  },
  {
    fr: "Frappez chez vos voisins : c'est là que commence l'entraide.",
    en: "Knock at your neighbours' doors: help begins there.",
  },
];

const counted = {
  heard: { fr: "foyers ont donné signe de vie", en: "households have been in touch" },
  well: { fr: "disent que tout va bien", en: "say that all is well" },
  needs: { fr: "besoins en cours", en: "needs under way" },
  offers: { fr: "propositions d'aide", en: "offers of help" },
} as const;

export function infoPage(
  { lang }: Frame,
  { households }: Pick<NowView, "households">,
  cases: readonly CaseView[],
): PageContent {
  const count = (type: CaseView["type"]): number => cases.filter((one) => one.type === type).length;
  const counts = [
    [households.known, counted.heard],
    [households.ok, counted.well],
    [count("need"), counted.needs],
    [count("offer"), counted.offers],
  ] as const;
  return {
    title: words.infos[lang],
    path: "/infos",
    body: html`<h1>${words.infos[lang]}</h1>
      <h2>${heads.calls[lang]}</h2>
      <ul class="calls">
        ${calls.map(
          ({ number, who }) =>
            html`<li><a href="tel:${number}">${number}</a> <span>${who[lang]}</span></li> `,
        )}
      </ul>
      <h2>${heads.village[lang]}</h2>
      <ul class="counts">
        ${counts.map(
          ([value, what]) => html`<li><strong>${value}</strong> <span>${what[lang]}</span></li> `,
        )}
      </ul>
      <h2>${heads.radio[lang]}</h2>
      <p>${heads.radioHow[lang]}</p>
      <ul class="examples">
        ${examples.map(
          ({ text, means }) =>
            html`<li><code>${text[lang]}</code> <span>${means[lang]}</span></li> `,
        )}
      </ul>
      <h2>${heads.safe[lang]}</h2>
      <ul>
        ${advice.map((line) => html`<li>${line[lang]}</li> `)}
      </ul>`,
  };
}
