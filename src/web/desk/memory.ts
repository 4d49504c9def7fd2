/** What this browser remembers between visits: language and operator's name, never a code nor words of a household. */

type Remembered = "lang" | "name";

/** Undefined if there is nothing, or the browser keeps nothing. */
export function recall(what: Remembered): string | undefined {
  try {
    return localStorage.getItem(`veillee.${what}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(what: Remembered, value: string): void {
  try {
    localStorage.setItem(`veillee.${what}`, value);
  } catch {
    // A private window keeps nothing; the page works all the same.
  }
}
