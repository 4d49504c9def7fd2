/** `veillee journal`: everything that happened, oldest first. */

import { clockTime } from "../base/time-words.ts";
import { type EntryLine, entryLine } from "./answers.ts";
import { printWrapped } from "./blocks.ts";
import { quoted } from "./case-words.ts";
import type { Command, Desk } from "./command.ts";
import { mend } from "./journal-mend.ts";
import { rebuild } from "./journal-rebuild.ts";
import { rollback } from "./journal-rollback.ts";
import { verify } from "./journal-verify.ts";
import { actorText, factText, hiddenText } from "./story-words.ts";

export const journal: Command = {
  name: "journal",
  operands: [],
  options: [
    {
      name: "follow",
      short: "f",
      words: { fr: "continuer à mesure que cela arrive", en: "go on as things happen" },
    },
  ],
  summary: { fr: "tout ce qui s'est passé", en: "everything that happened" },
  about: {
    fr: `La main courante : une entrée par ligne, de la plus ancienne à la plus récente, avec les mots reçus. Ctrl+C arrête --follow.

Avec --json : un objet par ligne, node, number, order, wall, quality, trust, actor, kind, data, raw, corrected, et hidden (locked, gone ou altered) là où des mots ne sont pas montrés. Ce que l'horloge aurait dû dire, si on l'a su plus tard, est dans corrected. La lire est noté au journal.`,
    en: `The log of events: one entry a line, oldest first, with the words as they came. Ctrl+C stops --follow.

With --json: one object a line, node, number, order, wall, quality, trust, actor, kind, data, raw, corrected, and hidden (locked, gone or altered) where words are not shown. What the clock ought to have said, if that was learned later, is in corrected. To read it is noted in the journal.`,
  },
  further: [rebuild, verify, mend, rollback],
  examples: ["veillee journal --follow", "veillee journal --json > journal.jsonl"],
  run: async (given, desk) => {
    const follow = given.flag("follow");
    const api = await desk.api();
    const at = follow ? "/api/journal?follow=1" : "/api/journal";
    for await (const entry of api.stream(at, entryLine, { follow }))
      await (desk.json ? desk.print.jsonLine(entry) : printEntry(entry, desk));
    return 0;
  },
};

async function printEntry(entry: EntryLine, { print, lang }: Desk): Promise<void> {
  const { number, actor, data } = entry;
  const { wall, quality } = entry.corrected ?? entry;
  const [role = "", ...rest] = actor.split(":");
  const who = actorText(role === "node" ? role : rest.join(":"), lang);
  // Nobody vouches for this clock.
  const unsure = quality === "none" ? "~" : "";
  const when = `${unsure}${clockTime(wall, lang)}`;
  // What we send stands in the fact; what came stands in the raw words.
  const words = entry.raw ?? (typeof data["text"] === "string" ? data["text"] : "");
  const text = `${number}  ${when}  ${who}  ${factText({ kind: entry.kind, detail: data }, lang)}`;
  const shown = words === "" ? "" : quoted(words, lang);
  const hidden = entry.hidden === undefined ? "" : hiddenText(entry.hidden, lang);
  await printWrapped(print, [text, shown, hidden].filter((part) => part !== "").join("  "));
}
