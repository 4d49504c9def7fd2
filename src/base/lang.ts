/** The languages people are answered in. French first. */
export const langs = ["fr", "en"] as const;
export type Lang = (typeof langs)[number];

/** One text in every language we answer in. */
export type Words = Readonly<Record<Lang, string>>;

/** Languages of which only emergencies are understood: no one is answered in them. */
export const otherLangs = ["de", "es", "it", "nl", "pt", "br"] as const;
export type OtherLang = (typeof otherLangs)[number];

/** The language of a terminal; French unless its environment says English. */
export function langOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const { VEILLEE_LANG, LC_ALL, LC_MESSAGES, LANG } = env;
  const wish = [VEILLEE_LANG, LC_ALL, LC_MESSAGES, LANG].find(
    (one) => one !== undefined && one !== "",
  );
  return wish?.toLowerCase().startsWith("en") === true ? "en" : "fr";
}
