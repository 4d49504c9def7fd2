/**
 * What a household typed, read as a form or as what is wrong with each field. Asks for little: nearly everything may be left empty.
 */

import { visible } from "../../base/text.ts";
import { categories, checkinStatuses, urgencies } from "../../journal/vocabulary.ts";
import type { Form } from "../../village/hub.ts";
import type { FieldError } from "./words.ts";

/** Characters of a name, a place, a person sought. */
export const LINE_MAX = 120;
/** Characters of a text: a page of handwriting; an entry keeps 4,096 bytes. */
export const TEXT_MAX = 1000;

export type Errors = ReadonlyMap<string, FieldError>;

export type Filled =
  | { readonly kind: "good"; readonly form: Form }
  | { readonly kind: "bad"; readonly errors: Errors };

/** Reads the fields of the form for `kind`, as they were posted. */
export function readFields(kind: Form["kind"], fields: URLSearchParams): Filled {
  const errors = new Map<string, FieldError>();
  const line = (name: string): string => {
    const value = visible(fields.get(name) ?? "").trim();
    if (value.length > LINE_MAX) errors.set(name, "long");
    return value;
  };
  const name = line("name");
  const text = textOf(fields);
  if (text.length > TEXT_MAX) errors.set("text", "long");

  const form = kind === "seek" ? seek() : withPeople();
  return errors.size > 0 ? { kind: "bad", errors } : { kind: "good", form };

  function seek(): Form {
    const who = line("who");
    if (who === "") errors.set("who", "who");
    return { kind: "seek", name, who, text };
  }

  function withPeople(): Form {
    const place = line("place");
    const people = peopleOf(fields);
    if (people === "wrong") errors.set("people", "people");
    const told = {
      name,
      text,
      ...(typeof people === "number" ? { people } : {}),
      ...(place === "" ? {} : { place }),
    };
    if (kind === "ok") {
      const status = checkinStatuses.find((one) => one === fields.get("status")) ?? "ok";
      return { kind, status, ...told };
    }
    const category = categories.find((one) => one === fields.get("category"));
    const urgency =
      kind === "need" ? urgencies.find((one) => one === fields.get("urgency")) : undefined;
    if (category === undefined && text === "" && urgency !== "critical")
      errors.set("text", "something");
    return {
      kind: kind === "need" ? "need" : "offer",
      ...told,
      ...(category === undefined ? {} : { category }),
      ...(urgency === undefined ? {} : { urgency }),
    };
  }
}

/** The words as typed, but for the line breaks that forms add a carriage return to. */
function textOf(fields: URLSearchParams): string {
  return (fields.get("text") ?? "").replaceAll(/\r\n?/g, "\n").trim();
}

function peopleOf(fields: URLSearchParams): number | "wrong" | undefined {
  const typed = (fields.get("people") ?? "").trim();
  if (typed === "") return undefined;
  return /^0*[1-9]\d{0,2}$/.test(typed) ? Number(typed) : "wrong";
}
