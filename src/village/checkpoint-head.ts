/**
 * The head of a checkpoint: how far the fold had come, and how many rows belong to it, so that one that is missing shows.
 *
 *     version 2 | open cases 4 | households 4 | pages 4 | order: millis 8, tick 2 | nodes 4 | per node: name 4, highest case 4, ranges 4, each: first 4, last 4
 */

import type { NodeName } from "../journal/entry.ts";
import { nodeName, nodeNumber } from "../journal/fields.ts";
import type { Order } from "../journal/order.ts";
import type { NumberRange } from "./seen-entries.ts";

/** Of the folds: raised when the same entries give other rows, or rows are read in another way. A checkpoint of another version is not used. */
export const FOLD_VERSION = 2;

export const HEAD_ROW = "head";

export interface CheckpointHead {
  /** Of each node, the numbers that were folded. */
  readonly seen: ReadonlyMap<NodeName, readonly NumberRange[]>;
  /** The highest number of each node's cases. */
  readonly highest: ReadonlyMap<NodeName, number>;
  readonly lastOrder: Order;
  /** Rows of each kind. */
  readonly rows: { readonly open: number; readonly households: number; readonly pages: number };
}

export function encodeHead({ seen, highest, lastOrder, rows }: CheckpointHead): Uint8Array {
  const nodes = new Set([...seen.keys(), ...highest.keys()]);
  const ranges = [...seen.values()].reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(28 + nodes.size * 12 + ranges * 8);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, FOLD_VERSION);
  view.setUint32(2, rows.open);
  view.setUint32(6, rows.households);
  view.setUint32(10, rows.pages);
  view.setFloat64(14, lastOrder.millis);
  view.setUint16(22, lastOrder.tick);
  view.setUint32(24, nodes.size);
  let at = 28;
  for (const node of nodes) {
    const folded = seen.get(node) ?? [];
    view.setUint32(at, nodeNumber(node));
    view.setUint32(at + 4, highest.get(node) ?? 0);
    view.setUint32(at + 8, folded.length);
    at += 12;
    for (const [first, last] of folded) {
      view.setUint32(at, first);
      view.setUint32(at + 4, last);
      at += 8;
    }
  }
  return bytes;
}

/** undefined for what is no head, or one of another version. */
export function decodeHead(bytes: Uint8Array): CheckpointHead | undefined {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch {
    // Cut short.
    return undefined;
  }
}

function read(view: DataView): CheckpointHead | undefined {
  if (view.getUint16(0) !== FOLD_VERSION) return undefined;
  const seen = new Map<NodeName, readonly NumberRange[]>();
  const highest = new Map<NodeName, number>();
  let at = 28;
  for (let left = view.getUint32(24); left > 0; left--) {
    const node = nodeName(view.getUint32(at));
    const number = view.getUint32(at + 4);
    if (number > 0) highest.set(node, number);
    const count = view.getUint32(at + 8);
    at += 12;
    const ranges: NumberRange[] = [];
    for (let i = 0; i < count; i++, at += 8) {
      ranges.push([view.getUint32(at), view.getUint32(at + 4)]);
    }
    seen.set(node, ranges);
  }
  if (at !== view.byteLength) return undefined;
  return {
    seen,
    highest,
    lastOrder: { millis: view.getFloat64(14), tick: view.getUint16(22) },
    rows: {
      open: view.getUint32(2),
      households: view.getUint32(6),
      pages: view.getUint32(10),
    },
  };
}
