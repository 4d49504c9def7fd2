/** `veillee journal rebuild`: works out anew from its entries what is true, and says whether it was. */

import { Fault } from "../base/fault.ts";
import { printWrapped } from "./blocks.ts";
import type { Command } from "./command.ts";
import type { Rebuilt } from "./io.ts";

export const rebuild: Command = {
  name: "journal rebuild",
  operands: [],
  options: [],
  summary: {
    fr: "recalculer l'état du village depuis ses entrées",
    en: "work out the village anew from its entries",
  },
  about: {
    fr: `Veillée arrêté, jette tout ce qui fut calculé depuis les entrées du journal et le calcule de nouveau. Les entrées elles-mêmes ne changent pas. La commande donne l'empreinte de l'état d'avant et de celui d'après : la même, si tout allait bien. Elle rend 1 si elles diffèrent.`,
    en: `With Veillée stopped, drops all that was worked out from the journal's entries and works it out anew. The entries themselves do not change. The command gives the digest of the state before and of the one after: the same, if all was well. It returns 1 if they differ.`,
  },
  examples: ["veillee journal rebuild", "veillee journal rebuild --json"],
  run: async (_, { here, folder, json, print, say, passing }) => {
    if (here?.rebuild === undefined) throw new Fault("cli/no-daemon", { folder });
    const told = await here.rebuild({
      folder,
      progress: ({ done, total }) => {
        const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
        passing.show(
          say({ fr: `Entrées relues : ${done}`, en: `Entries read again: ${done}` }),
          percent,
        );
      },
    });
    passing.clear();
    const agrees = told.before === null || told.before === told.after;
    if (json) await print.json({ ...told, agrees });
    else {
      for (const text of words(told, agrees)) await printWrapped(print, say(text));
    }
    return agrees ? 0 : 1;
  },
};

function words({ entries, before, after }: Rebuilt, agrees: boolean) {
  const counted = { fr: `Entrées relues : ${entries}`, en: `Entries read again: ${entries}` };
  const now = { fr: `Empreinte après : ${after}`, en: `Digest after:  ${after}` };
  if (before === null) {
    const none = {
      fr: "Rien n'était calculé d'avance : il n'y a rien à comparer.",
      en: "Nothing had been worked out before: there is nothing to compare.",
    };
    return [counted, now, none];
  }
  const then = { fr: `Empreinte avant : ${before}`, en: `Digest before: ${before}` };
  const verdict = agrees
    ? { fr: "Les deux s'accordent.", en: "The two agree." }
    : {
        fr: "Les deux diffèrent : ce qui était calculé ne valait rien, et est remplacé. Lancez « veillee journal verify » pour voir si des entrées manquent.",
        en: "The two differ: what had been worked out was worth nothing, and is replaced. Run “veillee journal verify” to see whether entries are missing.",
      };
  return [counted, then, now, verdict];
}
