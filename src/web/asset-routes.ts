/** Scripts and styles, under /assets: asked for again only when they have changed. */

import { Hono } from "hono";

import type { Assets } from "./assets.ts";
import type { WebEnv } from "./options.ts";
import { exact, takesGzip } from "./page.ts";
import { Problem } from "./problem.ts";

export function assetRoutes(assets: Assets): Hono<WebEnv> {
  return new Hono<WebEnv>().get("/:name", (context) => {
    const asset = assets.get(context.req.param("name"));
    if (asset === undefined) throw new Problem("not-found");
    const headers = { etag: asset.etag, "cache-control": "no-cache", vary: "accept-encoding" };
    if (context.req.header("if-none-match") === asset.etag) return context.body(null, 304, headers);
    const { body, gzipped, type } = asset;
    return takesGzip(context)
      ? context.body(exact(gzipped), 200, {
          ...headers,
          "content-type": type,
          "content-encoding": "gzip",
        })
      : context.body(exact(body), 200, { ...headers, "content-type": type });
  });
}
