/**
 * High-water marks: how far each node's entries go, kept in the same batch as the entries themselves.
 *
 * Entries have no gaps, so a mark beyond the entries that are there tells of a loss that LevelDB does not report; and it
 * is how a node knows its next number, and its place in time, without reading its journal.
 */

import type { Entry, NodeName } from "../journal/entry.ts";
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

/** The marks of one store, in memory. */
export class MarkBook {
  readonly #durable = new Map<NodeName, Mark>();
  readonly #appended = new Map<NodeName, Mark>();

  /** As far as is on the disk. */
  get durable(): Marks {
    return this.#durable;
  }

  /** How far `node`'s entries go, on the disk or not yet. */
  of(node: NodeName): Mark {
    return this.#appended.get(node) ?? noMark;
  }

  /** The highest order of any entry. */
  get lastOrder(): Order {
    return [...this.#appended.values()].reduce(higher, noMark).order;
  }

  /**
   * The marks that `entries` move.
   *
   * @throws RangeError for an entry of node `own` whose number is not new: it would take another's place.
   */
  after(entries: readonly Entry[], own: NodeName): Marks {
    const moved = new Map<NodeName, Mark>();
    for (const { node, number, order } of entries) {
      const mark = moved.get(node) ?? this.of(node);
      if (node === own && number <= mark.number) {
        throw new RangeError(`entry ${number} is written already`);
      }
      moved.set(node, higher(mark, { number, order }));
    }
    return moved;
  }

  append(marks: Marks): void {
    for (const [node, mark] of marks) this.#appended.set(node, mark);
  }

  /** Notes that `marks` are on the disk. */
  settle(marks: Marks): void {
    for (const [node, mark] of marks) this.#durable.set(node, mark);
  }
}

/** How many entries there are if none is missing: numbers begin at 1 and leave no gap. */
export function total(marks: Marks): number {
  return [...marks.values()].reduce((sum, { number }) => sum + number, 0);
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
