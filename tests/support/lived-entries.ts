/**
 * Entries as a village leaves them: 500 households that check in, ask, are helped and thank; most cases ended. From a seed, so that two runs
 * measure the same.
 */

import { Chance } from "../../src/base/chance.ts";
import type { Draft, NodeName } from "../../src/journal/entry.ts";
import type { CaseRef, Fact } from "../../src/journal/fact.ts";
import { categories, trustNode, trustRadio, urgencies } from "../../src/journal/vocabulary.ts";

const HOUSEHOLDS = 500;
/** Of a hundred things that happen, so many are check-ins, cases that run their course, idle words. */
const CHECKINS = 55;
const CASES = 12;

/** @param waiting the share of cases that no one has closed. */
export function* livedEntries(count: number, node: NodeName, waiting = 0.05): Generator<Draft> {
  const chance = new Chance(500);
  let made = 0;
  let number = 0;
  const queue: Draft[] = [];
  while (made < count) {
    if (queue.length === 0) {
      const household = `!${(0x0d000000 + chance.between(1, HOUSEHOLDS)).toString(16).padStart(8, "0")}`;
      const dice = chance.between(1, 100);
      if (dice <= CHECKINS) queue.push(checkin(household, chance));
      else if (dice <= CHECKINS + CASES)
        queue.push(...course(household, { node, number: ++number }, { chance, waiting }));
      else queue.push(words(household));
    }
    const next = queue.shift();
    if (next === undefined) continue;
    made += 1;
    yield next;
  }
}

function checkin(household: string, chance: Chance): Draft {
  return byHousehold(household, "tout va bien chez nous, on est au chaud", {
    kind: "checkin.made",
    household,
    channel: "radio-direct",
    lang: "fr",
    status: "ok",
    people: chance.between(1, 6),
  });
}

function words(household: string): Draft {
  return byHousehold(household, "bonjour tout le monde, quel temps", {
    kind: "message.heard",
    household,
    channel: "radio-private",
    lang: "fr",
    intent: "noise",
    inbox: false,
  });
}

/** A need from its first word to its end, unless it is still waiting. */
function course(
  household: string,
  of: CaseRef,
  { chance, waiting }: { readonly chance: Chance; readonly waiting: number },
): Draft[] {
  const { number } = of;
  const opened = byHousehold(household, "plus d'eau au robinet, nous sommes quatre dont un bébé", {
    kind: "case.opened",
    number,
    type: "need",
    state: "open",
    household,
    channel: "radio-direct",
    lang: "fr",
    category: categories[chance.between(0, categories.length - 1)] ?? "other",
    urgency: urgencies[chance.between(0, 2)] ?? "normal",
    people: chance.between(1, 6),
  });
  const told = byNode({
    kind: "message.queued",
    id: number.toString(16).padStart(16, "0"),
    household,
    about: of,
    template: "need.received",
    text: `Reçu par le hub, n°${number} : besoin eau, 4 pers., urgence normale.`,
  });
  if (chance.happens(waiting)) return [opened, told];
  return [
    opened,
    told,
    byOperator({ kind: "case.moved", case: of, to: "acknowledged" }),
    byOperator({ kind: "task.moved", case: of, helper: "Yann", to: "assigned" }),
    byOperator({ kind: "case.moved", case: of, to: "fulfilled" }),
  ];
}

function byHousehold(id: string, raw: string, fact: Fact): Draft {
  return { trust: trustRadio, actor: { role: "household", id }, fact, raw };
}

function byNode(fact: Fact): Draft {
  return { trust: trustNode, actor: { role: "node", id: "0badcafe" }, fact };
}

function byOperator(fact: Fact): Draft {
  return { trust: trustNode, actor: { role: "operator", id: "Marie" }, fact };
}
