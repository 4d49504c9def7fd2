/**
 * The form of a command. Help and parsing both come from it, so they cannot say different things.
 */

import type { Lang, Words } from "../base/lang.ts";
import type { Api } from "./api.ts";
import type { Io, Printer } from "./io.ts";

/** Something a command takes after its name. All are needed, in this order. */
export interface Operand {
  readonly name: Words;
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
  readonly name: string;
  readonly operands: readonly Operand[];
  /** Its own options, beside those every command has. */
  readonly options: readonly Option[];
  /** One line, for the list of commands. */
  readonly summary: Words;
  /** What it does and shows, and what to know of it. */
  readonly about: Words;
  readonly examples: readonly string[];
  /** Does it; resolves with the exit code. */
  readonly run: (given: Given, desk: Desk) => Promise<number>;
}

/** What was written after a command's name, checked against its form. */
export interface Given {
  /** A `number` operand, by its place. */
  readonly number: (place: number) => number;
  /** Any operand as text, by its place. */
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
  readonly now: () => number;
  /**
   * The running daemon.
   *
   * @throws Fault "cli/no-daemon".
   */
  readonly api: () => Promise<Api>;
}
