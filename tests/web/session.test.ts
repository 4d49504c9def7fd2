import { setImmediate } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { HOUR, MINUTE } from "../../src/base/time.ts";
import { CODE, cookieOf, testWeb } from "../support/web.ts";

describe("signing in", () => {
  it("gives a cookie that scripts and other sites cannot use", async () => {
    const { ask } = testWeb();
    const response = await ask("/api/session", { json: { code: CODE } });
    expect(response.status).toBe(204);
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^veillee=[\w-]{43}; /);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(cookie).toContain("Path=/");
  });

  it("lets the operator in under the name given", async () => {
    const { ask, signIn, hub } = testWeb();
    const cookie = await signIn("Marie\u202e ");
    const session = await ask("/api/session", { headers: { cookie } });
    expect(await session.json()).toEqual({
      operator: true,
      name: "Marie·",
      lang: "fr",
      exercise: true,
      village: "Kerfontaine",
      now: hub.now().now,
    });
    await ask("/api/orders", { headers: { cookie }, json: { kind: "acknowledge", number: 7 } });
    expect(hub.orders).toEqual([{ order: { kind: "acknowledge", number: 7 }, operator: "Marie·" }]);
  });

  it("calls an operator without a name opérateur", async () => {
    const { ask, signIn } = testWeb();
    const cookie = await signIn();
    const session = await ask("/api/session", { headers: { cookie } });
    expect(await session.json()).toMatchObject({ operator: true, name: "opérateur" });
  });

  it("tells a stranger no more than the village's name", async () => {
    const { ask } = testWeb();
    const session = await ask("/api/session?lang=en");
    expect(session.status).toBe(200);
    expect(await session.json()).toMatchObject({
      operator: false,
      name: null,
      lang: "en",
      now: null,
    });
  });

  it("refuses a wrong code in both languages", async () => {
    const { ask } = testWeb();
    const response = await ask("/api/session", { json: { code: "AAAA-AAAA" } });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: {
        code: "wrong-code",
        fr: expect.stringContaining("code"),
        en: expect.stringContaining("code"),
      },
    });
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it("stops an address after ten wrong codes, though the eleventh be right", async () => {
    const { ask, pass } = testWeb();
    for (let i = 0; i < 10; i++)
      expect((await ask("/api/session", { json: { code: `wrong ${i}` } })).status).toBe(401);
    expect((await ask("/api/session", { json: { code: CODE } })).status).toBe(429);
    const other = await ask("/api/session", { json: { code: CODE }, peer: "192.0.2.8" });
    expect(other.status).toBe(204);
    pass(15 * MINUTE);
    expect((await ask("/api/session", { json: { code: CODE } })).status).toBe(204);
  });

  it("checks two codes at a time and turns away a crowd", async () => {
    let running = 0;
    let most = 0;
    const open: (() => void)[] = [];
    const { ask } = testWeb({
      credentials: {
        verify: async () => {
          most = Math.max(most, ++running);
          await new Promise<void>((resolve) => open.push(resolve));
          running--;
          return false;
        },
      },
    });
    const storm = Array.from({ length: 40 }, (_, i) =>
      ask("/api/session", { json: { code: "x" }, peer: `192.0.2.${i}` }),
    );
    const statuses = Promise.all(storm.map((response) => response.then(({ status }) => status)));
    const ended = statuses.then(() => "ended");
    while ((await Promise.race([ended, setImmediate("turn")])) === "turn") open.shift()?.();
    expect(most).toBe(2);
    expect((await statuses).filter((status) => status === 401)).toHaveLength(18);
    expect((await statuses).filter((status) => status === 503)).toHaveLength(22);
  });
});

describe("a session", () => {
  it("lives while it is used and ends after twelve idle hours", async () => {
    const { ask, signIn, pass } = testWeb();
    const cookie = await signIn();
    for (const hours of [11, 11, 11]) {
      pass(hours * HOUR);
      expect((await ask("/api/now", { headers: { cookie } })).status).toBe(200);
    }
    pass(12 * HOUR);
    expect((await ask("/api/now", { headers: { cookie } })).status).toBe(401);
  });

  it("ends when the operator signs out", async () => {
    const { ask, signIn } = testWeb();
    const cookie = await signIn();
    const out = await ask("/api/session", { method: "DELETE", headers: { cookie } });
    expect(out.status).toBe(204);
    expect(cookieOf(out)).toBe("veillee=");
    expect((await ask("/api/now", { headers: { cookie } })).status).toBe(401);
  });

  it("does not let in who makes a cookie up", async () => {
    const { ask, signIn } = testWeb();
    await signIn();
    const headers = { cookie: "veillee=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" };
    expect((await ask("/api/now", { headers })).status).toBe(401);
  });

  it("lets 64 desks in, and drops the one idle longest for the next", async () => {
    const { ask, signIn } = testWeb();
    const first = await signIn();
    const second = await signIn();
    for (let i = 2; i < 64; i++) await signIn();
    await ask("/api/now", { headers: { cookie: first } });
    await signIn();
    expect((await ask("/api/now", { headers: { cookie: first } })).status).toBe(200);
    expect((await ask("/api/now", { headers: { cookie: second } })).status).toBe(401);
  });
});
