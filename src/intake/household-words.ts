/**
 * What a household says of itself: how it is, who it is, the language it wants, that it wants no more messages.
 */

import { given } from "../base/given.ts";
import { langs } from "../base/lang.ts";
import type { CheckinStatus } from "../journal/vocabulary.ts";
import { statusWords } from "../language/labels.ts";
import type { Item, Reading } from "../language/reading.ts";
import { nameOf } from "./name-of.ts";
import type { Notes } from "./notes.ts";
import { type Other, otherOf } from "./on-behalf.ts";
import { isToldTogether } from "./rollcall.ts";

/** How someone is. Who asks for help without saying which, or is hurt, is put before a person too. */
export function takeCheckin(notes: Notes, item: Item): void {
  const { household, lang } = notes.telling;
  const { status = "ok", people, who, minutes } = item;
  const other = otherOf(notes, item);
  if (other !== undefined) {
    checkinOf(notes, { status, ...given({ people }) }, other);
    return;
  }
  const due = minutes === undefined ? undefined : { minutes, age: notes.context.age };
  const time = notes.context.timeOfDay(notes.context.wall);
  notes.write({
    kind: "checkin.made",
    ...notes.sender,
    status,
    ...given({ people, about: item.behalf === undefined ? who : undefined, due }),
  });
  if (status === "help" || status === "hurt") notes.heard("checkin", { inbox: true });
  const told = statusWords[status][lang];
  const brief = [
    people === undefined ? told : `${told}, ${people} ${lang === "fr" ? "pers" : "people"}`,
    told,
  ];
  if (who !== undefined && item.behalf === undefined) notes.answer("reply.noted", {});
  else if (minutes !== undefined) notes.answer("checkin.due", { time, minutes });
  else if (status === "help") askNeed(notes);
  else if (status !== "moved" && status !== "hurt" && isToldTogether(notes.context, household))
    return;
  else if (status === "ok") notes.answer("checkin.ok", { time, p: people }, { brief });
  else notes.answer("checkin.noted", { time, status: told, p: people }, { brief });
}

/** How someone else is, by the teller's word. Who asks for help, or may be one of several, is put before a person. */
function checkinOf(
  notes: Notes,
  { status, people }: { readonly status: CheckinStatus; readonly people?: number },
  { who, subject }: Other,
): void {
  const { lang } = notes.telling;
  notes.write({
    kind: "checkin.made",
    ...notes.sender,
    status,
    about: who,
    ...given({ people, subject }),
  });
  const asks = status === "help" || status === "hurt";
  if (asks || subject === undefined) notes.heard("checkin", { inbox: true, who });
  const told = statusWords[status][lang];
  const brief = [`${who} : ${told}`, told];
  notes.answer("checkin.other", { who, status: told, p: people }, { brief });
}

/** Asks who wants help of what kind. */
export function askNeed(notes: Notes): void {
  if (notes.asks) notes.answer("reply.noted", {});
  else notes.answer("checkin.help", {}, { lane: "urgent", asks: { what: "need" } });
}

/** Who the household is. What is not a number or a place stands in its words, for a person to read. */
export function takeProfile(notes: Notes, { people, place, who }: Item): void {
  const { household } = notes.telling;
  const name = who === undefined ? undefined : nameOf(who);
  const told = given({ people, place });
  const plain = people !== undefined || place !== undefined;
  if (plain) notes.write({ kind: "household.told", household, ...told });
  if (name !== undefined) {
    notes.write({ kind: "household.named", household, name, source: "said" });
  }
  if (!plain && name === undefined) notes.heard("profile", { inbox: true });
  notes.answer("profile.noted", { p: people });
}

/** The language asked for, in that language. */
export function takeLang(notes: Notes, { value }: Item, reading: Reading): void {
  const { household } = notes.telling;
  const lang = langs.find((each) => each === value) ?? reading.lang;
  notes.write({ kind: "household.told", household, lang });
  notes.answer("lang.ok", {}, { lang });
}

/** No more automatic messages, but to say so. */
export function takeStop(notes: Notes): void {
  const { household } = notes.telling;
  notes.write({ kind: "household.told", household, stopped: true });
  notes.answer("stop.ok", {});
}
