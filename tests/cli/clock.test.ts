import { describe, expect, it } from "vitest";

import { HOUR } from "../../src/base/time.ts";
import { localTime } from "../../src/cli/local-time.ts";
import { sampleClock, sampleNow } from "../support/sample-village.ts";
import { cannedDaemon, realDaemon } from "./daemon-double.ts";
import { run } from "./terminal.ts";

describe("veillee clock", () => {
  it("sets the time by this machine's, tells by whose word it is, and takes it back", async () => {
    await using daemon = await realDaemon();
    const ask = async (...argv: readonly string[]) => {
      const ran = await run([...argv, "--lang", "fr", "--data", daemon.folder]);
      return { ...ran, out: ran.out.replace(/^EXERCICE : .*\n/, "") };
    };
    expect((await ask("clock")).out).toMatch(/2026, \d+ h \d\d — sûre\nRéglée par le réseau\.\n$/);
    const set = await ask("clock", "set", "--now");
    expect(set).toMatchObject({ code: 0, err: "" });
    expect(set.out).toMatch(/ — réglée par .+\nJuste à la minute, si l'opérateur a bien lu\./);
    expect(daemon.hub.orders.map(({ order }) => order)).toEqual([
      { kind: "set-clock", millis: sampleNow, asked: sampleClock.count },
    ]);
    expect((await ask("status")).out).toMatch(/Heure du poste .*réglée par /);
    const withdrawn = await ask("clock", "withdraw");
    expect(withdrawn.out).toMatch(/^~.* — heure non réglée\nElle ne vaut rien/);
    expect((await ask("clock", "withdraw")).code).toBe(1);
  });

  it("sets this machine's own time where the hub's is 20 hours off", async () => {
    await using daemon = await realDaemon();
    const now = sampleNow + 20 * HOUR;
    const { code } = await run(["clock", "set", "--now", "--data", daemon.folder], { now });
    expect(code).toBe(0);
    expect(daemon.hub.orders.at(0)?.order).toMatchObject({ kind: "set-clock", millis: now });
  });

  it("sets a time that is typed, insisting if asked to", async () => {
    await using daemon = await realDaemon();
    const argv = ["clock", "set", "2036-11-27T14:32+01:00", "--anyway", "--json"];
    const { code, out } = await run([...argv, "--data", daemon.folder]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ quality: "operator", now: "2036-11-27T13:32:00.000Z" });
    expect(daemon.hub.orders.at(0)?.order).toMatchObject({ anyway: true });
  });

  it.each<[string, readonly string[]]>([
    ["neither a time nor --now", []],
    ["both", ["2026-11-27T14:32", "--now"]],
    ["the 30th of February", ["2026-02-30T14:32"]],
    ["words", ["demain"]],
  ])("is used wrongly with %s", async (_, argv) => {
    const { code, err } = await run(["clock", "set", ...argv, "--lang", "fr"]);
    expect(code).toBe(2);
    expect(err).toContain("2026-11-27T14:32");
  });

  it("tells which other clock says otherwise, and by how much", async () => {
    const answers = {
      "/api/session": { body: { exercise: false } },
      "/api/clock": {
        body: {
          ...sampleClock,
          quality: "gps",
          by: "Anne\u{1b}[31m",
          other: { quality: "operator", seconds: -3 * 3600 - 300 },
        },
      },
    };
    await using daemon = await cannedDaemon(answers);
    const { out } = await run(["clock", "--lang", "en", "--data", daemon.folder]);
    expect(out).toMatch(/from GPS\n⚠ the time set by Anne.* was 3 h 05 behind\n/);
    expect(out).not.toContain("\u{1b}");
  });
});

describe("a time that is typed", () => {
  it.each([
    ["2026-11-27T14:32", new Date(2026, 10, 27, 14, 32).getTime()],
    ["2026-11-27 14:32:05", new Date(2026, 10, 27, 14, 32, 5).getTime()],
    ["2026-11-27T14:32Z", Date.UTC(2026, 10, 27, 14, 32)],
    ["2026-11-27T14:32-05:30", Date.UTC(2026, 10, 27, 20, 2)],
    ["2028-02-29T00:00Z", Date.UTC(2028, 1, 29)],
    ["2026-02-29T00:00Z", undefined],
    ["2026-13-01T00:00", undefined],
    ["2026-11-27T24:00", undefined],
    ["2026-11-27T14:60", undefined],
    ["27/11/2026 14:32", undefined],
    ["14:32", undefined],
  ])("%s is read as %s", (text, millis) => {
    expect(localTime(text)).toBe(millis);
  });
});
