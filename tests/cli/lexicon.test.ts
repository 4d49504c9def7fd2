import { describe, expect, it } from "vitest";

import { readGrammar } from "../../src/node/read-grammar.ts";
import { cannedDaemon, dataFolder, realDaemon } from "./daemon-double.ts";
import { OBEYED, run } from "./terminal.ts";

const here = {
  radios: async () => [],
  openWorkshop: async () => {
    throw new Error("no radio here");
  },
  grammar: async () => readGrammar(),
  examine: async () => [],
};

describe("veillee lexicon add", () => {
  it.each([
    [["la", "gourde", "--category", "water"], "la gourde", { as: "category", category: "water" }],
    [["Kerbrat", "--place"], "Kerbrat", { as: "place" }],
    [
      ["chez Fanch", "--place", "--named", "4 rue du Puits"],
      "chez Fanch",
      { as: "place", place: "4 rue du Puits" },
    ],
    [["Tonton", "--person", "yann"], "Tonton", { as: "person", person: "!a1b2c304" }],
    [["Tonton", "--person", "a1b2c304"], "Tonton", { as: "person", person: "!a1b2c304" }],
    [["Tonton", "--person", "Yves"], "Tonton", { as: "person", person: "Yves" }],
    [["ça", "caille", "--harmless"], "ça caille", { as: "harmless" }],
  ])("%j teaches it", async (argv, term, meaning) => {
    await using daemon = await realDaemon();
    const ran = await run(["lexicon", "add", ...argv, "--data", daemon.folder]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain(`Appris : « ${term} »`);
    expect(daemon.hub.orders).toMatchObject([{ order: { kind: "teach", term, meaning } }]);
  });

  it("shows what it would change, and teaches nothing, with --dry-run", async () => {
    await using daemon = await realDaemon();
    const argv = ["lexicon", "add", "cave", "--category", "water", "--dry-run"];
    const { code, out } = await run([...argv, "--data", daemon.folder]);
    expect(code).toBe(0);
    expect(out).toContain("1 message serait lu autrement, sur 2 relus.");
    expect(out).toContain("ça sent bizarre dans la cave");
    expect(out).toContain("avant : non compris (à lire)");
    expect(out).toContain("après : besoin eau");
    const json = await run([...argv, "--json", "--data", daemon.folder]);
    expect(JSON.parse(json.out)).toMatchObject({ read: 2, changed: 1, lines: [{}] });
    expect(daemon.hub.orders).toEqual([]);
  });

  it("says so to scripts", async () => {
    await using daemon = await realDaemon();
    const argv = ["lexicon", "add", "Kerbrat", "--place", "--json", "--data", daemon.folder];
    const { out } = await run(argv);
    expect(JSON.parse(out)).toEqual({ done: true, term: "Kerbrat", meaning: { as: "place" } });
  });

  it.each([
    [["add", "--place"], 2, "Il manque les mots à apprendre"],
    [["add", "kerbrat"], 2, "d'une seule façon"],
    [["add", "kerbrat", "--place", "--harmless"], 2, "d'une seule façon"],
    [["add", "kerbrat", "--harmless", "--named", "x"], 2, "d'une seule façon"],
    [["add", "kerbrat", "--category", "or"], 2, "n'est pas une valeur de --category"],
    [["add", "k".repeat(61), "--place"], 2, "60 caractères au plus"],
    [["add", "secours", "--place", "--dry-run"], 1, "term-danger: Ces mots font reconnaître"],
    [["remove", "kerbrat"], 1, "no-such-term"],
    [["learn", "kerbrat"], 2, "« lexicon learn » n'existe pas"],
  ])("%j is refused with what to do", async (argv, code, words) => {
    await using daemon = await realDaemon();
    const ran = await run(["lexicon", ...argv, "--data", daemon.folder]);
    expect(ran).toMatchObject({ code, err: expect.stringContaining(words) });
  });
});

describe("veillee lexicon list and remove", () => {
  it("lists what was taught, by whom and from what, and takes it back", async () => {
    await using daemon = await realDaemon();
    const { folder, hub } = daemon;
    const from = { node: "c0ffee01", number: 28 };
    await hub.order(
      { kind: "teach", term: "la gourde", meaning: { as: "category", category: "water" }, from },
      "Anne",
    );
    const { out } = await run(["lexicon", "list", "--data", folder]);
    expect(out.split("\n").slice(1, 4)).toEqual([
      "MOTS       VEULENT DIRE  PAR   APPRIS",
      "la gourde  eau           Anne  à l'instant",
      "    « vous pouvez passer quand vous voulez »",
    ]);
    const { out: json } = await run(["lexicon", "list", "--json", "--data", folder]);
    expect(JSON.parse(json)).toMatchObject([{ term: "la gourde", by: "Anne", from }]);
    const removed = await run(["lexicon", "remove", "La Gourde", "--lang", "en", "--data", folder]);
    expect(removed.out).toContain("Removed: “La Gourde”");
    expect((await run(["lexicon", "list", "--data", folder])).out).toContain("encore rien appris");
  });

  it("shows nothing that a terminal would obey", async () => {
    await using daemon = await realDaemon();
    const evil = "\u{1b}[2J\u{202e}\u{7}kerbrat";
    await daemon.hub.order(
      { kind: "teach", term: evil, meaning: { as: "place", place: evil } },
      evil,
    );
    for (const argv of [
      ["lexicon", "list"],
      ["lexicon", "list", "--json"],
      ["lexicon", "remove", evil],
    ]) {
      const { out, err } = await run([...argv, "--data", daemon.folder]);
      expect(out + err, argv.join(" ")).not.toMatch(OBEYED);
    }
  });
});

describe("veillee understand", () => {
  const stdin = ["plus de gourde, 4 pers.\n"];
  const categoryOf = async (folder: string, ...more: readonly string[]) => {
    const ran = await run(["understand", "--data", folder, ...more], { stdin, here });
    return { ...ran, category: ran.out === "" ? "" : JSON.parse(ran.out).category };
  };

  it("reads as the village taught, while its Veillée runs", async () => {
    await using daemon = await realDaemon();
    await daemon.hub.order(
      { kind: "teach", term: "gourde", meaning: { as: "category", category: "water" } },
      "Anne",
    );
    expect(await categoryOf(daemon.folder)).toMatchObject({ code: 0, err: "", category: "water" });
    expect(await categoryOf(dataFolder())).toMatchObject({ code: 0, err: "" });
    expect((await categoryOf(dataFolder())).category).not.toBe("water");
  });

  it("insists on the village's words with --village", async () => {
    expect(await categoryOf(dataFolder(), "--village")).toMatchObject({
      code: 1,
      err: expect.stringContaining("cli/no-daemon"),
    });
  });

  it("reads all the same, and says so, when the daemon has no words to give", async () => {
    await using old = await cannedDaemon({});
    const ran = await categoryOf(old.folder);
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining("la grammaire seule") });
    expect(ran.category).not.toBe("water");
    expect(await categoryOf(old.folder, "--village")).toMatchObject({ code: 1, out: "" });
  });
});
