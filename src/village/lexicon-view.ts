/** The village's own lexicon, as the desk and the command line read it. */

import { clip } from "../base/text.ts";
import type { TaughtWord } from "./lexicon-fold.ts";
import { asWritten, type Told } from "./told.ts";
import type { TaughtView } from "./views.ts";
import type { Village } from "./village.ts";

/** Bytes shown of a message: a radio's whole, a form's beginning. */
const WORDS_MAX = 300;

/** The last taught first. `wordsOf` gives the message a term was taught from. */
export function lexiconView(
  village: Village,
  {
    wordsOf,
    told = asWritten,
  }: { readonly wordsOf: (taught: TaughtWord) => string | undefined; readonly told?: Told },
): readonly TaughtView[] {
  return village.lexicon
    .read()
    .map((taught) => taughtView(village, taught, { wordsOf, told }))
    .toReversed();
}

function taughtView(
  village: Village,
  taught: TaughtWord,
  {
    wordsOf,
    told,
  }: { readonly wordsOf: (taught: TaughtWord) => string | undefined; readonly told: Told },
): TaughtView {
  const { term, meaning, by, at, ref } = taught;
  const words = wordsOf(taught);
  const person = meaning.as === "person" ? meaning.person : null;
  return {
    ...ref,
    term,
    meaning,
    personName: person === null ? null : (village.household(person)?.name ?? null),
    by,
    at: told.at(at),
    dated: told.isDated(at),
    from: taught.from ?? null,
    words: words === undefined ? null : clip(words, WORDS_MAX),
  };
}
