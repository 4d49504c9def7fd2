/** A change that broke off after its first word to the radio: what the radio may hold, and what to do. */

import { Fault } from "../../base/fault.ts";
import type { Words } from "../../base/lang.ts";
import type { RadioWish } from "../../mesh/workshop.ts";
import { Refused } from "../api.ts";

/** `error` with what it leaves behind; one that the person asked for, or that is a bug, as it is. */
export function leftHalfSet(
  error: unknown,
  { wish, radio }: { readonly wish: RadioWish; readonly radio: string | undefined },
): unknown {
  const told = toldBy(error);
  if (told === undefined || told.code === "interrupted") return error;
  const check = ["veillee radio check"];
  if (wish.kind === "profile") check.push("--profile", wish.profile);
  if (radio !== undefined) check.push("--radio", radio);
  const command = check.join(" ");
  return new Refused(told.code, {
    fr: `${told.words.fr} La radio tient peut-être une partie des réglages. Redonner la même commande est sans danger ; « ${command} » dit où la radio en est.`,
    en: `${told.words.en} The radio may hold part of the settings. It is safe to give the same command again; “${command}” tells how the radio is.`,
  });
}

function toldBy(error: unknown): { readonly code: string; readonly words: Words } | undefined {
  if (error instanceof Refused) return error;
  const fault = Fault.in(error);
  if (fault === undefined) return undefined;
  const { code } = fault;
  // The daemon was there a moment ago: that none runs is half of what there is to say.
  if (code === "cli/no-daemon") return { code, words: stopped };
  return { code, words: { fr: fault.words("fr"), en: fault.words("en") } };
}

const stopped: Words = {
  fr: "Veillée s'est arrêté pendant l'écriture. Relancez-le.",
  en: "Veillée stopped during the writing. Start it again.",
};
