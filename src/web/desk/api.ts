/**
 * The hub's local API, as the page asks it. Every answer is a value: a hub that does not answer is an ordinary event here.
 *
 * Bodies are trusted to have their declared shape: page and API are one build, served together.
 */

import type { Lang, Words } from "../../base/lang.ts";
import { type Millis, SECOND } from "../../base/time.ts";
import type { ClockView, NowView, Unlocked } from "../../village/node-views.ts";
import type { Order, Teaching } from "../../village/order.ts";
import type {
  CaseDetail,
  CaseView,
  ErasureView,
  HouseholdView,
  InboxView,
  PreviewView,
  RollcallView,
  TaughtView,
} from "../../village/views.ts";

export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  /** The session is over, or there was none. */
  | { readonly kind: "signed-out"; readonly words: Words | undefined }
  /** The hub said no, in words for the operator. */
  | { readonly kind: "refused"; readonly status: number; readonly words: Words }
  | { readonly kind: "unreachable" };

export interface SessionView {
  readonly operator: boolean;
  readonly lang: Lang;
  readonly exercise: boolean;
  readonly village: string;
}

/** Longer than the slowest answer of a busy Pi, shorter than an operator's patience. */
const ANSWER_WITHIN: Millis = 8 * SECOND;

/** How an answer's JSON may look, whatever was asked. */
type Body = Readonly<Record<string, unknown>>;

async function ask<T>(
  method: string,
  path: string,
  read: (response: Response) => Promise<T>,
  body?: object,
): Promise<Answer<T>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), ANSWER_WITHIN);
  try {
    const response = await fetch(path, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      signal: abort.signal,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (response.ok) return { kind: "ok", value: await read(response) };
    const words = errorWords(await response.text());
    if (response.status === 401) return { kind: "signed-out", words };
    return {
      kind: "refused",
      status: response.status,
      words: words ?? { fr: `Refusé (${response.status}).`, en: `Refused (${response.status}).` },
    };
  } catch {
    return { kind: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

/** The words of an error body, if it has any. */
function errorWords(text: string): Words | undefined {
  try {
    const body: { readonly error?: Body } = JSON.parse(text);
    const { fr, en } = body.error ?? {};
    return typeof fr === "string" && typeof en === "string" ? { fr, en } : undefined;
  } catch {
    return undefined;
  }
}

const nothing = async (): Promise<void> => {};

export const api = {
  session: () =>
    ask("GET", "/api/session", async (response): Promise<SessionView> => await response.json()),
  signIn: (code: string, name: string) =>
    ask("POST", "/api/session", nothing, { code, ...(name === "" ? {} : { name }) }),
  signOut: () => ask("DELETE", "/api/session", nothing),
  now: () => ask("GET", "/api/now", async (response): Promise<NowView> => await response.json()),
  clock: () =>
    ask("GET", "/api/clock", async (response): Promise<ClockView> => await response.json()),
  cases: (closed: boolean) =>
    ask(
      "GET",
      closed ? "/api/cases?closed=1" : "/api/cases",
      async (response): Promise<readonly CaseView[]> => await response.json(),
    ),
  case: (number: number) =>
    ask(
      "GET",
      `/api/cases/${number}`,
      async (response): Promise<CaseDetail> => await response.json(),
    ),
  inbox: () =>
    ask(
      "GET",
      "/api/inbox",
      async (response): Promise<readonly InboxView[]> => await response.json(),
    ),
  households: () =>
    ask(
      "GET",
      "/api/households",
      async (response): Promise<readonly HouseholdView[]> => await response.json(),
    ),
  rollcall: () =>
    ask(
      "GET",
      "/api/rollcall",
      async (response): Promise<RollcallView | null> => await response.json(),
    ),
  lexicon: () =>
    ask(
      "GET",
      "/api/lexicon",
      async (response): Promise<readonly TaughtView[]> => await response.json(),
    ),
  preview: (teaching: Teaching) =>
    ask(
      "POST",
      "/api/lexicon/preview",
      async (response): Promise<PreviewView> => await response.json(),
      teaching,
    ),
  erasure: (household: string) =>
    ask(
      "GET",
      `/api/households/${encodeURIComponent(household)}/erasure`,
      async (response): Promise<ErasureView> => await response.json(),
    ),
  unlock: (secret: string) =>
    ask(
      "POST",
      "/api/vault",
      async (response): Promise<{ readonly state: Unlocked }> => await response.json(),
      { secret },
    ),
  printed: (number: number | undefined) =>
    ask("POST", "/api/printed", nothing, number === undefined ? {} : { number }),
  backUp: () => ask("POST", "/api/backup/begin", nothing, {}),
  order: (order: Order) =>
    ask(
      "POST",
      "/api/orders",
      async (response): Promise<{ readonly number?: number }> => await response.json(),
      order,
    ),
};

export type Api = typeof api;
