/**
 * Keeps open connections within a maximum. When one too many comes, the one that has been idle longest goes, so that whoever opens connections
 * and says nothing, or half a sentence, keeps nobody out.
 */

import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

export function limitConnections(server: Server, max: number): void {
  /** What each connection is asking, if anything; the one idle longest first. */
  const open = new Map<Socket, IncomingMessage | undefined>();

  server.on("connection", (socket) => {
    open.set(socket, undefined);
    socket.once("close", () => open.delete(socket));
    if (open.size <= max) return;
    const leaving = idleLongest() ?? socket;
    open.delete(leaving);
    leaving.destroy();
  });

  server.on("request", (incoming, outgoing) => {
    const { socket } = incoming;
    if (!open.has(socket)) return;
    open.set(socket, incoming);
    outgoing.once("close", () => {
      // Idle from now on: to the end of the line.
      if (open.delete(socket)) open.set(socket, undefined);
    });
  });

  /** A request of which not all has come is idle: it may be meant never to end. */
  function idleLongest(): Socket | undefined {
    for (const [socket, asking] of open) if (asking?.complete !== true) return socket;
    return undefined;
  }
}
