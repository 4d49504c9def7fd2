/** Entries to test with: any that the program may write, and one of each kind with fixed values. */

import fc from "fast-check";

import { langs, otherLangs } from "../../src/base/lang.ts";
import { wallQualities } from "../../src/base/time.ts";
import type { Entry } from "../../src/journal/entry.ts";
import {
  type CaseRef,
  type Fact,
  keyFacts,
  type Particulars,
  taskStates,
  type TaughtMeaning,
} from "../../src/journal/fact.ts";
import { filedAs, nameSource } from "../../src/journal/numbering.ts";
import {
  actorRoles,
  alarms,
  backupLocks,
  backupMedia,
  caseStates,
  caseTypes,
  categories,
  channels,
  checkinStatuses,
  expiredKinds,
  questions,
  readScopes,
  units,
  urgencies,
} from "../../src/journal/vocabulary.ts";

const count = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const number = fc.integer({ min: 1, max: 2 ** 32 - 1 });
const node = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((n) => n.toString(16).padStart(8, "0"));
const millis = fc.integer({ min: 0, max: 2 ** 48 - 1 });
/** Any Unicode within the limits of every text. */
const words = fc.string({ unit: "binary", maxLength: 30 });
const id = fc.oneof(
  count.map((n) => `!${n.toString(16).padStart(8, "0")}`),
  count.map((n) => `~${n.toString(16).padStart(8, "0")}`),
);
const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((b) => Buffer.from(b).toString("hex"));
const ref: fc.Arbitrary<CaseRef> = fc.record({ node, number });
const lang = fc.constantFrom(...langs);
const channel = fc.constantFrom(...channels);
const alarm = fc.constantFrom(...alarms);
const state = fc.constantFrom(...caseStates);

const particulars: fc.Arbitrary<Particulars> = fc.record(
  {
    category: fc.constantFrom(...categories),
    urgency: fc.constantFrom(...urgencies),
    people: count,
    quantity: fc.double({ noNaN: true, noDefaultInfinity: true }),
    unit: fc.constantFrom(...units),
    place: words,
    who: words,
  },
  { requiredKeys: [] },
);

/** What a taught term may mean. */
export const anyMeaning: fc.Arbitrary<TaughtMeaning> = fc.oneof(
  fc.record({ as: fc.constant("category"), category: fc.constantFrom(...categories) }),
  fc.record({ as: fc.constant("place"), place: words }, { requiredKeys: ["as"] }),
  fc.record({ as: fc.constant("person"), person: words }),
  fc.record({ as: fc.constant("harmless") }),
);

const sender = { household: id, channel, lang, guess: fc.constantFrom(...otherLangs) };

export const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constant("node.started"), version: words, exercise: fc.boolean() }),
  fc.record(
    {
      kind: fc.constant("message.heard"),
      ...sender,
      intent: words,
      inbox: fc.boolean(),
      alarm,
      about: ref,
      category: fc.constantFrom(...categories),
    },
    { requiredKeys: ["kind", "household", "channel", "lang", "intent", "inbox"] },
  ),
  fc.record(
    {
      kind: fc.constant("message.filed"),
      message: ref,
      as: fc.constantFrom(...filedAs.words),
      opened: ref,
    },
    { requiredKeys: ["kind", "message", "as"] },
  ),
  fc.record(
    {
      kind: fc.constant("message.queued"),
      id: words,
      household: id,
      about: ref,
      template: words,
      text: words,
      asks: fc.record(
        {
          what: fc.constantFrom(...questions),
          as: fc.constantFrom("cancelled", "fulfilled"),
          again: fc.constant(true),
          age: millis,
        },
        { requiredKeys: ["what", "age"] },
      ),
    },
    { requiredKeys: ["kind", "id", "household", "text"] },
  ),
  fc.record({
    kind: fc.constant("household.named"),
    household: id,
    name: words,
    source: fc.constantFrom(...nameSource.words),
  }),
  fc.record(
    {
      kind: fc.constant("household.told"),
      household: id,
      lang,
      people: count,
      place: words,
      stopped: fc.boolean(),
    },
    { requiredKeys: ["kind", "household"] },
  ),
  fc.record(
    {
      kind: fc.constant("checkin.made"),
      ...sender,
      status: fc.constantFrom(...checkinStatuses),
      people: count,
      about: words,
      due: fc.record({ minutes: count, age: millis }),
    },
    { requiredKeys: ["kind", "household", "channel", "lang", "status"] },
  ),
  fc
    .tuple(
      fc.record(
        {
          kind: fc.constant("case.opened"),
          number: count,
          type: fc.constantFrom(...caseTypes),
          state,
          ...sender,
          alarm,
          secretHash: hash,
        },
        { requiredKeys: ["kind", "number", "type", "state", "household", "channel", "lang"] },
      ),
      particulars,
    )
    .map(([opened, more]) => Object.assign(opened, more)),
  fc.record(
    { kind: fc.constant("case.moved"), case: ref, to: state, into: ref, reason: words },
    { requiredKeys: ["kind", "case", "to"] },
  ),
  fc
    .tuple(ref, particulars)
    .map(([of, more]) => Object.assign({ kind: "case.corrected", case: of } as const, more)),
  fc.record({ kind: fc.constant("case.added"), case: ref, household: id }),
  fc.record({
    kind: fc.constant("task.moved"),
    case: ref,
    helper: words,
    to: fc.constantFrom(...taskStates),
  }),
  fc.record({ kind: fc.constantFrom(...keyFacts), radio: count, key: hash }),
  fc.record({ kind: fc.constant("key.duplicated"), radio: count, other: count, key: hash }),
  fc.record(
    { kind: fc.constant("lexicon.taught"), term: words, meaning: anyMeaning, from: ref },
    { requiredKeys: ["kind", "term", "meaning"] },
  ),
  fc.record({ kind: fc.constant("lexicon.withdrawn"), taught: ref }),
  fc.record({ kind: fc.constant("rollcall.started"), age: millis }),
  fc.record({ kind: fc.constant("rollcall.ended"), answered: count, help: count, silent: count }),
  fc.record(
    { kind: fc.constant("node.began"), publicKey: hash, formerly: node },
    { requiredKeys: ["kind", "publicKey"] },
  ),
  fc.record({
    kind: fc.constant("clock.corrected"),
    run: number,
    first: number,
    last: number,
    by: fc.integer({ min: -(2 ** 48 - 1), max: 2 ** 48 - 1 }),
    quality: fc.constantFrom(...wallQualities),
  }),
  fc.record({ kind: fc.constant("clock.told"), millis }, { requiredKeys: ["kind"] }),
  fc.record(
    {
      kind: fc.constant("sensitive.read"),
      scope: fc.constantFrom(...readScopes),
      case: ref,
      household: id,
    },
    { requiredKeys: ["kind", "scope"] },
  ),
  fc.record({ kind: fc.constant("person.erased"), household: id }),
  fc.record({
    kind: fc.constant("sensitive.expired"),
    first: number,
    last: number,
    what: fc.constantFrom(...expiredKinds),
  }),
  fc.record({ kind: fc.constantFrom("crisis.began", "crisis.ended"), age: millis }),
  fc.record(
    {
      kind: fc.constant("backup.made"),
      on: fc.constantFrom(...backupMedia),
      lock: fc.constantFrom(...backupLocks),
      entries: count,
      content: hash,
    },
    { requiredKeys: ["kind", "on", "lock", "entries"] },
  ),
  fc.record({ kind: fc.constant("unknown"), tag: fc.integer({ min: 48, max: 2 ** 29 - 1 }) }),
);

export const anyEntry: fc.Arbitrary<Entry> = fc
  .record(
    {
      node,
      number,
      order: fc.record({ millis, tick: fc.integer({ min: 0, max: 0xffff }) }),
      wall: fc.record(
        {
          millis,
          quality: fc.constantFrom(...wallQualities),
          stamped: fc.record({ node, run: number, number }),
        },
        { requiredKeys: ["millis", "quality"] },
      ),
      trust: fc.constantFrom(0, 1, 2, 3),
      actor: fc.record({ role: fc.constantFrom(...actorRoles), id: words }),
      fact: anyFact,
      raw: fc.string({ unit: "binary", maxLength: 300 }),
    },
    { requiredKeys: ["node", "number", "order", "wall", "trust", "actor", "fact"] },
  )
  .map(stampedByItself);

/** A stamp is of its own entry. */
export function stampedByItself(entry: Entry): Entry {
  const { node: of, number: at, wall } = entry;
  const { stamped } = wall;
  if (stamped === undefined) return entry;
  return { ...entry, wall: { ...wall, stamped: { ...stamped, node: of, number: at } } };
}

const at = Date.UTC(2026, 10, 21, 19, 0, 0);
const hub = "0badcafe";
const martins = "!a1b2c302";

/** A household's need as entry number `place` of node `from`, for tests that need many. */
export function needEntry(place: number, from: string = hub): Entry {
  return {
    node: from,
    number: place,
    order: { millis: at + place, tick: 0 },
    wall: { millis: at + place, quality: "ntp" },
    trust: 2,
    actor: { role: "household", id: martins },
    fact: {
      kind: "case.opened",
      number: place,
      type: "need",
      state: "open",
      household: martins,
      channel: "radio-direct",
      lang: "fr",
      category: "water",
      urgency: "high",
      people: 4,
      place: "4 rue du Puits",
    },
    raw: `plus d'eau, 4 personnes dont un bébé (${place})`,
  };
}

const caseOne: CaseRef = { node: hub, number: 1 };
const said = { household: martins, channel: "radio-direct", lang: "fr" } as const;

const samples: readonly (readonly [name: string, fact: Fact, raw?: string])[] = [
  ["node.started", { kind: "node.started", version: "0.1.0", exercise: true }],
  [
    "message.heard",
    { kind: "message.heard", ...said, intent: "thanks", inbox: false, about: caseOne },
    "merci à tous",
  ],
  [
    "message.heard in the inbox, ringing",
    { kind: "message.heard", ...said, intent: "unclear", inbox: true, alarm: "suspect" },
    "ça sent le gaz je crois",
  ],
  [
    "message.filed",
    { kind: "message.filed", message: { node: hub, number: 3 }, as: "need", opened: caseOne },
  ],
  [
    "message.queued",
    {
      kind: "message.queued",
      id: "00112233445566ff",
      household: martins,
      about: caseOne,
      template: "need-taken",
      text: "Reçu. Besoin n°1 : eau. On vous répond ici.",
    },
  ],
  [
    "household.named",
    { kind: "household.named", household: martins, name: "Martin", source: "radio" },
  ],
  [
    "household.told",
    {
      kind: "household.told",
      household: martins,
      lang: "fr",
      people: 4,
      place: "4 rue du Puits",
      stopped: false,
    },
  ],
  ["checkin.made", { kind: "checkin.made", ...said, status: "ok", people: 4 }, "tout va bien"],
  ["case.opened", needEntry(8).fact, "plus d'eau, 4 personnes dont un bébé"],
  [
    "case.opened by the portal, an emergency",
    {
      kind: "case.opened",
      number: 2,
      type: "need",
      state: "open",
      household: "~0000beef",
      channel: "portal",
      lang: "en",
      alarm: "sos",
      secretHash: "5e".repeat(32),
      category: "rescue",
      urgency: "critical",
      quantity: 1.5,
      unit: "h",
      who: "my mother",
    },
    "SOS",
  ],
  ["case.moved", { kind: "case.moved", case: caseOne, to: "acknowledged" }],
  [
    "case.moved into another",
    {
      kind: "case.moved",
      case: { node: hub, number: 2 },
      to: "duplicate",
      into: caseOne,
      reason: "same",
    },
  ],
  ["case.corrected", { kind: "case.corrected", case: caseOne, people: 5 }],
  ["case.added", { kind: "case.added", case: caseOne, household: martins }, "et du lait"],
  ["task.moved", { kind: "task.moved", case: caseOne, helper: "Paul", to: "enroute" }],
  ["key.pinned", { kind: "key.pinned", radio: 0xa1b2c302, key: "0f".repeat(32) }],
  ["key.changed", { kind: "key.changed", radio: 0xa1b2c302, key: "f0".repeat(32) }],
  ["unknown", { kind: "unknown", tag: 100 }],
  ["key.emptied", { kind: "key.emptied", radio: 0xa1b2c302, key: "0f".repeat(32) }],
  [
    "key.duplicated",
    { kind: "key.duplicated", radio: 0xa1b2c302, other: 0xa1b2c303, key: "0f".repeat(32) },
  ],
  ["key.accepted", { kind: "key.accepted", radio: 0xa1b2c302, key: "f0".repeat(32) }],
  ["key.refused", { kind: "key.refused", radio: 0xa1b2c302, key: "f0".repeat(32) }],
  ["key.doubted", { kind: "key.doubted", radio: 0xa1b2c302, key: "f0".repeat(32) }],
  [
    "lexicon.taught",
    {
      kind: "lexicon.taught",
      term: "La Gourde",
      meaning: { as: "category", category: "water" },
      from: { node: hub, number: 3 },
    },
  ],
  [
    "lexicon.taught, a place by another name",
    {
      kind: "lexicon.taught",
      term: "chez Fanch",
      meaning: { as: "place", place: "4 rue du Puits" },
    },
  ],
  [
    "lexicon.taught, a nickname",
    { kind: "lexicon.taught", term: "Tonton", meaning: { as: "person", person: martins } },
  ],
  [
    "lexicon.taught, only talk",
    { kind: "lexicon.taught", term: "ça caille dur", meaning: { as: "harmless" } },
  ],
  ["lexicon.withdrawn", { kind: "lexicon.withdrawn", taught: { node: hub, number: 24 } }],
  [
    "message.queued, a question asked again",
    {
      kind: "message.queued",
      id: "00112233445566fe",
      household: martins,
      template: "cancel.which",
      text: "Vous avez 2 demandes : 1 eau, 2 pain. Laquelle ?",
      asks: { what: "which-case", as: "cancelled", again: true, age: 90_000 },
    },
  ],
  [
    "checkin.made, the next one due",
    { kind: "checkin.made", ...said, status: "ok", due: { minutes: 60, age: 90_000 } },
    "checkin 60 en forêt",
  ],
  ["rollcall.started", { kind: "rollcall.started", age: 90_000 }],
  ["rollcall.ended", { kind: "rollcall.ended", answered: 12, help: 1, silent: 3 }],
  [
    "case.opened for another household",
    {
      kind: "case.opened",
      number: 4,
      type: "need",
      state: "open",
      ...said,
      subject: "=a4bf8220",
      category: "warmth",
      who: "Mme Roux",
      place: "au 12",
    },
    "Mme Roux au 12 n'a plus de bois",
  ],
  [
    "checkin.made of another household",
    { kind: "checkin.made", ...said, status: "ok", about: "Mme Roux", subject: "=a4bf8220" },
    "pour Mme Roux : ok",
  ],
  [
    "message.heard of one of several",
    { kind: "message.heard", ...said, intent: "checkin", inbox: true, who: "Mme Roux" },
    "pour Mme Roux : ok",
  ],
  [
    "household.named by another",
    { kind: "household.named", household: "=a4bf8220", name: "Mme Roux", source: "told" },
    "pour Mme Roux : ok",
  ],
];

/** One entry of each kind, named, in the order of a journal. */
export const sampleEntries: readonly (readonly [name: string, entry: Entry])[] = samples.map(
  ([name, fact, raw], i) => [name, sample(i + 1, fact, raw)],
);

function sample(place: number, fact: Fact, raw: string | undefined): Entry {
  const { raw: _, ...silent } = needEntry(place);
  return { ...silent, fact, ...(raw !== undefined && { raw }) };
}
