/**
 * A text our radio heard, to entries and answers.
 *
 * Nothing a person wrote is lost: whatever is made of a text, at least one entry holds its words. Only the very packet that was
 * taken before, what our own radios sent, and what no radio can have carried give none.
 */

import { given } from "../base/given.ts";
import type { Millis } from "../base/time.ts";
import { trustRadio } from "../journal/vocabulary.ts";
import type { Reading } from "../language/reading.ts";
import { understand } from "../language/understand.ts";
import { BROADCAST, type HeardText } from "../mesh/heard.ts";
import { radioHousehold } from "../village/household-id.ts";
import { messageKey } from "./message-key.ts";
import { Notes, type Telling } from "./notes.ts";
import { repeatedCase, takeAgain } from "./open-case.ts";
import { emergencyOf } from "./own-cases.ts";
import { likeOurs } from "./own-words.ts";
import { pendingOf } from "./questions.ts";
import { readingContext } from "./reading-context.ts";
import { takeReading } from "./take-reading.ts";
import { type Counted, type IntakeContext, nothing, type Taken } from "./taken.ts";
import { standingOf } from "./trust.ts";

export function receiveText(heard: HeardText, context: IntakeContext): Taken {
  const { village, correspondence, at } = context;
  if (!isSender(heard.from)) return nothing("from-nobody");
  if (context.ownRadios.has(heard.from)) return nothing("own-echo");
  const seen = messageKey(heard);
  if (context.seen(seen) || !correspondence.take(seen)) return nothing("duplicate");

  const household = radioHousehold(heard.from);
  const known = village.household(household);
  const { trust, channel, keys } = standingOf(heard, context);
  const heardBefore = known?.heardAt !== undefined;
  const proven = heardBefore && trust >= trustRadio;
  const said = { text: heard.text, proven };
  const flooding = correspondence.answering.wrote(household, said, at);
  const measure = correspondence.quota.of(household, { proven, heardBefore }, at);
  if (measure === "count") return nothing("beyond-air");
  const question = pendingOf(context, household);
  const sender = readingContext(context, household, question);
  const reading = understand(context.grammar, heard.text, sender);
  const cries =
    reading.alarm === "sos" &&
    emergencyOf(village, household) === undefined &&
    (measure !== "cry" || correspondence.quota.cries(at));
  if (measure === "cry" && !cries) return nothing("beyond-air");
  const lang = village.chosenLang(household) ?? reading.lang;
  const actor = { role: "household", id: household } as const;
  const telling: Telling = {
    actor,
    household,
    trust,
    channel,
    lang,
    raw: heard.text,
    ...given({ guess: reading.guess }),
  };
  const notes = new Notes(context, telling);
  for (const fact of keys) notes.writeAsNode(fact);

  if (measure !== "full" && !cries) {
    keepWords(notes, reading, at);
    notes.leave(household, "measure");
    return { entries: notes.entries, outgoing: [], seen, counted: "over-measure" };
  }
  const likeness = likeOurs(heard.text);
  const repeated = repeatedCase(notes);
  let counted: Counted | undefined = flooding ? "flood" : undefined;
  if (likeness === "whole") {
    // A phone may quote us and cry for help; another node's own answer names an SOS only as ours do.
    const quiet = reading.alarm === "none" || heard.parcel === true;
    const alarm = quiet ? {} : ({ alarm: "suspect" } as const);
    notes.heard("noise", { inbox: true, ...alarm });
    notes.leave(household, "bot");
    counted = "our-words";
  } else if (heard.text.trim() === "" || (heard.reaction && reading.alarm === "none")) {
    notes.heard("noise", { inbox: false });
    counted = heard.reaction ? "reaction" : counted;
  } else if (likeness === "start" && reading.alarm === "none") {
    // Our own words quoted: what they ask for, and what they close, is not the sender's.
    notes.heard("unknown", { inbox: true });
    notes.leave(household, "bot");
    counted = "our-words";
  } else if (repeated !== undefined) {
    takeAgain(notes, repeated);
    counted ??= "repeated";
  } else {
    takeReading(notes, reading, {
      ...given({ question, hops: heard.hops, snrDb: heard.snrDb }),
    });
  }
  if (likeness === "start" && notes.answers.length > 0) {
    notes.answers.length = 0;
    notes.leave(household, "bot");
  }

  const outgoing = notes.outgoing(heard.packetId);
  return {
    entries: notes.entries,
    outgoing,
    seen,
    ...given({ counted, rings: notes.rings }),
  };
}

/** Keeps words beyond the measure: on disk always, on the page of the emergency they may belong to, before a person as far as one can read. */
function keepWords(notes: Notes, { items: [{ intent }], alarm }: Reading, at: Millis): void {
  const { village, context, telling } = notes;
  const { household } = telling;
  const open = emergencyOf(village, household);
  if (open !== undefined) {
    // Another danger beside it is before a person, however much its sender writes.
    const another = alarm === "sos" && context.correspondence.quota.shows(household, true, at);
    notes.heard(intent, { inbox: another, about: open.ref, ...(another && { alarm: "sos" }) });
    return;
  }
  const doubtful = alarm !== "none";
  const shown = context.correspondence.quota.shows(household, doubtful, at);
  notes.heard(intent, { inbox: shown, ...(shown && doubtful && { alarm: "suspect" }) });
}

/** A text as it came, for a person to read, as one that may be about a danger. */
export function keepText(heard: HeardText, context: IntakeContext): Taken {
  if (!isSender(heard.from) || context.ownRadios.has(heard.from)) return nothing("from-nobody");
  const household = radioHousehold(heard.from);
  const known = context.village.household(household);
  const { trust, channel } = standingOf(heard, context);
  const actor = { role: "household", id: household } as const;
  const lang = known?.lang ?? "fr";
  const notes = new Notes(context, { actor, household, trust, channel, raw: heard.text, lang });
  notes.heard("unknown", { inbox: true, alarm: "suspect" });
  return { entries: notes.entries, outgoing: [], seen: messageKey(heard) };
}

/** Whether a number can be a node's. */
function isSender(from: number): boolean {
  return Number.isInteger(from) && from > 0 && from < BROADCAST;
}
