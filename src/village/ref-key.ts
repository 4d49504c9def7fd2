/** An entry's or a case's name as one text, for a map. */

import type { EntryRef } from "../journal/fact.ts";

export function refKey({ node, number }: EntryRef): string {
  return `${node}.${number}`;
}
