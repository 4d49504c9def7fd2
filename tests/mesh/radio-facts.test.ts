import { describe, expect, it } from "vitest";

import { presetModem } from "../../src/mesh/airtime.ts";
import { RadioFacts } from "../../src/mesh/radio-facts.ts";

const channel = (index: number) =>
  ({ kind: "channel", index, channel: { index, name: "", private: true } }) as const;

describe("what a radio says of its channels", () => {
  it("is held to the eight there are", () => {
    const facts = new RadioFacts();
    facts.take({ kind: "my-info", number: 1, rebootCount: 0, nodeCount: 1 });
    facts.take({
      kind: "lora",
      lora: {
        region: "EU_868",
        preset: "LONG_FAST",
        modem: presetModem("LONG_FAST"),
        hopLimit: 3,
      },
    });
    for (const index of [-1, 8, 9, 1e9]) facts.take(channel(index));
    expect(facts.whole).toBe(false);
    facts.take(channel(7));
    expect(facts.whole).toBe(true);
  });
});
