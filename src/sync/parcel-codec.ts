/**
 * What Veillée nodes send each other on the private port, and its bytes.
 *
 *     1 byte     version 3 bits | kind 4 bits | to everyone 1 bit
 *     4 bytes    epoch: of the sender; in a receipt and in wants, of the parcels they speak of; in lent, of who asked
 *     4 bytes    to: the addressee's node number, or that of the parcels spoken of; absent if it is everyone
 *     …          by kind
 *     4 bytes    CRC-32 of all before
 *
 * A parcel: its number, then what it carries. A receipt and wants: numbers, as stretches. A hello: for some addressees, from
 * which number to which there is something for them. Lost: a node's name, 4 bytes, then the numbers of its entries, as stretches. Lent: such a
 * name, one number, then that entry, sealed (`lent-seal`). Every frame says all it means by itself: losing another costs it nothing.
 *
 * The sum finds what the way changed; it proves no origin. That is only as sure as the channel: any member of it can write any frame.
 */

import type { NodeName } from "../journal/entry.ts";
import { nodeName, nodeNumber } from "../journal/fields.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import { crc32 } from "./crc32.ts";
import { type Range, RANGES_MAX } from "./ranges.ts";
import { Reader, U32_MAX, u32, varint, VARINT_MAX } from "./wire.ts";

/** The longest payload that a broadcast on the private port holds, in bytes. Source: firmware 2.7.26 Router.cpp, perhapsEncode. */
export const FRAME_MAX = 231;

/**
 * What a parcel may carry, by number. A node that does not know one still sees that it is a parcel, and which.
 */
export const contents = { text: 8 } as const;

/** One addressee's numbers: those below `floor` are not to be had any more, `next` is the first not used yet. */
export interface Frontier {
  /** A node number, or BROADCAST for what goes to everyone. */
  readonly to: NodeNumber;
  readonly floor: number;
  readonly next: number;
}

export interface ParcelFrame {
  readonly kind: "parcel";
  /** Drawn by the sender at each start; numbers begin anew with it. */
  readonly epoch: number;
  /** 1 and up, without a gap for each addressee. */
  readonly number: number;
  /** A node number, or BROADCAST. */
  readonly to: NodeNumber;
  /** One of {@link contents}, or one that a newer node knows: 8 to 15. */
  readonly content: number;
  readonly body: Uint8Array;
}

/** `receipt`: these are on my disk. `wants`: these I lack. */
export interface NumbersFrame {
  readonly kind: "receipt" | "wants";
  readonly epoch: number;
  readonly to: NodeNumber;
  readonly ranges: readonly Range[];
}

/** I am a Veillée node, and have had parcels for these. */
export interface HelloFrame {
  readonly kind: "hello";
  readonly epoch: number;
  /** At most {@link FRONTIERS_MAX}. */
  readonly frontiers: readonly Frontier[];
}

/** My journal lost these entries of `node`'s: give me what yours has of them. */
export interface LostFrame {
  /** `heads`: of the signatures that end with these entries. */
  readonly kind: "lost" | "lost-heads";
  /** The asker's own. */
  readonly epoch: number;
  /** One node: never BROADCAST. */
  readonly to: NodeNumber;
  readonly node: NodeName;
  readonly ranges: readonly Range[];
}

/** An entry that was asked for. */
export interface LentFrame {
  readonly kind: "lent";
  /** The asker's. */
  readonly epoch: number;
  readonly to: NodeNumber;
  readonly node: NodeName;
  readonly number: number;
  /** Its open bytes, as `lent-seal` seals them: at most {@link LENT_MAX}. */
  readonly sealed: Uint8Array;
}

/** One piece of an entry that has no room in one frame, or of a signature. */
export interface PieceFrame {
  readonly kind: "piece";
  /** The asker's. */
  readonly epoch: number;
  readonly to: NodeNumber;
  readonly node: NodeName;
  /** Of the entry, or of the last that the signature covers. */
  readonly number: number;
  readonly of: "entry" | "head";
  /** From 0. */
  readonly index: number;
  /** At most {@link PIECES_MAX}. */
  readonly count: number;
  /** Of what is sealed: at most {@link PIECE}. */
  readonly bytes: Uint8Array;
}

export type Frame = ParcelFrame | NumbersFrame | HelloFrame | LostFrame | LentFrame | PieceFrame;

/** Not a frame, and why: of no version we know, of another program, or changed on the way. */
export interface NoFrame {
  readonly kind: "none";
  readonly why: "short" | "altered" | "version" | "malformed";
}

/** Addressees in one hello: it stays under a tenth of a second more than the shortest packet. */
export const FRONTIERS_MAX = 4;

const VERSION = 1;
const HEAD = 5;
const SUM = 4;
/** From here on a kind is what a parcel carries. */
const PARCEL = 8;
/** Of the byte that says which piece it is: `1 bit 0 | 1 bit, of a signature | index 3 bits | count less one 3 bits`. */
const HEADS = 0x40;
const kinds = {
  hello: 0,
  receipt: 1,
  wants: 2,
  lost: 3,
  lent: 4,
  piece: 5,
  "lost-heads": 6,
} as const;

/** The longest entry in one frame, in bytes: beside it are the head, two node numbers, its own number and the sum. */
export const LENT_MAX = FRAME_MAX - HEAD - SUM - 2 * 4 - VARINT_MAX;

/** The longest piece in one frame, in bytes: beside it is a byte that says which. */
export const PIECE = LENT_MAX - 1;
/** Pieces of one thing: three bits say how many. */
export const PIECES_MAX = 8;

/** @throws RangeError for a frame that is longer than {@link FRAME_MAX}: whoever makes one keeps to the limits of its parts. */
export function encodeFrame(frame: Frame): Uint8Array {
  const to = frame.kind === "hello" ? BROADCAST : frame.to;
  const kind = frame.kind === "parcel" ? frame.content : kinds[frame.kind];
  const bytes = [
    (VERSION << 5) | (kind << 1) | (to === BROADCAST ? 1 : 0),
    ...u32(frame.epoch),
    ...(to === BROADCAST ? [] : u32(to)),
    ...partsOf(frame),
  ];
  const payload = Uint8Array.from([...bytes, ...u32(crc32(Uint8Array.from(bytes)))]);
  if (payload.length > FRAME_MAX) throw new RangeError(`a frame of ${payload.length} bytes`);
  return payload;
}

export function decodeFrame(payload: Uint8Array): Frame | NoFrame {
  if (payload.length < HEAD + SUM) return { kind: "none", why: "short" };
  const told = new Reader(payload.subarray(-SUM)).u32();
  const bytes = payload.subarray(0, -SUM);
  if (crc32(bytes) !== told) return { kind: "none", why: "altered" };
  const reader = new Reader(bytes);
  const first = reader.u8();
  if (first >>> 5 !== VERSION) return { kind: "none", why: "version" };
  const kind = (first >>> 1) & 0xf;
  const epoch = reader.u32();
  const to = (first & 1) === 1 ? BROADCAST : reader.u32();
  const frame = read(reader, { kind, epoch, to });
  return frame !== undefined && reader.whole ? frame : { kind: "none", why: "malformed" };
}

function partsOf(frame: Frame): readonly number[] {
  switch (frame.kind) {
    case "parcel":
      return [...varint(frame.number), ...frame.body];
    case "receipt":
    case "wants":
      return rangeBytes(frame.ranges.slice(0, RANGES_MAX));
    case "lost":
    case "lost-heads":
      return [...u32(nodeNumber(frame.node)), ...rangeBytes(frame.ranges.slice(0, RANGES_MAX))];
    case "lent":
      return [...u32(nodeNumber(frame.node)), ...varint(frame.number), ...frame.sealed];
    case "piece":
      return [
        ...u32(nodeNumber(frame.node)),
        ...varint(frame.number),
        (frame.of === "head" ? HEADS : 0) | (frame.index << 3) | (frame.count - 1),
        ...frame.bytes,
      ];
    case "hello":
      break;
  }
  return frame.frontiers.slice(0, FRONTIERS_MAX).flatMap(frontierBytes);
}

function frontierBytes({ to, floor, next }: Frontier): readonly number[] {
  return [...u32(to), ...varint(floor), ...varint(next - floor)];
}

function read(
  reader: Reader,
  { kind, epoch, to }: { readonly kind: number; readonly epoch: number; readonly to: number },
): Frame | undefined {
  if (to === 0) return undefined;
  if (kind >= PARCEL) {
    const number = reader.varint();
    if (number === 0) return undefined;
    return { kind: "parcel", epoch, number, to, content: kind, body: reader.rest() };
  }
  if (kind === kinds.hello) {
    const frontiers = to === BROADCAST ? readFrontiers(reader) : undefined;
    return frontiers && { kind: "hello", epoch, frontiers };
  }
  if (kind > kinds.wants) return readEntries(reader, { kind, epoch, to });
  if (kind !== kinds.receipt && kind !== kinds.wants) return undefined;
  const ranges = readRanges(reader);
  return ranges && { kind: kind === kinds.receipt ? "receipt" : "wants", epoch, to, ranges };
}

/** What is asked of one node, and answered to one. */
function readEntries(
  reader: Reader,
  { kind, epoch, to }: { readonly kind: number; readonly epoch: number; readonly to: number },
): Frame | undefined {
  if (to === BROADCAST || kind > kinds["lost-heads"]) return undefined;
  const node = nodeName(reader.u32());
  if (kind === kinds.lost || kind === kinds["lost-heads"]) {
    const ranges = readRanges(reader);
    return ranges && { kind: kind === kinds.lost ? "lost" : "lost-heads", epoch, to, node, ranges };
  }
  const number = reader.varint();
  const which = kind === kinds.piece ? reader.u8() : 0;
  if (number === 0 || reader.left === 0) return undefined;
  if (kind === kinds.lent) {
    return { kind: "lent", epoch, to, node, number, sealed: reader.rest() };
  }
  const [of, index, count] = [which & HEADS, (which >>> 3) & 7, (which & 7) + 1] as const;
  if (index >= count || which > (HEADS | 0x3f)) return undefined;
  const bytes = reader.rest();
  return {
    kind: "piece",
    epoch,
    to,
    node,
    number,
    of: of === 0 ? "entry" : "head",
    index,
    count,
    bytes,
  };
}

/** For each stretch, how far it begins behind the end of the one before, and how many follow its first. */
function rangeBytes(ranges: readonly Range[]): readonly number[] {
  let end = 0;
  return ranges.flatMap(([first, last]) => {
    const bytes = [...varint(first - end), ...varint(last - first)];
    end = last;
    return bytes;
  });
}

function readRanges(reader: Reader): readonly Range[] | undefined {
  const ranges: Range[] = [];
  let end = 0;
  while (reader.left > 0) {
    const step = reader.varint();
    const first = end + step;
    end = first + reader.varint();
    if (step === 0 || end > U32_MAX || ranges.length === RANGES_MAX) return undefined;
    ranges.push([first, end]);
  }
  return ranges.length > 0 ? ranges : undefined;
}

function readFrontiers(reader: Reader): readonly Frontier[] | undefined {
  const frontiers: Frontier[] = [];
  while (reader.left > 0) {
    const to = reader.u32();
    const floor = reader.varint();
    const next = floor + reader.varint();
    if (floor === 0 || next > U32_MAX || frontiers.length === FRONTIERS_MAX) return undefined;
    frontiers.push({ to, floor, next });
  }
  return frontiers;
}
