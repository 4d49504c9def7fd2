/** How far long work is, on standard error: one line that stands until the next comes; elsewhere than on a terminal, a line now and then. */

import type { Writable } from "node:stream";

import { visible } from "../base/text.ts";

/** Back to the line's beginning, and nothing more on it. */
const CLEAR_LINE = "\r\u001b[K";
const WIDTH = 79;

export interface Passing {
  /** @param percent of the work: elsewhere than on a terminal a tenth more is worth a line. */
  readonly show: (text: string, percent: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

export function passingOn(stderr: Writable): Passing {
  const terminal = "isTTY" in stderr && stderr.isTTY === true;
  let shown = -1;
  return {
    show: (text, percent) => {
      const line = visible(text);
      if (terminal) stderr.write(`${CLEAR_LINE}${line.slice(0, WIDTH)}`);
      else if (Math.floor(percent / 10) > Math.floor(shown / 10)) stderr.write(`${line}\n`);
      else return;
      shown = percent;
    },
    clear: () => {
      if (terminal && shown >= 0) stderr.write(CLEAR_LINE);
      shown = -1;
    },
  };
}
