/**
 * What a helper says of its part in another's case: that it takes it, is on its way, has done it, or cannot.
 */

import type { TaskState } from "../journal/fact.ts";
import { trustRadio } from "../journal/vocabulary.ts";
import type { Item, TaskAction } from "../language/reading.ts";
import { helperMay } from "../village/case-rules.ts";
import type { Case } from "../village/case.ts";
import { isLive } from "../village/lifecycle.ts";
import type { Notes } from "./notes.ts";
import { answerState, passOn, takeEnd } from "./own-case-words.ts";
import { about } from "./own-cases.ts";

const steps: Readonly<Record<TaskAction, TaskState>> = {
  claim: "claimed",
  enroute: "enroute",
  onsite: "onsite",
  done: "done",
  release: "released",
};

/** What the helper is told: what is left to say to us, if anything. */
const thanks = {
  claim: "task.noted",
  enroute: "task.enroute",
  onsite: "task.enroute",
  done: "task.done",
  release: "task.released",
} as const satisfies Readonly<Record<TaskAction, string>>;

export function takeTask(notes: Notes, item: Item): void {
  const { household, trust } = notes.telling;
  const of = taskOf(notes, item);
  if (of === undefined) {
    notes.heard("task", { inbox: true });
    if (item.ref !== undefined) notes.answer("case.notyours", { n: item.ref });
    else notes.answer("unknown", {}, { kind: "unknown" });
    return;
  }
  if (of.household === household) {
    takeOwn(notes, item, of);
    return;
  }
  if (!isLive(of.state) || !helperMay(household, trust, of)) {
    if (trust < trustRadio) {
      passOn(notes, of, "task");
      return;
    }
    notes.heardOf(of, "task");
    answerState(notes, of);
    return;
  }
  const action = item.action ?? "claim";
  notes.write(
    { kind: "task.moved", case: of.ref, helper: household, to: steps[action] },
    { ...notes.telling, actor: { role: "helper", id: household } },
  );
  notes.answer(thanks[action], { n: of.ref.number }, { kind: "owed", about: of.ref.number });
  tellOwner(notes, of, action);
}

/** The case an item names, or the only one the teller is on. */
function taskOf({ village, telling }: Notes, { ref }: Item): Case | undefined {
  if (ref !== undefined) return village.case(ref);
  const mine = village
    .live()
    .filter(({ tasks }) => tasks.some(({ helper }) => helper === telling.household));
  return mine.length === 1 ? mine[0] : undefined;
}

/** Of one's own case, "done" says that help came; the rest is for a person to read. */
function takeOwn(notes: Notes, item: Item, of: Case): void {
  if (item.action === "done") takeEnd(notes, { ...item, ref: of.ref.number }, "fulfilled");
  else passOn(notes, of, "task");
}

/** Tells the household that help was found, is coming, or is said to have come. */
function tellOwner(notes: Notes, of: Case, action: TaskAction): void {
  const owner = notes.village.household(of.household);
  if (owner === undefined) return;
  const { lang } = owner;
  const n = of.ref.number;
  const helper = notes.village.household(notes.telling.household)?.name ?? notes.telling.household;
  const lane = of.urgency === "critical" || of.urgency === "high" ? "urgent" : "reply";
  const sending = { to: of.household, lang, lane, kind: "owed", about: n } as const;
  if (action === "claim") {
    notes.answer("need.matched", { n, helper, cat: about(of, lang) }, sending);
  } else if (action === "enroute") {
    notes.answer("need.enroute", { n, helper }, sending);
  } else if (
    action === "release" &&
    of.tasks.some(
      ({ helper: who, state }) => who === notes.telling.household && state !== "assigned",
    )
  ) {
    notes.answer("need.released", { n, helper }, sending);
  } else if (action === "done" && of.type !== "offer") {
    notes.answer("need.confirm", { n, helper }, { ...sending, asks: { what: "delivered" } });
  }
}
