/** Rows in columns that fit a terminal. */

import { visible } from "../base/text.ts";
import { columnsOf, cut, pad } from "./text-width.ts";

export interface Column {
  readonly title: string;
  /** May be cut when the terminal is narrow; never below {@link CUT_MIN}. */
  readonly shrinks?: boolean;
}

const GAP = 2;
/** What is left of a cell must still be recognised. */
const CUT_MIN = 8;

/** The title line, then one line a row, no wider than `width` if the columns that shrink allow it. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const titles = columns.map(({ title }) => title);
  const shown = [titles, ...rows].map((row) => row.map(visible));
  const widths = fitted(
    columns.map((_, i) => Math.max(...shown.map((row) => columnsOf(row[i] ?? "")))),
    { columns, width },
  );
  return shown.map((row) =>
    row
      .map((cell, i) => pad(cut(cell, widths[i] ?? 0), widths[i] ?? 0))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** Takes from the widest column that shrinks until all fit. */
function fitted(
  wanted: readonly number[],
  { columns, width }: { readonly columns: readonly Column[]; readonly width: number },
): readonly number[] {
  const widths = wanted.slice();
  const total = (): number => widths.reduce((sum, one) => sum + one, GAP * (widths.length - 1));
  while (total() > width) {
    let widest = -1;
    for (const [i, one] of widths.entries())
      if (columns[i]?.shrinks === true && one > CUT_MIN && one > (widths[widest] ?? 0)) widest = i;
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
