/** Changes a radio: shows what would change, asks, writes, waits for it to restart, and tells how to go back. */

import type { Lang, Words } from "../../base/lang.ts";
import type { ApplyProgress, RadioWish } from "../../mesh/workshop.ts";
import { printWrapped } from "../blocks.ts";
import type { Command, Desk, Given, Option } from "../command.ts";
import { printChanges } from "./changes.ts";
import { leftHalfSet } from "./half-set.ts";
import type { Shop } from "./shop.ts";

export const radioOption: Option = {
  name: "radio",
  value: { fr: "ADRESSE|ID", en: "ADDRESS|ID" },
  words: {
    fr: "quelle radio : son adresse (/dev/serial/by-id/…, tcp://hôte:4403), ou l'id d'une de celles de Veillée",
    en: "which radio: its address (/dev/serial/by-id/…, tcp://host:4403), or the id of one of Veillée's",
  },
};

export const changeOptions: Command["options"] = [
  radioOption,
  {
    name: "dry-run",
    words: {
      fr: "montrer ce qui changerait, sans rien écrire",
      en: "show what would change, write nothing",
    },
  },
  {
    name: "yes",
    short: "y",
    words: { fr: "ne pas demander : écrire", en: "do not ask: write" },
  },
];

export interface Fulfilling {
  readonly wish: RadioWish;
  /** Told before the question. */
  readonly warning?: Words;
  /** Done after a yes, before anything is written. */
  readonly before?: () => Promise<void>;
  /** What to do next, told at the end. */
  readonly next: Words;
}

/** Resolves with the exit code: 0 when the radio holds what was wished, or when nothing was to be written; 1 when it does not, or on a no. */
export async function fulfil(
  { wish, warning, before, next }: Fulfilling,
  { shop, given, desk }: { readonly shop: Shop; readonly given: Given; readonly desk: Desk },
): Promise<number> {
  const { print, say, json } = desk;
  const changes = await shop.plan(wish);
  const dry = given.flag("dry-run");
  if (json && (dry || changes.length === 0)) {
    await print.json({ written: false, changes });
    return 0;
  }
  if (!json) {
    if (changes.length === 0) {
      await print.line(
        say({
          fr: "Rien à changer : la radio est déjà ainsi.",
          en: "Nothing to change: the radio is like this already.",
        }),
      );
      return 0;
    }
    await printChanges(changes, desk);
    await print.line();
    if (dry) {
      await print.line(
        say({ fr: "Rien n'a été écrit (--dry-run).", en: "Nothing was written (--dry-run)." }),
      );
      return 0;
    }
    if (warning !== undefined) await printWrapped(print, say(warning));
  }
  if (!given.flag("yes") && !(await desk.confirm(question(changes.length)))) {
    await print.line(say({ fr: "Rien n'a été écrit.", en: "Nothing was written." }));
    return 1;
  }
  await before?.();
  const last = await writeAll(wish, { shop, given, desk });
  const ok = last?.kind === "done";
  if (json) return ok ? 0 : 1;
  await tellEnd(last, next, desk);
  return ok ? 0 : 1;
}

/** Writes, telling each step; resolves with the last. @throws what breaks it off, with what the radio may hold by then. */
async function writeAll(
  wish: RadioWish,
  { shop, given, desk }: { readonly shop: Shop; readonly given: Given; readonly desk: Desk },
): Promise<ApplyProgress | undefined> {
  const { print, json } = desk;
  let last: ApplyProgress | undefined;
  let begun = false;
  try {
    for await (const progress of shop.apply(wish, desk.interruption())) {
      last = progress;
      begun ||= progress.kind === "writing";
      if (json) await print.jsonLine(progress);
      else if (
        progress.kind !== "planned" &&
        progress.kind !== "done" &&
        progress.kind !== "failed"
      )
        await print.passing(progressText(progress, desk.lang));
    }
  } catch (error) {
    throw begun ? leftHalfSet(error, { wish, radio: given.value("radio") }) : error;
  }
  return last;
}

function question(count: number): Words {
  return {
    fr: `Écrire ${count > 1 ? `ces ${count} réglages` : "ce réglage"} dans la radio ? Elle redémarrera.`,
    en: `Write ${count > 1 ? `these ${count} settings` : "this setting"} to the radio? It will restart.`,
  };
}

function progressText(
  progress: Exclude<ApplyProgress, { kind: "planned" | "done" | "failed" }>,
  lang: Lang,
): string {
  const french = lang === "fr";
  switch (progress.kind) {
    case "reading":
      return french ? "Lecture des réglages…" : "Reading the settings…";
    case "writing": {
      const { written, total } = progress;
      return french ? `Écriture ${written}/${total}…` : `Writing ${written}/${total}…`;
    }
    case "restarting":
      return french
        ? "La radio redémarre : une demi-minute à deux minutes…"
        : "The radio restarts: half a minute to two minutes…";
    case "verifying":
      return french ? "Vérification…" : "Verifying…";
    default:
      return progress satisfies never;
  }
}

async function tellEnd(last: ApplyProgress | undefined, next: Words, desk: Desk): Promise<void> {
  const { print, say } = desk;
  if (last?.kind === "done") {
    const { length } = last.changes;
    await print.line(
      say({
        fr: `Fait : ${length} ${length > 1 ? "réglages changés et vérifiés" : "réglage changé et vérifié"}.`,
        en: `Done: ${length} ${length > 1 ? "settings" : "setting"} changed and verified.`,
      }),
    );
    await printWrapped(print, say(next));
    return;
  }
  await printWrapped(
    print,
    say({
      fr: "La radio n'a pas pris tous les réglages.",
      en: "The radio did not take all of the settings.",
    }),
  );
  if (last?.kind !== "failed") return;
  await printWrapped(print, say(last.words));
  if (last.left.length > 0) await printChanges(last.left, desk);
}
