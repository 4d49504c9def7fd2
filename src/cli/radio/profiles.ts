/** The profiles there are, and the one that was meant. */

import { nearest } from "../../base/spelling.ts";
import { WrongUsage } from "../usage.ts";
import type { Shop } from "./shop.ts";

/** The profile called `name`. @throws WrongUsage, naming those there are. */
export async function knownProfile(
  shop: Pick<Shop, "profiles">,
  name: string,
  command: string,
): Promise<string> {
  const profiles = await shop.profiles();
  if (profiles.some((profile) => profile.name === name)) return name;
  const names = profiles.map((profile) => profile.name);
  const meant = nearest(name, names);
  const hint =
    meant === undefined
      ? { fr: "", en: "" }
      : { fr: ` Peut-être « ${meant} » ?`, en: ` Perhaps “${meant}”?` };
  const choice =
    names.length === 0
      ? { fr: "Il n'y en a aucun ici.", en: "There is none here." }
      : { fr: `Au choix : ${names.join(", ")}.`, en: `Choose one of: ${names.join(", ")}.` };
  throw new WrongUsage(
    {
      fr: `Le profil « ${name} » n'existe pas.${hint.fr} ${choice.fr}`,
      en: `There is no profile “${name}”.${hint.en} ${choice.en}`,
    },
    command,
  );
}
