/** Lists whose every item is a row of columns with someone's own words under it. */

import { visible } from "../base/text.ts";
import type { Printer } from "./io.ts";
import { type Column, table } from "./table.ts";
import { wrap } from "./text-width.ts";

export interface Block {
  readonly row: readonly string[];
  /** Lines under the row, indented, broken where the terminal ends. */
  readonly under: readonly string[];
}

const INDENT = "    ";

export async function printBlocks(
  print: Printer,
  columns: readonly Column[],
  blocks: readonly Block[],
): Promise<void> {
  const [title = "", ...rows] = table(
    columns,
    blocks.map(({ row }) => row),
    print.width,
  );
  await print.line(title);
  for (const [i, { under }] of blocks.entries()) {
    await print.line(rows[i]);
    for (const text of under) await printWrapped(print, text, INDENT);
  }
}

/** `text` over as many lines as it takes, each after `indent`. */
export async function printWrapped(print: Printer, text: string, indent = ""): Promise<void> {
  for (const line of wrap(visible(text), print.width - indent.length))
    await print.line(indent + line);
}

/** Pairs of a label and its value, the values below one another; pairs without value are left out. */
export async function printPairs(
  print: Printer,
  pairs: readonly (readonly [label: string, value: string])[],
): Promise<void> {
  const told = pairs.filter(([, value]) => value !== "");
  const room = Math.max(...told.map(([label]) => label.length)) + 2;
  for (const [label, value] of told) {
    const [first = "", ...more] = wrap(visible(value), print.width - room);
    await print.line(label.padEnd(room) + first);
    for (const line of more) await print.line(" ".repeat(room) + line);
  }
}
