/** A radio of ours, in words. */

import { faults } from "../base/fault.ts";
import type { Lang, Words } from "../base/lang.ts";
import { busyText, sendingText } from "../language/airtime-words.ts";
import type { RadioView } from "../village/node-views.ts";

const phaseWords: Readonly<Record<string, Words>> = {
  down: { fr: "COUPÉE", en: "DOWN" },
  opening: { fr: "s'ouvre", en: "opening" },
  waking: { fr: "démarre", en: "starting" },
  configuring: { fr: "démarre", en: "starting" },
  ready: { fr: "prête", en: "ready" },
};

export function radioName({ name, id, address }: RadioView): string {
  const called = [name, id].filter((part) => part !== null);
  return called.length === 0 ? address : called.join(" ");
}

/** How it is: "prête, EU_868 LONG_FAST, air occupé à 11 % selon la radio, … places libres 16". */
export function radioState(radio: RadioView, lang: Lang): string {
  const told: readonly (readonly [Words, string | undefined])[] = [
    [{ fr: "", en: "" }, phaseWords[radio.phase]?.[lang] ?? radio.phase],
    [{ fr: "", en: "" }, joined(radio.region, radio.preset)],
    [{ fr: "firmware ", en: "firmware " }, radio.firmware ?? undefined],
    [{ fr: "", en: "" }, busyText(radio, lang)],
    [{ fr: "", en: "" }, sendingText(radio, lang)],
    [
      { fr: "places libres ", en: "free places " },
      radio.queueFree === null ? undefined : String(radio.queueFree),
    ],
    [{ fr: "", en: "" }, battery(radio.batteryPercent, lang)],
  ];
  return told
    .flatMap(([label, value]) => (value === undefined ? [] : [label[lang] + value]))
    .join(", ");
}

/** Why it is not ready and what to do about it; empty if there is nothing to say. */
export function radioTrouble(radio: RadioView, lang: Lang): string {
  const { keyTrouble } = radio;
  const key = keyTrouble === null ? "" : keyWords[keyTrouble][lang];
  return [linkTrouble(radio, lang), key].filter((part) => part !== "").join(" — ");
}

const keyWords: Readonly<Record<NonNullable<RadioView["keyTrouble"]>, Words>> = {
  duplicated: {
    fr: "UNE AUTRE RADIO A LA MÊME CLÉ, et peut écrire en son nom : faites-lui créer une nouvelle clé",
    en: "ANOTHER RADIO HAS THE SAME KEY, and can write in its name: have it make a new key",
  },
  weak: {
    fr: "SA CLÉ SE DEVINE, d'autres peuvent écrire en son nom : faites-lui créer une nouvelle clé",
    en: "ITS KEY CAN BE GUESSED, others can write in its name: have it make a new key",
  },
};

function linkTrouble({ reason, phase }: RadioView, lang: Lang): string {
  if (reason === null || phase === "ready") return "";
  const known = Object.entries(faults).find(([code]) => code === reason);
  return known === undefined ? reason : `${known[1][lang]} (${reason})`;
}

function battery(percent: number | null, lang: Lang): string | undefined {
  if (percent === null) return undefined;
  // Above 100 the radio says that it is powered.
  if (percent > 100) return lang === "fr" ? "sur secteur" : "on mains power";
  return lang === "fr" ? `batterie ${percent}\u{a0}%` : `battery ${percent}%`;
}

function joined(...parts: readonly (string | null)[]): string | undefined {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? undefined : told.join(" ");
}
