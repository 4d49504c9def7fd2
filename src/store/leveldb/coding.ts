/** LevelDB's numbers: little-endian of fixed width, and varints of seven bits a byte, the lowest first. */

/** Reads on from a place in bytes that may be damaged: past their end, or at a number too long, every answer is undefined. */
export class Reading {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;

  constructor(bytes: Uint8Array, from = 0, to = bytes.length) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  /** A varint of at most 2⁵³ - 1. */
  varint(): number | undefined {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 49; scale *= 128) {
      if (this.at >= this.end) return undefined;
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return Number.isSafeInteger(value) ? value : undefined;
    }
    return undefined;
  }

  /** The next `length` bytes, in place. */
  take(length: number): Uint8Array | undefined {
    if (length > this.end - this.at) return undefined;
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** Bytes led by their length. */
  slice(): Uint8Array | undefined {
    const length = this.varint();
    return length === undefined ? undefined : this.take(length);
  }
}

export function uint32At(bytes: Uint8Array, at: number): number {
  const [one = 0, two = 0, three = 0, four = 0] = [
    bytes[at],
    bytes[at + 1],
    bytes[at + 2],
    bytes[at + 3],
  ];
  return (one | (two << 8) | (three << 16) | (four << 24)) >>> 0;
}

export function fixed32(value: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** `value` must be a whole number from 0 to 2⁵³ - 1. */
export function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.of(...bytes, rest);
}

/** Bytes led by their length. */
export function slice(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([varint(bytes.length), bytes]);
}
