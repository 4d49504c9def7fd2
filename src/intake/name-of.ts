/** A name as it is kept, from words that may hold anything. */

import { visible } from "../base/text.ts";

/** Characters of a household's name that are kept. */
const NAME_MAX = 60;

/** A name as it is kept: nothing hidden in it, not too long; undefined if nothing is left. */
export function nameOf(text: string): string | undefined {
  const name = Array.from(visible(text).trim()).slice(0, NAME_MAX).join("").trim();
  return name === "" ? undefined : name;
}
