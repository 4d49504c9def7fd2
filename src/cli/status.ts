/** `veillee status`: how the hub is. */

import { entriesText, isOne } from "../base/counted.ts";
import type { Lang, Words } from "../base/lang.ts";
import { clockTime, span } from "../base/time-words.ts";
import { caseStates } from "../journal/vocabulary.ts";
import { backupSaid } from "../language/backup-words.ts";
import { stateWords } from "../language/labels.ts";
import { leftText } from "../language/left-words.ts";
import { refillText } from "../language/refill-words.ts";
import type { StatusView } from "../village/node-views.ts";
import { statusView } from "./answers.ts";
import { printPairs } from "./blocks.ts";
import { householdText, quoted } from "./case-words.ts";
import { otherText, sourceText } from "./clock-words.ts";
import type { Command, Desk } from "./command.ts";
import { radioName, radioState, radioTrouble } from "./radio-words.ts";
import { deliveryText } from "./story-words.ts";

export const status: Command = {
  name: "status",
  operands: [],
  options: [],
  summary: {
    fr: "comment va le poste : radios, journal, envois",
    en: "how the hub is: radios, journal, outgoing messages",
  },
  about: {
    fr: "L'adresse des pages, les radios, ce qui attend, le journal sur le disque et l'heure du poste, avec ce qu'elle vaut.",
    en: "The pages' address, the radios, what waits, the journal on disk, and the hub's time with what it is worth.",
  },
  examples: ["veillee status", "veillee status --json"],
  run: async (_, desk) => {
    const found = await (await desk.api()).get("/api/status", statusView);
    await (desk.json ? desk.print.json(found) : printStatus(found, desk));
    return 0;
  },
};

/** More are on the desk's first page. */
const UNANSWERED_SHOWN = 5;

const hurtWords: Words = { fr: "DEMANDE VOTRE ATTENTION", en: "NEEDS YOUR ATTENTION" };

const stores: Readonly<Record<StatusView["store"]["state"], Words>> = {
  good: { fr: "en ordre", en: "in order" },
  full: { fr: "DISQUE PLEIN : libérez de la place", en: "DISK FULL: free some space" },
  failed: {
    fr: "NE S'ÉCRIT PLUS : vérifiez la carte SD",
    en: "CANNOT BE WRITTEN: check the SD card",
  },
  readonly: {
    fr: "CARTE EN LECTURE SEULE : ce qui arrive est perdu à la prochaine coupure",
    en: "CARD IN READ-ONLY MODE: what arrives is lost at the next power cut",
  },
};

const closed: Words = {
  fr: "Noms et messages d'avant le redémarrage : fermés. Connectez-vous au bureau, ou : veillee unlock",
  en: "Names and messages from before the restart: closed. Sign in at the desk, or: veillee unlock",
};
const erasing: Words = {
  fr: "Effacement en cours : le disque est nettoyé.",
  en: "Erasing: the disk is being cleaned.",
};

async function printStatus(found: StatusView, { print, say, lang }: Desk): Promise<void> {
  await print.line(`Veillée ${found.version}, ${found.village}`);
  if (found.alarms > 0) await print.line(alarms(found.alarms, lang));
  if (found.keyAlarms > 0) await print.line(keyAlarms(found.keyAlarms, lang));
  if (found.vault === "locked") await print.line(say(closed));
  if (found.erasing) await print.line(say(erasing));
  await print.line();
  const running = Date.parse(found.now) - Date.parse(found.startedAt);
  await printPairs(print, [
    [say({ fr: "Adresse", en: "Address" }), found.address],
    [say({ fr: "Nœud", en: "Node" }), found.node],
    [say({ fr: "En marche depuis", en: "Running for" }), running >= 0 ? span(running, lang) : ""],
    [
      say({ fr: "Heure du poste", en: "The hub's time" }),
      [
        `${clockTime(found.now, lang)} (${sourceText(found.clock, lang)})`,
        ...otherText(found.clock, lang),
      ].join(" — "),
    ],
    ...found.radios.map((radio): [string, string] => [
      say({ fr: "Radio", en: "Radio" }),
      [radioName(radio), radioState(radio, lang), radioTrouble(radio, lang)]
        .filter((part) => part !== "")
        .join(" — "),
    ]),
    ...(found.veillees.length === 0 ? [] : [others(found.veillees, lang)]),
    [say({ fr: "Dossiers", en: "Cases" }), counts(found.cases, (state) => caseState(state, lang))],
    [say({ fr: "À lire", en: "To read" }), String(found.inbox)],
    [
      say({ fr: "Envois", en: "Outgoing" }),
      counts(found.outbox, (state) => deliveryText(state, lang)),
    ],
    ...found.unanswered
      .slice(0, UNANSWERED_SHOWN)
      .map((left): readonly [string, string] => [
        say({ fr: "Sans réponse", en: "Not answered" }),
        unansweredText(left, lang),
      ]),
    [say({ fr: "Journal", en: "Journal" }), storeText(found.store, lang)],
    ...backupPairs(found, lang),
    [say({ fr: "Mémoire", en: "Memory" }), memory(found.memoryMiB, lang)],
  ]);
}

function alarms(count: number, lang: Lang): string {
  if (lang === "fr")
    return `!!! ${count > 1 ? `${count} URGENCES` : "1 URGENCE"} QUE PERSONNE N'A VUE${count > 1 ? "S" : ""} : veillee needs`;
  return `!!! ${count} ${count > 1 ? "EMERGENCIES" : "EMERGENCY"} NOBODY HAS SEEN: veillee needs`;
}

function keyAlarms(count: number, lang: Lang): string {
  if (lang === "fr") {
    return `!! ${count > 1 ? `${count} RADIOS DONT LA CLÉ EST` : "1 RADIO DONT LA CLÉ EST"} À VÉRIFIER : veillee key list`;
  }
  return `!! ${count} ${count > 1 ? "RADIOS WHOSE KEY IS" : "RADIO WHOSE KEY IS"} TO BE CHECKED: veillee key list`;
}

/** Words to these come with a receipt of their disk. */
function others(veillees: readonly string[], lang: Lang): readonly [string, string] {
  return [lang === "fr" ? "Autres Veillée" : "Other Veillées", veillees.join(", ")];
}

/** Whose words got no answer, which, and why. */
function unansweredText(left: StatusView["unanswered"][number], lang: Lang): string {
  const times = left.times > 1 ? ` ×${left.times}` : "";
  return `${householdText(left)}${times} ${quoted(left.words, lang)} — ${leftText(left.why, lang)}`;
}

function counts(found: Readonly<Record<string, number>>, wordsOf: (key: string) => string): string {
  const told = Object.entries(found).filter(([, count]) => count > 0);
  return told.map(([key, count]) => `${wordsOf(key)} ${count}`).join(" · ");
}

function caseState(key: string, lang: Lang): string {
  const state = caseStates.find((one) => one === key);
  return state === undefined ? key : stateWords[state][lang];
}

/** How the journal is, in one line: what is lost or altered never stands beside "in order". */
export function storeText(store: StatusView["store"], lang: Lang): string {
  const { state, entries, pending, quarantined, missing, broken } = store;
  const { droppedBytes, damagedFiles, refill, strange = 0 } = store;
  const french = lang === "fr";
  const hurt = quarantined + missing + broken + droppedBytes + damagedFiles > 0;
  const parts = [
    (state === "good" && hurt ? hurtWords : stores[state])[lang],
    entriesText(entries, lang),
    ...(pending > 0 ? [`${pending} ${lang === "fr" ? "en attente" : "waiting"}`] : []),
    ...(quarantined > 0
      ? [
          `${quarantined} ${french ? (isOne(quarantined, lang) ? "ABÎMÉE, mise" : "ABÎMÉES, mises") + " de côté" : "DAMAGED, set aside"}`,
        ]
      : []),
    ...(missing > 0
      ? [
          `${missing} ${french ? (isOne(missing, lang) ? "MANQUE" : "MANQUENT") : "MISSING"} (${expected(entries + missing, entries, lang)})`,
        ]
      : []),
    ...(refill === undefined ? [] : [refillText(refill, lang)]),
    ...(broken > 0 ? [french ? "SIGNATURES ROMPUES" : "SIGNATURES BROKEN"] : []),
    ...(droppedBytes > 0 ? [french ? "FIN DU JOURNAL PERDUE" : "END OF THE JOURNAL LOST"] : []),
    ...(damagedFiles > 0 ? [filesText(damagedFiles, lang)] : []),
    ...(strange > 0
      ? [
          `${strange} ${french ? `d'un Veillée plus récent, ${isOne(strange, lang) ? "gardée sans être comprise" : "gardées sans être comprises"}` : "of a newer Veillée, kept and not understood"}`,
        ]
      : []),
  ];
  return parts.join(", ");
}

function filesText(damaged: number, lang: Lang): string {
  const one = isOne(damaged, lang);
  return lang === "fr"
    ? `${damaged} ${one ? "fichier ABÎMÉ" : "fichiers ABÎMÉS"} : redémarrez`
    : `${damaged} ${one ? "file" : "files"} DAMAGED: restart`;
}

function expected(all: number, there: number, lang: Lang): string {
  return lang === "fr" ? `${all} attendues, ${there} lues` : `expected ${all}, have ${there}`;
}

/** One pair a sentence; what asks for someone stands out. */
function backupPairs(found: StatusView, lang: Lang): readonly (readonly [string, string])[] {
  const { level, lines } = backupSaid(found.backup, found.exercise, lang);
  const label = lang === "fr" ? "Sauvegarde" : "Backup";
  return lines.map((line, at) => [
    at === 0 ? label : "",
    at === 0 && level === "bad" ? `!! ${line}` : line,
  ]);
}

function memory(mebibytes: number, lang: Lang): string {
  return `${Math.round(mebibytes)} ${lang === "fr" ? "Mio" : "MiB"}`;
}
