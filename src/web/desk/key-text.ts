/** A public key as Meshtastic's own applications show it, so that two people can compare it by voice. */

/** Base64 of `digits`, hexadecimal. */
export function keyText(digits: string): string {
  const bytes = (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return btoa(String.fromCharCode(...bytes));
}
