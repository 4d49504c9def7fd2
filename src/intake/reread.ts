/**
 * Words that were read before, read again as they would be with one term more: what an operator looks at before teaching it.
 */

import type { Words } from "../base/lang.ts";
import type { Wall } from "../base/time.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef, HouseholdId } from "../journal/fact.ts";
import type { Grammar } from "../language/grammar.ts";
import { readingWords } from "../language/reading-words.ts";
import { understand } from "../language/understand.ts";
import type { Village } from "../village/village.ts";

/** One message as it came. */
export interface PastMessage {
  readonly ref: EntryRef;
  readonly household: HouseholdId;
  readonly at: Wall;
  readonly raw: string;
}

export interface Rereading {
  readonly before: Words;
  readonly after: Words;
  readonly differs: boolean;
}

/** The messages in `entries`, which are in the order of time, the last first: one message may have made several of them. */
export function messagesIn(entries: readonly Entry[], most: number): readonly PastMessage[] {
  const found: PastMessage[] = [];
  for (const { node, number, actor, fact, wall, raw } of entries) {
    if (raw === undefined || raw.trim() === "") continue;
    const household = "household" in fact ? fact.household : actor.id;
    const last = found.at(-1);
    if (last?.raw === raw && last.household === household) continue;
    if (found.length === most) break;
    found.push({ ref: { node, number }, household, at: wall, raw });
  }
  return found;
}

/** What was pending or open at the time is not known any more: only what the words say is compared. */
export function reread(
  { household, raw }: PastMessage,
  village: Village,
  { before, after }: { readonly before: Grammar; readonly after: Grammar },
): Rereading {
  const lang = village.household(household)?.lang;
  const context = lang === undefined ? {} : { lang };
  const was = readingWords(understand(before, raw, context));
  const is = readingWords(understand(after, raw, context));
  return { before: was, after: is, differs: was.fr !== is.fr || was.en !== is.en };
}
