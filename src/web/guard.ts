/**
 * What every request passes before any handler: it must be addressed to us by a name of ours, and what changes something must come from
 * a page of ours.
 *
 * A page elsewhere that makes a name of its own point here (DNS rebinding) fails the first; a form elsewhere that posts here fails the
 * second.
 */

import type { MiddlewareHandler } from "hono";

import type { WebEnv } from "./options.ts";
import { Problem } from "./problem.ts";

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join("; ");

/** Headers of every answer; what is made for one reader is not kept, unless the handler says otherwise. */
export const secureHeaders: MiddlewareHandler<WebEnv> = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set("content-security-policy", policy);
  headers.set("x-content-type-options", "nosniff");
  // Not "no-referrer": under it browsers post our own forms with `Origin: null`, like a stranger's.
  headers.set("referrer-policy", "same-origin");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
};

/** Lets pass what is addressed to one of `hosts`. @throws Problem "foreign-host". */
export function ownHost(hosts: () => readonly string[]): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const host = hostOf(context.req.raw);
    const known = new Set(hosts().map((name) => name.toLowerCase()));
    const names = [host, withoutPort(host), `${host}:80`];
    if (!names.some((name) => known.has(name))) throw new Problem("foreign-host");
    await next();
  };
}

/**
 * Whether a request that changes something comes from a page of ours.
 *
 * A browser says where a post comes from, in `Origin` or `Sec-Fetch-Site`; old ones only in `Referer`. The mini-browsers that phones
 * open on a Wi-Fi without internet may say nothing at all: `undefined`, for the caller to judge.
 */
export function fromOwnPage(request: Request): boolean | undefined {
  const origin = request.headers.get("origin");
  if (origin !== null) return sameHost(origin, request);
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const referrer = request.headers.get("referer");
  return referrer === null ? undefined : sameHost(referrer, request);
}

function sameHost(address: string, request: Request): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return /^https?:$/.test(protocol) && host === withoutDefaultPort(hostOf(request));
}

/** The name we were called by, lower case, with its port if one was given. */
function hostOf(request: Request): string {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return host.toLowerCase().replace(/\.(?=:\d+$|$)/, "");
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, "").replace(/^\[(.*)\]$/, "$1");
}

function withoutDefaultPort(host: string): string {
  return host.replace(/:(?:80|443)$/, "");
}
