/** What the command line says of a radio's key. */

import type { Lang, Words } from "../base/lang.ts";
import type { KeyDoubtView } from "../village/views.ts";

/** Base64 of `digits`, hexadecimal: as Meshtastic's own applications show a key. */
export function keyBase64(digits: string): string {
  return Buffer.from(digits, "hex").toString("base64");
}

/** The hexadecimal digits of a key that someone wrote, in base64 or in digits; undefined if it is none. */
export function keyDigits(written: string): string | undefined {
  if (/^[0-9a-f]{64}$/i.test(written)) return written.toLowerCase();
  return /^[\w+/-]{43}=?$/.test(written)
    ? Buffer.from(written, "base64").toString("hex")
    : undefined;
}

/** What makes a key doubtful, one sentence. */
export function doubtWords({ kind, key, others }: KeyDoubtView, lang: Lang): string {
  const shared = others.map(({ id, name }) => name ?? id).join(", ");
  const words: Readonly<Record<KeyDoubtView["kind"], Words>> = {
    changed: {
      fr: `A changé de clé. Ce peut être une radio remise à zéro, ou quelqu'un qui se fait passer pour ce foyer. L'autre clé : ${keyBase64(key)}`,
      en: `Has another key. It may be a radio that was reset, or someone posing as this household. The other key: ${keyBase64(key)}`,
    },
    duplicated: {
      fr: `A la même clé que celle de ${shared} : l'une peut écrire au nom de l'autre.`,
      en: `Has the same key as that of ${shared}: either can write in the other's name.`,
    },
    emptied: {
      fr: "Dit ne plus avoir de clé. Ce peut être une radio remise à zéro, ou quelqu'un qui se fait passer pour ce foyer.",
      en: "Says that it has no key any more. It may be a radio that was reset, or someone posing as this household.",
    },
    asked: {
      fr: "Un opérateur a mis cette clé en doute.",
      en: "An operator put this key in doubt.",
    },
  };
  return words[kind][lang];
}

/** What an order has done, and what it means. */
export const outcomes: Readonly<Record<"accepted" | "refused" | "doubted", Words>> = {
  accepted: {
    fr: "clé acceptée. Elle seule prouve désormais ce que ce foyer écrit ; une autre ne prouve plus rien. Pour annuler : veillee key doubt",
    en: "key accepted. From now on it alone proves what this household writes; another proves nothing any more. To undo: veillee key doubt",
  },
  refused: {
    fr: "clé refusée. Elle ne prouvera rien, et n'alertera plus. Pour annuler : veillee key doubt, avec --key",
    en: "key refused. It will prove nothing, and raise no more alarm. To undo: veillee key doubt, with --key",
  },
  doubted: {
    fr: "la clé est de nouveau à vérifier. D'ici là, rien de ce que cette radio écrit n'est prouvé.",
    en: "the key is to be checked again. Until then nothing this radio writes is proven.",
  },
};
