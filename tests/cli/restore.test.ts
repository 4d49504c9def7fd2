import { describe, expect, it } from "vitest";

import type { Here } from "../../src/cli/io.ts";
import type { BackupKnown, Outdated, Restored } from "../../src/journal/backup-work.ts";
import { run } from "./terminal.ts";

const checked: Restored = {
  kind: "checked",
  file: "/stick/2030.veillee",
  from: "0badcafe",
  village: "Kerfontaine",
  exercise: false,
  at: "2030-06-15T12:00:00.000Z",
  entries: 221,
  content: "0123456789abcdef0123456789abcdef",
  damaged: 0,
  missing: 0,
  seconds: 1,
};
const old: BackupKnown = { name: "2030.veillee", entries: 221, at: checked.at };
const last: BackupKnown = { name: "sans-heure-9.veillee", entries: 355, at: null };

/** A machine with a stick, that notes which file was read. */
function machine(told: { readonly outdated?: Outdated; readonly last?: readonly BackupKnown[] }) {
  const read: string[] = [];
  const here: Here = {
    radios: async () => [],
    openWorkshop: async () => expect.unreachable(),
    grammar: async () => expect.unreachable(),
    examine: async () => [],
    aboutBackup: async () => ({
      node: "0badcafe",
      village: "K",
      exercise: false,
      at: null,
      lock: "none",
      bytes: 1,
    }),
    laterBackup: async () => told.outdated,
    lastBackups: async () => told.last,
    restore: async ({ file }) => {
      read.push(file);
      return only();
    },
  };
  return { here, read };
}

async function* only(): AsyncGenerator<Restored> {
  yield checked;
}

const restore = (place: string) => ["restore", place, "--check", "--data", "/nowhere"];

describe("veillee restore", () => {
  it("says before it begins that a later backup lies beside the file, and the year of this one", async () => {
    const { here, read } = machine({ outdated: { this: old, later: last } });
    const { code, out, err } = await run(restore("/stick/2030.veillee"), { here });
    expect({ code, read }).toEqual({ code: 0, read: ["/stick/2030.veillee"] });
    expect(err).toContain(
      "plus récente est à côté : sans-heure-9.veillee (355 entrées) ; celle-ci en a 221.",
    );
    expect(out).toContain("sauvegarde du 15/06/2030 ");
  });

  it("takes the latest of a folder, and says which", async () => {
    const { here, read } = machine({ last: [last] });
    const { code, err } = await run(restore("/stick"), { here });
    expect({ code, read }).toEqual({ code: 0, read: ["/stick/sans-heure-9.veillee"] });
    expect(err).toBe("La plus récente du dossier : sans-heure-9.veillee (355 entrées).\n");
  });

  it("leaves aside what a Veillée that was started too early had put beside it, and says so", async () => {
    const begun: BackupKnown = { name: "new.veillee", entries: 2, at: null };
    const { here, read } = machine({ last: [last, begun] });
    const { code, err } = await run(restore("/stick"), { here });
    expect({ code, read }).toEqual({ code: 0, read: ["/stick/sans-heure-9.veillee"] });
    expect(err.replaceAll(/\s+/g, " ")).toContain("à peine commencé : new.veillee (2 entrées)");
  });

  it("takes none where there is none, or might be several", async () => {
    const empty = machine({ last: [] });
    const nothing = await run(restore("/stick"), { here: empty.here });
    expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining("backup/empty-folder") });
    expect(nothing.err.replaceAll(/\s+/g, " ")).toMatch(
      /Ce dossier ne contient pas de sauvegarde\..*veillee-….veillee/,
    );
    const both = machine({ last: [last, old] });
    const { code, err } = await run(restore("/stick"), { here: both.here });
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, " ")).toMatch(/sans-heure-9\.veillee .*2030\.veillee/);
    expect([empty.read, both.read]).toEqual([[], []]);
  });
});
