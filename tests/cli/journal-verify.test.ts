import { describe, expect, it } from "vitest";

import type { Here } from "../../src/cli/io.ts";
import type { VerifyReport, VerifyStep } from "../../src/journal/verify-step.ts";
import { run } from "./terminal.ts";

const node = "0badcafe";
const good: VerifyReport = {
  entries: 1234,
  signed: 1230,
  unsigned: 4,
  signatures: 39,
  sensitive: { good: 700, locked: 20, gone: 3 },
  flaws: [],
  flawed: 0,
};
const bad: VerifyReport = {
  ...good,
  flaws: [
    { kind: "missing", node, first: 12, last: 14 },
    { kind: "altered", node, first: 40, last: 40 },
  ],
  flawed: 4,
};

/** A machine on which no daemon runs. */
function machine(report: VerifyReport): Here {
  return {
    radios: async () => [],
    openWorkshop: async () => expect.unreachable(),
    grammar: async () => expect.unreachable(),
    examine: async () => [],
    verify: async ({ folder }) => {
      expect(folder).toBe("/nowhere");
      return steps(report);
    },
  };
}

async function* steps(report: VerifyReport): AsyncGenerator<VerifyStep> {
  yield { kind: "progress", checked: 617, of: 1234 };
  yield { kind: "done", report };
}

const argv = ["journal", "verify", "--data", "/nowhere"];

describe("veillee journal verify", () => {
  it("says that all is well, and how much that is", async () => {
    const { code, out, err } = await run(argv, { here: machine(good) });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.replaceAll(/[\s\u{202f}\u{a0}]+/gu, " ")).toBe(
      "1 234 entrées lues, 1 230 sous 39 signatures qui tiennent. 4 pas encore signées : elles le seront dans les dix minutes. " +
        "Mots et noms : 700 vérifiés, 20 fermés, 3 effacés. Rien ne manque, rien n'est changé. ",
    );
  });

  it("names what is wrong, says what to do, and ends with 1", async () => {
    const { code, out } = await run([...argv, "--lang", "en"], { here: machine(bad) });
    expect(code).toBe(1);
    expect(out).toContain("0badcafe  12–14  missing\n");
    expect(out).toContain("0badcafe  40  is not what was signed\n");
    expect(out).toContain("journal mend BACKUP");
  });

  it("tells a person at a terminal how far it is", async () => {
    const { out } = await run(argv, { here: machine(good), columns: 60 });
    expect(out).toContain("50 %  617 entrées sur 1");
  });

  it("gives a program one object", async () => {
    const { code, out } = await run([...argv, "--json"], { here: machine(bad) });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual(bad);
  });
});
