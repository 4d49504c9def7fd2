/** The desk's words in English. */

import { englishCase } from "./english-case.ts";
import { englishClock } from "./english-clock.ts";
import { englishFrame } from "./english-frame.ts";
import { englishLexicon } from "./english-lexicon.ts";
import { englishPrivacy } from "./english-privacy.ts";
import type { DeskWords } from "./french.ts";

export const english: DeskWords = {
  ...englishFrame,
  ...englishCase,
  ...englishClock,
  ...englishLexicon,
  ...englishPrivacy,
};
