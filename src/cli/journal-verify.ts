/** `veillee journal verify`: whether the journal is what it was, entry by entry. */

import * as v from "valibot";

import { entriesText, isOne } from "../base/counted.ts";
import { Fault } from "../base/fault.ts";
import type { Lang, Words } from "../base/lang.ts";
import type { Flaw, VerifyReport, VerifyStep } from "../journal/verify-step.ts";
import { printWrapped } from "./blocks.ts";
import type { Command, Desk } from "./command.ts";

const flaw = v.object({
  kind: v.picklist([
    "missing",
    "altered",
    "forged",
    "broken",
    "unsigned",
    "unreadable",
    "sensitive",
    "no-key",
  ]),
  node: v.string(),
  first: v.number(),
  last: v.number(),
});

const step = v.variant("kind", [
  v.object({ kind: v.literal("progress"), checked: v.number(), of: v.number() }),
  v.object({
    kind: v.literal("done"),
    report: v.object({
      entries: v.number(),
      signed: v.number(),
      unsigned: v.number(),
      signatures: v.number(),
      sensitive: v.object({ good: v.number(), locked: v.number(), gone: v.number() }),
      flaws: v.array(flaw),
      flawed: v.number(),
    }),
  }),
  v.object({
    kind: v.literal("fault"),
    code: v.string(),
    words: v.object({ fr: v.string(), en: v.string() }),
  }),
]) satisfies v.GenericSchema<
  unknown,
  VerifyStep | { readonly kind: "fault"; readonly code: string; readonly words: Words }
>;

export const verify: Command = {
  name: "journal verify",
  operands: [],
  options: [],
  summary: {
    fr: "vérifier chaque entrée, la chaîne et les signatures",
    en: "check every entry, the chain and the signatures",
  },
  about: {
    fr: `Relit tout le journal : chaque entrée contre sa somme, la chaîne d'une entrée à la suivante, les signatures, et les mots protégés s'ils sont
ouverts. Nomme chaque entrée qui manque ou n'est pas ce qui avait été signé. Ne change rien ; le service continue.

Finit par 1 si quelque chose ne va pas. Avec --json : un objet, entries, signed, unsigned, signatures, sensitive, flaws, flawed.`,
    en: `Reads the whole journal: each entry against its sum, the chain from one entry to the next, the signatures, and the protected words if they are
unlocked. Names each entry that is missing or is not what was signed. Changes nothing; the service goes on.

Ends with 1 if something is wrong. With --json: one object, entries, signed, unsigned, signatures, sensitive, flaws, flawed.`,
  },
  examples: ["veillee journal verify", "veillee journal verify --json"],
  run: async (_, desk) => {
    for await (const found of await steps(desk)) {
      if (found.kind === "progress") await progress(found, desk);
      else {
        const { report } = found;
        await (desk.json ? desk.print.json(report) : printReport(report, desk));
        return report.flawed === 0 ? 0 : 1;
      }
    }
    throw new Fault("cli/no-answer", { folder: desk.folder });
  },
};

/** Through the daemon if one runs, for the journal is open there; else here. */
async function steps(desk: Desk): Promise<AsyncIterable<VerifyStep>> {
  try {
    const api = await desk.api();
    return told(api.stream("/api/journal/verify", step, { follow: false }), desk);
  } catch (error) {
    const here = desk.here?.verify;
    if (Fault.in(error, "cli/no-daemon") === undefined || here === undefined) throw error;
    return await here({ folder: desk.folder });
  }
}

async function* told(
  lines: AsyncIterable<v.InferOutput<typeof step>>,
  { folder, say }: Desk,
): AsyncGenerator<VerifyStep> {
  for await (const line of lines) {
    if (line.kind === "fault") throw new Fault("cli/refused", { folder, why: say(line.words) });
    yield line;
  }
}

async function progress(
  { checked, of }: Extract<VerifyStep, { kind: "progress" }>,
  { json, print, lang, say }: Desk,
): Promise<void> {
  if (json || print.width === Infinity) return;
  const percent = of === 0 ? 100 : Math.min(100, Math.floor((100 * checked) / of));
  const [done, all] = [checked, of].map((count) => count.toLocaleString(lang));
  await print.passing(
    say({
      fr: `${percent} %  ${done} entrées sur ${all}`,
      en: `${percent} %  ${done} of ${all} entries`,
    }),
  );
}

async function printReport(report: VerifyReport, { print, say, lang }: Desk): Promise<void> {
  const n = (count: number): string => count.toLocaleString(lang);
  const count = (of: number): string => entriesText(of, lang, { grouped: true });
  const { entries, signed, unsigned, signatures, sensitive, flaws, flawed } = report;
  const line = async (words: Words): Promise<void> => printWrapped(print, say(words));
  await line({
    fr: `${count(entries)} ${isOne(entries, "fr") ? "lue" : "lues"}, ${n(signed)} sous ${n(signatures)} ${isOne(signatures, "fr") ? "signature qui tient" : "signatures qui tiennent"}.`,
    en: `${count(entries)} read, ${n(signed)} under ${n(signatures)} ${isOne(signatures, "en") ? "signature that holds" : "signatures that hold"}.`,
  });
  if (unsigned > 0) {
    await line({
      fr: `${n(unsigned)} pas encore ${isOne(unsigned, "fr") ? "signée : elle le sera" : "signées : elles le seront"} dans les dix minutes.`,
      en: `${n(unsigned)} not signed yet: ${isOne(unsigned, "en") ? "it" : "they"} will be within ten minutes.`,
    });
  }
  const { good, locked, gone } = sensitive;
  await line({
    fr: `Mots et noms : ${n(good)} ${isOne(good, "fr") ? "vérifié" : "vérifiés"}, ${n(locked)} ${isOne(locked, "fr") ? "fermé" : "fermés"}, ${n(gone)} ${isOne(gone, "fr") ? "effacé" : "effacés"}.`,
    en: `Words and names: ${n(good)} checked, ${n(locked)} locked, ${n(gone)} erased.`,
  });
  if (flawed === 0) {
    await line({
      fr: "Rien ne manque, rien n'est changé.",
      en: "Nothing is missing, nothing altered.",
    });
    return;
  }
  await print.line();
  for (const each of flaws) await printWrapped(print, flawText(each, lang));
  await print.line();
  await line({
    fr: `${flawed === 1 ? "1 entrée ne va pas" : `${n(flawed)} entrées ne vont pas`}. Gardez une copie du dossier. « veillee journal mend SAUVEGARDE » reprend d'une sauvegarde ce qui manque.`,
    en: `${flawed === 1 ? "1 entry is not well" : `${n(flawed)} entries are not well`}. Keep a copy of the folder. “veillee journal mend BACKUP” takes back from a backup what is missing.`,
  });
}

/** One line. */
export function flawText({ kind, node, first, last }: Flaw, lang: Lang): string {
  const which = first === last ? `${first}` : `${first}–${last}`;
  return `${node}  ${which}  ${flawWords[kind][lang]}`;
}

const flawWords: Readonly<Record<Flaw["kind"], Words>> = {
  missing: { fr: "manque", en: "missing" },
  altered: { fr: "n'est pas ce qui a été signé", en: "is not what was signed" },
  forged: {
    fr: "la signature n'est pas celle de ce poste",
    en: "the signature is not this node's",
  },
  broken: {
    fr: "la chaîne ne continue pas celle d'avant",
    en: "the chain does not go on from the one before",
  },
  unsigned: { fr: "jamais signé", en: "never signed" },
  unreadable: { fr: "illisible", en: "cannot be read" },
  sensitive: {
    fr: "les mots ne sont pas ceux de l'entrée",
    en: "the words are not the entry's own",
  },
  "no-key": {
    fr: "la clé de ce poste n'est pas connue : rien n'est prouvé",
    en: "this node's key is not known: nothing is proven",
  },
};
