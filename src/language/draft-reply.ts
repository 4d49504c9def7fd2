/**
 * The reply a lone message would be given: what `veillee understand` shows.
 *
 * The running hub knows more (what is open, who already said the same) and may answer otherwise; a case here always
 * has the number that is given.
 */

import type { Lang } from "../base/lang.ts";
import { amount, categoryWords, statusWords, urgencyWords } from "./labels.ts";
import type { CaseCommand, Intent, Item, Reading } from "./reading.ts";
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
  if (reading.confidence < LIKELY && item.intent !== "noise") {
    return phrase(reading.guess === undefined ? "unknown" : "unknown.tongue", lang, {});
  }
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

/** What a reply is filled with, absent where the item does not say. */
interface Filling {
  readonly item: Item;
  readonly lang: Lang;
  readonly n: number;
  readonly cat: string;
  readonly p: number | undefined;
  readonly q: string | undefined;
  readonly time: string;
}

const replies: Readonly<Record<Intent, (filling: Filling) => string>> = {
  sos: ({ lang, n }) => phrase("sos.received", lang, { n }),
  need: ({ item, lang, n, cat, p, q }) =>
    phrase("need.received", lang, {
      n,
      cat,
      p,
      q,
      u: urgencyWords[item.urgency ?? "normal"][lang],
    }),
  offer: ({ lang, n, cat, p, q }) => phrase("offer.received", lang, { n, cat, p, q }),
  checkin: checkinReply,
  seek: ({ item, lang, n }) => phrase("seek.received", lang, { n, who: item.who }),
  report: ({ item, lang, n, cat }) =>
    phrase("report.received", lang, { n, cat, place: item.place }),
  question: ({ lang, n }) => phrase("question.queued", lang, { n }),
  fulfilled: ({ lang, n }) => phrase("need.closed", lang, { n }),
  cancel: ({ item, lang, n }) =>
    item.ref === undefined ? phrase("status.none", lang, {}) : phrase("cancel.ok", lang, { n }),
  status: ({ item, lang, n }) =>
    item.ref === undefined ? phrase("status.none", lang, {}) : phrase("case.notyours", lang, { n }),
  task: ({ lang, n }) => phrase("task.noted", lang, { n }),
  reply: ({ lang }) => phrase("reply.noted", lang, {}),
  profile: ({ lang, p }) => phrase("profile.noted", lang, { p }),
  watch: ({ lang, n }) => phrase("watch.noted", lang, { n }),
  help: ({ lang }) => phrase("help.menu", lang, {}),
  lang: ({ item }) => phrase("lang.ok", item.value === "en" ? "en" : "fr", {}),
  stop: ({ lang }) => phrase("stop.ok", lang, {}),
  noise: ({ lang, time }) => phrase("noise.test", lang, { time }),
  unknown: ({ lang }) => phrase("unknown", lang, {}),
};

function itemReply(item: Item, { lang }: Reading, { number, time }: Moment): string {
  return replies[item.intent]({
    item,
    lang,
    n: item.ref ?? number,
    cat: categoryWords[item.category ?? "other"][lang],
    p: item.people,
    q: item.quantity === undefined ? undefined : amount(item.quantity, item.unit, lang),
    time,
  });
}

function checkinReply({ item: { status = "ok" }, lang, p, time }: Filling): string {
  if (status === "ok") return phrase("checkin.ok", lang, { time, p });
  if (status === "help") return phrase("checkin.help", lang, {});
  return phrase("checkin.noted", lang, { time, p, status: statusWords[status][lang] });
}
