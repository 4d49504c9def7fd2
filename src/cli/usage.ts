/** A command that was not written as it should be, with what to write instead. */

import type { Words } from "../base/lang.ts";

export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
  readonly words: Words;
  /** The command whose help tells more. */
  readonly command: string | undefined;

  constructor(words: Words, command?: string) {
    super(words.en);
    this.words = words;
    this.command = command;
  }
}
