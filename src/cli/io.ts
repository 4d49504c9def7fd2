/**
 * What the command line reads and writes: the process's own streams, or a test's.
 *
 * Words of the mesh reach a terminal through here alone. {@link Printer.line} shows them with nothing hidden in them, and
 * {@link Printer.json} escapes what a terminal might obey, so no command can forget to.
 */

import { once } from "node:events";
import type { Writable } from "node:stream";

import { visible } from "../base/text.ts";
import { safeJson } from "./safe-json.ts";

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTty: boolean | undefined;
  readonly columns: number | undefined;
  /** The wall clock, for ages; the machine's own if not given. */
  readonly now?: () => number;
}

/** Writes to the reader of our output; resolves when there is room for more. Rejects with EPIPE once nobody reads. */
export interface Printer {
  /** One line of words. */
  readonly line: (text?: string) => Promise<void>;
  /** One value on one line, or over several lines for the eye of someone at a terminal. */
  readonly json: (value: unknown) => Promise<void>;
  /** One value on one line, always. */
  readonly jsonLine: (value: unknown) => Promise<void>;
  /** Columns to fill; Infinity when a program or a file reads. */
  readonly width: number;
}

/** Narrower than this, columns help nobody. */
const WIDTH_MIN = 40;
const WIDTH_USUAL = 80;

export function printer({ stdout, stdoutIsTty = false, columns = WIDTH_USUAL }: Io): Printer {
  let broken: Error | undefined;
  stdout.on("error", (error) => {
    broken = error;
  });
  const write = async (text: string): Promise<void> => {
    if (broken !== undefined) throw broken;
    if (!stdout.write(text)) await once(stdout, "drain");
  };
  return {
    line: (text = "") => write(`${visible(text).trimEnd()}\n`),
    json: (value) => write(`${safeJson(value, stdoutIsTty ? 2 : 0)}\n`),
    jsonLine: (value) => write(`${safeJson(value)}\n`),
    width: stdoutIsTty ? Math.max(columns, WIDTH_MIN) : Infinity,
  };
}

/** Whether `error` says that nobody reads our output any more. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
