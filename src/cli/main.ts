/**
 * The command line: finds the command, does it, and ends with 0 when it is done, 1 when something prevented it (its code and what to do about
 * it stand on standard error), 2 when the command was not well written.
 */

import { defaultDataFolder } from "../base/data-folder.ts";
import { Fault } from "../base/fault.ts";
import { type Lang, langOf, type Words } from "../base/lang.ts";
import { visible } from "../base/text.ts";
import { version } from "../base/version.ts";
import { sessionView } from "./answers.ts";
import { type Api, findDaemon, Refused } from "./api.ts";
import { type Desk, type Entry, type Given, type Group, isGroup } from "./command.ts";
import { commands } from "./commands.ts";
import { type Answers, confirm, openAnswers } from "./confirm.ts";
import { find } from "./find.ts";
import { commandHelp, generalHelp, groupHelp } from "./help.ts";
import { type Io, isBrokenPipe, type Printer, printer } from "./io.ts";
import { readArguments, splitCommand } from "./parse.ts";
import { passingOn } from "./passing.ts";
import { openShop } from "./radio/shop.ts";
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
  const lang = langOf(asked === undefined ? io.env : { VEILLEE_LANG: asked });
  const around = { io, print, lang };
  try {
    if (name === "help") {
      const found = find(rest, commands);
      readArguments({ ...bare, name }, found.rest);
      return await printHelp(found.entry, around);
    }
    const { entry, rest: written } = find(argv, commands);
    if (entry === undefined || isGroup(entry)) return await withoutCommand(entry, written, around);
    const given = readArguments(entry, written);
    if (given.flag("help")) return await printHelp(entry, around);
    await using answers = openAnswers(io.stdin);
    return await entry.run(given, deskOf(given, { ...around, answers }));
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

/** Nothing was named, or a group and none of its commands: what there is to choose from is told. */
async function withoutCommand(
  group: Group | undefined,
  written: readonly string[],
  { io, print, lang }: Around,
): Promise<number> {
  const form = group === undefined ? bare : { ...bare, name: group.name, options: [] };
  const given = readArguments(form, written);
  if (given.flag("version")) {
    await print.line(version);
    return DONE;
  }
  if (given.flag("help")) return printHelp(group, { print, lang });
  io.stderr.write(`${helpOn(group, lang, print.width)}\n`);
  return MISWRITTEN;
}

async function printHelp(
  topic: Entry | undefined,
  { print, lang }: Omit<Around, "io">,
): Promise<number> {
  for (const line of helpOn(topic, lang, print.width).split("\n")) await print.line(line);
  return DONE;
}

function helpOn(topic: Entry | undefined, lang: Lang, width: number): string {
  if (topic === undefined) return generalHelp(commands, lang, width);
  return isGroup(topic) ? groupHelp(topic, lang, width) : commandHelp(topic, lang, width);
}

function deskOf(
  given: Given,
  { io, print, lang, answers }: Around & { readonly answers: Answers },
): Desk {
  const folder = given.value("data") ?? defaultDataFolder(io.env);
  const clock = io.now ?? Date.now;
  /** What the daemon's clock shows more than ours. */
  let ahead = 0;
  const findApi = async (quiet: boolean): Promise<Api> => {
    const found = await findDaemon(folder, operatorOf(io.env));
    if (quiet || given.flag("json")) return found;
    const { exercise, now } = await found.get("/api/session", sessionView);
    const told = Date.parse(now ?? "");
    if (!Number.isNaN(told)) ahead = told - clock();
    if (exercise) await warnOfExercise({ print, lang });
    return found;
  };
  return {
    lang,
    say: (words) => words[lang],
    json: given.flag("json"),
    print,
    complain: (text) => {
      io.stderr.write(`${visible(text)}\n`);
    },
    stdin: io.stdin,
    now: () => clock() + ahead,
    machineNow: clock,
    api: ({ quiet } = { quiet: false }) => findApi(quiet),
    folder,
    here: io.here,
    shop: (radio, { quiet } = { quiet: false }) =>
      openShop(radio, { api: () => findApi(quiet), here: io.here, folder }),
    confirm: (question) => confirm(question, { io, print, lang, answers }),
    passing: passingOn(io.stderr),
    secret: async (words) =>
      io.stdinIsTty === true && io.hidden !== undefined ? io.hidden(words[lang]) : answers.next(),
    answer: answers.next,
    operator: operatorOf(io.env),
    interruption: io.interruption ?? (() => new AbortController().signal),
  };
}

/** Who acts, as households are told: the one who is logged in, unless that is only the machine's own account. */
function operatorOf({ VEILLEE_OPERATOR, USER }: Io["env"]): string | undefined {
  if (VEILLEE_OPERATOR !== undefined && VEILLEE_OPERATOR !== "") return VEILLEE_OPERATOR;
  return USER === undefined || USER === "" || USER === "root" ? undefined : USER;
}

/** Nobody may take an exercise's emergencies for real ones. */
async function warnOfExercise({ print, lang }: Omit<Around, "io">): Promise<void> {
  const words: Words = {
    fr: "EXERCICE : rien de ceci n'est réel",
    en: "EXERCISE (EXERCICE): none of this is real",
  };
  await print.line(words[lang]);
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
