import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { faults, grammar } from "../support/grammar.ts";
import { run as runCommand, type Ran, type TerminalOptions } from "./terminal.ts";

/** Runs `argv` where the grammar that ships can be read. */
async function run(argv: readonly string[], options: TerminalOptions = {}): Promise<Ran> {
  const here = {
    radios: async () => expect.unreachable(),
    openWorkshop: async () => expect.unreachable(),
    examine: async () => expect.unreachable(),
    grammar: async () => ({ grammar, faults }),
  };
  return await runCommand(argv, { ...options, here });
}

const phrases = readFileSync(
  path.resolve(import.meta.dirname, "../../src/language/examples/given.jsonl"),
  "utf8",
);

/** What `veillee understand` prints for `stdin`, parsed. */
async function readings(...stdin: readonly (string | Uint8Array)[]): Promise<unknown[]> {
  const { out } = await run(["understand"], { stdin });
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("veillee understand", () => {
  it("reads plain messages, and prints one line of JSON for each", async () => {
    expect(await readings("plus d'eau, 4 personnes dont un bébé\n", "SOS incendie")).toMatchObject([
      { id: null, lang: "fr", intent: "need", category: "water", people: 4, alarm: "none" },
      { id: null, lang: "fr", intent: "sos", alarm: "sos" },
    ]);
  });

  it("tells which rule fired on which words, for the eye or as JSON", async () => {
    const stdin = ["on a plus d'eau\n"];
    const { out } = await run(["understand", "--why"], { stdin });
    expect(out).toContain("« on a plus d'eau »");
    expect(out).toMatch(/règle lack {2}\(rules\/4-wants\.txt:\d+\)/);
    expect(out).toMatch(/says lack: .* ← « .*plus.* » {2}\(fr\/phrases-wants\.txt:\d+\)/);
    const json = await run(["understand", "--why", "--json"], { stdin });
    expect(JSON.parse(json.out)).toMatchObject({
      intent: "need",
      why: expect.arrayContaining([expect.objectContaining({ rule: "lack" })]),
    });
  });

  it("has the keys of the labelled phrases, and what it makes of them", async () => {
    const [reading] = await readings("plus d'eau, 4 personnes\n");
    expect(Object.keys(Object(reading))).toEqual(
      expect.arrayContaining(
        "id text lang intent category urgency people quantity unit note confidence clarify alarm reply".split(
          " ",
        ),
      ),
    );
    expect(Object(reading).reply).toEqual(expect.any(String));
  });

  it("reads JSON lines with their id, and takes no hint from their labels", async () => {
    const labelled = { id: "x1", text: "plus d'eau", intent: "noise", lang: "en" };
    expect(await readings(`${JSON.stringify(labelled)}\n`)).toMatchObject([
      { id: "x1", text: "plus d'eau", lang: "fr", intent: "need" },
    ]);
  });

  it("reads every labelled phrase, in their order", async () => {
    const expected = phrases
      .trimEnd()
      .split("\n")
      .map((line) => Object(JSON.parse(line)).id);
    const got = await readings(phrases);
    expect(got.map((reading) => Object(reading).id)).toEqual(expected);
  });

  it("names the lines it cannot read, reads the others, and ends with 1", async () => {
    const stdin = [
      '{"id":"a","text":"plus d\'eau"}\n',
      '{"id":"b","text":\n',
      '{"id":"c"}\n',
      "\n",
      "x".repeat(30_000),
      '\n{"id":"d","text":"SOS"}\n',
    ];
    const { code, out, err } = await run(["understand", "--json", "--lang", "en"], { stdin });
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual(["a", "d"]);
    expect(err.trimEnd().split("\n")).toEqual(
      [2, 3, 5].map(
        (number) =>
          `cli/line: A line cannot be read. Write one message a line, as plain text or as JSON with "text". (line ${number})`,
      ),
    );
  });

  it("reads letters whose bytes come apart", async () => {
    const bytes = Buffer.from("blessé près du pont\n");
    const at = bytes.indexOf(0xc3) + 1;
    expect(await readings(bytes.subarray(0, at), bytes.subarray(at))).toMatchObject([
      { text: "blessé près du pont" },
    ]);
  });

  it("takes --lang for the sender's, where the words tell none", async () => {
    const { out } = await run(["understand", "--lang", "en"], { stdin: ["ok 4\n"] });
    expect(JSON.parse(out)).toMatchObject({ lang: "en" });
  });

  it("prints nothing for nothing", async () => {
    expect(await run(["understand"])).toEqual({ code: 0, out: "", err: "" });
  });

  it("prints nothing that a terminal obeys", async () => {
    const { out } = await run(["understand"], { stdin: ["\u001b[2J\u009b2J \u202eplus d'eau\n"] });
    expect(out).not.toMatch(/[\u{0}-\u{9}\u{b}-\u{1f}\u{7f}-\u{9f}\u{202a}-\u{202e}]/u);
    expect(JSON.parse(out)).toMatchObject({ text: "\u001b[2J\u009b2J \u202eplus d'eau" });
  });
});
