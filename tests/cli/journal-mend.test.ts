import { describe, expect, it } from "vitest";

import type { Here } from "../../src/cli/io.ts";
import type { BackupAbout } from "../../src/journal/backup-work.ts";
import type { Mended, MendStep } from "../../src/journal/mend-step.ts";
import { run } from "./terminal.ts";

const whole: Mended = {
  kind: "done",
  found: 2,
  taken: 2,
  signatures: 0,
  left: 0,
  flaws: [],
  wordsClosed: false,
};
const lacking: Mended = {
  ...whole,
  taken: 1,
  left: 1,
  flaws: [{ kind: "missing", node: "0badcafe", first: 6, last: 6 }],
  wordsClosed: true,
};

/** A machine on which no daemon runs, that notes what it was given to open the backup. */
function machine(told: Mended, lock: BackupAbout["lock"] = "vault") {
  const secrets: unknown[] = [];
  const here: Here = {
    radios: async () => [],
    openWorkshop: async () => expect.unreachable(),
    grammar: async () => expect.unreachable(),
    examine: async () => [],
    aboutBackup: async (file) => {
      expect(file).toBe("/stick/one.veillee");
      return { node: "0badcafe", village: "K", exercise: false, at: null, lock, bytes: 1 };
    },
    mend: async ({ folder, file, secret, code }) => {
      expect({ folder, file }).toEqual({ folder: "/nowhere", file: "/stick/one.veillee" });
      secrets.push(secret, code);
      return steps(told);
    },
  };
  return { here, secrets };
}

async function* steps(told: Mended): AsyncGenerator<MendStep> {
  yield { kind: "progress", stage: "reading", percent: 40 };
  yield told;
}

const argv = ["journal", "mend", "/stick/one.veillee", "--data", "/nowhere"];

describe("veillee journal mend", () => {
  it("asks what opens the backup, tells how far it is, and what came back", async () => {
    const { here, secrets } = machine(whole);
    const { code, out, err } = await run(argv, { here, stdin: ["K7QM-2FXR\n"] });
    expect({ code, secrets }).toEqual({ code: 0, secrets: ["K7QM-2FXR", "K7QM-2FXR"] });
    expect(err).toBe("Lecture de la sauvegarde 40 %\n");
    expect(out.replaceAll(/\s+/g, " ")).toBe(
      "2 entrées reprises de la sauvegarde, sur 2 qui n'allaient pas. " +
        "Rien ne manque plus. Vous pouvez relancer Veillée. ",
    );
  });

  it("asks for the code of that day as well, where something else opens the backup", async () => {
    const { here, secrets } = machine(whole, "passphrase");
    await run(argv, { here, stdin: ["quatre mots\n", "K7QM-2FXR\n"] });
    expect(secrets).toEqual(["quatre mots", "K7QM-2FXR"]);
  });

  it("names what is still missing, says what to do, and ends with 1", async () => {
    const { here } = machine(lacking);
    const { code, out } = await run([...argv, "--lang", "en"], { here, stdin: ["x\n"] });
    expect(code).toBe(1);
    expect(out).toContain("0badcafe  6  missing\n");
    expect(out).toContain("Try another backup");
    expect(out).toContain("stayed closed");
  });

  it("tells how many signatures came back, which are no entries", async () => {
    const { here } = machine({ ...whole, found: 34, signatures: 1 });
    const { code, out } = await run([...argv, "--lang", "en"], { here, stdin: ["x\n"] });
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "2 entries taken back from the backup, of 34 that were not well. Signatures taken back: 1, each of which proves up to 32 entries.",
    );
  });

  it("says so when nothing was missing", async () => {
    const { here } = machine({ ...whole, found: 0, taken: 0 });
    const { code, out } = await run(argv, { here, stdin: ["x\n"] });
    expect(code).toBe(0);
    expect(out).toBe("Rien ne manque au journal. Rien n'est changé.\n");
  });

  it("gives a program one object", async () => {
    const { here } = machine(lacking);
    const { code, out } = await run([...argv, "--json"], { here, stdin: ["x\n"] });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual(lacking);
  });
});
