/** A daemon as the command line sees it: a data folder with `daemon.json`, and a local API on a real port. */

import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import os from "node:os";
import path from "node:path";

import { silentLog } from "../../src/base/log.ts";
import { createApp } from "../../src/web/app.ts";
import { serveWeb } from "../../src/web/serve.ts";
import { createFakeHub, type FakeHub } from "../support/fake-hub.ts";
import { createFakeWorkshop, sampleFindings, type FakeWorkshop } from "../support/fake-workshop.ts";

export const TOKEN = "t".repeat(64);

export interface Double extends AsyncDisposable {
  readonly folder: string;
}

export interface Answer {
  readonly status?: number;
  /** Sent as JSON; text goes as it is. */
  readonly body: unknown;
  /** The server goes in the middle of the answer. */
  readonly dies?: boolean;
}

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A server that gives `answers` by path, and 404 to anything else. */
export async function cannedDaemon(
  answers: Readonly<Record<string, Answer>>,
): Promise<Double & { readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void serve(request, response);
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const one = await take(request);
    asked.push(one);
    give(response, answers[one.url] ?? { status: 404, body: notFound });
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const folder = dataFolder({ address: `http://127.0.0.1:${port}`, token: TOKEN, pid: 1 });
  return {
    folder,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The real local API over the hub in memory. */
export async function realDaemon(): Promise<
  Double & { readonly hub: FakeHub; readonly workshop: FakeWorkshop }
> {
  const hub = createFakeHub();
  const workshop = createFakeWorkshop();
  const app = createApp({
    hub,
    workshop,
    doctor: async ({ radio }) => (radio ? sampleFindings : sampleFindings.slice(0, 1)),
    credentials: { verify: async () => false },
    bearer: TOKEN,
    hosts: () => ["127.0.0.1"],
    assets: { get: () => undefined },
    log: silentLog,
  });
  const serving = await serveWeb({ app, host: "127.0.0.1", port: 0 });
  const folder = dataFolder({ address: `http://127.0.0.1:${serving.port}`, token: TOKEN, pid: 1 });
  return {
    folder,
    hub,
    workshop,
    [Symbol.asyncDispose]: async () => {
      await serving[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new data folder; without `daemon` nothing runs on it. */
export function dataFolder(daemon?: unknown): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-cli-"));
  if (daemon !== undefined)
    writeFileSync(path.join(folder, "daemon.json"), JSON.stringify(daemon), { mode: 0o600 });
  return folder;
}

const notFound = {
  error: { code: "not-found", fr: "Cette page n'existe pas.", en: "There is no such page." },
};

async function take(request: IncomingMessage): Promise<Asked> {
  const { method = "", url = "", headers } = request;
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return { method, url, headers, body: Buffer.concat(parts).toString() };
}

function give(response: ServerResponse, { status = 200, body, dies = false }: Answer): void {
  response.writeHead(status, { "content-type": "application/json" });
  if (dies) {
    response.write(`${String(body)}\n`, () => response.destroy());
    return;
  }
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
