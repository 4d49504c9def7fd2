import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A TCP port on this machine with one client at a time, as a radio has. */
export interface RadioServer extends AsyncDisposable {
  readonly port: number;
  /** Connections made so far. */
  readonly accepted: () => number;
  /** Writes to the connection there is. */
  readonly say: (bytes: Uint8Array) => void;
  /** Ends the connection there is. */
  readonly hangUp: () => Promise<void>;
}

/** Listens; `heard` is given each chunk a client writes, and how to answer it. */
export async function listen(
  heard: (chunk: Uint8Array, say: (bytes: Uint8Array) => void) => void,
): Promise<RadioServer> {
  let current: Socket | undefined;
  let accepted = 0;
  const server = createServer((socket) => {
    accepted += 1;
    current?.destroy();
    current = socket;
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => heard(Buffer.from(chunk), (bytes) => void socket.write(bytes)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    accepted: () => accepted,
    say: (bytes) => void current?.write(bytes),
    async hangUp() {
      // The client may know of the connection before we do.
      if (current === undefined) await once(server, "connection");
      if (current === undefined || current.destroyed) return;
      const gone = once(current, "close");
      current.destroy();
      await gone;
    },
    async [Symbol.asyncDispose]() {
      current?.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
