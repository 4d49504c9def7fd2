/**
 * Takes back entries that are damaged or missing, from a backup or another node: only what the node that wrote them signed, for the leaf in the head
 * that covers an entry says what its bytes were.
 */

import { equal } from "../base/bytes.ts";
import { firstOf, leafOf } from "../journal/chain.ts";
import { decodeForm } from "../journal/entry-codec.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { isNodes, nextHead } from "./kept-heads.ts";
import { entryKey, partsKey } from "./keys.ts";
import type { Records } from "./records.ts";
import type { Sheet } from "./tiers.ts";

/** An entry as someone else holds it. */
export interface LentForm {
  readonly bytes: Uint8Array;
  /** Its sensitive parts, opened; undefined if they are not at hand. */
  readonly sensitive: Uint8Array | undefined;
}

/** What mending takes of a store. */
export interface Mender {
  readonly records: Records;
  readonly seal: (ref: EntryRef, sensitive: Uint8Array) => Uint8Array;
  readonly write: (mending: Mending) => Promise<void>;
  /** Called once an entry is on the disk again. */
  readonly mended: (entry: Entry) => void;
}

/** How many of `forms` were taken. @throws Fault "store/…" as an append does. */
export async function mend(forms: readonly LentForm[], mender: Mender): Promise<number> {
  const { records, seal, write, mended } = mender;
  let taken = 0;
  for (const form of forms) {
    const mending = await mendingOf(form, records, seal);
    if (mending === undefined || !(await isSigned(mending.entry, form.bytes, records))) continue;
    await write(mending);
    mended(mending.entry);
    taken += 1;
  }
  return taken;
}

/** What to write of a form that is taken back. */
export interface Mending {
  readonly entry: Entry;
  readonly sheet: Sheet;
}

/** What to write of `form`; undefined if nobody signed it, or the entry is there as it should be. */
async function mendingOf(
  form: LentForm,
  records: Records,
  seal: (ref: EntryRef, sensitive: Uint8Array) => Uint8Array,
): Promise<Mending | undefined> {
  const decoded = decodeForm(form.bytes, form.sensitive ?? "gone");
  if (decoded.kind === "unreadable") return undefined;
  const { entry } = decoded;
  // What the disk does not give now may be the empty row of words that were erased: no others come in its place.
  const [there, known] = await records.each([entryKey(entry), partsKey(entry)]);
  const lacksParts = known === undefined && form.sensitive !== undefined;
  if (there !== undefined && equal(there, form.bytes) && !lacksParts) return undefined;
  // Sensitive parts that are not the entry's own do not hinder that its open ones are taken.
  const whole = form.sensitive !== undefined && entry.hidden === undefined;
  const sealed = known === undefined && whole ? seal(entry, form.sensitive) : undefined;
  return { entry, sheet: { bytes: form.bytes, sealed } };
}

/** Whether the node that wrote `entry` signed these bytes, as far as heads and public keys are here. */
async function isSigned(ref: EntryRef, bytes: Uint8Array, records: Records): Promise<boolean> {
  const leaf = await signedLeaf(ref, records);
  return leaf !== undefined && equal(leaf, leafOf(bytes));
}

/** The leaf of an entry, there or lost, as its node signed it; undefined where no head covers it that is known to be the node's. */
export async function signedLeaf(
  { node, number }: EntryRef,
  records: Records,
): Promise<Uint8Array | undefined> {
  const head = await nextHead({ node, number }, records);
  const leaf = head?.leaves[number - firstOf(head)];
  if (head === undefined || leaf === undefined) return undefined;
  return isNodes(head, records) ? leaf : undefined;
}
