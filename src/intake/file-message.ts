/**
 * A message of the inbox that a person has read: noise, or what the case it opens says.
 */

import { given } from "../base/given.ts";
import type { Fact } from "../journal/fact.ts";
import type { CaseType } from "../journal/vocabulary.ts";
import type { InboxMessage } from "../village/case.ts";
import { start } from "../village/lifecycle.ts";
import type { Order } from "../village/order.ts";
import type { Notes } from "./notes.ts";
import { answerOpened } from "./open-case.ts";

type Filing = Extract<Order, { kind: "file" }>;

/** Files the message; gives the number of the case it opened, if any. */
export function fileMessage(
  notes: Notes,
  order: Filing,
  message: InboxMessage,
): number | undefined {
  const number = opened(notes, order, message);
  const filed = { kind: "message.filed", message: message.ref, as: order.as } as const;
  notes.write(number === undefined ? filed : { ...filed, opened: notes.ref(number) });
  return number;
}

/**
 * Opens what a message is filed as. The words are the household's, and proven as far as they were, so that the case stays its own.
 */
function opened(notes: Notes, order: Filing, message: InboxMessage): number | undefined {
  const { as } = order;
  if (as === "noise") return undefined;
  if (as === "checkin") {
    const { household, lang } = notes.telling;
    const { channel } = message;
    const people = given({ people: order.people });
    notes.write({ kind: "checkin.made", household, channel, lang, status: "ok", ...people });
    return undefined;
  }
  return openFrom(notes, { ...order, as }, message);
}

function openFrom(
  notes: Notes,
  { as, category, urgency, people }: Filing & { readonly as: CaseType },
  { household, channel, trust, guess, category: heard, raw }: InboxMessage,
): number {
  const number = notes.village.nextNumber();
  const { lang, actor } = notes.telling;
  const told = given({ category: category ?? heard, urgency, people });
  const state = start(as);
  const fact: Fact = {
    kind: "case.opened",
    number,
    type: as,
    state,
    household,
    channel,
    lang,
    ...given({ guess }),
    ...told,
  };
  notes.write(fact, { actor, trust, raw });
  answerOpened(notes, as, number, told);
  return number;
}
