/** Puts rows into chunks and chunks into the file. One chunk is in memory, and one on its way. */

import { Content } from "./content.ts";
import { type FrameKind, sealFrame } from "./frame.ts";
import { encodeManifest, type Manifest } from "./manifest.ts";
import { pack } from "./packed.ts";
import type { PartFile } from "./part-file.ts";
import { bytesOf, CHUNK, type PlainRow, writeRow } from "./rows.ts";
import type { Section } from "./tables.ts";

export class BackupWriter {
  readonly content: Content;
  readonly #file: PartFile;
  readonly #head: Uint8Array;
  readonly #key: Uint8Array | undefined;
  readonly #random: (length: number) => Uint8Array;
  readonly #chunk = Buffer.allocUnsafe(CHUNK);
  #filled = 0;
  #number: number;
  #bytes: number;

  /** Goes on behind `chunks` chunks and `bytes` bytes of `file`, which hold `content`. */
  constructor(parts: {
    readonly file: PartFile;
    /** SHA-256 of the backup's head. */
    readonly head: Uint8Array;
    readonly key: Uint8Array | undefined;
    readonly random: (length: number) => Uint8Array;
    readonly content: Content;
    readonly chunks: number;
    readonly bytes: number;
  }) {
    this.content = parts.content;
    this.#file = parts.file;
    this.#head = parts.head;
    this.#key = parts.key;
    this.#random = parts.random;
    this.#number = parts.chunks;
    this.#bytes = parts.bytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Whether `row` still goes into the chunk that is in memory. */
  fits(row: PlainRow): boolean {
    return this.#filled + bytesOf(row) <= CHUNK;
  }

  /** Takes a row that fits. @throws RangeError for one that no chunk holds, or that is not behind the last of its group. */
  add(row: PlainRow): void {
    if (!this.fits(row)) throw new RangeError(`a row of ${bytesOf(row)} bytes`);
    const end = writeRow(this.#chunk, this.#filled, row);
    if (!this.content.add(row.key, this.#chunk.subarray(this.#filled, end))) {
      throw new RangeError("a row out of its order");
    }
    this.#filled = end;
  }

  /** Writes what is there as a chunk of `section`. */
  async flush(section: Section): Promise<void> {
    if (this.#filled === 0) return;
    await this.#write(section, this.#chunk.subarray(0, this.#filled));
    this.#filled = 0;
  }

  /** Writes the manifest; resolves once all of it is on the disk. */
  async end(damaged: number): Promise<Manifest> {
    const { content } = this;
    const manifest = {
      chunks: this.#number,
      rows: content.counts(),
      content: content.digest(),
      damaged,
    };
    await this.#write("manifest", encodeManifest(manifest));
    await this.#file.sync();
    return manifest;
  }

  async #write(kind: FrameKind, chunk: Uint8Array): Promise<void> {
    const place = { head: this.#head, number: this.#number, kind };
    const nonce = this.#random(8);
    const frame = sealFrame(await pack(chunk), { place, key: this.#key, nonce });
    await this.#file.write(frame);
    this.#number += 1;
    this.#bytes += frame.length;
  }
}
