import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Entry } from "../../src/journal/entry.ts";
import { type Fact, keyFacts, taskStates } from "../../src/journal/fact.ts";
import {
  type ActorRole,
  actorRoles,
  alarms,
  caseStates,
  checkinStatuses,
  type Trust,
} from "../../src/journal/vocabulary.ts";
import { EVENING, folded, HUB, OTHER, snapshot } from "./journal-of.ts";

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

const history: fc.Arbitrary<readonly Entry[]> = fc
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

/** A history, and the same in another order with some of it twice. */
const shuffled = history.chain((entries) =>
  fc
    .tuple(
      fc.shuffledSubarray([...entries], { minLength: entries.length }),
      fc.subarray([...entries]),
    )
    .map(([order, again]) => ({ entries, mixed: [...order, ...again] })),
);

describe("the fold", () => {
  it("gives the same village whatever order entries come in, and however often", () => {
    fc.assert(
      fc.property(shuffled, ({ entries, mixed }) => {
        expect(snapshot(folded(mixed))).toEqual(snapshot(folded(entries)));
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same village when it is read between entries", () => {
    fc.assert(
      fc.property(shuffled, ({ entries, mixed }) => {
        const village = folded([]);
        for (const entry of mixed) {
          village.apply(entry);
          village.live();
          village.cases();
          village.households();
        }
        expect(snapshot(village)).toEqual(snapshot(folded(entries)));
      }),
      { numRuns: 100 },
    );
  });

  it("never ends an emergency that no operator has looked at", () => {
    fc.assert(
      fc.property(history, (entries) => {
        const ended = folded(entries)
          .cases()
          .filter(({ alarm, seen }) => alarm === "sos" && !seen)
          .filter(({ state: stands }) => stands === "cancelled" || stands === "fulfilled");
        expect(ended).toEqual([]);
      }),
    );
  });
});
