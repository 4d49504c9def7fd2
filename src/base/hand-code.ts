/**
 * Codes that are drawn by chance and copied by hand: signs that are not taken for one another, in groups with dashes.
 *
 *     K7QM-2FXR                              an operator's code: 40 bits
 *     VKEY-7QM2F-XR4NB-…                     a recovery key: VKEY and five groups of five, 125 bits
 */

/** 32 signs, without 0 and O, 1 and I, so that a byte's low 5 bits choose one evenly. */
const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const RECOVERY = "VKEY";
const RECOVERY_GROUPS = 5;
const RECOVERY_GROUP = 5;

/** @param random gives as many bytes by chance as it is asked for. */
export function drawCode(
  { groups, size }: { readonly groups: number; readonly size: number },
  random: (length: number) => Uint8Array,
): string {
  const letters = Array.from(random(groups * size), (byte) => signs.charAt(byte % signs.length));
  return Array.from({ length: groups }, (_, i) =>
    letters.slice(i * size, (i + 1) * size).join(""),
  ).join("-");
}

/** A new key for the day on which the operator's code is lost. It is strong by itself, unlike a code. */
export function newRecoveryKey(random: (length: number) => Uint8Array): string {
  return `${RECOVERY}-${drawCode({ groups: RECOVERY_GROUPS, size: RECOVERY_GROUP }, random)}`;
}

/** Whether `typed` has the shape of a recovery key, with or without what stands before it. */
export function isRecoveryKey(typed: string): boolean {
  return bare(typed).length === RECOVERY_GROUPS * RECOVERY_GROUP;
}

/** A recovery key as it is compared: however it was typed, with or without what stands before it. */
export function bare(typed: string): string {
  const spelt = spelled(typed);
  const whole = RECOVERY.length + RECOVERY_GROUPS * RECOVERY_GROUP;
  return spelt.startsWith(RECOVERY) && spelt.length === whole
    ? spelt.slice(RECOVERY.length)
    : spelt;
}

/** A code without what people add: blanks, dashes, small letters. At most 64 signs are looked at. */
export function spelled(code: string): string {
  return code
    .slice(0, 64)
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "");
}
