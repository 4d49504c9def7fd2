/** What is still to be taken off the disk, as one line of text: `person !a1b2c302`, `noise 1 400` or `all 1 900`, with commas between them. */

import type { HouseholdId } from "../journal/fact.ts";
import type { ExpiredKind } from "../journal/vocabulary.ts";

export type Sweep =
  | { readonly what: "person"; readonly household: HouseholdId }
  | { readonly what: ExpiredKind; readonly first: number; readonly last: number };

export function sweepsText(sweeps: readonly Sweep[]): string {
  return sweeps
    .map((sweep) =>
      sweep.what === "person"
        ? `person ${sweep.household}`
        : `${sweep.what} ${sweep.first} ${sweep.last}`,
    )
    .join(",");
}

/** What {@link sweepsText} gave; what cannot be read is left out. */
export function readSweeps(text = ""): readonly Sweep[] {
  return text.split(",").flatMap((line): readonly Sweep[] => {
    const [, household] = /^person ([!~=][0-9a-f]{8})$/.exec(line) ?? [];
    if (household !== undefined) return [{ what: "person", household }];
    const [, what, first, last] = /^(noise|all) ([1-9]\d{0,9}) ([1-9]\d{0,9})$/.exec(line) ?? [];
    if (what !== "noise" && what !== "all") return [];
    return [{ what, first: Number(first), last: Number(last) }];
  });
}
