/** A line that a person types unseen, or that a program gives on standard input. */

import process from "node:process";

/** The longest secret that is looked at. */
const LINE_MAX = 200;

const INTERRUPT = "\u0003";
const END = "\u0004";
const RUBOUT = /[\u0008\u007f]/;

export interface HiddenInput extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
}

/**
 * Asks `question` on standard error and resolves with what was typed, which is not shown; with the first line of standard input where nobody
 * sits. Empty at its end.
 */
export async function hiddenLine(
  question: string,
  {
    input = process.stdin,
    tell = (text) => process.stderr.write(text),
    interrupt = () => process.kill(process.pid, "SIGINT"),
  }: {
    readonly input?: HiddenInput;
    readonly tell?: (text: string) => void;
    readonly interrupt?: () => void;
  } = {},
): Promise<string> {
  const seen = input.isTTY === true;
  if (seen) tell(`${question} `);
  if (seen) input.setRawMode?.(true);
  try {
    return await typedLine(input, interrupt);
  } finally {
    if (seen) input.setRawMode?.(false);
    if (seen) tell("\n");
  }
}

async function typedLine(input: HiddenInput, interrupt: () => void): Promise<string> {
  const decoder = new TextDecoder();
  let line = "";
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    for (const sign of text) {
      if (sign === "\n" || sign === "\r" || sign === END) return line.trim();
      if (sign === INTERRUPT) {
        interrupt();
        return "";
      }
      line = RUBOUT.test(sign) ? line.slice(0, -1) : (line + sign).slice(0, LINE_MAX);
    }
  }
  return line.trim();
}
