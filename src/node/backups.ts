/**
 * A running node's backups: those that are asked for, and those it makes by itself, to a folder that it was given and to a stick labelled for it,
 * one at a time.
 */

import { randomBytes } from "node:crypto";
import path from "node:path";

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { type Millis, MINUTE, SECOND } from "../base/time.ts";
import { version } from "../base/version.ts";
import {
  type BackupProgress,
  type BackupView,
  type BackupWish,
  type Done,
  type Step,
} from "../journal/backup-work.ts";
import type { NodeName } from "../journal/entry.ts";
import type { BackupMedium } from "../journal/vocabulary.ts";
import type { Locking } from "../store/backup/lock.ts";
import { backUp } from "../store/backup/write.ts";
import type { After } from "../store/pause.ts";
import type { Store } from "../store/store.ts";
import { isoTime } from "../village/iso-time.ts";
import { BackupNotes, type BackupNotesParts } from "./backup-notes.ts";
import { tidy } from "./backup-tidy.ts";
import { BackupTroubles } from "./backup-troubles.ts";
import { backupView, mediumOf } from "./backup-view.ts";
import { breather } from "./breather.ts";
import type { Clock } from "./clock.ts";
import { keptLast, type LastBackup, lastText, LAST_SETTING } from "./last-backup.ts";
import type { Stick } from "./stick.ts";

/** Between two looks for a stick: who plugs one in sees it noticed at once. */
const LOOK: Millis = 3 * SECOND;
/** Bytes that a backup leaves free on the journal's own disk. */
const KEEP_FREE = 64 * 1024 * 1024;
/** After a try that failed. */
const AGAIN: Millis = 5 * MINUTE;

export interface BackupParts {
  readonly store: Store;
  /** Whether a node is this hub, by its name now or a former one. */
  readonly isOwn: (node: NodeName) => boolean;
  /** The data folder. */
  readonly data: string;
  readonly village: string;
  /** Where to put backups, beside any stick. */
  readonly folder: string | undefined;
  /** Between two, while something changes. */
  readonly every: Millis;
  /** Whether a stick that is there is written to unasked: an exercise leaves a village's own stick alone. */
  readonly sticks: boolean;
  readonly clock: Clock;
  readonly running: () => Millis;
  readonly after: After;
  readonly log: Log;
  readonly look: () => Promise<Stick | undefined>;
  readonly onChange: () => void;
  /** Writes an entry. */
  readonly keep: BackupNotesParts["keep"];
}

/** What is to be made, and for whom: undefined for the node by itself. */
interface Work {
  readonly folder: string;
  readonly locking: Locking;
  readonly signal: AbortSignal;
  readonly operator: string | undefined;
}

/** A place that is there now. */
interface Place {
  readonly dueAt: Millis;
  /** Entries in its last backup; undefined while none was made since it came. */
  readonly entries: number | undefined;
  /** That the node writes here is an entry already. */
  readonly told: boolean;
}

export class Backups implements AsyncDisposable {
  readonly #parts: BackupParts;
  readonly #notes: BackupNotes;
  readonly #places = new Map<string, Place>();
  readonly #stop = new AbortController();
  #last: LastBackup | undefined;
  #stick: Stick | undefined;
  #percent: number | null = null;
  #doing: Step["kind"] | null = null;
  readonly #troubles = new BackupTroubles();
  #callOff: () => void = () => undefined;
  #looking: Promise<void> = Promise.resolve();
  #asked: Promise<void> = Promise.resolve();

  constructor(parts: BackupParts) {
    this.#parts = parts;
    const { store, keep, log } = parts;
    this.#notes = new BackupNotes({ node: store.node, keep, log });
    this.#last = keptLast(parts.store.setting(LAST_SETTING));
    this.#plan();
  }

  /** @param by the operator who asks for it. @throws Fault "backup/…"; "store/…". */
  async *make(
    wish: BackupWish,
    { by, signal }: { readonly by: string; readonly signal: AbortSignal },
  ): AsyncGenerator<BackupProgress> {
    const { folder = this.#place() } = wish;
    if (folder === undefined) throw new Fault("backup/where");
    const { passphrase, plain = false } = wish;
    const locking: Locking = plain
      ? { kind: "none" }
      : passphrase === undefined
        ? { kind: "vault" }
        : { kind: "passphrase", passphrase };
    const either = AbortSignal.any([signal, this.#stop.signal]);
    yield* this.#make({ folder, locking, signal: either, operator: by });
  }

  /** Makes one where the node puts its own; resolves once it is being written, and how it goes on is told by `view`. @param by the operator who asks for it. @throws Fault "backup/…"; "store/…". */
  async begin(by: string): Promise<void> {
    const place = this.#place();
    const work = this.make({}, { by, signal: this.#stop.signal });
    await work.next();
    const drain = async (): Promise<void> => {
      for await (const _ of work) continue;
      if (place !== undefined) await tidy(place, this.#parts);
    };
    this.#asked = drain().catch((error: unknown) => {
      if (Fault.in(error) === undefined) this.#parts.log.error("backup.broken", { error });
    });
  }

  view(): BackupView {
    return backupView({
      place: this.#place(),
      stick: this.#stick,
      last: this.#last,
      percent: this.#percent,
      doing: this.#doing,
      trouble: this.#troubles.last,
      age: this.#parts.store.age(),
    });
  }

  /** Resolves once what is being done by itself is done. */
  async quiet(): Promise<void> {
    await this.#looking;
    await this.#asked;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#callOff();
    this.#stop.abort();
    await this.quiet();
  }

  #plan(): void {
    this.#callOff = this.#parts.after(LOOK, () => {
      this.#looking = this.#lookRound()
        .catch((error: unknown) => this.#parts.log.error("backup.broken", { error }))
        .finally(() => {
          if (!this.#stop.signal.aborted) this.#plan();
        });
    });
  }

  /** Notices what places are there, and makes what is due. */
  async #lookRound(): Promise<void> {
    const { folder, sticks, look, running } = this.#parts;
    const found = sticks ? await look() : undefined;
    const stick = found?.folder;
    const there = [folder, stick].filter((place) => place !== undefined);
    for (const place of this.#places.keys()) {
      if (!there.includes(place)) this.#places.delete(place);
    }
    if (found?.device !== this.#stick?.device || stick !== this.#stick?.folder) {
      this.#stick = found;
      this.#parts.onChange();
    }
    for (const place of there) {
      // A stick is written to as soon as it comes; a folder was there before.
      const dueAt = place === stick ? 0 : running() + this.#parts.every;
      if (!this.#places.has(place))
        this.#places.set(place, { dueAt, entries: undefined, told: false });
      if (this.#isDue(place)) await this.#makeDue(place);
    }
  }

  #isDue(place: string): boolean {
    const found = this.#places.get(place);
    if (found === undefined || this.#percent !== null) return false;
    return this.#parts.running() >= found.dueAt && this.#entries() !== found.entries;
  }

  async #makeDue(place: string): Promise<void> {
    const { running, every, log } = this.#parts;
    const entries = this.#entries();
    const locking = { kind: "vault" } as const;
    const { signal } = this.#stop;
    try {
      for await (const _ of this.#make({ folder: place, locking, signal, operator: undefined }))
        continue;
      this.#places.set(place, { dueAt: running() + every, entries, told: true });
      await tidy(place, this.#parts);
    } catch (error) {
      const told = this.#places.get(place)?.told ?? false;
      const dueAt = running() + Math.min(every, AGAIN);
      this.#places.set(place, { dueAt, entries: undefined, told });
      if (Fault.in(error) === undefined) log.error("backup.broken", { error });
    }
  }

  /** Where the next goes: a stick before the folder. */
  #place(): string | undefined {
    return [...this.#places.keys()].at(-1) ?? this.#parts.folder;
  }

  /** Where backups go by themselves. */
  #there(): readonly string[] {
    return [...this.#places.keys(), this.#parts.folder].filter((place) => place !== undefined);
  }

  async *#make({ folder, locking, signal, operator }: Work): AsyncGenerator<BackupProgress> {
    if (this.#percent !== null) throw new Fault("backup/busy");
    this.#turn(0, "writing");
    const { store, village, clock, running, log } = this.#parts;
    const { millis, quality } = clock.wall();
    const lock = locking.kind;
    // What fails elsewhere is told to who asked for it there.
    const ours = this.#there().some((place) => path.resolve(place) === path.resolve(folder));
    let on: BackupMedium | undefined;
    let copied = 0;
    let whole = false;
    try {
      on = await mediumOf(folder, this.#parts);
      const keepFree = on === "folder" ? KEEP_FREE : 0;
      if (lock === "none" && on !== "folder") throw new Fault("backup/plain", { folder });
      if (ours) await tidy(folder, this.#parts, { keepFree });
      const work = backUp({
        store,
        folder,
        village,
        version,
        at: quality === "none" ? null : isoTime(millis),
        locking,
        keepFree,
        running,
        random: (length) => randomBytes(length),
        breathe: breather(store),
        signal,
      });
      for await (const progress of work) {
        if ("percent" in progress) this.#turn(progress.percent, progress.kind);
        if (progress.kind !== "begun") copied = progress.entries;
        if (progress.kind === "done") {
          whole = true;
          this.#remember(progress, { folder, on, operator });
        }
        yield progress;
      }
      if (ours) this.#troubles.made(folder, this.#there());
    } catch (error) {
      const fault = Fault.in(error);
      if (ours) this.#troubles.failed(folder, fault);
      if (fault !== undefined) log.warn("backup.failed", { code: fault.code, folder });
      throw error;
    } finally {
      // What was begun lies there, and opens by what the whole would: also where whoever asked for it went away.
      if (operator !== undefined && on !== undefined && copied > 0 && !whole)
        this.#notes.note({ kind: "backup.made", on, lock, entries: copied }, operator);
      this.#turn(null, null);
    }
  }

  #remember(
    { file, entries, bytes, damaged, seconds, content, lock }: Done,
    { folder, on, operator }: Pick<Work, "folder" | "operator"> & { readonly on: BackupMedium },
  ): void {
    const { store, clock, log } = this.#parts;
    const { millis, quality } = clock.wall();
    // It is kept as it is: an operator's hour may be withdrawn, a radio's be wrong. How long ago it was is known without.
    const at = quality === "ntp" || quality === "gps" ? isoTime(millis) : null;
    const last = { file, stick: on === "stick", at, age: Math.floor(store.age()), entries };
    this.#last = last;
    log.info("backup.made", { file, entries, bytes, damaged, seconds });
    if (operator !== undefined || this.#places.get(folder)?.told !== true)
      this.#notes.note({ kind: "backup.made", on, lock, entries, content }, operator);
    // Not waited for: a card that is full or read-only takes it later, or never, and the next backup tells it anew.
    store.append({ settings: { [LAST_SETTING]: lastText(last) } }).catch(() => undefined);
  }

  /** What tells one state of the journal from another. */
  #entries(): number {
    const { entries, pending } = this.#parts.store.health();
    return entries + pending - this.#notes.own;
  }

  #turn(percent: number | null, doing: Step["kind"] | null): void {
    if (percent === this.#percent && doing === this.#doing) return;
    this.#percent = percent;
    this.#doing = doing;
    this.#parts.onChange();
  }
}
