/**
 * The log: one event, one line. JSON for journald, or for a person at a terminal a short line with the same facts.
 *
 * In an exercise every line says EXERCICE. Control and bidirectional characters never leave as they are: JSON escapes most, and what it leaves
 * raw is escaped here, since names from the mesh stand in fields. What is kept is kept small (`log-gate.ts`).
 */

import { pino } from "pino";

import { Fault } from "../base/fault.ts";
import type { Lang } from "../base/lang.ts";
import type { Log, LogFields } from "../base/log.ts";
import { visible } from "../base/text.ts";
import type { Millis } from "../base/time.ts";
import { type Admission, LogGate } from "./log-gate.ts";
import { eventWords } from "./log-words.ts";
import type { LogLevel } from "./settings.ts";

export interface LogOptions {
  readonly level: LogLevel;
  readonly exercise: boolean;
  /** Short lines for a person, in this language; else JSON. */
  readonly human?: Lang;
  readonly write: (text: string) => void;
  /** The running clock, where what is written is kept: storms are then counted, and a day has so many bytes. */
  readonly running?: () => Millis;
}

export function openLog({ level, exercise, human, write, running }: LogOptions): Log {
  const gate = running && new LogGate();
  const destination = {
    write: (line: string) => {
      const text = human === undefined ? safeJson(line) : humanLine(line, human);
      gate?.wrote(Buffer.byteLength(text));
      write(text);
    },
  };
  const logger = pino(
    {
      level,
      base: exercise ? { mode: "EXERCICE" } : {},
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: (error: unknown) => (error instanceof Error ? inWords(error) : error) },
    },
    destination,
  );
  const at =
    (name: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (!logger.isLevelEnabled(name)) return;
      const said = { level: name, event, code: codeOf(fields) };
      const { notices, passes } = gate?.admit(said, running?.() ?? 0) ?? everything;
      for (const notice of notices) logger[notice.level](notice.fields, notice.event);
      if (passes) logger[name](fields, event);
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

const everything: Admission = { notices: [], passes: true };

/** By what else than its event a line is known again: the code of what went wrong. */
function codeOf({ error, reason, code }: LogFields): string | undefined {
  const fault = Fault.in(error)?.code;
  const system = error instanceof Error && "code" in error ? error.code : undefined;
  return [fault, system, code, reason].find((each) => typeof each === "string");
}

/** An error in words, with its causes; a bug with its stack, for that is all there is to find it by. */
function inWords(error: Error): string {
  const words: string[] = [];
  for (let e: unknown = error; e instanceof Error; e = e.cause) words.push(String(e));
  const code = "code" in error ? String(error.code) : "";
  const expected = Fault.in(error) !== undefined || /^(?:LEVEL_|E(?!RR_))/.test(code);
  return expected ? words.join(" <- ") : (error.stack ?? String(error));
}

/** JSON leaves C1 controls and bidirectional marks raw; a terminal obeys them. */
function safeJson(line: string): string {
  return line.replaceAll(
    /[\u{7f}-\u{9f}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function humanLine(line: string, lang: Lang): string {
  const record: unknown = JSON.parse(line);
  if (typeof record !== "object" || record === null) return line;
  const { level, time, mode, msg, percent, ...fields } = Object.fromEntries(Object.entries(record));
  const told = Object.entries(fields).map(([key, value]) => `${key}=${plain(value)}`);
  const far =
    typeof percent !== "number" ? "" : lang === "fr" ? ` : ${percent} %` : `: ${percent}%`;
  const event = `${eventWords(String(msg), lang)}${far}`;
  const words = [
    new Date(String(time)).toTimeString().slice(0, 8),
    mode,
    levelWord(String(level), lang),
    event,
    ...told,
  ];
  return `${visible(words.filter((word) => word !== undefined && word !== "").join(" "))}\n`;
}

function levelWord(level: string, lang: Lang): string {
  if (level === "warn") return lang === "fr" ? "ATTENTION" : "WARNING";
  if (level === "error") return lang === "fr" ? "ERREUR" : "ERROR";
  return "";
}

/** Of several lines the first: a stack is for the log that is kept. */
function plain(value: unknown): string {
  return typeof value === "string" ? (value.split("\n")[0] ?? "") : JSON.stringify(value);
}
