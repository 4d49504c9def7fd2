/**
 * A radio on the network: its client port, 4403 unless said otherwise.
 *
 * The radio serves one client at a time and ends the older one's connection without a word. A half-open connection is
 * noticed by the session's heartbeats, not here.
 */

import { connect, type Socket } from "node:net";

import { ByteQueue } from "../base/byte-queue.ts";
import { Fault } from "../base/fault.ts";
import type { Connection, Link } from "../base/link.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { within } from "./within.ts";

/** A black hole answers nothing; the system's own limit is over two minutes. */
const CONNECT_WITHIN: Millis = 10 * SECOND;
const WRITE_WITHIN: Millis = 5 * SECOND;
const KEEP_ALIVE_AFTER: Millis = 30 * SECOND;

export function tcpLink(
  address: string,
  { host, port }: { readonly host: string; readonly port: number },
): Link {
  return {
    address,
    async open(signal) {
      const socket = connect({
        host,
        port,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: KEEP_ALIVE_AFTER,
      });
      // An error is always followed by "close", which is what the connection goes by.
      socket.on("error", () => undefined);
      const stop = (): void => void socket.destroy();
      signal.addEventListener("abort", stop, { once: true });
      try {
        if (signal.aborted) stop();
        await within(CONNECT_WITHIN, connected(socket), () => unreachable(address));
      } catch (error) {
        socket.destroy();
        throw Fault.in(error) ?? unreachable(address, error);
      } finally {
        signal.removeEventListener("abort", stop);
      }
      return connection(socket, address);
    },
  };
}

async function connected(socket: Socket): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("closed before it was open")));
  });
}

function connection(socket: Socket, address: string): Connection {
  const bytes = new ByteQueue({ pause: () => socket.pause(), resume: () => socket.resume() });
  socket.on("data", (chunk: Buffer) => bytes.push(chunk));
  socket.once("end", () => socket.destroy());
  socket.once("close", () => bytes.end());
  const lost = (cause?: unknown): Fault => new Fault("radio/lost", { address, cause });
  return {
    bytes,
    async write(chunk) {
      const written = new Promise<void>((resolve, reject) => {
        socket.write(chunk, (error) => (error ? reject(lost(error)) : resolve()));
      });
      await within(WRITE_WITHIN, written, lost);
    },
    [Symbol.asyncDispose]() {
      socket.destroy();
      bytes.end();
      return Promise.resolve();
    },
  };
}

function unreachable(address: string, cause?: unknown): Fault {
  return new Fault("radio/unreachable", { address, cause });
}
