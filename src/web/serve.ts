/**
 * Opens the port, with limits that keep slow, idle or many callers from wearing the hub out.
 */

import { setMaxListeners } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";

import { Fault, type FaultCode } from "../base/fault.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { limitConnections } from "./connections.ts";
import type { WebEnv } from "./options.ts";

export interface ServeOptions {
  readonly app: Hono<WebEnv>;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Open connections at once: every stream there may be, and as many phones again. */
  readonly maxConnections?: number;
  /** In which a request's head must have come: enough for a bad Wi-Fi, too little to hold a place by dripping. */
  readonly headersTimeout?: Millis;
}

export interface Serving extends AsyncDisposable {
  readonly host: string;
  /** The port that was opened. */
  readonly port: number;
}

const CONNECTIONS_MAX = 128;
const HEADERS_TIMEOUT = 10 * SECOND;
/** In which all of a request must have come. */
const REQUEST_TIMEOUT = 30 * SECOND;
/** Longer than a page takes to ask for its style and script; short enough to free the place of a phone that left. */
const KEEP_ALIVE = 5 * SECOND;
/** What a closing server gives requests under way. */
const CLOSE_WITHIN = 1.5 * SECOND;
const SWEEP: Millis = 20;

/** @throws Fault "web/port-in-use", "web/port-forbidden", "web/address". */
export async function serveWeb({
  app,
  host,
  port,
  maxConnections = CONNECTIONS_MAX,
  headersTimeout = HEADERS_TIMEOUT,
}: ServeOptions): Promise<Serving> {
  const closing = new AbortController();
  // One for each stream: how many there may be is limited where they are opened.
  setMaxListeners(0, closing.signal);
  const answer = getRequestListener(
    (request, env) => {
      const peer = "incoming" in env ? (env.incoming.socket?.remoteAddress ?? "") : "";
      return app.fetch(request, { peer, closing: closing.signal });
    },
    {
      overrideGlobalObjects: false,
      // An address we cannot even read.
      errorHandler: () => new Response("400\n", { status: 400 }),
    },
  );
  const server = createServer(
    {
      headersTimeout,
      requestTimeout: REQUEST_TIMEOUT,
      keepAliveTimeout: KEEP_ALIVE,
      connectionsCheckingInterval: Math.min(SECOND, headersTimeout / 4),
    },
    (incoming, outgoing) => void answer(incoming, outgoing),
  );
  limitConnections(server, maxConnections);
  await openPort(server, { host, port });
  const { address, port: opened } = addressOf(server);

  return {
    host: address,
    port: opened,
    [Symbol.asyncDispose]: async () => {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection whose stream has just ended is idle only a moment later.
      const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP);
      const deadline = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN);
      await closed;
      clearInterval(sweeping);
      clearTimeout(deadline);
    },
  };
}

const faultOf: ReadonlyMap<string, FaultCode> = new Map<string, FaultCode>([
  ["EADDRINUSE", "web/port-in-use"],
  ["EACCES", "web/port-forbidden"],
  ["EADDRNOTAVAIL", "web/address"],
  ["ENOTFOUND", "web/address"],
  ["EAI_AGAIN", "web/address"],
]);

/** @throws Fault "web/port-in-use", "web/port-forbidden", "web/address". */
export function openPort(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const code = faultOf.get(error.code ?? "");
      reject(code === undefined ? error : new Fault(code, { cause: error, host, port }));
    });
    server.listen({ host, port }, resolve);
  });
}

function addressOf(server: Server): Pick<AddressInfo, "address" | "port"> {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not a TCP server");
  return address;
}
