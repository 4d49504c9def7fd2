/**
 * Signing in and out at the desk.
 *
 *     GET    /api/session                 who am I, and where
 *     POST   /api/session {code, name?}   sign in
 *     DELETE /api/session                 sign out
 */

import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";

import { readJson } from "../body.ts";
import type { CodeGate } from "../code-gate.ts";
import { langOf } from "../lang-of.ts";
import type { WebEnv, WebOptions } from "../options.ts";
import { Problem } from "../problem.ts";
import { SESSION_IDLE } from "../sessions.ts";
import {
  DESK_NAME,
  type Doorkeeper,
  operatorName,
  operatorOf,
  ownPageOnly,
  SESSION_COOKIE,
} from "./auth.ts";
import { checked } from "./checked.ts";

const cookie = { httpOnly: true, sameSite: "Strict", path: "/" } as const;

const signIn = v.object({
  code: v.pipe(v.string(), v.maxLength(64)),
  name: v.optional(v.pipe(v.string(), v.maxLength(200)), ""),
});

export function sessionRoutes(
  { hub, log }: WebOptions,
  door: Doorkeeper,
  gate: CodeGate,
): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get("/", (context) => {
    const operator = operatorOf(context, door);
    return context.json({
      operator: operator !== undefined,
      name: operator ?? null,
      lang: langOf(context),
      exercise: hub.exercise,
      village: hub.village,
      now: operator === undefined ? null : hub.now().now,
    });
  });

  routes.post("/", async (context) => {
    ownPageOnly(context);
    const { code, name } = checked(signIn, await readJson(context));
    const { peer } = context.env;
    if (!(await gate.verify(code, peer, door.clock()))) {
      log.warn("web.wrong-code", { peer });
      throw new Problem("wrong-code");
    }
    const operator = operatorName(name) ?? DESK_NAME;
    log.info("web.signed-in", { peer, operator });
    hub.saw({ scope: "unlocked" }, operator);
    const token = door.sessions.open(operator, door.clock());
    setCookie(context, SESSION_COOKIE, token, { ...cookie, maxAge: SESSION_IDLE / 1000 });
    return context.body(null, 204);
  });

  routes.delete("/", (context) => {
    ownPageOnly(context);
    door.sessions.close(getCookie(context, SESSION_COOKIE) ?? "");
    deleteCookie(context, SESSION_COOKIE, cookie);
    return context.body(null, 204);
  });

  return routes;
}
