/**
 * A simulated radio on a loopback TCP port, as a radio on the house's network would stand on port 4403.
 */

import { createServer, type Server, type Socket } from "node:net";

import { MINUTE, type Millis } from "../base/time.ts";
import type { SimRadio } from "./sim-radio.ts";

export interface TcpPort extends AsyncDisposable {
  /** `tcp://127.0.0.1:PORT` */
  readonly address: string;
}

/** Bytes a client may leave unread before it is taken for gone: more than ten whole handshakes. */
const UNREAD_MAX = 256 * 1024;
/** A client that died without a word is noticed by the system after this. */
const KEEP_ALIVE: Millis = MINUTE;

/** Serves `radio`; a second client takes the first one's place. `port` 0 lets the system choose. */
export async function servePort(radio: SimRadio, port = 0): Promise<TcpPort> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    serve(radio, socket);
  });
  const address = await listen(server, port);
  return {
    address,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function serve(radio: SimRadio, socket: Socket): void {
  socket.setNoDelay(true);
  socket.setKeepAlive(true, KEEP_ALIVE);
  // A client that vanishes is an ordinary event; "close" follows.
  socket.on("error", () => undefined);
  const session = radio.connect({
    receive: (bytes) => {
      if (socket.writableLength > UNREAD_MAX) socket.destroy();
      else socket.write(bytes);
    },
    closed: () => {
      socket.destroySoon();
    },
  });
  if (session === undefined) {
    socket.resetAndDestroy();
    return;
  }
  socket.on("data", (bytes) => {
    session.send(bytes);
  });
  socket.once("close", () => {
    session.close();
  });
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve();
    });
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("not listening on TCP");
  return `tcp://127.0.0.1:${address.port}`;
}
