/**
 * One item of a reading, to what it does.
 */

import { given } from "../base/given.ts";
import { everyone } from "../journal/fact.ts";
import type { CaseAlarm, CaseType } from "../journal/vocabulary.ts";
import type { Intent, Item, Reading } from "../language/reading.ts";
import { isRadioTest } from "./bots.ts";
import { takeReply } from "./dialogue.ts";
import { takeCheckin, takeLang, takeProfile, takeStop } from "./household-words.ts";
import type { Notes } from "./notes.ts";
import { takeCase, takeEmergency } from "./open-case.ts";
import {
  takeAddition,
  takeCorrection,
  takeEnd,
  takeRaise,
  takeReopening,
  takeStatus,
} from "./own-case-words.ts";
import { emergencyOf } from "./own-cases.ts";
import { normalised } from "./same-words.ts";
import { takeTask } from "./task-words.ts";

/** What stands beside an item when it is taken. */
export interface Beside {
  readonly reading: Reading;
  /** The alarm this item is to ring, if no other has. */
  readonly alarm?: CaseAlarm;
  /** How the text was heard, for an answer to a radio test. */
  readonly hops?: number;
  readonly snrDb?: number;
}

type Taker = (notes: Notes, item: Item, beside: Beside) => void;

function opens(type: CaseType): Taker {
  return (notes, item, { reading, alarm }) => {
    takeCase(notes, item, { type, reading, ...(alarm !== undefined && { alarm }) });
  };
}

const takers: Readonly<Record<Intent, Taker>> = {
  sos: takeEmergency,
  need: opens("need"),
  offer: opens("offer"),
  seek: opens("seek"),
  report: opens("report"),
  question: opens("question"),
  watch: takeWatch,
  checkin: takeCheckin,
  fulfilled: takeFulfilled,
  cancel: (notes, item) => takeEnd(notes, item, "cancelled"),
  status: takeStatus,
  task: takeTask,
  reply: takeReply,
  profile: takeProfile,
  help: takeHelp,
  lang: (notes, item, { reading }) => takeLang(notes, item, reading),
  stop: takeStop,
  noise: takeNoise,
  unknown: takeUnknown,
};

const commands: Readonly<Record<NonNullable<Item["command"]>, Taker>> = {
  correct: takeCorrection,
  add: takeAddition,
  urgent: takeRaise,
  reopen: takeReopening,
  erase: opens("erase"),
  neighbour: takeNeighbours,
  safe: takeSafe,
  visit: takeVisit,
  mail: takeMail,
};

/** What an alarm can ring on: a case that asks for something. */
const askingFor: ReadonlySet<Intent> = new Set(["need", "seek", "report", "question", "watch"]);

export function opensCase({ intent, command }: Item): boolean {
  return command === undefined && askingFor.has(intent);
}

export function takeItem(notes: Notes, item: Item, beside: Beside): void {
  const take = item.command === undefined ? takers[item.intent] : commands[item.command];
  take(notes, item, beside);
}

/** Safe again: of an emergency it is the end, which a person sees to; else that one is well. */
function takeSafe(notes: Notes, item: Item): void {
  const emergency = emergencyOf(notes.village, notes.telling.household);
  if (emergency === undefined) takeCheckin(notes, item);
  else takeEnd(notes, { intent: "cancel" }, "cancelled");
}

/** What a visit came to, of someone the words do not name: a person knows whom it was to. */
function takeVisit(notes: Notes, { status }: Item): void {
  notes.heard("checkin", { inbox: true, ...(status === "help" && { alarm: "suspect" }) });
  notes.answer("visit.noted", {}, { lane: status === "help" ? "urgent" : "reply" });
}

/** Words for another system's mailbox. */
function takeMail(notes: Notes): void {
  notes.heard("unknown", { inbox: true });
  notes.answer("mail.none", {});
}

/** Who calls for help lets the neighbours know, on the channel, without saying what of. Once is enough. */
function takeNeighbours(notes: Notes, item: Item): void {
  const of = emergencyOf(notes.village, notes.telling.household);
  if (of === undefined) {
    takeUnknown(notes, item);
    return;
  }
  const n = of.ref.number;
  notes.heardOf(of, "reply");
  const sending = { lane: "emergency", kind: "sos", about: n } as const;
  notes.answer("sos.spread", { n }, sending);
  if (notes.village.wasSpread(n)) return;
  notes.answer("sos.neighbours", { n, place: of.place }, { ...sending, to: everyone });
}

/** Who wants someone watched over, or no more, asks it of a person, under a number. */
function takeWatch(notes: Notes, { who }: Item, { alarm }: Beside): void {
  const fields = { type: "question", state: "open", category: "care" } as const;
  const n = notes.open({ ...fields, ...given({ who, alarm }) });
  notes.answer("watch.noted", { n }, { kind: "owed", about: n });
}

/** Help came. Who says so is the requester, or the helper who brought it. */
function takeFulfilled(notes: Notes, item: Item): void {
  const of = item.ref === undefined ? undefined : notes.village.case(item.ref);
  const { household } = notes.telling;
  if (of !== undefined && of.tasks.some(({ helper }) => helper === household)) {
    takeTask(notes, { ...item, action: "done" });
  } else {
    takeEnd(notes, item, "fulfilled");
  }
}

/** How it works. Who asks after it said STOP wants to be answered again: START asks for this too. */
function takeHelp(notes: Notes): void {
  const { household } = notes.telling;
  if (notes.isStopped(household)) {
    notes.write({ kind: "household.told", household, stopped: false });
  }
  notes.heard("help", { inbox: false });
  notes.answer(/^infos?$/.test(normalised(notes.telling.raw)) ? "info" : "help.menu", {});
}

/** Greetings and radio tests: kept, and answered rarely. */
function takeNoise(notes: Notes, _: Item, { hops, snrDb }: Beside): void {
  const time = notes.context.timeOfDay(notes.context.wall);
  const snr = snrDb === undefined ? undefined : Math.round(snrDb);
  notes.heard("noise", { inbox: false });
  const kind = isRadioTest(notes.telling.raw) ? "test" : "noise";
  notes.answer("noise.test", { time, snr, h: hops }, { kind, lane: "routine" });
}

/** Words for a person to read. */
export function takeUnknown(
  notes: Notes,
  { intent, category }: Pick<Item, "intent" | "category">,
): void {
  notes.heard(intent, { inbox: true, ...given({ category }) });
  const key = notes.telling.guess === undefined ? "unknown" : "unknown.tongue";
  notes.answer(key, {}, { kind: "unknown" });
}
