/**
 * A profile: the settings of one kind of radio, as YAML in the form that the official command line exports and configures.
 *
 *     # fr: La radio du poste
 *     # en: The hub's radio
 *     config:
 *       lora: { region: EU_868, modemPreset: LONG_FAST }
 *     module_config:
 *       mqtt: { enabled: false }
 *
 * The official tool passes over a key it does not know without a word, and the radio keeps what it had. Here every key and every value is held to
 * the published definitions, and the first wrong one refuses the file. Secrets are refused as well: a profile is copied from radio to
 * radio, and kept where anyone reads it.
 */

import { utf8Bytes } from "../../base/bytes.ts";
import type { Words } from "../../base/lang.ts";
import { visible } from "../../base/text.ts";
import { fits } from "./band.ts";
import { notInProfile, valueOf } from "./profile-value.ts";
import {
  abandoned,
  apart,
  badName,
  notAMap,
  tooWide,
  twice,
  unknownKey,
  WANTS_NOTHING,
  WITH_KEY,
} from "./profile-words.ts";
import type { SettingValue } from "./setting-value.ts";
import { fieldAt, type SectionKind, type SettingField, sections } from "./shape.ts";
import type { Wanted } from "./wanted.ts";
import { type Entry, type ProfileFlaw, readTree, type Tree } from "./yaml-tree.ts";

export interface Profile {
  /** What it is for, from its first lines; empty if they do not say. */
  readonly words: Words;
  readonly wanted: Wanted;
}

export type ReadProfile =
  | { readonly kind: "profile"; readonly profile: Profile }
  /** At least one, in the order of lines. */
  | { readonly kind: "flawed"; readonly flaws: readonly ProfileFlaw[] };

/** Bytes of a radio's long and short name. */
const LONG_NAME_MAX = 39;
const SHORT_NAME_MAX = 4;

/** Flaws that are told at once: with more, it is another kind of file. */
const FLAWS_MAX = 20;

/** The keys of the top level, and what the official tool also takes them for. */
const TOP: ReadonlyMap<string, string> = new Map([
  ["config", "config"],
  ["module_config", "module_config"],
  ["moduleConfig", "module_config"],
  ["owner", "owner"],
  ["owner_short", "owner_short"],
  ["ownerShort", "owner_short"],
  ["channel_url", "channel_url"],
  ["channelUrl", "channel_url"],
  ["canned_messages", "apart"],
  ["ringtone", "apart"],
  ["location", "apart"],
]);

/** Reads a profile's text. Never throws. */
export function readProfile(text: string): ReadProfile {
  const read = readTree(text);
  if (read.kind === "flawed") return read;
  const reader = new ProfileReader();
  reader.top(read.tree);
  const { flaws, wanted } = reader;
  if (flaws.length > 0)
    return { kind: "flawed", flaws: flaws.toSorted((one, other) => one.line - other.line) };
  // A file that was cut short would pass for a radio that is as it should be.
  if (wantsNothing(wanted)) return { kind: "flawed", flaws: [{ line: 1, words: WANTS_NOTHING }] };
  return { kind: "profile", profile: { words: headingOf(text), wanted } };
}

function wantsNothing({ values, longName, shortName }: Wanted): boolean {
  return values.size === 0 && longName === undefined && shortName === undefined;
}

function headingOf(text: string): Words {
  const said = (lang: string): string =>
    visible(new RegExp(`^# ${lang}: (.+)$`, "m").exec(text)?.[1] ?? "").trim();
  return { fr: said("fr"), en: said("en") };
}

/** Goes through a profile once, and gathers what is wanted and what is wrong. */
class ProfileReader {
  readonly flaws: ProfileFlaw[] = [];
  readonly #values = new Map<string, SettingValue>();
  readonly #names: { longName?: string; shortName?: string } = {};
  readonly #seen = new Set<string>();

  get wanted(): Wanted {
    return { values: this.#values, ...this.#names };
  }

  top(tree: Tree): void {
    for (const entry of this.#entries(tree, "")) {
      if (this.flaws.length >= FLAWS_MAX) return;
      const meaning = TOP.get(entry.key);
      if (meaning === undefined)
        this.#flaw(entry, unknownKey(entry.key, entry.key, [...TOP.keys()]));
      else if (this.#first(entry, meaning)) this.#topic(meaning, entry);
    }
  }

  #topic(meaning: string, { key, line, value }: Entry): void {
    if (meaning === "config") this.#family("config", value);
    else if (meaning === "module_config") this.#family("module", value);
    else if (meaning === "owner") this.#name("longName", key, value, LONG_NAME_MAX);
    else if (meaning === "owner_short") this.#name("shortName", key, value, SHORT_NAME_MAX);
    else this.flaws.push({ line, words: meaning === "apart" ? apart(key) : WITH_KEY });
  }

  #family(kind: SectionKind, tree: Tree): void {
    const family = sections.filter((section) => section.kind === kind);
    const root = kind === "config" ? "config" : "module_config";
    for (const entry of this.#entries(tree, root)) {
      const section = family.find(({ name }) => name === camel(entry.key));
      const names = family.map(({ name }) => name);
      if (section === undefined)
        this.#flaw(entry, unknownKey(`${root}.${entry.key}`, entry.key, names));
      else if (this.#first(entry, section.name))
        this.#settings(section.name, section.fields, entry);
    }
  }

  /** The settings under `prefix`: of a section, or of a part of one. */
  #settings(prefix: string, fields: readonly SettingField[], { value: tree }: Entry): void {
    for (const entry of this.#entries(tree, prefix)) {
      if (this.flaws.length >= FLAWS_MAX) return;
      const path = `${prefix}.${camel(entry.key)}`;
      const inner = fields.filter((one) => one.path.startsWith(`${path}.`));
      const field = fieldAt(path);
      const names = fields.map((one) => one.path.slice(prefix.length + 1).split(".")[0] ?? "");
      if (field === undefined && inner.length === 0)
        this.#flaw(entry, unknownKey(`${prefix}.${entry.key}`, camel(entry.key), names));
      else if (!this.#first(entry, path)) continue;
      else if (field === undefined) this.#settings(path, inner, entry);
      else this.#setting(field, entry);
    }
  }

  #setting(field: SettingField, entry: Entry): void {
    if (field.deprecated) return this.#flaw(entry, abandoned(field.path));
    if (field.secret) return this.#flaw(entry, notInProfile(field.path));
    const fit = valueOf(field, entry.value);
    if ("words" in fit) return this.#flaw(entry, fit.words);
    this.#values.set(field.path, fit.value);
    if (field.path === "lora.modemPreset" || field.path === "lora.region") this.#band(entry);
  }

  /** Region and preset stand in either order: the second of them is held to the first. */
  #band(entry: Entry): void {
    const preset = String(this.#values.get("lora.modemPreset"));
    const region = String(this.#values.get("lora.region"));
    if (!fits(preset, region)) this.#flaw(entry, tooWide(preset, region));
  }

  #name(which: "longName" | "shortName", key: string, tree: Tree, max: number): void {
    const value = tree.kind === "value" ? tree.value : null;
    const good = typeof value === "string" && value.trim() !== "" && visible(value) === value;
    if (good && utf8Bytes(value) <= max) this.#names[which] = value;
    else this.flaws.push({ line: tree.line, words: badName(key, max) });
  }

  /** The keys of a map; a flaw if it is none. */
  #entries(tree: Tree, path: string): readonly Entry[] {
    if (tree.kind === "map") return tree.entries;
    if (tree.kind === "value" && tree.value === null) return [];
    this.flaws.push({ line: tree.line, words: notAMap(path) });
    return [];
  }

  /** Whether this is the first time that `what` is written: two spellings of one key are one key. */
  #first(entry: Entry, what: string): boolean {
    if (this.#seen.has(what)) this.#flaw(entry, twice(what));
    const first = !this.#seen.has(what);
    this.#seen.add(what);
    return first;
  }

  #flaw({ line }: Entry, words: Words): void {
    this.flaws.push({ line, words });
  }
}

/** The official tool takes `hop_limit` for `hopLimit`. */
function camel(key: string): string {
  return key.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
