/**
 * Reads what was posted, never more than 16 KiB of it: a larger body is left unread.
 */

import type { Context } from "hono";

import { fromUtf8 } from "../base/bytes.ts";
import type { WebEnv } from "./options.ts";
import { Problem } from "./problem.ts";

/** Bytes: the longest form, percent-encoded, is a third of it. */
const BODY_MAX = 16 * 1024;

/** Keys that would reach an object's prototype if someone merged what was read. */
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The JSON value that was posted.
 *
 * @throws Problem "media-type", "too-large", "cut-short", "bad-json".
 */
export async function readJson(context: Context<WebEnv>): Promise<unknown> {
  requireType(context, "application/json");
  const text = await readText(context);
  try {
    return JSON.parse(text, (key, value: unknown) => (forbiddenKeys.has(key) ? undefined : value));
  } catch {
    throw new Problem("bad-json");
  }
}

/**
 * The fields of the form that was posted.
 *
 * @throws Problem "media-type", "too-large", "cut-short".
 */
export async function readForm(context: Context<WebEnv>): Promise<URLSearchParams> {
  requireType(context, "application/x-www-form-urlencoded");
  return new URLSearchParams(await readText(context));
}

function requireType(context: Context<WebEnv>, type: string): void {
  const given = context.req.header("content-type") ?? "";
  if (given.split(";")[0]?.trim().toLowerCase() !== type) throw new Problem("media-type");
}

async function readText(context: Context<WebEnv>): Promise<string> {
  if (Number(context.req.header("content-length") ?? 0) > BODY_MAX) throw new Problem("too-large");
  const { body } = context.req.raw;
  if (body === null) return "";
  return fromUtf8(await readBytes(body));
}

/** Leaving the loop by an exception cancels the body: what is left of it is never read. */
async function readBytes(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const bytes = new Uint8Array(BODY_MAX);
  let length = 0;
  try {
    for await (const chunk of body) {
      if (length + chunk.length > BODY_MAX) throw new Problem("too-large");
      bytes.set(chunk, length);
      length += chunk.length;
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem("cut-short");
  }
  return bytes.subarray(0, length);
}
