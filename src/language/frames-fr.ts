/**
 * French turns of phrase, by what they say.
 *
 * In patterns "ne" is never there and elisions are spelt out: « je n'ai plus d'eau » is "je ai plus eau".
 */

import { casesFr } from "./frames-fr-cases.ts";
import { givesFr } from "./frames-fr-gives.ts";
import { newsFr } from "./frames-fr-news.ts";
import { statesFr } from "./frames-fr-states.ts";
import { talkFr } from "./frames-fr-talk.ts";
import { wantsFr } from "./frames-fr-wants.ts";
import type { Frames } from "./frames.ts";

export const framesFr: Frames = {
  ...wantsFr,
  ...givesFr,
  ...statesFr,
  ...casesFr,
  ...newsFr,
  ...talkFr,
};
