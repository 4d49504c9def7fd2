/** Finding a case by anything a person would say of it, with or without accents. */

import type { CaseView } from "../../village/views.ts";

/** True if every word of `sought` stands somewhere in the case. A number alone, with or without n°, is the case's number. */
export function matches(view: CaseView, sought: string, categoryName: string): boolean {
  const words = plain(sought)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const number = /^(?:n[°o.]?|#)?\s*(\d+)$/.exec(plain(sought).trim())?.[1];
  if (number !== undefined && Number(number) === view.number) return true;
  const text = plain(
    [
      view.number,
      view.raw,
      view.householdName ?? "",
      view.household,
      view.place ?? "",
      view.who ?? "",
      view.subject?.name ?? "",
      categoryName,
      ...view.helpers.map(({ name }) => name),
    ].join(" "),
  );
  return words.every((word) => text.includes(word));
}

/** Lower case, without accents. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
