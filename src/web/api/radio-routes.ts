/**
 * The node's own radios: examined, set, and handed on to neighbours.
 *
 *     GET  /api/radio/profiles
 *     GET  /api/radio/check?radio=…&profile=…
 *     GET  /api/radio/channels?radio=…        no key in it
 *     GET  /api/radio/settings?radio=…        as a profile, no secret in it
 *     GET  /api/radio/nodes?radio=…
 *     POST /api/radio/plan {radio?, wish}     what it would change
 *     POST /api/radio/apply {radio?, wish}    changes it; progress, one line of JSON each
 *     POST /api/radio/trace {radio?, node}
 *     POST /api/radio/channel-secret {radio?} the channel's address, which holds its key
 */

import { Hono } from "hono";

import { Fault } from "../../base/fault.ts";
import { readJson } from "../body.ts";
import type { WebEnv, WebOptions } from "../options.ts";
import { Problem } from "../problem.ts";
import { checked } from "./checked.ts";
import { progressStream } from "./progress-stream.ts";
import { checkQuery, radioSchema, traceSchema, wishSchema } from "./radio-schema.ts";
import { Slots } from "./slots.ts";

export function radioRoutes({ workshop, log }: WebOptions): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  if (workshop === undefined) return routes;
  // One radio is written at a time: two at once would each restart under the other.
  const bench = new Slots(1);

  routes.get("/profiles", (context) => context.json(workshop.profiles()));
  routes.get("/check", async (context) =>
    context.json(await workshop.check(checked(checkQuery, context.req.query()))),
  );
  routes.get("/channels", async (context) =>
    context.json(await workshop.channels(checked(checkQuery, context.req.query()))),
  );
  routes.get("/settings", async (context) =>
    context.json({ yaml: await workshop.settings(checked(checkQuery, context.req.query())) }),
  );
  routes.get("/nodes", async (context) =>
    context.json(await workshop.nodes(checked(checkQuery, context.req.query()))),
  );

  routes.post("/plan", async (context) => {
    const { wish, ...which } = checked(wishSchema, await readJson(context));
    return context.json(await workshop.plan(wish, which));
  });

  routes.post("/apply", async (context) => {
    const { wish, ...which } = checked(wishSchema, await readJson(context));
    const done = bench.take();
    if (done === undefined) throw new Problem("busy");
    const told = { operator: context.get("operator"), wish: wish.kind, radio: which.radio };
    log.info("radio.apply", told);
    const stream = progressStream((signal) => workshop.apply(wish, { ...which, signal }), {
      closing: context.env.closing,
      ended: (error) => {
        done();
        if (error === undefined) log.info("radio.applied", told);
        else logFailure(error, told);
      },
    });
    return context.body(stream, 200, { "content-type": "application/x-ndjson; charset=utf-8" });
  });

  routes.post("/trace", async (context) => {
    const { node, ...which } = checked(traceSchema, await readJson(context));
    return context.json(await workshop.trace(node, which));
  });

  routes.post("/channel-secret", async (context) => {
    const which = checked(radioSchema, await readJson(context));
    const secret = await workshop.channelSecret(which);
    log.info("radio.channel-shown", { operator: context.get("operator") });
    return context.json(secret);
  });

  return routes;

  /** What is no fault is a bug of ours. */
  function logFailure(error: unknown, told: Readonly<Record<string, unknown>>): void {
    const fault = Fault.in(error);
    if (fault === undefined) log.error("web.broken", { path: "/api/radio/apply", error });
    else log.warn("radio.not-applied", { ...told, code: fault.code });
  }
}
