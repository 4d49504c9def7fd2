/**
 * Which household others speak of: one that is known by its name or its house, or one that is known by nothing yet.
 *
 * Someone who never wrote gets an id made of what they are called, so that whoever tells of them next, at this hub or another, speaks of the same one.
 */

import type { HouseholdId } from "../journal/fact.ts";
import type { Household } from "./case.ts";

/** Someone as they were told of. */
export interface PersonTold {
  /** As typed; or the id of a household, where the village taught a nickname for it. */
  readonly who: string;
  readonly place?: string;
  /** By a name; else by what they are to the teller, or by their house. */
  readonly behalf: "name" | "relation" | "house";
}

export type PersonFound =
  | { readonly kind: "known"; readonly id: HouseholdId }
  /** It may be any of these. */
  | { readonly kind: "several"; readonly ids: readonly HouseholdId[] }
  | { readonly kind: "new"; readonly id: HouseholdId };

/**
 * @param households every household, the teller's among them.
 * @param teller by whom, whose street their neighbours live in too.
 */
export function personIn(
  households: readonly Household[],
  told: PersonTold,
  teller: HouseholdId,
): PersonFound {
  const direct = households.find(({ id }) => id === told.who);
  if (direct !== undefined) return { kind: "known", id: direct.id };
  const home = homeOf(told.place);
  const street = households.find(({ id }) => id === teller)?.place;
  const house: House = {
    ...home,
    street: home.street.length > 0 ? home.street : homeOf(street).street,
  };
  const known = (key: string): PersonFound | undefined => {
    const id = idOf(key);
    return households.some((each) => each.id === id) ? { kind: "known", id } : undefined;
  };
  return told.behalf === "name"
    ? byName(households, { name: nameWords(told.who), house, home }, known)
    : byHouse(households, { told, teller, house }, known);
}

type Known = (key: string) => PersonFound | undefined;

function byName(
  households: readonly Household[],
  {
    name,
    house,
    home,
  }: { readonly name: readonly string[]; readonly house: House; readonly home: House },
  known: Known,
): PersonFound {
  const alike = households.filter(
    (each) => each.name !== undefined && isSameName(nameWords(each.name), name),
  );
  const here = alike.filter(({ place }) => isSameHouse(homeOf(place), house) === true);
  const possible = alike.filter(({ place }) => isSameHouse(homeOf(place), home) !== false);
  const found = here.length > 0 ? here : possible;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { kind: "known", id: only.id };
  if (only !== undefined) return { kind: "several", ids: found.map(({ id }) => id) };
  const nameless = households.filter(
    (each) => each.name === undefined && isSameHouse(homeOf(each.place), house) === true,
  );
  const [lone, ...more] = nameless;
  if (lone !== undefined && more.length === 0) return { kind: "known", id: lone.id };
  const key = `name ${name.toSorted().join(" ")}`;
  // Another of that name lives elsewhere.
  if (alike.some(({ id }) => id === idOf(key))) {
    const apart = `${key} ${houseKey(home)}`;
    return known(apart) ?? { kind: "new", id: idOf(apart) };
  }
  return known(key) ?? { kind: "new", id: idOf(key) };
}

function byHouse(
  households: readonly Household[],
  {
    told,
    teller,
    house,
  }: { readonly told: PersonTold; readonly teller: HouseholdId; readonly house: House },
  known: Known,
): PersonFound {
  const found =
    house.number === undefined
      ? []
      : households.filter(
          ({ id, place }) => id !== teller && isSameHouse(homeOf(place), house) === true,
        );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { kind: "known", id: only.id };
  if (only !== undefined) return { kind: "several", ids: found.map(({ id }) => id) };
  const placed = house.number !== undefined && house.street.length > 0;
  const relation = nameWords(told.who).join(" ");
  const key = placed
    ? `house ${houseKey(house)}`
    : house.number === undefined
      ? `relation ${relation} ${house.street.join(" ")} of ${teller}`
      : `house ${house.number} of ${teller}`;
  return known(key) ?? { kind: "new", id: idOf(key) };
}

/** Words without case and accents. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const titles =
  /^(mme|mlle|madame|mademoiselle|monsieur|mr|m|mrs|miss|ms|mister|famille|family|les|la|le|l|the|mon|ma|mes|my|our|notre|nos|un|une|a|an|old|vieille|vieux|foyer|chez)$/;

/** The words of a name that tell one person from another; « Smiths » are whom Smith is one of. */
function nameWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const kept = words.filter((word) => !titles.test(word));
  return (kept.length > 0 ? kept : words).map((word) =>
    word.length > PLURAL_FROM && word.endsWith("s") ? word.slice(0, -1) : word,
  );
}

const PLURAL_FROM = 4;

/** « Roux » and « Marie Roux » may be one; « Anne Le Goff » and « Paul Le Goff » are not. */
function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.every((word) => long.includes(word));
}

interface House {
  readonly number: string | undefined;
  readonly street: readonly string[];
}

const light =
  /^(au|aux|a|at|in|of|du|de|des|d|la|le|les|l|the|no|n|numero|number|rue|avenue|av|chemin|impasse|place|street|st|road|rd|lane|bis|ter)$/;

function homeOf(place: string | undefined): House {
  const words = place === undefined ? [] : wordsOf(place);
  const at = words.findIndex((word) => /^\d{1,4}[a-d]?$/.test(word));
  const number = at < 0 ? undefined : words[at];
  const suffix = /^(bis|ter)$/.test(words[at + 1] ?? "") && at >= 0 ? ` ${words[at + 1]}` : "";
  return {
    number: number === undefined ? undefined : `${number}${suffix}`,
    street: words.filter((word, i) => i !== at && !light.test(word)),
  };
}

function houseKey({ number, street }: House): string {
  return `${number ?? ""} ${street.toSorted().join(" ")}`;
}

/** Whether two are one house; undefined where it cannot be told. */
function isSameHouse(one: House, other: House): boolean | undefined {
  const streets = one.street.length > 0 && other.street.length > 0;
  if (streets && !isSameName(one.street, other.street)) return false;
  if (one.number === undefined || other.number === undefined) return undefined;
  if (one.number !== other.number) return false;
  return streets ? true : undefined;
}

/** The id of a household that is told of by `key`. */
function idOf(key: string): HouseholdId {
  return `=${hash(key).toString(16).padStart(8, "0")}`;
}

/** FNV-1a of 32 bits: the same here and at every other hub. */
function hash(text: string): number {
  let found = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    found = Math.imul(found ^ byte, 0x01000193);
  }
  return found >>> 0;
}
