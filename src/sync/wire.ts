/**
 * Whole numbers as frames write them: 32 bits big-endian, or seven bits a byte, the lowest first, the top bit saying that more follow.
 */

/** The highest number that is written. */
export const U32_MAX = 0xffffffff;

/** Bytes of the longest number of seven bits a byte. */
export const VARINT_MAX = 5;

export function u32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

export function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}

/** Reads one after another. What is not there reads as 0, and {@link Reader.whole} says so at the end. */
export class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #broken = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether all that was read was there. */
  get whole(): boolean {
    return !this.#broken;
  }

  get left(): number {
    return this.#broken ? 0 : this.#bytes.length - this.#at;
  }

  u8(): number {
    const byte = this.#bytes[this.#at];
    this.#at += 1;
    this.#broken ||= byte === undefined;
    return byte ?? 0;
  }

  u32(): number {
    return this.u8() * 0x1000000 + ((this.u8() << 16) | (this.u8() << 8) | this.u8());
  }

  varint(): number {
    let value = 0;
    for (let i = 0; i < VARINT_MAX; i++) {
      const byte = this.u8();
      value += (byte & 0x7f) * 128 ** i;
      if (byte < 128) return this.#fitting(value);
    }
    this.#broken = true;
    return 0;
  }

  rest(): Uint8Array {
    const rest = this.#bytes.subarray(this.#at);
    this.#at = this.#bytes.length;
    return rest;
  }

  #fitting(value: number): number {
    this.#broken ||= value > U32_MAX;
    return value;
  }
}
