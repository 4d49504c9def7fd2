/** What follows for words of ours that are on their way: "essai 2 sur 5 à 14:32". */

import type { Lang, Words } from "../base/lang.ts";

/** What is known of it; `village/views.ts` and `outbox/next-try.ts` say the same. */
interface NextTry {
  readonly kind: "now" | "later" | "radio" | "answer" | "none";
  readonly way: "direct" | "channel";
  readonly parts: number;
  readonly tries: number;
  readonly triesMax: number;
}

/**
 * One phrase without a full stop; empty if there is nothing to add to how far it got.
 *
 * @param state how far it got, as `mesh/delivery.ts` names it.
 * @param clock the hour of the next try, as people read it.
 */
export function nextTryText(
  next: NextTry,
  { state, clock, lang }: { readonly state: string; readonly clock: string; readonly lang: Lang },
): string {
  const phrase = phraseOf(next, state, clock)?.[lang];
  if (phrase === undefined) return "";
  const channel = next.way === "channel" ? onChannel[lang] : "";
  const parts = next.parts > 1 ? inParts(next.parts)[lang] : "";
  return phrase + channel + parts;
}

const onChannel: Words = { fr: ", sur le canal du village", en: ", on the village's channel" };

const inParts = (parts: number): Words => ({
  fr: `, en ${parts} parties`,
  en: `, in ${parts} parts`,
});

function phraseOf(
  { kind, tries, triesMax }: NextTry,
  state: string,
  clock: string,
): Words | undefined {
  if (kind === "now" && tries > 0) return { fr: "repart maintenant", en: "leaves again now" };
  if (kind === "later")
    return {
      fr: `essai ${tries + 1} sur ${triesMax} à ${clock}`,
      en: `try ${tries + 1} of ${triesMax} at ${clock}`,
    };
  if (kind === "radio")
    return { fr: "part dès qu'une radio est prête", en: "leaves once a radio is ready" };
  if (kind === "answer" && tries > 1)
    return { fr: `essai ${tries} en cours`, en: `try ${tries} under way` };
  const given = state === "unconfirmed" || state === "failed";
  if (kind !== "none" || !given) return undefined;
  return {
    fr: "non joint, plus aucun essai : envoyez quelqu'un, ou écrivez de nouveau",
    en: "not reached, no more tries: send someone, or write again",
  };
}
