/** Entries that were lost and asked of other nodes, as an operator reads it. */

import type { Lang } from "../base/lang.ts";

/** How many entries were found lost, asked of other nodes, and came back. */
export interface Refill {
  readonly lost: number;
  readonly asked: number;
  readonly returned: number;
}

/** For example `3 entrées perdues, 3 redemandées aux autres Veillée, 2 revenues`. */
export function refillText({ lost, asked, returned }: Refill, lang: Lang): string {
  if (lang === "en") {
    const back = returned === 0 ? "none back yet" : `${returned} back`;
    return `${lost} ${lost > 1 ? "entries" : "entry"} lost, ${asked} asked of the other Veillées, ${back}`;
  }
  const back = returned === 0 ? "aucune revenue" : `${returned} revenue${many(returned)}`;
  return `${lost} entrée${many(lost)} perdue${many(lost)}, ${asked} redemandée${many(asked)} aux autres Veillée, ${back}`;
}

function many(count: number): string {
  return count > 1 ? "s" : "";
}
