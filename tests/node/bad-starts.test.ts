import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { program, startDaemon } from "../support/daemon.ts";

/** A radio's address at which nothing is: loopback's discard port. */
const NO_RADIO = "tcp://127.0.0.1:9";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "veillee-bad-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a start that cannot be", () => {
  it("names a data folder that another Veillée holds", async () => {
    await using hub = await startDaemon({ args: ["--radio", NO_RADIO] });
    const second = run("--data", hub.data, "--listen", "127.0.0.1:0", "--radio", NO_RADIO);
    expectFault(second, 1, "store/locked");
    const needs = spawnSync(process.execPath, [program, "needs", "--json", "--data", hub.data]);
    expect(needs.status).toBe(0);
  });

  it("lets no exercise start in the data folder of a running village, and leaves it findable", async () => {
    await using hub = await startDaemon({ args: ["--radio", NO_RADIO] });
    const exercise = run("--data", hub.data, "--listen", "127.0.0.1:0", "--exercise");
    expectFault(exercise, 1, "store/locked");
    const status = spawnSync(process.execPath, [program, "status", "--json", "--data", hub.data]);
    expect(JSON.parse(status.stdout.toString())).toMatchObject({ exercise: false });
  });

  it("names a journal that is gone from its folder, and makes no empty one in its place", async () => {
    await using hub = await startDaemon({ data: folder, args: ["--radio", NO_RADIO] });
    await hub.end("SIGTERM");
    for (const name of ["journal", "db", "level"]) {
      rmSync(path.join(folder, "village", name), { recursive: true, force: true });
    }
    for (const _ of [1, 2]) {
      const again = run("--data", folder, "--listen", "127.0.0.1:0", "--radio", NO_RADIO);
      expectFault(again, 1, "store/missing");
    }
  });

  it("names a data folder that cannot be made", () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    expectFault(run("--data", path.join(file, "data"), "--radio", NO_RADIO), 1, "store/forbidden");
  });

  it("names a port that is taken, and leaves nothing running", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const result = run("--data", folder, "--listen", `127.0.0.1:${port}`, "--radio", NO_RADIO);
    expectFault(result, 1, "web/port-in-use");
    await new Promise((resolve) => server.close(resolve));
  });

  it("names an address that this machine does not have", () => {
    const result = run("--data", folder, "--listen", "203.0.113.1:8080", "--radio", NO_RADIO);
    expectFault(result, 1, "web/address");
  });

  it.each([
    ["an unknown option", ["--raido", "x"], "cli/usage"],
    ["a stray word", ["now"], "cli/usage"],
    ["a speed that is no number", ["--speed", "fast"], "config/invalid"],
    ["a listening address without a port", ["--listen", "localhost"], "config/invalid"],
  ])("takes %s for wrong usage", (_, args, code) => {
    expectFault(run("--data", folder, ...args), 2, code);
  });

  it("names an address that is no radio's", () => {
    expectFault(run("--data", folder, "--radio", "bluetooth:12"), 1, "radio/address");
  });

  it("names settings that are no JSON, and a setting nobody knows", () => {
    const config = path.join(folder, "settings.json");
    writeFileSync(config, "{ radio: }");
    expectFault(run("--config", config, "--data", folder), 1, "config/unreadable");
    writeFileSync(config, '{ "raido": [] }');
    const unknown = run("--config", config, "--data", folder);
    expectFault(unknown, 1, "config/invalid");
    expect(unknown.stderr).toContain("raido");
    expectFault(run("--config", path.join(folder, "none.json")), 1, "config/unreadable");
  });
});

describe("a new operator's code", () => {
  it("is the village's, though the radio is not named again", async () => {
    await using hub = await startDaemon({ data: folder, args: ["--radio", NO_RADIO] });
    await hub.end("SIGTERM");
    const made = spawnSync(process.execPath, [program, "code", "--json", "--data", folder]);
    expect(made.status).toBe(0);
    const { code }: { code?: unknown } = JSON.parse(made.stdout.toString());
    await using again = await startDaemon({ data: folder, args: ["--radio", NO_RADIO] });
    const signIn = await fetch(`${again.address}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: again.address },
      body: JSON.stringify({ code }),
    });
    expect(signIn.status).toBe(204);
  });

  it("is made for no folder in which there is no journal", () => {
    const made = spawnSync(process.execPath, [program, "code", "--data", folder], {
      encoding: "utf8",
    });
    expectFault(made, 1, "store/missing");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a start without its radio", () => {
  it("serves all the same, says what is wrong with the radio, and stops within 5 s", async () => {
    mkdirSync(path.join(folder, "dev"));
    const wrong = "/dev/serial/by-id/usb-not-there";
    await using hub = await startDaemon({ data: folder, args: ["--radio", wrong] });
    await expect
      .poll(() => hub.json("/api/status"))
      .toMatchObject({
        radios: [
          { address: wrong, phase: expect.stringMatching(/down|opening/), reason: "radio/missing" },
        ],
      });
    expect(await hub.end("SIGTERM")).toBe(0);
    expect(hub.errors()).not.toMatch(/^\s+at /m);
  });
});

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: readonly string[]): Result {
  return spawnSync(process.execPath, [program, "run", "--json", ...args], {
    encoding: "utf8",
    timeout: 200_000,
  });
}

/** A code and a remedy on standard error, nothing on standard output, and never a stack. */
function expectFault({ status, stdout, stderr }: Result, exit: number, code: string): void {
  expect(stderr).toContain(`${code}: `);
  expect(status, stderr).toBe(exit);
  expect(stdout).toBe("");
  expect(stderr).not.toMatch(/^\s+at /m);
}
