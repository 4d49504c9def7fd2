/** The village's own words, as the command line says them. */

import type { Lang } from "../base/lang.ts";
import { categoryWords } from "../language/labels.ts";
import type { PreviewView, RereadView, TaughtView } from "../village/views.ts";
import { printWrapped } from "./blocks.ts";
import { quoted } from "./case-words.ts";
import type { Desk } from "./command.ts";

export function meaningText({ term, meaning, personName }: TaughtView, lang: Lang): string {
  switch (meaning.as) {
    case "category":
      return categoryWords[meaning.category][lang];
    case "place":
      return `${lang === "fr" ? "lieu" : "place"} (${meaning.place ?? term})`;
    case "person":
      return `${lang === "fr" ? "personne" : "person"} (${personName ?? meaning.person})`;
    case "harmless":
      break;
  }
  return lang === "fr" ? "façon de parler" : "way of speaking";
}

export async function printPreview(
  { read, changed, lines }: PreviewView,
  desk: Desk,
): Promise<void> {
  const { print, say } = desk;
  await print.line(
    say({
      fr: `${changed} message${changed > 1 ? "s seraient lus" : " serait lu"} autrement, sur ${read} relu${read > 1 ? "s" : ""}.`,
      en: `${changed} message${changed === 1 ? "" : "s"} would be read differently, of ${read} read again.`,
    }),
  );
  for (const line of lines) await printLine(line, desk);
  if (lines.length < changed) {
    const more = changed - lines.length;
    await print.line(say({ fr: `… et ${more} de plus.`, en: `… and ${more} more.` }));
  }
}

async function printLine(
  { household, householdName, raw, before, after }: RereadView,
  { print, say, lang }: Desk,
): Promise<void> {
  const who = householdName === null || householdName === "" ? household : householdName;
  await printWrapped(print, who);
  await printWrapped(print, quoted(raw, lang), "    ");
  await printWrapped(print, `${say({ fr: "avant :", en: "before:" })} ${before[lang]}`, "    ");
  await printWrapped(print, `${say({ fr: "après :", en: "after:" })} ${after[lang]}`, "    ");
}
