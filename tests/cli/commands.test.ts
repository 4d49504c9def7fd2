import { describe, expect, it } from "vitest";

import { ENDED_MAX } from "../../src/village/lifecycle.ts";
import { sampleEntry } from "../support/sample-village.ts";
import { realDaemon } from "./daemon-double.ts";
import { type Ran, run, type TerminalOptions } from "./terminal.ts";

/** Runs one command against the real local API over the sample village. */
async function ask(argv: readonly string[], options?: TerminalOptions): Promise<Ran> {
  await using daemon = await realDaemon();
  return await run([...argv, "--data", daemon.folder], options);
}

describe("what scripts rely on", () => {
  it("needs: live ones, most urgent first, with these keys in this order", async () => {
    const { code, out, err } = await ask(["needs", "--json"]);
    const found: unknown = JSON.parse(out);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(found).toEqual([
      {
        number: 7,
        category: "medical",
        urgency: "critical",
        people: 1,
        quantity: null,
        unit: null,
        state: "open",
        household: "!a1b2c307",
        place: "chemin du moulin",
        raw: "SOS mon mari ne respire plus bien, chemin du moulin",
        trust: 2,
        at: "2026-11-21T18:58:00.000Z",
      },
      expect.objectContaining({ number: 3 }),
      expect.objectContaining({ number: 5, trust: 1, people: 3 }),
      expect.objectContaining({ number: 1, quantity: 20, unit: "l" }),
      expect.objectContaining({ number: 8 }),
    ]);
    expect(out).toMatch(
      /^\[\{"number":7,"category":.*,"urgency":.*,"people":.*,"quantity":.*,"unit":.*,"state":.*,"household":.*,"place":.*,"raw":.*,"trust":.*,"at":/,
    );
  });

  it("needs: says when only the last that ended are looked through, and how to see an older one", async () => {
    await using daemon = await realDaemon();
    const all = async () => await run(["needs", "--all", "--data", daemon.folder]);
    expect((await all()).out).not.toContain("veillee show");
    for (let number = 1001; number <= 1000 + ENDED_MAX; number++)
      daemon.hub.put({ number, state: "fulfilled" });
    expect((await all()).out).toContain("Seuls les 200 derniers dossiers terminés");
    expect((await all()).out).toContain("veillee show");
  });

  it("needs: closed ones as well, or alone, when asked", async () => {
    expect(await numbers("--all")).toEqual([7, 3, 5, 4, 1, 8]);
    expect(await numbers("--closed")).toEqual([4]);
  });

  it("status: as the daemon tells it", async () => {
    await using daemon = await realDaemon();
    const { out } = await run(["status", "--json", "--data", daemon.folder]);
    expect(JSON.parse(out)).toEqual(daemon.hub.status());
  });

  it("status: says what the journal lost, and what came back from other nodes", async () => {
    await using daemon = await realDaemon();
    const status = daemon.hub.status();
    const store = { ...status.store, missing: 1, refill: { lost: 3, asked: 3, returned: 2 } };
    daemon.hub.status = () => ({ ...status, store });
    const { out } = await run(["status", "--data", daemon.folder]);
    expect(out).toContain("3 entrées perdues, 3 redemandées aux autres Veillée, 2 revenues");
  });

  it("journal: one line an entry, oldest first, with eleven keys in this order", async () => {
    const { code, out } = await ask(["journal", "--json"]);
    const entries = out.trimEnd().split("\n");
    expect(code).toBe(0);
    expect(entries.map((line) => JSON.parse(line).number)).toEqual([1, 2, 3, 4, 5]);
    expect(Object.keys(JSON.parse(entries[0] ?? ""))).toEqual(
      "node number order wall quality trust actor kind data raw corrected".split(" "),
    );
  });

  it("journal --follow: goes on as entries are written, until the daemon ends", async () => {
    const daemon = await realDaemon();
    const running = run(["journal", "--follow", "--json", "--data", daemon.folder]);
    daemon.hub.write(sampleEntry(6, "plus d'eau"));
    while (daemon.hub.listeners() === 0) await new Promise(setImmediate);
    daemon.hub.write(sampleEntry(7, "encore moi"));
    while (daemon.hub.listeners() === 0) await new Promise(setImmediate);
    await daemon[Symbol.asyncDispose]();
    const { out } = await running;
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).raw).slice(-2)).toEqual([
      "plus d'eau",
      "encore moi",
    ]);
  });
});

describe("orders", () => {
  it.each([
    [["ack", "7"], { kind: "acknowledge", number: 7 }, "N°7 : vu.\n"],
    [
      ["assign", "n°5", "Soizic", "Le Bihan"],
      { kind: "assign", number: 5, helper: "Soizic Le Bihan" },
      "N°5 : attribué à Soizic Le Bihan.\n",
    ],
    [["close", "1"], { kind: "close", number: 1, as: "fulfilled" }, "N°1 : clos.\n"],
    [
      ["close", "1", "--as", "cancelled", "--reason=parti chez sa fille"],
      { kind: "close", number: 1, as: "cancelled", reason: "parti chez sa fille" },
      "N°1 : clos.\n",
    ],
    [["reopen", "4"], { kind: "reopen", number: 4 }, "N°4 : rouvert.\n"],
    [
      ["say", "7", "On", "arrive !"],
      { kind: "say", number: 7, text: "On arrive !" },
      "N°7 : message mis en attente d'envoi.\n",
    ],
    [
      ["say", "7", "--", "-5 °C cette nuit"],
      { kind: "say", number: 7, text: "-5 °C cette nuit" },
      "N°7 : message mis en attente d'envoi.\n",
    ],
  ])("veillee %j", async (argv, order, out) => {
    await using daemon = await realDaemon();
    const ran = await run(["--data", daemon.folder, ...argv], { env: { USER: "hélène" } });
    expect(ran).toEqual({ code: 0, out: `EXERCICE : rien de ceci n'est réel\n${out}`, err: "" });
    expect(daemon.hub.orders).toEqual([{ order, operator: "hélène" }]);
  });

  it.each([
    [{ VEILLEE_OPERATOR: "Maëlle", USER: "pi" }, "Maëlle"],
    [{ USER: "root" }, "terminal"],
    [{}, "terminal"],
  ])("name who gave them, with %j, as %s", async (env, operator) => {
    await using daemon = await realDaemon();
    await run(["ack", "7", "--data", daemon.folder], { env });
    expect(daemon.hub.orders).toMatchObject([{ operator }]);
  });

  it("say that they are done as JSON too", async () => {
    expect((await ask(["ack", "7", "--json"])).out).toBe('{"done":true,"number":7}\n');
  });

  it("that are refused end with 1, the reason and the remedy", async () => {
    expect(await ask(["ack", "99"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^no-such-case: Ce numéro n'existe pas\. .*needs --all/),
    });
    const { code, err } = await ask(["say", "5", "bonjour", "--lang", "en"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^no-radio: This household has no radio to write to\. Tell them/);
  });

  it("to say more than the radio carries never reach the hub", async () => {
    await using daemon = await realDaemon();
    const ran = await run(["say", "7", "é".repeat(101), "--data", daemon.folder]);
    expect(ran).toEqual({
      code: 1,
      out: "",
      err: "text-too-long: Ce texte fait 202 octets, et la radio en porte 200. Raccourcissez-le de 2.\n",
    });
    expect(daemon.hub.orders).toEqual([]);
  });

  it("of exactly 200 bytes are said", async () => {
    expect((await ask(["say", "7", "é".repeat(100)])).code).toBe(0);
  });

  it("that cannot be kept tell why", async () => {
    await using daemon = await realDaemon();
    daemon.hub.failWith("store/full");
    const { code, err } = await run(["ack", "7", "--data", daemon.folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/^store\/full: Le disque est plein/);
  });
});

describe("what people read", () => {
  const shown = ["needs", "needs --all", "show 7", "inbox", "nodes", "status", "journal"];

  it.each(shown)("%s, in French and in English, on 80 columns", async (command) => {
    const words = command.split(" ");
    const french = await ask(words, { columns: 80 });
    const english = await ask([...words, "--lang", "en"], { columns: 80 });
    expect([french.code, english.code]).toEqual([0, 0]);
    expect(anywhere(french.out)).toMatchSnapshot("French");
    expect(anywhere(english.out)).toMatchSnapshot("English");
    expect(french.out).not.toBe(english.out);
  });

  it.each(shown)("%s keeps to the width of a terminal", async (command) => {
    for (const columns of [80, 132]) {
      const { out } = await ask(command.split(" "), { columns });
      const wide = out.split("\n").filter((line) => line.length > columns);
      expect(wide, `${columns}`).toEqual([]);
    }
  });

  it("the words as they came, whole, when a program reads", async () => {
    const { out } = await ask(["needs"]);
    expect(out).toContain("« SOS mon mari ne respire plus bien, chemin du moulin »");
    expect(out).toContain("▲ S VITAL");
    expect(out).toContain("!!! URGENCE QUE PERSONNE N'A VUE");
    expect(out).toContain("non prouvé");
  });

  it("a number that is not there", async () => {
    const { code, err } = await ask(["show", "99"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^no-such-case: Il n'y a pas de n°99\./);
  });
});

/** The same hour wherever the test runs: times are shown by the machine's own zone. */
function anywhere(out: string): string {
  return out.replaceAll(/\d{1,2}(\/\d\d| [A-Z][a-z]{2}) \d\d:\d\d/g, "21$1 20:00");
}

async function numbers(option: string): Promise<unknown> {
  const { out } = await ask(["needs", "--json", option]);
  const found: unknown = JSON.parse(out);
  return Array.isArray(found) ? found.map((one: { number: number }) => one.number) : undefined;
}

describe("ages", () => {
  it("go by the daemon's clock, whatever this machine's shows", async () => {
    await using daemon = await realDaemon();
    const argv = ["needs", "--data", daemon.folder];
    const told = await run(argv);
    expect(await run(argv, { now: 0 })).toEqual(told);
  });
});
