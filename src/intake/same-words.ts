/**
 * Whether two texts say the same in the same words.
 */

/** `text` without case, accents, punctuation and doubled blanks. */
export function normalised(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{So}]+/gu, " ")
    .trim();
}
