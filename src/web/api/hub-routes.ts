/**
 * What an operator may read of the hub, and order of it.
 *
 *     GET  /api/now, /status, /inbox, /households
 *     GET  /api/clock               what time it is here, by whose word, and the count that an order to set it names
 *     GET  /api/rollcall            the last roll call: who answered, who asked for help, who is silent; null if there was none
 *     GET  /api/doctor?radio=0      how the node is; with 0 its radios are left in peace
 *     GET  /api/cases?closed=1      live cases, or all of them
 *     GET  /api/cases/:number       one case with its story
 *     GET  /api/journal?follow=1    entries, one line of JSON each, oldest first
 *     GET  /api/journal/verify      progress, then what was found, one line of JSON each
 *     GET  /api/events              changes, as server-sent events
 *     POST /api/orders              an order; see src/village/order.ts
 *     GET  /api/lexicon             the village's own words
 *     POST /api/lexicon/preview     what teaching a term would change; the order to teach it, and nothing is written
 */

import { type Context, Hono } from "hono";

import { entryJson } from "../../journal/entry-json.ts";
import type { Entry } from "../../journal/entry.ts";
import type { CaseDetail } from "../../village/views.ts";
import { readJson } from "../body.ts";
import { defaultLimits, type WebEnv, type WebOptions } from "../options.ts";
import { errorJson, Problem, refusal } from "../problem.ts";
import { checked } from "./checked.ts";
import { eventStream } from "./event-stream.ts";
import { lineStream } from "./journal-stream.ts";
import { orderSchema, teachingSchema } from "./order-schema.ts";
import { progressStream } from "./progress-stream.ts";
import { Slots } from "./slots.ts";

/** Characters of journal sent at once to who wants all of it. */
const GATHERED = 32 * 1024;

export function hubRoutes({ hub, doctor, limits, log }: WebOptions): Hono<WebEnv> {
  const { streams, journals, eventGap, ping } = { ...defaultLimits, ...limits };
  const streamSlots = new Slots(streams);
  const journalSlots = new Slots(journals);
  // It reads the whole disk: once at a time.
  const verifySlots = new Slots(1);
  const routes = new Hono<WebEnv>();

  routes.get("/now", (context) => context.json(hub.now()));
  routes.get("/clock", (context) => context.json(hub.clock()));
  routes.get("/status", (context) => context.json(hub.status()));
  if (doctor !== undefined) {
    routes.get("/doctor", async (context) =>
      context.json(await doctor({ radio: context.req.query("radio") !== "0" })),
    );
  }
  routes.get("/inbox", (context) => context.json(hub.inbox()));
  routes.get("/households", (context) => context.json(hub.households()));
  routes.get("/rollcall", (context) => context.json(hub.rollcall()));
  routes.get("/cases", (context) =>
    context.json(hub.cases({ closed: context.req.query("closed") === "1" })),
  );

  routes.get("/cases/:number{[1-9][0-9]{0,8}}", async (context) => {
    const number = Number(context.req.param("number"));
    const found = await hub.case(number);
    if (found === undefined) throw new Problem("not-found");
    if (hasWords(found)) hub.saw({ scope: "case", number }, context.get("operator"));
    return context.json(found);
  });

  routes.post("/orders", async (context) => {
    const order = checked(orderSchema, await readJson(context));
    const ordered = await hub.order(order, context.get("operator"));
    if (ordered.kind === "done") return context.json(ordered);
    return context.json(errorJson(refusal(ordered.why)), 409);
  });

  routes.get("/lexicon", async (context) => context.json(await hub.lexicon()));
  routes.post("/lexicon/preview", async (context) => {
    const previewed = await hub.preview(checked(teachingSchema, await readJson(context)));
    if (previewed.kind === "preview") return context.json(previewed.preview);
    return context.json(errorJson(refusal(previewed.why)), 409);
  });

  routes.get("/events", (context) =>
    streamed(context, "text/event-stream", streamSlots, (ended) =>
      eventStream(hub, { closing: context.env.closing, ended, gap: eventGap, ping }),
    ),
  );

  routes.get("/journal", (context) => {
    const follow = context.req.query("follow") === "1";
    return streamed(context, "application/x-ndjson", journalSlots, (release) =>
      lineStream(
        (signal) =>
          sawWords(hub.journal({ follow, signal }), () =>
            hub.saw({ scope: "journal" }, context.get("operator")),
          ),
        (entry) => JSON.stringify(entryJson(entry, hub.correctedOf(entry.wall))),
        {
          gather: follow ? 0 : GATHERED,
          closing: context.env.closing,
          ended: (error) => {
            release();
            if (error !== undefined) log.error("web.journal-broken", { error });
          },
        },
      ),
    );
  });

  routes.get("/journal/verify", (context) =>
    streamed(context, "application/x-ndjson", verifySlots, (release) =>
      progressStream((signal) => hub.verify({ signal }), {
        closing: context.env.closing,
        ended: (error) => {
          release();
          if (error !== undefined) log.error("web.verify-broken", { error });
        },
      }),
    ),
  );

  return routes;
}

function hasWords({ raw, timeline }: CaseDetail): boolean {
  return raw !== "" || timeline.some((line) => line.raw !== null && line.raw !== "");
}

/** The entries as they are; tells once if there were words among them. */
async function* sawWords(
  entries: AsyncIterable<Entry>,
  tell: () => void,
): AsyncGenerator<Entry, void> {
  let told = false;
  for await (const entry of entries) {
    if (!told && entry.raw !== undefined) {
      told = true;
      tell();
    }
    yield entry;
  }
}

/** Answers with a stream that holds a slot until it has ended. @throws Problem "busy" when no slot is free. */
function streamed(
  context: Context<WebEnv>,
  type: string,
  slots: Slots,
  open: (ended: () => void) => ReadableStream<Uint8Array>,
): Response {
  const headers = { "content-type": `${type}; charset=utf-8` };
  // Hono answers HEAD by calling the GET handler and dropping the body: nobody would ever end the stream.
  if (context.req.raw.method === "HEAD") return context.body(null, 200, headers);
  const ended = slots.take();
  if (ended === undefined) throw new Problem("busy");
  return context.body(open(ended), 200, headers);
}
