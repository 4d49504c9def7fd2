import { describe, expect, it } from "vitest";

import { scoreOf } from "../../scripts/score/score.ts";
import { tableOf } from "../../scripts/score/table.ts";
import { understand } from "../support/grammar.ts";
import { judgedIn } from "../support/judged.ts";

/** Messages the tables were written by, and evidence is counted from: what was learnt is not to be lost. */
describe.each([
  ["the labelled phrases", "src/language/examples/given.jsonl"],
  ["phrases of our own", "src/language/examples/own.jsonl"],
  ["many voices", "src/language/examples/voices.jsonl"],
])("on %s", (_, file) => {
  const all = judgedIn(file);
  const score = scoreOf(all);
  const table = tableOf(score);

  it("understands what was meant", async ({ annotate }) => {
    await annotate(table);
    expect(score.intent, score.wrong.join("\n")).toBeGreaterThanOrEqual(0.97);
    expect(score.particulars.category, table).toBeGreaterThanOrEqual(0.95);
    expect(score.particulars.urgency, table).toBeGreaterThanOrEqual(0.95);
    expect(score.particulars.people, table).toBeGreaterThanOrEqual(0.97);
    expect(score.particulars.quantity, table).toBeGreaterThanOrEqual(0.97);
    expect(score.lang, table).toBeGreaterThanOrEqual(0.95);
  });

  it("misses no danger and files none quietly", () => {
    expect(score.filedQuietly).toEqual([]);
    expect(score.dangerRecall, score.wrong.join("\n")).toBeGreaterThanOrEqual(0.99);
  });

  it("does not cry wolf, and takes no talk for a need", () => {
    expect(score.falseAlarms, score.wrong.join("\n")).toBeLessThan(0.01);
    expect(score.falseNeeds, score.wrong.join("\n")).toBeLessThan(0.01);
    expect(score.harmfulNeeds).toEqual([]);
  });

  it.each(
    all.flatMap(({ phrase: { text, ...labels } }) =>
      (["status", "action", "ref", "value"] as const).flatMap((key) =>
        labels[key] === undefined ? [] : [[text, key, labels[key]] as const],
      ),
    ),
  )("reads in « %s » the %s %s", (text, key, value) => {
    expect(understand(text).items[0][key]).toBe(value);
  });
});

/** Messages nothing was written or counted by: the honest measure. The hard ones were written to be misread. */
describe.each([
  ["plain", { intent: 0.89, danger: 0.95, quiet: 0, falseAlarms: 0.03, falseNeeds: 0.01 }],
  ["fresh", { intent: 0.9, danger: 0.95, quiet: 0, falseAlarms: 0.03, falseNeeds: 0.01 }],
  ["hard", { intent: 0.66, danger: 0.64, quiet: 16, falseAlarms: 0.08, falseNeeds: 0.05 }],
])("on %s messages held back", (name, least) => {
  const score = scoreOf(judgedIn(`tests/golden/phrases-held-${name}.jsonl`));

  it("understands as much as it did", async ({ annotate }) => {
    await annotate(tableOf(score));
    expect(score.intent).toBeGreaterThanOrEqual(least.intent);
    expect(score.dangerRecall).toBeGreaterThanOrEqual(least.danger);
    expect(score.filedQuietly.length, score.filedQuietly.join("\n")).toBeLessThanOrEqual(
      least.quiet,
    );
    expect(score.falseAlarms).toBeLessThanOrEqual(least.falseAlarms);
    expect(score.falseNeeds).toBeLessThanOrEqual(least.falseNeeds);
  });
});
