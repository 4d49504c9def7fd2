import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  decodeEvidence,
  encodeEvidence,
  type EvidencePack,
  packEvidence,
} from "../../src/language/evidence-pack.ts";
import { Evidence, evidenceLabels } from "../../src/language/evidence.ts";

/** A table as it is handed over: each byte of its UTF-8 one character. */
const pack = (text: string): EvidencePack =>
  packEvidence(Buffer.from(text, "utf8").toString("latin1"), evidenceLabels);
const table = (text: string) => (): EvidencePack => pack(text);

describe("evidence", () => {
  it("is known of words that are not ASCII, too", () => {
    const evidence = new Evidence(table("# à lire\n\nfire+🔥 = noise 30\n🔥 = sos 9, noise 7\n"));
    expect(evidence.strongest(["🔥", "fire+🔥"], "noise", 2)).toEqual(["fire+🔥 +3.0", "🔥 +0.7"]);
  });

  it("leaves out what is no label and what is no number", () => {
    const evidence = new Evidence(table("feu = sos 9, nonsense 4, noise x, need -7, report\n"));
    const { known, intents } = evidence.weigh(["feu", "eau"]);
    expect(known).toBe(1);
    expect((intents.get("sos") ?? 0) / (intents.get("noise") ?? 0)).toBeCloseTo(Math.exp(0.9));
    expect((intents.get("need") ?? 0) / (intents.get("noise") ?? 0)).toBeCloseTo(Math.exp(-0.7));
    expect(intents.get("report")).toBe(intents.get("noise"));
  });

  it("is not read before a message asks for it", () => {
    let asked = 0;
    const evidence = new Evidence(() => {
      asked += 1;
      return pack("feu = sos 9\n");
    });
    expect(asked).toBe(0);
    evidence.weigh(["feu"]);
    evidence.weigh(["eau"]);
    expect(asked).toBe(1);
  });

  it("is the same from its bytes, wherever they lie", () => {
    const label = fc.constantFrom(...evidenceLabels);
    const feature = fc.stringMatching(/^[a-z🔥é+]{1,8}$/u);
    const line = fc.tuple(feature, fc.array(fc.tuple(label, fc.integer({ min: -40, max: 40 }))));
    fc.assert(
      fc.property(fc.array(line), fc.nat(5), (lines, shift) => {
        const written = lines.map(
          ([name, weights]) => `${name} = ${weights.map((each) => each.join(" ")).join(", ")}\n`,
        );
        const whole = pack(written.join(""));
        const bytes = encodeEvidence(whole);
        const moved = new Uint8Array(bytes.length + shift);
        moved.set(bytes, shift);
        expect(decodeEvidence(moved.subarray(shift))).toEqual(whole);
        expect(decodeEvidence(bytes.subarray(0, -1))).toBeUndefined();
      }),
    );
  });
});
