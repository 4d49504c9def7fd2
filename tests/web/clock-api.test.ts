import { describe, expect, it } from "vitest";

import { HOUR } from "../../src/base/time.ts";
import { sampleClock, sampleNow } from "../support/sample-village.ts";
import { testWeb } from "../support/web.ts";

const unset = { ...sampleClock, quality: "none" };
const order = { kind: "set-clock", millis: sampleNow + HOUR, asked: sampleClock.count };

describe("the hub's clock over the local API", () => {
  it("is told with the count that an order names, and set by a signed-in operator", async () => {
    const { ask, signIn, hub } = testWeb({ hub: { clock: unset } });
    const headers = { cookie: await signIn("Anne"), origin: "http://veillee.test:8080" };
    const told = await (await ask("/api/clock", { headers })).json();
    expect(told).toEqual(unset);
    const response = await ask("/api/orders", { json: order, headers });
    expect(response.status).toBe(200);
    expect(hub.orders).toEqual([{ order, operator: "Anne" }]);
    expect(await (await ask("/api/clock", { headers })).json()).toMatchObject({
      quality: "operator",
      by: "Anne",
    });
  });

  it("is neither told to nor set by whoever is not signed in, be it from the households' pages", async () => {
    const { ask, hub } = testWeb({ hub: { clock: unset } });
    const headers = { origin: "http://veillee.test:8080", referer: "http://veillee.test:8080/" };
    expect((await ask("/api/clock", { headers })).status).toBe(401);
    expect((await ask("/api/orders", { json: order, headers })).status).toBe(401);
    expect((await ask("/api/orders", { json: { kind: "withdraw-clock" }, headers })).status).toBe(
      401,
    );
    expect(hub.orders).toEqual([]);
    for (const page of ["/", "/besoin", "/ok"]) {
      const text = await (await ask(page, { headers })).text();
      expect(text).not.toMatch(/set-clock|api\/clock/u);
    }
  });

  it("says in both languages why it is not set", async () => {
    const { command } = testWeb({ hub: { clock: unset } });
    const early = await command("/api/orders", { json: { ...order, millis: 5 } });
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({
      error: { code: "clock-early", fr: /Vérifiez la date/u, en: /Check the date/u },
    });
    expect((await command("/api/orders", { json: { kind: "withdraw-clock" } })).status).toBe(409);
  });

  it.each([
    { millis: "14:32" },
    { millis: -1 },
    { millis: 9e15 },
    { asked: undefined },
    { anyway: false },
    { by: "Anne" },
  ])("is not set by %j", async (changes) => {
    const { command, hub } = testWeb({ hub: { clock: unset } });
    expect((await command("/api/orders", { json: { ...order, ...changes } })).status).toBe(400);
    expect(hub.orders).toEqual([]);
  });
});
