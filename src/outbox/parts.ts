/**
 * Words cut into parts that fit a packet each, at spaces where there are any, numbered so that a reader can put them together:
 * `1/2 Reçu par le hub`.
 */

import { utf8Bytes } from "../base/bytes.ts";

/** What a text may take on the air, in bytes of UTF-8. */
export const WHOLE = 200;
/** Words in smaller pieces cost more in numbers than they carry. */
export const ROOM_MIN = 40;
/** The longest mark of a part, `10/12 `, in bytes. */
const MARK = 6;

/**
 * The parts of `text`, each at most `room` bytes; one without a mark if it fits. No letter is cut in two.
 *
 * @param room at least {@link ROOM_MIN}.
 */
export function partsOf(text: string, room: number): readonly string[] {
  if (utf8Bytes(text) <= room) return [text];
  const pieces: string[] = [];
  let piece = "";
  for (const word of wordsOf(text, room - MARK)) {
    if (piece !== "" && utf8Bytes(piece + word) > room - MARK) {
      pieces.push(piece.trimEnd());
      piece = "";
    }
    piece += piece === "" ? word.trimStart() : word;
  }
  if (piece.trim() !== "") pieces.push(piece.trimEnd());
  return pieces.map((one, i) => `${i + 1}/${pieces.length} ${one}`);
}

/** Words with the space before them; one longer than `most` bytes in pieces of its own. */
function* wordsOf(text: string, most: number): Generator<string> {
  for (const [word] of text.matchAll(/\s*\S+/gu)) {
    let piece = "";
    for (const letter of word) {
      if (utf8Bytes(piece + letter) > most) {
        yield piece;
        piece = "";
      }
      piece += letter;
    }
    yield piece;
  }
}
