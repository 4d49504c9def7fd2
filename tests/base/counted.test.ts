import { describe, expect, it } from "vitest";

import { entriesText } from "../../src/base/counted.ts";

describe("a count of entries", () => {
  it.each([
    [0, "0 entrée", "0 entries"],
    [1, "1 entrée", "1 entry"],
    [2, "2 entrées", "2 entries"],
  ])("of %i is %j and %j", (count, fr, en) => {
    expect([entriesText(count, "fr"), entriesText(count, "en")]).toEqual([fr, en]);
  });

  it("has its digits grouped where that is asked for", () => {
    expect(entriesText(1234, "en", { grouped: true })).toBe("1,234 entries");
    expect(entriesText(1234, "en")).toBe("1234 entries");
  });
});
