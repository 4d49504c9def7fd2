import { expect, it } from "vitest";

import { factText } from "../../src/cli/story-words.ts";
import type { Fact } from "../../src/journal/fact.ts";

const said = ({ kind, ...detail }: Fact) => [
  factText({ kind, detail }, "fr"),
  factText({ kind, detail }, "en"),
];

it.each<readonly [fact: Fact, fr: string, en: string]>([
  [
    { kind: "backup.made", on: "stick", lock: "vault", entries: 12, content: "86f8".repeat(16) },
    "a fait une copie de tout le journal · sur la clé VEILLEE · s'ouvre par le code ou la clé de secours · 12 entrées · empreinte 86f886f886f886f8",
    "made a copy of all of the journal · on the stick VEILLEE · opens by the code or the recovery key · 12 entries · digest 86f886f886f886f8",
  ],
  [
    { kind: "backup.made", on: "disk", lock: "passphrase", entries: 3 },
    "a commencé une copie du journal, qui fut interrompue · sur un autre disque · s'ouvre par une phrase secrète · 3 entrées",
    "began a copy of the journal, which was broken off · on another disk · opens by a passphrase · 3 entries",
  ],
  [
    { kind: "sensitive.read", scope: "journal" },
    "a lu des noms et des messages · tout le journal",
    "read names and messages · all of the journal",
  ],
  [
    { kind: "clock.corrected", run: 2, first: 3, last: 9, by: -7_500_000, quality: "gps" },
    "heures corrigées · de l'entrée 3 · à 9 · − 2 h 05 · d'après un satellite",
    "hours corrected · from entry 3 · to 9 · − 2 h 05 · by a satellite",
  ],
  [
    { kind: "node.began", publicKey: "8e".repeat(32), formerly: "0badcafe" },
    "le journal commence · à la suite du poste 0badcafe",
    "the journal begins · after the hub 0badcafe",
  ],
  [
    { kind: "rollcall.ended", answered: 12, help: 1, silent: 3 },
    "fin du pointage · ont répondu : 12 · demandent de l'aide : 1 · sans nouvelles : 3",
    "end of the roll call · answered: 12 · ask for help: 1 · silent: 3",
  ],
  [{ kind: "crisis.ended", age: 1_234_567 }, "fin de la crise", "end of the crisis"],
])("%j is told in words, and not by the names of its fields", (fact, fr, en) => {
  expect(said(fact)).toEqual([fr, en]);
});
