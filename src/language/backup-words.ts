/** How a node stands with its backups, in words for its operator. */

import { entriesText } from "../base/counted.ts";
import type { Lang, Words } from "../base/lang.ts";
import { clockTime, span } from "../base/time-words.ts";
import { MINUTE } from "../base/time.ts";
import type { BackupView } from "../journal/backup-work.ts";

export interface BackupSaid {
  /** `bad`: there is none, or none for too long. */
  readonly level: "good" | "warn" | "bad";
  /** One sentence each, the most urgent first; each names what to do where there is something. */
  readonly lines: readonly string[];
}

/** @param exercise Whether the node plays: then it leaves the village's own stick alone. */
export function backupSaid(view: BackupView, exercise: boolean, lang: Lang): BackupSaid {
  const { last, place, trouble, unmounted } = view;
  const late = view.late && !exercise;
  const lines = [
    doing(view, lang),
    late && last !== null ? tooOld[lang] : "",
    trouble === null ? "" : `${failed[lang]} ${trouble[lang]}`,
    last === null ? (exercise ? playing(view) : none)[lang] : lastLine(last, lang),
    unmounted === null ? "" : mountIt[lang](unmounted),
    place === null && unmounted === null && !exercise ? plugIn[lang] : "",
    last === null && place !== null ? next[lang](place) : "",
  ].filter((line) => line !== "");
  const wanting = !exercise && (unmounted !== null || last === null || place === null);
  return { level: late ? "bad" : wanting || trouble !== null ? "warn" : "good", lines };
}

function doing({ percent, doing: step }: BackupView, lang: Lang): string {
  if (percent === null) return "";
  return `${making[lang]} ${steps[step ?? "writing"][lang]} ${percent} %.`;
}

function lastLine(last: NonNullable<BackupView["last"]>, lang: Lang): string {
  const ago = last.minutes < 1 ? justNow[lang] : ran[lang](span(last.minutes * MINUTE, lang));
  const at = last.at === null ? "" : ` (${clockTime(last.at, lang)})`;
  return lang === "fr"
    ? `Dernière : ${ago}${at}, ${whither(last, lang)}, relue et vérifiée : ${entriesText(last.entries, lang)}.`
    : `Last: ${ago}${at}, ${whither(last, lang)}, read back and verified: ${entriesText(last.entries, lang)}.`;
}

function whither(
  { file, stick }: { readonly file: string; readonly stick: boolean },
  lang: Lang,
): string {
  if (stick) return lang === "fr" ? "sur la clé VEILLEE" : "on the stick VEILLEE";
  const folder = file.slice(0, file.lastIndexOf("/"));
  return lang === "fr" ? `dans le dossier ${folder}` : `in the folder ${folder}`;
}

const justNow: Words = { fr: "à l'instant", en: "just now" };
const ran: Readonly<Record<Lang, (ago: string) => string>> = {
  fr: (ago) => `il y a ${ago} de marche`,
  en: (ago) => `${ago} of running ago`,
};
const making: Words = { fr: "Sauvegarde en cours :", en: "A backup is being made:" };
const steps: Readonly<Record<"writing" | "verifying", Words>> = {
  writing: { fr: "écriture,", en: "writing," },
  verifying: { fr: "vérification,", en: "verifying," },
};
const none: Words = {
  fr: "Aucune sauvegarde n'a encore été faite : si la carte meurt, tout est perdu.",
  en: "No backup was ever made: if the card dies, everything is lost.",
};
const tooOld: Words = {
  fr: "La dernière sauvegarde est trop ancienne.",
  en: "The last backup is too old.",
};
const failed: Words = {
  fr: "Le dernier essai a échoué.",
  en: "The last try failed.",
};
const plugIn: Words = {
  fr: "Branchez une clé USB nommée VEILLEE, et laissez-la : Veillée y écrit d'elle-même.",
  en: "Plug in a USB stick labelled VEILLEE, and leave it in: Veillée writes to it by itself.",
};
/** An exercise leaves the village's stick alone. */
const playing = ({ place }: BackupView): Words =>
  place === null
    ? {
        fr: "Aucune : c'est un exercice, et la clé du village n'y sert pas. Pour essayer, donnez un dossier avec --backup.",
        en: "None: this is an exercise, and leaves the village's stick alone. To try, give a folder with --backup.",
      }
    : { fr: "Aucune sauvegarde pour l'instant.", en: "No backup so far." };
const mountIt: Readonly<Record<Lang, (device: string) => string>> = {
  fr: (device) =>
    `Une clé VEILLEE est branchée, mais la machine ne l'a pas ouverte. Au terminal : sudo mkdir -p /media/veillee, puis sudo mount ${device} /media/veillee.`,
  en: (device) =>
    `A stick VEILLEE is plugged in, but the machine has not opened it. At the terminal: sudo mkdir -p /media/veillee, then sudo mount ${device} /media/veillee.`,
};
const next: Readonly<Record<Lang, (place: string) => string>> = {
  fr: (place) => `La prochaine ira dans ${place}.`,
  en: (place) => `The next goes to ${place}.`,
};
