/** The web room over a fake hub, asked without a port. */

import { setMaxListeners } from "node:events";

import type { Hono } from "hono";

import { silentLog } from "../../src/base/log.ts";
import { createApp } from "../../src/web/app.ts";
import { asset } from "../../src/web/assets.ts";
import type { RequestBindings, WebEnv, WebOptions } from "../../src/web/options.ts";
import { createFakeHub, type FakeHub, type FakeHubOptions } from "./fake-hub.ts";

/** The operator's code, and the command line's token, in tests. */
export const CODE = "K7QM-2FXR";
export const BEARER = "b".repeat(64);
export const HOST = "veillee.test:8080";

export interface TestWeb {
  readonly app: Hono<WebEnv>;
  readonly hub: FakeHub;
  /** Asks without cookies, as any page of ours would. */
  readonly ask: (path: string, init?: AskInit) => Promise<Response>;
  /** Asks as the local command line. */
  readonly command: (path: string, init?: AskInit) => Promise<Response>;
  /** Signs in; returns the cookie. */
  readonly signIn: (name?: string) => Promise<string>;
  readonly closing: AbortController;
  /** Moves the clock of sessions and waits. */
  readonly pass: (millis: number) => void;
}

interface AskInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Posted as JSON, or as a form when it is one; bytes and text go as they are. */
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly peer?: string;
}

export function testWeb(
  options: Partial<Omit<WebOptions, "hub">> & { readonly hub?: FakeHubOptions } = {},
): TestWeb {
  const { hub: hubOptions, ...given } = options;
  const hub = createFakeHub(hubOptions);
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  let now = 0;
  const app = createApp({
    hub,
    credentials: { verify: async (code) => code === CODE },
    bearer: BEARER,
    hosts: () => ["veillee.test"],
    assets: { get: (name) => (name === "desk.js" ? deskScript : undefined) },
    log: silentLog,
    clock: () => now,
    ...given,
    limits: { wrongCodeDelay: 0, ...given.limits },
  });

  const ask = async (
    path: string,
    { method, headers = {}, json, form, body, peer = "192.0.2.7" }: AskInit = {},
  ): Promise<Response> => {
    const posted = bodyOf(json, form, body);
    const env: RequestBindings = { peer, closing: closing.signal };
    const verb = method ?? (posted === undefined ? "GET" : "POST");
    return app.request(
      `http://${HOST}${path}`,
      {
        method: verb,
        headers: {
          host: HOST,
          ...(verb === "GET" ? {} : { origin: `http://${HOST}` }),
          ...posted?.headers,
          ...headers,
        },
        ...(posted === undefined ? {} : { body: posted.body }),
      },
      env,
    );
  };

  return {
    app,
    hub,
    ask,
    closing,
    command: (path, init = {}) =>
      ask(path, { ...init, headers: { authorization: `Bearer ${BEARER}`, ...init.headers } }),
    signIn: async (name = "") => {
      const response = await ask("/api/session", { json: { code: CODE, name } });
      return cookieOf(response);
    },
    pass: (millis) => {
      now += millis;
    },
  };
}

/** The `name=value` pairs a response sets, ready to be sent back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");
}

const deskScript = asset(new TextEncoder().encode("// the desk\n"), "text/javascript");

function bodyOf(json: unknown, form: AskInit["form"], body: string | undefined) {
  if (json !== undefined)
    return { body: JSON.stringify(json), headers: { "content-type": "application/json" } };
  if (form !== undefined)
    return {
      body: new URLSearchParams(form).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    };
  return body === undefined ? undefined : { body, headers: {} };
}
