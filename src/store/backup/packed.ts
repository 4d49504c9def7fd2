/** What a chunk holds, compressed in the thread pool, and how much it may come to when it is taken out again. */

import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";

import { CHUNK } from "./rows.ts";

const deflate = promisify<Uint8Array, { level: number }, Buffer>(deflateRaw);
const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

/** Entries are half chance (keys, hashes, ciphertext): more effort gains little. */
const LEVEL = 3;

export async function pack(chunk: Uint8Array): Promise<Buffer> {
  return deflate(chunk, { level: LEVEL });
}

/** undefined for what is no such thing, or comes to more than a chunk: a few bytes can be made to fill all memory. */
export async function unpack(packed: Uint8Array): Promise<Buffer | undefined> {
  return inflate(packed, { maxOutputLength: CHUNK }).catch(() => undefined);
}
