/**
 * What a node is told at its start: by arguments, then environment, then `veillee.json`, then sensible defaults. Everything is checked here,
 * once; a bad value is refused with its key and what to write instead.
 */

import * as v from "valibot";

import { Fault } from "../base/fault.ts";
import { type Lang, langOf, langs } from "../base/lang.ts";

export interface Settings {
  /** Where the journal is kept. */
  readonly data: string;
  /** The folder was chosen by someone, so what is in it is kept from one exercise to the next. */
  readonly dataChosen: boolean;
  readonly listen: { readonly host: string; readonly port: number };
  /** Radio addresses as written; none opens the exercise. */
  readonly radios: readonly string[];
  readonly village: string;
  /** Where backups are put by themselves, beside any stick. */
  readonly backup: string | undefined;
  /** Minutes between two, while something changes. */
  readonly backupMinutes: number;
  readonly exercise: boolean;
  /** Someone said which, by that setting or by naming a radio; else it is an exercise because there is no radio. */
  readonly exerciseChosen: boolean;
  /** How many times faster than life the exercise runs. */
  readonly speed: number;
  /** Makes an exercise repeatable. */
  readonly seed: number;
  readonly households: number;
  /** How badly the exercise hub's radio behaves: 0 not at all, 3 hardly bearable. */
  readonly mischief: number;
  /** Names this machine is reached by, beside its own addresses. */
  readonly hosts: readonly string[];
  readonly lang: Lang;
  readonly json: boolean;
  readonly logLevel: LogLevel;
}

export const logLevels = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof logLevels)[number];

/** The name, sort and remedy of every setting: the help text, the environment and the file are read off this one table. */
export const settingKeys = {
  data: { env: "VEILLEE_DATA", remedy: "a folder you may write, e.g. /var/lib/veillee" },
  listen: { env: "VEILLEE_LISTEN", remedy: "HOST:PORT, e.g. 0.0.0.0:8080" },
  radio: {
    env: "VEILLEE_RADIO",
    remedy:
      "/dev/serial/by-id/…, tcp://host:4403 or recorded:FILE; several: a list in veillee.json, blanks between them in VEILLEE_RADIO, --radio more than once",
  },
  village: { env: "VEILLEE_VILLAGE", remedy: "the village's name, 1 to 60 characters" },
  backup: { env: "VEILLEE_BACKUP", remedy: "a folder that is there, best on another disk" },
  "backup-minutes": { env: "VEILLEE_BACKUP_MINUTES", remedy: "a whole number from 1 to 1440" },
  exercise: { env: "VEILLEE_EXERCISE", remedy: "true or false" },
  speed: { env: "VEILLEE_SPEED", remedy: "a number from 0.1 to 100" },
  seed: { env: "VEILLEE_SEED", remedy: "a whole number from 0 to 4294967295" },
  households: { env: "VEILLEE_HOUSEHOLDS", remedy: "a whole number from 1 to 100" },
  mischief: { env: "VEILLEE_MISCHIEF", remedy: "a whole number from 0 to 3" },
  hosts: { env: "VEILLEE_HOSTS", remedy: "host names, e.g. veillee.lan" },
  lang: { env: "VEILLEE_LANG", remedy: "fr or en" },
  log: { env: "VEILLEE_LOG", remedy: "debug, info, warn or error" },
} as const;
export type SettingKey = keyof typeof settingKeys;

const numeric = (low: number, high: number) =>
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/), v.transform(Number))]),
    v.minValue(low),
    v.maxValue(high),
  );
const whole = (low: number, high: number) => v.pipe(numeric(low, high), v.integer());
const truth = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(["true", "false", "1", "0"]),
    v.transform((word) => word === "true" || word === "1"),
  ),
]);
const list = v.union([
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(400))),
  v.pipe(
    v.string(),
    v.transform((words) => words.split(/\s+/).filter((word) => word !== "")),
  ),
]);

const schemas = {
  data: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
  listen: v.pipe(
    v.string(),
    v.regex(/^(\[[0-9a-fA-F:]+\]|[^:\s]+):\d{1,5}$/),
    v.transform((text) => {
      const colon = text.lastIndexOf(":");
      return {
        host: text.slice(0, colon).replaceAll(/[[\]]/g, ""),
        port: Number(text.slice(colon + 1)),
      };
    }),
    v.check(({ port }) => port <= 65_535),
  ),
  // Two clients at one radio would put each other out for ever.
  radio: v.pipe(
    list,
    v.transform((addresses) => [...new Set(addresses)]),
    v.maxLength(8),
  ),
  village: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  backup: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
  "backup-minutes": whole(1, 1440),
  exercise: truth,
  speed: numeric(0.1, 100),
  seed: whole(0, 0xffff_ffff),
  households: whole(1, 100),
  mischief: whole(0, 3),
  hosts: v.pipe(list, v.maxLength(32)),
  lang: v.picklist(langs),
  log: v.picklist(logLevels),
} as const satisfies Record<SettingKey, v.GenericSchema<unknown, unknown>>;

/** Where settings come from. Values are as found: text from arguments and the environment, anything from the file. */
export interface Sources {
  readonly args: Readonly<Partial<Record<SettingKey, unknown>>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The parsed `veillee.json`, undefined if there is none. */
  readonly file: unknown;
  readonly defaultData: string;
  readonly json: boolean;
}

/**
 * Settles every setting from its sources.
 *
 * @throws Fault "config/invalid" with `key`, `where` it was written, `value` and `remedy`.
 */
export function settle({ args, env, file, defaultData, json }: Sources): Settings {
  const written = fileKeys(file);
  const find = <K extends SettingKey>(key: K): v.InferOutput<(typeof schemas)[K]> | undefined => {
    const { env: variable } = settingKeys[key];
    const sources: readonly (readonly [string, unknown])[] = [
      [`--${key}`, args[key]],
      [variable, env[variable] === "" ? undefined : env[variable]],
      [`"${key}" in veillee.json`, written[key]],
    ];
    const [where, value] = sources.find(([, found]) => found !== undefined) ?? ["", undefined];
    if (value === undefined) return undefined;
    const parsed = v.safeParse(schemas[key], value);
    if (!parsed.success) throw invalid(key, where, value);
    return parsed.output;
  };

  const radios = find("radio") ?? [];
  const data = find("data");
  const chosen = find("exercise");
  const exercise = chosen ?? radios.length === 0;
  return {
    data: data ?? defaultData,
    dataChosen: data !== undefined,
    listen: find("listen") ?? { host: "0.0.0.0", port: 8080 },
    radios,
    village: find("village") ?? unnamed(exercise),
    backup: find("backup"),
    backupMinutes: find("backup-minutes") ?? 15,
    exercise,
    exerciseChosen: chosen !== undefined || radios.length > 0,
    speed: find("speed") ?? 1,
    seed: find("seed") ?? 1,
    households: find("households") ?? 24,
    mischief: find("mischief") ?? 0,
    hosts: find("hosts") ?? [],
    lang: find("lang") ?? langOf(env),
    json,
    logLevel: find("log") ?? "info",
  };
}

/** What a village is called that no setting names. */
export function unnamed(exercise: boolean): string {
  return exercise ? "Saint-Exemple" : "Veillée";
}

/** The file's keys; a key nobody knows is a spelling mistake worth naming. */
function fileKeys(file: unknown): Readonly<Record<string, unknown>> {
  if (file === undefined) return {};
  const parsed = v.safeParse(v.record(v.string(), v.unknown()), file);
  if (!parsed.success || Array.isArray(file)) {
    throw new Fault("config/unreadable", { remedy: "{ } around the settings" });
  }
  for (const key of Object.keys(parsed.output)) {
    if (!Object.hasOwn(settingKeys, key)) {
      throw new Fault("config/invalid", {
        key,
        where: "veillee.json",
        remedy: `one of ${Object.keys(settingKeys).join(", ")}`,
      });
    }
  }
  return parsed.output;
}

function invalid(key: SettingKey, where: string, value: unknown): Fault {
  return new Fault("config/invalid", {
    key,
    where,
    value: JSON.stringify(value),
    remedy: settingKeys[key].remedy,
  });
}
