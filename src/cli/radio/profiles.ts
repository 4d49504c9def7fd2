/** A profile that is not there: the one that was probably meant, and those there are. */

import { Fault } from "../../base/fault.ts";
import { nearest } from "../../base/spelling.ts";
import { Refused } from "../api.ts";
import { WrongUsage } from "../usage.ts";
import type { Shop } from "./shop.ts";

/**
 * Does what needs the profile called `name`. One that is there and has a mistake in it is told as such, by its line.
 *
 * @throws WrongUsage when there is none of that name.
 */
export async function withProfile<T>(
  { shop, name, command }: { readonly shop: Shop; readonly name: string; readonly command: string },
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isUnknown(error)) throw error;
    const names = (await shop.profiles()).map((profile) => profile.name);
    throw new WrongUsage(unknown(name, names), command);
  }
}

function isUnknown(error: unknown): boolean {
  const code = error instanceof Refused ? error.code : Fault.in(error)?.code;
  return code === "profile/unknown";
}

function unknown(name: string, names: readonly string[]) {
  const meant = nearest(name, names);
  const hint =
    meant === undefined
      ? { fr: "", en: "" }
      : { fr: ` Peut-être « ${meant} » ?`, en: ` Perhaps “${meant}”?` };
  const choice =
    names.length === 0
      ? { fr: "Il n'y en a aucun ici.", en: "There is none here." }
      : { fr: `Au choix : ${names.join(", ")}.`, en: `Choose one of: ${names.join(", ")}.` };
  return {
    fr: `Le profil « ${name} » n'existe pas.${hint.fr} ${choice.fr}`,
    en: `There is no profile “${name}”.${hint.en} ${choice.en}`,
  };
}
