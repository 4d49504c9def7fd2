/**
 * A serial line whose far end is ours: a pseudo-terminal of the kernel's.
 *
 * Node cannot open one by itself, so `script` does, which every Debian has (bsdutils is an essential package): its own terminal is
 * the far end, and the shell in it tells the name of the near one.
 */

import { spawn } from "node:child_process";

export interface Pty {
  /** What the near end is opened by: `/dev/pts/7`. */
  readonly path: string;
  /** Says something to the near end; lost if nobody reads there for long, as on a real line. */
  readonly say: (bytes: Uint8Array) => void;
  /** The cable is pulled. */
  readonly unplug: () => Promise<void>;
}

/** Bytes that may wait for the near end before what comes is lost. */
const UNREAD_MAX = 256 * 1024;

/** Opens a line; `heard` is given what the near end writes, and how to answer. */
export async function openPty(
  heard: (chunk: Uint8Array, say: (bytes: Uint8Array) => void) => void,
): Promise<Pty> {
  const line = "stty raw -echo && tty && exec sleep infinity";
  const child = spawn("script", ["-q", "-f", "-c", line, "/dev/null"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => {
    // Its end of our pipes is closed then, too: no descriptor of the line is left.
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });
  let path = "";
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    path += String(chunk);
    if (path.endsWith("\n")) break;
  }
  if (!path.startsWith("/dev/")) throw new Error(`script(1) opened no terminal: ${path}`);
  child.stdin.on("error", () => undefined);
  const say = (bytes: Uint8Array): void => {
    if (child.stdin.writableLength < UNREAD_MAX) child.stdin.write(bytes);
  };
  child.stdout.on("data", (chunk: Buffer) => {
    heard(chunk, say);
  });
  return {
    path: path.trim(),
    say,
    async unplug() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
