import { expect, it } from "vitest";

import { sameSubject, type Subject, subjectsOf } from "../../src/journal/subjects.ts";
import { needEntry, sampleEntries } from "../support/entries.ts";

const told = (subject: Subject): string =>
  subject.kind === "case" ? `${subject.ref.node}/${subject.ref.number}` : subject.id;

it.each([
  ["node.started", ""],
  ["message.heard", "0badcafe/1 !a1b2c302"],
  ["message.heard in the inbox, ringing", "!a1b2c302"],
  ["message.filed", "0badcafe/1"],
  ["message.queued", "0badcafe/1 !a1b2c302"],
  ["household.named", "!a1b2c302"],
  ["household.told", "!a1b2c302"],
  ["checkin.made", "!a1b2c302"],
  ["case.opened", "0badcafe/8 !a1b2c302"],
  ["case.opened by the portal, an emergency", "0badcafe/2 ~0000beef"],
  ["case.opened for another household", "0badcafe/4 !a1b2c302 =a4bf8220"],
  ["checkin.made of another household", "!a1b2c302 =a4bf8220"],
  ["message.heard of one of several", "!a1b2c302"],
  ["household.named by another", "=a4bf8220"],
  ["case.moved", "0badcafe/1"],
  ["case.moved into another", "0badcafe/2 0badcafe/1"],
  ["case.corrected", "0badcafe/1"],
  ["case.added", "0badcafe/1 !a1b2c302"],
  ["task.moved", "0badcafe/1"],
  ["key.pinned", "!a1b2c302"],
  ["key.changed", "!a1b2c302"],
  ["unknown", ""],
  ["key.emptied", "!a1b2c302"],
  ["key.duplicated", "!a1b2c302 !a1b2c303"],
  ["key.accepted", "!a1b2c302"],
  ["key.refused", "!a1b2c302"],
  ["key.doubted", "!a1b2c302"],
  ["lexicon.taught", ""],
  ["lexicon.withdrawn", ""],
  ["message.queued, a question asked again", "!a1b2c302"],
  ["checkin.made, the next one due", "!a1b2c302"],
  ["rollcall.started", ""],
  ["rollcall.ended", ""],
])("files %s under <%s>", (name, subjects) => {
  const entry = sampleEntries.find(([sample]) => sample === name)?.[1] ?? needEntry(0);
  expect(subjectsOf(entry).map(told).join(" ")).toBe(subjects);
});

it("names each subject once, and tells them apart", () => {
  for (const [, entry] of sampleEntries) {
    const subjects = subjectsOf(entry);
    for (const one of subjects) {
      expect(subjects.filter((other) => sameSubject(one, other))).toEqual([one]);
    }
  }
});
