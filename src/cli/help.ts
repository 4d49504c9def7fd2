/** Help, written from the commands' own forms. */

import type { Lang, Words } from "../base/lang.ts";
import type { Command, Operand, Option } from "./command.ts";
import { commonOptions } from "./parse.ts";

/** Commands that run a node and are not clients of one; they have their own help. */
const daemonCommands: readonly { readonly name: string; readonly summary: Words }[] = [
  { name: "run", summary: { fr: "faire tourner Veillée", en: "run Veillée" } },
  {
    name: "code",
    summary: { fr: "un nouveau code d'opérateur", en: "a new operator's code" },
  },
];

/** What `veillee --help` prints. */
export function generalHelp(commands: readonly Command[], lang: Lang): string {
  const rows = [...daemonCommands, ...commands].map(
    ({ name, summary }) => [name, summary[lang]] as const,
  );
  const words = lang === "fr" ? french : english;
  return [
    words.title,
    "",
    "  veillee COMMAND [...]".replace("COMMAND", words.command),
    "",
    words.commands,
    ...listed(rows),
    "",
    words.options,
    ...listed([
      ...commonOptions.map((option) => optionRow(option, lang)),
      ["--version", words.version],
    ]),
    "",
    ...words.notes,
  ].join("\n");
}

/** What `veillee COMMAND --help` prints. */
export function commandHelp(command: Command, lang: Lang): string {
  const { name, operands, options, summary, about, examples } = command;
  const colon = lang === "fr" ? " :" : ":";
  const shown = ["veillee", name, ...operands.map((operand) => operandMark(operand, lang))];
  const words = lang === "fr" ? french : english;
  return [
    `veillee ${name}${colon} ${summary[lang]}`,
    "",
    `  ${[...shown, "[options]"].join(" ")}`,
    "",
    about[lang],
    "",
    "Options",
    ...listed([...options, ...commonOptions].map((option) => optionRow(option, lang))),
    "",
    words.examples,
    ...examples.map((example) => `  ${example}`),
  ].join("\n");
}

function operandMark({ sort }: Operand, lang: Lang): string {
  if (sort === "number") return "N";
  return { word: { fr: "MOT", en: "WORD" }, words: { fr: "TEXTE…", en: "TEXT…" } }[sort][lang];
}

function optionRow({ name, short, value, words }: Option, lang: Lang): readonly [string, string] {
  const shown = value === undefined ? `--${name}` : `--${name} ${value[lang]}`;
  return [short === undefined ? shown : `-${short}, ${shown}`, words[lang]];
}

function listed(rows: readonly (readonly [string, string])[]): readonly string[] {
  const room = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, words]) => `  ${name.padEnd(room)}${words}`);
}

const french = {
  title: "Veillée : l'entraide d'un village par radio Meshtastic, quand tout le reste est coupé.",
  command: "COMMANDE",
  commands: "Commandes",
  options: "Options de toutes les commandes",
  version: "la version",
  examples: "Exemples",
  notes: [
    "« veillee COMMANDE --help » en dit plus. Sauf run, code et understand, les commandes parlent au Veillée qui",
    "tourne sur le même dossier de données : --data, sinon VEILLEE_DATA, sinon ~/.local/share/veillee.",
    "Fin : 0 fait, 1 empêché (un code et quoi faire, sur la sortie d'erreur), 2 commande mal écrite.",
    "English: veillee --help --lang en",
  ],
} as const;

const english = {
  title: "Veillée: a village's mutual aid over Meshtastic radios, when everything else is down.",
  command: "COMMAND",
  commands: "Commands",
  options: "Options of every command",
  version: "the version",
  examples: "Examples",
  notes: [
    "“veillee COMMAND --help” says more. But for run, code and understand, the commands talk to the Veillée that",
    "runs on the same data folder: --data, else VEILLEE_DATA, else ~/.local/share/veillee.",
    "Ends with: 0 done, 1 prevented (a code and what to do, on standard error), 2 command not well written.",
    "Français : veillee --help --lang fr",
  ],
} as const;
