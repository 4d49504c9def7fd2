/**
 * Is a life in danger? Asked of the whole message, apart from what else it may mean, and tuned to miss nothing.
 *
 * A doubt still rings, softly. A joke beside a danger makes it a doubt, never silence.
 */

import type { Category } from "../journal/vocabulary.ts";
import { type Cue, namedDangers } from "./cues.ts";
import { deviceLasts, isDeviceShort } from "./device.ts";
import type { Grammar } from "./grammar.ts";
import type { Hit } from "./pattern.ts";
import type { Alarm, Fired } from "./reading.ts";
import { type Turn, withoutTurns } from "./turns.ts";
import { distinct, lineFired } from "./why.ts";
import { CONSUMED, type Word } from "./words.ts";

export interface Danger {
  readonly alarm: Alarm;
  readonly category?: Category;
  /** The cue is a plain call for help, which says nothing about what is wrong. */
  readonly bare: boolean;
  /** A plain danger told with a joke: a doubt, yet to be read as a danger. */
  readonly joked: boolean;
  /** What was said turns it: a joke, long ago, over, or a machine that lasts. */
  readonly turned: boolean;
  /** What turns the words, of any kind. */
  readonly turns: readonly Hit<Turn>[];
  /** Where the tables tell of danger. */
  readonly hits: readonly Hit<Cue>[];
  readonly fired: readonly Fired[];
}

/** A message, for whoever looks for danger in it. */
export interface Said {
  readonly words: readonly Word[];
  /** Its words before any was put right. */
  readonly typed: readonly Word[];
  readonly text: string;
}

/** Words that put a silence at the other end of a wire, a door or some days. */
const afar =
  /^(depuis|telephone|telephones|portable|appel|appels|appelle|message|messages|sms|radio|hier|jours?|heures?|joindre|porte|sonne|sonnette|frappe|toque|nouvelles|calls?|called|phone|mobile|texts?|since|days?|hours?|yesterday|door|knock|knocked|bell|ringing|ring|matin|morning|week|semaine)$/;

/** How far a message tells of a life in danger. */
export function dangerIn({ words, typed, text: raw }: Said, grammar: Grammar): Danger {
  const { danger: dangerCues, turns } = grammar;
  const found = turns.find(words);
  const turned = new Set(found.map(({ tag }) => tag));
  const earnest = turned.has("earnest");
  const harmless: readonly Turn[] = ["figure", "harmless", "relief", "minor", "animal"];
  const consumed: readonly Turn[] = earnest ? harmless : [...harmless, "drill"];
  const bare = withoutTurns(words, found, consumed);
  // What spelling changed is read as typed too: a correction must not hide a danger.
  const misspelt = typed.some((word, i) => word.text !== words[i]?.text)
    ? dangerCues.find(withoutTurns(typed, turns.find(typed), consumed))
    : [];
  const hits = [...dangerCues.find(bare), ...misspelt];
  const cues = new Set(hits.map(({ tag }) => tag));
  const device = isDeviceShort(bare, grammar);
  if (device === "short") cues.add("power");
  if (cues.has("silent") && !bare.some(({ text }) => afar.test(text))) cues.add("medical");
  const fired = distinct([
    ...found.filter(({ tag }) => tag !== "local").map((hit) => lineFired("turn", hit, words, raw)),
    ...hits.map((hit, i) =>
      lineFired("danger", hit, i < hits.length - misspelt.length ? words : typed, raw),
    ),
    ...(device === undefined ? [] : [{ rule: `device ${device}` }]),
  ]);

  const category = namedDangers.find((cue) => cues.has(cue));
  const doubt = cues.has("medical?") ? "medical" : undefined;
  const certain = category !== undefined || cues.has("call");
  const doubtful = cues.has("medical?") || cues.has("hazard?") || device === "unknown";
  const sure = certain || (doubtful && (inPanic(bare, grammar.words("kin")) || addsUp(hits)));
  const joked = turned.has("joke") && !earnest;
  const over =
    hits.length > 0 && device !== "short" && hits.every((hit) => isOver(hit, bare, found));
  const longAgo = (turned.has("past") || over) && !earnest;
  const told = {
    turned: joked || longAgo || deviceLasts(bare, grammar),
    turns: found,
    hits,
    fired,
  };
  if (!sure && !doubtful) return { alarm: "none", bare: false, joked: false, ...told };
  return {
    alarm: sure && !joked && !longAgo ? "sos" : "suspect",
    bare: category === undefined,
    joked: joked && category !== undefined,
    ...told,
    ...(category === undefined ? (doubt === undefined ? {} : { category: doubt }) : { category }),
  };
}

const apart = (one: Hit<Cue>, other: Hit<Cue>): boolean =>
  one.to <= other.from || other.to <= one.from;

/** A body in doubt and, apart from it, another doubt or what makes it worse: together no doubt is left. */
function addsUp(hits: readonly Hit<Cue>[]): boolean {
  const doubts = hits.filter(({ tag }) => tag === "medical?" || tag === "hazard?");
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
function inPanic(words: readonly Word[], kin: ReadonlySet<string>): boolean {
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
