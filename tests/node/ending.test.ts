import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { describe, expect, it, onTestFinished } from "vitest";

import { asModule, program, startDaemon } from "../support/daemon.ts";
import { Haste } from "../support/haste.ts";
import { openScriptedRadio } from "../support/scripted-radio.ts";

const NO_RADIO = ["--radio", "tcp://127.0.0.1:9"];
/** What a closing node is given before it is ended by force, in milliseconds. */
const FORCED = 4500;
/** Has it never be: a machine that is busy with other things may need longer. */
const unforced = `
  const wait = setTimeout;
  globalThis.setTimeout = (wake, delay, ...given) =>
    wait(wake, delay === ${FORCED} ? 2 ** 31 - 1 : delay, ...given);`;

describe("a node that is asked to end", () => {
  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("closes cleanly on %s", async (signal) => {
    await using hub = await startDaemon({ args: NO_RADIO });
    expect(await hub.end(signal)).toBe(0);
    expect(existsSync(path.join(hub.data, "daemon.json"))).toBe(false);
  });

  it("takes a second signal for the same wish", async () => {
    await using hub = await startDaemon({ args: NO_RADIO });
    hub.process.kill("SIGTERM");
    expect(await hub.end("SIGTERM")).toBe(0);
  });

  it("closes in the midst of more texts than it can take in", async () => {
    await using radio = await openScriptedRadio();
    await using idle = await startDaemon({ args: NO_RADIO });
    await using hub = await startDaemon({ args: ["--radio", radio.address], before: unforced });
    await radio.ready();
    radio.hear(
      ...Array.from({ length: 4000 }, (_, i) => ({
        from: 0x0c00_0000 + i,
        id: i + 1,
        text: `besoin d'eau pour ${i} personnes`,
      })),
    );
    await radio.untilSent((sent) => sent.length > 0);
    const ending = new Haste(5);
    expect(await hub.end("SIGTERM")).toBe(0);
    await ending.look(() => idle.end("SIGTERM"));
    expect(ending.taken(), "milliseconds until it has closed").toBeLessThan(FORCED);
  });
});

describe("a node whose words nobody reads any more", () => {
  it("goes on serving", async () => {
    await using hub = await startDaemon({ args: NO_RADIO });
    hub.process.stdout?.destroy();
    hub.process.stderr?.destroy();
    for (const code of ["AAAA-AAAA", "BBBB-BBBB"]) {
      // A wrong code is written to the log.
      const tried = await hub.fetch("/api/session", {
        method: "POST",
        body: JSON.stringify({ code }),
      });
      expect(tried.ok).toBe(false);
    }
    expect(await hub.json("/api/status")).toMatchObject({ exercise: false });
    expect(await hub.end("SIGTERM")).toBe(0);
  });
});

describe("a node that has a bug", () => {
  it("says so in one line of its log, and ends", async () => {
    const data = mkdtempSync(path.join(os.tmpdir(), "veillee-bug-"));
    onTestFinished(() => rmSync(data, { recursive: true, force: true }));
    const bug = 'process.on("SIGUSR2", () => { throw new TypeError("no such thing"); })';
    const settings = ["--data", data, "--listen", "127.0.0.1:0", ...NO_RADIO];
    const child = spawn(
      process.execPath,
      ["--import", asModule(bug), program, "run", "--json", ...settings],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    onTestFinished(() => void child.kill("SIGKILL"));
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    await once(child.stdout, "data");
    child.kill("SIGUSR2");
    const [code]: unknown[] = await once(child, "close");
    expect(code).toBe(1);
    const lines = errors.trimEnd().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
      level: "error",
      msg: "bug",
      error: expect.stringContaining("TypeError: no such thing"),
    });
  });
});
