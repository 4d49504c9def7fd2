import { once } from "node:events";
import http from "node:http";
import net from "node:net";

import { afterEach, describe, expect, it } from "vitest";

import { type ServeOptions, serveWeb, type Serving } from "../../src/web/serve.ts";
import { BEARER, testWeb } from "../support/web.ts";

const opened: Serving[] = [];
afterEach(async () => {
  for (const serving of opened.splice(0)) await serving[Symbol.asyncDispose]();
});

async function serve(limits: Pick<ServeOptions, "maxConnections" | "headersTimeout"> = {}) {
  const { app, hub } = testWeb({ hosts: () => ["127.0.0.1"] });
  const serving = await serveWeb({ app, host: "127.0.0.1", port: 0, ...limits });
  opened.push(serving);
  return { hub, serving, port: serving.port, url: `http://127.0.0.1:${serving.port}` };
}

const headers = { authorization: `Bearer ${BEARER}` };

/** Sends bytes as they are; resolves with all that came back once the other side closed. */
async function sendRaw(port: number, ...chunks: readonly string[]): Promise<string> {
  const socket = net.connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  let answer = "";
  socket.on("data", (data) => {
    answer += data.toString("latin1");
  });
  for (const chunk of chunks) socket.write(chunk);
  await once(socket, "close");
  return answer;
}

describe("the server", () => {
  it("serves on the port it opened", async () => {
    const { url, hub } = await serve();
    const response = await fetch(`${url}/api/now`, { headers });
    expect(await response.json()).toEqual(hub.now());
  });

  it("says so when the port is taken", async () => {
    const { port } = await serve();
    const { app } = testWeb();
    await expect(serveWeb({ app, host: "127.0.0.1", port })).rejects.toThrow(
      expect.objectContaining({ code: "web/port-in-use" }),
    );
  });

  it("says so when the address is not this machine's", async () => {
    const { app } = testWeb();
    await expect(serveWeb({ app, host: "192.0.2.1", port: 0 })).rejects.toThrow(
      expect.objectContaining({ code: "web/address" }),
    );
  });

  it("refuses a form of a megabyte without reading it", async () => {
    const { port } = await serve();
    const megabyte = 1_048_576;
    const answer = await sendRaw(
      port,
      `POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${megabyte}\r\n\r\n`,
      "x".repeat(200_000),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("too-large");
  });

  it("refuses an endless form once it is too long", async () => {
    const { port } = await serve();
    const chunk = `2000\r\n${"x".repeat(0x2000)}\r\n`;
    const answer = await sendRaw(
      port,
      "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n" +
        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
      chunk.repeat(8),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    ["no Host", "GET / HTTP/1.1\r\n\r\n"],
    ["garbage", "\u0016\u0003\u0001\u0002\r\n\r\n"],
    ["a Host that is none", "GET /desk HTTP/1.0\r\nHost: a b\r\n\r\n"],
    [
      "an address that is none",
      "GET \\..\\x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    ],
    ["a head without end", `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${"x".repeat(20_000)}`],
  ])("answers %s shortly and shows no trace of its code", async (_, request) => {
    const { port } = await serve();
    const answer = await sendRaw(port, request);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/node_modules|\.ts:|\.js:|Error:/);
  });

  it("hangs up on who drips a request's head", async () => {
    const { port } = await serve({ headersTimeout: 100 });
    const answer = await sendRaw(port, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Drip: ");
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("hangs up on who says nothing at all", async () => {
    const { port } = await serve({ headersTimeout: 100 });
    expect(await sendRaw(port)).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  });

  it("serves pages and keeps streams though hundreds hold connections open", async () => {
    const { port, url, hub } = await serve({ maxConnections: 20 });
    const stream = await fetch(`${url}/api/events`, { headers });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    const head = "POST /besoin HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    const form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90\r\n\r\nte";
    const said = ["", head, `${head}${form}`];
    const idle: net.Socket[] = [];
    for (let i = 0; i < 300; i++) {
      const socket = net.connect(port, "127.0.0.1");
      socket.on("error", () => undefined);
      idle.push(socket);
      await once(socket, "connect");
      socket.write(said[i % 3] ?? "");
    }
    const page = await fetch(`${url}/besoin`);
    expect(page.status).toBe(200);
    hub.put({ number: 12, alarm: "sos" });
    // A sign of life may come first.
    for (let text = ""; !text.includes('"alarm":12');) {
      const next = await reader?.read();
      if (next?.done !== false) expect.unreachable(`the stream ended: ${text}`);
      text += next.value;
    }
    for (const socket of idle) socket.destroy();
    await reader?.cancel();
  });

  it("streams events as they happen and frees the place of a reader who left", async () => {
    const { url, hub } = await serve();
    const request = http.get(`${url}/api/events`, { headers });
    const [response] = await once(request, "response");
    expect(response).toBeInstanceOf(http.IncomingMessage);
    hub.put({ number: 12, alarm: "sos" });
    const said = await new Promise<string>((resolve) => {
      let text = "";
      response.on("data", (data: Buffer) => {
        text += data.toString();
        if (text.includes("event: change")) resolve(text);
      });
    });
    expect(said).toContain('"alarm":12');
    const left = new Promise<void>((resolve) => {
      const look = (): void => {
        if (hub.listeners() === 0) resolve();
        else setImmediate(look);
      };
      look();
    });
    request.destroy();
    await left;
    expect(hub.listeners()).toBe(0);
  });

  it("closes at once though streams are open, and they end cleanly", async () => {
    const { url, serving } = await serve();
    const events = await fetch(`${url}/api/events`, { headers });
    const journal = await fetch(`${url}/api/journal?follow=1`, { headers });
    const texts = Promise.all([events.text(), journal.text()]);
    await serving[Symbol.asyncDispose]();
    const [eventText, journalText] = await texts;
    expect(eventText).toBe("retry: 2000\n\n");
    expect(journalText.trimEnd().split("\n")).toHaveLength(5);
    await expect(fetch(`${url}/desk`)).rejects.toThrow("fetch failed");
  });

  it("closes though callers hold connections open with half a request", async () => {
    const { port, serving } = await serve();
    const socket = net.connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write("POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Le");
    await once(socket, "connect");
    const closed = once(socket, "close");
    await serving[Symbol.asyncDispose]();
    await closed;
    expect(socket.destroyed).toBe(true);
  });
});
