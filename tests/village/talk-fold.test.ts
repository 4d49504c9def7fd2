import { describe, expect, it } from "vitest";

import type { Draft, Entry } from "../../src/journal/entry.ts";
import type { Asked, Fact } from "../../src/journal/fact.ts";
import { Village } from "../../src/village/village.ts";
import { HUB } from "./journal-of.ts";

const home = "!000000a1";
const said = { household: home, channel: "radio-direct", lang: "fr" } as const;

const asks = (what: Asked["what"], more: Partial<Asked> = {}): Draft => ({
  trust: 3,
  actor: { role: "node", id: HUB },
  fact: {
    kind: "message.queued",
    id: "1",
    household: home,
    about: { node: HUB, number: 12 },
    template: "need.ask_people",
    text: "Combien ?",
    asks: { what, age: 1000, ...more },
  },
});

const says = (fact: Fact): Draft => ({
  trust: 2,
  actor: { role: "household", id: home },
  fact,
  raw: "…",
});

const heard = (intent: string): Draft =>
  says({ kind: "message.heard", ...said, intent, inbox: false });

const checkin = (minutes?: number): Draft =>
  says({
    kind: "checkin.made",
    ...said,
    status: "ok",
    ...(minutes !== undefined && { due: { minutes, age: 5000 } }),
  });

function entriesOf(drafts: readonly Draft[], node = HUB): readonly Entry[] {
  return drafts.map((draft, i) => ({
    ...draft,
    node,
    number: i + 1,
    order: { millis: 1000 + i, tick: 0 },
    wall: { millis: 1000 + i, quality: "none" },
  }));
}

function villageOf(entries: readonly Entry[]): Village {
  const village = new Village(HUB);
  for (const entry of entries) village.apply(entry);
  return village;
}

describe("the question of a household", () => {
  const asked = { what: "people", case: 12, household: home, age: 1000, text: "Combien ?" };

  it("waits until the household says something, in whatever order the entries come", () => {
    const all = entriesOf([asks("where"), asks("people"), heard("noise")]);
    expect(villageOf(all).talk.question(home)).toMatchObject(asked);
    expect(villageOf(all.toReversed()).talk.question(home)).toMatchObject(asked);
    const answered = entriesOf([asks("people"), heard("reply")]);
    expect(villageOf(answered).talk.question(home)).toBeUndefined();
    expect(villageOf(answered.toReversed()).talk.question(home)).toBeUndefined();
    expect(villageOf(answered).talk.lastAsked(home)).toMatchObject(asked);
  });

  it.each(["noise", "help", "status"])("is left open by « %s »", (intent) => {
    const { talk } = villageOf(entriesOf([asks("people"), heard(intent)]));
    expect(talk.questions()).toMatchObject([asked]);
  });

  it("is left open by another language, and answered by who one is", () => {
    const told = (more: object) => says({ kind: "household.told", household: home, ...more });
    const { talk } = villageOf(entriesOf([asks("people"), told({ lang: "en" })]));
    expect(talk.question(home)).toMatchObject(asked);
    const { talk: other } = villageOf(entriesOf([asks("people"), told({ people: 4 })]));
    expect(other.question(home)).toBeUndefined();
  });

  it("gives way to what an operator writes, and not to what only tells something", () => {
    const written = (template?: string): Draft => ({
      trust: 3,
      actor: { role: "operator", id: "Anne" },
      fact: {
        kind: "message.queued",
        id: "2",
        household: home,
        text: "Où est la clé ?",
        ...(template !== undefined && { template }),
      },
    });
    expect(villageOf(entriesOf([asks("people"), written()])).talk.question(home)).toBeUndefined();
    const told = villageOf(entriesOf([asks("people"), written("need.enroute")]));
    expect(told.talk.question(home)).toMatchObject(asked);
  });

  it("is the one of this hub", () => {
    expect(villageOf(entriesOf([asks("people")], "0000beef")).talk.questions()).toEqual([]);
  });
});

describe("a sign of life that is due", () => {
  it("is overdue after so many minutes of the node's age, until the household writes anything", () => {
    const { talk } = villageOf(entriesOf([checkin(), checkin(60)]));
    expect(talk.due(home)).toEqual({ minutes: 60, age: 5000 });
    expect(talk.overdue(5000 + 60 * 60_000 - 1)).toEqual([]);
    expect(talk.overdue(5000 + 60 * 60_000)).toEqual([home]);
    const wrote = villageOf(entriesOf([checkin(60), heard("noise")]));
    expect(wrote.talk.overdue(1e9)).toEqual([]);
    expect(villageOf(entriesOf([checkin(60), checkin()])).talk.due(home)).toBeUndefined();
  });
});
