/**
 * Which words of a message are an address: "8 Stadium Road", « rue du Bois », « 15 route de la Lande ».
 *
 * A street is named after anything: what such a name says is neither a need nor news of the road.
 */

import type { NumberRole } from "./number-roles.ts";
import type { Word } from "./words.ts";

const waysFr =
  /^(rue|avenue|av|boulevard|bd|place|chemin|impasse|allee|allees|route|lotissement|residence|quai|square|hameau|passage|esplanade|ruelle|sentier|venelle|cours|villa)$/;
const waysEn =
  /^(street|st|road|rd|lane|close|avenue|ave|drive|way|crescent|terrace|court|grove|gardens|row|hill|square|farm|cottages?|mews|park)$/;
/** Ways that are as often news as an address. */
const roads = /^(route|chemin|road|lane)$/;
const linking = /^(de|du|des|la|le|les|d|l|aux?)$/;
/** What is said of a road rather than being its name. */
const notName =
  /^(coupee?s?|barree?s?|bloquee?s?|fermee?s?|inondee?s?|verglacee?s?|impraticable|glissante?|degagee?|ouverte?|est|sont|a|on|ou|et|mais|sans|plus|pas|pour|vers|chez|avec|qui|que|il|elle|je|nous|vous|svp|merci|besoin|en|dans|sur|sous|ce|y|manque|faut|apres|avant)$/;
const stands =
  /^(au|aux|a|at|on|in|from|of|near|by|chez|habite|habitons|vis|vivons|suis|sommes|adresse|is|am|are|live|lives|the|no|outside|opposite)$/;

/** The places of words that name an address. */
export function addressIn(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [i, { text }] of words.entries()) {
    if (waysFr.test(text)) french(words, roles, i).forEach((at) => found.add(at));
    else if (waysEn.test(text)) english(words, roles, i).forEach((at) => found.add(at));
  }
  return found;
}

function french(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
  way: number,
): readonly number[] {
  const { text = "" } = words[way] ?? {};
  const numbered =
    roles[way - 1] === "house" || /^(bis|ter|quater)$/.test(words[way - 1]?.text ?? "");
  const taken =
    numbered || stands.test(words[way - 1]?.text ?? "") || !roads.test(text) ? [way] : [];
  let at = way + 1;
  while (words[at]?.before === 0 && linking.test(words[at]?.text ?? "")) at++;
  const linked = at > way + 1;
  const name = words[at];
  if (name === undefined || name.before > 0 || name.value !== undefined || notName.test(name.text))
    return taken;
  if (!linked && roads.test(text) && name.name !== true) return taken;
  const named = [at];
  while (words[at + 1]?.before === 0 && words[at + 1]?.name === true) named.push(++at);
  return [...taken, ...named];
}

function english(
  words: readonly Word[],
  roles: readonly (NumberRole | undefined)[],
  way: number,
): readonly number[] {
  const name = words[way - 1];
  if (name === undefined || name.value !== undefined || words[way]?.before !== 0) return [];
  const first = words[way - 2]?.name === true && name.before === 0 ? way - 2 : way - 1;
  const before = words[first - 1];
  const numbered = roles[first - 1] === "house";
  const placed = before !== undefined && words[first]?.before === 0 && stands.test(before.text);
  if (!numbered && !(placed && name.text !== "the" && before.text !== "the")) return [];
  return Array.from({ length: way - first + 1 }, (_, i) => first + i);
}
