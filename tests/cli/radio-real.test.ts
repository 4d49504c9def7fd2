/** The built program at real work: on simulated radios over TCP, with a daemon that holds the radio and without. */

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { badSettings } from "../../src/exercise/bad-settings.ts";
import type { SettingsInit } from "../../src/exercise/settings.ts";
import { servePort } from "../../src/exercise/tcp-port.ts";
import { program, startDaemon } from "../support/daemon.ts";
import { TABLE_NUMBER, tableRadios } from "../support/table-radio.ts";
import type { Ran } from "./terminal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "veillee-table-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ID = `!${TABLE_NUMBER.toString(16)}`;

/** Runs `veillee` in a process of its own, on a data folder of its own. */
async function veillee(...argv: readonly string[]): Promise<Ran> {
  const env = { PATH: process.env["PATH"], HOME: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...argv], { env }, (error, out, err) => {
      const code = typeof error?.code === "number" ? error.code : error === null ? 0 : -1;
      resolve({ code, out, err });
    });
  });
}

async function onTable(settings: SettingsInit = {}) {
  const { radio } = tableRadios(settings);
  const port = await servePort(radio);
  const on = (...argv: readonly string[]): Promise<Ran> =>
    veillee("radio", ...argv, "--radio", port.address);
  return { radio, port, on };
}

describe("a radio on the table that no daemon holds", () => {
  it("is examined, set, given a channel, found good, and set back as it was", async () => {
    const { radio, port, on } = await onTable();
    await using _ = port;
    const before = await on("check", "--json");
    expect(before).toMatchObject({ code: 1, err: "" });
    expect(badCodes(before)).toContain("channel/default-key");

    const kept = path.join(folder, "avant.yaml");
    const applied = await on("apply", "hub.long-fast", "--yes", "--keep", kept);
    expect(applied).toMatchObject({ code: 0, err: "" });
    expect(applied.out).toContain(`veillee radio apply ${kept}`);
    expect((await on("channel", "new", "Kerfontaine", "--yes")).code).toBe(0);

    const after = await on("check", "--profile", "hub.long-fast", "--json");
    expect(after).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(after.out)).toMatchObject({ id: ID, profile: "hub.long-fast", changes: [] });

    expect((await on("apply", kept, "--yes")).code).toBe(0);
    const back = await on("apply", kept, "--dry-run", "--json");
    expect(JSON.parse(back.out)).toEqual({ written: false, changes: [] });
    // The channel is no part of it.
    expect(radio.settings.channels[0]?.name).toBe("Kerfontaine");
    expect(readFileSync(kept, "utf8")).not.toContain("Kerfontaine");
  });

  it("that is badly set is told so, rule by rule, by check and by doctor", async () => {
    const { port, on } = await onTable(badSettings);
    await using _ = port;
    const found = badCodes(await on("check", "--json"));
    expect(found.length).toBeGreaterThan(6);
    const { code, out } = await veillee("doctor", "--json", "--radio", port.address);
    expect(code).toBe(1);
    const { running, findings } = JSON.parse(out);
    expect(running).toBe(false);
    const codes = findings.map((one: { code: string }) => one.code);
    expect(codes).toEqual(expect.arrayContaining(["radio/answers", ...found]));
    // It is held to what a hub's radio must be.
    expect(out).toContain("veillee radio apply hub.long-fast");
  });

  it("that is not there is told by its fault", async () => {
    const gone = await veillee("radio", "check", "--radio", "tcp://127.0.0.1:1");
    expect(gone).toMatchObject({ code: 1, out: "" });
    expect(gone.err).toMatch(/^radio\/unreachable: /);
  });
});

describe("a radio that the daemon holds", () => {
  it("is worked on through it, by its address, its id, or because it is the only one", async () => {
    const { port } = await onTable();
    await using _ = port;
    await using daemon = await startDaemon({ args: ["--radio", port.address] });
    const ask = (...argv: readonly string[]): Promise<Ran> =>
      veillee(...argv, "--data", daemon.data);
    await expect.poll(() => ready(daemon.json("/api/status"))).toBe(true);

    for (const which of [[], ["--radio", port.address], ["--radio", ID]]) {
      const { code, out, err } = await ask("radio", "check", "--json", ...which);
      expect({ code, err }, which.join(" ")).toEqual({ code: 1, err: "" });
      expect(JSON.parse(out)).toMatchObject({ id: ID, address: port.address });
    }
    expect((await ask("radio", "channel", "new", "Kerfontaine", "--yes")).code).toBe(0);
    const secret = JSON.parse((await ask("radio", "channel", "qr", "--json")).out);
    expect(secret).toEqual({
      name: "Kerfontaine",
      url: expect.stringMatching(/^https:\/\/meshtastic\.org\/e\/#[\w-]+$/),
    });
    // What is secret is in no log.
    expect(daemon.errors()).not.toContain(secret.url.split("#")[1]);

    const nodes = JSON.parse((await ask("radio", "nodes", "--json")).out);
    expect(nodes).toContainEqual(expect.objectContaining({ id: ID, own: true }));

    const doctor = JSON.parse((await ask("doctor", "--json")).out);
    expect(doctor.running).toBe(true);
    expect(doctor.findings).toContainEqual(
      expect.objectContaining({ code: "radio/answers", level: "good" }),
    );
  });
});

function badCodes({ out }: Ran): readonly string[] {
  const { findings }: { findings: { code: string; level: string }[] } = JSON.parse(out);
  return findings.filter(({ level }) => level === "bad").map(({ code }) => code);
}

async function ready(status: Promise<unknown>): Promise<boolean> {
  return JSON.stringify(await status).includes('"phase":"ready"');
}
