/** The desk's words in French, the language every other follows: its keys are the list of what must be translated. */

import { frenchCase } from "./french-case.ts";
import { frenchClock } from "./french-clock.ts";
import { frenchFrame } from "./french-frame.ts";
import { frenchLexicon } from "./french-lexicon.ts";
import { frenchPrivacy } from "./french-privacy.ts";

export const french = {
  ...frenchFrame,
  ...frenchCase,
  ...frenchClock,
  ...frenchLexicon,
  ...frenchPrivacy,
};

/** Every word the desk needs; a language lacking one does not compile. */
export type DeskWords = typeof french;
