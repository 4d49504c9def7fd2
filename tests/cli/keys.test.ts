import { describe, expect, it } from "vitest";

import { realDaemon } from "./daemon-double.ts";
import { run } from "./terminal.ts";

/** Of the sample village's Yann, whose radio has another key. */
const yann = "!a1b2c304";
const held = "59".repeat(32);
const asked = "a7".repeat(32);
const base64 = (digits: string): string => Buffer.from(digits, "hex").toString("base64");

describe("veillee key list", () => {
  it("shows those to be checked first, and what to do", async () => {
    await using daemon = await realDaemon();
    const { code, out } = await run(["key", "list", "--data", daemon.folder]);
    expect(code).toBe(0);
    expect(out.split("\n").slice(1)).toEqual([
      "!! À VÉRIFIER  !a1b2c304  Yann",
      `    ${base64(held)}`,
      `    A changé de clé. Ce peut être une radio remise à zéro, ou quelqu'un qui se fait passer pour ce foyer. L'autre clé : ${base64(asked)}`,
      "    Demandez de vive voix, puis : veillee key accept a1b2c304, ou refuse",
      "!a1b2c302  Maison Kerbrat",
      `    ${base64("4b".repeat(32))}`,
      "",
    ]);
  });

  it("gives scripts each radio's key, and why it is in doubt", async () => {
    await using daemon = await realDaemon();
    const { out } = await run(["key", "list", "--json", "--data", daemon.folder]);
    expect(JSON.parse(out)).toMatchObject([
      { household: yann, name: "Yann", key: held, doubt: { kind: "changed", key: asked } },
      { household: "!a1b2c302", key: "4b".repeat(32), doubt: null },
    ]);
  });

  it("are counted by veillee status, above all that is not an emergency", async () => {
    await using daemon = await realDaemon();
    const { out } = await run(["status", "--data", daemon.folder, "--lang", "en"]);
    expect(out).toContain("!! 1 RADIO WHOSE KEY IS TO BE CHECKED: veillee key list\n");
  });
});

describe("veillee key", () => {
  it.each([
    [["accept", "a1b2c304"], "accepted", asked, "Yann : clé acceptée. Elle seule prouve"],
    [["accept", yann], "accepted", asked, "Yann : clé acceptée. Elle seule prouve"],
    [["refuse", "yann"], "refused", asked, "Yann : clé refusée. Elle ne prouvera rien"],
    [["doubt", "Maison", "Kerbrat"], "doubted", "4b".repeat(32), "Maison Kerbrat : la clé est"],
    [["accept", "Yann", "--key", base64(held)], "accepted", held, "Yann : clé acceptée"],
    [["accept", "Yann", "--key", held], "accepted", held, "Yann : clé acceptée"],
  ])("%j orders what it says, and says what it means", async (argv, as, key, words) => {
    await using daemon = await realDaemon();
    const { code, out, err } = await run(["key", ...argv, "--data", daemon.folder]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(words);
    expect(daemon.hub.orders).toMatchObject([{ order: { kind: "key", as, key } }]);
  });

  it("says so to scripts too", async () => {
    await using daemon = await realDaemon();
    const { out } = await run(["key", "accept", "Yann", "--json", "--data", daemon.folder]);
    expect(JSON.parse(out)).toEqual({ done: true, household: yann, key: asked, as: "accepted" });
  });

  it.each([
    [["forget", "Yann"], 2, "veillee key --help"],
    [["accept"], 2, "Il manque le foyer"],
    [["accept", "Nobody"], 1, "no-such-household"],
    [["accept", "Yann", "--key", "AQ=="], 1, "no-such-key"],
    [["accept", "Emma"], 1, "no-such-key"],
    [["accept", "Maison Kerbrat"], 1, "not-in-this-state"],
  ])("%j is refused with its remedy", async (argv, code, words) => {
    await using daemon = await realDaemon();
    const ran = await run(["key", ...argv, "--data", daemon.folder]);
    expect(ran).toMatchObject({ code, err: expect.stringContaining(words) });
    expect(daemon.hub.orders.filter(({ order }) => order.kind !== "key")).toEqual([]);
  });
});
