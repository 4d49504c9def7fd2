/** The language a page is shown in: asked for in the address, kept in a cookie, else French. */

import type { Context } from "hono";
import { getCookie } from "hono/cookie";

import { type Lang, langs } from "../base/lang.ts";
import type { WebEnv } from "./options.ts";

export const LANG_COOKIE = "lang";

export function langOf(context: Context<WebEnv>): Lang {
  return asLang(context.req.query("lang")) ?? asLang(getCookie(context, LANG_COOKIE)) ?? "fr";
}

export function asLang(text: string | undefined): Lang | undefined {
  return langs.find((lang) => lang === text);
}
