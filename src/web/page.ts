/** Answers with a page, compressed for whoever accepts it: on a hub's Wi-Fi every kilobyte is shared by a village. */

import { gzipSync } from "node:zlib";

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import { toUtf8 } from "../base/bytes.ts";
import type { Html } from "../base/html.ts";
import type { WebEnv } from "./options.ts";

/** Bytes below which compressing gains nothing. */
const WORTH_IT = 600;

export function page(context: Context<WebEnv>, content: Html, status: ContentfulStatusCode = 200) {
  const body = toUtf8(content.text);
  const headers = { "content-type": "text/html; charset=utf-8", vary: "accept-encoding" };
  if (body.length < WORTH_IT || !takesGzip(context))
    return context.body(exact(body), status, headers);
  return context.body(exact(gzipSync(body)), status, { ...headers, "content-encoding": "gzip" });
}

export function takesGzip(context: Context<WebEnv>): boolean {
  return /(?:^|,)\s*gzip\s*(?:,|;\s*q=(?!0(?:\.0*)?\s*(?:,|$))|$)/i.test(
    context.req.header("accept-encoding") ?? "",
  );
}

/** The bytes in a buffer of their own, as a response wants them. */
export function exact(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
