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
import { type EvidencePack, numberOf } from "./evidence-pack.ts";
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

/** Every label with its group's mark, in one row. */
export const evidenceLabels: readonly string[] = Object.values(evidenceGroups).flatMap(
  ({ mark, labels }) => labels.map((label) => mark + label),
);
/** Where each stands in it. */
const places: ReadonlyMap<string, number> = new Map(evidenceLabels.map((label, i) => [label, i]));

export class Evidence {
  /** Hands over the table, which is long: it is read when a message first asks for it. */
  readonly #table: () => EvidencePack;
  #pack: EvidencePack | undefined;

  constructor(table: () => EvidencePack) {
    this.#table = table;
  }

  /** What `features` speak for. */
  weigh(features: Iterable<string>): Weighed {
    const sums = new Float64Array(evidenceLabels.length);
    let known = 0;
    this.#add(ALWAYS, sums);
    for (const feature of features) if (this.#add(feature, sums)) known += 1;
    return new Sums(known, sums);
  }

  /** The features that speak most for `label`, for whoever asks why. */
  strongest(features: Iterable<string>, label: string, most: number): readonly string[] {
    const place = places.get(label) ?? -1;
    return Array.from(features, (feature) => ({ feature, weight: this.#weightOf(feature, place) }))
      .filter(({ weight }) => weight > 0)
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, most)
      .map(({ feature, weight }) => `${feature} +${weight.toFixed(1)}`);
  }

  /** Adds what a feature speaks for; false if nothing is known of it. */
  #add(feature: string, sums: Float64Array): boolean {
    const pack = (this.#pack ??= this.#table());
    const number = numberOf(feature, pack);
    if (number === undefined) return false;
    const end = pack.voices[number + 1] ?? 0;
    for (let i = pack.voices[number] ?? 0; i < end; i++) {
      const place = pack.places[i] ?? 0;
      sums[place] = (sums[place] ?? 0) + (pack.weights[i] ?? 0) / TENTHS;
    }
    return true;
  }

  /** How far a feature speaks for the label at `place`. */
  #weightOf(feature: string, place: number): number {
    const sums = new Float64Array(evidenceLabels.length);
    this.#add(feature, sums);
    return sums[place] ?? 0;
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

/** Share from which a category is named. */
const NAMED = 0.35;

/** What the words say a message is about, if they say it clearly enough. */
export function categoryOf({ known, categories: shares }: Weighed): Category | undefined {
  const top = known === 0 ? undefined : foremost(shares);
  return top === undefined || top.share < NAMED ? undefined : top.label;
}
