/** The score as a table a person reads. */

import type { Score } from "./score.ts";

export function tableOf(score: Score): string {
  const { particulars } = score;
  const rows: readonly (readonly [string, string, string])[] = [
    ["messages, dangers among them", `${score.phrases}, ${score.dangers}`, ""],
    ["danger recognised (alarm)", percent(score.dangerRecall), "≥ 95 %"],
    ["dangers filed quietly", String(score.filedQuietly.length), "0"],
    ["false alarms", percent(score.falseAlarms), "< 3 %"],
    ["false needs", percent(score.falseNeeds), "< 1 %"],
    ["harmful readings toward need or sos", String(score.harmfulNeeds.length), "0"],
    ["harmful readings", percent(score.harmful), "< 2 %"],
    ["intent", percent(score.intent), "≥ 92 %"],
    ["category, the intent being right", percent(particulars.category), "≥ 93 %"],
    ["people, likewise", percent(particulars.people), "≥ 92 %"],
    ["quantity, likewise", percent(particulars.quantity), "≥ 92 %"],
    ["unit, likewise", percent(particulars.unit), ""],
    ["urgency, likewise", percent(particulars.urgency), ""],
    ["several items, F1", score.multiItemF1.toFixed(3), "≥ 0.85"],
    ["language", percent(score.lang), ""],
  ];
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  return rows
    .map(
      (row) =>
        row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join("  ")
          .trimEnd() + "\n",
    )
    .join("");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
