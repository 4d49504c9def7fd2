/**
 * The command line: finds the command, does it, and ends with 0 when it is done, 1 when something prevented it (its code and what to do about
 * it stand on standard error), 2 when the command was not well written.
 */

import { defaultDataFolder } from "../base/data-folder.ts";
import { Fault } from "../base/fault.ts";
import type { Lang, Words } from "../base/lang.ts";
import { visible } from "../base/text.ts";
import { version } from "../base/version.ts";
import { sessionView } from "./answers.ts";
import { type Api, findDaemon, Refused } from "./api.ts";
import type { Command, Desk, Given } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { type Io, isBrokenPipe, type Printer, printer } from "./io.ts";
import { langOf, readArguments, splitCommand } from "./parse.ts";
import { nearest } from "./spelling.ts";
import { WrongUsage } from "./usage.ts";

const DONE = 0;
const PREVENTED = 1;
const MISWRITTEN = 2;

/** What may be asked without naming a command. */
const bare = {
  name: "",
  operands: [],
  options: [{ name: "version", words: { fr: "la version", en: "the version" } }],
} as const;

/** Does what `argv` says, without the names of the program. Resolves with the exit code; rejects only for a bug. */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const print = printer(io);
  const { name, rest, lang: asked } = splitCommand(argv);
  const lang = langOf(io.env, asked);
  try {
    if (name === undefined) {
      const given = readArguments(bare, rest);
      return await withoutCommand(given, { io, print, lang });
    }
    if (name === "help") {
      const [topic, ...more] = splitHelp(rest);
      readArguments({ ...bare, name }, more);
      return await printHelp(topic, { print, lang });
    }
    const command = commandNamed(name);
    const given = readArguments(command, rest);
    if (given.flag("help")) return await printHelp(name, { print, lang });
    return await command.run(given, deskOf(given, { io, print, lang }));
  } catch (error) {
    if (isBrokenPipe(error)) return DONE;
    return complain(error, { io, lang });
  }
}

interface Around {
  readonly io: Io;
  readonly print: Printer;
  readonly lang: Lang;
}

async function withoutCommand(given: Given, { io, print, lang }: Around): Promise<number> {
  if (given.flag("version")) {
    await print.line(version);
    return DONE;
  }
  if (given.flag("help")) return printHelp(undefined, { print, lang });
  io.stderr.write(`${generalHelp(commands, lang, print.width)}\n`);
  return MISWRITTEN;
}

async function printHelp(
  topic: string | undefined,
  { print, lang }: Omit<Around, "io">,
): Promise<number> {
  const text =
    topic === undefined
      ? generalHelp(commands, lang, print.width)
      : commandHelp(commandNamed(topic), lang, print.width);
  for (const line of text.split("\n")) await print.line(line);
  return DONE;
}

/** The topic of `veillee help [TOPIC]`, and the options around it. */
function splitHelp(rest: readonly string[]): readonly [string | undefined, ...string[]] {
  const { name, rest: more } = splitCommand(rest);
  return [name, ...more];
}

function commandNamed(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  if (name === "run" || name === "code")
    throw new WrongUsage({
      fr: `« veillee ${name} --help » l'explique.`,
      en: `“veillee ${name} --help” explains it.`,
    });
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  const hint: Words =
    meant === undefined
      ? { fr: "", en: "" }
      : { fr: ` Peut-être « ${meant} » ?`, en: ` Perhaps “${meant}”?` };
  throw new WrongUsage({
    fr: `La commande « ${name} » n'existe pas.${hint.fr}`,
    en: `There is no command “${name}”.${hint.en}`,
  });
}

function deskOf(given: Given, { io, print, lang }: Around): Desk {
  const folder = given.value("data") ?? defaultDataFolder(io.env);
  return {
    lang,
    say: (words) => words[lang],
    json: given.flag("json"),
    print,
    complain: (text) => {
      io.stderr.write(`${visible(text)}\n`);
    },
    stdin: io.stdin,
    now: io.now ?? Date.now,
    api: async () => {
      const api = await findDaemon(folder, operatorOf(io.env));
      if (!given.flag("json")) await warnOfExercise(api, { print, lang });
      return api;
    },
  };
}

/** Who acts, as households are told: the one who is logged in, unless that is only the machine's own account. */
function operatorOf({ VEILLEE_OPERATOR, USER }: Io["env"]): string | undefined {
  if (VEILLEE_OPERATOR !== undefined && VEILLEE_OPERATOR !== "") return VEILLEE_OPERATOR;
  return USER === undefined || USER === "" || USER === "root" ? undefined : USER;
}

/** Nobody may take an exercise's emergencies for real ones. */
async function warnOfExercise(api: Api, { print, lang }: Omit<Around, "io">): Promise<void> {
  const { exercise } = await api.get("/api/session", sessionView);
  const words: Words = {
    fr: "EXERCICE : rien de ceci n'est réel",
    en: "EXERCISE (EXERCICE): none of this is real",
  };
  if (exercise) await print.line(words[lang]);
}

/** Says what went wrong and what to do about it: the code first, as the README lists it. */
function complain(error: unknown, { io, lang }: { readonly io: Io; readonly lang: Lang }): number {
  const tell = (code: string, text: string): void => {
    io.stderr.write(`${visible(`${code}: ${text}`)}\n`);
  };
  if (error instanceof WrongUsage) {
    const help = `veillee ${error.command ?? ""} --help`.replaceAll(/ +/g, " ");
    const more = { fr: `« ${help} » montre comment faire.`, en: `“${help}” shows how.` };
    tell("cli/usage", `${error.words[lang]} ${more[lang]}`);
    return MISWRITTEN;
  }
  if (error instanceof Refused) {
    tell(error.code, error.words[lang]);
    return PREVENTED;
  }
  const fault = Fault.in(error);
  if (fault === undefined) throw error;
  const { folder } = fault.detail;
  const where = typeof folder === "string" ? ` (${folder})` : "";
  tell(fault.code, `${fault.words(lang)}${where}`);
  return PREVENTED;
}
