/**
 * How much of the hour a radio of ours sends, in words: what it says itself and what we reckon stand side by side, for neither is
 * the whole truth.
 */

import type { Lang } from "../base/lang.ts";

/** All in percent of an hour. */
export interface AirtimeSaid {
  /** What the radio says that it sends; null before it has. */
  readonly airUtilTxPercent: number | null;
  /** What the radio says of the channel, whoever sends; null before it has. */
  readonly channelUtilizationPercent: number | null;
  readonly airtime: {
    readonly sentPercent: number;
    /** What it may have sent on top, unsaid. */
    readonly estimatedPercent: number;
    readonly heardPercent: number;
    /** What the law allows; null where it says nothing. */
    readonly limitPercent: number | null;
    /** Of the last hour, how many are counted: 60 once the node has run for an hour. */
    readonly minutes: number;
  };
}

/** Below this an estimate is not worth a word. */
const WORTH_SAYING = 0.05;

/** "3,1 % de l'heure selon la radio, 2,8 % selon notre compte (limite 10 %)". */
export function sendingText({ airUtilTxPercent: said, airtime }: AirtimeSaid, lang: Lang): string {
  const { sentPercent: sent, estimatedPercent: estimated, minutes, limitPercent: limit } = airtime;
  const most = estimated < WORTH_SAYING ? "" : ` ${to[lang]} ${percent(sent + estimated, lang)}`;
  const ours = `${percent(sent, lang)}${most}`;
  const short = minutes < 60 ? counted[lang](minutes) : "";
  const law = limit === null ? "" : ` (${limited[lang]} ${percent(limit, lang)})`;
  return words[lang](said === null ? undefined : percent(said, lang), ours) + short + law;
}

/** "11,4 % selon la radio, paquets entendus 8,2 % de l'heure". */
export function busyText({ channelUtilizationPercent: said, airtime }: AirtimeSaid, lang: Lang) {
  const heard = percent(airtime.heardPercent, lang);
  const radio = said === null ? undefined : percent(said, lang);
  if (lang === "fr") {
    const ours = `paquets entendus ${heard} de l'heure`;
    return radio === undefined ? ours : `air occupé à ${radio} selon la radio, ${ours}`;
  }
  const ours = `packets heard ${heard} of the hour`;
  return radio === undefined ? ours : `air busy ${radio} by the radio's count, ${ours}`;
}

const to: Readonly<Record<Lang, string>> = { fr: "à", en: "to" };
const limited: Readonly<Record<Lang, string>> = { fr: "limite", en: "limit" };
const counted: Readonly<Record<Lang, (minutes: number) => string>> = {
  fr: (minutes) => ` sur ${minutes} min`,
  en: (minutes) => ` over ${minutes} min`,
};
const words: Readonly<Record<Lang, (said: string | undefined, ours: string) => string>> = {
  fr: (said, ours) =>
    said === undefined
      ? `émission ${ours} de l'heure selon notre compte`
      : `émission ${said} de l'heure selon la radio, ${ours} selon notre compte`,
  en: (said, ours) =>
    said === undefined
      ? `transmitting ${ours} of the hour by our count`
      : `transmitting ${said} of the hour by the radio's count, ${ours} by ours`,
};

function percent(value: number, lang: Lang): string {
  const decimal = String(Math.round(value * 10) / 10);
  return lang === "fr" ? `${decimal.replace(".", ",")}\u{a0}%` : `${decimal}%`;
}
