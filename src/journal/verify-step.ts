/** What checking a journal tells: apart from the check itself, for pages read it too, and have no cryptography of Node's. */

import type { NodeName } from "./entry.ts";

/**
 * What is wrong with the entries `first` to `last` of `node`, both among them:
 *
 * - `missing`: it signed them, and they are not there.
 * - `altered`: they are not what it signed.
 * - `forged`: the signature over them is not the node's.
 * - `broken`: their chain does not go on from the one before.
 * - `unsigned`: no head covers them, though later ones are signed.
 * - `unreadable`: they are there and cannot be read.
 * - `sensitive`: their sensitive parts are not what the entries were written with.
 * - `no-key`: the node's public key is not known, so that nothing of it can be proven.
 */
export interface Flaw {
  readonly kind:
    | "missing"
    | "altered"
    | "forged"
    | "broken"
    | "unsigned"
    | "unreadable"
    | "sensitive"
    | "no-key";
  readonly node: NodeName;
  readonly first: number;
  readonly last: number;
}

export interface VerifyReport {
  /** That are there and readable. */
  readonly entries: number;
  /** Of these, those under a signature that holds, and those of each node's end that no head covers yet. */
  readonly signed: number;
  readonly unsigned: number;
  readonly signatures: number;
  /** Sensitive parts that are what their entry was written with, that nobody unlocked, that were erased. */
  readonly sensitive: { readonly good: number; readonly locked: number; readonly gone: number };
  /** A thousand at the most; `flawed` entries in all. */
  readonly flaws: readonly Flaw[];
  readonly flawed: number;
}

export type VerifyStep =
  | { readonly kind: "progress"; readonly checked: number; readonly of: number }
  | { readonly kind: "done"; readonly report: VerifyReport };
