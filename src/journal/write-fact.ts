/** A fact as the message that `proto/veillee.proto` has for it. */

import type { veillee } from "../proto/veillee.js";
import type { Asked, Fact, FactOf, Particulars } from "./fact.ts";
import { count, ID_MAX, millis, ref, TERM_BYTES, text, TEXT_MAX } from "./fields.ts";
import * as list from "./numbering.ts";
import { writeKeepingFact } from "./write-keeping-fact.ts";

/** The fields of an entry that say `fact`. */
export function writeFact(fact: Fact): veillee.Entry.$Properties {
  switch (fact.kind) {
    case "node.started":
      return {
        nodeStarted: { version: text(fact.version, ID_MAX), exercise: fact.exercise },
      };
    case "message.heard":
      return {
        messageHeard: {
          ...sender(fact),
          intent: text(fact.intent, ID_MAX),
          inbox: fact.inbox,
          alarm: list.alarm.number(fact.alarm),
          ...(fact.about && { about: ref(fact.about) }),
          ...(fact.category && { category: list.category.number(fact.category) }),
          ...(fact.who !== undefined && { who: text(fact.who, TEXT_MAX) }),
        },
      };
    case "message.filed":
      return {
        messageFiled: {
          message: ref(fact.message),
          as: list.filedAs.number(fact.as),
          ...(fact.opened && { opened: ref(fact.opened) }),
        },
      };
    case "message.queued":
      return {
        messageQueued: {
          id: text(fact.id, ID_MAX),
          household: text(fact.household, ID_MAX),
          ...(fact.about && { about: ref(fact.about) }),
          ...(fact.template !== undefined && { template: text(fact.template, ID_MAX) }),
          text: text(fact.text, TEXT_MAX),
          ...(fact.asks && { asks: asked(fact.asks) }),
        },
      };
    case "household.named":
      return {
        householdNamed: {
          household: text(fact.household, ID_MAX),
          name: text(fact.name, TEXT_MAX),
          source: list.nameSource.number(fact.source),
        },
      };
    case "household.told":
      return {
        householdTold: {
          household: text(fact.household, ID_MAX),
          lang: list.lang.number(fact.lang),
          ...(fact.people !== undefined && { people: count(fact.people) }),
          ...(fact.place !== undefined && { place: text(fact.place, TEXT_MAX) }),
          ...(fact.stopped !== undefined && { stopped: fact.stopped }),
        },
      };
    case "checkin.made":
      return {
        checkinMade: {
          ...sender(fact),
          status: list.checkinStatus.number(fact.status),
          ...(fact.people !== undefined && { people: count(fact.people) }),
          ...(fact.about !== undefined && { about: text(fact.about, TEXT_MAX) }),
          ...(fact.subject !== undefined && { subject: text(fact.subject, ID_MAX) }),
          ...(fact.due && { dueMinutes: count(fact.due.minutes), dueAge: millis(fact.due.age) }),
        },
      };
    case "case.opened":
      return {
        caseOpened: {
          number: count(fact.number),
          type: list.caseType.number(fact.type),
          state: list.caseState.number(fact.state),
          ...sender(fact),
          alarm: list.alarm.number(fact.alarm),
          ...(fact.secretHash !== undefined && { secretHash: text(fact.secretHash, ID_MAX) }),
          particulars: particulars(fact),
          ...(fact.subject !== undefined && { subject: text(fact.subject, ID_MAX) }),
        },
      };
    case "case.moved":
      return {
        caseMoved: {
          case: ref(fact.case),
          to: list.caseState.number(fact.to),
          ...(fact.into && { into: ref(fact.into) }),
          ...(fact.reason !== undefined && { reason: text(fact.reason, TEXT_MAX) }),
        },
      };
    case "case.corrected":
      return { caseCorrected: { case: ref(fact.case), particulars: particulars(fact) } };
    case "case.added":
      return { caseAdded: { case: ref(fact.case), household: text(fact.household, ID_MAX) } };
    case "task.moved":
      return {
        taskMoved: {
          case: ref(fact.case),
          helper: text(fact.helper, ID_MAX),
          to: list.taskState.number(fact.to),
        },
      };
    case "key.pinned":
      return { keyPinned: radioKey(fact) };
    case "key.changed":
      return { keyChanged: radioKey(fact) };
    case "key.emptied":
      return { keyEmptied: radioKey(fact) };
    case "key.duplicated":
      return { keyDuplicated: { ...radioKey(fact), other: count(fact.other) } };
    case "key.accepted":
      return { keyAccepted: radioKey(fact) };
    case "key.refused":
      return { keyRefused: radioKey(fact) };
    case "key.doubted":
      return { keyDoubted: radioKey(fact) };
    case "lexicon.taught":
      return { lexiconTaught: taught(fact) };
    case "lexicon.withdrawn":
      return { lexiconWithdrawn: { taught: ref(fact.taught) } };
    case "rollcall.started":
      return { rollcallStarted: { age: millis(fact.age) } };
    case "rollcall.ended":
      return {
        rollcallEnded: {
          answered: count(fact.answered),
          help: count(fact.help),
          silent: count(fact.silent),
        },
      };
    case "node.began":
    case "clock.corrected":
    case "clock.told":
    case "backup.made":
    case "sensitive.read":
    case "person.erased":
    case "sensitive.expired":
    case "crisis.began":
    case "crisis.ended":
      return writeKeepingFact(fact);
    case "unknown":
    default:
      return { $unknowns: [emptyField(fact.tag)] };
  }
}

function sender({
  household,
  channel,
  lang,
  guess,
}: Extract<Fact, { kind: "message.heard" | "checkin.made" | "case.opened" }>) {
  return {
    household: text(household, ID_MAX),
    channel: list.channel.number(channel),
    lang: list.lang.number(lang),
    ...(guess && { guess: list.otherLang.number(guess) }),
  };
}

function asked({ what, as, again, age }: Asked): veillee.Asked.$Properties {
  return {
    what: list.question.number(what),
    as: list.caseState.number(as),
    again: again === true,
    age: millis(age),
  };
}

function particulars(of: Particulars): veillee.Particulars.$Properties {
  return {
    category: list.category.number(of.category),
    urgency: list.urgency.number(of.urgency),
    ...(of.people !== undefined && { people: count(of.people) }),
    ...(of.quantity !== undefined && Number.isFinite(of.quantity) && { quantity: of.quantity }),
    unit: list.unit.number(of.unit),
    ...(of.place !== undefined && { place: text(of.place, TEXT_MAX) }),
    ...(of.who !== undefined && { who: text(of.who, TEXT_MAX) }),
  };
}

function taught({
  term,
  meaning,
  from,
}: FactOf<"lexicon.taught">): veillee.LexiconTaught.$Properties {
  const { as } = meaning;
  return {
    term: text(term, TERM_BYTES),
    as: list.taughtAs.number(as),
    ...(as === "category" && { category: list.category.number(meaning.category) }),
    ...(as === "place" && meaning.place !== undefined && { place: text(meaning.place, TEXT_MAX) }),
    ...(as === "person" && { person: text(meaning.person, TEXT_MAX) }),
    ...(from && { from: ref(from) }),
  };
}

function radioKey({ radio, key }: { readonly radio: number; readonly key: string }) {
  return { radio: count(radio), key: text(key, ID_MAX) };
}

/** A field of bytes numbered `tag`, with none in it: what a fact of an unknown kind held is not in the entry's value. */
function emptyField(tag: number): Uint8Array {
  const bytes: number[] = [];
  let rest = tag * 8 + 2;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Uint8Array.of(...bytes, rest, 0);
}
