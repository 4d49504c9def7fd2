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

/** True if `bytes` from `start` to `end` are whole fields of the outermost message, with nothing left over. */
export function isMessage(bytes: Uint8Array, start = 0, end = bytes.length): boolean {
  return walk(bytes, outermost, { start, end });
}

function walk(
  bytes: Uint8Array,
  shape: Shape,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  let at = start;
  while (at < end) {
    const tag = varint(bytes, at, end);
    if (tag === undefined) return false;
    const field = Math.floor(tag.value / 8);
    const wire = tag.value % 8;
    if (field === 0 || wire !== (shape.wires[field] ?? wire)) return false;
    const value = skip(bytes, { wire, at: tag.next, end });
    if (value === undefined) return false;
    const inner = wire === LENGTH_DELIMITED ? shape.within(field) : undefined;
    if (inner !== undefined && !walk(bytes, inner, { start: value.content, end: value.next })) {
      return false;
    }
    at = value.next;
  }
  return true;
}

/** Where the value at `at` starts and where the next field does; undefined if it cannot be a value or passes `end`. */
function skip(
  bytes: Uint8Array,
  { wire, at, end }: { readonly wire: number; readonly at: number; readonly end: number },
): { readonly content: number; readonly next: number } | undefined {
  const number = wire === VARINT || wire === LENGTH_DELIMITED ? varint(bytes, at, end) : undefined;
  switch (wire) {
    case VARINT:
      return number && { content: at, next: number.next };
    case FIXED64:
      return at + 8 <= end ? { content: at, next: at + 8 } : undefined;
    case FIXED32:
      return at + 4 <= end ? { content: at, next: at + 4 } : undefined;
    case LENGTH_DELIMITED:
      return number && number.next + number.value <= end
        ? { content: number.next, next: number.next + number.value }
        : undefined;
    default:
      return undefined;
  }
}

/** The number at `at` and where it ends; undefined if it does not end before `end` or is too long. */
function varint(
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let i = 0; i < VARINT_MAX && at + i < end; i++) {
    const byte = bytes[at + i] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return undefined;
}
