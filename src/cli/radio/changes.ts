/** Settings before and after, one line each. */

import type { Lang } from "../../base/lang.ts";
import type { SettingChange } from "../../mesh/workshop.ts";
import type { Desk } from "../command.ts";
import { table } from "../table.ts";

export async function printChanges(
  changes: readonly SettingChange[],
  { print, say, lang }: Pick<Desk, "print" | "say" | "lang">,
): Promise<void> {
  const columns = [
    { title: say({ fr: "RÉGLAGE", en: "SETTING" }), shrinks: true },
    { title: say({ fr: "MAINTENANT", en: "NOW" }), shrinks: true },
    { title: "" },
    { title: say({ fr: "VOULU", en: "WANTED" }), shrinks: true },
  ];
  const other = say({ fr: "(une autre)", en: "(another)" });
  const rows = changes.map(({ path, have, want }) => [
    path,
    valueText(have, lang),
    "→",
    // Two secrets that differ look alike.
    have !== null && have === want ? other : valueText(want, lang),
  ]);
  for (const line of table(columns, rows, print.width)) await print.line(line);
}

function valueText(value: string | null, lang: Lang): string {
  if (value === null) return lang === "fr" ? "non réglé" : "not set";
  if (value === "") return lang === "fr" ? "vide" : "empty";
  return value;
}
