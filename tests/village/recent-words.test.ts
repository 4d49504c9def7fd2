import { describe, expect, it } from "vitest";

import { RECENT_MAX } from "../../src/village/recent-words.ts";
import { by, folded, operator, opened, Scribe } from "./journal-of.ts";

describe("the last words", () => {
  it("are those people wrote, the last first, and none of ours", () => {
    const scribe = new Scribe();
    scribe.write(opened(1, { raw: "plus d'eau" }));
    scribe.write(opened(2));
    scribe.write(by("node", "0000a001", 3, { kind: "unknown", tag: 99 }, "pas nous"));
    scribe.write(operator({ kind: "unknown", tag: 99 }));
    scribe.write(by("helper", "!000000b2", 2, { kind: "unknown", tag: 99 }, "en route"));
    expect(
      scribe
        .village()
        .recent.read()
        .map(({ number }) => number),
    ).toEqual([5, 1]);
  });

  it("are the same whatever order they come in, however many they are", () => {
    const scribe = new Scribe();
    for (let i = 1; i <= 3 * RECENT_MAX; i++) scribe.write(opened(i, { raw: `n° ${i}` }));
    const read = scribe.village().recent.read();
    expect(read).toHaveLength(RECENT_MAX);
    expect(read[0]?.number).toBe(3 * RECENT_MAX);
    expect(folded(scribe.entries.toReversed()).recent.read()).toEqual(read);
  });
});
