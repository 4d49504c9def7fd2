/** Why a message was read as it was, for the eye of whoever mends the tables. */

import type { Lang, Words } from "../base/lang.ts";
import { visible } from "../base/text.ts";
import { TAUGHT } from "../language/grammar.ts";
import { otherLangWords } from "../language/labels.ts";
import type { Fired, Reading } from "../language/reading.ts";
import type { ReadingReport } from "../language/report.ts";

const alarms: Readonly<Record<Reading["alarm"], Words>> = {
  none: { fr: "ne sonne pas", en: "does not ring" },
  suspect: { fr: "sonne doucement", en: "rings softly" },
  sos: { fr: "SONNE", en: "RINGS" },
};

/** The message, what it was taken to mean, and what had it so: one line each. */
export function whyLines(report: ReadingReport, reading: Reading, lang: Lang): readonly string[] {
  const { text, note, confidence, clarify, reply } = report;
  const asked =
    clarify === null ? "" : lang === "fr" ? `, demande : ${clarify}` : `, asks: ${clarify}`;
  const spoken = reading.guess === undefined ? "" : ` · ${otherLangWords[reading.guess][lang]} ?`;
  return [
    `« ${visible(text)} »`,
    `  ${note}${spoken} · ${alarms[reading.alarm][lang]} · ${Math.round(confidence * 100)} %${asked}`,
    ...reading.fired.map((fired) => `    ${firedLine(fired, lang)}`),
    `  → ${reply}`,
    "",
  ];
}

function firedLine({ rule, line, at, words }: Fired, lang: Lang): string {
  const own = lang === "fr" ? "mots du village" : "the village's words";
  const place = at === undefined ? "" : `  (${at.file === TAUGHT ? own : `${at.file}:${at.line}`})`;
  if (line === undefined) return `${lang === "fr" ? "règle" : "rule"} ${rule}${place}`;
  return `${rule}: ${line}${words === undefined ? "" : ` ← « ${visible(words)} »`}${place}`;
}
