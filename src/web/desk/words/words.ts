/** The desk's words, by language. */

import type { Lang, Words } from "../../../base/lang.ts";
import { english } from "./english.ts";
import { type DeskWords, french } from "./french.ts";

export const deskWords: Readonly<Record<Lang, DeskWords>> = { fr: french, en: english };

/** Words that may still be shown when the language was switched. */
export function inBoth(say: (lang: Lang) => string): Words {
  return { fr: say("fr"), en: say("en") };
}
