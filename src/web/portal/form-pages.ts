/** The four forms: I am well, I need, I offer, I look for someone. */

import { type Html, html, type Part } from "../../base/html.ts";
import type { Form } from "../../village/hub.ts";
import {
  type Choice,
  choiceField,
  type FieldLabel,
  iconFace,
  lineField,
  textField,
  type Typed,
} from "./fields.ts";
import type { PortalCategory } from "./icons.ts";
import { link, type PageContent } from "./layout.ts";
import { categoryChoices, statusChoices, urgencyChoices, words } from "./words.ts";

export const formPaths: Readonly<Record<Form["kind"], string>> = {
  ok: "/bien",
  need: "/besoin",
  offer: "/propose",
  seek: "/cherche",
};

const needCategories: readonly PortalCategory[] = [
  "water",
  "food",
  "medicine",
  "medical",
  "warmth",
  "power",
  "light",
  "fuel",
  "shelter",
  "transport",
  "care",
  "hygiene",
  "comms",
  "tools",
  "animals",
  "other",
];
const offerCategories: readonly PortalCategory[] = [
  "water",
  "food",
  "warmth",
  "power",
  "shelter",
  "transport",
  "care",
  "medical",
  "work",
  "tools",
  "light",
  "other",
];

const name: FieldLabel = { name: "name", label: words.name, optional: true };
const people: FieldLabel = { name: "people", label: words.people, optional: true };
const place: FieldLabel = { name: "place", label: words.place, hint: words.placeHint };

export interface FormState extends Typed {
  /** Hidden in the form: the same token is the same form. */
  readonly token: string;
  /** Why it came back though every field is right, ready to be read. */
  readonly failure?: string;
}

/** The page of one form, empty or as it came back. */
export function formPage(kind: Form["kind"], state: FormState): PageContent {
  const { lang, token, errors, failure } = state;
  const path = formPaths[kind];
  return {
    title: words[kind][lang],
    path,
    body: html`<h1>${words[kind][lang]}</h1>
      <p class="lead">${words[`${kind}Intro`][lang]}</p>
      ${failure !== undefined && html`<p class="failure" role="alert"><strong>▲ ${words.notKept[lang]}</strong> ${failure}</p>`}
      ${errors.size > 0 && html`<p class="failure" role="alert"><strong>▲ ${words.check[lang]}</strong></p>`}
      <form method="post" action="${link(path, lang)}" accept-charset="utf-8">
        <input type="hidden" name="token" value="${token}" />
        ${parts[kind](state)}
        <button type="submit">${words.send[lang]}</button>
      </form>`,
  };
}

const parts: Readonly<Record<Form["kind"], (state: Typed) => Part>> = {
  ok: (state) => [
    statusField(state),
    who(state),
    textField(state, { name: "text", label: words.okText, optional: true }),
  ],
  need: (state) => [
    urgencyField(state),
    categoryField(state, words.needCategory, needCategories),
    textField(state, { name: "text", label: words.needText, hint: words.needTextHint }),
    who(state),
  ],
  offer: (state) => [
    categoryField(state, words.offerCategory, offerCategories),
    textField(state, { name: "text", label: words.offerText, hint: words.offerTextHint }),
    who(state),
  ],
  seek: (state) => [
    lineField(state, { name: "who", label: words.who, hint: words.whoHint }),
    textField(state, { name: "text", label: words.seekText, optional: true }),
    lineField(state, name, html` autocomplete="name"`),
  ],
};

function who(state: Typed): Part {
  return [
    lineField(state, place, html` autocomplete="street-address"`),
    lineField(state, people, html` inputmode="numeric" autocomplete="off" class="short"`),
    lineField(state, name, html` autocomplete="name"`),
  ];
}

function urgencyField(state: Typed): Html {
  const { lang } = state;
  const choices = (["critical", "high", "normal", "low"] as const).map((urgency): Choice => {
    const { mark, name: word, rule } = urgencyChoices[urgency];
    const call = urgency === "critical" && html` <b>${words.callToo[lang]}</b>`;
    return {
      value: urgency,
      className: urgency,
      face: html`<span class="mark">${mark}</span
        ><span><strong>${word[lang]}</strong> <small>${rule[lang]}${call}</small></span>`,
    };
  });
  const label = { name: "urgency", label: words.urgency };
  return choiceField(state, label, { choices, chosen: "normal", className: "urgencies" });
}

function categoryField(
  state: Typed,
  label: FieldLabel["label"],
  categories: readonly PortalCategory[],
): Html {
  const choices = categories.map((category) => ({
    value: category,
    face: iconFace(category, categoryChoices[category][state.lang]),
  }));
  return choiceField(state, { name: "category", label }, { choices, className: "grid" });
}

function statusField(state: Typed): Html {
  const choices = (["ok", "coping", "help", "hurt", "moved"] as const).map((status) => ({
    value: status,
    face: html`<span>${statusChoices[status][state.lang]}</span>`,
  }));
  const label = { name: "status", label: words.status };
  return choiceField(state, label, { choices, chosen: "ok", className: "statuses" });
}
