/** A day and an hour as one compares them with a watch. */

import type { Lang } from "../base/lang.ts";
import type { Millis } from "../base/time.ts";

const days = {
  fr: "dim. lun. mar. mer. jeu. ven. sam.".split(" "),
  en: "Sun Mon Tue Wed Thu Fri Sat".split(" "),
} as const;

const months = {
  fr: "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
} as const;

/** "ven. 27 nov.", "Fri 27 Nov", in this machine's time zone. */
function dayOf(date: Date, lang: Lang): string {
  const day = days[lang][date.getDay()] ?? "";
  return `${day} ${date.getDate()} ${months[lang][date.getMonth()] ?? ""}`;
}

/** "14 h 32", "14:32", in this machine's time zone. */
export function hourText(at: Millis, lang: Lang): string {
  const date = new Date(at);
  const minutes = String(date.getMinutes()).padStart(2, "0");
  if (lang === "fr") return `${date.getHours()} h ${minutes}`;
  return `${String(date.getHours()).padStart(2, "0")}:${minutes}`;
}

/** "ven. 27 nov. 2026" */
export function dayText(at: Millis, lang: Lang): string {
  const date = new Date(at);
  return `${dayOf(date, lang)} ${date.getFullYear()}`;
}

/** "ven. 27 nov., 14 h 32" */
export function dayHour(at: Millis, lang: Lang): string {
  return `${dayOf(new Date(at), lang)}, ${hourText(at, lang)}`;
}
