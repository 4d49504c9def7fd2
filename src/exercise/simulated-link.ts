/**
 * A link straight to a simulated radio, with no socket or port between: for tests and simulations of many radios.
 *
 * It behaves as the radio's wire does: over TCP a second connection takes the first one's place, and the radio hangs up when it
 * restarts; a serial line stays, and is held by one.
 */

import { ByteQueue } from "../base/byte-queue.ts";
import { Fault } from "../base/fault.ts";
import type { Connection, Link } from "../base/link.ts";
import type { SimRadio } from "./sim-radio.ts";

/** Bytes a client may leave unread before it is taken for gone: more than ten whole handshakes. */
const UNREAD_MAX = 256 * 1024;

/** @param address what the link is called. */
export function simulatedLink(radio: SimRadio, address = `sim:${radio.id}`): Link {
  let held = false;
  return {
    address,
    async open(signal) {
      // Whoever asks may still change their mind, as with any other link.
      await Promise.resolve();
      if (signal.aborted || !radio.reachable) throw new Fault("radio/unreachable", { address });
      if (radio.wire === "serial" && held) throw new Fault("radio/busy", { address });
      held = true;
      return connection(radio, address, () => {
        held = false;
      });
    },
  };
}

function connection(radio: SimRadio, address: string, released: () => void): Connection {
  let full = false;
  let unread = 0;
  let open = true;
  const bytes = new ByteQueue({
    pause: () => {
      full = true;
    },
    resume: () => {
      full = false;
      unread = 0;
    },
  });
  const end = (): void => {
    if (!open) return;
    open = false;
    session?.close();
    bytes.end();
    released();
  };
  const session = radio.connect({
    receive: (chunk) => {
      bytes.push(chunk);
      unread += full ? chunk.length : 0;
      if (unread > UNREAD_MAX) end();
    },
    closed: end,
  });
  return {
    bytes,
    write(chunk) {
      if (!open) return Promise.reject(new Fault("radio/lost", { address }));
      session?.send(chunk);
      return Promise.resolve();
    },
    [Symbol.asyncDispose]() {
      end();
      return Promise.resolve();
    },
  };
}
