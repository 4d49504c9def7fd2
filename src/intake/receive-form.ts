/**
 * What a household sends from the portal, to entries and the words of the reply.
 *
 * What the person chose holds. The words are read all the same: danger in them rings like danger on the air, and what was not
 * chosen is taken from them.
 */

import { given } from "../base/given.ts";
import { clip } from "../base/text.ts";
import type { Particulars } from "../journal/fact.ts";
import { type CaseAlarm, trustOpen, urgencies, type Urgency } from "../journal/vocabulary.ts";
import type { Item, Reading } from "../language/reading.ts";
import { understand } from "../language/understand.ts";
import { particularsOf } from "../village/act.ts";
import type { Form, FormSender } from "../village/hub.ts";
import { takeCheckin } from "./household-words.ts";
import { nameOf } from "./name-of.ts";
import { Notes } from "./notes.ts";
import { repeatedCase, takeAgain, takeCase, takeEmergency } from "./open-case.ts";
import type { IntakeContext, Taken } from "./taken.ts";

/** What became of a form: the reply's words and the case's number, if it has one, beside what is to be written. */
export interface FormTaking extends Taken {
  readonly reply: string;
  readonly number?: number;
}

/** Bytes of words an entry holds. */
const RAW_MAX = 4096;

export function receiveForm(form: Form, sender: FormSender, context: IntakeContext): FormTaking {
  const { household, lang, secretHash } = sender;
  const notes = new Notes(context, {
    actor: { role: "household", id: household },
    household,
    trust: trustOpen,
    channel: "portal",
    raw: clip(form.text, RAW_MAX),
    lang,
    secretHash,
  });
  const flooding = context.correspondence.answering.wrote(
    household,
    { text: form.text, proven: false },
    context.at,
  );
  takeName(notes, form);

  const reading = understand(context.grammar, form.text, { lang });
  const again = form.kind === "ok" ? undefined : repeatedCase(notes);
  if (again !== undefined && again.secretHash === secretHash && again.type === form.kind) {
    takeAgain(notes, again);
  } else {
    takeForm(notes, form, reading);
  }

  const told = notes.answers.find(({ about }) => about !== undefined) ?? notes.answers[0];
  return {
    entries: notes.entries,
    outgoing: notes.outgoing(),
    reply: told?.text ?? "",
    ...given({
      number: told?.about,
      rings: notes.rings,
      counted: flooding ? ("flood" as const) : undefined,
    }),
  };
}

function takeForm(notes: Notes, form: Form, reading: Reading): void {
  const alarm = reading.alarm === "none" ? undefined : reading.alarm;
  const told = toldBy(form, reading);
  if (alarm === "sos") takeEmergency(notes, { ...told, intent: "sos" });
  switch (form.kind) {
    case "ok":
      takeStatus(notes, form);
      if (alarm === "suspect") notes.heard("checkin", { inbox: true, alarm });
      return;
    case "need":
      if (alarm !== "sos") openForm(notes, told, { type: "need", alarm });
      return;
    case "offer":
      if (alarm === "suspect") notes.heard("offer", { inbox: true, alarm });
      openForm(notes, told, { type: "offer", alarm: undefined });
      return;
    case "seek":
      if (alarm !== "sos") openForm(notes, { ...told, who: form.who }, { type: "seek", alarm });
      return;
  }
}

function openForm(
  notes: Notes,
  told: Particulars,
  {
    type,
    alarm,
  }: { readonly type: "need" | "offer" | "seek"; readonly alarm: CaseAlarm | undefined },
): void {
  const raised = alarm === undefined ? told : { ...told, urgency: higher(told.urgency, "high") };
  const item: Item = { ...raised, intent: type };
  takeCase(notes, item, { type, reading: chosen, ...(alarm !== undefined && { alarm }) });
}

/** What a person chose on a form needs no guess. */
const chosen: Reading = {
  lang: "fr",
  items: [{ intent: "need" }],
  confidence: 1,
  alarm: "none",
  fired: [],
};

function takeStatus(notes: Notes, form: Extract<Form, { kind: "ok" }>): void {
  const { household } = notes.telling;
  const { status, people, place } = form;
  if (place !== undefined) notes.write({ kind: "household.told", household, place });
  takeCheckin(notes, { intent: "checkin", status, ...given({ people }) });
}

/** What was chosen, and from the words what was not. */
function toldBy(form: Form, reading: Reading): Particulars {
  const said = reading.items.find(({ intent }) => intent === form.kind) ?? reading.items[0];
  const { who: _, ...read } = particularsOf(said);
  if (form.kind === "seek") return { ...given({ urgency: read.urgency }), who: form.who };
  const { people, place } = form;
  if (form.kind === "ok") return { ...read, ...given({ people, place }) };
  const { category, urgency } = form;
  return { ...read, ...given({ category, urgency, people, place }) };
}

function takeName(notes: Notes, form: Form): void {
  const { household } = notes.telling;
  const name = nameOf(form.name);
  if (name === undefined || notes.village.household(household)?.name === name) return;
  notes.write({ kind: "household.named", household, name, source: "said" });
}

function higher(one: Urgency = "normal", other: Urgency): Urgency {
  return urgencies.indexOf(one) > urgencies.indexOf(other) ? one : other;
}
