/** The command line, run in this process on streams a test can read. */

import { Writable } from "node:stream";

import type { Here } from "../../src/cli/io.ts";
import { runCli } from "../../src/cli/main.ts";
import { sampleNow } from "../support/sample-village.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface TerminalOptions {
  readonly stdin?: Iterable<string | Uint8Array>;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of a terminal; a file or a pipe reads without it. */
  /** What this machine's clock shows; the sample village's hour if not given. */
  readonly now?: number;
  readonly columns?: number;
  /** Someone sits at the terminal, and types what `stdin` gives. */
  readonly typing?: boolean;
  readonly here?: Here;
  readonly interruption?: () => AbortSignal;
}

/** Runs `veillee` with `argv`, at the sample village's hour. */
export async function run(
  argv: readonly string[],
  {
    stdin = [],
    env = {},
    columns,
    now = sampleNow,
    typing = false,
    here,
    interruption,
  }: TerminalOptions = {},
): Promise<Ran> {
  const out = new Paper();
  const err = new Paper();
  const code = await runCli(argv, {
    stdin: from(stdin),
    stdout: out,
    stderr: err,
    env,
    stdoutIsTty: columns !== undefined,
    columns,
    now: () => now,
    stdinIsTty: typing,
    ...(here !== undefined && { here }),
    ...(interruption !== undefined && { interruption }),
  });
  return { code, out: out.text, err: err.text };
}

/** What a terminal might obey, or what turns text around: none of it may come out of any command. */
export const OBEYED =
  /[\u{0}-\u{9}\u{b}-\u{1f}\u{7f}-\u{9f}\u{61c}\u{200e}\u{200f}\u{2028}-\u{202e}\u{2066}-\u{2069}]/u;

/** A stream that keeps what is written to it. */
export class Paper extends Writable {
  text = "";

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function* from<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}
