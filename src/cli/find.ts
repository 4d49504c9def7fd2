/** Finds the command that was meant, by its words. */

import type { Words } from "../base/lang.ts";
import { nearest } from "../base/spelling.ts";
import { type Command, type Entry, isGroup } from "./command.ts";
import { splitCommand } from "./parse.ts";
import { WrongUsage } from "./usage.ts";

export interface Found {
  /** Undefined if no command was named. */
  readonly entry: Entry | undefined;
  /** What stands around its words. */
  readonly rest: readonly string[];
}

/**
 * The command or the group that `argv` names among `entries`.
 *
 * @throws WrongUsage, naming what was probably meant.
 */
export function find(argv: readonly string[], entries: readonly Entry[]): Found {
  let among = entries;
  let entry: Entry | undefined;
  let { name, rest } = splitCommand(argv);
  while (name !== undefined) {
    entry = named(name, among, entry?.name);
    if (!isGroup(entry)) return furtherOf(entry, rest);
    among = entry.members;
    ({ name, rest } = splitCommand(rest));
  }
  return { entry, rest };
}

/** A command itself, or the one under its name that the next word names. */
function furtherOf(entry: Command, rest: readonly string[]): Found {
  if (entry.further === undefined) return { entry, rest };
  const next = splitCommand(rest);
  if (next.name === undefined) return { entry, rest };
  return { entry: named(next.name, entry.further, entry.name), rest: next.rest };
}

function named(word: string, among: readonly Entry[], group: string | undefined): Entry {
  const full = (last: string): string => (group === undefined ? last : `${group} ${last}`);
  const found = among.find(({ name }) => name === full(word));
  if (found !== undefined) return found;
  if (group === undefined && (word === "run" || word === "code"))
    throw new WrongUsage({
      fr: `« veillee ${word} --help » l'explique.`,
      en: `“veillee ${word} --help” explains it.`,
    });
  const words = among.map(({ name }) => name.split(" ").at(-1) ?? name);
  const meant = nearest(word, words);
  const hint: Words =
    meant === undefined
      ? { fr: "", en: "" }
      : { fr: ` Peut-être « ${full(meant)} » ?`, en: ` Perhaps “${full(meant)}”?` };
  throw new WrongUsage(
    {
      fr: `La commande « ${full(word)} » n'existe pas.${hint.fr}`,
      en: `There is no command “${full(word)}”.${hint.en}`,
    },
    group,
  );
}
