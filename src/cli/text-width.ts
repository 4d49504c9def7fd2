/** How much room text takes on a terminal, in columns. */

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });
const EMPTY = /^[\p{M}\p{Cf}]+$/u;
const WIDE =
  /\p{Emoji_Presentation}|[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff00}-\u{ff60}\u{ffe0}-\u{ffe6}]/u;

/** Columns `text` takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += segmentColumns(segment);
  return columns;
}

/** `text` cut to at most `columns`, with `…` where it was cut, never within a letter. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = "";
  let room = columns - 1;
  for (const { segment } of graphemes.segment(text)) {
    room -= segmentColumns(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** `text` followed by blanks up to `columns`. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/** A blank at which a line may end: not within French quotation marks, nor before a sign that French sets apart. */
const BREAK = /(?<!«) (?![»:;?!→])/u;

/** `text` in lines of at most `columns`, broken between words where it can be. */
export function wrap(text: string, columns: number): readonly string[] {
  if (columns === Infinity) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(BREAK)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = broken(word, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

/** A word longer than a line, in pieces that fit. */
function broken(word: string, columns: number): readonly string[] {
  const pieces = [""];
  let room = columns;
  for (const { segment } of graphemes.segment(word)) {
    room -= segmentColumns(segment);
    if (room < 0) {
      pieces.push("");
      room = columns - segmentColumns(segment);
    }
    pieces.push((pieces.pop() ?? "") + segment);
  }
  return pieces;
}

function segmentColumns(segment: string): number {
  if (EMPTY.test(segment)) return 0;
  return WIDE.test(segment) ? 2 : 1;
}
