import { describe, expect, it } from "vitest";

import { MINUTE } from "../../src/base/time.ts";
import { openStore } from "../../src/store/store.ts";
import { optionsFor, scratchFolder } from "./scratch.ts";

describe("the age of a store", () => {
  it("goes on where a clean stop left it", async () => {
    let now = 0;
    const options = { ...optionsFor(await scratchFolder()), running: () => now };
    for (const total of [4, 8, 12]) {
      await using store = await openStore(options);
      now += 4 * MINUTE;
      expect(store.age()).toBe(total * MINUTE);
    }
  });
});
