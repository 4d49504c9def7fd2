/** Findings in words: each good, doubtful or bad, and what to do about it under it. */

import type { Lang, Words } from "../base/lang.ts";
import { visible } from "../base/text.ts";
import { type Finding, type FindingLevel, findingLevels } from "../mesh/workshop.ts";
import type { Desk } from "./command.ts";
import { wrap } from "./text-width.ts";

/** Told apart by sign and word: there may be no colour, and not everyone sees it. */
const levels: Readonly<Record<FindingLevel, Words>> = {
  good: { fr: "✓ bon", en: "✓ good" },
  doubtful: { fr: "? douteux", en: "? doubtful" },
  bad: { fr: "✕ MAUVAIS", en: "✕ BAD" },
};

export async function printFindings(
  findings: readonly Finding[],
  { print, lang }: Pick<Desk, "print" | "lang">,
): Promise<void> {
  const room = Math.max(...findingLevels.map((level) => levels[level][lang].length)) + 2;
  for (const { level, words, remedy } of findings) {
    const lines = [
      ...wrap(visible(words[lang]), print.width - room),
      ...(remedy === undefined ? [] : indented(visible(remedy[lang]), print.width - room)),
    ];
    for (const [i, line] of lines.entries())
      await print.line((i === 0 ? levels[level][lang] : "").padEnd(room) + line);
  }
}

/** "2 mauvais, 1 douteux, 9 bons". */
export function findingsSum(findings: readonly Finding[], lang: Lang): string {
  const count = (level: FindingLevel): number =>
    findings.filter((finding) => finding.level === level).length;
  const [good, doubtful, bad] = [count("good"), count("doubtful"), count("bad")];
  if (lang === "en") return `${bad} bad, ${doubtful} doubtful, ${good} good.`;
  return `${bad} mauvais, ${doubtful} douteux, ${good} ${good > 1 ? "bons" : "bon"}.`;
}

/** 0 when nothing is bad, else 1. */
export function findingsCode(findings: readonly Finding[]): number {
  return findings.some(({ level }) => level === "bad") ? 1 : 0;
}

const ARROW = "→ ";

function indented(text: string, columns: number): readonly string[] {
  return wrap(text, columns - ARROW.length).map(
    (line, i) => (i === 0 ? ARROW : " ".repeat(ARROW.length)) + line,
  );
}
