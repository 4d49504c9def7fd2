/** Readings as `veillee understand` prints them, each beside the labelled message it is of. */

import type { ReadingReport } from "../../src/language/report.ts";
import type { Phrase } from "./phrase.ts";

export type Report = Pick<
  ReadingReport,
  | "id"
  | "lang"
  | "intent"
  | "category"
  | "urgency"
  | "people"
  | "quantity"
  | "unit"
  | "items"
  | "confidence"
  | "clarify"
  | "alarm"
>;

export interface Judged {
  readonly phrase: Phrase;
  readonly report: Report;
}

/** @throws Error if a phrase has no report. */
export function reportsIn(printed: string, phrases: readonly Phrase[]): readonly Judged[] {
  const lines = printed.trimEnd().split("\n");
  return phrases.map((phrase, i) => {
    const report: unknown = JSON.parse(lines[i] ?? "null");
    if (!isReport(report) || report.id !== phrase.id) throw new Error(`no reading of ${phrase.id}`);
    return { phrase, report };
  });
}

function isReport(value: unknown): value is Report {
  return typeof value === "object" && value !== null && "intent" in value && "alarm" in value;
}
