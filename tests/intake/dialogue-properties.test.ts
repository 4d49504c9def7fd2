import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { HOUR, MINUTE } from "../../src/base/time.ts";
import { pendingOf } from "../../src/intake/questions.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { Desk } from "./desk.ts";

const homes = [0xa1, 0xb2, 0xc3];
const idOf = (from: number): string => `!${from.toString(16).padStart(8, "0")}`;

const dangers = ["SOS", "ma femme ne respire plus", "au feu chez nous", "my husband collapsed"];
const words = [
  "des bougies",
  "candles",
  "des bougies. maman est tombée",
  "besoin d'eau et de couvertures",
  "chauffage pour 4",
  "je crois que maman est tombée",
  "annuler",
  "plus besoin d'eau",
  "bien reçu merci",
  "1",
  "2",
  "3",
  "4",
  "oui",
  "NON",
  "ok",
  "c'est bon",
  "aide",
  "12 rue du port",
  "SUIVI",
  "?",
  "EN",
  "STOP",
  "START",
  "merci",
  "qsdfgh",
  "VOISIN",
  "SAFE",
  "checkin 30 au bois",
  "oui 1",
  "non 2",
  "ack 1",
  "fait 1",
  "annule 1",
  "URGENT 1",
  "rouvrir 1",
  "CORRIGER 1 6 pers",
];

/** Templates whose words ask something that is to be answered. */
const questioning = new Set([
  "need.ask_people",
  "need.ask_where",
  "need.ask_what",
  "help.which",
  "cancel.which",
  "fulfilled.which",
  "checkin.help",
  "sos.received",
  "need.confirm",
  "offer.ask",
  "rollcall.retry",
]);

type Step =
  | { readonly kind: "says"; readonly from: number; readonly text: string }
  | { readonly kind: "restart"; readonly off: number }
  | { readonly kind: "wait"; readonly minutes: number }
  | { readonly kind: "order"; readonly what: "assign" | "delivered" | "say" | "close" | "ack" }
  | { readonly kind: "rollcall"; readonly as: "start" | "end" };

const said = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...dangers) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant("says"),
      from: fc.constantFrom(...homes),
      text: said,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("restart"), off: fc.constantFrom(0, HOUR) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("wait"), minutes: fc.constantFrom(1, 4, 6, 31) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("order"),
      what: fc.constantFrom("assign", "delivered", "say", "close", "ack"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("rollcall"),
      as: fc.constantFrom("start", "end"),
    }),
  },
);

/** Does one step; gives the entries it left. */
function take(desk: Desk, one: Step): readonly Entry[] {
  const before = desk.entries.length;
  switch (one.kind) {
    case "says":
      desk.hear(one.text, { from: one.from });
      break;
    case "restart":
      desk.restart(one.off);
      break;
    case "wait":
      desk.remind(one.minutes * MINUTE);
      break;
    case "rollcall":
      desk.order({ kind: "rollcall", as: one.as });
      break;
    case "order":
      order(desk, one.what);
      break;
  }
  return desk.entries.slice(before);
}

function order(desk: Desk, what: Extract<Step, { kind: "order" }>["what"]): void {
  const number = desk.village.nextNumber() - 1;
  if (what === "ack") desk.order({ kind: "acknowledge", number });
  else if (what === "say") desk.order({ kind: "say", number, text: "Avez-vous une lampe ?" });
  else if (what === "close") desk.order({ kind: "close", number, as: "fulfilled" });
  else desk.order({ kind: what, number, helper: "Anne" });
}

const pending = (desk: Desk, from: number) => pendingOf(desk.context, idOf(from));

/** Plays random talks at a desk that knows a helper called Anne; `look` sees each step, what was asked before it, and what it left. */
function played(
  look: (
    desk: Desk,
    one: Step,
    seen: {
      readonly before: readonly ReturnType<typeof pending>[];
      readonly left: readonly Entry[];
    },
  ) => void,
): void {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const desk = new Desk();
      desk.hear("je m'appelle Anne", { from: 0xb2 });
      for (const one of steps) {
        const before = homes.map((from) => pending(desk, from));
        look(desk, one, { before, left: take(desk, one) });
      }
    }),
    { numRuns: 150 },
  );
}

describe("any talk", () => {
  it("loses no message, and lets every danger ring", () => {
    played((desk, one, { left }) => {
      if (one.kind !== "says") return;
      const kept = left.filter(({ raw, actor }) => raw === one.text && actor.id === idOf(one.from));
      if (kept.length === 0) throw new Error(`lost: ${one.text}`);
      if (!dangers.includes(one.text)) return;
      const rings = desk.village
        .live()
        .some(({ alarm, household }) => alarm === "sos" && household === idOf(one.from));
      expect([one.text, rings]).toEqual([one.text, true]);
    });
  });

  it("asks no one two things at once, and nothing too long", () => {
    played((desk, one, { left }) => {
      const asked = left.flatMap(({ fact }) =>
        fact.kind === "message.queued" && fact.asks !== undefined ? [fact.household] : [],
      );
      expect(new Set(asked).size).toBe(asked.length);
      const asking = left.flatMap(({ fact }) =>
        fact.kind === "message.queued" && questioning.has(fact.template ?? "")
          ? [fact.household]
          : [],
      );
      expect(new Set(asking).size).toBe(asking.length);
      for (const { fact } of left) {
        if (fact.kind === "message.queued") expect(utf8Bytes(fact.text)).toBeLessThanOrEqual(200);
      }
      expect(desk.village.talk.questions().length).toBeLessThanOrEqual(homes.length);
      // Whoever has just said something that answers has at most the question it was asked for that.
      if (one.kind !== "says") return;
      const question = pending(desk, one.from);
      const spoke = left.some(
        ({ actor, fact }) =>
          actor.id === idOf(one.from) &&
          !(fact.kind === "message.heard" && /^(noise|help|status)$/.test(fact.intent)) &&
          fact.kind !== "household.told",
      );
      if (spoke && question !== undefined) expect(asked).toContain(idOf(one.from));
    });
  });

  it("never pushes aside what may be a matter of life, unless the household speaks or a person writes to it", () => {
    played((desk, one, { before, left }) => {
      // By then it is over.
      if (one.kind === "wait" && one.minutes > 30) return;
      const pushed: string[] = [];
      for (const [i, from] of homes.entries()) {
        const asked = before[i];
        if (asked?.what !== "danger" && asked?.what !== "sos") continue;
        const heard = one.kind === "says" && one.from === from;
        const written = left.some(
          ({ fact }) =>
            fact.kind === "message.queued" &&
            fact.household === idOf(from) &&
            fact.template === undefined,
        );
        const after = desk.village.talk.question(idOf(from));
        if (!heard && !written && after?.what !== asked.what) pushed.push(asked.what);
      }
      expect(pushed).toEqual([]);
    });
  });

  it("goes on after a restart as if there had been none", () => {
    played((desk, one, { before }) => {
      if (one.kind !== "restart") return;
      expect(homes.map((from) => pending(desk, from))).toEqual(before);
    });
  });

  it("asks nothing more than once again", () => {
    played((desk, one, { left }) => {
      if (one.kind !== "wait") return;
      for (const { fact } of left) {
        if (fact.kind !== "message.queued" || fact.asks === undefined) continue;
        expect([fact.asks.what === "rollcall", fact.asks.again === true]).toContain(true);
      }
      // Nothing said since: a second look asks nothing more, but those who are silent in a roll call.
      const again = desk
        .remind(0)
        .filter(({ text }) => !/pointage|nouvelle|roll call|word from/i.test(text));
      expect(again).toEqual([]);
    });
  });
});
