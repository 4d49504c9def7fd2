import { describe, expect, it } from "vitest";

import { Fault, faults } from "../../src/base/fault.ts";
import { langs } from "../../src/base/lang.ts";

describe("a fault", () => {
  it.each(Object.entries(faults))("%s has words for people in every language", (_, words) => {
    for (const lang of langs) expect(words[lang]).toMatch(/^\p{Lu}.+\.$/u);
  });

  it("is found in a chain of causes", () => {
    const fault = new Fault("store/locked", { folder: "x" });
    const wrapped = new Error("outer", { cause: new Error("middle", { cause: fault }) });
    expect(Fault.in(wrapped)).toBe(fault);
    expect(Fault.in(wrapped, "store/full")).toBeUndefined();
    expect(fault.detail).toEqual({ folder: "x" });
  });
});
