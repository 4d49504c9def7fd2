/**
 * A disk with a cache of its own, as a file: what is written to `image` is safe once it was flushed, and not before. The file `cut` tells, each time it is opened, what
 * is safe at that moment and what is only in the cache.
 *
 *     node caching-disk-server.mjs IMAGE FOLDER
 *
 * It speaks the kernel's FUSE protocol on /dev/fuse, and shows both files in FOLDER until that is unmounted. It says `ready` when they are there. IMAGE is only read.
 *
 * `cut` holds the safe bytes, then each write of the cache in the order it came: offset and length (two uint64, little-endian), and its bytes.
 */

import { spawnSync } from "node:child_process";
import { openSync, readFileSync, readSync, writeSync } from "node:fs";
import process from "node:process";

const [source = "", folder = ""] = process.argv.slice(2);

const now = readFileSync(source);
const safe = Buffer.from(now);
let cached: { readonly offset: number; readonly bytes: Buffer }[] = [];
let cut: Buffer = Buffer.alloc(0);

const ROOT = 1n;
const IMAGE = 2n;
const CUT = 3n;
const names = new Map([
  ["image", IMAGE],
  ["cut", CUT],
]);

const LOOKUP = 1;
const FORGET = 2;
const GETATTR = 3;
const SETATTR = 4;
const OPEN = 14;
const READ = 15;
const WRITE = 16;
const STATFS = 17;
const RELEASE = 18;
const FSYNC = 20;
const FLUSH = 25;
const INIT = 26;
const OPENDIR = 27;
const RELEASEDIR = 29;
const INTERRUPT = 36;
const DESTROY = 38;
const BATCH_FORGET = 42;

const IN_HEADER = 40;
const OUT_HEADER = 16;
const ATTRIBUTES = 88;
/** What one write may bring, as the kernel has it by default; and room for its header. */
const WRITE_MAX = 128 * 1024;

const none = new Set([FORGET, BATCH_FORGET, INTERRUPT]);
const empty = Buffer.alloc(0);
const ENOENT = -2;
const ENOSYS = -38;

const device = openSync("/dev/fuse", "r+");
const options = "fd=3,rootmode=40000,user_id=0,group_id=0";
const mounted = spawnSync("mount", ["-i", "-t", "fuse", "-o", options, "veillee", folder], {
  stdio: ["ignore", "inherit", "inherit", device],
});
if (mounted.status !== 0) process.exit(1);
writeSync(1, "ready\n");
serve();

function serve(): void {
  const request = Buffer.alloc(WRITE_MAX + 4096);
  for (;;) {
    let length: number;
    try {
      length = readSync(device, request);
    } catch (error) {
      // The kernel calls a request off now and then; it is another matter when nobody is there any more.
      if (error instanceof Error && "code" in error && error.code === "ENOENT") continue;
      return;
    }
    const opcode = request.readUInt32LE(4);
    if (none.has(opcode)) continue;
    const body = request.subarray(IN_HEADER, length);
    const found = answer(opcode, request.readBigUInt64LE(16), body);
    const header = Buffer.alloc(OUT_HEADER);
    const payload = typeof found === "number" ? empty : found;
    header.writeUInt32LE(OUT_HEADER + payload.length, 0);
    header.writeInt32LE(typeof found === "number" ? found : 0, 4);
    request.copy(header, 8, 8, 16);
    try {
      writeSync(device, Buffer.concat([header, payload]));
    } catch (error) {
      // Who asked has gone.
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) return;
    }
    if (opcode === DESTROY) return;
  }
}

/** @returns what to answer with, or an error as the system numbers it. */
function answer(opcode: number, node: bigint, body: Buffer): Buffer | number {
  switch (opcode) {
    case INIT:
      return initialized();
    case LOOKUP: {
      const child = names.get(body.subarray(0, body.indexOf(0)).toString("latin1"));
      if (child === undefined) return ENOENT;
      const entry = Buffer.alloc(40);
      entry.writeBigUInt64LE(child, 0);
      return Buffer.concat([entry, attributes(child)]);
    }
    case GETATTR:
    case SETATTR:
      return Buffer.concat([Buffer.alloc(16), attributes(node)]);
    case OPEN:
    case OPENDIR: {
      if (node === CUT) cut = told();
      const opened = Buffer.alloc(16);
      // Past the page cache: each write comes here at once, and in the order it was made.
      opened.writeUInt32LE(1, 8);
      return opened;
    }
    case READ: {
      const [from, size] = [Number(body.readBigUInt64LE(8)), body.readUInt32LE(16)];
      return (node === CUT ? cut : now).subarray(from, from + size);
    }
    case WRITE:
      return written(Number(body.readBigUInt64LE(8)), Buffer.from(body.subarray(40)));
    case FSYNC:
      for (const { offset, bytes } of cached) safe.set(bytes, offset);
      cached = [];
      return empty;
    case STATFS:
      return Buffer.alloc(80);
    case FLUSH:
    case RELEASE:
    case RELEASEDIR:
    case DESTROY:
      return empty;
    default:
      return ENOSYS;
  }
}

function written(offset: number, bytes: Buffer): Buffer {
  now.set(bytes, offset);
  cached.push({ offset, bytes });
  const size = Buffer.alloc(8);
  size.writeUInt32LE(bytes.length, 0);
  return size;
}

/** The protocol as of version 7.31. */
function initialized(): Buffer {
  const init = Buffer.alloc(64);
  init.writeUInt32LE(7, 0);
  init.writeUInt32LE(31, 4);
  init.writeUInt32LE(WRITE_MAX, 8);
  // BIG_WRITES
  init.writeUInt32LE(32, 12);
  init.writeUInt32LE(WRITE_MAX, 20);
  init.writeUInt32LE(1, 24);
  return init;
}

function attributes(node: bigint): Buffer {
  const found = Buffer.alloc(ATTRIBUTES);
  found.writeBigUInt64LE(node, 0);
  found.writeBigUInt64LE(BigInt(node === IMAGE ? now.length : 0), 8);
  found.writeUInt32LE(node === ROOT ? 0o40755 : 0o100600, 60);
  found.writeUInt32LE(1, 64);
  found.writeUInt32LE(4096, 80);
  return found;
}

function told(): Buffer {
  const writes = cached.flatMap(({ offset, bytes }) => {
    const head = Buffer.alloc(16);
    head.writeBigUInt64LE(BigInt(offset), 0);
    head.writeBigUInt64LE(BigInt(bytes.length), 8);
    return [head, bytes];
  });
  return Buffer.concat([safe, ...writes]);
}
