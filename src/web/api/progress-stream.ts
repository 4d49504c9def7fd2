/**
 * Long work told as lines of JSON. The work goes on whether anyone reads or not: who leaves asks it to stop, and it stops where nothing is left half
 * done.
 */

import { toUtf8 } from "../../base/bytes.ts";
import { answerTo } from "../problem.ts";

export interface ProgressOptions {
  /** The server is closing. */
  readonly closing: AbortSignal;
  /** Called once the work has ended, with what ended it before its time. */
  readonly ended: (error?: unknown) => void;
}

/** Starts `work` at once; a failure is told as the last line, `{"kind":"fault","code":…,"words":…}`. Work of this kind tells little: nothing is held back. */
export function progressStream<T>(
  work: (signal: AbortSignal) => AsyncIterable<T>,
  { closing, ended }: ProgressOptions,
): ReadableStream<Uint8Array> {
  const leave = new AbortController();
  const abort = (): void => leave.abort();
  closing.addEventListener("abort", abort);
  if (closing.aborted) abort();
  let reading = true;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const tell = (value: unknown): void => {
        if (reading) controller.enqueue(toUtf8(`${JSON.stringify(value)}\n`));
      };
      const run = async (): Promise<void> => {
        let failure: unknown;
        try {
          for await (const value of work(leave.signal)) tell(value);
        } catch (error) {
          failure = error;
          const { code, words } = answerTo(error);
          tell({ kind: "fault", code, words });
        }
        closing.removeEventListener("abort", abort);
        if (reading) controller.close();
        reading = false;
        ended(failure);
      };
      void run();
    },
    cancel: () => {
      reading = false;
      abort();
    },
  });
}
