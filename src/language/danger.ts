/**
 * Is a life in danger? Asked of the whole message, apart from what else it may mean, and tuned to miss nothing.
 *
 * A doubt still rings, softly. A joke beside a danger makes it a doubt, never silence.
 */

import type { Category } from "../journal/vocabulary.ts";
import { hazardDanger } from "./danger-hazards.ts";
import { medicalDanger } from "./danger-medical.ts";
import { isDeviceShort } from "./device.ts";
import { figuresEn, harmlessEn } from "./idioms-en.ts";
import { figuresFr, harmlessFr } from "./idioms-fr.ts";
import { type Hit, Patterns } from "./pattern.ts";
import type { Alarm } from "./reading.ts";
import { animals, drill, inEarnest, jokes, minor, past, relief } from "./turns.ts";
import { classSet } from "./word-classes.ts";
import { CONSUMED, type Word } from "./words.ts";

export interface Danger {
  readonly alarm: Alarm;
  readonly category?: Category;
  /** The cue is a plain call for help, which says nothing about what is wrong. */
  readonly bare: boolean;
  /** A plain danger told with a joke: a doubt, yet to be read as a danger. */
  readonly joked: boolean;
  readonly fired: readonly string[];
}

type Cue =
  | "fire"
  | "rescue"
  | "flood"
  | "safety"
  | "medical"
  | "medicine"
  | "power"
  | "call"
  | "medical?"
  | "hazard?";

export const dangerCues = new Patterns<Cue>([
  { tag: "fire", lines: hazardDanger.fire },
  { tag: "rescue", lines: hazardDanger.rescue },
  { tag: "flood", lines: hazardDanger.flood },
  { tag: "safety", lines: hazardDanger.safety },
  { tag: "medical", lines: medicalDanger.vital },
  { tag: "medical", lines: medicalDanger.wounds },
  { tag: "medical", lines: medicalDanger.others },
  { tag: "power", lines: medicalDanger.machine },
  { tag: "medicine", lines: medicalDanger.oxygen },
  { tag: "call", lines: hazardDanger.calls },
  { tag: "medical?", lines: medicalDanger.doubtful },
  { tag: "hazard?", lines: hazardDanger.doubtful },
]);

type Turn =
  | "figure"
  | "harmless"
  | "relief"
  | "minor"
  | "animal"
  | "joke"
  | "past"
  | "drill"
  | "earnest";

export const turns = new Patterns<Turn>([
  { tag: "figure", lines: figuresFr },
  { tag: "figure", lines: figuresEn },
  { tag: "harmless", lines: harmlessFr },
  { tag: "harmless", lines: harmlessEn },
  { tag: "relief", lines: relief },
  { tag: "minor", lines: minor },
  { tag: "animal", lines: animals },
  { tag: "joke", lines: jokes },
  { tag: "past", lines: past },
  { tag: "drill", lines: drill },
  { tag: "earnest", lines: inEarnest },
]);

/** When several dangers are named, the one that says most about who must come. */
const ranked = ["fire", "rescue", "flood", "safety", "medical", "medicine", "power"] as const;

const kin = classSet("kin");

/** The words left once what they do not mean is taken out: figures of speech for every reader, relief for danger only. */
export function withoutTurns(
  words: readonly Word[],
  hits: readonly Hit<Turn>[],
  consumed: readonly Turn[],
): readonly Word[] {
  const gone = new Set<number>();
  for (const { tag, from, to } of hits) {
    if (consumed.includes(tag)) for (let i = from; i < to; i++) gone.add(i);
  }
  return words.map((word, i) => {
    if (!gone.has(i)) return word;
    const { value: _, ...rest } = word;
    return { ...rest, text: CONSUMED };
  });
}

/** How far `words`, and `misspelt` as they were typed, tell of a life in danger. */
export function dangerIn(words: readonly Word[], misspelt: readonly Word[]): Danger {
  const found = turns.find(words);
  const turned = new Set(found.map(({ tag }) => tag));
  const earnest = turned.has("earnest");
  const harmless: readonly Turn[] = ["figure", "harmless", "relief", "minor", "animal"];
  const consumed: readonly Turn[] = earnest ? harmless : [...harmless, "drill"];
  const bare = withoutTurns(words, found, consumed);
  const hits = [
    ...dangerCues.find(bare),
    ...dangerCues.find(withoutTurns(misspelt, turns.find(misspelt), consumed)),
  ];
  const cues = new Set(hits.map(({ tag }) => tag));
  const device = isDeviceShort(bare);
  if (device === "short") cues.add("power");
  const fired = Array.from(new Set(hits.map(({ tag, line }) => `danger ${tag}: ${line}`)));
  if (device !== undefined) fired.push(`danger device: ${device}`);

  const category = ranked.find((cue) => cues.has(cue));
  const doubt = cues.has("medical?") ? "medical" : undefined;
  const certain = category !== undefined || cues.has("call");
  const doubtful = cues.has("medical?") || cues.has("hazard?") || device === "unknown";
  const sure = certain || (doubtful && inPanic(bare));
  if (!sure && !doubtful) return { alarm: "none", bare: false, joked: false, fired };
  const joked = turned.has("joke") && !earnest;
  const past = turned.has("past") && !earnest;
  return {
    alarm: sure && !joked && !past ? "sos" : "suspect",
    bare: category === undefined,
    joked: joked && category !== undefined,
    fired,
    ...(category === undefined ? (doubt === undefined ? {} : { category: doubt }) : { category }),
  };
}

/** Signs of panic in how it is typed: a word three times over, or shouting about someone close. */
function inPanic(words: readonly Word[]): boolean {
  for (const [i, word] of words.entries()) {
    const again = words[i + 1];
    const third = words[i + 2];
    if (word.text.length > 2 && word.text === again?.text && word.text === third?.text) {
      return word.text !== CONSUMED;
    }
  }
  const letters = words.filter(({ text }) => text.length > 1);
  const loud = letters.filter(({ capitals }) => capitals === true).length;
  const shouted = words.some(({ ends }) => ends === "!");
  return (
    letters.length >= 3 &&
    loud > letters.length / 2 &&
    (shouted || letters.some(({ text }) => kin.has(text)))
  );
}
