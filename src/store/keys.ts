/**
 * Keys of the database: a letter for the table, then fields of fixed width, so that they sort as numbers do and hold no text that
 * anyone wrote. Numbers are big-endian.
 *
 *     i                                              what the store is
 *     m | node 4                                     mark: how far that node's entries go
 *     e | node 4 | number 4                          entry
 *     s | kind 1 | 4 | 4 | node 4 | number 4         subject, then an entry that concerns it; no value
 *     o | id 8                                       message on its way out
 *     d | key 8                                      when a message was seen
 *     k | name, padded with zeros to 32              setting
 *     v | name                                       what can be worked out anew from the entries
 *     p | node 4 | number 4                          an entry's sensitive parts, encrypted; empty once erased
 *     h | node 4 | number 4                          signature on a node's chain, up to and with that entry
 *     n | node 4                                     public keys that node signs with
 *     y                                              the seed of this node's own signing key
 *     r | run 4                                      the key of one run's sensitive parts, wrapped
 *     x | generation 1 | kind 1                      the vault's own key, wrapped by kind
 */

import type { EntryRef } from "../journal/fact.ts";
import { nodeName } from "../journal/fields.ts";
import type { Subject } from "../journal/subjects.ts";
import type { Range } from "./database.ts";

/** Length of a setting's name. */
const NAME_MAX = 32;

const SUBJECT = 10;

export const identityKey: Uint8Array = Buffer.from("i");
export const signingKey: Uint8Array = Buffer.from("y");

export const tables = {
  marks: table("m"),
  entries: table("e"),
  outgoing: table("o"),
  seen: table("d"),
  settings: table("k"),
  derived: table("v"),
  parts: table("p"),
  heads: table("h"),
  publicKeys: table("n"),
  runs: table("r"),
  vault: table("x"),
  all: { gte: new Uint8Array(), lt: Buffer.of(0xff) },
} as const;

export function markKey(node: string): Uint8Array {
  return Buffer.from(`6d${node}`, "hex");
}

export function entryKey(ref: EntryRef): Uint8Array {
  return refKey("e", ref);
}

/** Where an entry's sensitive parts lie. */
export function partsKey(ref: EntryRef): Uint8Array {
  return refKey("p", ref);
}

/** Where the head that ends with an entry lies. */
export function headKey(ref: EntryRef): Uint8Array {
  return refKey("h", ref);
}

/** The heads of `node` that end with entry `number` or a later one. */
export function headsOfNode(node: string, number: number): Range {
  return { gte: headKey({ node, number }), lt: after(headKey({ node, number: 0xffffffff })) };
}

export function publicKeysKey(node: string): Uint8Array {
  return Buffer.from(`6e${node}`, "hex");
}

/** The entry that a key of {@link entryKey}, {@link partsKey} or {@link headKey} names. */
export function entryOfKey(key: Uint8Array): EntryRef {
  return refAt(key, 1);
}

/** The entries of `node` from `number` on. */
export function entriesOfNode(node: string, number: number): Range {
  return { gte: entryKey({ node, number }), lt: after(entryKey({ node, number: 0xffffffff })) };
}

/** Where an entry stands under a subject; undefined for a household whose id is not of a known shape, which is not indexed. */
export function subjectKey(subject: Subject, entry: EntryRef): Uint8Array | undefined {
  const prefix = subjectPrefix(subject);
  if (prefix === undefined) return undefined;
  const key = Buffer.allocUnsafe(SUBJECT + 8);
  key.set(prefix);
  key.write(entry.node, SUBJECT, "hex");
  key.writeUInt32BE(entry.number, SUBJECT + 4);
  return key;
}

/** All that stands under a subject. */
export function subjectRange(subject: Subject): Range | undefined {
  const gte = subjectPrefix(subject);
  return gte && { gte, lt: next(gte) };
}

export function entryOfSubjectKey(key: Uint8Array): EntryRef {
  return refAt(key, SUBJECT);
}

/** @throws TypeError for an id that is not 16 hexadecimal digits: it is this program that draws them. */
export function outgoingKey(id: string): Uint8Array {
  return eightBytes("o", id);
}

/** @throws TypeError for a key that is not 16 hexadecimal digits. */
export function seenKey(key: string): Uint8Array {
  return eightBytes("d", key);
}

/** @throws TypeError for a name that is not 1 to 32 of `a-z`, `0-9`, `.` and `-`: the program names its settings, nobody else. */
export function settingKey(name: string): Uint8Array {
  if (!/^[a-z][a-z0-9.-]{0,31}$/.test(name)) throw new TypeError(`not a setting's name: ${name}`);
  return Buffer.from(`k${name.padEnd(NAME_MAX, "\0")}`, "latin1");
}

export function settingOfKey(key: Uint8Array): string {
  return Buffer.from(key.subarray(1)).toString("latin1").replace(/\0+$/, "");
}

/** @throws TypeError for a name that is not 1 to 40 of `a-z`, `0-9`, `.`, `!`, `~` and `=`: no text that anyone wrote. */
export function derivedKey(name: string): Uint8Array {
  if (!/^[a-z0-9.!~=]{1,40}$/.test(name)) throw new TypeError(`not a derived row's name: ${name}`);
  return Buffer.from(`v${name}`, "latin1");
}

export function derivedOfKey(key: Uint8Array): string {
  return Buffer.from(key.subarray(1)).toString("latin1");
}

/** The derived rows whose names begin with `prefix`. */
export function derivedRange(prefix: string): Range {
  const gte = Buffer.from(`v${prefix}`, "latin1");
  return { gte, lt: next(gte) };
}

export function runKey(run: number): Uint8Array {
  const key = Buffer.allocUnsafe(5);
  key.write("r", "latin1");
  key.writeUInt32BE(run, 1);
  return key;
}

export function runOfKey(key: Uint8Array): number {
  return uint32(key, 1);
}

/** How the vault's key lies in a row: as it is (`n`), wrapped by the operator's code (`c`), by the recovery key (`r`). */
export type VaultRow = "n" | "c" | "r";

export function vaultKey(generation: number, kind: VaultRow): Uint8Array {
  return Buffer.of(0x78, generation, kind.charCodeAt(0));
}

export function vaultRowOfKey(key: Uint8Array): {
  readonly generation: number;
  readonly kind: string;
} {
  return { generation: key[1] ?? 0, kind: String.fromCharCode(key[2] ?? 0) };
}

/** The key right after `key`. */
export function after(key: Uint8Array): Uint8Array {
  return Buffer.concat([key, Buffer.of(0)]);
}

function refKey(letter: string, { node, number }: EntryRef): Uint8Array {
  const key = Buffer.allocUnsafe(9);
  key.write(letter, "latin1");
  key.write(node, 1, "hex");
  key.writeUInt32BE(number, 5);
  return key;
}

function table(letter: string): Range {
  const gte = Buffer.from(letter, "latin1");
  return { gte, lt: next(gte) };
}

/** The first key that does not begin with `prefix`, whose last byte is below 255 or is carried. */
function next(prefix: Uint8Array): Uint8Array {
  const key = Buffer.from(prefix);
  for (let i = key.length - 1; i >= 0; i--) {
    const byte = key[i] ?? 0;
    key[i] = (byte + 1) & 0xff;
    if (byte < 0xff) break;
  }
  return key;
}

function refAt(key: Uint8Array, at: number): EntryRef {
  return { node: nodeName(uint32(key, at)), number: uint32(key, at + 4) };
}

/** Big-endian; without a view of its own, for keys are read by the hundred thousand. */
function uint32(key: Uint8Array, at: number): number {
  const [one = 0, two = 0, three = 0, four = 0] = [key[at], key[at + 1], key[at + 2], key[at + 3]];
  return ((one << 24) | (two << 16) | (three << 8) | four) >>> 0;
}

function subjectPrefix(subject: Subject): Uint8Array | undefined {
  const prefix = Buffer.alloc(SUBJECT);
  prefix.write("s", "latin1");
  if (subject.kind === "case") {
    prefix.write("c", 1, "latin1");
    prefix.write(subject.ref.node, 2, "hex");
    prefix.writeUInt32BE(subject.ref.number, 6);
    return prefix;
  }
  const [, mark, digits] = /^([!~])([0-9a-f]{8})$/.exec(subject.id) ?? [];
  if (mark === undefined || digits === undefined) return undefined;
  prefix.write(mark, 1, "latin1");
  prefix.write(digits, 2, "hex");
  return prefix;
}

function eightBytes(letter: string, digits: string): Uint8Array {
  if (!/^[0-9a-f]{16}$/.test(digits)) throw new TypeError(`not 16 hexadecimal digits: ${digits}`);
  return Buffer.from(`${letter.charCodeAt(0).toString(16)}${digits}`, "hex");
}
