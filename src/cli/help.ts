/** Help, written from the commands' own forms. */

import type { Lang, Words } from "../base/lang.ts";
import type { Command, Entry, Group, Operand, Option } from "./command.ts";
import { commonOptions } from "./parse.ts";
import { wrap } from "./text-width.ts";

/** Longer lines are hard to read, however wide the terminal is. */
const WIDTH_MAX = 100;

/** Commands that run a node and are not clients of one; they have their own help. */
const daemonCommands: readonly { readonly name: string; readonly summary: Words }[] = [
  { name: "run", summary: { fr: "faire tourner Veillée", en: "run Veillée" } },
  {
    name: "code",
    summary: { fr: "un nouveau code d'opérateur", en: "a new operator's code" },
  },
];

/** What `veillee --help` prints. */
export function generalHelp(commands: readonly Entry[], lang: Lang, width: number): string {
  const words = lang === "fr" ? french : english;
  const rows = [...daemonCommands, ...commands].map(({ name, summary }) =>
    row(name, summary[lang]),
  );
  const options = commonOptions.map((option) => optionRow(option, lang));
  return [
    ...paragraphs(words.title, width),
    "",
    `  veillee ${words.command} [...]`,
    "",
    words.commands,
    ...listed(rows, width),
    "",
    words.options,
    ...listed([...options, row("--version", words.version)], width),
    "",
    ...paragraphs(words.notes, width),
  ].join("\n");
}

/** What `veillee GROUP --help` prints. */
export function groupHelp(
  { name, summary, about, members }: Group,
  lang: Lang,
  width: number,
): string {
  const words = lang === "fr" ? french : english;
  const rows = members.map((member) =>
    row(`${name} ${member.name.slice(name.length + 1)}`, member.summary[lang]),
  );
  return [
    ...paragraphs(`veillee ${name}${words.colon} ${summary[lang]}`, width),
    "",
    `  veillee ${name} ${words.command} [...]`,
    "",
    ...paragraphs(about[lang], width),
    "",
    words.commands,
    ...listed(rows, width),
    "",
    words.more(name),
  ].join("\n");
}

/** What `veillee COMMAND --help` prints. */
export function commandHelp(command: Command, lang: Lang, width: number): string {
  const { name, operands, options, summary, about, examples } = command;
  const words = lang === "fr" ? french : english;
  const form = ["veillee", name, ...operands.map((operand) => operandMark(operand, lang))];
  const rows = [...options, ...commonOptions].map((option) => optionRow(option, lang));
  return [
    ...paragraphs(`veillee ${name}${words.colon} ${summary[lang]}`, width),
    "",
    `  ${[...form, "[options]"].join(" ")}`,
    "",
    ...paragraphs(about[lang], width),
    "",
    ...furtherHelp(command, lang, width),
    "Options",
    ...listed(rows, width),
    "",
    words.examples,
    ...examples.map((example) => `  ${example}`),
  ].join("\n");
}

/** The commands under a command's own name. */
function furtherHelp(
  { name, further = [] }: Command,
  lang: Lang,
  width: number,
): readonly string[] {
  if (further.length === 0) return [];
  const words = lang === "fr" ? french : english;
  const rows = further.map((each) => row(each.name, each.summary[lang]));
  return [words.commands, ...listed(rows, width), "", words.more(name), ""];
}

/** `text` in lines of the terminal's width; an empty line in it begins a paragraph, another line break is a blank. */
function paragraphs(text: string, width: number): readonly string[] {
  return text
    .split("\n\n")
    .flatMap((paragraph) => wrap(paragraph.replaceAll("\n", " "), Math.min(width, WIDTH_MAX)));
}

function operandMark({ sort, mark, optional = false }: Operand, lang: Lang): string {
  const shown = mark === undefined ? sortMark(sort, lang) : mark[lang];
  return optional ? `[${shown}]` : shown;
}

function sortMark(sort: Operand["sort"], lang: Lang): string {
  if (sort === "number") return "N";
  return { word: { fr: "MOT", en: "WORD" }, words: { fr: "TEXTE…", en: "TEXT…" } }[sort][lang];
}

type Row = readonly [name: string, words: string];

function row(name: string, words: string): Row {
  return [name, words];
}

function optionRow({ name, short, value, words }: Option, lang: Lang): Row {
  const shown = value === undefined ? `--${name}` : `--${name} ${value[lang]}`;
  return [short === undefined ? shown : `-${short}, ${shown}`, words[lang]];
}

/** Names in a column, their words beside them. */
function listed(rows: readonly Row[], width: number): readonly string[] {
  const room = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, words]) => {
    const [first = "", ...more] = wrap(words, Math.min(width, WIDTH_MAX) - room);
    return [`  ${name}`.padEnd(room) + first, ...more.map((line) => " ".repeat(room) + line)];
  });
}

const french = {
  title: "Veillée : l'entraide d'un village par radio Meshtastic, quand tout le reste est coupé.",
  command: "COMMANDE",
  commands: "Commandes",
  options: "Options de toutes les commandes",
  version: "la version",
  examples: "Exemples",
  colon: " :",
  more: (name: string) => `« veillee ${name} COMMANDE --help » en dit plus.`,
  notes: `« veillee COMMANDE --help » en dit plus. Sauf run, code et understand, les commandes parlent au Veillée qui tourne sur le même
dossier de données : --data, sinon VEILLEE_DATA, sinon ~/.local/share/veillee ; radio et doctor s'en passent s'il ne tourne pas. Votre nom, tel que les foyers le lisent,
est dans VEILLEE_OPERATOR, sinon c'est celui de votre session.

Fin : 0 fait ; 1 empêché, avec un code et quoi faire sur la sortie d'erreur ; 2 commande mal écrite.

In English: veillee --help --lang en`,
} as const;

const english = {
  title: "Veillée: a village's mutual aid over Meshtastic radios, when everything else is down.",
  command: "COMMAND",
  commands: "Commands",
  options: "Options of every command",
  version: "the version",
  examples: "Examples",
  colon: ":",
  more: (name: string) => `“veillee ${name} COMMAND --help” says more.`,
  notes: `“veillee COMMAND --help” says more. But for run, code and understand, the commands talk to the Veillée that runs on the same data
folder: --data, else VEILLEE_DATA, else ~/.local/share/veillee; radio and doctor do without one if none runs. Your name, as households read it, is in
VEILLEE_OPERATOR, else it is that of your login.

Ends with 0: done; 1: prevented, with a code and what to do on standard error; 2: command not well written.

En français : veillee --help --lang fr`,
} as const;
