import { describe, expect, it } from "vitest";

import type { Teaching } from "../../src/village/order.ts";
import { testWeb } from "../support/web.ts";

const gourde: Teaching = {
  kind: "teach",
  term: "cave",
  meaning: { as: "category", category: "water" },
  from: { node: "c0ffee01", number: 31 },
};

describe("the village's words over the local API", () => {
  it("are taught and forgotten by order, and listed", async () => {
    const { command, hub } = testWeb();
    expect((await command("/api/orders", { json: gourde })).status).toBe(200);
    const listed = await (await command("/api/lexicon")).json();
    expect(listed).toEqual(await hub.lexicon());
    expect(listed).toMatchObject([{ term: "cave", meaning: gourde.meaning, from: gourde.from }]);
    expect((await command("/api/orders", { json: { kind: "forget", term: "CAVE" } })).status).toBe(
      200,
    );
    expect(await (await command("/api/lexicon")).json()).toEqual([]);
  });

  it("are tried before they are taught, and nothing is ordered by that", async () => {
    const { command, hub } = testWeb();
    const response = await command("/api/lexicon/preview", { json: gourde });
    expect(await response.json()).toMatchObject({ own: { raw: /cave/u }, read: 1, changed: 0 });
    const refused = await command("/api/lexicon/preview", { json: { ...gourde, term: "secours" } });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ error: { code: "term-danger" } });
    expect(hub.orders).toEqual([]);
  });

  it.each([
    { term: "" },
    { term: "k".repeat(61) },
    { term: 7 },
    { meaning: { as: "danger" } },
    { meaning: { as: "category" } },
    { meaning: { as: "category", category: "gold" } },
    { meaning: { as: "place", place: "" } },
    { meaning: { as: "person" } },
    { meaning: { as: "harmless", category: "water" } },
    { from: { node: "C0FFEE01", number: 31 } },
    { from: { node: "c0ffee01", number: 0 } },
    { number: 1.5 },
    { more: true },
  ])("are refused with %j, before anyone judges", async (changes) => {
    const { command, hub } = testWeb();
    for (const path of ["/api/orders", "/api/lexicon/preview"]) {
      const response = await command(path, { json: { ...gourde, ...changes } });
      expect(response.status, path).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: "bad-field" } });
    }
    expect(hub.orders).toEqual([]);
  });
});
