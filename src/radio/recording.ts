/**
 * A recording of the bytes between a radio and a client, as JSON Lines:
 *
 *     {"t":51,"dir":"fromRadio","hex":"94c3…"}
 *     {"t":60,"note":"tcp closed"}
 *
 * `t` is milliseconds since the start; `dir` is `fromRadio` or `toRadio`; a line without `dir` is a note. Other keys are
 * left alone.
 */

import { unhex } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import type { Millis } from "../base/time.ts";

/** One read or write; its bytes may be cut anywhere. */
export interface Chunk {
  readonly at: Millis;
  readonly from: "radio" | "client";
  readonly bytes: Uint8Array;
}

/**
 * Reads a recording's text.
 *
 * @throws Fault "radio/recording", with the number of the line that cannot be read.
 */
export function readRecording(text: string): Chunk[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const chunk = chunkOf(line);
    if (chunk === undefined) throw new Fault("radio/recording", { line: i + 1 });
    return chunk === "note" ? [] : [chunk];
  });
}

function chunkOf(line: string): Chunk | "note" | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (!("dir" in value)) return "note" in value ? "note" : undefined;
  if (!("hex" in value) || typeof value.hex !== "string") return undefined;
  if (value.dir !== "fromRadio" && value.dir !== "toRadio") return undefined;
  const bytes = unhex(value.hex);
  if (bytes === undefined) return undefined;
  const at = "t" in value && typeof value.t === "number" ? value.t : 0;
  return { at, from: value.dir === "fromRadio" ? "radio" : "client", bytes };
}
