/**
 * The reply a lone message would be given: what `veillee understand` shows.
 *
 * The running hub knows more (what is open, who already said the same) and may answer otherwise; a case here always
 * has the number that is given.
 */

import { amount, categoryWords, statusWords, urgencyWords } from "./labels.ts";
import type { CaseCommand, Item, Reading } from "./reading.ts";
import { phrase } from "./replies.ts";

/** What only the moment knows: the number the case would have, the hour as people write it. */
export interface Moment {
  readonly number: number;
  /** Hours and minutes, "18:40". */
  readonly time: string;
}

/** Below it a person answers; the sender is told that one will. */
const LIKELY = 0.5;

/** The text that would be sent for `reading`. */
export function draftReply(reading: Reading, moment: Moment): string {
  const { lang, clarify } = reading;
  const [item] = reading.items;
  const n = moment.number;
  if (item.intent === "sos") return phrase("sos.received", lang, { n });
  if (clarify === "danger" && item.intent !== "need") return phrase("help.which", lang, {});
  if (clarify === "what") return phrase("checkin.help", lang, {});
  if (clarify === "need-or-offer") return phrase("need.ask_what", lang, { n });
  if (item.command !== undefined) return commandReply(item, item.command, reading, n);
  if (reading.confidence < LIKELY && item.intent !== "noise") return phrase("unknown", lang, {});
  return itemReply(item, reading, moment);
}

function commandReply(item: Item, command: CaseCommand, { lang }: Reading, number: number): string {
  const n = item.ref ?? number;
  const cat = categoryWords[item.category ?? "other"][lang];
  if (command === "erase") return phrase("erase.ok", lang, { n });
  if (command === "reopen") return phrase("case.reopened", lang, { n, cat });
  if (command === "neighbour") return phrase("reply.noted", lang, {});
  const u = urgencyWords[command === "urgent" ? "high" : "normal"][lang];
  return phrase("need.updated", lang, { n, cat, u });
}

function itemReply(item: Item, { lang }: Reading, { number, time }: Moment): string {
  const n = item.ref ?? number;
  const cat = categoryWords[item.category ?? "other"][lang];
  const p = item.people;
  const q = item.quantity === undefined ? undefined : amount(item.quantity, item.unit, lang);
  switch (item.intent) {
    case "sos":
      return phrase("sos.received", lang, { n });
    case "need":
      return phrase("need.received", lang, {
        n,
        cat,
        p,
        q,
        u: urgencyWords[item.urgency ?? "normal"][lang],
      });
    case "offer":
      return phrase("offer.received", lang, { n, cat, p, q });
    case "checkin":
      return item.status === undefined || item.status === "ok"
        ? phrase("checkin.ok", lang, { time, p })
        : item.status === "help"
          ? phrase("checkin.help", lang, {})
          : phrase("checkin.noted", lang, { time, p, status: statusWords[item.status][lang] });
    case "seek":
      return phrase("seek.received", lang, { n, who: item.who });
    case "report":
      return phrase("report.received", lang, { n, cat, place: item.place });
    case "question":
      return phrase("question.queued", lang, { n });
    case "fulfilled":
      return phrase("need.closed", lang, { n });
    case "cancel":
      return item.ref === undefined
        ? phrase("status.none", lang, {})
        : phrase("cancel.ok", lang, { n });
    case "status":
      return item.ref === undefined
        ? phrase("status.none", lang, {})
        : phrase("case.notyours", lang, { n });
    case "task":
      return phrase("task.noted", lang, { n });
    case "reply":
      return phrase("reply.noted", lang, {});
    case "profile":
      return phrase("profile.noted", lang, { p });
    case "watch":
      return phrase("watch.noted", lang, { n });
    case "help":
      return phrase("help.menu", lang, {});
    case "lang":
      return phrase("lang.ok", item.value === "en" ? "en" : "fr", {});
    case "stop":
      return phrase("stop.ok", lang, {});
    case "noise":
      return phrase("noise.test", lang, { time });
    case "unknown":
      return phrase("unknown", lang, {});
  }
}
