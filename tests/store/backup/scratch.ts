/** Backups of small stores, made and restored as a node does it. */

import { randomBytes } from "node:crypto";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";

import { Fault } from "../../../src/base/fault.ts";
import type {
  BackupProgress,
  Done,
  Restored,
  RestoreProgress,
} from "../../../src/journal/backup-work.ts";
import type { Entry } from "../../../src/journal/entry.ts";
import { restoreBackup } from "../../../src/store/backup/restore.ts";
import { backUp, type BackupOptions } from "../../../src/store/backup/write.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { sampleEntries } from "../../support/entries.ts";
import { optionsFor, scratchFolder } from "../scratch.ts";

export const PASSPHRASE = "quatre mots sans rapport";
export const CODE = "K7QM-2FXR";
/** Opens at once, where a code takes its time. */
export const RECOVERY = "VKEY-7QM2F-XR4NB-22222-33333-44444";

export const entries: readonly Entry[] = sampleEntries.map(([, entry]) => entry);

export interface Scratch {
  /** Of the store's data. */
  readonly data: string;
  /** Where backups go. */
  readonly target: string;
}

export async function scratch(): Promise<Scratch> {
  const data = await scratchFolder();
  const target = `${data}-target`;
  await mkdir(target, { recursive: true });
  return { data, target };
}

/** A store with an entry of each kind, an answer on its way, a seen key and a code. */
export async function sampleStore(data: string): Promise<Store> {
  const store = await openStore(optionsFor(data));
  await store.vault.protect({ code: CODE, recovery: RECOVERY });
  await store.append({
    entries,
    seen: [{ key: "00112233445566aa", at: 5 }],
    settings: { "operator-code": "a hash" },
    outgoing: [
      {
        id: "00112233445566ff",
        to: 0xa1b2c302,
        text: "Reçu. Besoin n°1 : eau.",
        lane: "reply",
        queuedAt: 1,
        state: "queued",
        tries: 0,
        dueAt: 1,
        changedAt: 1,
      },
    ],
  });
  return store;
}

export function backupOptions(store: Store, folder: string): BackupOptions {
  return {
    store,
    folder,
    village: "Kerfontaine",
    version: "test",
    at: "2026-11-27T01:30:00.000Z",
    locking: { kind: "vault" },
    keepFree: 0,
    running: () => performance.now(),
    random: (length) => randomBytes(length),
    breathe: async () => undefined,
  };
}

/** The last thing told; rejects with what broke it off. */
export async function finished(work: AsyncIterable<BackupProgress>): Promise<Done> {
  let last: BackupProgress | undefined;
  for await (const progress of work) last = progress;
  if (last?.kind !== "done") throw new Error(`ended with ${last?.kind}`);
  return last;
}

export async function backedUp(
  store: Store,
  folder: string,
  changed: Partial<BackupOptions> = {},
): Promise<Done> {
  return finished(backUp({ ...backupOptions(store, folder), ...changed }));
}

export async function restored(file: string, data: string, secret = RECOVERY): Promise<Restored> {
  let last: RestoreProgress | undefined;
  const work = restoreBackup({
    file,
    secret,
    folderOf: () => data,
    newNodeName: "0badf00d",
    version: "test",
    running: () => performance.now(),
  });
  for await (const progress of work) last = progress;
  if (last?.kind !== "restored") throw new Error(`ended with ${last?.kind}`);
  return last;
}

/** The code of the fault that `work` ends with; rejects if it ends well. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  const fault = Fault.in(error);
  if (fault === undefined) throw new Error("no fault", { cause: error });
  return fault.code;
}

export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(path.resolve(folder)).catch(() => []);
}
