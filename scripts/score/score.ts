/** Counts how far readings agree with labels. */

import { forbidden, goodValues, itemsOf, meansAsGood } from "./phrase.ts";
import type { Judged } from "./report.ts";

/** Judged wherever the intent is right. */
type Particular = "category" | "urgency" | "people" | "quantity" | "unit";

/** Below it a message goes to a person. */
const LIKELY = 0.5;
/** From it on what is read is acted on. */
const SURE = 0.8;

export interface Score {
  readonly phrases: number;
  readonly dangers: number;
  /** Shares from 0 to 1. */
  readonly dangerRecall: number;
  readonly falseAlarms: number;
  readonly falseNeeds: number;
  readonly harmful: number;
  readonly intent: number;
  readonly lang: number;
  readonly particulars: Readonly<Record<Particular, number>>;
  readonly multiItemF1: number;
  /** Labelled dangers that neither ring nor go to a person. */
  readonly filedQuietly: readonly string[];
  /** Readings of a need or a danger that are labelled as harmful. */
  readonly harmfulNeeds: readonly string[];
  /** Every misreading of an intent, as a line a person reads. */
  readonly wrong: readonly string[];
  readonly confusions: readonly Confusion[];
}

export interface Confusion {
  readonly meant: string;
  readonly read: string;
  readonly times: number;
  readonly example: string;
}

export function scoreOf(judged: readonly Judged[]): Score {
  const dangers = judged.filter(isDanger);
  const calm = judged.filter(({ phrase }) => !meansAsGood(phrase, "sos"));
  const needless = judged.filter(
    ({ phrase }) =>
      !goodValues(phrase, "intent").some((intent) => intent === "need" || intent === "sos") &&
      !itemsOf(phrase).some(({ intent }) => intent === "need" || intent === "sos"),
  );
  const harmful = judged.filter(isHarmful);
  const wrong = judged.filter((one) => !isRight(one));
  return {
    phrases: judged.length,
    dangers: dangers.length,
    dangerRecall: share(dangers, ({ report }) => report.intent === "sos"),
    falseAlarms: share(calm, ({ report }) => report.alarm === "sos"),
    falseNeeds: share(needless, opensNeed),
    harmful: harmful.length / judged.length,
    intent: share(judged, isRight),
    lang: share(judged, ({ phrase, report }) => goodValues(phrase, "lang").includes(report.lang)),
    particulars: {
      category: agreement(judged, "category"),
      urgency: agreement(judged, "urgency"),
      people: agreement(judged, "people"),
      quantity: agreement(judged, "quantity"),
      unit: agreement(judged, "unit"),
    },
    multiItemF1: itemsF1(judged),
    filedQuietly: dangers.filter(isQuiet).map(named),
    harmfulNeeds: harmful
      .filter(({ report: { intent } }) => intent === "need" || intent === "sos")
      .map(named),
    wrong: wrong.map(named),
    confusions: counted(wrong),
  };
}

/** The confusions of a score, the commonest first. */
export function confusionsOf({ confusions }: Score): readonly Confusion[] {
  return confusions.toSorted((one, other) => other.times - one.times);
}

function isDanger({ phrase }: Judged): boolean {
  return phrase["intent"] === "sos";
}

/** Neither rings nor is put before a person. */
function isQuiet({ report: { alarm, confidence, intent } }: Judged): boolean {
  return alarm === "none" && intent !== "unknown" && confidence >= LIKELY;
}

/** The right intent; on an ambiguous message a question asked back is as right. */
function isRight({ phrase, report }: Judged): boolean {
  if (phrase["ambiguous"] === true && report.clarify !== null) return true;
  return meansAsGood(phrase, report.intent);
}

/** A need is opened without a question. */
function opensNeed({ report }: Judged): boolean {
  return report.intent === "need" && report.confidence >= SURE && report.clarify === null;
}

function isHarmful({ phrase, report }: Judged): boolean {
  if (!forbidden(phrase).includes(report.intent)) return false;
  // What only rings softly, or is asked about, has not been acted on.
  if (report.intent === "sos") return report.alarm === "sos";
  return report.intent !== "need" || opensNeed({ phrase, report });
}

function agreement(judged: readonly Judged[], label: Particular): number {
  const due = judged.filter((one) => {
    const { phrase, report } = one;
    if (!meansAsGood(phrase, report.intent)) return false;
    return label === "people" || label === "quantity" || phrase[label] !== null;
  });
  return share(due, ({ phrase, report }) => goodValues(phrase, label).includes(report[label]));
}

/** F1 of what several-item messages say, an item being its intent and category. */
function itemsF1(judged: readonly Judged[]): number {
  let both = 0;
  let labelled = 0;
  let read = 0;
  for (const { phrase, report } of judged) {
    if (!Array.isArray(phrase["items"])) continue;
    const meant = itemsOf(phrase).map(keyOf);
    const found = (report.items ?? [report]).map(keyOf);
    labelled += meant.length;
    read += found.length;
    const left = [...found];
    for (const key of meant) {
      const at = left.indexOf(key);
      if (at < 0) continue;
      both += 1;
      left.splice(at, 1);
    }
  }
  return labelled + read === 0 ? 1 : (2 * both) / (labelled + read);
}

function keyOf({ intent, category }: { readonly intent: unknown; readonly category?: unknown }) {
  return JSON.stringify([intent, category ?? null]);
}

function counted(wrong: readonly Judged[]): readonly Confusion[] {
  const found = new Map<string, Confusion>();
  for (const { phrase, report } of wrong) {
    const meant = String(phrase["intent"]);
    const read = report.intent;
    const { times = 0 } = found.get(`${meant} ${read}`) ?? {};
    found.set(`${meant} ${read}`, { meant, read, times: times + 1, example: phrase.text });
  }
  return Array.from(found.values());
}

function named({ phrase, report }: Judged): string {
  const { intent, category, alarm, confidence } = report;
  const read = `${intent} ${category ?? "-"} ${alarm === "none" ? "" : alarm}`.trim();
  return `${phrase.id} [${String(phrase["intent"])} ${String(phrase["category"])}] → [${read} ${confidence}] ${phrase.text}`;
}

function share<Value>(values: readonly Value[], is: (value: Value) => boolean): number {
  return values.length === 0 ? 1 : values.filter(is).length / values.length;
}
