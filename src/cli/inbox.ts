/** `veillee inbox`: what was not understood, for a person to read. */

import { ageOf } from "./age.ts";
import { inboxViews } from "./answers.ts";
import { printBlocks } from "./blocks.ts";
import { alarmText, householdText, proof, quoted } from "./case-words.ts";
import type { Command } from "./command.ts";

export const inbox: Command = {
  name: "inbox",
  operands: [],
  options: [],
  summary: { fr: "ce qui n'a pas été compris, à lire", en: "what was not understood, to be read" },
  about: {
    fr: `Les messages que Veillée n'a pas su classer, du plus ancien au plus récent, ceux qui sentent le danger d'abord. Ils se classent au
bureau, dans la Boîte.`,
    en: `The messages Veillée could not file, oldest first, those that may be a danger before all. They are filed at the desk,
in the Inbox.`,
  },
  examples: ["veillee inbox", "veillee inbox --json"],
  run: async (_, { api, json, print, lang, say, now }) => {
    const found = await (await api()).get("/api/inbox", inboxViews);
    if (json) await print.json(found);
    else if (found.length === 0)
      await print.line(say({ fr: "Rien à lire.", en: "Nothing to read." }));
    else
      await printBlocks(
        print,
        [
          { title: say({ fr: "REÇU", en: "RECEIVED" }) },
          { title: say({ fr: "FOYER", en: "HOUSEHOLD" }), shrinks: true },
          { title: say({ fr: "PREUVE", en: "PROOF" }), shrinks: true },
        ],
        found.map((one) => {
          const alarm = alarmText(one, lang);
          return {
            row: [ageOf(one, now(), lang), householdText(one), proof(one, lang)],
            under: [...(alarm === undefined ? [] : [alarm]), quoted(one.raw, lang)],
          };
        }),
      );
    return 0;
  },
};
