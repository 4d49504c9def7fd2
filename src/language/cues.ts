/** What a line of the danger tables tells of. */

/** When several dangers are named, the one that says most about who must come. */
export const namedDangers = [
  "fire",
  "rescue",
  "flood",
  "safety",
  "medical",
  "medicine",
  "power",
] as const;

/**
 * - `call`: a plain call for help. `silent`: someone gives no answer.
 * - `medical?`, `hazard?`: a doubt, which rings softly. `worse`: what makes a doubt a danger.
 */
export const cues = [...namedDangers, "call", "silent", "medical?", "hazard?", "worse"] as const;
export type Cue = (typeof cues)[number];
