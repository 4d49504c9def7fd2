/** The grammar that ships, read once for every test of a file. */

import type { Reading, ReadingContext } from "../../src/language/reading.ts";
import { understand as read } from "../../src/language/understand.ts";
import { readGrammar } from "../../src/node/read-grammar.ts";

export const { grammar, faults } = readGrammar();

/** What `text` means by the grammar that ships. */
export function understand(text: string, context?: ReadingContext): Reading {
  return read(grammar, text, context);
}
