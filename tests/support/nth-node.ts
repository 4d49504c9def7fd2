/** The lives of `nth-lives.ts` for a whole node: it starts, takes what people write into forms, keeps a checkpoint, and stops. */

import { randomBytes } from "node:crypto";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { after } from "../../src/node/clock.ts";
import { settingsOf } from "../../src/node/here.ts";
import { type Ready, runNode } from "../../src/node/run.ts";
import { startVillage } from "../../src/node/village-start.ts";
import type { OpenDatabase } from "../../src/store/database.ts";
import { openStore } from "../../src/store/store.ts";
import { type FaultyDisk, faultyDisk, type Kind } from "./faulty-disk.ts";
import { late } from "./late.ts";
import { noSweep, type Swept } from "./nth-lives.ts";

/** Calls from one life to the next: where the disk stays bad, a node takes seconds to see that it is good again. */
const EACH = { once: 1, killed: 3, full: 7, readonly: 7, broken: 7 } as const satisfies Record<
  Kind,
  number
>;

/** Calls to a disk that is good again, within which it is written to: some tens of tries. */
const CALLS_MAX = 2000;

const STANDING = ["besoin d'eau avant", "besoin de bois avant", "besoin de pain avant"];

/** All lives under one kind of fault, on a journal that stands. */
export async function sweepNode(
  home: string,
  kind: Kind,
  onCall?: (swept: Swept) => void,
): Promise<Swept> {
  const swept = noSweep();
  const template = path.join(home, "node-template");
  await rm(template, { recursive: true, force: true });
  const code = await lay(template);
  for (let at = 1; ; at += EACH[kind]) {
    const root = path.join(home, "node");
    await rm(root, { recursive: true, force: true });
    await cp(template, root, { recursive: true });
    const told = new Set(STANDING);
    let name = "";
    let calls = 0;
    const note = (what: string): void => {
      swept.notes.push(`node, ${kind}, call ${at} (${name}): ${what}`);
    };
    {
      using disk = await faultyDisk(root, at, kind);
      try {
        await live(root, { disk, kind, told });
      } catch (error) {
        swept.ended += 1;
        if (Fault.in(error) === undefined) {
          swept.person += 1;
          note(`ended with ${String(error)}`);
        }
      }
      calls = disk.calls();
      name = disk.names()[at - 1] ?? "none";
    }
    if (calls < at) return swept;
    swept.calls += 1;
    await examine(root, { code, told, note, swept });
    onCall?.(swept);
  }
}

async function live(
  root: string,
  {
    disk,
    kind,
    told,
  }: { readonly disk: FaultyDisk; readonly kind: Kind; readonly told: Set<string> },
): Promise<void> {
  const node = begin(root, disk.openDatabase);
  const over = kind === "killed" ? disk.reached : node.ended;
  try {
    const ready = await Promise.race([node.ready, over]);
    if (ready !== undefined) {
      const taking = takeForms(ready.address, told);
      taking.catch(() => undefined);
      await Promise.race([taking, over]);
    }
    if (ready === undefined || kind === "once" || kind === "killed") return;
    disk.mend();
    const written = new AbortController();
    let isLate = false;
    void late(disk, written.signal, CALLS_MAX).then(() => (isLate = true));
    while (!(await take(ready.address, "besoin de soins après", told))) {
      if (isLate) throw new Error("not written when the disk was good again");
      await pause(100);
    }
    written.abort();
  } finally {
    node.stop();
    // Who is killed tells nobody anything.
    await (kind === "killed" ? node.ended.catch(() => undefined) : node.ended);
  }
}

interface Node {
  readonly ready: Promise<Ready>;
  readonly ended: Promise<undefined>;
  stop(): void;
}

function begin(root: string, openDatabase?: OpenDatabase): Node {
  const stopping = new AbortController();
  const tells: ((ready: Ready) => void)[] = [];
  const ready = new Promise<Ready>((resolve) => tells.push(resolve));
  const settings = settingsOf(root, ["--radio", "tcp://127.0.0.1:9", "--listen", "127.0.0.1:0"]);
  const ended = runNode({
    settings,
    log: silentLog,
    signal: stopping.signal,
    onReady: (told) => tells.pop()?.(told),
    ...(openDatabase && { openDatabase }),
  }).then(() => undefined);
  ended.catch(() => undefined);
  return { ready, ended, stop: () => stopping.abort() };
}

async function takeForms(address: string, told: Set<string>): Promise<void> {
  for (const text of ["besoin d'eau pendant", "besoin de bois pendant"]) {
    await take(address, text, told);
  }
}

/** Whether the form was taken for good: a page that says what waits says so. */
async function take(address: string, text: string, told: Set<string>): Promise<boolean> {
  const answer = await fetch(`${address}/besoin`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ token: randomBytes(16).toString("hex"), text }),
  });
  await answer.arrayBuffer();
  if (answer.status !== 303) return false;
  told.add(text);
  return true;
}

/** @returns the operator's code. */
async function lay(root: string): Promise<string> {
  const node = begin(root);
  const { address, code = "" } = await node.ready;
  const told = new Set<string>();
  for (const text of STANDING) await take(address, text, told);
  node.stop();
  await node.ended;
  if (told.size !== STANDING.length) throw new Error("the forms were not taken");
  return code;
}

async function examine(
  root: string,
  {
    code,
    told,
    note,
    swept,
  }: {
    readonly code: string;
    readonly told: ReadonlySet<string>;
    readonly note: (what: string) => void;
    readonly swept: Swept;
  },
): Promise<void> {
  try {
    await using store = await openStore({
      folder: path.join(root, "village"),
      exercise: false,
      newNodeName: "0badcafe",
      version: "test",
      running: () => performance.now(),
      after,
      log: silentLog,
    });
    if (!(await store.vault.unlock(code))) throw new Error("the code opens nothing");
    const found = new Set<string>();
    let entries = 0;
    for await (const { raw } of store.entries()) {
      entries += 1;
      if (raw !== undefined) found.add(raw);
    }
    const lost = Array.from(told).filter((text) => !found.has(text));
    swept.lost += lost.length;
    if (lost.length > 0) note(`lost ${lost.join(", ")}`);
    if (entries === 0) {
      swept.empty += 1;
      note("an empty journal");
    }
    const { missing, quarantined, broken } = store.health();
    const village = await startVillage({ store, log: silentLog, signal: AbortSignal.abort() }).then(
      () => "",
      (error: unknown) => String(error),
    );
    if (missing + quarantined + broken > 0 || village !== "") {
      swept.wrong += 1;
      note(`missing ${missing}, damaged ${quarantined}, broken ${broken}, ${village}`);
    }
  } catch (error) {
    swept.person += 1;
    note(`opens no more: ${String(error)}`);
  }
}
