/**
 * What has no room in one frame: cut into pieces, and put together again from those of one sender.
 *
 * A piece that comes again takes the place of the one before: so who was first with rubbish, in the sender's name, spoils it until the right one comes, and no longer.
 */

import type { NodeNumber } from "../mesh/heard.ts";
import { PIECE, type PieceFrame, PIECES_MAX } from "./parcel-codec.ts";

/** Things that are put together at once: 26 kB at the most. */
const THINGS_MAX = 16;

/** The pieces of `sealed`, in their order; undefined where there would be more than {@link PIECES_MAX}. */
export function cut(sealed: Uint8Array): readonly Uint8Array[] | undefined {
  const count = Math.ceil(sealed.length / PIECE);
  if (count > PIECES_MAX) return undefined;
  return Array.from({ length: count }, (_, i) => sealed.slice(i * PIECE, (i + 1) * PIECE));
}

export class Pieces {
  /** By name, the one that a piece came of last at the end. */
  readonly #things = new Map<string, readonly (Uint8Array | undefined)[]>();

  /** All of what `frame` is a piece of, once every piece of it is there. */
  add(from: NodeNumber, frame: PieceFrame): Uint8Array | undefined {
    const { count, index, bytes } = frame;
    const name = `${nameOf(frame)} ${from} ${count}`;
    const none = Array.from({ length: count }, (): undefined => undefined);
    const pieces = (this.#things.get(name) ?? none).with(index, bytes);
    this.#things.delete(name);
    this.#things.set(name, pieces);
    const [oldest] = this.#things.keys();
    if (this.#things.size > THINGS_MAX && oldest !== undefined) this.#things.delete(oldest);
    const found = pieces.flatMap((piece) => piece ?? []);
    return found.length === count ? new Uint8Array(Buffer.concat(found)) : undefined;
  }

  /** It is here, and no piece of it is of use any more. */
  done(thing: Pick<PieceFrame, "of" | "node" | "number">): void {
    for (const name of this.#things.keys()) {
      if (name.startsWith(`${nameOf(thing)} `)) this.#things.delete(name);
    }
  }
}

function nameOf({ of, node, number }: Pick<PieceFrame, "of" | "node" | "number">): string {
  return `${of} ${node} ${number}`;
}
