/**
 * Multinomial logistic regression by stochastic gradients with AdaGrad steps: weights that make the right label of each group likely.
 *
 * The same examples in the same order give the same weights: the shuffles come from a fixed seed.
 */

import { Chance } from "../../src/base/chance.ts";
import type { Example } from "./examples.ts";

const ROUNDS = 20;
const STEP = 0.12;
const SHRINK = 1e-3;
/** What a danger counts against another example: there are far more among the examples than on the air. */
const DANGER_WORTH = 0.7;
/** Share of a message's features left out each time it is looked at, so that no weight leans on another's being there. */
const LEFT_OUT = 0.25;
/** Gradients smaller than this are not worth a step. */
const SLIGHT = 2e-3;
/** A word of one message only says nothing of others; nor does a pair of two. */
const SEEN_MIN = 2;
const PAIR_SEEN_MIN = 3;

export interface Weights {
  readonly features: readonly string[];
  /** The weight of feature `f` for label `l` is at `f * labels.length + l`. */
  readonly values: Float64Array;
  /** The labels of all groups, one group after the other. */
  readonly labels: readonly string[];
}

/** @param groups the labels of each group, in the order of {@link Example.labels}. */
export function train(
  examples: readonly Example[],
  groups: readonly (readonly string[])[],
): Weights {
  const features = frequent(examples);
  const place = new Map(features.map((feature, i) => [feature, i]));
  const width = groups.reduce((sum, labels) => sum + labels.length, 0);
  const rows = examples.map(({ features: own, labels }) => ({
    at: Array.from(new Set(own)).flatMap((feature) => place.get(feature) ?? []),
    worth: labels[0] === "sos" ? DANGER_WORTH : 1,
    right: groups.map((group, i) => {
      const label = labels[i];
      return label === undefined ? undefined : group.indexOf(label);
    }),
  }));
  const spans = groups.map((group, i) => {
    const from = groups.slice(0, i).reduce((sum, { length }) => sum + length, 0);
    return { from, to: from + group.length };
  });
  const learner = new Learner(features.length, width);
  const chance = new Chance(1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of shuffled(rows, chance)) {
      const at = row.at.filter(() => chance.float() >= LEFT_OUT);
      learner.learn(at, row, spans);
    }
    if (round >= ROUNDS / 2) learner.note();
  }
  return { features, values: learner.mean(), labels: groups.flat() };
}

function frequent(examples: readonly Example[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of new Set(features)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  }
  return Array.from(seen)
    .filter(([feature, times]) => times >= (isPair(feature) ? PAIR_SEEN_MIN : SEEN_MIN))
    .map(([feature]) => feature);
}

function isPair(feature: string): boolean {
  return feature.includes("+") || feature.includes("..");
}

function shuffled<Row>(rows: readonly Row[], chance: Chance): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: chance.u32() }));
  return keyed.toSorted((one, other) => one.key - other.key).map(({ row }) => row);
}

class Learner {
  readonly values: Float64Array;
  readonly #noted: Float64Array;
  #notes = 0;
  readonly #steps: Float64Array;
  readonly #width: number;
  readonly #sums: Float64Array;

  constructor(features: number, width: number) {
    this.#width = width;
    this.values = new Float64Array(features * width);
    this.#noted = new Float64Array(features * width);
    this.#steps = new Float64Array(features * width).fill(0.01);
    this.#sums = new Float64Array(width);
  }

  /** Takes the weights as they stand into the mean. */
  note(): void {
    this.#notes += 1;
    for (const [i, value] of this.values.entries()) this.#noted[i] = (this.#noted[i] ?? 0) + value;
  }

  /** The mean of the weights noted: steadier than those the last message left. */
  mean(): Float64Array {
    return this.#noted.map((sum) => sum / this.#notes);
  }

  /** Makes the right label of each span likelier, where it has one. */
  learn(
    places: readonly number[],
    { right, worth }: { readonly right: readonly (number | undefined)[]; readonly worth: number },
    spans: readonly { readonly from: number; readonly to: number }[],
  ): void {
    for (const [i, { from, to }] of spans.entries()) {
      const label = right[i];
      if (label !== undefined) this.#step(places, { from, to, right: from + label, worth });
    }
  }

  /** Makes label `right` of those from `from` to `to` likelier for the features at `places`. */
  #step(
    places: readonly number[],
    {
      from,
      to,
      right,
      worth,
    }: {
      readonly from: number;
      readonly to: number;
      readonly right: number;
      readonly worth: number;
    },
  ): void {
    const { values } = this;
    const width = this.#width;
    const shares = this.#shares(places, from, to);
    for (const place of places) {
      for (let label = from; label < to; label++) {
        const at = place * width + label;
        const weight = values[at] ?? 0;
        const slope = worth * ((shares[label] ?? 0) - (label === right ? 1 : 0)) + SHRINK * weight;
        if (Math.abs(slope) < SLIGHT) continue;
        const so = (this.#steps[at] ?? 0) + slope * slope;
        this.#steps[at] = so;
        values[at] = weight - (STEP * slope) / Math.sqrt(so);
      }
    }
  }

  #shares(places: readonly number[], from: number, to: number): Float64Array {
    const sums = this.#sums;
    sums.fill(0, from, to);
    for (const place of places) {
      for (let label = from; label < to; label++) {
        sums[label] = (sums[label] ?? 0) + (this.values[place * this.#width + label] ?? 0);
      }
    }
    const most = Math.max(...sums.subarray(from, to));
    let whole = 0;
    for (let label = from; label < to; label++) {
      const odds = Math.exp((sums[label] ?? 0) - most);
      sums[label] = odds;
      whole += odds;
    }
    for (let label = from; label < to; label++) sums[label] = (sums[label] ?? 0) / whole;
    return sums;
  }
}
