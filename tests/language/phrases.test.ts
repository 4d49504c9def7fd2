import { describe, expect, it } from "vitest";

import { understand } from "../support/grammar.ts";
import { lineOf, phrasesOf, scoreOf } from "./score.ts";

describe.each([
  ["the labelled phrases", "tests/golden/phrases.jsonl"],
  ["phrases of our own", "tests/golden/phrases-own.jsonl"],
])("on %s", (_, file) => {
  const phrases = phrasesOf(file);
  const score = scoreOf(phrases);

  it("understands what was meant", async ({ annotate }) => {
    await annotate(lineOf(score));
    expect(score.shares.intent, score.wrong.join("\n")).toBeGreaterThanOrEqual(0.97);
    expect(score.shares.category, lineOf(score)).toBeGreaterThanOrEqual(0.95);
    expect(score.shares.urgency, lineOf(score)).toBeGreaterThanOrEqual(0.95);
    expect(score.shares.people, lineOf(score)).toBeGreaterThanOrEqual(0.97);
    expect(score.shares.quantity, lineOf(score)).toBeGreaterThanOrEqual(0.97);
    expect(score.shares.lang, lineOf(score)).toBeGreaterThanOrEqual(0.95);
  });

  it("misses no danger and files none quietly", () => {
    expect(score.quiet).toEqual([]);
    expect(score.dangerRecall, lineOf(score)).toBe(1);
  });

  it("does not cry wolf, and takes no talk for a need", () => {
    expect(score.falseAlarms).toEqual([]);
    expect(score.falseNeeds).toEqual([]);
  });

  it.each(
    phrases.flatMap(({ text, ...labels }) =>
      (["status", "action", "ref", "value"] as const).flatMap((key) =>
        labels[key] === undefined ? [] : [[text, key, labels[key]] as const],
      ),
    ),
  )("reads in « %s » the %s %s", (text, key, value) => {
    expect(understand(text).items[0][key]).toBe(value);
  });
});

/** Messages in many voices, written without a look at the rules: what was missed at first sight is mended since. */
describe("on many voices", () => {
  const phrases = phrasesOf("tests/golden/phrases-voices.jsonl");
  const score = scoreOf(phrases);
  const calm = phrases.filter(({ intent }) => intent !== "sos");

  it("understands what was meant", async ({ annotate }) => {
    await annotate(lineOf(score));
    expect(score.shares.intent, score.wrong.join("\n")).toBeGreaterThanOrEqual(0.94);
    expect(score.shares.category, lineOf(score)).toBeGreaterThanOrEqual(0.96);
    expect(score.shares.urgency, lineOf(score)).toBeGreaterThanOrEqual(0.96);
    expect(score.shares.people, lineOf(score)).toBeGreaterThanOrEqual(0.97);
    expect(score.shares.quantity, lineOf(score)).toBeGreaterThanOrEqual(0.97);
  });

  it("misses no danger and files none quietly", () => {
    expect(score.quiet).toEqual([]);
    expect(score.dangerRecall, lineOf(score)).toBeGreaterThanOrEqual(0.99);
  });

  it("hardly cries wolf, and hardly takes talk for a need", () => {
    expect(score.falseAlarms.length / calm.length, score.falseAlarms.join("\n")).toBeLessThan(0.03);
    expect(score.falseNeeds.length / calm.length, score.falseNeeds.join("\n")).toBeLessThan(0.02);
  });
});
