import { describe, expect, it } from "vitest";

import { DAY, HOUR, MINUTE, SECOND, type Wall, type WallQuality } from "../../src/base/time.ts";
import { judgeOrder } from "../../src/intake/judge-order.ts";
import { EVENING } from "../village/journal-of.ts";
import { Desk } from "./desk.ts";

const COUNT = 5 * HOUR;
const TRULY = EVENING + 6 * DAY;

const desk = new Desk();
desk.hear("plus d'eau");

/** A hub that knew the time once, and has started again without. */
function lost(quality: WallQuality = "none") {
  const wall: Wall = { millis: EVENING, quality };
  const context = { ...desk.context, wall, at: COUNT };
  return {
    set: (millis: number, { asked = COUNT, ...more }: { asked?: number; anyway?: true } = {}) =>
      judgeOrder({ kind: "set-clock", millis, asked, ...more }, "Anne", context),
    withdraw: () => judgeOrder({ kind: "withdraw-clock" }, "Anne", context),
  };
}

const refused = (why: string) => ({ kind: "refused", why });

describe("an operator who says what time it is", () => {
  it("is noted by name with what was said, and nobody is written to", () => {
    expect(lost().set(TRULY)).toMatchObject({
      kind: "taken",
      taken: {
        entries: [
          {
            trust: 3,
            actor: { role: "operator", id: "Anne" },
            fact: { kind: "clock.told", millis: TRULY },
          },
        ],
        outgoing: [],
      },
    });
  });

  it("is believed where a radio or another operator says otherwise, and not where the network or a satellite does", () => {
    expect(lost("radio").set(TRULY).kind).toBe("taken");
    expect(lost("operator").set(TRULY).kind).toBe("taken");
    expect(lost("gps").set(TRULY)).toEqual(refused("clock-sure"));
    expect(lost("ntp").set(TRULY)).toEqual(refused("clock-sure"));
  });

  it.each([
    ["a minute", COUNT - MINUTE, "taken"],
    ["more than a minute", COUNT - MINUTE - 1, "clock-late"],
    ["less than no time, by the count of another run", COUNT + 1, "clock-late"],
  ])("whose order was %s under way: %s %s", (_, asked, outcome) => {
    const judged = lost().set(TRULY, { asked });
    expect(judged.kind === "refused" ? judged.why : judged.kind).toBe(outcome);
  });

  it.each([
    ["some minutes before the last sure hour", EVENING - 9 * MINUTE, "taken"],
    ["further before it", EVENING - 11 * MINUTE, "clock-early"],
    ["1970", 5 * SECOND, "clock-before"],
    ["nineteen years later", EVENING + 19 * 365 * DAY, "taken"],
    ["twenty-one years later", EVENING + 21 * 365 * DAY, "clock-far"],
  ])("and says %s: %s %s", (_, millis, outcome) => {
    const judged = lost().set(millis);
    expect(judged.kind === "refused" ? judged.why : judged.kind).toBe(outcome);
  });

  it("may insist against an hour that the network once had wrong, and on no hour before this program was", () => {
    expect(lost().set(EVENING - 2 * DAY, { anyway: true }).kind).toBe("taken");
    expect(lost().set(5 * SECOND, { anyway: true })).toEqual(refused("clock-before"));
  });

  it("takes back what an operator said, and nothing else", () => {
    const judged = lost("operator").withdraw();
    expect(judged).toMatchObject({ taken: { entries: [{ fact: { kind: "clock.told" } }] } });
    expect(lost().withdraw()).toEqual(refused("clock-not-told"));
    expect(lost("radio").withdraw()).toEqual(refused("clock-not-told"));
  });
});
