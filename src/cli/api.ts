/**
 * The daemon's local API, as its clients on this machine call it.
 *
 * The daemon of a data folder writes its address and a token in `daemon.json` there, readable by its owner alone; beside it while that
 * folder cannot be written.
 */

import { lstat, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import * as v from "valibot";

import { daemonFileBeside, daemonFileIn, isTrusted } from "../base/daemon-place.ts";
import { Fault } from "../base/fault.ts";
import type { Words } from "../base/lang.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { Order } from "../village/order.ts";
import { daemonFile, done, problem } from "./answers.ts";
import { lines } from "./lines.ts";

/** How long the daemon may take to answer, or to go on with a stream that is not followed. */
const PATIENCE: Millis = 10 * SECOND;
/** What the platform calls a request that took longer than it may. */
const TIMED_OUT = "TimeoutError";
/** The longest line of a stream, in characters: an entry holds 4,096 bytes of words and little else. */
const LINE_MAX = 100_000;

export interface Api {
  /** Waits for the answer for `patience`. @throws Fault "cli/no-daemon", "cli/no-answer", "cli/answer"; Refused. */
  readonly get: <T>(
    at: string,
    schema: v.GenericSchema<unknown, T>,
    patience?: Millis,
  ) => Promise<T>;
  /** As `get`, for what changes something, or must not stand in an address. */
  readonly post: <T>(
    at: string,
    body: unknown,
    schema: v.GenericSchema<unknown, T>,
    patience?: Millis,
  ) => Promise<T>;
  /** Resolves once the order is on disk. @throws Fault "cli/no-daemon", "cli/no-answer", "cli/answer"; Refused. */
  readonly order: (order: Order) => Promise<void>;
  /** One value a line; with `follow` it goes on until the daemon ends, however long that takes. With a `body` it is posted. @throws as `get`. */
  readonly stream: <T>(
    at: string,
    schema: v.GenericSchema<unknown, T>,
    options: {
      readonly follow: boolean;
      readonly body?: unknown;
      /** Leaves. */
      readonly signal?: AbortSignal;
    },
  ) => AsyncGenerator<T>;
}

/** The daemon said no, with a code and words that name the remedy. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: string;
  readonly words: Words;

  constructor(code: string, words: Words) {
    super(words.en);
    this.code = code;
    this.words = words;
  }
}

/**
 * The daemon that runs on `folder`.
 *
 * @throws Fault "cli/no-daemon" if none says that it does.
 */
export async function findDaemon(folder: string, operator: string | undefined): Promise<Api> {
  const { address, token } = await readDaemonFile(folder);
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    ...(operator !== undefined && { "x-operator": encodeURIComponent(operator) }),
  };
  const call = async (at: string, init: RequestInit): Promise<Response> => {
    let response;
    try {
      response = await fetch(`${address}${at}`, { ...init, headers, redirect: "error" });
    } catch (cause) {
      throw gone(cause, folder);
    }
    if (response.ok) return response;
    // The token is new at each start: one that is not known is of a daemon that is gone.
    if (response.status === 401) throw new Fault("cli/no-daemon", { folder });
    throw await refusal(response);
  };

  const post = async <T>(
    at: string,
    body: unknown,
    schema: v.GenericSchema<unknown, T>,
    patience = PATIENCE,
  ): Promise<T> => {
    const signal = AbortSignal.timeout(patience);
    const response = await call(at, { method: "POST", body: JSON.stringify(body), signal });
    return checked(schema, await json(response));
  };

  return {
    get: async (at, schema, patience = PATIENCE) => {
      const response = await call(at, { signal: AbortSignal.timeout(patience) });
      return checked(schema, await json(response));
    },
    post,
    order: async (order) => {
      await post("/api/orders", order, done);
    },
    stream: async function* (at, schema, { follow, body, signal }) {
      const silence = new AbortController();
      const leave = (): void => silence.abort();
      const giveUp = (): void => silence.abort(new DOMException("no line came", TIMED_OUT));
      signal?.addEventListener("abort", leave);
      let timer = setTimeout(giveUp, PATIENCE);
      try {
        const response = await call(at, {
          signal: silence.signal,
          ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
        });
        if (follow) clearTimeout(timer);
        for await (const line of lines(response.body ?? [], LINE_MAX)) {
          clearTimeout(timer);
          if (line.kind === "too-long") throw new Fault("cli/answer", { folder });
          if (line.text !== "") yield checked(schema, parsed(line.text));
          if (!follow) timer = setTimeout(giveUp, PATIENCE);
        }
      } catch (cause) {
        if (cause instanceof Fault || cause instanceof Refused) throw cause;
        // The daemon was stopped, or stopped answering, in the middle.
        throw gone(cause, folder);
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", leave);
        silence.abort();
      }
    },
  };
}

async function readDaemonFile(folder: string): Promise<v.InferOutput<typeof daemonFile>> {
  try {
    const beside = await besideFile(folder);
    const text = await readFile(beside ?? daemonFileIn(folder), "utf8");
    return v.parse(daemonFile, JSON.parse(text));
  } catch (cause) {
    throw new Fault("cli/no-daemon", { cause, folder });
  }
}

/** The file of a daemon whose data folder cannot be written. */
async function besideFile(folder: string): Promise<string | undefined> {
  const file = daemonFileBeside(path.resolve(folder), tmpdir());
  const found = await lstat(file).catch(() => undefined);
  return found && isTrusted(found, await stat(folder)) ? file : undefined;
}

/** No daemon is there, unless it only took too long: that one runs, and holds the radios. */
function gone(cause: unknown, folder: string): Fault {
  return new Fault(isLate(cause) ? "cli/no-answer" : "cli/no-daemon", { cause, folder });
}

function isLate(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === TIMED_OUT || isLate(cause.cause));
}

async function refusal(response: Response): Promise<Error> {
  const answer = v.safeParse(problem, await json(response));
  if (!answer.success) return new Fault("cli/answer", { status: response.status });
  const { code, fr, en, field } = answer.output.error;
  const where = field === undefined ? "" : ` (${field})`;
  return new Refused(code, { fr: `${fr}${where}`, en: `${en}${where}` });
}

async function json(response: Response): Promise<unknown> {
  try {
    return parsed(await response.text());
  } catch (cause) {
    throw Fault.in(cause) ?? new Fault(isLate(cause) ? "cli/no-answer" : "cli/answer", { cause });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault("cli/answer", { cause });
  }
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new Fault("cli/answer", { issues: result.issues.length });
}
