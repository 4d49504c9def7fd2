/**
 * Frames on the byte stream between us and a radio.
 *
 *     94 c3 | length, 2 bytes, big-endian | payload, 0 to 512 bytes
 *
 * There is no checksum, and the radio prints its log on the same wire, between frames and now and then inside one. Bytes
 * outside a frame are therefore expected: they come out as noise, in order, none lost. A damaged frame costs itself
 * and nothing more: from where it was thought to start, one byte is given up and the search begins again.
 *
 * Source: https://meshtastic.org/docs/development/device/client-api, "Streaming version".
 */

import { concat } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { isMessage } from "./wire-format.ts";

/** The longest payload a frame may carry, in bytes: the radio's buffer. A greater length is damage. */
export const PAYLOAD_MAX = 512;

/**
 * How long an unfinished frame may hold back what follows it. The longest takes 45 ms at 115200 baud, and a radio that is
 * writing its flash in the midst of one some hundred more: after a second the rest is not coming, and every second more
 * would be a second's delay for the message behind it.
 */
export const PATIENCE: Millis = SECOND;

const START_1 = 0x94;
const START_2 = 0xc3;
const HEADER = 4;

/** One stretch of the stream: a frame's payload, or the bytes between two frames. */
export type Piece =
  | { readonly kind: "frame"; readonly payload: Uint8Array }
  | { readonly kind: "noise"; readonly bytes: Uint8Array };

/**
 * Puts a payload in a frame.
 *
 * @throws Fault "frame/too-long" above {@link PAYLOAD_MAX} bytes.
 */
export function wrap(payload: Uint8Array): Uint8Array {
  const { length } = payload;
  if (length > PAYLOAD_MAX) throw new Fault("frame/too-long", { length });
  const frame = new Uint8Array(HEADER + length);
  frame.set([START_1, START_2, length >> 8, length & 0xff]);
  frame.set(payload, HEADER);
  return frame;
}

/**
 * Reads a byte stream, cut anywhere, as pieces. Every byte pushed comes back once, in a frame or as noise.
 *
 * Holds back at most one unfinished frame: 516 bytes, so that putting it before each chunk costs little however small
 * the chunks are.
 */
export class Framer {
  #held: Uint8Array = new Uint8Array();
  #waitingSince: Millis | undefined;

  /** Since when an unfinished frame has been held back; undefined when nothing is. */
  get waitingSince(): Millis | undefined {
    return this.#waitingSince;
  }

  /** Takes what arrived at `at`; returns the pieces that are now certain. */
  push(chunk: Uint8Array, at: Millis): Piece[] {
    return this.#split(this.#held.length > 0 ? concat(this.#held, chunk) : chunk.slice(), at, 0);
  }

  /** Gives up one byte of a frame that has waited longer than {@link PATIENCE} at `now`, and reads on. */
  expire(now: Millis): Piece[] {
    if (this.#waitingSince === undefined || now - this.#waitingSince < PATIENCE) return [];
    return this.#split(this.#held, now, 1);
  }

  /** Ends the stream: what is held back becomes noise. */
  end(): Piece[] {
    const bytes = this.#held;
    this.#hold(new Uint8Array(), undefined);
    return bytes.length > 0 ? [{ kind: "noise", bytes }] : [];
  }

  /** Pieces of `bytes`, the first `skip` of them being noise; holds the tail that may still become a frame. */
  #split(bytes: Uint8Array, at: Millis, skip: number): Piece[] {
    const pieces: Piece[] = [];
    let done = 0;
    let head = skip;
    const noise = (): void => {
      if (done < head) pieces.push({ kind: "noise", bytes: bytes.subarray(done, head) });
      done = head;
    };
    for (;;) {
      head = nextStart(bytes, head);
      const size = frameSize(bytes, head);
      if (size === undefined) break;
      if (size > 0) {
        noise();
        pieces.push({ kind: "frame", payload: bytes.subarray(head + HEADER, head + size) });
        done = head + size;
      }
      head += Math.max(size, 1);
    }
    noise();
    // The same unfinished frame as before keeps its place in time: bytes that dribble in do not buy it more.
    const sameHead = done === 0 && skip === 0 && this.#held.length > 0;
    this.#hold(bytes.slice(done), sameHead ? this.#waitingSince : at);
    return pieces;
  }

  #hold(bytes: Uint8Array, since: Millis | undefined): void {
    this.#held = bytes;
    this.#waitingSince = bytes.length > 0 ? since : undefined;
  }
}

/** Where the next byte that may start a frame is, from `from` on; the length of `bytes` if there is none. */
function nextStart(bytes: Uint8Array, from: number): number {
  const start = bytes.indexOf(START_1, from);
  return start < 0 ? bytes.length : start;
}

/** Bytes the frame at `head` takes; 0 if none starts there, undefined if there are too few to say. */
function frameSize(bytes: Uint8Array, head: number): number | undefined {
  const start2 = bytes[head + 1];
  if (start2 === undefined) return undefined;
  if (start2 !== START_2) return 0;
  const high = bytes[head + 2];
  if (high === undefined) return undefined;
  if (high > PAYLOAD_MAX >> 8) return 0;
  const low = bytes[head + 3];
  if (low === undefined) return undefined;
  const length = high * 256 + low;
  if (length > PAYLOAD_MAX) return 0;
  const end = head + HEADER + length;
  if (end > bytes.length) return undefined;
  return isMessage(bytes, head + HEADER, end) ? HEADER + length : 0;
}
