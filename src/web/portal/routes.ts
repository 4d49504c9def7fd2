/**
 * The portal: what a household does from any phone on the hub's Wi-Fi, without script, account or, if need be, cookies.
 *
 *     GET  /                      six buttons
 *     GET  /bien /besoin /propose /cherche      a form; POST sends it and leads to
 *     GET  /recu/:token           its number, and the word to follow it by
 *     GET  /suivre                asks for number and word; POST shows where the case stands
 *     GET  /infos                 what anyone may know
 *
 * A form may come from a mini-browser that does not say which page it is on: it is taken. It carries no authority, whoever could forge it could as
 * well fill it in, and no report must be lost. One that says it comes from elsewhere is refused.
 */

import { randomBytes as chance } from "node:crypto";

import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import { DAY } from "../../base/time.ts";
import type { Form } from "../../village/hub.ts";
import { Attempts } from "../attempts.ts";
import { readForm } from "../body.ts";
import { fromOwnPage } from "../guard.ts";
import { asLang, LANG_COOKIE, langOf } from "../lang-of.ts";
import type { WebEnv, WebOptions } from "../options.ts";
import { page } from "../page.ts";
import { answerTo, Problem } from "../problem.ts";
import { followedPage, followFormPage } from "./follow-page.ts";
import { formPage, formPaths } from "./form-pages.ts";
import { type Errors, readFields } from "./forms.ts";
import { homePage } from "./home-page.ts";
import { infoPage } from "./info-page.ts";
import { type Frame, layout, link, type PageContent } from "./layout.ts";
import { gonePage, receiptPage } from "./receipt-page.ts";
import { type Receipt, Receipts } from "./receipts.ts";
import { newSecretWord, secretHash } from "./secret-word.ts";

const HOUSEHOLD_COOKIE = "foyer";
/** Longer than any crisis. */
const COOKIE_AGE = (180 * DAY) / 1000;
/** Forms from one address in a quarter of an hour: a shared phone at the hub's door keeps well below. */
const FORMS_MAX = 60;
/** Wrong pairs of number and word from one address in a quarter of an hour. */
const WRONG_WORDS_MAX = 20;

const noErrors: Errors = new Map();

export function portalRoutes({
  hub,
  log,
  clock = () => performance.now(),
  randomBytes = chance,
}: WebOptions): Hono<WebEnv> {
  const receipts = new Receipts();
  const sending = new Attempts(FORMS_MAX);
  const guessing = new Attempts(WRONG_WORDS_MAX);
  const routes = new Hono<WebEnv>();

  const newToken = (): string => Buffer.from(randomBytes(16)).toString("hex");
  const frameOf = (context: Context<WebEnv>): Frame => ({
    lang: langOf(context),
    exercise: hub.exercise,
    village: hub.village,
  });
  const show = (
    context: Context<WebEnv>,
    content: PageContent,
    status: ContentfulStatusCode = 200,
  ) => {
    const asked = asLang(context.req.query("lang"));
    if (asked !== undefined)
      setCookie(context, LANG_COOKIE, asked, { path: "/", sameSite: "Lax", maxAge: COOKIE_AGE });
    return page(context, layout(frameOf(context), content), status);
  };

  routes.get("/", (context) => show(context, homePage(frameOf(context))));
  routes.get("/infos", (context) =>
    show(context, infoPage(frameOf(context), hub.now(), hub.cases())),
  );

  for (const kind of ["ok", "need", "offer", "seek"] as const) {
    routes.get(formPaths[kind], (context) => {
      const vital = context.req.query("urgence") === "vitale";
      const fields = new URLSearchParams(vital ? { urgency: "critical" } : {});
      const state = { lang: langOf(context), fields, errors: noErrors, token: newToken() };
      return show(context, formPage(kind, state));
    });

    routes.post(formPaths[kind], async (context) => {
      if (fromOwnPage(context.req.raw) === false) throw new Problem("foreign-origin");
      const lang = langOf(context);
      const fields = await readForm(context);
      const given = fields.get("token") ?? "";
      const token = /^[0-9a-f]{32}$/.test(given) ? given : newToken();
      const filled = readFields(kind, fields);
      if (filled.kind === "bad") {
        const state = { lang, fields, errors: filled.errors, token };
        return show(context, formPage(kind, state), 422);
      }
      try {
        if (!receipts.has(token) && !sending.take(context.env.peer, clock()))
          throw new Problem("too-many-tries");
        const household = householdOf(context);
        await receipts.once(token, () => submit(filled.form, { household, lang }));
      } catch (error) {
        const { status, code, words } = answerTo(error);
        log[code === "broken" ? "error" : "warn"]("web.form-not-kept", { code, error });
        const state = { lang, fields, errors: noErrors, token, failure: words[lang] };
        return show(context, formPage(kind, state), status);
      }
      return context.redirect(link(`/recu/${token}`, lang), 303);
    });
  }

  routes.get("/recu/:token{[0-9a-f]{32}}", async (context) => {
    const token = context.req.param("token");
    const receipt = await receipts.show(token, clock());
    if (receipt === undefined) return show(context, gonePage(frameOf(context)), 404);
    return show(context, receiptPage(frameOf(context), receipt, token));
  });

  routes.get("/suivre", (context) => {
    const fields = new URLSearchParams({ number: context.req.query("n") ?? "" });
    return show(context, followFormPage({ lang: langOf(context), fields, errors: noErrors }));
  });

  routes.post("/suivre", async (context) => {
    if (fromOwnPage(context.req.raw) === false) throw new Problem("foreign-origin");
    const lang = langOf(context);
    const fields = await readForm(context);
    const number = /^\D{0,4}([1-9]\d{0,8})$/.exec((fields.get("number") ?? "").trim())?.[1];
    if (number === undefined) {
      const errors: Errors = new Map([["number", "number"]]);
      return show(context, followFormPage({ lang, fields, errors }), 422);
    }
    const { peer } = context.env;
    if (!guessing.take(peer, clock())) throw new Problem("too-many-tries");
    const view = hub.follow(Number(number), secretHash(fields.get("word") ?? ""));
    if (view === undefined) {
      const errors: Errors = new Map([["word", "noMatch"]]);
      return show(context, followFormPage({ lang, fields, errors }), 422);
    }
    guessing.forgive(peer);
    return show(context, followedPage(lang, view, hub.now()));
  });

  return routes;

  async function submit(
    form: Form,
    sender: { household: string; lang: Frame["lang"] },
  ): Promise<Receipt> {
    const word = newSecretWord(randomBytes);
    const taken = await hub.submit(form, { ...sender, secretHash: secretHash(word) });
    const advice = adviceFor(form);
    return {
      ...taken,
      at: clock(),
      ...(advice === undefined ? {} : { advice }),
      ...(taken.number === undefined ? {} : { word }),
    };
  }

  /** The household this browser is; drawn now if it has none. Without cookies each form is a household of its own. */
  function householdOf(context: Context<WebEnv>): string {
    const known = getCookie(context, HOUSEHOLD_COOKIE);
    if (known !== undefined && /^~[0-9a-f]{8}$/.test(known)) return known;
    const drawn = `~${Buffer.from(randomBytes(4)).toString("hex")}`;
    setCookie(context, HOUSEHOLD_COOKIE, drawn, {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
      maxAge: COOKIE_AGE,
    });
    return drawn;
  }
}

function adviceFor(form: Form): Receipt["advice"] {
  if (form.kind === "need" && form.urgency === "critical") return "call";
  const unwell = form.kind === "ok" && (form.status === "help" || form.status === "hurt");
  return unwell ? "ask" : undefined;
}
