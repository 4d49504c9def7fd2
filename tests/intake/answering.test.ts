import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import { Answering } from "../../src/intake/answering.ts";
import { isRadioTest } from "../../src/intake/bots.ts";
import { type AnswerKind, type Leave, PAUSE } from "../../src/intake/may-answer.ts";
import { EVENING } from "../village/journal-of.ts";
import { Desk } from "./desk.ts";

const home = "!000000a1";

/** Asks to answer, and says what becomes of it: `now`, why it is left, or how many seconds later it leaves. */
function ask(
  answering: Answering,
  kind: AnswerKind,
  after: number,
  { idle = false, to = home } = {},
): string | number {
  const leave: Leave = answering.answer(to, { kind, idle }, EVENING + after);
  if (leave.kind === "later") return (leave.at - EVENING - after) / SECOND;
  return leave.kind === "left" ? leave.why : "now";
}

function write(answering: Answering, text: string, after: number, { proven = true } = {}): boolean {
  return answering.wrote(home, { text, proven }, EVENING + after);
}

describe("automatic answers to one sender", () => {
  it("are 20 seconds apart; what is owed is late, and only an emergency does not wait", () => {
    const answering = new Answering();
    expect(ask(answering, "plain", 0)).toBe("now");
    expect(ask(answering, "plain", 19 * SECOND)).toBe("pause");
    expect(ask(answering, "owed", 5 * SECOND)).toBe(15);
    expect(ask(answering, "owed", 6 * SECOND)).toBe(14);
    expect(ask(answering, "sos", 6 * SECOND)).toBe("now");
    expect(ask(answering, "plain", 6 * SECOND, { to: "!000000b2" })).toBe("now");
    expect(ask(answering, "plain", 41 * SECOND)).toBe("now");
  });

  it("are ten an hour; what is owed leaves as soon as the hour allows", () => {
    const answering = new Answering();
    const sent = Array.from({ length: 30 }, (_, i) => ask(answering, "plain", i * MINUTE));
    expect(sent.filter((each) => each === "now")).toHaveLength(10);
    expect(sent.at(-1)).toBe("hourly");
    expect(ask(answering, "owed", 30 * MINUTE)).toBe(30 * 60);
    expect(ask(answering, "owed", 31 * MINUTE)).toBe(29 * 60);
    expect(ask(answering, "plain", HOUR + MINUTE)).toBe("now");
  });

  it("that say little come rarely", () => {
    const answering = new Answering();
    expect(ask(answering, "unknown", 0)).toBe("now");
    expect(ask(answering, "unknown", 59 * MINUTE)).toBe("rare");
    expect(ask(answering, "noise", MINUTE)).toBe("now");
    expect(ask(answering, "noise", 10 * MINUTE)).toBe("rare");
    expect(ask(answering, "test", 12 * MINUTE)).toBe("now");
    expect(ask(answering, "test", 16 * MINUTE)).toBe("rare");
    expect(ask(answering, "test", 17 * MINUTE)).toBe("now");
    expect(ask(answering, "unknown", HOUR)).toBe("now");
  });

  it("cease while it floods, but for emergencies, 20 seconds apart", () => {
    const answering = new Answering();
    const flooding = Array.from({ length: 21 }, (_, i) => write(answering, `bla ${i} bla`, i));
    expect(flooding.lastIndexOf(false)).toBe(19);
    expect(ask(answering, "plain", 100)).toBe("flood");
    expect(ask(answering, "owed", 100)).toBe("flood");
    expect(ask(answering, "sos", 100)).toBe("now");
    expect(ask(answering, "sos", 200)).toBe("flood");
    expect(write(answering, "bla", HOUR)).toBe(false);
    expect(ask(answering, "owed", HOUR)).toBe("now");
  });

  it("go on to who proves itself, whoever floods in its name", () => {
    const answering = new Answering();
    for (let i = 0; i < 40; i++) write(answering, `faux ${i} faux`, i, { proven: false });
    expect(ask(answering, "plain", 50)).toBe("flood");
    expect(write(answering, "besoin d'eau", 60)).toBe(false);
    expect(ask(answering, "owed", 60)).toBe("now");
  });

  it("answer the same words once, and once more", () => {
    const answering = new Answering();
    const told = [0, 1, 2, 3].map((i) => {
      write(answering, "Besoin d'EAU !", i * MINUTE);
      return ask(answering, "owed", i * MINUTE);
    });
    expect(told).toEqual(["now", "now", "same", "same"]);
    write(answering, "besoin d'eau", 19 * MINUTE);
    expect(ask(answering, "owed", 19 * MINUTE)).toBe("now");
  });

  it("are not for a program that counts its messages", () => {
    const answering = new Answering();
    write(answering, "seq 117", 0);
    expect(ask(answering, "unknown", 0)).toBe("bot");
    const told = [1, 2, 3, 4, 5, 6].map((i) => {
      write(answering, `balise jardin ${i}, 12.${i} C`, i * MINUTE);
      return ask(answering, "plain", i * MINUTE);
    });
    expect(told).toEqual(["now", "now", "now", "now", "bot", "bot"]);
    expect(ask(answering, "sos", 7 * MINUTE)).toBe("now");
  });

  it("let a person ask after one case after the other", () => {
    const answering = new Answering();
    const told = [1, 2, 3, 4, 5, 6].map((i) => {
      write(answering, `suivi ${i}`, i * MINUTE);
      return ask(answering, "plain", i * MINUTE);
    });
    expect(new Set(told)).toEqual(new Set(["now"]));
  });

  it("are three in a row at most to words that ask and tell nothing, until someone does something", () => {
    const answering = new Answering();
    const told = [0, 1, 2, 3].map((i) => ask(answering, "plain", i * MINUTE, { idle: true }));
    expect(told).toEqual(["now", "now", "now", "turns"]);
    answering.acted(home);
    expect(ask(answering, "plain", 5 * MINUTE, { idle: true })).toBe("now");
  });
});

const kinds: readonly AnswerKind[] = ["sos", "owed", "plain", "unknown", "noise", "test"];
const talk = fc.array(
  fc.record({
    wait: fc.nat(3 * MINUTE),
    kind: fc.constantFrom(...kinds),
    idle: fc.boolean(),
    words: fc.constantFrom(
      "besoin d'eau",
      "ok",
      "test",
      "balise 12 au jardin",
      "balise 13 au jardin",
    ),
  }),
  { maxLength: 120 },
);

describe("whatever one sender writes", () => {
  it("is answered within the limits, and an emergency always unless it floods", () => {
    fc.assert(
      fc.property(talk, (said) => {
        const answering = new Answering();
        const leaves: number[] = [];
        let at = EVENING;
        for (const { wait, kind, idle, words } of said) {
          at += wait;
          const flooding = answering.wrote(home, { text: words, proven: true }, at);
          const leave = answering.answer(home, { kind, idle }, at);
          if (kind === "sos") {
            if (!flooding) expect(leave.kind).toBe("now");
            continue;
          }
          if (leave.kind === "left") continue;
          const leavesAt = leave.kind === "later" ? leave.at : at;
          expect(leavesAt).toBeGreaterThanOrEqual(at);
          if (!leaves.includes(leavesAt)) leaves.push(leavesAt);
        }
        const inOrder = leaves.toSorted((one, other) => one - other);
        for (const [i, each] of inOrder.entries()) {
          const next = inOrder[i + 1];
          if (next !== undefined) expect(next - each).toBeGreaterThanOrEqual(PAUSE);
          const eleventh = inOrder[i + 10];
          if (eleventh !== undefined) expect(eleventh - each).toBeGreaterThanOrEqual(HOUR);
        }
      }),
    );
  });
});

describe("what is not answered", () => {
  it("is told with its words and the reason, the latest first, for an hour", () => {
    const answering = new Answering();
    answering.leave(home, "bla bla", "flood", EVENING);
    answering.leave("!000000b2", "test", "rare", EVENING + SECOND);
    answering.leave(home, "bla bla bla", "flood", EVENING + MINUTE);
    expect(answering.left(EVENING + MINUTE)).toEqual([
      { household: home, words: "bla bla bla", why: "flood", times: 2, at: EVENING + MINUTE },
      { household: "!000000b2", words: "test", why: "rare", times: 1, at: EVENING + SECOND },
    ]);
    expect(answering.left(EVENING + 2 * HOUR)).toEqual([]);
  });

  it("keeps no more lines than a person reads, and short ones", () => {
    const answering = new Answering();
    for (let i = 0; i < 100; i++) answering.leave(`!${i}`, "é".repeat(300), "rare", EVENING);
    const left = answering.left(EVENING);
    expect(left).toHaveLength(40);
    expect(left[0]?.household).toBe("!99");
    expect(left[0]?.words.length).toBeLessThan(60);
  });

  it("is noted when words are read as they come", () => {
    const desk = new Desk();
    desk.hear("test");
    desk.hear("test 2");
    desk.hear("seq 12");
    desk.hear("Reçu par le hub à 19:02.");
    const whys = desk.correspondence.answering.left(desk.now).map(({ why }) => why);
    expect(whys).toEqual(["bot", "rare"]);
  });
});

describe("a test of the radio", () => {
  it.each(["test", "TEST 1 2", "essai", "radio check", "Vous me recevez ?"])("is <%s>", (text) => {
    expect(isRadioTest(text)).toBe(true);
  });

  it.each(["bonjour", "merci", "testament à faire", "il fait nuit"])("is not <%s>", (text) => {
    expect(isRadioTest(text)).toBe(false);
  });
});
