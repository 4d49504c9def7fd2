/**
 * Whether bytes can be one message of the client protocol, judged by protobuf's wire format.
 *
 * The frame has no checksum, so this is what tells a payload from bytes that happen to follow `94 c3`. Values are not
 * looked at: names that are not UTF-8, unknown variants and newer fields all pass.
 *
 * Source: https://protobuf.dev/programming-guides/encoding, "Message structure"; meshtastic/protobufs mesh.proto,
 * messages FromRadio, ToRadio, MeshPacket and Data.
 */

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/** The longest varint there is, in bytes: 64 bits, 7 to a byte. */
const VARINT_MAX = 10;

/**
 * What is known of a message's fields: their wire types by number (a field not listed may be anything), and which of the
 * length-delimited ones are messages again.
 */
interface Shape {
  readonly wires: readonly (number | undefined)[];
  readonly within: (field: number) => Shape | undefined;
}

const unknown: Shape = { wires: [], within: () => undefined };

const data: Shape = {
  wires: [undefined, 0, 2, 0, 5, 5, 5, 5, 5, 0],
  within: () => undefined,
};

const packet: Shape = {
  wires: [undefined, 5, 5, 0, 2, 2, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0],
  within: (field) => (field === 4 ? data : undefined),
};

/**
 * FromRadio or ToRadio: one choice among numbers and messages, the packet being field 2 or 1. Without a look inside, a
 * frame cut short would pass with the start of the next one in it, and a text with a log line in its midst. Above
 * field 17 a newer firmware may put what it likes.
 */
const outermost: Shape = {
  wires: [],
  within: (field) => (field <= 2 ? packet : field <= 17 ? unknown : undefined),
};

/** No index: what was looked for is not there. */
const NONE = -1;

/** True if `bytes` from `start` to `end` are whole fields of the outermost message, with nothing left over. */
export function isMessage(bytes: Uint8Array, start = 0, end = bytes.length): boolean {
  return isOf(outermost, bytes, start, end);
}

/** Every byte of a busy radio comes through here: nothing is allocated. */
function isOf(shape: Shape, bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const value = afterNumber(bytes, at, end);
    if (value === NONE) return false;
    const tag = numberIn(bytes, at, value);
    const field = Math.floor(tag / 8);
    const wire = tag % 8;
    if (field === 0 || wire !== (shape.wires[field] ?? wire)) return false;
    if (wire === LENGTH_DELIMITED) {
      const content = afterNumber(bytes, value, end);
      if (content === NONE) return false;
      at = content + numberIn(bytes, value, content);
      if (at > end) return false;
      const inner = shape.within(field);
      if (inner !== undefined && !isOf(inner, bytes, content, at)) return false;
    } else {
      at = afterScalar(wire, bytes, value, end);
      if (at === NONE || at > end) return false;
    }
  }
  return true;
}

/** Where a value of a fixed length or a number ends, be it past `end`; {@link NONE} if it can be neither. */
function afterScalar(wire: number, bytes: Uint8Array, at: number, end: number): number {
  if (wire === VARINT) return afterNumber(bytes, at, end);
  if (wire === FIXED32) return at + 4;
  return wire === FIXED64 ? at + 8 : NONE;
}

/**
 * Where the number at `at` ends; {@link NONE} if it does not end before `end`, is too long, or is written longer than it need
 * be. No encoder does that, but `94 c3 00`, the start of the next frame in the place of a value, is such a number.
 */
function afterNumber(bytes: Uint8Array, at: number, end: number): number {
  const last = Math.min(at + VARINT_MAX, end);
  for (let i = at; i < last; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) return byte === 0 && i > at ? NONE : i + 1;
  }
  return NONE;
}

/** The number that lies from `at` to `end`. */
function numberIn(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let i = end - 1; i >= at; i--) value = value * 128 + ((bytes[i] ?? 0) & 0x7f);
  return value;
}
