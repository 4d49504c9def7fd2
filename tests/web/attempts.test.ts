import { describe, expect, it } from "vitest";

import { MINUTE } from "../../src/base/time.ts";
import { Attempts } from "../../src/web/attempts.ts";

describe("attempts", () => {
  it("are ten in any quarter of an hour, and come back one by one", () => {
    const attempts = new Attempts(10);
    for (let minute = 0; minute < 10; minute++)
      expect(attempts.take("a", minute * MINUTE)).toBe(true);
    expect(attempts.take("a", 14 * MINUTE)).toBe(false);
    expect(attempts.take("a", 15 * MINUTE)).toBe(true);
    expect(attempts.take("a", 15 * MINUTE)).toBe(false);
    expect(attempts.take("a", 16 * MINUTE)).toBe(true);
  });

  it("count for each caller alone", () => {
    const attempts = new Attempts(1);
    expect(attempts.take("a", 0)).toBe(true);
    expect(attempts.take("b", 0)).toBe(true);
    expect(attempts.take("a", 0)).toBe(false);
    expect(attempts.recent(0)).toBe(2);
  });

  it("that were right do not count", () => {
    const attempts = new Attempts(1);
    for (let i = 0; i < 5; i++) {
      expect(attempts.take("a", 0)).toBe(true);
      attempts.forgive("a");
    }
    expect(attempts.recent(0)).toBe(0);
  });

  it("are remembered of 1,024 callers", () => {
    const attempts = new Attempts(1);
    for (let i = 0; i < 5000; i++) attempts.take(`caller ${i}`, 0);
    expect(attempts.recent(0)).toBe(1024);
    expect(attempts.take("caller 4999", 0)).toBe(false);
  });
});
