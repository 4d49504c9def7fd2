/** Which household a person means at the terminal. */

import type { Words } from "../base/lang.ts";
import { nearest } from "../base/spelling.ts";
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

/** Names that hold a word of the one written, or are a slip away from it. */
function nearNames(wanted: string, found: readonly HouseholdView[]): readonly string[] {
  const words = plain(wanted)
    .split(/\s+/)
    .filter((word) => word.length > 2);
  const isNear = (name: string): boolean => {
    const its = plain(name).split(/\s+/);
    return (
      nearest(plain(wanted), [plain(name)]) !== undefined ||
      words.some((word) => its.some((other) => other.length > 2 && isSlip(word, other)))
    );
  };
  const names = found.flatMap(({ name }) => (name !== null && isNear(name) ? [name] : []));
  return [...new Set(names)].slice(0, NEAR_MAX);
}

/** In a short word two slips make another. */
function isSlip(one: string, other: string): boolean {
  if (one === other) return true;
  return Math.min(one.length, other.length) > 4 && nearest(one, [other]) !== undefined;
}

/** As people compare names: case and accents aside. */
function plain(name: string | null): string {
  return (name ?? "").normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
