/** Histories of two nodes: anything anyone may write about a few cases and households, most of it at nearly the same time. */

import fc from "fast-check";

import { decodeForm, formOf } from "../../src/journal/entry-codec.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { everyone, type Fact, keyFacts, taskStates } from "../../src/journal/fact.ts";
import {
  type ActorRole,
  actorRoles,
  alarms,
  caseStates,
  checkinStatuses,
  type Trust,
} from "../../src/journal/vocabulary.ts";
import { EVENING, HUB, OTHER } from "./journal-of.ts";

const node = fc.constantFrom(HUB, OTHER);
const caseRef = fc.record({ node, number: fc.integer({ min: 1, max: 2 }) });
const household = fc.constantFrom("!000000a1", "!000000b2", "~0000c3c3");
/** Households that others speak of: one with a radio, one that never wrote. */
const subject = fc.constantFrom("!000000b2", "=0000d4d4");
const helper = fc.constantFrom("!000000b2", "Yann");
const lang = fc.constantFrom("fr" as const, "en" as const);
const channel = fc.constantFrom("radio-private" as const, "portal" as const);
const state = fc.constantFrom(...caseStates);

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({
    kind: fc.constant("case.opened" as const),
    number: fc.integer({ min: 1, max: 2 }),
    type: fc.constantFrom("need" as const, "offer" as const, "report" as const),
    state: fc.constantFrom("draft" as const, "open" as const, "available" as const),
    household,
    channel,
    lang,
    place: fc.constantFrom("au 6", "12 rue du Port"),
    who: fc.constant("mon père"),
  }),
  fc.record({
    kind: fc.constant("case.opened" as const),
    number: fc.integer({ min: 1, max: 2 }),
    type: fc.constant("need" as const),
    state: fc.constant("open" as const),
    household,
    channel,
    lang,
    alarm: fc.constantFrom(...alarms),
  }),
  fc.record({
    kind: fc.constant("case.opened" as const),
    number: fc.integer({ min: 1, max: 2 }),
    type: fc.constant("need" as const),
    state: fc.constant("open" as const),
    household,
    channel,
    lang,
    subject,
  }),
  fc.record({
    kind: fc.constant("checkin.made" as const),
    household,
    channel,
    lang,
    status: fc.constantFrom(...checkinStatuses),
    about: fc.constant("Mme Roux"),
    subject,
  }),
  fc.record({
    kind: fc.constant("household.named" as const),
    household: subject,
    name: fc.constantFrom("Mme Roux", "la dame du 6"),
    source: fc.constant("told" as const),
  }),
  fc.record({
    kind: fc.constant("household.told" as const),
    household: subject,
    place: fc.constantFrom("au 6", "12 rue du Port"),
  }),
  fc.record({ kind: fc.constant("case.moved" as const), case: caseRef, to: state }),
  fc.record({
    kind: fc.constant("task.moved" as const),
    case: caseRef,
    helper,
    to: fc.constantFrom(...taskStates),
  }),
  fc.record({
    kind: fc.constant("case.corrected" as const),
    case: caseRef,
    people: fc.integer({ min: 1, max: 9 }),
    place: fc.constantFrom("au 8", "la ferme"),
  }),
  fc.record(
    {
      kind: fc.constant("message.queued" as const),
      id: fc.constant("1"),
      household: fc.oneof(household, fc.constant(everyone)),
      about: caseRef,
      template: fc.constantFrom("sos.neighbours", "sos.noack", "need.ask_people", "rollcall.retry"),
      text: fc.constantFrom("Combien ?", "Une urgence près de chez vous."),
      asks: fc.record({ what: fc.constant("people" as const), age: fc.constant(1000) }),
    },
    { requiredKeys: ["kind", "id", "household", "text"] },
  ),
  fc.record({ kind: fc.constant("rollcall.started" as const), age: fc.constant(5000) }),
  fc.record({
    kind: fc.constantFrom("crisis.began" as const, "crisis.ended" as const),
    age: fc.constant(7000),
  }),
  fc.record({
    kind: fc.constant("node.began" as const),
    publicKey: fc.constant("00".repeat(32)),
    formerly: node,
  }),
  fc.record({ kind: fc.constant("case.added" as const), case: caseRef, household }),
  fc.record({
    kind: fc.constant("message.heard" as const),
    household,
    channel,
    lang,
    intent: fc.constant("unknown"),
    inbox: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("message.filed" as const),
    message: fc.record({ node, number: fc.integer({ min: 1, max: 12 }) }),
    as: fc.constant("noise" as const),
  }),
  fc.record({
    kind: fc.constant("household.named" as const),
    household,
    name: fc.constantFrom("Le Goff", "Cadiou"),
    source: fc.constantFrom("radio" as const, "said" as const, "operator" as const),
  }),
  fc.record({
    kind: fc.constant("household.told" as const),
    household,
    lang,
    people: fc.integer({ min: 1, max: 9 }),
    stopped: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("checkin.made" as const),
    household,
    channel,
    lang,
    status: fc.constantFrom(...checkinStatuses),
  }),
  fc.record({
    kind: fc.constantFrom(...keyFacts),
    radio: fc.constantFrom(0xa1, 0xb2),
    key: fc.constantFrom("aa", "bb", "cc"),
  }),
  fc.record({
    kind: fc.constant("key.duplicated" as const),
    radio: fc.constantFrom(0xa1, 0xb2),
    other: fc.constantFrom(0xa1, 0xb2, 0xc3),
    key: fc.constantFrom("aa", "bb"),
  }),
  fc.record({
    kind: fc.constant("lexicon.taught" as const),
    term: fc.constantFrom("La Gourde", "la gourde", "Kerbrat"),
    meaning: fc.constantFrom(
      { as: "category" as const, category: "water" as const },
      { as: "place" as const },
      { as: "person" as const, person: "Anne Le Goff" },
    ),
  }),
  fc.record({
    kind: fc.constant("lexicon.withdrawn" as const),
    taught: fc.record({ node, number: fc.integer({ min: 1, max: 12 }) }),
  }),
);

interface Deed {
  readonly role: ActorRole;
  readonly id: string;
  readonly trust: Trust;
  readonly fact: Fact;
}

const trust = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);

/** Anything by anyone: mostly what the rules refuse. */
const anything: fc.Arbitrary<Deed> = fc.record({
  role: fc.constantFrom(...actorRoles),
  id: fc.oneof(household, helper),
  trust,
  fact,
});

/** Anything by an operator: what the rules mostly let. */
const ordered: fc.Arbitrary<Deed> = fc.record({
  role: fc.constant("operator" as const),
  id: fc.constant("Anne"),
  trust: fc.constant(3 as const),
  fact,
});

/** What a household says of itself and of its own. */
const said: fc.Arbitrary<Deed> = fc.tuple(fact, trust).map(([its, proven]) => ({
  role: "household",
  id: "household" in its ? its.household : "!000000a1",
  trust: proven,
  fact: its,
}));

const helped: fc.Arbitrary<Deed> = fc
  .tuple(caseRef, helper, fc.constantFrom(...taskStates))
  .map(([of, id, to]) => ({
    role: "helper",
    id,
    trust: 2,
    fact: { kind: "task.moved", case: of, helper: id, to },
  }));

/** What happened, before the nodes number it: at most a few seconds apart, so that much of it is concurrent. */
const happening = fc
  .tuple(
    node,
    fc.integer({ min: 0, max: 3000 }),
    fc.oneof(anything, { arbitrary: ordered, weight: 3 }, { arbitrary: said, weight: 3 }, helped),
  )
  .map(([writer, gap, deed]) => ({ writer, gap, deed }));

export const history: fc.Arbitrary<readonly Entry[]> = fc
  .array(happening, { minLength: 1, maxLength: 40 })
  .map((happenings) => {
    const numbers = new Map<string, number>();
    let now = EVENING;
    return happenings.map(({ writer, gap, deed }) => {
      now += gap;
      const number = (numbers.get(writer) ?? 0) + 1;
      numbers.set(writer, number);
      return {
        node: writer,
        number,
        order: { millis: now, tick: 0 },
        wall: { millis: now - 7, quality: "gps" },
        trust: deed.trust,
        actor: { role: deed.role, id: deed.id },
        fact: deed.fact,
        raw: `${writer} ${number}`,
      };
    });
  });

/** Some eight digits that are the same for the same name. */
function pseudonym(name: string): string {
  return Buffer.from(name.padEnd(4)).toString("hex").slice(0, 8);
}

/** An entry as it is read while nobody has unlocked what is sensitive in it. */
export function locked(entry: Entry): Entry {
  const { bytes } = formOf(entry, { salt: () => new Uint8Array(12), pseudonym });
  const decoded = decodeForm(bytes, "locked");
  if (decoded.kind === "unreadable") throw new Error(decoded.reason);
  return decoded.entry;
}
