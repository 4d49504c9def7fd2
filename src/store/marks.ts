/**
 * High-water marks: how far each node's entries go, kept in the same batch as the entries themselves.
 *
 * Entries have no gaps, so a mark beyond the entries that are there tells of a loss that LevelDB does not report; and it
 * is how a node knows its next number, and its place in time, without reading its journal.
 */

import type { NodeName } from "../journal/entry.ts";
import { beginning, compareOrder, type Order } from "../journal/order.ts";

export interface Mark {
  /** Of the node's last entry. */
  readonly number: number;
  /** The highest order among its entries. */
  readonly order: Order;
}

export type Marks = ReadonlyMap<NodeName, Mark>;

export const noMark: Mark = { number: 0, order: beginning };

/** The mark of a node whose entries go as far as both say. */
export function higher(one: Mark, other: Mark): Mark {
  return {
    number: Math.max(one.number, other.number),
    order: compareOrder(one.order, other.order) >= 0 ? one.order : other.order,
  };
}

const LENGTH = 14;

/** `number 4 | millis 8, a double | tick 2`, big-endian. */
export function encodeMark({ number, order }: Mark): Uint8Array {
  const bytes = new Uint8Array(LENGTH);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, number);
  view.setFloat64(4, order.millis);
  view.setUint16(12, order.tick);
  return bytes;
}

export function decodeMark(bytes: Uint8Array): Mark | undefined {
  if (bytes.length !== LENGTH) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, LENGTH);
  return {
    number: view.getUint32(0),
    order: { millis: view.getFloat64(4), tick: view.getUint16(12) },
  };
}
