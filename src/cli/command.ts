/**
 * The form of a command. Help and parsing both come from it, so they cannot say different things.
 */

import type { Lang, Words } from "../base/lang.ts";
import type { Api } from "./api.ts";
import type { Here, Io, Printer } from "./io.ts";
import type { Passing } from "./passing.ts";
import type { Shop } from "./radio/shop.ts";

/** Something a command takes after its name, in this order. */
export interface Operand {
  readonly name: Words;
  /** How help writes it, if not by its sort. */
  readonly mark?: Words;
  /** May be left out; so may all that follow it. */
  readonly optional?: boolean;
  /** A case's number, one argument, or all the arguments that are left. */
  readonly sort: "number" | "word" | "words";
}

export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly words: Words;
  /** The value it takes, as help names it; absent for a flag. */
  readonly value?: Words;
  /** The values allowed. */
  readonly choices?: readonly string[];
}

export interface Command {
  /** As it is written, each group it is in before it: `radio channel new`. */
  readonly name: string;
  readonly operands: readonly Operand[];
  /** Its own options, beside those every command has. */
  readonly options: readonly Option[];
  /** One line, for the list of commands. */
  readonly summary: Words;
  /** What it does and shows, and what to know of it. */
  readonly about: Words;
  readonly examples: readonly string[];
  /** Commands under its name that do more with the same thing: `journal verify` beside `journal`. */
  readonly further?: readonly Command[];
  /** Does it; resolves with the exit code. */
  readonly run: (given: Given, desk: Desk) => Promise<number>;
}

/** Commands that belong together, each under the group's name and its own. */
export interface Group {
  readonly name: string;
  readonly summary: Words;
  readonly about: Words;
  readonly members: readonly Entry[];
}

export type Entry = Command | Group;

export function isGroup(entry: Entry): entry is Group {
  return "members" in entry;
}

/** What was written after a command's name, checked against its form. */
export interface Given {
  /** A `number` operand, by its place. */
  readonly number: (place: number) => number;
  /** Any operand as text, by its place; empty if it was left out. */
  readonly word: (place: number) => string;
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | undefined;
}

/** What a command works with. */
export interface Desk {
  readonly lang: Lang;
  /** `words` in the reader's language. */
  readonly say: (words: Words) => string;
  readonly json: boolean;
  readonly print: Printer;
  /** Tells of something that went wrong with a part of the work. */
  readonly complain: (text: string) => void;
  readonly stdin: Io["stdin"];
  /** By the daemon's clock, once it was asked: ages are told by it. */
  readonly now: () => number;
  /** By this machine's own. */
  readonly machineNow: () => number;
  /**
   * The running daemon. With `quiet`, that it is an exercise is not announced.
   *
   * @throws Fault "cli/no-daemon".
   */
  readonly api: (options?: { readonly quiet: boolean }) => Promise<Api>;
  /** The data folder whose daemon is meant. */
  readonly folder: string;
  /** What can be done on this machine when no daemon does it. */
  readonly here: Here | undefined;
  /**
   * A way to the radio with this address, id or name: through the daemon if it holds it, else straight to it. The only radio there is, if none is named.
   *
   * With `quiet`, that it is an exercise is not announced: the output is a file.
   *
   * @throws Fault; WrongUsage when it cannot be told which radio is meant.
   */
  readonly shop: (
    radio: string | undefined,
    options?: { readonly quiet: boolean },
  ) => Promise<Shop>;
  /**
   * Asks whoever sits at the terminal; true only for a yes.
   *
   * @throws WrongUsage when nobody does.
   */
  readonly confirm: (question: Words) => Promise<boolean>;
  /** How far long work is, on standard error. */
  readonly passing: Passing;
  /** What is typed unseen at the terminal; the next line on standard input where nobody sits there. */
  readonly secret: (question: Words) => Promise<string>;
  /** The next line on standard input, without its blanks; empty at its end. */
  readonly answer: () => Promise<string>;
  /** Who acts, as households are told; undefined for the machine's own account. */
  readonly operator: string | undefined;
  /** From now on the wish to stop is told, and does not end the program. */
  readonly interruption: () => AbortSignal;
}
