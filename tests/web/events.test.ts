import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { testWeb, type TestWeb } from "../support/web.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Opens the stream and reads on: everything it said so far stands in `said`. */
async function listen(web: TestWeb) {
  const response = await web.command("/api/events");
  const said = { text: "", ended: false };
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const reading = (async () => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      said.text += value;
    }
    said.ended = true;
  })();
  await settle();
  return { response, said, reading, leave: async () => reader?.cancel() };
}

/** Lets streams pass on what they hold. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
  await vi.advanceTimersByTimeAsync(0);
}

const events = (text: string): unknown[] =>
  Array.from(text.matchAll(/^event: change\ndata: (.*)\n\n/gm), ([, data = ""]) =>
    JSON.parse(data),
  );

describe("the event stream", () => {
  it("greets with the time after which to come back", async () => {
    const { response, said } = await listen(testWeb());
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(said.text).toBe("retry: 2000\n\n");
  });

  it("tells a change at once, and those close behind as one", async () => {
    const web = testWeb();
    const { said } = await listen(web);
    web.hub.change({ at: 1, what: ["cases"] });
    web.hub.change({ at: 2, what: ["inbox"] });
    web.hub.change({ at: 3, what: ["inbox", "outbox"] });
    await settle();
    expect(events(said.text)).toEqual([{ at: 1, what: ["cases"], alarm: null }]);
    await vi.advanceTimersByTimeAsync(249);
    expect(events(said.text)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(events(said.text)[1]).toEqual({ at: 3, what: ["inbox", "outbox"], alarm: null });
  });

  it("tells an alarm at once, whatever was told just before", async () => {
    const web = testWeb();
    const { said } = await listen(web);
    web.hub.change({ at: 1, what: ["cases"] });
    web.hub.change({ at: 2, what: ["outbox"] });
    web.hub.change({ at: 3, what: ["cases"], alarm: 12 });
    await settle();
    expect(events(said.text)).toEqual([
      { at: 1, what: ["cases"], alarm: null },
      { at: 3, what: ["outbox", "cases"], alarm: 12 },
    ]);
  });

  it("tells at most four a second", async () => {
    const web = testWeb();
    const { said } = await listen(web);
    for (let i = 0; i < 200; i++) {
      web.hub.change({ at: i });
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(events(said.text).length).toBeGreaterThanOrEqual(8);
    expect(events(said.text).length).toBeLessThanOrEqual(9);
  });

  it("gives a sign of life every 15 s", async () => {
    const web = testWeb();
    const { said } = await listen(web);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said.text).toBe(`retry: 2000\n\n${": ping\n\n".repeat(4)}`);
  });

  it("keeps one change for a reader that does not read, alarm and all", async () => {
    const web = testWeb();
    const response = await web.command("/api/events");
    for (let i = 0; i < 10_000; i++)
      web.hub.change({
        at: i,
        what: [i % 2 === 0 ? "cases" : "inbox"],
        alarm: i === 5000 ? 12 : null,
      });
    await vi.advanceTimersByTimeAsync(60_000);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const reading = (async () => {
      for (;;) text += (await reader?.read())?.value ?? "";
    })();
    await vi.advanceTimersByTimeAsync(1000);
    const told = events(text);
    expect(told.length).toBeLessThan(5);
    expect(told).toContainEqual({ at: 9999, what: expect.any(Array), alarm: 12 });
    expect(reading).toBeInstanceOf(Promise);
  });

  it("is open to 64 readers and not one more, until one leaves", async () => {
    const web = testWeb();
    const streams = [];
    for (let i = 0; i < 64; i++) streams.push(await listen(web));
    expect(web.hub.listeners()).toBe(64);
    const refused = await web.command("/api/events");
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ error: { code: "busy" } });
    await streams[10]?.leave();
    await settle();
    expect((await web.command("/api/events")).status).toBe(200);
  });

  it("is not left open by HEAD", async () => {
    const web = testWeb();
    for (let i = 0; i < 70; i++)
      expect((await web.command("/api/events", { method: "HEAD" })).status).toBe(200);
    expect(web.hub.listeners()).toBe(0);
  });

  it("ends when the server closes, and nothing stays behind", async () => {
    const web = testWeb();
    const { said, reading } = await listen(web);
    web.hub.change({ at: 1 });
    web.closing.abort();
    await settle();
    await reading;
    expect(said.ended).toBe(true);
    expect(web.hub.listeners()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
