/**
 * Entries as lines of JSON, written as fast as the reader reads and no faster.
 */

import { toUtf8 } from "../../base/bytes.ts";

export interface LineStreamOptions {
  /** Characters gathered before they are sent; 0 sends each line by itself, for a source that pauses. */
  readonly gather: number;
  /** Ends the stream. */
  readonly closing: AbortSignal;
  /** Called once, when the stream has ended for whatever reason; `error` if the source failed. */
  readonly ended: (error?: unknown) => void;
}

/** Opens `source` with a signal that is given once nobody reads any more, and writes a line for each value it yields. */
export function lineStream<T>(
  source: (signal: AbortSignal) => AsyncIterable<T>,
  lineOf: (value: T) => string,
  { gather, closing, ended }: LineStreamOptions,
): ReadableStream<Uint8Array> {
  const nobodyReads = new AbortController();
  const abort = (): void => nobodyReads.abort();
  const values = source(nobodyReads.signal)[Symbol.asyncIterator]();
  let over = false;
  const finish = (error?: unknown): void => {
    if (over) return;
    over = true;
    closing.removeEventListener("abort", abort);
    ended(error);
  };
  closing.addEventListener("abort", abort);
  if (closing.aborted) abort();

  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      let lines = "";
      try {
        let next = await values.next();
        while (next.done !== true) {
          lines += `${lineOf(next.value)}\n`;
          if (lines.length >= gather) break;
          next = await values.next();
        }
        if (over) return;
        if (lines !== "") controller.enqueue(toUtf8(lines));
        if (next.done !== true) return;
        controller.close();
        finish();
      } catch (error) {
        if (over) return;
        // The status is long sent: a short answer is all that can be told.
        if (lines !== "") controller.enqueue(toUtf8(lines));
        controller.close();
        finish(error);
      }
    },
    cancel: async () => {
      abort();
      finish();
      await values.return?.();
    },
  });
}
