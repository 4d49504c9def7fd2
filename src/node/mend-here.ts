/**
 * Takes back from a backup what the journal of a data folder lacks, while no node runs on it.
 *
 * The backup is restored beside the journal, into a folder that is gone when this ends; one that a power cut left is removed by the next start. Only
 * what the heads of the journal itself cover is taken from it, and heads that the chain goes on from.
 */

import { mkdir, rm } from "node:fs/promises";
import path from "node:path";

import { Fault } from "../base/fault.ts";
import { silentLog } from "../base/log.ts";
import type { Millis } from "../base/time.ts";
import { version } from "../base/version.ts";
import type { Mended, MendStep } from "../journal/mend-step.ts";
import { FLAWS_MAX, type StoredForm } from "../journal/verify-journal.ts";
import type { Flaw, VerifyReport } from "../journal/verify-step.ts";
import { aboutBackup, restoreBackup } from "../store/backup/restore.ts";
import { openStore, type Store } from "../store/store.ts";
import { after, runningClock } from "./clock.ts";
import { hasDaemon } from "./daemon-file.ts";
import { settingsOfJournal } from "./here.ts";
import { journalIn, mendingFolder } from "./journal-place.ts";
import { openJournal } from "./open-journal.ts";
import { verifySteps } from "./verify.ts";

export interface MendWish {
  readonly file: string;
  /** What opens the backup; empty for one that is not encrypted. */
  readonly secret: string;
  /** What opens the words and names in it, if that is another: the code of that day, or the recovery key. */
  readonly code?: string;
}

/** @throws Fault "store/locked" while a node runs on the folder; "backup/…"; "store/…". */
export async function* mendHere(data: string, wish: MendWish): AsyncGenerator<MendStep> {
  if (await hasDaemon(data)) throw new Fault("store/locked", { folder: data });
  const settings = settingsOfJournal(data);
  const running = runningClock();
  await using store = await openJournal(settings, running, silentLog);
  const before = yield* checked(store, "checking");
  if (before.flawed === 0) {
    yield done({ before, report: before, taken: 0, signatures: 0, wordsClosed: false });
    return;
  }
  const scratch = mendingFolder(journalIn(settings));
  let told: Mended;
  try {
    await using lender = yield* lent(scratch, wish, running);
    const wordsClosed = lender.vault.state === "locked";
    told = done({ before, ...(yield* takeAll(store, lender, before)), wordsClosed });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  yield told;
}

function done({
  before,
  report: { flaws, flawed },
  taken,
  signatures,
  wordsClosed,
}: {
  readonly before: VerifyReport;
  readonly report: VerifyReport;
  readonly taken: number;
  readonly signatures: number;
  readonly wordsClosed: boolean;
}): Mended {
  const counts = { found: before.flawed, taken, signatures, left: flawed };
  return { kind: "done", ...counts, flaws, wordsClosed };
}

async function* checked(
  store: Store,
  stage: "checking" | "checking-again",
): AsyncGenerator<MendStep, VerifyReport> {
  for await (const step of verifySteps(store)) {
    if (step.kind === "done") return step.report;
    yield { kind: "progress", stage, percent: percentOf(step.checked, step.of) };
  }
  throw new TypeError("a check without an end");
}

/** The backup as a store of its own in `scratch`, its vault open if the secret opens it. */
async function* lent(
  scratch: string,
  { file, secret, code = secret }: MendWish,
  running: () => Millis,
): AsyncGenerator<MendStep, Store> {
  const { exercise } = await aboutBackup(file);
  const folder = path.join(scratch, "journal");
  await rm(scratch, { recursive: true, force: true });
  try {
    await mkdir(scratch, { mode: 0o700 });
  } catch (cause) {
    throw new Fault("store/forbidden", { cause, folder: scratch });
  }
  // Each entry is held against what the journal here signed.
  const unproven = true;
  const as = { newNodeName: "00000000", version, running };
  for await (const step of restoreBackup({
    file,
    secret,
    folderOf: () => folder,
    unproven,
    ...as,
  })) {
    if (!("percent" in step)) continue;
    yield { kind: "progress", stage: "reading", percent: step.percent };
  }
  const lender = await openStore({ folder, exercise, ...as, after, log: silentLog, ballast: 0 });
  // A vault that is damaged stays closed: what is open is taken all the same.
  if (code !== "") await lender.vault.unlock(code).catch(() => false);
  return lender;
}

/** Takes what `lender` has of the flaws; as often as there are more of them than one check names. */
async function* takeAll(
  store: Store,
  lender: Store,
  before: VerifyReport,
): AsyncGenerator<
  MendStep,
  Pick<Mended, "taken" | "signatures"> & { readonly report: VerifyReport }
> {
  let taken = 0;
  let signatures = 0;
  for (let report = before; ;) {
    // They prove what is taken after them.
    const heads = await takeHeads(store, lender, report.flaws);
    const now = yield* takeNamed(store, lender, report.flaws);
    const named = report.flaws.length < FLAWS_MAX;
    if (now > 0) await forgetDerived(store);
    taken += now;
    signatures += heads;
    report = yield* checked(store, "checking-again");
    // What a signature proves that came back is named by the check after it.
    if ((named && heads === 0) || now + heads === 0) return { report, taken, signatures };
  }
}

/** Of several heads that are lost in a row the last is taken first: it gives the link for the one before. */
async function takeHeads(store: Store, lender: Store, flaws: readonly Flaw[]): Promise<number> {
  const gaps = flaws
    .filter(({ kind }) => kind === "unsigned")
    .map(({ node, first }) => ({ node, number: first }));
  for (let taken = 0; ;) {
    const { heads } = await store.heads.unsigned(gaps);
    const before = taken;
    for (const ref of heads) {
      const head = lender.heads.now(ref);
      if (head !== undefined && (await store.heads.mend(head))) taken += 1;
    }
    if (taken === before) return taken;
  }
}

async function* takeNamed(
  store: Store,
  lender: Store,
  flaws: readonly Flaw[],
): AsyncGenerator<MendStep, number> {
  const source = lender.verifySource();
  const mendable = flaws.filter(isMendable);
  let taken = 0;
  for (const node of new Set(mendable.map((flaw) => flaw.node))) {
    const last = source.nodes.get(node)?.last;
    if (last === undefined) continue;
    const named = new Named(mendable.filter((flaw) => flaw.node === node));
    for await (const forms of source.forms(node)) {
      const found = forms.filter(({ number }) => named.has(number));
      if (found.length > 0) taken += await store.mend(found.map(lentForm));
      const percent = percentOf(forms.at(-1)?.number ?? 0, last);
      yield { kind: "progress", stage: "taking", percent };
    }
  }
  return taken;
}

/** What was worked out without the entries that came back is worked out anew by the next start. */
async function forgetDerived(store: Store): Promise<void> {
  for await (const rows of store.derivedRows("")) {
    await store.append({ derived: rows.map(({ name }) => ({ name, value: undefined })) });
  }
}

function lentForm({ bytes, sensitive }: StoredForm): {
  readonly bytes: Uint8Array;
  readonly sensitive: Uint8Array | undefined;
} {
  return { bytes, sensitive: typeof sensitive === "string" ? undefined : sensitive };
}

function isMendable({ kind }: Flaw): boolean {
  return ["missing", "altered", "unreadable", "sensitive"].includes(kind);
}

/** The numbers that flaws of one node name, asked in growing order. */
class Named {
  readonly #ranges: Pick<Flaw, "first" | "last">[];

  constructor(flaws: readonly Flaw[]) {
    this.#ranges = flaws.toSorted((one, other) => one.first - other.first);
  }

  has(number: number): boolean {
    while ((this.#ranges[0]?.last ?? number) < number) this.#ranges.shift();
    return (this.#ranges[0]?.first ?? Infinity) <= number;
  }
}

function percentOf(part: number, all: number): number {
  return all === 0 ? 100 : Math.min(100, Math.floor((100 * part) / all));
}
