/**
 * Lets an operator in: by the session's cookie from a page of ours, or by the bearer token of this machine's command line.
 */

import { createHash, timingSafeEqual } from "node:crypto";

import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";

import { clip, visible } from "../../base/text.ts";
import type { Millis } from "../../base/time.ts";
import { fromOwnPage } from "../guard.ts";
import type { WebEnv } from "../options.ts";
import { Problem } from "../problem.ts";
import type { Sessions } from "../sessions.ts";

export const SESSION_COOKIE = "veillee";
/** Who acts, for the journal, when they gave no name. */
export const DESK_NAME = "opérateur";
export const TERMINAL_NAME = "terminal";
/** Bytes of an operator's name in the journal. */
const NAME_MAX = 40;

export interface Doorkeeper {
  readonly sessions: Sessions;
  readonly bearer: string;
  readonly clock: () => Millis;
}

/**
 * Lets an operator pass and names them.
 *
 * @throws Problem "not-signed-in", "foreign-origin".
 */
export function operatorsOnly(door: Doorkeeper): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const operator = operatorOf(context, door);
    if (operator === undefined) throw new Problem("not-signed-in");
    if (!isBearer(context, door.bearer)) ownPageOnly(context);
    context.set("operator", operator);
    await next();
  };
}

/** Refuses what would change something and does not come from a page of ours, or does not say. @throws Problem "foreign-origin". */
export function ownPageOnly(context: Context<WebEnv>): void {
  if (/^(?:GET|HEAD|OPTIONS)$/.test(context.req.method)) return;
  if (fromOwnPage(context.req.raw) !== true) throw new Problem("foreign-origin");
}

/** The operator's name, by session or by bearer; undefined for anyone else. */
export function operatorOf(context: Context<WebEnv>, door: Doorkeeper): string | undefined {
  if (isBearer(context, door.bearer)) return nameIn(context) ?? TERMINAL_NAME;
  const token = getCookie(context, SESSION_COOKIE);
  return token === undefined ? undefined : door.sessions.operatorOf(token, door.clock());
}

/** A person's name made fit for the journal; undefined if nothing is left of it. */
export function operatorName(given: string): string | undefined {
  const name = clip(visible(given).trim(), NAME_MAX);
  return name === "" ? undefined : name;
}

/** The command line may say who sits at it: `X-Operator`, percent-encoded. */
function nameIn(context: Context<WebEnv>): string | undefined {
  try {
    return operatorName(decodeURIComponent(context.req.header("x-operator") ?? ""));
  } catch {
    return undefined;
  }
}

/** Whether the command line of this machine asks. */
export function isBearer(context: Context<WebEnv>, bearer: string): boolean {
  const given = /^Bearer (\S+)$/.exec(context.req.header("authorization") ?? "")?.[1];
  return bearer !== "" && given !== undefined && timingSafeEqual(digest(given), digest(bearer));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
