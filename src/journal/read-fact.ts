/**
 * A fact from its message in `proto/veillee.proto`.
 *
 * A word that only a newer Veillée knows is left out where the fact can do without it; where it cannot, the fact is
 * `unknown` under its own field number, and the raw words of its entry still show.
 */

import type { veillee } from "../proto/veillee.js";
import type { Asked, Fact, Particulars, TaughtMeaning } from "./fact.ts";
import { refOf } from "./fields.ts";
import * as list from "./numbering.ts";
import { readKeepingFact } from "./read-keeping-fact.ts";

type Message = ReturnType<typeof veillee.Entry.decode>;

/**
 * The fact that `message` holds; undefined if it holds none that this program knows.
 *
 * Each field is looked at by name, the most frequent first: asking the message which one is set takes longer than reading it.
 */
export function readFact(message: Message): Fact | undefined {
  const { checkinMade, messageHeard, messageQueued, caseOpened, caseMoved, taskMoved } = message;
  if (checkinMade) return checkedIn(checkinMade) ?? { kind: "unknown", tag: 22 };
  if (messageHeard) return heard(messageHeard) ?? { kind: "unknown", tag: 17 };
  if (messageQueued) return queued(messageQueued);
  if (caseOpened) return opened(caseOpened) ?? { kind: "unknown", tag: 23 };
  if (caseMoved) return moved(caseMoved) ?? { kind: "unknown", tag: 24 };
  if (taskMoved) return readTaskMoved(taskMoved) ?? { kind: "unknown", tag: 27 };
  return readRareFact(message);
}

function readRareFact(message: Message): Fact | undefined {
  const { nodeStarted, messageFiled, householdNamed, householdTold } = message;
  if (nodeStarted) {
    const { version, exercise } = nodeStarted;
    return { kind: "node.started", version: version ?? "", exercise: exercise ?? false };
  }
  if (messageFiled) return filed(messageFiled) ?? { kind: "unknown", tag: 18 };
  if (householdNamed) return named(householdNamed) ?? { kind: "unknown", tag: 20 };
  if (householdTold) return told(householdTold);
  const { caseCorrected, caseAdded } = message;
  if (caseCorrected) return corrected(caseCorrected) ?? { kind: "unknown", tag: 25 };
  if (caseAdded) return added(caseAdded) ?? { kind: "unknown", tag: 26 };
  return readKeyFact(message) ?? readRarestFact(message) ?? readKeepingFact(message);
}

function readKeyFact(message: Message): Fact | undefined {
  const { keyPinned, keyChanged, keyEmptied, keyDuplicated } = message;
  if (keyPinned) return { kind: "key.pinned", ...radioKey(keyPinned) };
  if (keyChanged) return { kind: "key.changed", ...radioKey(keyChanged) };
  if (keyEmptied) return { kind: "key.emptied", ...radioKey(keyEmptied) };
  if (keyDuplicated) {
    const { other } = keyDuplicated;
    return { kind: "key.duplicated", ...radioKey(keyDuplicated), other: other ?? 0 };
  }
  const { keyAccepted, keyRefused, keyDoubted } = message;
  if (keyAccepted) return { kind: "key.accepted", ...radioKey(keyAccepted) };
  if (keyRefused) return { kind: "key.refused", ...radioKey(keyRefused) };
  if (keyDoubted) return { kind: "key.doubted", ...radioKey(keyDoubted) };
  return undefined;
}

function readRarestFact(message: Message): Fact | undefined {
  const { lexiconTaught, lexiconWithdrawn, rollcallStarted, rollcallEnded } = message;
  if (rollcallStarted) return { kind: "rollcall.started", age: rollcallStarted.age ?? 0 };
  if (rollcallEnded) {
    const { answered, help, silent } = rollcallEnded;
    return {
      kind: "rollcall.ended",
      answered: answered ?? 0,
      help: help ?? 0,
      silent: silent ?? 0,
    };
  }
  if (lexiconTaught) return taught(lexiconTaught) ?? { kind: "unknown", tag: 35 };
  if (!lexiconWithdrawn) return undefined;
  const of = refOf(lexiconWithdrawn.taught);
  return of ? { kind: "lexicon.withdrawn", taught: of } : { kind: "unknown", tag: 36 };
}

function taught(bare: veillee.LexiconTaught.$Shape): Fact | undefined {
  const meaning = taughtMeaning(bare);
  const from = refOf(bare.from);
  return (
    meaning && { kind: "lexicon.taught", term: bare.term ?? "", meaning, ...(from && { from }) }
  );
}

function taughtMeaning(bare: veillee.LexiconTaught.$Shape): TaughtMeaning | undefined {
  const as = list.taughtAs.word(bare.as);
  const category = list.category.word(bare.category);
  const { place } = bare;
  if (as === "category") return category && { as, category };
  if (as === "place") return { as, ...(said(place) && { place }) };
  if (as === "person") return { as, person: bare.person ?? "" };
  return as && { as };
}

function heard(bare: veillee.MessageHeard.$Shape): Fact | undefined {
  const from = sender(bare);
  if (from === undefined) return undefined;
  const alarm = list.alarm.word(bare.alarm);
  const about = refOf(bare.about);
  const category = list.category.word(bare.category);
  return {
    kind: "message.heard",
    ...from,
    intent: bare.intent ?? "",
    inbox: bare.inbox ?? false,
    ...(alarm && { alarm }),
    ...(about && { about }),
    ...(category && { category }),
    ...(said(bare.who) && { who: bare.who }),
  };
}

function filed(bare: veillee.MessageFiled.$Shape): Fact | undefined {
  const message = refOf(bare.message);
  const as = list.filedAs.word(bare.as);
  if (message === undefined || as === undefined) return undefined;
  const opens = refOf(bare.opened);
  return { kind: "message.filed", message, as, ...(opens && { opened: opens }) };
}

function queued(bare: veillee.MessageQueued.$Shape): Fact {
  const about = refOf(bare.about);
  return {
    kind: "message.queued",
    id: bare.id ?? "",
    household: bare.household ?? "",
    ...(about && { about }),
    ...(said(bare.template) && { template: bare.template }),
    text: bare.text ?? "",
    ...asked(bare.asks),
  };
}

function named(bare: veillee.HouseholdNamed.$Shape): Fact | undefined {
  const source = list.nameSource.word(bare.source);
  if (source === undefined) return undefined;
  return {
    kind: "household.named",
    household: bare.household ?? "",
    name: bare.name ?? "",
    source,
  };
}

function told(bare: veillee.HouseholdTold.$Shape): Fact {
  const lang = list.lang.word(bare.lang);
  return {
    kind: "household.told",
    household: bare.household ?? "",
    ...(lang && { lang }),
    ...(said(bare.people) && { people: bare.people }),
    ...(said(bare.place) && { place: bare.place }),
    ...(said(bare.stopped) && { stopped: bare.stopped }),
  };
}

function checkedIn(bare: veillee.CheckinMade.$Shape): Fact | undefined {
  const from = sender(bare);
  const status = list.checkinStatus.word(bare.status);
  if (from === undefined || status === undefined) return undefined;
  return {
    kind: "checkin.made",
    ...from,
    status,
    ...(said(bare.people) && { people: bare.people }),
    ...(said(bare.about) && { about: bare.about }),
    ...(said(bare.subject) && { subject: bare.subject }),
    ...(said(bare.dueMinutes) && {
      due: { minutes: bare.dueMinutes, age: bare.dueAge ?? 0 },
    }),
  };
}

/** A question of a kind that only a newer node asks is left out: its words still stand. */
function asked(bare: veillee.Asked.$Shape | null | undefined): { readonly asks?: Asked } {
  const what = list.question.word(bare?.what);
  if (!said(bare) || what === undefined) return {};
  const as = list.caseState.word(bare.as);
  return {
    asks: {
      what,
      ...((as === "cancelled" || as === "fulfilled") && { as }),
      ...(bare.again === true && { again: true as const }),
      age: bare.age ?? 0,
    },
  };
}

function opened(bare: veillee.CaseOpened.$Shape): Fact | undefined {
  const from = sender(bare);
  const type = list.caseType.word(bare.type);
  const state = list.caseState.word(bare.state);
  if (from === undefined || type === undefined || state === undefined) return undefined;
  const alarm = list.alarm.word(bare.alarm);
  return {
    kind: "case.opened",
    number: bare.number ?? 0,
    type,
    state,
    ...from,
    ...(alarm && { alarm }),
    ...(said(bare.subject) && { subject: bare.subject }),
    ...(said(bare.secretHash) && { secretHash: bare.secretHash }),
    ...particulars(bare.particulars),
  };
}

function moved(bare: veillee.CaseMoved.$Shape): Fact | undefined {
  const of = refOf(bare.case);
  const to = list.caseState.word(bare.to);
  if (of === undefined || to === undefined) return undefined;
  const into = refOf(bare.into);
  return {
    kind: "case.moved",
    case: of,
    to,
    ...(into && { into }),
    ...(said(bare.reason) && { reason: bare.reason }),
  };
}

function corrected(bare: veillee.CaseCorrected.$Shape): Fact | undefined {
  const of = refOf(bare.case);
  return of && { kind: "case.corrected", case: of, ...particulars(bare.particulars) };
}

function added(bare: veillee.CaseAdded.$Shape): Fact | undefined {
  const of = refOf(bare.case);
  return of && { kind: "case.added", case: of, household: bare.household ?? "" };
}

function readTaskMoved(bare: veillee.TaskMoved.$Shape): Fact | undefined {
  const of = refOf(bare.case);
  const to = list.taskState.word(bare.to);
  if (of === undefined || to === undefined) return undefined;
  return { kind: "task.moved", case: of, helper: bare.helper ?? "", to };
}

function radioKey({ radio, key }: veillee.RadioKey.$Shape) {
  return { radio: radio ?? 0, key: key ?? "" };
}

function sender(
  bare: veillee.MessageHeard.$Shape | veillee.CheckinMade.$Shape | veillee.CaseOpened.$Shape,
) {
  const channel = list.channel.word(bare.channel);
  const lang = list.lang.word(bare.lang);
  if (channel === undefined || lang === undefined) return undefined;
  const guess = list.otherLang.word(bare.guess);
  return { household: bare.household ?? "", channel, lang, ...(guess && { guess }) };
}

function particulars(bare: veillee.Particulars.$Shape | null | undefined): Particulars {
  const all: { -readonly [Key in keyof Particulars]: Particulars[Key] } = {};
  if (!said(bare)) return all;
  const category = list.category.word(bare.category);
  const urgency = list.urgency.word(bare.urgency);
  const unit = list.unit.word(bare.unit);
  if (category) all.category = category;
  if (urgency) all.urgency = urgency;
  if (said(bare.people)) all.people = bare.people;
  if (said(bare.quantity) && Number.isFinite(bare.quantity)) all.quantity = bare.quantity;
  if (unit) all.unit = unit;
  if (said(bare.place)) all.place = bare.place;
  if (said(bare.who)) all.who = bare.who;
  return all;
}

/** The generated code says null where a field did not come. */
function said<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
