/** The desk's words, by language. */

import type { Lang } from "../../../base/lang.ts";
import { english } from "./english.ts";
import { type DeskWords, french } from "./french.ts";

export const deskWords: Readonly<Record<Lang, DeskWords>> = { fr: french, en: english };
