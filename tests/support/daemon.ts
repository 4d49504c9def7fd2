/**
 * The program itself, as a stranger starts it: `dist/main.js` in a process of its own, with a data folder of its own.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

import { daemonFileBeside, daemonFileIn } from "../../src/base/daemon-place.ts";

export const program = path.resolve(import.meta.dirname, "../../dist/main.js");

export interface Daemon extends AsyncDisposable {
  readonly process: ChildProcess;
  readonly data: string;
  readonly address: string;
  /** The operator's code; undefined from the second start on. */
  readonly code: string | undefined;
  /** Beside the first code. */
  readonly recovery: string | undefined;
  /** Milliseconds from its start until it said it was ready. */
  readonly startedIn: number;
  /** What it wrote to standard error so far. */
  errors(): string;
  /** Calls the local API as the command line does. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  json(path: string): Promise<unknown>;
  /** Entries as the command line reads them, oldest first; with `follow` it goes on until `signal`. */
  journal(options?: {
    readonly follow?: boolean;
    readonly signal?: AbortSignal;
  }): AsyncGenerator<EntryLine>;
  /** Ends it, and resolves with its exit code once it is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface EntryLine {
  readonly actor: string;
  readonly number: number;
  readonly kind: string;
  readonly raw: string | null;
  readonly hidden?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface DaemonOptions {
  readonly args?: readonly string[];
  /** A folder to start on; without it a new one is made, and removed at the end. */
  readonly data?: string;
  /** Leave closed what earlier starts on the folder wrote; else it is opened with the code that the first was given. */
  readonly closed?: boolean;
  /** JavaScript that runs in it before the program does. */
  readonly before?: string;
}

/** The operator's code of each folder, as its first start told it. */
const codes = new Map<string, string>();

export async function startDaemon({
  args = [],
  data,
  closed = false,
  before,
}: DaemonOptions = {}): Promise<Daemon> {
  const folder = data ?? mkdtempSync(path.join(os.tmpdir(), "veillee-"));
  const first = before === undefined ? [] : ["--import", asModule(before)];
  const settings = ["--data", folder, "--listen", "127.0.0.1:0", "--json"];
  const begun = performance.now();
  const child = spawn(process.execPath, [...first, program, "run", ...settings, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  // Not when it exits: what it said last may not have been read then.
  const gone = once(child, "close");
  const ready = await Promise.race([firstLine(child), gone.then(() => undefined)]);
  if (ready === undefined) throw new Error(`the daemon did not start:\n${errors}`);
  const startedIn = performance.now() - begun;
  const { address, code, recovery } = readyLine(ready);
  const token = tokenOf(folder);

  const call = (at: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${address}${at}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
  const known = codes.get(folder);
  if (code !== undefined) codes.set(folder, code);
  else if (known !== undefined && !closed) {
    await call("/api/vault", { method: "POST", body: JSON.stringify({ secret: known }) });
  }
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return {
    process: child,
    data: folder,
    address,
    code,
    recovery,
    startedIn,
    errors: () => errors,
    fetch: call,
    json: async (at) => (await call(at)).json(),
    journal: async function* ({ follow = false, signal } = {}) {
      const response = await call(`/api/journal${follow ? "?follow=1" : ""}`, {
        ...(signal && { signal }),
      });
      yield* entryLines(response);
    },
    end,
    [Symbol.asyncDispose]: async () => {
      await end("SIGKILL");
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As `node --import` takes it. */
export function asModule(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** Resident memory of a process, in MiB, as Linux counts it: now, or the most it ever was (`VmHWM`). */
export function residentMiB(pid: number | undefined, which: "VmRSS" | "VmHWM" = "VmRSS"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${which}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
}

async function firstLine({ stdout }: ChildProcess): Promise<string | undefined> {
  if (stdout === null) return undefined;
  const lines = createInterface({ input: stdout });
  const [line]: unknown[] = await Promise.race([once(lines, "line"), once(lines, "close")]);
  return typeof line === "string" ? line : undefined;
}

function readyLine(line: string) {
  const ready: unknown = JSON.parse(line);
  if (typeof ready !== "object" || ready === null || !("address" in ready) || !("code" in ready)) {
    throw new Error(`not a ready line: ${line}`);
  }
  return {
    address: String(ready.address),
    code: typeof ready.code === "string" ? ready.code : undefined,
    recovery:
      "recovery" in ready && typeof ready.recovery === "string" ? ready.recovery : undefined,
  };
}

function tokenOf(folder: string): string {
  const found: unknown = JSON.parse(readFileSync(daemonFileOf(folder), "utf8"));
  if (typeof found !== "object" || found === null || !("token" in found))
    throw new Error("no token");
  return String(found.token);
}

/** Where the data folder cannot be written, it lies beside it. */
function daemonFileOf(folder: string): string {
  const beside = daemonFileBeside(path.resolve(folder), os.tmpdir());
  return existsSync(beside) ? beside : daemonFileIn(folder);
}

async function* entryLines(response: Response): AsyncGenerator<EntryLine> {
  if (response.body === null) return;
  const decoder = new TextDecoder();
  let held = "";
  for await (const chunk of response.body) {
    held += decoder.decode(chunk, { stream: true });
    const lines = held.split("\n");
    held = lines.pop() ?? "";
    for (const line of lines) if (line !== "") yield entryLine(line);
  }
}

function entryLine(line: string): EntryLine {
  const entry: unknown = JSON.parse(line);
  if (
    typeof entry !== "object" ||
    entry === null ||
    !("number" in entry && "kind" in entry && "raw" in entry && "data" in entry)
  ) {
    throw new Error(`not an entry: ${line}`);
  }
  const { number, kind, raw, data } = entry;
  return {
    number: Number(number),
    actor: "actor" in entry ? String(entry.actor) : "",
    kind: String(kind),
    raw: typeof raw === "string" ? raw : null,
    data: typeof data === "object" && data !== null ? { ...data } : {},
    ...("hidden" in entry && { hidden: String(entry.hidden) }),
  };
}
