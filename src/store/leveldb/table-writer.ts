/** Writes a table that LevelDB reads: uncompressed, without a filter, for LevelDB makes its own when it merges tables. */

import { AFTER_BLOCK, BlockBuilder, type Handle } from "./block.ts";
import { fixed32 } from "./coding.ts";
import { handleBytes } from "./handles.ts";
import { internalKey, type InternalRow } from "./row.ts";
import { FOOTER, MAGIC } from "./table.ts";

const BLOCK_SIZE = 4096;
const NOTHING = new Uint8Array();

export interface WrittenTable {
  readonly bytes: Uint8Array;
  readonly smallest: Uint8Array;
  readonly largest: Uint8Array;
}

/** A table in the making. Rows must come in the order of `compareRows`, none twice. */
export class TableWriter {
  readonly #data = new BlockBuilder();
  readonly #index = new BlockBuilder();
  readonly #parts: Uint8Array[] = [];
  #smallest: Uint8Array = NOTHING;
  #largest: Uint8Array = NOTHING;
  /** Bytes so far. */
  size = 0;

  add(row: InternalRow): void {
    const key = internalKey(row);
    if (this.#smallest === NOTHING) this.#smallest = key;
    this.#largest = key;
    this.#data.add(key, row.value ?? NOTHING);
    if (this.#data.size >= BLOCK_SIZE) this.#endBlock();
  }

  /** undefined if no row was added. */
  finish(): WrittenTable | undefined {
    if (this.#data.size > 0) this.#endBlock();
    if (this.size === 0) return undefined;
    const extras = this.#push(new BlockBuilder().finish());
    const index = this.#push(this.#index.finish());
    const handles = Buffer.concat([handleBytes(extras), handleBytes(index)]);
    const padding = new Uint8Array(FOOTER - 8 - handles.length);
    const bytes = Buffer.concat([...this.#parts, handles, padding, ...MAGIC.map(fixed32)]);
    return { bytes, smallest: this.#smallest, largest: this.#largest };
  }

  #endBlock(): void {
    this.#index.add(this.#largest, handleBytes(this.#push(this.#data.finish())));
  }

  #push(block: Uint8Array): Handle {
    const handle = { offset: this.size, size: block.length - AFTER_BLOCK };
    this.#parts.push(block);
    this.size += block.length;
    return handle;
  }
}
