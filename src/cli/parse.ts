/**
 * Arguments, read by a command's form.
 *
 * @throws WrongUsage, naming what to write instead.
 */

import { parseArgs } from "node:util";

import { langs } from "../base/lang.ts";
import type { Command, Given, Operand, Option } from "./command.ts";
import { WrongUsage } from "./usage.ts";

/** What every command takes. */
export const commonOptions: readonly Option[] = [
  {
    name: "data",
    value: { fr: "DOSSIER", en: "FOLDER" },
    words: {
      fr: "le dossier de données du Veillée qui tourne",
      en: "the data folder of the Veillée that runs",
    },
  },
  {
    name: "lang",
    value: { fr: "fr|en", en: "fr|en" },
    choices: langs,
    words: { fr: "la langue des réponses", en: "the language of the answers" },
  },
  {
    name: "json",
    words: { fr: "du JSON, pour un programme", en: "JSON, for a program" },
  },
  { name: "help", short: "h", words: { fr: "cette aide", en: "this help" } },
];

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];

/** The command's name and what is left; the options every command has may stand before the name. */
export function splitCommand(argv: readonly string[]): {
  readonly name: string | undefined;
  readonly rest: readonly string[];
  /** The language asked for, to speak of mistakes in. */
  readonly lang: string | undefined;
} {
  const tokens = tokensOf(argv, commonOptions);
  const first = tokens.find(({ kind }) => kind !== "option");
  const asked = tokens.find((token) => token.kind === "option" && token.name === "lang");
  const lang = asked?.kind === "option" ? asked.value : undefined;
  if (first?.kind !== "positional") return { name: undefined, rest: argv, lang };
  return { name: first.value, rest: argv.filter((_, i) => i !== first.index), lang };
}

/** What stands after the name of `command`. */
export function readArguments(
  { name: command, options: own, operands }: Pick<Command, "name" | "options" | "operands">,
  rest: readonly string[],
): Given {
  const options = [...own, ...commonOptions];
  const tokens = tokensOf(rest, options);
  const values = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    values.set(token.name, checkedValue(token, { options, command }));
  }
  const written = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const words = values.has("help") ? written : checkedOperands(written, { operands, command });
  return {
    number: (place) => caseNumber(words[place] ?? "") ?? 0,
    word: (place) => words[place] ?? "",
    flag: (name) => values.has(name),
    value: (name) => values.get(name),
  };
}

/** A case's number as people write it: 12, #12, n°12, no.12; undefined if it is none. */
export function caseNumber(text: string): number | undefined {
  const digits = /^(?:n[°o]?\.? ?|#)?(?<digits>[1-9]\d{0,8})$/i.exec(text)?.groups?.["digits"];
  return digits === undefined ? undefined : Number(digits);
}

function tokensOf(args: readonly string[], options: readonly Option[]): readonly Token[] {
  const types = options.map(
    ({ name, short, value }) =>
      [
        name,
        { type: value === undefined ? "boolean" : "string", ...(short !== undefined && { short }) },
      ] as const,
  );
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkedValue(
  { name, rawName, value, inlineValue }: OptionToken,
  { options, command }: { readonly options: readonly Option[]; readonly command: string },
): string | undefined {
  const option = options.find((one) => one.name === name);
  if (option === undefined) {
    throw new WrongUsage(
      { fr: `L'option ${rawName} n'existe pas ici.`, en: `There is no option ${rawName} here.` },
      command,
    );
  }
  if (option.value === undefined) {
    if (value === undefined) return undefined;
    throw new WrongUsage(
      { fr: `${rawName} ne prend pas de valeur.`, en: `${rawName} takes no value.` },
      command,
    );
  }
  const { fr, en } = option.value;
  if (value === undefined || value === "" || (inlineValue !== true && value.startsWith("-"))) {
    throw new WrongUsage(
      { fr: `Il manque une valeur : ${rawName} ${fr}`, en: `A value is missing: ${rawName} ${en}` },
      command,
    );
  }
  if (option.choices?.includes(value) === false) {
    const choices = option.choices.join(", ");
    throw new WrongUsage(
      {
        fr: `« ${value} » n'est pas une valeur de ${rawName}. Au choix : ${choices}.`,
        en: `“${value}” is no value of ${rawName}. Choose one of: ${choices}.`,
      },
      command,
    );
  }
  return value;
}

/** One text an operand; the last one takes all that is left if it is made of words. */
function checkedOperands(
  written: readonly string[],
  { operands, command }: Pick<Command, "operands"> & { readonly command: string },
): readonly string[] {
  const many = operands.at(-1)?.sort === "words";
  const head = many ? written.slice(0, operands.length - 1) : written;
  const words = many ? [...head, written.slice(head.length).join(" ")] : head;
  for (const [i, operand] of operands.entries()) {
    if (operand.optional !== true || (words[i] ?? "") !== "")
      checkOperand(words[i] ?? "", operand, command);
  }
  const extra = words[operands.length];
  if (extra !== undefined) {
    throw new WrongUsage(
      { fr: `« ${extra} » est de trop.`, en: `“${extra}” is one too many.` },
      command,
    );
  }
  return words;
}

function checkOperand(word: string, { name, sort }: Operand, command: string): void {
  if (word.trim() === "") {
    throw new WrongUsage({ fr: `Il manque ${name.fr}.`, en: `Missing: ${name.en}.` }, command);
  }
  if (sort === "number" && caseNumber(word) === undefined) {
    throw new WrongUsage(
      {
        fr: `« ${word} » n'est pas un numéro. Écrivez par exemple 12.`,
        en: `“${word}” is not a number. Write for instance 12.`,
      },
      command,
    );
  }
}
