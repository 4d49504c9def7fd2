import { describe, expect, it } from "vitest";

import { faults } from "../../src/base/fault.ts";
import { entryJson } from "../../src/journal/entry-json.ts";
import { sampleEntry } from "../support/sample-village.ts";
import { BEARER, testWeb } from "../support/web.ts";

const reads = [
  "/api/now",
  "/api/status",
  "/api/cases",
  "/api/cases/1",
  "/api/inbox",
  "/api/households",
  "/api/lexicon",
  "/api/journal",
  "/api/events",
];

describe("the local API", () => {
  it.each(reads)("shows %s to nobody who is not let in", async (path) => {
    const { ask } = testWeb();
    for (const headers of [
      {},
      { authorization: "Bearer " },
      { authorization: `Bearer ${"c".repeat(64)}` },
      { authorization: `Basic ${BEARER}` },
    ]) {
      const response = await ask(path, { headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: "not-signed-in" } });
    }
  });

  it("lets nobody in by an empty token, though none be set", async () => {
    const { ask } = testWeb({ bearer: "" });
    expect((await ask("/api/now", { headers: { authorization: "Bearer " } })).status).toBe(401);
  });

  it("shows the hub's views as they are", async () => {
    const { command, hub } = testWeb();
    expect(await (await command("/api/now")).json()).toEqual(hub.now());
    expect(await (await command("/api/status")).json()).toEqual(hub.status());
    expect(await (await command("/api/inbox")).json()).toEqual(hub.inbox());
    expect(await (await command("/api/households")).json()).toEqual(hub.households());
    expect(await (await command("/api/cases")).json()).toEqual(hub.cases());
    expect(await (await command("/api/cases?closed=1")).json()).toEqual(
      hub.cases({ closed: true }),
    );
    expect(await (await command("/api/cases/7")).json()).toEqual(await hub.case(7));
  });

  it.each(["99", "0", "-1", "1e3", "x", "01", "7/8", "99999999999999999999"])(
    "has no case %s",
    async (number) => {
      const { command } = testWeb();
      const response = await command(`/api/cases/${number}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: "not-found" } });
    },
  );

  it("writes the journal as one line an entry, oldest first", async () => {
    const { command } = testWeb();
    const response = await command("/api/journal");
    expect(response.headers.get("content-type")).toContain("application/x-ndjson");
    const lines = (await response.text()).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      [1, 2, 3, 4, 5].map((number) => entryJson(sampleEntry(number))),
    );
  });

  it("follows the journal until the reader leaves", async () => {
    const { command, hub } = testWeb();
    const response = await command("/api/journal?follow=1");
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let number = 1; number <= 5; number++)
      expect((await reader?.read())?.value).toContain(`"number":${number},`);
    const next = reader?.read();
    hub.write(sampleEntry(6));
    expect((await next)?.value).toContain(`"number":6,`);
    await reader?.cancel();
    expect(hub.listeners()).toBe(0);
  });

  it("ends a followed journal when the server closes", async () => {
    const { command, closing } = testWeb();
    const response = await command("/api/journal?follow=1");
    closing.abort();
    expect((await response.text()).trimEnd().split("\n")).toHaveLength(5);
  });
});

describe("orders", () => {
  it("are obeyed in the name of the command line", async () => {
    const { command, hub } = testWeb();
    const order = { kind: "assign", number: 7, helper: "Yann" };
    const response = await command("/api/orders", { json: order });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ kind: "done", number: 7 });
    await command("/api/orders", {
      json: { kind: "reopen", number: 4 },
      headers: { "x-operator": "Ma%C3%AFa" },
    });
    expect(hub.orders).toEqual([
      { order, operator: "terminal" },
      { order: { kind: "reopen", number: 4 }, operator: "Maïa" },
    ]);
  });

  it("of every kind reach the hub as they were given", async () => {
    const { command, hub } = testWeb();
    const orders = [
      { kind: "acknowledge", number: 1 },
      { kind: "assign", number: 1, helper: "Yann" },
      { kind: "enroute", number: 1, helper: "Yann" },
      { kind: "delivered", number: 1, helper: "Yann" },
      { kind: "release", number: 1, helper: "Yann" },
      { kind: "close", number: 1, as: "fulfilled", reason: "vu sur place" },
      { kind: "reopen", number: 1 },
      { kind: "hold", number: 1 },
      { kind: "merge", number: 1, into: 3 },
      { kind: "say", number: 1, text: "on arrive" },
      { kind: "correct", number: 1, people: 3, quantity: 2.5, unit: "l", urgency: "high" },
      { kind: "file", message: { node: "c0ffee01", number: 31 }, as: "need", category: "safety" },
      { kind: "name", household: "!a1b2c302", name: "Kerbrat" },
    ];
    for (const order of orders)
      expect((await command("/api/orders", { json: order })).status, order.kind).toBe(200);
    expect(hub.orders.map(({ order }) => order)).toEqual(orders);
  });

  it("that are refused say why in both languages", async () => {
    const { command } = testWeb();
    const response = await command("/api/orders", { json: { kind: "acknowledge", number: 99 } });
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      error: {
        code: "no-such-case",
        fr: "Ce numéro n'existe pas. Le tableau et « veillee needs --all » montrent les numéros.",
        en: "There is no such number. The board and “veillee needs --all” show the numbers.",
      },
    });
  });

  it.each([
    [{}, "kind"],
    [{ kind: "explode" }, "kind"],
    [{ kind: "acknowledge" }, "number"],
    [{ kind: "acknowledge", number: "7" }, "number"],
    [{ kind: "acknowledge", number: 0 }, "number"],
    [{ kind: "acknowledge", number: 1.5 }, "number"],
    [{ kind: "acknowledge", number: 7, and: "more" }, "and"],
    [{ kind: "assign", number: 7, helper: "  " }, "helper"],
    [{ kind: "assign", number: 7, helper: "x".repeat(121) }, "helper"],
    [{ kind: "close", number: 7, as: "open" }, "as"],
    [{ kind: "correct", number: 7, urgency: "extreme" }, "urgency"],
    [{ kind: "correct", number: 7, people: null }, "people"],
    [{ kind: "file", message: { node: "x", number: 1 }, as: "need" }, "message.node"],
    [{ kind: "name", household: "me", name: "x" }, "household"],
  ])("of a wrong form are refused, naming the value: %j", async (order, field) => {
    const { command, hub } = testWeb();
    const response = await command("/api/orders", { json: order });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "bad-field", field } });
    expect(hub.orders).toEqual([]);
  });

  it.each(["{", "", "[".repeat(16_000), '{"kind":"acknowledge","number":7}}', "\u0000"])(
    "that are not JSON are refused",
    async (body) => {
      const { command } = testWeb();
      const headers = { "content-type": "application/json" };
      const response = await command("/api/orders", { body, headers });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: "bad-json" } });
    },
  );

  it.each([
    '{"kind":"acknowledge","number":7,"__proto__":{"polluted":1}}',
    '{"kind":"acknowledge","number":7,"constructor":{"prototype":{"polluted":1}}}',
  ])("cannot reach a prototype: %s", async (body) => {
    const { command, hub } = testWeb();
    const headers = { "content-type": "application/json" };
    expect((await command("/api/orders", { body, headers })).status).toBe(200);
    expect(hub.orders).toEqual([
      { order: { kind: "acknowledge", number: 7 }, operator: "terminal" },
    ]);
    expect("polluted" in {}).toBe(false);
  });

  it.each([
    ["store/full", 507],
    ["store/failed", 507],
    ["store/closed", 503],
    ["radio/lost", 500],
  ] as const)("that meet %s are answered %i with its words", async (code, status) => {
    const { command, hub } = testWeb();
    hub.failWith(code);
    const response = await command("/api/orders", { json: { kind: "acknowledge", number: 7 } });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: { code, fr: faults[code].fr, en: faults[code].en },
    });
  });
});

describe("a bug of ours", () => {
  it("is logged, and told without its trace", async () => {
    const errors: unknown[] = [];
    const { command } = testWeb({
      log: {
        debug: () => undefined,
        info: () => undefined,
        warn: () => undefined,
        error: (event, fields) => errors.push({ event, ...fields }),
      },
      hosts: () => {
        throw new TypeError("secret detail");
      },
    });
    const response = await command("/api/now");
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: "broken" } });
    expect(text).not.toContain("secret");
    expect(text).not.toContain(" at ");
    expect(errors).toMatchObject([{ event: "web.broken", path: "/api/now" }]);
  });
});
