import { describe, expect, it } from "vitest";

import { type AirtimeSaid, busyText, sendingText } from "../../src/language/airtime-words.ts";

const said = (changes: Partial<AirtimeSaid["airtime"]> = {}, radio: number | null = 3.1) => ({
  airUtilTxPercent: radio,
  channelUtilizationPercent: radio === null ? null : 11.42,
  airtime: {
    sentPercent: 2.84,
    estimatedPercent: 0.01,
    heardPercent: 8.2,
    limitPercent: 10,
    minutes: 60,
    ...changes,
  },
});

describe("how much of the hour a radio sends", () => {
  it.each([
    [
      "both figures and the limit",
      said(),
      "émission 3,1\u{a0}% de l'heure selon la radio, 2,8\u{a0}% selon notre compte (limite 10\u{a0}%)",
      "transmitting 3.1% of the hour by the radio's count, 2.8% by ours (limit 10%)",
    ],
    [
      "what it may have sent on top",
      said({ estimatedPercent: 0.6 }),
      "émission 3,1\u{a0}% de l'heure selon la radio, 2,8\u{a0}% à 3,4\u{a0}% selon notre compte (limite 10\u{a0}%)",
      "transmitting 3.1% of the hour by the radio's count, 2.8% to 3.4% by ours (limit 10%)",
    ],
    [
      "since when, after a start",
      said({ minutes: 12 }),
      "émission 3,1\u{a0}% de l'heure selon la radio, 2,8\u{a0}% selon notre compte sur 12 min (limite 10\u{a0}%)",
      "transmitting 3.1% of the hour by the radio's count, 2.8% by ours over 12 min (limit 10%)",
    ],
    [
      "our count alone, and no limit",
      said({ limitPercent: null }, null),
      "émission 2,8\u{a0}% de l'heure selon notre compte",
      "transmitting 2.8% of the hour by our count",
    ],
  ])("says %s", (_, radio, french, english) => {
    expect(sendingText(radio, "fr")).toBe(french);
    expect(sendingText(radio, "en")).toBe(english);
  });

  it("stands beside what was heard of others", () => {
    expect(busyText(said(), "fr")).toBe(
      "air occupé à 11,4\u{a0}% selon la radio, paquets entendus 8,2\u{a0}% de l'heure",
    );
    expect(busyText(said({}, null), "en")).toBe("packets heard 8.2% of the hour");
  });
});
