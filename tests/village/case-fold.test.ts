import { describe, expect, it } from "vitest";

import { by, moved, opened, operator, OTHER, ref, Scribe, task } from "./journal-of.ts";

const owner = "!000000a1";
const neighbour = "!000000b2";

describe("a case", () => {
  it("has the state, the particulars and the words it was opened with", () => {
    const scribe = new Scribe();
    scribe.write(opened(12, { people: 4, urgency: "high", trust: 2, raw: "plus d'eau" }));
    expect(scribe.village().case(12)).toMatchObject({
      ref: ref(12),
      state: "open",
      category: "water",
      people: 4,
      urgency: "high",
      trust: 2,
      seen: false,
      raw: "plus d'eau",
      tasks: [],
    });
  });

  it("is seen once an operator has acted on it, and not when its household has", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    scribe.write(by("household", owner, 1, { kind: "case.corrected", case: ref(1), people: 2 }));
    expect(scribe.village().case(1)).toMatchObject({ seen: false, people: 2 });
    scribe.write(operator(moved(1, "acknowledged")));
    expect(scribe.village().case(1)).toMatchObject({ seen: true, state: "acknowledged" });
  });

  it("stands where its helpers are, and waits again when the last one lets go", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    const states = (["claimed", "enroute", "onsite", "done", "released"] as const).map((to) => {
      scribe.write(by("helper", neighbour, 2, task(1, neighbour, to)));
      return scribe.village().case(1)?.state;
    });
    expect(states).toEqual(["matched", "enroute", "enroute", "delivered", "open"]);
  });

  it("goes to the helper who claimed it first, and to whom the operator adds", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    scribe.write(by("helper", neighbour, 2, task(1, neighbour, "claimed")));
    scribe.write(by("helper", "!000000c3", 2, task(1, "!000000c3", "claimed")));
    scribe.write(operator(task(1, "Yann", "assigned")));
    expect(scribe.village().case(1)?.tasks).toMatchObject([
      { helper: neighbour, state: "claimed" },
      { helper: "Yann", state: "assigned" },
    ]);
  });

  it.each([
    ["a claim that is not proven", by("helper", neighbour, 1, task(1, neighbour, "claimed"))],
    ["a claim in another's name", by("helper", neighbour, 2, task(1, "Yann", "claimed"))],
    ["a neighbour's cancelling", by("household", neighbour, 2, moved(1, "cancelled"))],
    ["the owner's cancelling at less trust", by("household", owner, 1, moved(1, "cancelled"))],
    ["an operator whom this hub does not prove", by("operator", "Anne", 2, moved(1, "rejected"))],
    ["a household that calls itself matched", by("household", owner, 2, moved(1, "matched"))],
    ["a node that closes what no one delivered", by("node", "hub", 3, moved(1, "fulfilled"))],
  ])("is not changed by %s", (_, act) => {
    const scribe = new Scribe();
    scribe.write(opened(1, { trust: 2 }));
    const before = scribe.village().case(1);
    scribe.write(act);
    expect(scribe.village().case(1)).toEqual(before);
  });

  it("expires by itself only if it presses no one", () => {
    const scribe = new Scribe();
    scribe.write(opened(1, { urgency: "normal" }));
    scribe.write(opened(2, { urgency: "high" }));
    for (const number of [1, 2]) scribe.write(by("node", "hub", 3, moved(number, "expired")));
    expect(scribe.village().case(1)?.state).toBe("expired");
    expect(scribe.village().case(2)?.state).toBe("open");
  });

  it("is opened again by its household after it cancelled, and not after an operator rejected it", () => {
    const scribe = new Scribe();
    for (const number of [1, 2]) scribe.write(opened(number));
    scribe.write(by("household", owner, 1, moved(1, "cancelled")));
    scribe.write(operator(moved(2, "rejected")));
    for (const number of [1, 2]) scribe.write(by("household", owner, 1, moved(number, "open")));
    expect(scribe.village().case(1)?.state).toBe("open");
    expect(scribe.village().case(2)?.state).toBe("rejected");
  });

  it("names the case it was merged into, until it is opened again", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    scribe.write(operator({ kind: "case.moved", case: ref(1), to: "duplicate", into: ref(7) }));
    expect(scribe.village().case(1)).toMatchObject({ state: "duplicate", mergedInto: ref(7) });
    scribe.write(operator(moved(1, "open")));
    expect(scribe.village().case(1)).not.toHaveProperty("mergedInto");
  });
});

describe("an emergency", () => {
  it("goes on ringing when its household takes it back, until an operator ends it", () => {
    const scribe = new Scribe();
    scribe.write(opened(1, { alarm: "sos", urgency: "critical" }));
    scribe.write(by("household", owner, 2, moved(1, "cancelled")));
    expect(scribe.village().case(1)).toMatchObject({ state: "open", seen: false });
    scribe.write(operator(moved(1, "cancelled")));
    expect(scribe.village().case(1)).toMatchObject({ state: "cancelled", seen: true });
  });

  it("that is only suspected may be taken back once an operator has seen it", () => {
    const scribe = new Scribe();
    scribe.write(opened(1, { alarm: "suspect" }));
    scribe.write(by("household", owner, 1, moved(1, "cancelled")));
    expect(scribe.village().case(1)?.state).toBe("open");
    scribe.write(operator(moved(1, "acknowledged")));
    scribe.write(by("household", owner, 1, moved(1, "cancelled")));
    expect(scribe.village().case(1)?.state).toBe("cancelled");
  });
});

describe("two acts that did not know of each other", () => {
  it.each([
    ["delivered", "cancelled", "delivered"],
    ["cancelled", "delivered", "delivered"],
    ["cancelled", "matched", "matched"],
  ] as const)("%s at one hub and %s at the other leave it %s", (here, there, stands) => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    scribe.write(operator(moved(1, here)));
    scribe.write(operator(moved(1, there)), { node: OTHER, after: 500 });
    expect(scribe.village().case(1)?.state).toBe(stands);
  });

  it("leave it fulfilled when one is the requester's word that help came", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    scribe.write(operator(moved(1, "cancelled")));
    scribe.write(by("household", owner, 1, moved(1, "fulfilled")), { node: OTHER, after: 500 });
    expect(scribe.village().case(1)?.state).toBe("fulfilled");
  });

  it("are judged one after the other when there was time to know", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    scribe.write(operator(moved(1, "delivered")));
    scribe.write(operator(moved(1, "cancelled")), { node: OTHER, after: 5000 });
    expect(scribe.village().case(1)?.state).toBe("cancelled");
  });
});
