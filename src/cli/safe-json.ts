/** JSON that a terminal can be shown: what it might obey, or what changes the direction of text, stands escaped. */

/** DEL and C1 controls, direction marks and separators; C0 controls are escaped by JSON itself. */
const OBEYED = /[\u{7f}-\u{9f}\u{61c}\u{200e}\u{200f}\u{2028}-\u{202e}\u{2066}-\u{2069}\u{feff}]/gu;

/** `value` as JSON, over several lines if `indent` is not 0. Reads back as the same value. */
export function safeJson(value: unknown, indent = 0): string {
  // These characters stand only within JSON's strings, where an escape means the same.
  return JSON.stringify(value, undefined, indent).replaceAll(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
