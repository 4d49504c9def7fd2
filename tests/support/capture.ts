import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { type Chunk, readRecording } from "../../src/radio/recording.ts";

const folder = path.join(import.meta.dirname, "../captures");

/** The recordings of real firmware, by their names without the ending. */
export const captureNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".jsonl"))
  .map((file) => file.replace(/\.jsonl$/, ""));

export function captureFile(name: string): string {
  return path.join(folder, `${name}.jsonl`);
}

function captureText(name: string): string {
  return readFileSync(captureFile(name), "utf8");
}

export function capture(name: string): readonly Chunk[] {
  return readRecording(captureText(name));
}

/** A line of a recording: bytes one way, or what happened to the link. */
export type Line = Chunk | { readonly at: number; readonly note: string };

/** As {@link capture}, with the notes that say what happened to the link in their places. */
export function captureLines(name: string): readonly Line[] {
  return captureText(name)
    .trim()
    .split("\n")
    .flatMap((line): readonly Line[] => {
      const value: unknown = JSON.parse(line);
      if (typeof value !== "object" || value === null) return [];
      if (!("note" in value && typeof value.note === "string")) return readRecording(line);
      return [{ at: "t" in value && typeof value.t === "number" ? value.t : 0, note: value.note }];
    });
}
