/**
 * The head of a backup, which anyone may read: what it is, of whom, when, and how its key is kept.
 *
 *     VEILLEE BACKUP 1 ⏎ | JSON ⏎ | SHA-256 of both lines, hexadecimal ⏎
 *
 * The hash tells an accident from a wrong passphrase. What someone altered on purpose shows in each chunk, which is bound to these bytes.
 */

import { createHash } from "node:crypto";

import * as v from "valibot";

import { fromUtf8, toUtf8 } from "../../base/bytes.ts";

/** Longer heads are not read. A vault's rows, and the marks of some hundred nodes, take a tenth of it. */
export const HEADER_MAX = 64 * 1024;

/** Of files; a program reads no version above its own. */
const VERSION = 1;
const MAGIC = "VEILLEE BACKUP ";

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const base64 = v.pipe(v.string(), v.maxLength(8192), v.regex(/^[\w-]*$/));
const nodeHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/));

const lockSchema = v.variant("kind", [
  /** Not encrypted. */
  v.object({ kind: v.literal("none") }),
  /** The key, encrypted by scrypt of a passphrase. */
  v.object({ kind: v.literal("passphrase"), salt: base64, wrapped: base64 }),
  /** The key, encrypted to the store's vault, whose rows stand here: what opens the vault opens the backup. */
  v.object({
    kind: v.literal("vault"),
    rows: v.pipe(v.array(v.tuple([base64, base64])), v.maxLength(64)),
    wrapped: base64,
  }),
]);
export type Lock = v.InferOutput<typeof lockSchema>;

const headerSchema = v.object({
  /** 32 hexadecimal digits by chance: no two backups have the same. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** The Veillée that wrote it. */
  by: v.pipe(v.string(), v.maxLength(60)),
  /** Of the store: its keys and values; and the lowest format whose programs may read them. */
  format: whole,
  readableFrom: whole,
  node: nodeHex,
  village: v.pipe(v.string(), v.maxLength(60)),
  exercise: v.boolean(),
  /** When it was begun, ISO 8601; null while the clock is worth nothing. */
  at: v.nullable(v.pipe(v.string(), v.maxLength(30))),
  /** The store's age then, in milliseconds of running. */
  age: whole,
  /** How far each node's entries went when it was begun. */
  entries: v.record(nodeHex, whole),
  lock: lockSchema,
  /** The key once more, encrypted by one that stays in the store: so that it goes on with a backup that was broken off. */
  own: base64,
});
export type Header = v.InferOutput<typeof headerSchema>;

export function encodeHeader(header: Header): Uint8Array {
  const lines = `${MAGIC}${VERSION}\n${JSON.stringify(header)}\n`;
  return toUtf8(`${lines}${sha256(toUtf8(lines))}\n`);
}

export type ReadHeader =
  | {
      readonly kind: "header";
      readonly header: Header;
      readonly length: number;
      readonly hash: Uint8Array;
    }
  /** Not a backup of ours at all. */
  | { readonly kind: "foreign" }
  | { readonly kind: "newer" }
  /** Ends before its head does. */
  | { readonly kind: "short" }
  | { readonly kind: "altered" };

/** @param bytes the first {@link HEADER_MAX} bytes of a file, or all of a shorter one. */
export function readHeader(bytes: Uint8Array): ReadHeader {
  const magic = fromUtf8(bytes.subarray(0, MAGIC.length));
  if (bytes.length === 0 || !MAGIC.startsWith(magic)) return { kind: "foreign" };
  const unfinished = bytes.length < HEADER_MAX ? "short" : "altered";
  const ends = lineEnds(bytes, 3);
  const [first = 0, second = 0, third] = ends;
  const version = fromUtf8(bytes.subarray(MAGIC.length, ends.length > 0 ? first : 40));
  if (ends.length > 0 && /^[1-9]\d{0,5}$/.test(version) && Number(version) > VERSION) {
    return { kind: "newer" };
  }
  if (third === undefined) return { kind: unfinished };
  const told = fromUtf8(bytes.subarray(second + 1, third));
  if (version !== String(VERSION) || told !== sha256(bytes.subarray(0, second + 1))) {
    return { kind: "altered" };
  }
  const parsed = v.safeParse(headerSchema, json(fromUtf8(bytes.subarray(first + 1, second))));
  if (!parsed.success) return { kind: "altered" };
  const hash = createHash("sha256")
    .update(bytes.subarray(0, third + 1))
    .digest();
  return { kind: "header", header: parsed.output, length: third + 1, hash };
}

/** Where the first `count` lines end, as far as there are so many. */
function lineEnds(bytes: Uint8Array, count: number): readonly number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0 && ends.length < count; at = bytes.indexOf(10, at + 1)) {
    ends.push(at);
  }
  return ends;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
