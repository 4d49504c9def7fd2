import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { langs } from "../../src/base/lang.ts";
import { type ReplyKey, replyTexts } from "../../src/language/replies-text.ts";
import {
  EXERCISE_MARK,
  phrase,
  REPLY_MAX,
  translationsAgree,
  TWICE_MAX,
} from "../../src/language/replies.ts";

const keys = Object.keys(replyTexts).filter((key): key is ReplyKey => key in replyTexts);
const slotNames = Array.from(
  new Set(
    Object.values(replyTexts).flatMap(({ fr }) =>
      Array.from(fr.matchAll(/\{(\w+)\}/g), ([, slot = ""]) => slot),
    ),
  ),
);
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom("é".repeat(200), "\u202e\u0007x", "{n} [", "💧".repeat(99)),
);

/** Any key with any values, those of numbers being numbers. */
const said = fc.record({
  key: fc.constantFrom(...keys),
  lang: fc.constantFrom(...langs),
  exercise: fc.boolean(),
  n: fc.integer({ min: 1, max: 9_999_999 }),
  words: fc.record(Object.fromEntries(slotNames.map((slot) => [slot, hostile]))),
});

/** Says a text picked at run time; the compiler holds callers to the slots, which here are simply all of them. */
function say(
  key: ReplyKey,
  lang: "fr" | "en",
  {
    slots,
    exercise,
  }: { readonly slots: Readonly<Record<string, string | number>>; readonly exercise: boolean },
): string {
  const untyped: (...given: readonly never[]) => string = phrase;
  return Reflect.apply(untyped, undefined, [key, lang, slots, { exercise }]);
}

function mostOf(key: ReplyKey): number {
  return key === "info" || key === "status.list" ? TWICE_MAX : REPLY_MAX;
}

describe("a reply", () => {
  it("fits the air, hides nothing and keeps its number, whatever fills it", () => {
    fc.assert(
      fc.property(said, ({ key, lang, exercise, n, words }) => {
        const text = say(key, lang, { slots: { ...words, n }, exercise });
        expect(utf8Bytes(text)).toBeLessThanOrEqual(mostOf(key));
        expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        if (replyTexts[key][lang].includes("{n}")) expect(text).toContain(String(n));
        if (exercise) expect(text.startsWith(EXERCISE_MARK)).toBe(true);
      }),
    );
  });

  it.each(keys)("%s says in full what people need, even in an exercise with long values", (key) => {
    const slots = Object.fromEntries(slotNames.map((slot) => [slot, "x".repeat(8)]));
    for (const lang of langs) {
      const text = say(key, lang, { slots: { ...slots, n: 99_999 }, exercise: true });
      expect(utf8Bytes(text)).toBeLessThanOrEqual(mostOf(key));
      expect(text.endsWith("…")).toBe(false);
      expect(text).not.toMatch(/[{}[\]]/);
    }
  });

  it("leaves out what is not known", () => {
    expect(phrase("need.received", "fr", { n: 12, cat: "eau", u: "normale" })).toBe(
      "Reçu par le hub, n°12 : besoin eau, urgence normale. Faux ? Répondez CORRIGER 12. Annuler : ANNULE 12.",
    );
    expect(
      phrase("need.received", "en", { n: 12, cat: "water", q: "3 packs", p: 6, u: "high" }),
    ).toBe(
      "Received by hub, no.12: need water x3 packs, 6 people, urgency high. Wrong? FIX 12. Cancel: CANCEL 12.",
    );
  });

  it("says EXERCICE first in an exercise, in every language", () => {
    for (const lang of langs) {
      expect(phrase("lang.ok", lang, {}, { exercise: true })).toMatch(/^EXERCICE /);
    }
  });

  it("asks for the same slots in every language", () => {
    expect(translationsAgree).toBe(true);
    for (const { fr, en } of Object.values(replyTexts)) {
      expect(new Set(en.match(/\{\w+\}/g))).toEqual(new Set(fr.match(/\{\w+\}/g)));
    }
  });

  it("uses straight apostrophes, which cost one byte", () => {
    expect(JSON.stringify(replyTexts)).not.toContain("’");
  });
});
