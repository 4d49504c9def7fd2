import { describe, expect, it } from "vitest";

import { restoredLines } from "../../src/cli/backup-words.ts";
import type { Restored } from "../../src/journal/backup-work.ts";

const checked: Restored = {
  kind: "checked",
  file: "/stick/one.veillee",
  from: "0badcafe",
  village: "Kerfontaine",
  exercise: false,
  at: null,
  entries: 68,
  content: "0123456789abcdef0123456789abcdef",
  damaged: 0,
  missing: 0,
  seconds: 1,
};

describe("what is said of a backup that was read", () => {
  it("names how many entries were missing already, and what may bring them back", () => {
    const lines = restoredLines({ ...checked, missing: 2 }, "en", "/data");
    expect(lines.at(-1)).toContain("2 signed entries were already missing");
    expect(lines.at(-1)).toContain("veillee journal mend");
  });

  it("counts one as one", () => {
    const one = { ...checked, entries: 1, missing: 1, damaged: 1 };
    expect(restoredLines(one, "fr", "/data").join(" ")).toMatch(
      /, 1 entrée\..* 1 valeur était abîmée .* 1 entrée signée manquait /,
    );
    expect(restoredLines(one, "en", "/data").join(" ")).toMatch(
      /, 1 entry\..* 1 value was damaged .* 1 signed entry was /,
    );
  });

  it("says nothing of what is not missing", () => {
    expect(restoredLines(checked, "fr", "/data")).toEqual([
      "Kerfontaine, poste 0badcafe : sauvegarde d'une heure inconnue, 68 entrées.",
      "Elle est entière et intacte. Rien n'a été écrit.",
      "Empreinte : 0123456789abcdef",
    ]);
  });
});
