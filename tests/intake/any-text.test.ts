import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { Desk, noKey, onChannel, openChannel } from "./desk.ts";

describe("what is not understood", () => {
  it("goes to a person with its words, and is answered once an hour", () => {
    const desk = new Desk();
    expect(desk.hear("qsdfgh").outgoing[0]?.template).toBe("unknown");
    expect(desk.hear("zxcvbn").outgoing).toEqual([]);
    expect(desk.village.inbox().map(({ raw }) => raw)).toEqual(["qsdfgh", "zxcvbn"]);
  });

  it("is kept and rarely answered when it is a greeting", () => {
    const desk = new Desk();
    expect(desk.hear("salut tout le monde", { hops: 2, snrDb: 5.75 }).outgoing).toMatchObject([
      { lane: "routine", text: "Reçu par le hub à 19:01, signal 6 dB, 2 saut(s)." },
    ]);
    expect(desk.hear("bonjour à tous").outgoing).toEqual([]);
    expect(desk.village.inbox()).toEqual([]);
  });

  it("costs only itself when it is 233 bytes of emoji", () => {
    const desk = new Desk();
    const text = `${"🥶".repeat(58)}!`;
    expect(utf8Bytes(text)).toBe(233);
    const taken = desk.hear(text);
    expect(taken.entries.filter(({ raw }) => raw === text).length).toBeGreaterThan(0);
  });
});

describe("every text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 233 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ..."sos au secours plus d'eau 4 personnes ok annule 1 2 je prends oui non stop en bois j'ai besoin ? n° feu enfant merci reçu livré corriger urgent où 🔥 \u202e".split(
            " ",
          ),
        ),
        { maxLength: 12 },
      )
      .map((words) => words.join(" ")),
  );
  const from = fc.constantFrom(0xa1, 0xb2, 0xc3);
  const way = fc.constantFrom({}, onChannel, openChannel, noKey, { viaMqtt: true });

  it("gives an entry with its words, and answers of at most 200 bytes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, from, way, fc.nat(120_000)), { maxLength: 12 }),
        (texts) => {
          const desk = new Desk({ exercise: true });
          for (const [text, sender, changes, wait] of texts) {
            const taken = desk.hear(text, { from: sender, ...changes, wait });
            expect(taken.entries.some(({ raw = "" }) => raw === text)).toBe(true);
            for (const { text: words, id } of taken.outgoing) {
              expect(utf8Bytes(words)).toBeLessThanOrEqual(200);
              expect(words.startsWith("EXERCICE ")).toBe(true);
              const queued = taken.entries.map(({ fact }) => fact);
              expect(queued).toContainEqual(
                expect.objectContaining({ kind: "message.queued", id, text: words }),
              );
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("never ends a case that is another's", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
        const desk = new Desk();
        desk.hear("besoin d'eau, 4 personnes", { from: 0xd4 });
        for (const text of texts) desk.hear(text);
        const state = desk.village.case(1)?.state;
        expect(["open", "matched", "enroute", "delivered"]).toContain(state);
      }),
      { numRuns: 60 },
    );
  });
});
