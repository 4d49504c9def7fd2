/**
 * An operator's order, to entries and words for the household, or to why it cannot be.
 *
 * The household is told what changes for it, by radio if it has one, and nothing that is not known: no hour that was not given, no
 * helper that was not named.
 */

import { given } from "../base/given.ts";
import type { HouseholdId } from "../journal/fact.ts";
import type { CaseState } from "../journal/vocabulary.ts";
import { amount } from "../language/labels.ts";
import { particularsOf } from "../village/act.ts";
import { HELPERS_MAX } from "../village/case-reduction.ts";
import type { Case, Task } from "../village/case.ts";
import { isRadio } from "../village/household-id.ts";
import { endOf, isLive, mayMove, start } from "../village/lifecycle.ts";
import type { Order, OrderRefusal } from "../village/order.ts";
import type { Village } from "../village/village.ts";
import { fileMessage } from "./file-message.ts";
import { judgeClock } from "./judge-clock.ts";
import { judgeCrisis } from "./judge-crisis.ts";
import { judgeErase } from "./judge-erase.ts";
import { judgeKey } from "./judge-key.ts";
import { judgeForgetting, judgeTeaching } from "./judge-lexicon.ts";
import { type Judged, refused, taken } from "./judged.ts";
import { nameOf } from "./name-of.ts";
import type { Notes } from "./notes.ts";
import { laneOf } from "./open-case.ts";
import { notesOn } from "./operator-notes.ts";
import { about } from "./own-cases.ts";
import { judgeRollcall } from "./rollcall.ts";
import { saying } from "./say.ts";
import type { IntakeContext } from "./taken.ts";

export function judgeOrder(order: Order, operator: string, context: IntakeContext): Judged {
  if (order.kind === "file") return file(order, operator, context);
  if (order.kind === "name") return rename(order, operator, context);
  if (order.kind === "key") return judgeKey(order, operator, context);
  if (order.kind === "rollcall") return judgeRollcall(order, operator, context);
  if (order.kind === "crisis") return judgeCrisis(order, operator, context);
  if (order.kind === "set-clock" || order.kind === "withdraw-clock") {
    return judgeClock(order, operator, context);
  }
  if (order.kind === "erase") return judgeErase(order, operator, context);
  if (order.kind === "teach") return judgeTeaching(order, operator, context);
  if (order.kind === "forget") return judgeForgetting(order, operator, context);
  return onCase(order, operator, context);
}

type CaseOrder = Extract<Order, { readonly number: number }>;

function onCase(order: CaseOrder, operator: string, context: IntakeContext): Judged {
  const of = context.village.case(order.number);
  if (of === undefined) return refused("no-such-case");
  const notes = notesOn(of.household, operator, context);
  if (order.kind === "say") {
    const said = saying(notes, of, order.text);
    return typeof said === "string" ? refused(said) : taken(notes, [said], order.number);
  }
  const why = obey(notes, order, of);
  return why === undefined ? taken(notes, notes.outgoing(), order.number) : refused(why);
}

function obey(
  notes: Notes,
  order: Exclude<CaseOrder, { kind: "say" }>,
  of: Case,
): OrderRefusal | undefined {
  if ("helper" in order) return task(notes, order, of);
  if (order.kind === "acknowledge") return acknowledge(notes, of);
  if (order.kind === "close") return close(notes, order, of);
  if (order.kind === "reopen") return reopen(notes, of);
  if (order.kind === "merge") return merge(notes, order.into, of);
  if (order.kind === "correct") return correct(notes, order, of);
  return move(notes, of, { to: "on-hold", ...given({ reason: order.reason }) });
}

/** Moves the case, or says that it cannot go there. */
function move(
  notes: Notes,
  of: Case,
  to: { readonly to: CaseState; readonly into?: Case["ref"]; readonly reason?: string },
): OrderRefusal | undefined {
  if (!mayMove(of.type, of.state, to.to)) return "not-in-this-state";
  notes.write({ kind: "case.moved", case: of.ref, ...to });
  return undefined;
}

/** A person has looked. Where that is no step of the case, it stays and is seen. */
function acknowledge(notes: Notes, of: Case): OrderRefusal | undefined {
  const unseen = of.state === "open" || of.state === "draft";
  const to = unseen && mayMove(of.type, of.state, "acknowledged") ? "acknowledged" : of.state;
  if (of.alarm === "sos" && !of.seen) tellSeen(notes, of);
  return move(notes, of, { to });
}

/** Tells someone in danger who has read its words, and who sets off, if that is known. */
function tellSeen(notes: Notes, of: Case, helper?: string): void {
  const n = of.ref.number;
  const time = notes.context.timeOfDay(notes.context.wall);
  const who = notes.telling.actor.id;
  notes.answer(
    "sos.human",
    { n, name: who, time, helper },
    { lane: "emergency", kind: "sos", about: n },
  );
}

const steps = {
  assign: "assigned",
  enroute: "enroute",
  delivered: "done",
  release: "released",
} as const;

function task(
  notes: Notes,
  order: Extract<Order, { readonly helper: string }>,
  of: Case,
): OrderRefusal | undefined {
  const { kind } = order;
  const name = nameOf(order.helper);
  if (name === undefined) return "bad-value";
  const shown = ({ helper }: Task): boolean =>
    helper === name || notes.village.household(helper)?.name === name;
  // Whoever is at the desk names a helper as it is shown: by its household's name, if it is one.
  const known = of.tasks.find(shown);
  const helper = known?.helper ?? homeCalled(notes.village, name, of) ?? name;
  const room = known !== undefined || of.tasks.length < HELPERS_MAX;
  if (!isLive(of.state) || !room || (kind === "release" && known === undefined)) {
    return "not-in-this-state";
  }
  notes.write({ kind: "task.moved", case: of.ref, helper, to: steps[kind] });
  if (of.type !== "offer") tellTask(notes, of, { kind, helper });
  return undefined;
}

/** The household a name is of, if it can be asked: one alone is called so, and its radio has proven itself. */
function homeCalled(village: Village, name: string, of: Case): HouseholdId | undefined {
  const called = village
    .households()
    .filter((each) => each.name === name && isRadio(each.id) && each.id !== of.household);
  const [only, ...others] = called;
  const proven = only?.key !== undefined && only.doubt === undefined && others.length === 0;
  return proven ? only.id : undefined;
}

/** Asks a helper that has a radio whether it does what it was given. */
function askHelper(notes: Notes, of: Case, helper: HouseholdId): void {
  const n = of.ref.number;
  const lang = notes.village.household(helper)?.lang ?? "fr";
  const cat = about(of, lang);
  const q = of.quantity === undefined ? undefined : amount(of.quantity, of.unit, lang);
  const sending = { to: helper, lang, lane: laneOf(of.urgency), kind: "owed", about: n } as const;
  notes.answer("offer.ask", { n, cat, q }, { ...sending, asks: { what: "task" } });
}

function tellTask(
  notes: Notes,
  of: Case,
  { kind, helper }: { readonly kind: keyof typeof steps; readonly helper: string },
): void {
  const n = of.ref.number;
  const name = notes.village.household(helper)?.name ?? helper;
  const sending = { lane: laneOf(of.urgency), kind: "owed", about: n } as const;
  const cat = about(of, notes.telling.lang);
  const asked = kind === "assign" && isRadio(helper);
  // It is said to help once it has said that it will.
  if (asked) askHelper(notes, of, helper);
  if (kind === "assign" && of.alarm === "sos") tellSeen(notes, of, asked ? undefined : name);
  else if (kind === "assign" && !asked)
    notes.answer("need.matched", { n, helper: name, cat }, sending);
  else if (kind === "enroute") notes.answer("need.enroute", { n, helper: name }, sending);
  else if (kind === "delivered") {
    notes.answer("need.confirm", { n, helper: name }, { ...sending, asks: { what: "delivered" } });
  }
}

function close(
  notes: Notes,
  { as, reason }: Extract<Order, { kind: "close" }>,
  of: Case,
): OrderRefusal | undefined {
  if (!isLive(of.state)) return "not-in-this-state";
  const n = of.ref.number;
  const to = as === "fulfilled" || as === "cancelled" ? endOf(of.type, as) : as;
  const sending = { kind: "owed", about: n } as const;
  if (as === "cancelled") notes.answer("cancel.ok", { n }, sending);
  else if (as !== "rejected") notes.answer("need.closed", { n }, sending);
  return move(notes, of, { to, ...given({ reason }) });
}

function reopen(notes: Notes, of: Case): OrderRefusal | undefined {
  const n = of.ref.number;
  const to = start(of.type);
  if (of.state === to) return "not-in-this-state";
  const cat = about(of, notes.telling.lang);
  notes.answer("case.reopened", { n, cat }, { kind: "owed", about: n });
  return move(notes, of, { to });
}

function merge(notes: Notes, into: number, of: Case): OrderRefusal | undefined {
  const target = notes.village.case(into);
  if (target === undefined) return "no-such-case";
  if (into === of.ref.number) return "bad-value";
  if (!isLive(target.state) || !isLive(of.state)) return "not-in-this-state";
  if (target.household === of.household && target.type === "need") {
    const cat = about(target, notes.telling.lang);
    notes.answer("need.dup", { n: into, cat }, { kind: "owed", about: into });
  }
  return move(notes, of, { to: "duplicate", into: target.ref });
}

/** People one case can be about, and the most of anything it can ask for: a slip of the keyboard is above. */
const COUNT_MAX = 100_000;
/** Characters of a place. */
const PLACE_MAX = 200;

function correct(
  notes: Notes,
  order: Extract<Order, { kind: "correct" }>,
  of: Case,
): OrderRefusal | undefined {
  const news = particularsOf({ ...order, who: undefined });
  const { people = 1, quantity = 1, place = "?" } = news;
  const good =
    Object.keys(news).length > 0 &&
    Number.isInteger(people) &&
    people > 0 &&
    people <= COUNT_MAX &&
    quantity > 0 &&
    quantity <= COUNT_MAX &&
    place.trim() !== "" &&
    place.length <= PLACE_MAX;
  if (!good) return "bad-value";
  notes.write({ kind: "case.corrected", case: of.ref, ...news });
  return undefined;
}

function rename(
  { household, name: text }: Extract<Order, { kind: "name" }>,
  operator: string,
  context: IntakeContext,
): Judged {
  if (context.village.household(household) === undefined) return refused("no-such-household");
  const called = nameOf(text);
  if (called === undefined) return refused("bad-value");
  const notes = notesOn(household, operator, context);
  notes.write({ kind: "household.named", household, name: called, source: "operator" });
  return taken(notes, []);
}

function file(
  order: Extract<Order, { kind: "file" }>,
  operator: string,
  context: IntakeContext,
): Judged {
  const message = context.village.inboxMessage(order.message);
  if (message === undefined) return refused("no-such-message");
  const notes = notesOn(message.household, operator, context);
  const number = fileMessage(notes, order, message);
  return taken(notes, notes.outgoing(), number);
}
