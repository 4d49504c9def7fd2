/** The arguments of `run` and `code`, read off the table of settings. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { defaultDataFolder } from "../base/data-folder.ts";
import { Fault } from "../base/fault.ts";
import { type Settings, settle } from "./settings.ts";

/** What was asked: help, or a run with these settings. */
export type Asked =
  | { readonly kind: "help" }
  | { readonly kind: "settings"; readonly settings: Settings }
  /** The command line is wrong; `problem` says where, in the words of the parser. */
  | { readonly kind: "usage"; readonly problem: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** Of a whole file. @throws the system's error. */
type ReadText = (file: string) => string;
const readText: ReadText = (file) => readFileSync(file, "utf8");

const options = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  config: { type: "string" },
  data: { type: "string" },
  listen: { type: "string" },
  radio: { type: "string", multiple: true },
  village: { type: "string" },
  backup: { type: "string" },
  "backup-minutes": { type: "string" },
  exercise: { type: "boolean" },
  speed: { type: "string" },
  seed: { type: "string" },
  households: { type: "string" },
  mischief: { type: "string" },
  hosts: { type: "string", multiple: true },
  lang: { type: "string" },
  log: { type: "string" },
} as const;

/**
 * Reads the command line, the environment and `veillee.json`.
 *
 * @param read the disk unless given.
 * @throws Fault "config/…".
 */
export function readArguments(
  argv: readonly string[],
  env: Environment,
  read: ReadText = readText,
): Asked {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: false });
  } catch (error) {
    return { kind: "usage", problem: error instanceof Error ? error.message : String(error) };
  }
  const { help, json = false, config, ...args } = parsed.values;
  if (help === true) return { kind: "help" };
  const defaultData = defaultDataFolder(env);
  const file = readSettingsFile(config, args.data ?? env["VEILLEE_DATA"] ?? defaultData, read);
  return { kind: "settings", settings: settle({ args, env, file, defaultData, json }) };
}

/** `veillee.json` as asked for, else here, else in the data folder; undefined if there is none. */
function readSettingsFile(asked: string | undefined, data: string, read: ReadText): unknown {
  const places = asked === undefined ? ["veillee.json", path.join(data, "veillee.json")] : [asked];
  for (const place of places) {
    const text = readIfThere(place, { mustBe: asked !== undefined, read });
    if (text === undefined) continue;
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new Fault("config/unreadable", { cause, file: place });
    }
  }
  return undefined;
}

function readIfThere(
  file: string,
  { mustBe, read }: { readonly mustBe: boolean; readonly read: ReadText },
): string | undefined {
  try {
    return read(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if ((code === "ENOENT" || code === "ENOTDIR") && !mustBe) return undefined;
    const forbidden = code === "EACCES" || code === "EPERM";
    throw new Fault(forbidden ? "config/forbidden" : "config/unreadable", { cause, file });
  }
}
