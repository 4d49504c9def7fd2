/** A QR code on a terminal: two squares one above the other in each character. */

import type { Squares } from "../paper/qr.ts";

const UPPER = "▀";
const LOWER = "▄";
const BOTH = "█";

/** Black on white by name and number, for a terminal's own "white" may be grey or green. */
const DARK_ON_LIGHT = "\u001b[38;5;16m\u001b[48;5;231m";
const USUAL = "\u001b[0m";

/** With the terminal's colours set for each line, so that it reads on a dark screen and on a light one. */
export function colouredSquares(drawing: Squares): string {
  return rows(drawing)
    .map((row) => `${DARK_ON_LIGHT}${row}${USUAL}\n`)
    .join("");
}

/** For a file or a pipe, to be shown dark on light. */
export function plainSquares(drawing: Squares): string {
  return rows(drawing)
    .map((row) => `${row}\n`)
    .join("");
}

function rows({ side, isDark }: Squares): readonly string[] {
  return Array.from({ length: Math.ceil(side / 2) }, (_, row) =>
    Array.from({ length: side }, (__, x) => {
      const upper = isDark(x, 2 * row);
      const lower = isDark(x, 2 * row + 1);
      return upper ? (lower ? BOTH : UPPER) : lower ? LOWER : " ";
    }).join(""),
  );
}
