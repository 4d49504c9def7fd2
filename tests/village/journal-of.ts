import type { Draft, Entry } from "../../src/journal/entry.ts";
import type { CaseRef, EntryRef, Fact, FactOf } from "../../src/journal/fact.ts";
import type { ActorRole, Trust } from "../../src/journal/vocabulary.ts";
import { Village } from "../../src/village/village.ts";

export const HUB = "0000a001";
export const OTHER = "0000b002";

/** 2026-01-05T18:00:00Z, when the evening of these tests begins. */
export const EVENING = Date.UTC(2026, 0, 5, 18);

/** Writes entries as nodes would: numbered by node, a second apart unless told. */
export class Scribe {
  readonly entries: Entry[] = [];
  readonly #numbers = new Map<string, number>();
  #now = EVENING;

  write(draft: Draft, { node = HUB, after = 1000 }: { node?: string; after?: number } = {}): Entry {
    this.#now += after;
    const number = (this.#numbers.get(node) ?? 0) + 1;
    this.#numbers.set(node, number);
    const entry: Entry = {
      ...draft,
      node,
      number,
      order: { millis: this.#now, tick: 0 },
      wall: { millis: this.#now, quality: "ntp" },
    };
    this.entries.push(entry);
    return entry;
  }

  village(): Village {
    return folded(this.entries);
  }
}

export function folded(entries: readonly Entry[], own = HUB): Village {
  const village = new Village(own);
  for (const entry of entries) village.apply(entry);
  return village;
}

/** Everything a village says of itself, for comparing two. */
export function snapshot(village: Village): unknown {
  return {
    cases: village.cases(),
    live: village.live(),
    households: village.households(),
    inbox: village.inbox(),
    lexicon: village.lexicon.read(),
    recent: village.recent.read(),
    next: village.nextNumber(),
    last: village.lastOrder(),
    count: village.count(),
    rollcall: village.rollcalls.read(),
    crisis: village.crises.read(),
    questions: village.talk
      .lastQuestions()
      .toSorted((one, other) => (one.household < other.household ? -1 : 1)),
    open: village.talk.questions().length,
    counts: village.caseCounts(),
    said: [1, 2].map((number) => [village.wasSpread(number), village.wasToldUnseen(number)]),
    stories: village.cases().map((each) => village.story(each.ref).toSorted(compareRefs)),
  };
}

function compareRefs(one: EntryRef, other: EntryRef): number {
  return one.node < other.node ? -1 : one.node > other.node ? 1 : one.number - other.number;
}

export function by(role: ActorRole, id: string, trust: Trust, fact: Fact, raw?: string): Draft {
  return { actor: { role, id }, trust, fact, ...(raw !== undefined && { raw }) };
}

export function opened(
  number: number,
  changes: Partial<FactOf<"case.opened">> & { trust?: Trust; raw?: string } = {},
): Draft {
  const { trust = 1, raw, ...fields } = changes;
  const household = fields.household ?? "!000000a1";
  return by(
    "household",
    household,
    trust,
    {
      kind: "case.opened",
      number,
      type: "need",
      state: "open",
      household,
      channel: "radio-private",
      lang: "fr",
      category: "water",
      ...fields,
    },
    raw,
  );
}

export function moved(number: number, to: FactOf<"case.moved">["to"], node = HUB): Fact {
  return { kind: "case.moved", case: { node, number }, to };
}

export function task(number: number, helper: string, to: FactOf<"task.moved">["to"]): Fact {
  return { kind: "task.moved", case: ref(number), helper, to };
}

export function ref(number: number, node = HUB): CaseRef {
  return { node, number };
}

export function operator(fact: Fact): Draft {
  return by("operator", "Anne", 3, fact);
}
