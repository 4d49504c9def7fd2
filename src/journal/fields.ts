/**
 * The small parts of an entry's bytes, both ways: texts within their limits, instants, counts, node names, references.
 *
 * Writing clips what is out of range, for an entry is worth keeping even so. Reading gives undefined for what is not as
 * this program writes it.
 */

import { clip } from "../base/text.ts";
import type { Millis } from "../base/time.ts";
import type { veillee } from "../proto/veillee.js";
import type { NodeName } from "./entry.ts";
import type { CaseRef } from "./fact.ts";

/** Raw words: several radio messages' worth, or a form's text. In UTF-8 bytes, as all limits here. */
export const RAW_MAX = 4096;
/** A name, a place, a reason, a reply: more than anyone says, less than would crowd a page. */
export const TEXT_MAX = 1024;
/** A taught term: 60 characters, four bytes each at most. */
export const TERM_BYTES = 240;
/** A household, an operator, a helper, a template's key. */
export const ID_MAX = 128;

const MILLIS_MAX = 2 ** 48 - 1;
const COUNT_MAX = 2 ** 32 - 1;

/** Half of a character that UTF-16 writes in two: UTF-8 has no bytes for it. */
const HALF = /\p{Surrogate}/gu;

/** `words` as they may be kept: valid Unicode, at most `limit` bytes of UTF-8. */
export function text(words: string, limit: number): string {
  const whole = words.replaceAll(HALF, "\u{fffd}");
  // No UTF-16 unit takes more than 3 bytes.
  return whole.length * 3 <= limit ? whole : clip(whole, limit);
}

/** An instant, in whole milliseconds since 1970, 0 to 2^48 - 1; what a broken clock says beyond that is brought within it. */
export function millis(at: Millis): number {
  return Math.max(0, Math.min(Math.floor(at) || 0, MILLIS_MAX));
}

/** A difference of instants, in whole milliseconds, within plus or minus 2^48 - 1. */
export function shift(by: Millis): number {
  return Math.max(-MILLIS_MAX, Math.min(Math.trunc(by) || 0, MILLIS_MAX));
}

export function isMillis(at: number): boolean {
  return Number.isInteger(at) && at >= 0 && at <= MILLIS_MAX;
}

/** A whole number, 0 to 2^32 - 1. */
export function count(value: number): number {
  return Math.max(0, Math.min(Math.floor(value) || 0, COUNT_MAX));
}

const NODE_NAME = /^[0-9a-f]{8}$/;

/** The number that stands for a node's name. A name is drawn by this program or read from checked bytes: another shape is a bug. */
export function nodeNumber(name: NodeName): number {
  if (!NODE_NAME.test(name)) throw new TypeError(`not a node's name: ${name}`);
  return Number.parseInt(name, 16);
}

export function nodeName(number: number): NodeName {
  if (number !== last.number) last = { number, name: number.toString(16).padStart(8, "0") };
  return last.name;
}

/** The last name spelt: entries of one node follow each other by the thousand. */
let last: { readonly number: number; readonly name: NodeName } = { number: 0, name: "00000000" };

export function ref({ node, number }: CaseRef): veillee.Ref.$Properties {
  return { node: nodeNumber(node), number: count(number) };
}

/** undefined for a reference that is absent or names nothing: numbers begin at 1. */
export function refOf(bare: veillee.Ref.$Properties | null | undefined): CaseRef | undefined {
  const number = bare?.number ?? 0;
  return number === 0 ? undefined : { node: nodeName(bare?.node ?? 0), number };
}
