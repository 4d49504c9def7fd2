/**
 * The text of a settings file as a tree of keys and values, each with its line.
 *
 * A settings file is copied from strangers. It is held to its plain part: no anchors and no aliases, which could stand for a billion values in a few
 * lines, no tags, no key twice, and no more than {@link TEXT_MAX} characters.
 */

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from "yaml";

import type { Words } from "../../base/lang.ts";

export type Tree =
  | { readonly kind: "map"; readonly line: number; readonly entries: readonly Entry[] }
  | { readonly kind: "list"; readonly line: number; readonly items: readonly Tree[] }
  | {
      readonly kind: "value";
      readonly line: number;
      readonly value: boolean | number | string | null;
    };

export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly value: Tree;
}

/** What is wrong in a settings file, and where. */
export interface ProfileFlaw {
  /** From 1. */
  readonly line: number;
  /** What was read, with what to write instead. Safe to show. */
  readonly words: Words;
}

export type ReadTree =
  | { readonly kind: "tree"; readonly tree: Tree }
  | { readonly kind: "flawed"; readonly flaws: readonly ProfileFlaw[] };

/** Characters of a settings file: an export of every setting there is has some 6,000. */
const TEXT_MAX = 32 * 1024;
/** Levels of keys within keys: a section, a setting, a part of it; and as much again. */
const DEPTH_MAX = 8;

/** Brackets of a settings file: an export has none, ours a few. */
const BRACKETS_MAX = 500;
/** Lists within lists, or keys within keys, on one line. */
const NESTED_INLINE = /(?:[-?]\s+){9}/;

const TOO_LONG: Words = {
  fr: "Ce fichier est trop long pour des réglages de radio. Vérifiez que c'est le bon.",
  en: "This file is too long for a radio's settings. Check that it is the right one.",
};
const TOO_DEEP: Words = {
  fr: "Il y a trop de niveaux les uns dans les autres. Vérifiez que c'est un fichier de réglages.",
  en: "There are too many levels within one another. Check that it is a settings file.",
};
const NOT_PLAIN: Words = {
  fr: "Un fichier de réglages s'écrit sans &, * ni ! devant une valeur. Écrivez la valeur elle-même, entre guillemets s'il le faut.",
  en: "A settings file is written without &, * or ! before a value. Write the value itself, in quotes if need be.",
};
const NOT_A_KEY: Words = {
  fr: "Ce qui précède le signe : doit être le nom d'un réglage.",
  en: "What stands before the sign : must be the name of a setting.",
};
const TWICE: Words = {
  fr: "Ce réglage est écrit deux fois. Gardez-en un seul.",
  en: "This setting is written twice. Keep one of them.",
};
const NOT_YAML: Words = {
  fr: "Cette ligne ne se lit pas comme du YAML. Vérifiez les espaces au début, les deux-points et les guillemets.",
  en: "This line cannot be read as YAML. Check the blanks at its start, the colons and the quotes.",
};

/** Reads a settings file's text. Never throws. */
export function readTree(text: string): ReadTree {
  if (text.length > TEXT_MAX) return { kind: "flawed", flaws: [{ line: 1, words: TOO_LONG }] };
  // What nests deeper takes the reader the square of its depth.
  if ((text.match(/[[{]/g)?.length ?? 0) > BRACKETS_MAX || NESTED_INLINE.test(text))
    return { kind: "flawed", flaws: [{ line: 1, words: TOO_DEEP }] };
  const lines = new LineCounter();
  const lineOf = (offset: number | undefined): number => lines.linePos(offset ?? 0).line;
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      // Its own search for keys written twice takes the square of their number.
      uniqueKeys: false,
    });
    const flaws = [...document.errors, ...document.warnings].map(({ code, pos: [at] }) => ({
      line: lineOf(at),
      words:
        code === "DUPLICATE_KEY" ? TWICE : code === "TAG_RESOLVE_FAILED" ? NOT_PLAIN : NOT_YAML,
    }));
    if (flaws.length > 0) return { kind: "flawed", flaws };
    const tree = treeOf(document.contents, lineOf, 0);
    return "words" in tree ? { kind: "flawed", flaws: [tree] } : { kind: "tree", tree };
  } catch {
    // It gives its words for what it cannot read; whatever else stops it is no settings file.
    return { kind: "flawed", flaws: [{ line: 1, words: NOT_YAML }] };
  }
}

function treeOf(
  node: Node | null,
  lineOf: (offset: number | undefined) => number,
  depth: number,
): Tree | ProfileFlaw {
  const line = lineOf(node?.range?.[0]);
  if (depth > DEPTH_MAX) return { line, words: TOO_DEEP };
  if (node === null) return { kind: "map", line, entries: [] };
  if (isAlias(node) || hasMarks(node)) return { line, words: NOT_PLAIN };
  if (isSeq<Node>(node)) {
    const items = node.items.map((item) => treeOf(item, lineOf, depth + 1));
    const flaw = items.find((item) => "words" in item);
    return flaw ?? { kind: "list", line, items: items.filter((item) => "kind" in item) };
  }
  if (isMap<Node, Node | null>(node)) return mapOf(node, lineOf, depth);
  return isScalar(node)
    ? { kind: "value", line, value: plain(node.value) }
    : { line, words: NOT_PLAIN };
}

function mapOf(
  node: YAMLMap<Node, Node | null>,
  lineOf: (offset: number | undefined) => number,
  depth: number,
): Tree | ProfileFlaw {
  const entries = new Map<string, Entry>();
  for (const { key: written, value } of node.items) {
    const line = lineOf(written.range?.[0]);
    const key = isScalar(written) && !hasMarks(written) ? written.value : undefined;
    if (typeof key !== "string") return { line, words: NOT_A_KEY };
    if (entries.has(key)) return { line, words: TWICE };
    const inner = treeOf(value, lineOf, depth + 1);
    if ("words" in inner) return inner;
    entries.set(key, { key, line, value: inner });
  }
  return { kind: "map", line: lineOf(node.range?.[0]), entries: [...entries.values()] };
}

function hasMarks(node: Node): boolean {
  return node.tag !== undefined || ("anchor" in node && node.anchor !== undefined);
}

function plain(value: unknown): boolean | number | string | null {
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "string")
    return value;
  return null;
}
