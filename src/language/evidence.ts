/**
 * Evidence: how far each word, pair of words or find of the tables speaks for each intent and each category, counted from labelled
 * messages (`scripts/learn.ts`) and kept in a table that can be read:
 *
 *     fumee = sos 9, report 12, need -7, about=fire 11
 *
 * in tenths; what a message says is the sum over its words. It helps where rules know nothing; it never quiets a danger.
 */

import {
  categories,
  type Category,
  type CheckinStatus,
  checkinStatuses,
} from "../journal/vocabulary.ts";
import { type Intent, intents, type TaskAction, taskActions } from "./reading.ts";

/** What the evidence sums up to: shares from 0 to 1, which add up to 1. */
export type Shares<Label extends string> = ReadonlyMap<Label, number>;

export interface Weighed {
  /** How many features anything is known of; 0 where there is no evidence at all. */
  readonly known: number;
  readonly intents: Shares<Intent>;
  readonly categories: Shares<Category>;
  readonly statuses: Shares<CheckinStatus>;
  readonly actions: Shares<TaskAction>;
}

/** What evidence is counted for: one label of each group is right. A group's labels are written with its mark before them. */
export const evidenceGroups = {
  intents: { mark: "", labels: intents },
  categories: { mark: "about=", labels: categories },
  statuses: { mark: "status=", labels: checkinStatuses },
  actions: { mark: "action=", labels: taskActions },
} as const;

/** Weights are written in tenths. */
const TENTHS = 10;

/** Every label with its group's mark, in one row; where each stands in it. */
const row = Object.values(evidenceGroups).flatMap(({ mark, labels }) =>
  labels.map((label) => mark + label),
);
const places: ReadonlyMap<string, number> = new Map(row.map((label, i) => [label, i]));

/** What one feature speaks for: places in the row, and weights. */
interface Voice {
  readonly at: Uint8Array;
  readonly weights: Float64Array;
}

export class Evidence {
  /** Hands over the table, which is long: it is read when a message first asks for it. */
  readonly #table: () => string;
  /** The weights of each feature, as written: read when they are asked for, for a table has thousands and a message some dozens. */
  #written: ReadonlyMap<string, string> | undefined;
  readonly #read = new Map<string, Voice>();

  /**
   * @param table hands over the table: lines with ` = ` in them; the rest of it is for people. Each byte of it is one character, for
   *   it is nearly all ASCII, and takes half the time and room to read so.
   */
  constructor(table: () => string) {
    this.#table = table;
  }

  /** What `features` speak for. */
  weigh(features: Iterable<string>): Weighed {
    const sums = new Float64Array(row.length);
    let known = 0;
    this.#add(ALWAYS, sums);
    for (const feature of features) if (this.#add(feature, sums)) known += 1;
    return new Sums(known, sums);
  }

  /** The features that speak most for `label`, for whoever asks why. */
  strongest(features: Iterable<string>, label: string, most: number): readonly string[] {
    const place = places.get(label) ?? -1;
    return Array.from(features, (feature) => {
      const voice = this.#voiceOf(feature);
      return { feature, weight: voice?.weights[voice.at.indexOf(place)] ?? 0 };
    })
      .filter(({ weight }) => weight > 0)
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, most)
      .map(({ feature, weight }) => `${feature} +${weight.toFixed(1)}`);
  }

  /** Adds what a feature speaks for; false if nothing is known of it. */
  #add(feature: string, sums: Float64Array): boolean {
    const voice = this.#voiceOf(feature);
    if (voice === undefined) return false;
    const { at, weights } = voice;
    for (let i = 0; i < at.length; i++) {
      const place = at[i] ?? 0;
      sums[place] = (sums[place] ?? 0) + (weights[i] ?? 0);
    }
    return true;
  }

  #voiceOf(feature: string): Voice | undefined {
    const known = this.#read.get(feature);
    if (known !== undefined) return known;
    this.#written ??= linesOf(this.#table());
    const written = this.#written.get(bytesOf(feature));
    if (written === undefined) return undefined;
    const voice = voiceIn(written);
    this.#read.set(feature, voice);
    return voice;
  }
}

/** What was added up; shares are made of it when they are asked for, which most are not. */
class Sums implements Weighed {
  readonly known: number;
  readonly #sums: Float64Array;
  #intents: Shares<Intent> | undefined;

  constructor(known: number, sums: Float64Array) {
    this.known = known;
    this.#sums = sums;
  }

  get intents(): Shares<Intent> {
    return (this.#intents ??= sharesOf(evidenceGroups.intents, this.#sums));
  }

  get categories(): Shares<Category> {
    return sharesOf(evidenceGroups.categories, this.#sums);
  }

  get statuses(): Shares<CheckinStatus> {
    return sharesOf(evidenceGroups.statuses, this.#sums);
  }

  get actions(): Shares<TaskAction> {
    return sharesOf(evidenceGroups.actions, this.#sums);
  }
}

/** The feature every message has. */
export const ALWAYS = "always";

/** `sos 9, need -7`, in tenths. What is no number, or no label, counts nothing. */
function voiceIn(written: string): Voice {
  const at: number[] = [];
  const weights: number[] = [];
  let from = 0;
  while (from < written.length) {
    const comma = written.indexOf(", ", from);
    const end = comma < 0 ? written.length : comma;
    const blank = written.indexOf(" ", from);
    const place = blank < 0 ? undefined : places.get(written.slice(from, blank));
    const weight = Number(written.slice(blank + 1, end)) / TENTHS;
    if (place !== undefined && blank < end && Number.isFinite(weight)) {
      at.push(place);
      weights.push(weight);
    }
    from = end + 2;
  }
  return { at: Uint8Array.from(at), weights: Float64Array.from(weights) };
}

function sharesOf<Label extends string>(
  { mark, labels }: { readonly mark: string; readonly labels: readonly Label[] },
  sums: Float64Array,
): Shares<Label> {
  const first = places.get(mark + (labels[0] ?? "")) ?? 0;
  const own = sums.subarray(first, first + labels.length);
  const most = Math.max(...own);
  const odds = own.map((sum) => Math.exp(sum - most));
  const whole = odds.reduce((sum, each) => sum + each, 0);
  return new Map(labels.map((label, i) => [label, (odds[i] ?? 0) / whole] as const));
}

/** The label with the greatest share, and that share. */
export function foremost<Label extends string>(
  shares: Shares<Label>,
): { readonly label: Label; readonly share: number } | undefined {
  let found: { readonly label: Label; readonly share: number } | undefined;
  for (const [label, share] of shares) {
    if (found === undefined || share > found.share) found = { label, share };
  }
  return found;
}

/** `feature` as it stands in a table of which each byte is a character. */
function bytesOf(feature: string): string {
  return /[^\0-\u007F]/.test(feature)
    ? Array.from(new TextEncoder().encode(feature), (byte) => String.fromCodePoint(byte)).join("")
    : feature;
}

/** The lines of a table of evidence: features, and what they speak for. */
function linesOf(table: string): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  let from = 0;
  while (from < table.length) {
    const newline = table.indexOf("\n", from);
    const end = newline < 0 ? table.length : newline;
    const sign = table.indexOf(BETWEEN, from);
    if (sign >= 0 && sign < end && table[from] !== "#") {
      written.set(table.slice(from, sign), table.slice(sign + BETWEEN.length, end));
    }
    from = end + 1;
  }
  return written;
}

/** Between a feature and what it speaks for. */
const BETWEEN = " = ";

/** Share from which a category is named. */
const NAMED = 0.35;

/** What the words say a message is about, if they say it clearly enough. */
export function categoryOf({ known, categories: shares }: Weighed): Category | undefined {
  const top = known === 0 ? undefined : foremost(shares);
  return top === undefined || top.share < NAMED ? undefined : top.label;
}
