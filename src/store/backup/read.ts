/**
 * Reads a backup, chunk by chunk, in bounded memory, and takes nothing on trust: whatever is not as it was written is a fault that says what it is.
 */

import type { FileHandle } from "node:fs/promises";

import { Fault } from "../../base/fault.ts";
import { Content } from "./content.ts";
import { FRAME_HEAD, type FrameKind, openFrame, readFrameHead } from "./frame.ts";
import { type Header, HEADER_MAX, readHeader } from "./header.ts";
import { decodeManifest, encodeManifest, type Manifest } from "./manifest.ts";
import { unpack } from "./packed.ts";
import { openToRead } from "./part-file.ts";
import { readRows, type ReadRow } from "./rows.ts";
import { sectionOf } from "./tables.ts";

export interface OpenBackup extends AsyncDisposable {
  readonly file: string;
  readonly header: Header;
  /** SHA-256 of the head. */
  readonly head: Uint8Array;
  /** Where the first chunk begins. */
  readonly start: number;
  /** Of the file. */
  readonly bytes: number;
  /**
   * All of it, from its beginning, to its end.
   *
   * @param key undefined if it is not encrypted.
   * @throws Fault "backup/altered", "backup/short", "backup/failed".
   */
  readonly chunks: (key: Uint8Array | undefined) => AsyncGenerator<ReadChunk, Whole>;
}

export interface ReadChunk {
  readonly kind: Exclude<FrameKind, "manifest">;
  readonly rows: readonly ReadRow[];
  /** Where it ends in the file. */
  readonly end: number;
  /** Of all rows so far. */
  readonly content: Content;
  /** Chunks so far. */
  readonly chunks: number;
}

export interface Whole {
  readonly manifest: Manifest;
  readonly content: Content;
}

/** @throws Fault "backup/foreign", "backup/newer", "backup/short", "backup/altered", "backup/failed". */
export async function openBackup(file: string): Promise<OpenBackup> {
  const handle = await openToRead(file).catch((cause: unknown) => {
    throw unreadable(cause, file);
  });
  if (handle === undefined) throw new Fault("backup/foreign", { file });
  try {
    const first = await readAt(handle, 0, HEADER_MAX);
    const read = readHeader(first);
    if (read.kind !== "header") throw new Fault(`backup/${read.kind}`, { file });
    const { size } = await handle.stat();
    const { header, hash, length } = read;
    return {
      file,
      header,
      head: hash,
      start: length,
      bytes: size,
      chunks: (key) => chunksOf(handle, { head: hash, from: length, key, file }),
      [Symbol.asyncDispose]: async () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw Fault.in(error) ?? unreadable(error, file);
  }
}

async function* chunksOf(
  handle: FileHandle,
  {
    head,
    from,
    key,
    file,
  }: {
    readonly head: Uint8Array;
    readonly from: number;
    readonly key: Uint8Array | undefined;
    readonly file: string;
  },
): AsyncGenerator<ReadChunk, Whole> {
  const content = new Content();
  const broken = (code: "backup/short" | "backup/altered"): Fault => new Fault(code, { file });
  const readSome = async (at: number, length: number): Promise<Buffer> =>
    readAt(handle, at, length).catch((cause: unknown) => {
      throw unreadable(cause, file);
    });
  const read = async (at: number, length: number): Promise<Buffer> => {
    const bytes = await readSome(at, length);
    if (bytes.length < length) throw broken("backup/short");
    return bytes;
  };
  let at = from;
  for (let number = 0; ; number++) {
    const frame = readFrameHead(await read(at, FRAME_HEAD));
    if (frame === undefined) throw broken("backup/altered");
    const { kind, length, nonce } = frame;
    const body = await read(at + FRAME_HEAD, length);
    const packed = openFrame(body, { place: { head, number, kind }, key, nonce });
    const chunk = packed && (await unpack(packed));
    if (chunk === undefined) throw broken("backup/altered");
    at += FRAME_HEAD + length;
    if (kind === "manifest") {
      const manifest = decodeManifest(chunk);
      const more = await readSome(at, 1);
      if (manifest === undefined || more.length > 0) throw broken("backup/altered");
      const found = { chunks: number, rows: content.counts(), content: content.digest() };
      const told = { ...manifest, ...found };
      // Written by us in this order, so that equal ones have equal bytes.
      if (Buffer.compare(encodeManifest(told), encodeManifest(manifest)) !== 0)
        throw broken("backup/altered");
      return { manifest, content };
    }
    const rows = readRows(chunk);
    const good = rows?.every(
      (row) => sectionOf(row.key) === kind && content.add(row.key, row.bytes),
    );
    if (rows === undefined || good !== true) throw broken("backup/altered");
    yield { kind, rows, end: at, content, chunks: number + 1 };
  }
}

/** At most `length` bytes from `at` on: fewer at the end of the file. */
async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let have = 0;
  while (have < length) {
    const { bytesRead } = await handle.read(bytes, have, length - have, at + have);
    if (bytesRead === 0) break;
    have += bytesRead;
  }
  return bytes.subarray(0, have);
}

function unreadable(cause: unknown, file: string): Fault {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return new Fault("backup/none", { cause, file });
  if (code === "ELOOP" || code === "EISDIR") return new Fault("backup/foreign", { cause, file });
  return new Fault("backup/failed", { cause, file });
}
