/** The controls of a form: big, labelled in words, each with its error beside it and what was typed still in it. */

import { type Html, html, type Part } from "../../base/html.ts";
import type { Lang, Words } from "../../base/lang.ts";
import { type Errors, LINE_MAX, TEXT_MAX } from "./forms.ts";
import { type IconName, icon } from "./icons.ts";
import { fieldErrors, words } from "./words.ts";

/** A form as it stands: empty, or as it came back. */
export interface Typed {
  readonly lang: Lang;
  readonly fields: URLSearchParams;
  readonly errors: Errors;
}

export interface FieldLabel {
  readonly name: string;
  readonly label: Words;
  readonly hint?: Words;
  /** Said to be left empty at will. */
  readonly optional?: boolean;
}

/** One line of text. */
export function lineField(typed: Typed, field: FieldLabel, attributes: Html = html``): Html {
  const value = typed.fields.get(field.name) ?? "";
  return labelled(
    typed,
    field,
    html`<input
      name="${field.name}"
      id="${field.name}"
      value="${value}"
      maxlength="${LINE_MAX}"
      ${invalid(typed, field.name)}${attributes}
    />`,
  );
}

/** Several lines of text. The line break after the tag keeps one that was typed first. */
export function textField(typed: Typed, field: FieldLabel): Html {
  return labelled(
    typed,
    field,
    html`<textarea
      name="${field.name}"
      id="${field.name}"
      rows="4"
      maxlength="${TEXT_MAX}"
      ${invalid(typed, field.name)}
    >
${typed.fields.get(field.name) ?? ""}</textarea>`,
  );
}

export interface Choice {
  readonly value: string;
  readonly face: Part;
  readonly className?: string;
}

/** One of several, each a big button. */
export function choiceField(
  { lang, fields }: Typed,
  { name, label }: FieldLabel,
  { choices, chosen, className = "" }: ChoiceOptions,
): Html {
  const value = fields.get(name) ?? chosen;
  return html`<fieldset>
    <legend>${label[lang]}</legend>
    <div class="${className}">
      ${choices.map(
        (choice) =>
          html`<label class="pick ${choice.className ?? ""}"
            ><input
              type="radio"
              name="${name}"
              value="${choice.value}"
              ${choice.value === value && html` checked`}
            /><span class="face">${choice.face}</span></label
          > `,
      )}
    </div>
  </fieldset>`;
}

export interface ChoiceOptions {
  readonly choices: readonly Choice[];
  /** Chosen beforehand. */
  readonly chosen?: string;
  readonly className?: string;
}

/** A choice's face: a shape and its word. */
export function iconFace(name: IconName, word: string): Html {
  return html`${icon(name)}<span>${word}</span>`;
}

function labelled({ lang, errors }: Typed, field: FieldLabel, control: Html): Html {
  const error = errors.get(field.name);
  return html`<p class="field">
    <label for="${field.name}"
      >${field.label[lang]}${field.optional === true && html` <small>${words.optional[lang]}</small>`}</label
    >
    ${field.hint !== undefined && html`<small class="hint">${field.hint[lang]}</small>`} ${control}
    ${error !== undefined && html`<strong class="error" id="${field.name}-error">▲ ${fieldErrors[error][lang]}</strong>`}
  </p> `;
}

function invalid({ errors }: Typed, name: string): Part {
  return errors.has(name) && html` aria-invalid="true" aria-describedby="${name}-error"`;
}
