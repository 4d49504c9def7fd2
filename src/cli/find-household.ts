/** Which household a person means at the terminal. */

import type { Words } from "../base/lang.ts";
import { slips } from "../base/spelling.ts";
import type { HouseholdView } from "../village/views.ts";
import { Refused } from "./api.ts";

/** Where all of them are to be seen. */
const atTheDesk: Words = {
  fr: "La page Foyers du bureau (/desk)",
  en: "The desk's page Homes (/desk)",
};

/** Names that are like the one written and are told; more would be no help. */
const NEAR_MAX = 5;

/**
 * The household of that identifier, or the only one of that name.
 *
 * @throws Refused "no-such-household", with the names that are like it; "several-households", with their identifiers.
 */
export function householdNamed(
  wanted: string,
  found: readonly HouseholdView[],
  list: Words = atTheDesk,
): HouseholdView {
  const digits = wanted.trim().toLowerCase();
  const ids = [digits, `!${digits}`, `~${digits}`, `=${digits}`];
  const byId = ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
  const meant = byId.length > 0 ? byId : found.filter(({ name }) => plain(name) === plain(digits));
  const [one, ...others] = meant;
  if (one === undefined) {
    const near = nearNames(wanted, found);
    const [fr, en] = [near.map((name) => `« ${name} »`), near.map((name) => `“${name}”`)];
    throw new Refused("no-such-household", {
      fr: `Aucun foyer ne s'appelle « ${wanted} ».${near.length > 0 ? ` Peut-être ${fr.join(", ")} ?` : ""} ${list.fr} montre les foyers.`,
      en: `No household is called “${wanted}”.${near.length > 0 ? ` Perhaps ${en.join(", ")}?` : ""} ${list.en} shows the households.`,
    });
  }
  if (others.length === 0) return one;
  const theirs = meant
    .map(({ id, place }) => (place === null ? id : `${id} (${place})`))
    .join(", ");
  throw new Refused("several-households", {
    fr: `Plusieurs foyers s'appellent « ${wanted} » : ${theirs}. Donnez l'identifiant.`,
    en: `Several households are called “${wanted}”: ${theirs}. Give the identifier.`,
  });
}

/** Names a slip away from the one written, then those that hold one of its words; the closest first. */
function nearNames(wanted: string, found: readonly HouseholdView[]): readonly string[] {
  const words = wordsOf(wanted);
  const near = found.flatMap(({ name }) => {
    if (name === null) return [];
    const far = farness(words, wordsOf(name));
    return far === undefined ? [] : [{ name, far }];
  });
  const names = near.toSorted((one, other) => one.far - other.far).map(({ name }) => name);
  return [...new Set(names)].slice(0, NEAR_MAX);
}

/** Words that stand before any name, and tell no home from another. */
const titles: ReadonlySet<string> = new Set(
  "m mr mme mlle mrs ms miss monsieur madame mademoiselle famille foyer maison chez family home house".split(
    " ",
  ),
);

/** What tells a home from others; all of it where that is nothing but titles. */
function wordsOf(name: string): readonly string[] {
  const words = plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !titles.has(word));
  return telling.length > 0 ? telling : words;
}

/** How far off names are that share no more than a word: behind all that are slips of the whole name. */
const A_WORD = 10;

/** The slips between two names; more for those of a word; undefined for names that are not alike. */
function farness(wanted: readonly string[], name: readonly string[]): number | undefined {
  const whole = slips(wanted.join(" "), name.join(" "));
  if (whole !== undefined) return whole;
  const words = wanted
    .filter((word) => word.length > 2)
    .flatMap((word) =>
      name.flatMap((other) => (other.length > 2 ? (slipsOfWord(word, other) ?? []) : [])),
    );
  return words.length === 0 ? undefined : A_WORD + Math.min(...words);
}

/** In a short word two slips make another. */
function slipsOfWord(one: string, other: string): number | undefined {
  if (one === other) return 0;
  return Math.min(one.length, other.length) > 4 ? slips(one, other) : undefined;
}

/** As people compare names: case and accents aside. */
function plain(name: string | null): string {
  return (name ?? "").normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
