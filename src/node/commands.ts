/**
 * `veillee run` and `veillee code`: the two commands that are not a client of the daemon, from arguments to exit code.
 */

import process from "node:process";

import { Fault } from "../base/fault.ts";
import { type Lang, langOf } from "../base/lang.ts";
import { type Log, silentLog } from "../base/log.ts";
import { visible } from "../base/text.ts";
import { runningClock } from "./clock.ts";
import { hiddenLine } from "./hidden-line.ts";
import { openLog } from "./log.ts";
import { readArguments } from "./run-arguments.ts";
import { codeHelp, runHelp } from "./run-help.ts";
import {
  formerQuestion,
  readyLine,
  readyWords,
  renewedLine,
  renewedWords,
} from "./secret-words.ts";
import type { Settings } from "./settings.ts";

const DONE = 0;
const FAULT = 1;
const USAGE = 2;

/** Closing takes a second or two; what hangs longer is cut. Nothing is lost by it that was promised to anyone. */
const FORCED_EXIT_MS = 4500;

/** Of what we write, only our own account reads: a journal holds who needs what, and where. */
const PRIVATE = 0o077;

export async function runCommand(argv: readonly string[]): Promise<number> {
  return await withSettings(argv, runHelp, async (settings) => {
    process.umask(PRIVATE);
    const terminal = process.stdout.isTTY && !settings.json;
    const log = openLog({
      level: settings.logLevel,
      exercise: settings.exercise,
      // At a terminal nothing is kept.
      ...(terminal ? { human: settings.lang } : { running: runningClock() }),
      write: (text) => (settings.json ? process.stderr : process.stdout).write(text),
    });
    const signal = stopSignal(log);
    endOnBug(log);
    const { runNode } = await import("./run.ts");
    await runNode({
      settings,
      log,
      signal,
      onReady: (ready) => {
        const words = settings.json ? readyLine(ready) : readyWords(ready, settings);
        process.stdout.write(words);
      },
    });
    return DONE;
  });
}

/** What only `veillee code` understands. */
const codeFlags = { forget: "--forget", stdin: "--stdin", recovery: "--recovery" } as const;

export async function codeCommand(argv: readonly string[]): Promise<number> {
  const flags = new Set<string>(Object.values(codeFlags));
  const asked = new Set(argv.filter((each) => flags.has(each)));
  const rest = argv.filter((each) => !flags.has(each));
  return await withSettings(rest, codeHelp, async (settings) => {
    process.umask(PRIVATE);
    const reads = process.stdin.isTTY || asked.has(codeFlags.stdin);
    const secret =
      reads && !asked.has(codeFlags.forget) ? await hiddenLine(formerQuestion[settings.lang]) : "";
    const { renewCode } = await import("./renew-code.ts");
    const recovery = asked.has(codeFlags.recovery);
    const renewed = await renewCode(settings, { secret, recovery }, silentLog);
    process.stdout.write(settings.json ? renewedLine(renewed) : renewedWords(renewed, settings));
    return DONE;
  });
}

/** Given when the system, the operator or a closing terminal wants us to stop. */
function stopSignal(log: Log): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) return;
      stop.abort();
      setTimeout(() => {
        log.warn("stopped-late");
        process.exit(DONE);
      }, FORCED_EXIT_MS).unref();
    });
  }
  return stop.signal;
}

/** A bug leaves a state that nobody knows: it is told, and the process ends, for systemd to start it anew. */
function endOnBug(log: Log): void {
  process.on("uncaughtException", (error) => {
    log.error("bug", { error });
    process.exit(FAULT);
  });
}

/** Reads the arguments, and turns whatever goes wrong into words and an exit code. */
async function withSettings(
  argv: readonly string[],
  help: Readonly<Record<Lang, string>>,
  act: (settings: Settings) => Promise<number>,
): Promise<number> {
  let lang = langAsked(argv);
  try {
    const asked = readArguments(argv, process.env);
    if (asked.kind === "help") {
      process.stdout.write(help[lang]);
      return DONE;
    }
    if (asked.kind === "usage") throw new Fault("cli/usage", { problem: asked.problem });
    ({ lang } = asked.settings);
    return await act(asked.settings);
  } catch (error) {
    const fault = Fault.in(error);
    if (fault === undefined) throw error;
    complain(fault, lang);
    return isUsage(fault) ? USAGE : FAULT;
  }
}

/** Whether it was the command line that was wrong. */
function isUsage({ code, detail }: Fault): boolean {
  return (
    code === "cli/usage" || (code === "config/invalid" && String(detail["where"]).startsWith("--"))
  );
}

/** The language to speak before the settings are known. */
function langAsked(argv: readonly string[]): Lang {
  const at = argv.indexOf("--lang");
  const asked = at < 0 ? undefined : argv[at + 1];
  return langOf(asked === undefined ? process.env : { VEILLEE_LANG: asked });
}

/** Code, words, and where it is, for a person; never a stack. */
function complain(fault: Fault, lang: Lang): void {
  const detail = Object.entries(fault.detail)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}: ${visible(String(value))}\n`)
    .join("");
  process.stderr.write(`${fault.code}: ${fault.words(lang)}\n${detail}`);
}
