import { describe, expect, it } from "vitest";

import { lineStream } from "../../src/web/api/journal-stream.ts";

describe("a stream of lines", () => {
  it("reads its source no faster than it is read", async () => {
    let given = 0;
    async function* source() {
      for (;;) yield ++given;
    }
    const { signal: closing } = new AbortController();
    const stream = lineStream(source, String, { gather: 0, closing, ended: () => undefined });
    const reader = stream.getReader();
    for (let i = 0; i < 3; i++) await reader.read();
    expect(given).toBeLessThan(6);
    await reader.cancel();
  });

  it("lets its source end when nobody reads any more", async () => {
    let released = false;
    const ends: unknown[] = [];
    async function* source(signal: AbortSignal) {
      try {
        yield 1;
        await new Promise((resolve) => {
          signal.addEventListener("abort", resolve);
        });
      } finally {
        released = true;
      }
    }
    const { signal: closing } = new AbortController();
    const ended = (error?: unknown) => ends.push(error);
    const reader = lineStream(source, String, { gather: 0, closing, ended }).getReader();
    await reader.read();
    await reader.cancel();
    expect(released).toBe(true);
    expect(ends).toEqual([undefined]);
  });

  it("ends short, and tells why, when its source fails", async () => {
    const ends: unknown[] = [];
    const broken = new Error("store");
    async function* source() {
      yield 1;
      throw broken;
    }
    const { signal: closing } = new AbortController();
    const ended = (error?: unknown) => ends.push(error);
    const stream = lineStream(source, String, { gather: 0, closing, ended });
    expect(await new Response(stream).text()).toBe("1\n");
    expect(ends).toEqual([broken]);
  });

  it("gathers lines for who wants all, and loses none", async () => {
    const { signal: closing } = new AbortController();
    const stream = lineStream(thousand, String, { gather: 100, closing, ended: () => undefined });
    let text = "";
    let chunks = 0;
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
      chunks++;
      text += decoder.decode(chunk, { stream: true });
    }
    expect(text).toBe(Array.from({ length: 1000 }, (_, i) => `${i}\n`).join(""));
    expect(chunks).toBeLessThan(60);
  });
});

async function* thousand() {
  for (let i = 0; i < 1000; i++) yield i;
}
