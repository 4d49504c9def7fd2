import { spawn } from "node:child_process";
import { once } from "node:events";

/** A serial line whose far end the test holds. */
export interface Pty {
  /** What the near end is opened by. */
  readonly path: string;
  /** The cable is pulled. */
  readonly unplug: () => Promise<void>;
}

/**
 * Opens a pseudo-terminal with `script`, which every Debian has (bsdutils is an essential package): its own terminal is the
 * far end, and the shell in it tells the name of the near one. `heard` is given what the near end writes, and how to answer.
 */
export async function openPty(
  heard: (chunk: Uint8Array, say: (bytes: Uint8Array) => void) => void,
): Promise<Pty> {
  const line = "stty raw -echo && tty && exec sleep 600";
  const child = spawn("script", ["-q", "-f", "-c", line, "/dev/null"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let path = "";
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    path += String(chunk);
    if (path.endsWith("\n")) break;
  }
  child.stdin.on("error", () => undefined);
  child.stdout.on("data", (chunk: Buffer) => {
    heard(chunk, (bytes) => void child.stdin.write(bytes));
  });
  return {
    path: path.trim(),
    async unplug() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
