/**
 * Text from the mesh is hostile until it is shown safely.
 *
 * {@link visible} is for anything a person reads in a terminal, a log or a name: control characters (C0, DEL, C1),
 * line and paragraph separators and bidirectional or zero-width formatting become visible marks, so that they can neither move a cursor nor
 * reorder what is beside them. Raw words in the journal are kept as they came.
 */

import { utf8Bytes } from "./bytes.ts";

/** Ranges of code points that show nothing, move the cursor or change the direction of what is beside them. */
const HIDDEN = new RegExp(
  [
    String.raw`[\u{0}-\u{1f}\u{7f}-\u{9f}\u{ad}]`, // C0, DEL, C1, soft hyphen
    String.raw`[\u{61c}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{feff}]`, // direction, zero width, separators
    String.raw`[\u{115f}-\u{1160}\u{17b4}-\u{17b5}\u{180e}\u{3164}\u{ffa0}\u{fff0}-\u{fffb}]`, // blank fillers
    String.raw`[\u{e0000}-\u{e0fff}]`, // tags
  ].join("|"),
  "gu",
);

/** More combining marks on one letter than any of our languages stacks. */
const STACKED = /(\p{M}{4})\p{M}+/gu;

/** `text` on one line with nothing hidden in it: line breaks and tabs become a blank, the rest of what is hidden becomes `·`. */
export function visible(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\t\n\r]+/g, " ")
    .replaceAll(/\p{Variation_Selector}|\u{200d}/gu, "")
    .replaceAll(HIDDEN, "·")
    .replaceAll(STACKED, "$1");
}

/** As {@link visible}, but keeps line breaks: for a block of raw words. */
export function visibleLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(visible)
    .join("\n");
}

/** The longest start of `text` that fits in `maxBytes` of UTF-8, never cutting a character; `…` marks a cut. */
export function clip(text: string, maxBytes: number): string {
  if (utf8Bytes(text) <= maxBytes) return text;
  const mark = "…";
  let room = maxBytes - utf8Bytes(mark);
  let kept = "";
  for (const character of text) {
    room -= utf8Bytes(character);
    if (room < 0) break;
    kept += character;
  }
  return kept + mark;
}
