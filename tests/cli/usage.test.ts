import { describe, expect, it } from "vitest";

import { caseNumber } from "../../src/cli/parse.ts";
import { run } from "./terminal.ts";

describe("a command that is not well written ends with 2 and names the remedy", () => {
  it.each([
    [["nedes"], "Peut-être « needs » ?"],
    [["zzzzzz"], "« veillee --help »"],
    [["needs", "--foo"], "« veillee needs --help »"],
    [["needs", "--all=yes"], "--all ne prend pas de valeur"],
    [["needs", "12"], "« 12 » est de trop"],
    [["show"], "Il manque le numéro du dossier"],
    [["show", "douze"], "Écrivez par exemple 12"],
    [["show", "0"], "Écrivez par exemple 12"],
    [["show", "12", "13"], "« 13 » est de trop"],
    [["assign", "12"], "Il manque qui s'en charge"],
    [["say", "12"], "Il manque le texte"],
    [["say", "12", " "], "Il manque le texte"],
    [["close", "12", "--as", "gone"], "fulfilled, cancelled, rejected"],
    [["close", "12", "--reason"], "--reason TEXTE"],
    [["close", "12", "--reason", "--json"], "--reason TEXTE"],
    [["status", "--data"], "--data DOSSIER"],
    [["status", "--lang", "de"], "fr, en"],
    [["help", "nothing"], "n'existe pas"],
    [["--frobnicate"], "--frobnicate"],
  ])("veillee %j", async (argv, remedy) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^cli\/usage: /);
    expect(err).toContain(remedy);
  });

  it("veillee, alone: the help stands on standard error", async () => {
    const { code, out, err } = await run([]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Commandes");
  });

  it("in English when asked", async () => {
    expect((await run(["show", "--lang", "en"])).err).toBe(
      "cli/usage: Missing: the case's number. “veillee show --help” shows how.\n",
    );
  });

  it("with nothing in its words that a terminal obeys", async () => {
    const { err } = await run(["\u001b[2J\u202eevil"]);
    expect(err).toContain("·[2J·evil");
  });
});

it.each([
  ["12", 12],
  ["#12", 12],
  ["n°12", 12],
  ["N° 12", 12],
  ["no.12", 12],
  ["0", undefined],
  ["-3", undefined],
  ["12a", undefined],
  ["1e3", undefined],
  ["9999999999", undefined],
  ["", undefined],
])("reads %j as number %j", (text, number) => {
  expect(caseNumber(text)).toBe(number);
});
