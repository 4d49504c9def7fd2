import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { PIECE, type PieceFrame, PIECES_MAX } from "../../src/sync/parcel-codec.ts";
import { cut, Pieces } from "../../src/sync/pieces.ts";

const thing = { kind: "piece", epoch: 5, to: 1, node: "0badcafe", number: 7, of: "entry" } as const;

function framesOf(sealed: Uint8Array): readonly PieceFrame[] {
  const pieces = cut(sealed) ?? expect.unreachable();
  const count = pieces.length;
  return Array.from(pieces, (bytes, index) => ({ ...thing, index, count, bytes }));
}

const sealedBytes = fc.uint8Array({ minLength: 1, maxLength: PIECE * PIECES_MAX });

describe("what is cut into pieces", () => {
  it("is whole again once all are there, in whatever order and however often they come", () => {
    fc.assert(
      fc.property(sealedBytes, fc.array(fc.nat(PIECES_MAX - 1)), (sealed, order) => {
        const frames = framesOf(sealed);
        const there = new Set<number>();
        const pieces = new Pieces();
        for (const each of [...order, ...frames.keys()]) {
          const frame = frames[each % frames.length] ?? expect.unreachable();
          there.add(frame.index);
          const whole = pieces.add(2, frame);
          expect(whole).toEqual(there.size === frames.length ? sealed : undefined);
        }
      }),
    );
  });

  it("is spoilt by a wrong piece only until the right one comes, and by another sender's never", () => {
    fc.assert(
      fc.property(sealedBytes, fc.nat(), (sealed, which) => {
        const frames = framesOf(sealed);
        const right = frames[which % frames.length] ?? expect.unreachable();
        const wrong = { ...right, bytes: right.bytes.map((byte) => byte ^ 1) };
        const pieces = new Pieces();
        for (const frame of frames) pieces.add(2, frame);
        expect(pieces.add(2, wrong)).not.toEqual(sealed);
        expect(pieces.add(2, right)).toEqual(sealed);
        pieces.add(3, wrong);
        expect(pieces.add(2, right)).toEqual(sealed);
      }),
    );
  });

  it("is forgotten once it is here, and where too much is begun", () => {
    const frames = framesOf(new Uint8Array(2 * PIECE));
    const [first = expect.unreachable(), second = expect.unreachable()] = frames;
    const pieces = new Pieces();
    pieces.add(2, first);
    pieces.done(thing);
    expect(pieces.add(2, second)).toBeUndefined();
    for (let number = 100; number < 116; number++) pieces.add(2, { ...first, number });
    expect(pieces.add(2, first)).toBeUndefined();
  });

  it("has no more pieces than one thing may take", () => {
    expect(cut(new Uint8Array(PIECE * PIECES_MAX))).toHaveLength(PIECES_MAX);
    expect(cut(new Uint8Array(PIECE * PIECES_MAX + 1))).toBeUndefined();
  });
});
