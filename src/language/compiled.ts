/**
 * Compiled tables as text: one flat JSON object of strings, so that reading it copies a few long strings and builds nothing. Lists in them are taken
 * apart when they are asked for.
 */

import { type Lang, langs, type OtherLang, otherLangs } from "../base/lang.ts";
import type { CompiledTables } from "./grammar-tables.ts";
import { patternKinds } from "./packed-tables.ts";
import type { PatternPack } from "./pattern-shelf.ts";

/** The first key: what reads this form reads no other. */
const FORM = "veillee tables";
const VERSION = "1";

/** @param sources what tells the tables it is made of from any others. */
export function encodeCompiled({ packed, rest }: CompiledTables, sources: string): string {
  const all = new Map<string, string>([
    [FORM, VERSION],
    [SOURCES, sources],
    ["guard", packed.guard],
  ]);
  for (const kind of patternKinds) put(all, kind, packed.patterns[kind]);
  for (const [lang, words] of packed.tongues) all.set(`tongue ${lang}`, words);
  for (const [lang, pack] of packed.others) put(all, `other ${lang}`, pack);
  for (const [file, text] of rest) all.set(REST + file, text);
  return JSON.stringify(Object.fromEntries(all));
}

const SOURCES = "sources";
/** Before the name of a file. */
const REST = "file ";

function put(all: Map<string, string>, name: string, pack: PatternPack): void {
  const { byWord, byClass, byStart, ...texts } = pack;
  for (const [key, text] of Object.entries(texts)) all.set(`${name} ${key}`, text);
  for (const [key, index] of Object.entries({ byWord, byClass, byStart })) {
    all.set(`${name} ${key} keys`, index.keys);
    all.set(`${name} ${key} lines`, index.lines);
  }
}

/** Compiled tables from their text; undefined if it is none of ours, lacks something, or is made of other tables than `sources`. */
export function decodeCompiled(text: string, sources: string): CompiledTables | undefined {
  const all = stringsIn(text);
  if (all?.get(FORM) !== VERSION || all.get(SOURCES) !== sources) return undefined;
  try {
    return tablesIn(all);
  } catch (error) {
    if (error instanceof Missing) return undefined;
    throw error;
  }
}

class Missing extends Error {}

function tablesIn(all: ReadonlyMap<string, string>): CompiledTables {
  const at = (key: string): string => {
    const text = all.get(key);
    if (text === undefined) throw new Missing(key);
    return text;
  };
  const index = (name: string): PatternPack["byWord"] => ({
    keys: at(`${name} keys`),
    lines: at(`${name} lines`),
  });
  const pack = (name: string): PatternPack => ({
    lines: at(`${name} lines`),
    sections: at(`${name} sections`),
    places: at(`${name} places`),
    byWord: index(`${name} byWord`),
    byClass: index(`${name} byClass`),
    byStart: index(`${name} byStart`),
    byNumber: at(`${name} byNumber`),
    words: at(`${name} words`),
    starts: at(`${name} starts`),
  });
  const rest = Array.from(all, ([key, text]) => [key, text] as const)
    .filter(([key]) => key.startsWith(REST))
    .map(([key, text]) => [key.slice(REST.length), text] as const);
  return {
    packed: {
      patterns: {
        category: pack("category"),
        says: pack("says"),
        danger: pack("danger"),
        turn: pack("turn"),
      },
      tongues: new Map(langs.map((lang): [Lang, string] => [lang, at(`tongue ${lang}`)])),
      guard: at("guard"),
      others: new Map(
        otherLangs.map((lang): [OtherLang, PatternPack] => [lang, pack(`other ${lang}`)]),
      ),
    },
    rest: new Map(rest),
  };
}

/** The members of a JSON object; undefined if it is none, or any of them is no string. */
function stringsIn(text: string): ReadonlyMap<string, string> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const found = new Map<string, string>();
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== "string") return undefined;
    found.set(key, member);
  }
  return found;
}
