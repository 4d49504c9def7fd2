import { describe, expect, it } from "vitest";

import { realDaemon } from "./daemon-double.ts";
import { run, type TerminalOptions } from "./terminal.ts";

const exercise = /^EXERCICE : .*\n/;

async function ask(
  daemon: { readonly folder: string },
  argv: readonly string[],
  options?: TerminalOptions,
) {
  const ran = await run([...argv, "--lang", "fr", "--data", daemon.folder], options);
  return { ...ran, out: ran.out.replace(exercise, "") };
}

describe("veillee unlock", () => {
  it("opens what was closed by the code on standard input", async () => {
    await using daemon = await realDaemon();
    daemon.hub.vault = "locked";
    expect((await ask(daemon, ["status"])).out).toContain(
      "Noms et messages d'avant le redémarrage : fermés.",
    );
    expect(await ask(daemon, ["unlock"], { stdin: ["K7QM-2FXR\n"] })).toEqual({
      code: 0,
      out: "Noms et messages d'avant sont ouverts.\n",
      err: "",
    });
    expect(daemon.hub.seen).toEqual([{ scope: "unlocked", operator: "terminal" }]);
    expect((await ask(daemon, ["status"])).out).not.toContain("fermés");
  });

  it("with the recovery key, takes the present code as well", async () => {
    await using daemon = await realDaemon();
    const key = "VKEY-7QM2F-XR4NB-22222-33333-44444\n";
    const told = await ask(daemon, ["unlock", "--recovery", "--json"], {
      stdin: [key, "K7QM-2FXR\n"],
    });
    expect(told).toMatchObject({ code: 0, out: '{"state":"opened"}\n' });
    const later = await ask(daemon, ["unlock", "--recovery"], { stdin: [key] });
    expect(later.out).toContain("jusqu'au prochain arrêt");
  });

  it("tells what to give instead of a secret that opens nothing", async () => {
    await using daemon = await realDaemon();
    const { code, err } = await ask(daemon, ["unlock"], { stdin: ["AAAA-AAAA\n"] });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^wrong-secret: .*clé/) });
    expect(daemon.hub.seen).toEqual([]);
  });
});

describe("veillee erase", () => {
  it.each([
    ["Kerbrat", "Peut-être « Maison Kerbrat » ?"],
    ["maison kerbart", "Peut-être « Maison Kerbrat » ?"],
    ["Yan", "Peut-être « Yann » ?"],
    ["Nobody", "« Nobody ». La page Foyers du bureau"],
  ])("names those that are like %s, and erases none of them", async (name, hint) => {
    await using daemon = await realDaemon();
    const { code, err } = await ask(daemon, ["erase", ...name.split(" "), "--yes"]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(hint) });
    expect(err).toMatch(/^no-such-household: /);
    expect(daemon.hub.orders).toEqual([]);
  });

  it("shows what goes, and asks before it goes", async () => {
    await using daemon = await realDaemon();
    const dry = await ask(daemon, ["erase", "Maison", "Kerbrat", "--dry-run"]);
    expect(dry).toMatchObject({ code: 0, err: "" });
    expect(dry.out).toMatch(/Maison Kerbrat[^]*6 messages[^]*Rien n'a été effacé\.\n$/);
    const no = await ask(daemon, ["erase", "a1b2c302"], {
      typing: true,
      columns: 80,
      stdin: ["n\n"],
    });
    expect(no).toMatchObject({ code: 1, out: expect.stringContaining("ne peut pas être annulé") });
    expect(daemon.hub.orders).toEqual([]);
    expect((await ask(daemon, ["erase", "a1b2c302", "--yes"])).out).toMatch(
      /Effacé du disque\.\n$/,
    );
    expect(daemon.hub.orders).toEqual([
      { order: { kind: "erase", household: "!a1b2c302" }, operator: "terminal" },
    ]);
    expect(daemon.hub.seen.map(({ scope, household }) => [scope, household])).toEqual(
      Array.from({ length: 3 }, () => ["household", "!a1b2c302"]),
    );
  });

  it("refuses while a life may depend on one of its cases", async () => {
    await using daemon = await realDaemon();
    daemon.hub.put({ number: 90, household: "!a1b2c302", urgency: "critical" });
    const { code, err } = await ask(daemon, ["erase", "a1b2c302", "--yes"]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("veillee close 90") });
    expect(daemon.hub.orders).toEqual([]);
  });
});
