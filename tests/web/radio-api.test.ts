import { once } from "node:events";

import { describe, expect, it } from "vitest";

import type { Log } from "../../src/base/log.ts";
import { createFakeWorkshop, SAMPLE_URL, sampleChanges } from "../support/fake-workshop.ts";
import { testWeb } from "../support/web.ts";

const key = SAMPLE_URL.split("#")[1] ?? "";
const apply = { wish: { kind: "profile", profile: "hub.long-fast" } };

function bench() {
  const workshop = createFakeWorkshop();
  const logged: unknown[] = [];
  const note = (event: string, fields?: object): void => void logged.push({ event, ...fields });
  const log: Log = { debug: note, info: note, warn: note, error: note };
  return { ...testWeb({ workshop, log }), workshop, logged };
}

describe("the radios", () => {
  it.each(["profiles", "check", "channels", "nodes"])(
    "are shown to an operator alone: %s",
    async (what) => {
      const { ask, command, signIn } = bench();
      expect((await ask(`/api/radio/${what}`)).status).toBe(401);
      expect((await command(`/api/radio/${what}`)).status).toBe(200);
      const cookie = await signIn();
      const response = await ask(`/api/radio/${what}`, { headers: { cookie } });
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.text()).not.toContain(key);
    },
  );

  it("are checked against the profile and the radio that are named", async () => {
    const { command } = bench();
    const response = await command("/api/radio/check?profile=hub.long-fast&radio=%2Fdev%2FttyACM0");
    expect(await response.json()).toMatchObject({
      profile: "hub.long-fast",
      changes: sampleChanges,
    });
  });

  it("are not there on a node without a workshop", async () => {
    const { command } = testWeb();
    expect((await command("/api/radio/nodes")).status).toBe(404);
  });

  it("say by their own fault what is wrong", async () => {
    const { command, workshop } = bench();
    workshop.failWith("radio/silent");
    const response = await command("/api/radio/nodes");
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ error: { code: "radio/silent" } });
  });

  it.each([
    [{}, "wish"],
    [{ wish: { kind: "explode" } }, "wish.kind"],
    [{ wish: { kind: "profile" } }, "wish.profile"],
    [{ wish: { kind: "profile", profile: "x".repeat(121) } }, "wish.profile"],
    [{ wish: { kind: "join", url: 7 } }, "wish.url"],
    [{ ...apply, radio: "" }, "radio"],
    [{ ...apply, also: 1 }, "also"],
  ])("are given no wish of a wrong form: %j", async (json, field) => {
    const { command, workshop } = bench();
    for (const at of ["/api/radio/plan", "/api/radio/apply"]) {
      const response = await command(at, { json });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: "bad-field", field } });
    }
    expect(workshop.wishes).toEqual([]);
  });
});

describe("the channel's key", () => {
  it("is given to whoever posts for it as an operator, and to no address that may be kept", async () => {
    const { ask, command, signIn } = bench();
    expect((await ask("/api/radio/channel-secret", { json: {} })).status).toBe(401);
    expect((await command("/api/radio/channel-secret")).status).toBe(404);
    const cookie = await signIn();
    const strange = await ask("/api/radio/channel-secret", {
      json: {},
      headers: { cookie, origin: "http://elsewhere.test" },
    });
    expect(strange.status).toBe(403);
    const response = await ask("/api/radio/channel-secret", { json: {}, headers: { cookie } });
    expect(await response.json()).toEqual({ name: "Kerfontaine", url: SAMPLE_URL });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("is in no log, whatever is asked", async () => {
    const { command, logged } = bench();
    await command("/api/radio/channel-secret", { json: {} });
    const wish = { kind: "join", url: SAMPLE_URL };
    for (const at of ["/api/radio/plan", "/api/radio/apply"])
      await (await command(at, { json: { wish } })).text();
    expect(logged).toMatchObject([
      { event: "radio.channel-shown", operator: "terminal" },
      { event: "radio.apply", operator: "terminal", wish: "join" },
      { event: "radio.applied" },
    ]);
    expect(JSON.stringify(logged)).not.toContain(key);
  });
});

describe("setting a radio", () => {
  it("is told step by step, and once it is over another may be set", async () => {
    const { command } = bench();
    for (let time = 0; time < 2; time++) {
      const response = await command("/api/radio/apply", { json: apply });
      expect(response.headers.get("content-type")).toContain("application/x-ndjson");
      const lines = (await response.text()).trimEnd().split("\n");
      expect(lines.map((line) => JSON.parse(line).kind).at(-1)).toBe("done");
    }
  });

  it("goes on when nobody reads any more, which its work is told", async () => {
    const { command, workshop } = bench();
    const steps: [string, boolean | undefined][] = [];
    const last = new AbortController();
    const over = once(last.signal, "abort");
    workshop.onStep = async (progress, signal) => {
      await new Promise(setImmediate);
      steps.push([progress.kind, signal?.aborted]);
      if (progress.kind === "done") last.abort();
    };
    const response = await command("/api/radio/apply", { json: apply });
    await response.body?.cancel();
    await over;
    expect(steps.at(-1)).toEqual(["done", true]);
    expect(steps).toHaveLength(8);
  });

  it("is not begun while another is under way", async () => {
    const { command, workshop } = bench();
    const goOn = new AbortController();
    const waiting = once(goOn.signal, "abort");
    workshop.onStep = async () => void (await waiting);
    const first = await command("/api/radio/apply", { json: apply });
    const second = await command("/api/radio/apply", { json: apply });
    expect(second.status).toBe(503);
    expect(await second.json()).toMatchObject({ error: { code: "busy" } });
    goOn.abort();
    expect(await first.text()).toContain('"kind":"done"');
    expect(workshop.wishes).toHaveLength(1);
  });

  it("that fails in the middle ends with the fault as its last line", async () => {
    const { command, workshop, logged } = bench();
    workshop.onStep = ({ kind }) => {
      if (kind === "restarting") workshop.failWith("radio/lost");
    };
    const text = await (await command("/api/radio/apply", { json: apply })).text();
    expect(JSON.parse(text.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      kind: "fault",
      code: "radio/lost",
      words: { fr: expect.stringContaining("La liaison") },
    });
    expect(logged.at(-1)).toMatchObject({ event: "radio.not-applied", code: "radio/lost" });
  });

  it("that meets a bug of ours says nothing of it but to the log", async () => {
    const { command, workshop, logged } = bench();
    workshop.onStep = () => {
      throw new TypeError("secret detail");
    };
    const text = await (await command("/api/radio/apply", { json: apply })).text();
    expect(text).toContain('"code":"broken"');
    expect(text).not.toContain("secret");
    expect(logged.at(-1)).toMatchObject({ event: "web.broken", path: "/api/radio/apply" });
  });
});
