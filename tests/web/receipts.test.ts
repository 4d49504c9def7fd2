import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Receipt, Receipts } from "../../src/web/portal/receipts.ts";
import { newSecretWord, secretHash } from "../../src/web/portal/secret-word.ts";

describe("receipts", () => {
  it("give a form one number, in whatever order and however often it comes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 40 }), async (tokens) => {
        const receipts = new Receipts();
        let number = 0;
        const submit = async (): Promise<Receipt> => ({ number: ++number, reply: "", at: 0 });
        const given = await Promise.all(
          tokens.map(async (token) => [token, await receipts.once(String(token), submit)] as const),
        );
        expect(number).toBe(new Set(tokens).size);
        const byToken = new Map(given);
        for (const [token, receipt] of given) expect(receipt).toBe(byToken.get(token));
      }),
    );
  });

  it("let a form that failed be sent again", async () => {
    const receipts = new Receipts();
    const failing = receipts.once("a", async () => {
      throw new Error("full");
    });
    await expect(failing).rejects.toThrow("full");
    expect(receipts.has("a")).toBe(false);
    const receipt = await receipts.once("a", async () => ({ number: 1, reply: "", at: 0 }));
    expect(receipt.number).toBe(1);
  });

  it("are kept of the last 2,048 forms", async () => {
    const receipts = new Receipts();
    for (let i = 0; i < 3000; i++)
      await receipts.once(String(i), async () => ({ number: i, reply: "", at: 0 }));
    expect(receipts.has("951")).toBe(false);
    expect(receipts.has("952")).toBe(true);
    expect(await receipts.show("951", 0)).toBeUndefined();
  });
});

describe("a secret word", () => {
  it("is three syllables that one can say", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
        expect(newSecretWord(() => bytes)).toMatch(/^(?:[BDFGKLMNPRSTVZ][AEIOU]){3}$/);
      }),
    );
  });

  it("is the same however it is typed, and kept as a hash", () => {
    expect(secretHash("KOVANI")).toBe(secretHash(" ko-va ni\n"));
    expect(secretHash("KOVANI")).toBe(
      "1bd6b7b1f247f7ce5f6363575d57ca428d3fb5a98a5dab211624dafd7dcab8ab",
    );
    expect(secretHash("KOVANO")).not.toBe(secretHash("KOVANI"));
  });
});
