/** What is said of a profile that cannot be used. */

import type { Words } from "../../base/lang.ts";
import { nearest } from "../../base/spelling.ts";
import { clip, visible } from "../../base/text.ts";
import { sections } from "./shape.ts";

/** Settings that the firmware has moved elsewhere. */
const MOVED: ReadonlyMap<string, string> = new Map([
  ["device.serialEnabled", "security.serialEnabled"],
  ["device.isManaged", "security.isManaged"],
  ["position.gpsEnabled", "position.gpsMode"],
  ["display.compassNorthTop", "display.compassOrientation"],
]);

export const WANTS_NOTHING: Words = {
  fr: "Ce fichier ne demande aucun réglage : il est vide ou coupé. Reprenez-le d'une copie entière.",
  en: "This file asks for no setting: it is empty or cut short. Take it from a whole copy.",
};

export const WITH_KEY: Words = {
  fr: "channel_url contient la clé du canal, qui ne se garde pas dans un profil. Retirez cette ligne ; le canal se donne par : veillee radio channel join ADRESSE.",
  en: "channel_url holds the channel's key, which is not kept in a profile. Remove this line; the channel is given by: veillee radio channel join ADDRESS.",
};

export function tooWide(preset: string, region: string): Words {
  return {
    fr: `lora.modemPreset : ${preset} est trop large pour la bande permise en ${region}, la radio prendrait LONG_FAST sans le dire. Choisissez-en un autre.`,
    en: `lora.modemPreset: ${preset} is too wide for the band allowed in ${region}, the radio would take LONG_FAST without a word. Choose another one.`,
  };
}

/** A key that nothing is known by; `names` are those that can stand in its place. */
export function unknownKey(path: string, key: string, names: readonly string[]): Words {
  const shown = clip(visible(path), 60);
  const meant = nearest(key, names) ?? elsewhere(key);
  const hint =
    meant === undefined
      ? { fr: "Retirez cette ligne.", en: "Remove this line." }
      : { fr: `Vouliez-vous dire ${meant} ?`, en: `Did you mean ${meant}?` };
  return {
    fr: `${shown} n'est pas un réglage connu : la radio l'ignorerait sans rien dire. ${hint.fr}`,
    en: `${shown} is no known setting: the radio would pass over it without a word. ${hint.en}`,
  };
}

/** The same key in another section. */
function elsewhere(key: string): string | undefined {
  return sections
    .flatMap(({ fields }) => fields)
    .find(({ path, deprecated }) => !deprecated && path.endsWith(`.${key}`))?.path;
}

export function abandoned(path: string): Words {
  const moved = MOVED.get(path);
  return {
    fr: `${path} n'a plus d'effet : le firmware ne le lit plus. ${moved === undefined ? "Retirez cette ligne." : `Écrivez ${moved} à la place.`}`,
    en: `${path} has no effect any more: the firmware no longer reads it. ${moved === undefined ? "Remove this line." : `Write ${moved} instead.`}`,
  };
}

export function apart(key: string): Words {
  return {
    fr: `${key} ne se règle pas par un profil. Retirez cette ligne ; l'application Meshtastic le règle.`,
    en: `${key} is not set by a profile. Remove this line; the Meshtastic app sets it.`,
  };
}

export function badName(key: string, max: number): Words {
  return {
    fr: `${key} : il faut un nom lisible, entre guillemets, de ${max} octets au plus (une lettre accentuée en compte deux).`,
    en: `${key}: this must be a readable name, in quotes, of ${max} bytes at most (an accented letter counts two).`,
  };
}

export function notAMap(path: string): Words {
  return path === ""
    ? {
        fr: "Ce fichier n'est pas un fichier de réglages : il faut config: et module_config: sur des lignes à part.",
        en: "This file is no settings file: config: and module_config: must stand on lines of their own.",
      }
    : {
        fr: `${path} : il faut des réglages en retrait, un par ligne.`,
        en: `${path}: there must be settings below it, indented, one a line.`,
      };
}

export function twice(path: string): Words {
  return {
    fr: `${path} est écrit deux fois. Gardez-en un seul.`,
    en: `${path} is written twice. Keep one of them.`,
  };
}
