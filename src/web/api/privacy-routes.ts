/**
 * What was closed at the restart, who reads it, and what goes for good.
 *
 *     POST /api/vault {secret}               opens it, by the operator's code or the recovery key
 *     GET  /api/households/:id/erasure       what goes if that household is erased; the order itself is `erase`
 *     POST /api/printed {number?}            the page was printed: with a case on it, if one is named
 */

import { Hono } from "hono";
import * as v from "valibot";

import { readJson } from "../body.ts";
import type { CodeGate } from "../code-gate.ts";
import type { WebEnv, WebOptions } from "../options.ts";
import { Problem } from "../problem.ts";
import type { Doorkeeper } from "./auth.ts";
import { checked } from "./checked.ts";
import { caseNumber, householdId } from "./order-schema.ts";

const secretSchema = v.strictObject({
  secret: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
});
const printedSchema = v.strictObject({ number: v.exactOptional(caseNumber) });

export function privacyRoutes(
  { hub, log }: WebOptions,
  door: Doorkeeper,
  gate: CodeGate,
): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.post("/vault", async (context) => {
    const { secret } = checked(secretSchema, await readJson(context));
    const { peer } = context.env;
    const unlocked = await gate.check(peer, door.clock(), {
      try: async () => hub.unlock(secret),
      isRight: (state) => state !== "wrong",
    });
    if (unlocked === "wrong") {
      log.warn("web.wrong-code", { peer });
      throw new Problem("wrong-secret");
    }
    if (unlocked !== "other-secret") hub.saw({ scope: "unlocked" }, context.get("operator"));
    return context.json({ state: unlocked });
  });

  routes.get("/households/:id/erasure", async (context) => {
    const household = context.req.param("id");
    const found = householdId.test(household) ? await hub.erasure(household) : undefined;
    if (found === undefined) throw new Problem("not-found");
    hub.saw({ scope: "household", household }, context.get("operator"));
    return context.json(found);
  });

  routes.post("/printed", async (context) => {
    const { number } = checked(printedSchema, await readJson(context));
    const seen = { scope: "print", ...(number !== undefined && { number }) } as const;
    hub.saw(seen, context.get("operator"));
    return context.body(null, 204);
  });

  return routes;
}
