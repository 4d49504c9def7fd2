/** `veillee journal rollback`: goes back to the journal as it was before an upgrade. */

import { Fault } from "../base/fault.ts";
import { printWrapped } from "./blocks.ts";
import type { Command, Desk } from "./command.ts";
import type { RollbackHere } from "./io.ts";

export const rollback: Command = {
  name: "journal rollback",
  operands: [],
  options: [
    {
      name: "dry-run",
      words: { fr: "montrer sans rien changer", en: "show and change nothing" },
    },
    { name: "yes", short: "y", words: { fr: "ne pas demander", en: "do not ask" } },
  ],
  summary: {
    fr: "revenir au journal d'avant une mise à niveau",
    en: "go back to the journal as it was before an upgrade",
  },
  about: {
    fr: `Remet en place, Veillée arrêté, le journal que la version précédente écrivait, pour qu'elle le reprenne. Ce qui fut écrit depuis la mise à niveau n'y est pas : la commande dit combien d'entrées. Le journal récent est mis de côté, dans le même dossier, et rien n'en est effacé.

L'ancien journal est gardé sept jours de marche après une mise à niveau.`,
    en: `With Veillée stopped, puts back the journal that the previous version wrote, for that version to go on from. What was written since the upgrade is not in it: the command says how many entries. The newer journal is put aside, in the same folder, and nothing of it is removed.

The former journal is kept for seven days of running after an upgrade.`,
  },
  examples: ["veillee journal rollback --dry-run", "veillee journal rollback --yes"],
  run: async (given, desk) => {
    const { here, folder, print } = desk;
    if (here?.rollBack === undefined) throw new Fault("cli/no-daemon", { folder });
    const dryRun = given.flag("dry-run");
    const planned = await here.rollBack({ folder, dryRun: true });
    if (dryRun) return await tell(planned, false, desk);
    if (!given.flag("yes")) {
      if (!desk.json) await printPlan(planned, desk);
      const agreed = await desk.confirm({
        fr: "Revenir au journal d'avant ?",
        en: "Go back to the former journal?",
      });
      if (!agreed) {
        await print.line(desk.say({ fr: "Rien n'est changé.", en: "Nothing is changed." }));
        return 1;
      }
    }
    return await tell(await here.rollBack({ folder, dryRun: false }), true, desk);
  },
};

async function tell(back: RollbackHere, done: boolean, desk: Desk): Promise<number> {
  const { json, print, say } = desk;
  if (json) {
    await print.json({ done, ...back, left: back.left ?? null });
    return 0;
  }
  await printPlan(back, desk);
  await printWrapped(
    print,
    done
      ? say({
          fr: "C'est fait. Remettez maintenant la version précédente de Veillée, puis « veillee run » : la version présente mettrait de nouveau le journal à niveau.",
          en: "Done. Now install the previous version of Veillée, then “veillee run”: this version would upgrade the journal again.",
        })
      : say({ fr: "Rien n'est changé.", en: "Nothing is changed." }),
  );
  return 0;
}

async function printPlan({ from, to, left, aside }: RollbackHere, desk: Desk): Promise<void> {
  const { print, say } = desk;
  await printWrapped(
    print,
    say({
      fr: `Le journal du format ${to} revient ; celui du format ${from} est mis de côté : ${aside}.`,
      en: `The journal of format ${to} comes back; that of format ${from} is put aside: ${aside}.`,
    }),
  );
  await printWrapped(print, say(leftWords(left)));
}

function leftWords(left: number | undefined) {
  if (left === undefined)
    return {
      fr: "Ce qui fut écrit depuis la mise à niveau n'y sera pas ; combien, cela ne se sait plus.",
      en: "What was written since the upgrade will not be in it; how much is not known any more.",
    };
  if (left === 0)
    return {
      fr: "Rien ne fut écrit depuis la mise à niveau.",
      en: "Nothing was written since the upgrade.",
    };
  return {
    fr:
      left === 1
        ? "1 entrée écrite depuis la mise à niveau n'y sera pas."
        : `${left} entrées écrites depuis la mise à niveau n'y seront pas.`,
    en:
      left === 1
        ? "1 entry written since the upgrade will not be in it."
        : `${left} entries written since the upgrade will not be in it.`,
  };
}
