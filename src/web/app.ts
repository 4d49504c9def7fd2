/**
 * Everything the hub serves over HTTP, as one function from request to response: the portal for households, the desk for
 * operators, the local API. It opens no port; `serve.ts` does.
 */

import { type Context, Hono } from "hono";

import { type Doorkeeper, operatorsOnly } from "./api/auth.ts";
import { backupRoutes } from "./api/backup-routes.ts";
import { hubRoutes } from "./api/hub-routes.ts";
import { privacyRoutes } from "./api/privacy-routes.ts";
import { radioRoutes } from "./api/radio-routes.ts";
import { sessionRoutes } from "./api/session-routes.ts";
import { assetRoutes } from "./asset-routes.ts";
import { channelRoutes, paperAssets } from "./channel-page.ts";
import { CodeGate } from "./code-gate.ts";
import { deskRoutes } from "./desk-shell.ts";
import { errorPage } from "./error-page.ts";
import { ownHost, secureHeaders } from "./guard.ts";
import { defaultLimits, type WebEnv, type WebOptions } from "./options.ts";
import { page } from "./page.ts";
import { portalRoutes } from "./portal/routes.ts";
import { style } from "./portal/style.ts";
import { answerTo, errorJson, Problem } from "./problem.ts";
import { Sessions } from "./sessions.ts";

export function createApp(options: WebOptions): Hono<WebEnv> {
  const { hub, credentials, bearer, hosts, assets, limits, log } = options;
  const { clock = () => performance.now(), randomBytes } = options;
  const door: Doorkeeper = { sessions: new Sessions(randomBytes), bearer, clock };
  const gate = new CodeGate(credentials, { ...defaultLimits, ...limits }.wrongCodeDelay);

  // People type addresses with a slash too many.
  const app = new Hono<WebEnv>({ strict: false });
  app.use(secureHeaders, ownHost(hosts));
  app.route(
    "/assets",
    assetRoutes({
      get: (name) => (name === "portal.css" ? style : (paperAssets.get(name) ?? assets.get(name))),
    }),
  );
  app.route("/desk/channel", channelRoutes(options, door));
  app.route("/desk", deskRoutes(hub.exercise));
  app.route("/api/session", sessionRoutes(options, door, gate));
  app.use("/api/*", operatorsOnly(door));
  app.route("/api", hubRoutes(options));
  app.route("/api", privacyRoutes(options, door, gate));
  app.route("/api/radio", radioRoutes(options));
  app.route("/api/backup", backupRoutes(options));
  app.route("/", portalRoutes(options));

  app.notFound((context) => failed(context, new Problem("not-found")));
  app.onError((error, context) => failed(context, error));
  return app;

  /** Tells of a failure in the form the asker reads. */
  function failed(context: Context<WebEnv>, error: unknown): Response {
    const answer = answerTo(error);
    if (answer.code === "broken") log.error("web.broken", { path: context.req.path, error });
    // What is left of the body is not read, so the connection cannot be used again.
    if (answer.status === 413) context.header("connection", "close");
    if (context.req.path.startsWith("/api/")) return context.json(errorJson(answer), answer.status);
    const address = answer.status === 421 ? hosts()[0] : undefined;
    return page(
      context,
      errorPage(answer, {
        exercise: hub.exercise,
        address: address === undefined ? undefined : `http://${address}/`,
      }),
      answer.status,
    );
  }
}
