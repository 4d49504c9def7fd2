/** A text as a QR code: squares, dark or light, with the light border that a camera needs around them. */

import { correction, generate } from "lean-qr";

import { html, type Html } from "../base/html.ts";

export interface Squares {
  /** Squares of a side, border and all. */
  readonly side: number;
  readonly isDark: (x: number, y: number) => boolean;
}

/** Light squares around a code. Source: ISO/IEC 18004, 4 at least. */
const BORDER = 4;

/**
 * The smallest code that holds `text`. Paper gets creased and wet, a screen does not: `paper` asks for one that is still read with a seventh of it
 * gone.
 */
export function qrSquares(text: string, on: "paper" | "screen"): Squares {
  const code = generate(text, {
    minCorrectionLevel: on === "paper" ? correction.M : correction.L,
  });
  return {
    side: code.size + 2 * BORDER,
    isDark: (x, y) => code.get(x - BORDER, y - BORDER),
  };
}

/** `squares` as a drawing of any size: each run of dark squares in a row is one piece of the path. */
export function qrDrawing({ side, isDark }: Squares, label: string): Html {
  let path = "";
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (!isDark(x, y) || isDark(x - 1, y)) continue;
      let run = 1;
      while (isDark(x + run, y)) run += 1;
      path += `M${x} ${y}h${run}v1h-${run}z`;
    }
  }
  const size = `0 0 ${side} ${side}`;
  return html`<svg class="qr" viewBox="${size}" role="img" aria-label="${label}">
    <path fill="#fff" d="M0 0h${side}v${side}h-${side}z" />
    <path fill="#000" shape-rendering="crispEdges" d="${path}" />
  </svg>`;
}
