import { describe, expect, it } from "vitest";

import { CODE, HOST, testWeb } from "../support/web.ts";

describe("every answer", () => {
  it.each(["/desk", "/api/session", "/assets/desk.js", "/nowhere", "/api/now"])(
    "to %s forbids what a stranger's script or frame would need",
    async (path) => {
      const { headers } = await testWeb().ask(path);
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    },
  );

  it("is kept by nobody unless it is an asset, which is asked for again with its hash", async () => {
    const { ask } = testWeb();
    expect((await ask("/api/session")).headers.get("cache-control")).toBe("no-store");
    expect((await ask("/desk")).headers.get("cache-control")).toBe("no-store");
    const asset = await ask("/assets/desk.js");
    expect(asset.headers.get("cache-control")).toBe("no-cache");
    const etag = asset.headers.get("etag") ?? "";
    const again = await ask("/assets/desk.js", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });
});

describe("a foreign Host", () => {
  it.each(["evil.example", "evil.example:8080", "veillee.test.evil.example", "veillee.tes", ""])(
    "is refused with the right address: <%s>",
    async (host) => {
      const response = await testWeb().ask("/desk", { headers: { host } });
      expect(response.status).toBe(421);
      const text = await response.text();
      expect(text).toContain('href="http://veillee.test/"');
      expect(text).not.toContain("evil");
    },
  );

  it("is refused to the API too, bearer or not", async () => {
    const response = await testWeb().command("/api/now", { headers: { host: "evil.example" } });
    expect(response.status).toBe(421);
    expect(await response.json()).toMatchObject({ error: { code: "foreign-host" } });
  });

  it.each(["veillee.test", "VEILLEE.test:8080", "veillee.test.", "veillee.test.:8080"])(
    "is not what %s is",
    async (host) => {
      expect((await testWeb().ask("/desk", { headers: { host } })).status).toBe(200);
    },
  );

  it("is any other port, where a port is named", async () => {
    const { ask } = testWeb({ hosts: () => ["[fd00::1]:8080", "10.42.0.1:8080"] });
    for (const host of ["10.42.0.1:8080", "[fd00::1]:8080"])
      expect((await ask("/desk", { headers: { host } })).status).toBe(200);
    for (const host of ["10.42.0.1", "10.42.0.1:8081", "[fd00::1]"])
      expect((await ask("/desk", { headers: { host } })).status).toBe(421);
  });

  it("may leave out port 80", async () => {
    const { ask } = testWeb({ hosts: () => ["10.42.0.1:80"] });
    expect((await ask("/desk", { headers: { host: "10.42.0.1" } })).status).toBe(200);
  });
});

describe("a post to the API", () => {
  it.each([
    [{ origin: `http://${HOST}` }],
    [{ "sec-fetch-site": "same-origin" }],
    [{ "sec-fetch-site": "none" }],
    [{ referer: `http://${HOST}/desk` }],
  ])("is taken from our own page: %j", async (headers) => {
    expect(await post(headers)).toBe(200);
  });

  it.each([
    [{}],
    [{ origin: "null" }],
    [{ origin: "http://evil.example" }],
    [{ origin: `http://${HOST}.evil.example` }],
    [{ origin: "http://veillee.test" }],
    [{ origin: `ftp://${HOST}` }],
    [{ origin: `http://${HOST}@evil.example` }],
    [{ "sec-fetch-site": "same-site" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ origin: "http://evil.example", "sec-fetch-site": "same-origin" }],
    [{ referer: "http://evil.example/" }],
    [{ referer: `http://evil.example/?http://${HOST}/` }],
  ])("is refused from anywhere else: %j", async (headers) => {
    expect(await post(headers)).toBe(403);
  });

  it("is refused as the form another site can make a browser send", async () => {
    const { ask, signIn, hub } = testWeb();
    const cookie = await signIn();
    const body = JSON.stringify({ kind: "acknowledge", number: 7 });
    for (const type of ["text/plain", "application/x-www-form-urlencoded", ""]) {
      const headers = { cookie, "content-type": type };
      expect((await ask("/api/orders", { headers, body })).status).toBe(415);
    }
    expect(hub.orders).toEqual([]);
  });

  it("signs nobody in or out from elsewhere", async () => {
    const { ask, signIn } = testWeb();
    const elsewhere = { origin: "http://evil.example" };
    const signingIn = await ask("/api/session", { json: { code: CODE }, headers: elsewhere });
    expect(signingIn.status).toBe(403);
    const cookie = await signIn();
    const headers = { ...elsewhere, cookie };
    expect((await ask("/api/session", { method: "DELETE", headers })).status).toBe(403);
    expect((await ask("/api/now", { headers: { cookie } })).status).toBe(200);
  });
});

describe("a body", () => {
  it("of 16 KiB is read, one byte more is not", async () => {
    const { command } = testWeb();
    const headers = { "content-type": "application/json" };
    const order = JSON.stringify({ kind: "acknowledge", number: 7 });
    const longest = await command("/api/orders", { headers, body: order.padEnd(16_384) });
    expect(longest.status).toBe(200);
    const longer = await command("/api/orders", { headers, body: order.padEnd(16_385) });
    expect(longer.status).toBe(413);
    expect(await longer.json()).toMatchObject({ error: { code: "too-large" } });
  });

  it("without end is left after 16 KiB", async () => {
    const { app } = testWeb();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 4096;
        controller.enqueue(new Uint8Array(4096));
      },
    });
    const init = {
      method: "POST",
      headers: { host: HOST, origin: `http://${HOST}`, "content-type": "application/json" },
      body: endless,
      duplex: "half",
    };
    const request = new Request(`http://${HOST}/api/session`, init);
    const env = { peer: "192.0.2.7", closing: new AbortController().signal };
    const response = await app.request(request, undefined, env);
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(64 * 1024);
  });
});

/** The status of an order posted with these headers and no other. */
async function post(headers: Readonly<Record<string, string>>): Promise<number> {
  const { app, signIn, hub } = testWeb();
  const cookie = await signIn();
  const response = await app.request(
    `http://${HOST}/api/orders`,
    {
      method: "POST",
      headers: { host: HOST, cookie, "content-type": "application/json", ...headers },
      body: JSON.stringify({ kind: "acknowledge", number: 7 }),
    },
    { peer: "192.0.2.7", closing: new AbortController().signal },
  );
  expect(hub.orders).toHaveLength(response.status === 200 ? 1 : 0);
  return response.status;
}
