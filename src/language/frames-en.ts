/** English turns of phrase, by what they say. */

import { casesEn } from "./frames-en-cases.ts";
import { givesEn } from "./frames-en-gives.ts";
import { newsEn } from "./frames-en-news.ts";
import { statesEn } from "./frames-en-states.ts";
import { talkEn } from "./frames-en-talk.ts";
import { wantsEn } from "./frames-en-wants.ts";
import type { Frames } from "./frames.ts";

export const framesEn: Frames = {
  ...wantsEn,
  ...givesEn,
  ...statesEn,
  ...casesEn,
  ...newsEn,
  ...talkEn,
};
