/**
 * Bytes from a source that pushes to a reader that pulls, in order, with an end.
 */

/** What may wait for the reader before the source is asked to hold back: some 130 frames. */
const HIGH_WATER = 65_536;

export interface Tap {
  readonly pause: () => void;
  readonly resume: () => void;
}

/** To be read once. A source that cannot pause may leave `tap` out: then whoever pushes bounds what waits. */
export class ByteQueue implements AsyncIterable<Uint8Array> {
  readonly #tap: Tap | undefined;
  readonly #chunks: Uint8Array[] = [];
  #bytes = 0;
  #ended = false;
  #wake: (() => void) | undefined;

  constructor(tap?: Tap) {
    this.#tap = tap;
  }

  push(chunk: Uint8Array): void {
    if (this.#ended) return;
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes > HIGH_WATER) this.#tap?.pause();
    this.#wake?.();
  }

  /** No more will come; what has been pushed is still read. Ending twice changes nothing. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      for (let chunk = this.#take(); chunk !== undefined; chunk = this.#take()) yield chunk;
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #take(): Uint8Array | undefined {
    const chunk = this.#chunks.shift();
    if (chunk === undefined) return undefined;
    const full = this.#bytes > HIGH_WATER;
    this.#bytes -= chunk.length;
    if (full && this.#bytes <= HIGH_WATER && !this.#ended) this.#tap?.resume();
    return chunk;
  }
}
