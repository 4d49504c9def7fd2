/** A reading as `veillee understand` prints it: one JSON object a message, with the keys of the labelled phrases. */

import type { Lang, OtherLang } from "../base/lang.ts";
import type { Category, CheckinStatus, Unit, Urgency } from "../journal/vocabulary.ts";
import { describe } from "./describe.ts";
import { draftReply, type Moment } from "./draft-reply.ts";
import type { Alarm, Clarify, CaseCommand, Intent, Item, Reading, TaskAction } from "./reading.ts";

/** What is absent among the first keys is null; `guess` and the keys after `note` are there only where they apply. */
export interface ReadingReport {
  readonly id: string | number | null;
  readonly text: string;
  readonly lang: Lang;
  /** The language it seems to be in, if that is none we answer in. */
  readonly guess?: OtherLang;
  readonly intent: Intent;
  readonly category: Category | null;
  readonly urgency: Urgency | null;
  readonly people: number | null;
  readonly quantity: number | null;
  readonly unit: Unit | null;
  /** The primary item in words. */
  readonly note: string;
  readonly status?: CheckinStatus;
  readonly action?: TaskAction;
  readonly ref?: number;
  readonly value?: string;
  readonly command?: CaseCommand;
  readonly place?: string;
  readonly who?: string;
  /** Everything the message says, when it says more than one thing. */
  readonly items?: readonly Item[];
  /** True when one question is asked back. */
  readonly ambiguous?: true;
  readonly confidence: number;
  readonly clarify: Clarify | null;
  readonly alarm: Alarm;
  /** The text that would be sent. */
  readonly reply: string;
}

/** The report of `reading`, which is what `text` was taken to mean. */
export function readingReport(
  { id, text }: { readonly id: string | number | undefined; readonly text: string },
  reading: Reading,
  moment: Moment,
): ReadingReport {
  const [item] = reading.items;
  const { intent, category, urgency, people, quantity, unit, ...others } = item;
  return {
    id: id ?? null,
    text,
    lang: reading.lang,
    ...(reading.guess === undefined ? {} : { guess: reading.guess }),
    intent,
    category: category ?? null,
    urgency: urgency ?? null,
    people: people ?? null,
    quantity: quantity ?? null,
    unit: unit ?? null,
    note: describe(item, reading.lang),
    ...others,
    ...(reading.items.length > 1 ? { items: reading.items } : {}),
    ...(reading.clarify === undefined ? {} : { ambiguous: true }),
    confidence: reading.confidence,
    clarify: reading.clarify ?? null,
    alarm: reading.alarm,
    reply: draftReply(reading, moment),
  };
}
