/** The hub's clock in words: where its hour is from, and which other clock says otherwise. */

import type { Lang, Words } from "../base/lang.ts";
import { span } from "../base/time-words.ts";
import { isAge, SECOND } from "../base/time.ts";
import type { ClockView } from "../village/node-views.ts";

const sources: Readonly<Record<string, Words>> = {
  none: { fr: "heure non réglée", en: "time not set" },
  radio: { fr: "donnée par la radio", en: "from the radio" },
  gps: { fr: "donnée par le GPS", en: "from GPS" },
  operator: { fr: "réglée par un opérateur", en: "set by an operator" },
  ntp: { fr: "sûre", en: "sure" },
};

/** "réglée par Anne" */
export function sourceText({ quality, by }: ClockView, lang: Lang): string {
  if (quality === "operator" && by !== null)
    return lang === "fr" ? `réglée par ${by}` : `set by ${by}`;
  return sources[quality]?.[lang] ?? quality;
}

/** That another clock says otherwise, as one text; none if none does. */
export function otherText({ other, by }: ClockView, lang: Lang): readonly string[] {
  if (other === null) return [];
  const apart = Math.abs(other.seconds) * SECOND;
  const french = lang === "fr";
  const long = french ? "plus d'un an" : "more than a year";
  const far = isAge(apart) ? span(apart, lang) : long;
  const more = other.seconds > 0;
  if (other.quality === "operator") {
    const who = by ?? (french ? "un opérateur" : "an operator");
    return french
      ? [`l'heure réglée par ${who} ${more ? "avançait" : "retardait"} de ${far}`]
      : [`the time set by ${who} was ${far} ${more ? "ahead" : "behind"}`];
  }
  return french
    ? [`une radio ${more ? "avance" : "retarde"} de ${far}`]
    : [`a radio is ${far} ${more ? "ahead" : "behind"}`];
}

const worths: Readonly<Record<string, Words>> = {
  none: {
    fr: "Elle ne vaut rien : personne ne l'a donnée depuis le démarrage. Réglez-la : veillee clock set --now, ou veillee clock set 2026-11-27T14:32",
    en: "It is worth nothing: nobody has given it since the start. Set it: veillee clock set --now, or veillee clock set 2026-11-27T14:32",
  },
  radio: {
    fr: "Juste à quelques secondes près, si l'horloge de la radio l'est. Comparez-la à une montre.",
    en: "Right within some seconds, if the radio's clock is. Compare it with a watch.",
  },
  gps: { fr: "Juste à quelques secondes près.", en: "Right within some seconds." },
  operator: {
    fr: "Juste à la minute, si l'opérateur a bien lu. Mal réglée : veillee clock set, ou veillee clock withdraw",
    en: "Right within a minute, if the operator read well. Wrong: veillee clock set, or veillee clock withdraw",
  },
  ntp: { fr: "Réglée par le réseau.", en: "Set by the network." },
};

/** What the hour is worth, and what to do about it. */
export function worthText({ quality }: ClockView, lang: Lang): string {
  return worths[quality]?.[lang] ?? "";
}
