/**
 * Is a life in danger? Asked of the whole message, apart from what else it may mean, and tuned to miss nothing.
 *
 * A doubt still rings, softly. A joke beside a danger makes it a doubt, never silence.
 */

import type { Category } from "../journal/vocabulary.ts";
import { vital } from "./danger-body.ts";
import { calls, doubtfulBody, doubtfulHazard, silent, worse } from "./danger-calls.ts";
import { fire, flood, rescue, safety } from "./danger-hazards.ts";
import { machine, oxygen, states } from "./danger-states.ts";
import { wounds } from "./danger-wounds.ts";
import { isDeviceShort } from "./device.ts";
import { figuresEn, harmlessEn } from "./idioms-en.ts";
import { figuresFr, harmlessFr } from "./idioms-fr.ts";
import { type Hit, Patterns } from "./pattern.ts";
import type { Alarm } from "./reading.ts";
import { animals, drill, inEarnest, jokes, minor, past, recovered, relief } from "./turns.ts";
import { classSet, lightAndBeing } from "./word-classes.ts";
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
  | "silent"
  | "medical?"
  | "hazard?"
  | "worse";

export const dangerCues = new Patterns<Cue>(
  [
    { tag: "fire", lines: fire },
    { tag: "rescue", lines: rescue },
    { tag: "flood", lines: flood },
    { tag: "safety", lines: safety },
    { tag: "medical", lines: vital },
    { tag: "medical", lines: wounds },
    { tag: "medical", lines: states },
    { tag: "power", lines: machine },
    { tag: "medicine", lines: oxygen },
    { tag: "call", lines: calls },
    { tag: "silent", lines: silent },
    { tag: "medical?", lines: doubtfulBody },
    { tag: "hazard?", lines: doubtfulHazard },
    { tag: "worse", lines: worse },
  ],
  { skips: lightAndBeing },
);

type Turn =
  | "figure"
  | "harmless"
  | "relief"
  | "minor"
  | "animal"
  | "joke"
  | "past"
  | "recovered"
  | "drill"
  | "earnest";

/** Never across a comma: « elle perd du sang, froid et pâle » is no figure of speech. */
export const turns = new Patterns<Turn>(
  [
    { tag: "figure", lines: figuresFr },
    { tag: "figure", lines: figuresEn },
    { tag: "harmless", lines: harmlessFr },
    { tag: "harmless", lines: harmlessEn },
    { tag: "relief", lines: relief },
    { tag: "minor", lines: minor },
    { tag: "animal", lines: animals },
    { tag: "joke", lines: jokes },
    { tag: "past", lines: past },
    { tag: "recovered", lines: recovered },
    { tag: "drill", lines: drill },
    { tag: "earnest", lines: inEarnest },
  ],
  { within: 1 },
);

/** When several dangers are named, the one that says most about who must come. */
const ranked = ["fire", "rescue", "flood", "safety", "medical", "medicine", "power"] as const;

/** Words that put a silence at the other end of a wire, a door or some days. */
const afar =
  /^(depuis|telephone|telephones|portable|appel|appels|appelle|message|messages|sms|radio|hier|jours?|heures?|joindre|porte|sonne|sonnette|frappe|toque|nouvelles|calls?|called|phone|mobile|texts?|since|days?|hours?|yesterday|door|knock|knocked|bell|ringing|ring|matin|morning|week|semaine)$/;

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

/** Marks the words of harmless phrases, so that « bois pour le feu » is not read as fire. */
export function markHarmless(words: readonly Word[], hits: readonly Hit<Turn>[]): readonly Word[] {
  const harmless = hits.filter(({ tag }) => tag === "harmless");
  return words.map((word, i) =>
    harmless.some(({ from, to }) => i >= from && i < to) ? { ...word, harmless: true } : word,
  );
}

/** How far `words`, and `misspelt` as they were typed, tell of a life in danger. */
export function dangerIn(words: readonly Word[], misspelt: readonly Word[]): Danger {
  const found = turns.find(words);
  const turned = new Set(found.map(({ tag }) => tag));
  const earnest = turned.has("earnest");
  const harmless: readonly Turn[] = ["figure", "harmless", "relief", "minor", "animal"];
  const consumed: readonly Turn[] = earnest ? harmless : [...harmless, "drill"];
  const bare = withoutTurns(words, found, consumed);
  // What spelling changed is read as typed too: a correction must not hide a danger.
  const typed = misspelt.every(({ text }, i) => text === words[i]?.text)
    ? []
    : dangerCues.find(withoutTurns(misspelt, turns.find(misspelt), consumed));
  const hits = [...dangerCues.find(bare), ...typed];
  const cues = new Set(hits.map(({ tag }) => tag));
  const device = isDeviceShort(bare);
  if (device === "short") cues.add("power");
  if (cues.has("silent") && !bare.some(({ text }) => afar.test(text))) cues.add("medical");
  const fired = Array.from(
    new Set(
      hits.filter(({ tag }) => tag !== "worse").map(({ tag, line }) => `danger ${tag}: ${line}`),
    ),
  );
  if (device !== undefined) fired.push(`danger device: ${device}`);

  const category = ranked.find((cue) => cues.has(cue));
  const doubt = cues.has("medical?") ? "medical" : undefined;
  const certain = category !== undefined || cues.has("call");
  const doubtful = cues.has("medical?") || cues.has("hazard?") || device === "unknown";
  const sure = certain || (doubtful && (inPanic(bare) || addsUp(hits)));
  if (!sure && !doubtful) return { alarm: "none", bare: false, joked: false, fired };
  const joked = turned.has("joke") && !earnest;
  const over =
    hits.length > 0 && device !== "short" && hits.every((hit) => isOver(hit, bare, found));
  const longAgo = (turned.has("past") || over) && !earnest;
  return {
    alarm: sure && !joked && !longAgo ? "sos" : "suspect",
    bare: category === undefined,
    joked: joked && category !== undefined,
    fired,
    ...(category === undefined ? (doubt === undefined ? {} : { category: doubt }) : { category }),
  };
}

/** A body in doubt and, apart from it, another doubt or what makes it worse: together no doubt is left. */
function addsUp(hits: readonly Hit<Cue>[]): boolean {
  const doubts = hits.filter(({ tag }) => tag === "medical?" || tag === "hazard?");
  const apart = (one: Hit<Cue>, other: Hit<Cue>): boolean =>
    one.to <= other.from || other.to <= one.from;
  return doubts.some(
    (one) =>
      one.tag === "medical?" &&
      hits.some(
        (other) => (other.tag === "worse" || other.tag === "medical?") && apart(one, other),
      ),
  );
}

/** Whether the same sentence goes on to say that what `hit` found is over. */
function isOver(hit: Hit<Cue>, words: readonly Word[], found: readonly Hit<Turn>[]): boolean {
  return found.some(({ tag, from, to }) => {
    if (tag !== "recovered" || from < hit.from) return false;
    return words
      .slice(hit.to, to)
      .every(({ text, before }, i) => before < 2 && (i === 0 || !/^(mais|but|sauf)$/.test(text)));
  });
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
