/** What happened, in words: an entry's kind, who did it, how far our words got. */

import type { Lang, Words } from "../base/lang.ts";
import type { Hidden } from "../journal/entry.ts";
import type { FactKind } from "../journal/fact.ts";
import { detailTexts } from "./detail-words.ts";

const factWords: Readonly<Record<FactKind, Words>> = {
  "node.began": { fr: "le journal commence", en: "the journal begins" },
  "node.started": { fr: "Veillée démarre", en: "Veillée starts" },
  "message.heard": { fr: "écrit", en: "writes" },
  "message.filed": { fr: "classe un message", en: "files a message" },
  "message.queued": { fr: "réponse à envoyer", en: "reply to send" },
  "household.named": { fr: "nom du foyer", en: "household's name" },
  "household.told": { fr: "dit de soi", en: "says of itself" },
  "checkin.made": { fr: "donne des nouvelles", en: "checks in" },
  "case.opened": { fr: "dossier ouvert", en: "case opened" },
  "case.moved": { fr: "devient", en: "becomes" },
  "case.corrected": { fr: "corrigé", en: "corrected" },
  "case.added": { fr: "ajoute des mots", en: "adds words" },
  "task.moved": { fr: "entraide", en: "help" },
  "key.pinned": { fr: "clé de la radio notée", en: "the radio's key noted" },
  "lexicon.taught": { fr: "apprend des mots du village", en: "teaches the village's words" },
  "lexicon.withdrawn": { fr: "retire des mots du village", en: "takes back the village's words" },
  "key.changed": { fr: "LA CLÉ DE LA RADIO A CHANGÉ", en: "THE RADIO'S KEY HAS CHANGED" },
  "crisis.began": { fr: "CRISE DÉCLARÉE", en: "CRISIS DECLARED" },
  "crisis.ended": { fr: "fin de la crise", en: "end of the crisis" },
  "clock.told": { fr: "règle l'heure du poste", en: "sets the hub's time" },
  "clock.corrected": { fr: "heures corrigées", en: "hours corrected" },
  "person.erased": {
    fr: "efface ce qu'on sait d'un foyer",
    en: "erases what is known of a household",
  },
  "sensitive.expired": {
    fr: "noms, lieux et messages ne sont plus gardés",
    en: "names, places and messages are no longer kept",
  },
  "sensitive.read": { fr: "a lu des noms et des messages", en: "read names and messages" },
  "backup.made": {
    fr: "a fait une copie de tout le journal",
    en: "made a copy of all of the journal",
  },
  "key.emptied": { fr: "LA RADIO N'A PLUS DE CLÉ", en: "THE RADIO HAS NO KEY ANY MORE" },
  "key.duplicated": { fr: "DEUX RADIOS ONT LA MÊME CLÉ", en: "TWO RADIOS HAVE ONE KEY" },
  "key.accepted": { fr: "accepte la clé de la radio", en: "accepts the radio's key" },
  "key.refused": { fr: "refuse la clé de la radio", en: "refuses the radio's key" },
  "key.doubted": { fr: "remet en doute la clé de la radio", en: "doubts the radio's key again" },
  "rollcall.started": { fr: "demande à tous comment ils vont", en: "asks everyone how they are" },
  "rollcall.ended": { fr: "fin du pointage", en: "end of the roll call" },
  unknown: {
    fr: "écrit par un Veillée plus récent",
    en: "written by a newer Veillée",
  },
};
/** A newer daemon may tell of a kind that this command does not know. */
const kindWords: ReadonlyMap<string, Words> = new Map(Object.entries(factWords));

/** A backup without its digest was broken off, and what was written of it lies there. */
const copyCutShort: Words = {
  fr: "a commencé une copie du journal, qui fut interrompue",
  en: "began a copy of the journal, which was broken off",
};

const clockWithdrawn: Words = { fr: "retire l'heure du poste", en: "withdraws the hub's time" };

const hiddenWords: Readonly<Record<Hidden, Words>> = {
  locked: { fr: "(mots fermés : veillee unlock)", en: "(words closed: veillee unlock)" },
  gone: { fr: "(mots effacés)", en: "(words erased)" },
  altered: { fr: "(MOTS ABÎMÉS)", en: "(WORDS DAMAGED)" },
};

/** What stands in the place of words that are not shown. */
export function hiddenText(why: Hidden, lang: Lang): string {
  return hiddenWords[why][lang];
}

const deliveryWords: Readonly<Record<string, Words>> = {
  queued: { fr: "en attente", en: "waiting" },
  sent: { fr: "remis à notre radio", en: "taken by our radio" },
  relayed: { fr: "relayé", en: "relayed" },
  delivered: { fr: "sur leur radio, pas forcément lu", en: "on their radio, not known to be read" },
  stored: { fr: "enregistré par leur Veillée", en: "kept by their Veillée" },
  unconfirmed: { fr: "non confirmé", en: "not confirmed" },
  failed: { fr: "pas parti : personne ne l'a", en: "not sent: nobody has it" },
};

/** How far words of ours got, told honestly. */
export function deliveryText(state: string, lang: Lang): string {
  return deliveryWords[state]?.[lang] ?? state;
}

export function actorText(actor: string, lang: Lang): string {
  if (actor === "node") return "Veillée";
  return actor === "" ? (lang === "fr" ? "quelqu'un" : "someone") : actor;
}

/** What a fact says: its kind in words, then its particulars. */
export function factText(
  { kind, detail }: { readonly kind: string; readonly detail: Readonly<Record<string, unknown>> },
  lang: Lang,
): string {
  if (kind === "clock.told" && detail["millis"] === undefined) return clockWithdrawn[lang];
  const cut = kind === "backup.made" && detail["content"] === undefined;
  const said = cut ? copyCutShort : kindWords.get(kind);
  return [said?.[lang] ?? kind, ...detailTexts(detail, lang)].join(" · ");
}
