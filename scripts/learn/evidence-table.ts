/** Weights as the table of evidence that the grammar reads. */

import type { Weights } from "./train.ts";

/** Tenths below which a weight is not written. */
const LEAST = 2;

const HEAD = `# Ce que chaque mot fait penser d'un message, en dixièmes, compté sur les exemples étiquetés de src/language/examples.
# What each word speaks for, in tenths, counted from the labelled examples. Written by « npm run learn »: add examples, not lines here.

`;

export function evidenceTable({ features, values, labels }: Weights): string {
  const lines = features.flatMap((feature, f) => {
    const parts = labels.flatMap((label, l) => {
      const tenths = Math.round(10 * (values[f * labels.length + l] ?? 0));
      return Math.abs(tenths) < LEAST ? [] : [{ label, tenths }];
    });
    if (parts.length === 0) return [];
    const written = parts
      .toSorted((one, other) => Math.abs(other.tenths) - Math.abs(one.tenths))
      .map(({ label, tenths }) => `${label} ${tenths}`);
    return [`${feature} = ${written.join(", ")}`];
  });
  return `${HEAD}${lines.toSorted().join("\n")}\n`;
}
