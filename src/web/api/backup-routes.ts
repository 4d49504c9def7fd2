/**
 * Backups of the node's journal.
 *
 *     POST /api/backup {folder?, passphrase?, plain?}    makes one; progress, one line of JSON each
 *     POST /api/backup/begin {}                          has one made, and does not wait; how it goes on is in /api/now
 *
 * Where it goes and how it is locked is for who sits at the machine: at the desk an operator has one made where the node puts its own.
 */

import { Hono } from "hono";
import * as v from "valibot";

import { Fault } from "../../base/fault.ts";
import type { BackupWish } from "../../journal/backup-work.ts";
import { readJson } from "../body.ts";
import type { WebEnv, WebOptions } from "../options.ts";
import { Problem } from "../problem.ts";
import { isBearer } from "./auth.ts";
import { checked } from "./checked.ts";
import { progressStream } from "./progress-stream.ts";

const wishSchema = v.strictObject({
  folder: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(4000))),
  passphrase: v.exactOptional(v.pipe(v.string(), v.minLength(8), v.maxLength(400))),
  plain: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, BackupWish>;

export function backupRoutes({ backups, bearer, log }: WebOptions): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  if (backups === undefined) return routes;

  routes.post("/", async (context) => {
    const wish = checked(wishSchema, await readJson(context));
    const local = isBearer(context, bearer);
    if (!local && Object.keys(wish).length > 0)
      throw new Problem("bad-field", Object.keys(wish)[0]);
    const by = context.get("operator");
    log.info("backup.asked", { operator: by });
    const stream = progressStream((signal) => backups.make(wish, { by, signal }), {
      closing: context.env.closing,
      ended: (error) => {
        if (error === undefined || Fault.in(error) !== undefined) return;
        log.error("web.broken", { path: "/api/backup", error });
      },
    });
    return context.body(stream, 200, { "content-type": "application/x-ndjson; charset=utf-8" });
  });

  routes.post("/begin", async (context) => {
    checked(v.strictObject({}), await readJson(context));
    const by = context.get("operator");
    log.info("backup.asked", { operator: by });
    await backups.begin(by);
    return context.body(null, 204);
  });

  return routes;
}
