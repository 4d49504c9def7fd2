import { describe, expect, it } from "vitest";

import { startDaemon } from "../support/daemon.ts";
import { Haste } from "../support/haste.ts";

describe("the exercise", () => {
  it("opens without a radio, and needs arrive within ten seconds", async () => {
    await using hub = await startDaemon({ args: ["--seed", "7"] });
    const ready = new Haste();
    const stop = new AbortController();
    const kinds = [];
    for await (const { kind, raw } of hub.journal({ follow: true, signal: stop.signal })) {
      await ready.look(() => hub.json("/api/status"));
      kinds.push(kind);
      if (kind === "case.opened") {
        expect(raw).not.toBe("");
        break;
      }
    }
    stop.abort();
    expect(ready.taken(), "milliseconds until the first need").toBeLessThan(10_000);
    expect(kinds).toContain("case.opened");
  });

  it("says EXERCICE in every page, reply and log line", async () => {
    await using hub = await startDaemon({ args: ["--speed", "20", "--log", "debug"] });
    const replies: string[] = [];
    const stop = new AbortController();
    for await (const { kind, data } of hub.journal({ follow: true, signal: stop.signal })) {
      if (kind === "message.queued") replies.push(String(data["text"]));
      if (replies.length === 8) break;
    }
    stop.abort();
    for (const reply of replies) expect(reply).toMatch(/^EXERCICE /);

    for (const page of [
      "/",
      "/bien",
      "/besoin",
      "/propose",
      "/suivre",
      "/infos",
      "/cherche",
      "/desk",
      "/none",
    ]) {
      const shown = await (await fetch(hub.address + page)).text();
      expect(shown, page).toContain("EXERCICE");
    }
    expect(await hub.json("/api/now")).toMatchObject({ exercise: true });

    expect(await hub.end("SIGTERM")).toBe(0);
    const lines = hub.errors().trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(line).toContain("EXERCICE");
  });

  it("is asked for in spite of a radio, and keeps apart from the village's journal", async () => {
    await using village = await startDaemon({ args: ["--radio", "tcp://127.0.0.1:9"] });
    await village.end("SIGTERM");
    await using hub = await startDaemon({
      data: village.data,
      args: ["--radio", "tcp://127.0.0.1:9", "--exercise", "--households", "3"],
    });
    expect(await hub.json("/api/status")).toMatchObject({
      exercise: true,
      radios: [{ address: expect.stringMatching(/^tcp:\/\/127\.0\.0\.1:(?!9$)/) }],
    });
    expect(hub.code).toBeDefined();
  });
});
