import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Alarms, type Ring, silent, SIREN_EVERY, step } from "../../src/web/desk/ringing.ts";

/** What rings as each look is taken, in order. */
function rings(looks: readonly Alarms[]): (Ring | undefined)[] {
  let ringing = silent;
  return looks.map((look) => {
    const next = step(ringing, look);
    ringing = next.ringing;
    return next.ring;
  });
}
const look = (at: number, sos: string[], suspect: string[] = []): Alarms => ({ at, sos, suspect });

describe("ringing", () => {
  it("sounds the siren at once for an emergency, then every 20 s until it was seen", () => {
    expect(
      rings([
        look(0, ["c7"]),
        look(19_999, ["c7"]),
        look(20_000, ["c7"]),
        look(39_000, ["c7"]),
        look(40_000, ["c7"]),
        look(60_000, []),
      ]),
    ).toEqual(["siren", undefined, "siren", undefined, "siren", undefined]);
  });

  it("sounds at once for a second emergency, however short after the first", () => {
    expect(rings([look(0, ["c7"]), look(1000, ["c7", "c8"])])).toEqual(["siren", "siren"]);
  });

  it("chimes once for what may be a danger", () => {
    expect(
      rings([look(0, [], ["m1"]), look(30_000, [], ["m1"]), look(31_000, [], ["m1", "m2"])]),
    ).toEqual(["chime", undefined, "chime"]);
  });

  it("rings again when a suspicion turns out to be an emergency", () => {
    expect(rings([look(0, [], ["c7"]), look(1000, ["c7"])])).toEqual(["chime", "siren"]);
  });

  it("is never silent for 20 s while an emergency is unseen, nor at all when one comes", () => {
    const keys = fc.uniqueArray(fc.constantFrom("c1", "c2", "m3"), { maxLength: 3 });
    const looks = fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 5000 }), sos: keys, suspect: keys }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(looks, (all) => {
        let ringing = silent;
        let before: readonly string[] = [];
        let [at, siren] = [0, -Infinity];
        for (const { after, sos, suspect } of all) {
          at += after;
          const next = step(ringing, { sos, suspect, at });
          ringing = next.ringing;
          if (next.ring === "siren") siren = at;
          const due = sos.some((key) => !before.includes(key)) || at - siren >= SIREN_EVERY;
          expect(siren === at || sos.length === 0 || !due).toBe(true);
          before = sos;
        }
      }),
    );
  });
});
