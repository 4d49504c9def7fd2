/** An open store: its parts, and their life from {@link KeptStore.begin} to its end. What lies on the disk is {@link Journal}'s, the way there {@link Appender}'s. */

import type { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { type Millis, MINUTE, SECOND } from "../base/time.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { Order } from "../journal/order.ts";
import type { Subject } from "../journal/subjects.ts";
import type { VerifySource } from "../journal/verify-journal.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import { Age, AGE_SETTING } from "./age.ts";
import { Appender } from "./appender.ts";
import type { Ballast } from "./ballast.ts";
import { CommitQueue, type HeldState } from "./commit-queue.ts";
import type { Range, Snapshot } from "./database.ts";
import type { Form } from "./entry-shelf.ts";
import { removeCopies, rubOut } from "./erasing.ts";
import type { FileCheck } from "./file-check.ts";
import type { Handle } from "./handle.ts";
import { Journal } from "./journal.ts";
import type { KeptHeads } from "./kept-heads.ts";
import { derivedKey, entryKey, tables } from "./keys.ts";
import { type LentForm, signedLeaf } from "./mend.ts";
import { Noted } from "./noted.ts";
import type { After } from "./pause.ts";
import { refusalOf } from "./refusal.ts";
import { readDerived, readOutgoing } from "./small-tables.ts";
import { FORMAT, type StoreId } from "./store-id.ts";
import type { DerivedRow, Health, Reach, Signing, Store, Writes } from "./store.ts";
import { StrangeCount } from "./strangers.ts";
import { Upkeep } from "./upkeep.ts";
import type { Random } from "./vault-crypto.ts";
import type { Vault } from "./vault.ts";

/** What closing waits for a disk that does not answer. */
const PATIENCE: Millis = 3 * SECOND;

export interface StoreParts {
  readonly handle: Handle;
  /** Why the folder cannot be written as yet. */
  readonly held: HeldState | undefined;
  readonly ballast: Ballast;
  readonly folder: string;
  readonly id: StoreId;
  readonly created: boolean;
  readonly files: FileCheck;
  /** A count of milliseconds that never goes back. */
  readonly running: () => Millis;
  readonly after: After;
  readonly random: Random;
  readonly log: Log;
}

export class KeptStore implements Store {
  readonly node: NodeName;
  readonly created: boolean;
  readonly files: FileCheck;
  readonly heads: KeptHeads;
  readonly #parts: StoreParts;
  readonly #journal: Journal;
  readonly #queue: CommitQueue;
  readonly #appender: Appender;
  readonly #listeners = new Set<(health: Health) => void>();
  readonly #upkeep: Upkeep;
  readonly #strange = new StrangeCount();
  #age = new Age(undefined, () => 0);
  #closed: Promise<void> | undefined;
  readonly #noted: Noted;

  constructor(parts: StoreParts) {
    const { handle, ballast, after, log } = parts;
    const onState = (): void => this.#tell();
    this.node = parts.id.node;
    this.#parts = parts;
    this.created = parts.created;
    this.files = parts.files;
    this.#noted = new Noted({
      folder: parts.folder,
      id: parts.id,
      written: () => this.#journal.marks.durable.get(this.node)?.number ?? 0,
      held: () => this.#queue.isHeld,
      log,
    });
    this.#journal = new Journal({
      handle,
      open: (ref, sealed) => this.#appender.open(ref, sealed),
      write: async (changes) => this.#queue.push(changes),
      after,
      log,
      onDamage: onState,
    });
    this.heads = this.#journal.heads;
    this.#queue = new CommitQueue({
      handle,
      ballast,
      refusal: async () => refusalOf(parts.folder),
      after,
      log,
      onState,
    });
    this.#appender = new Appender({
      node: this.node,
      journal: this.#journal,
      push: (changes, marks) => this.#queue.push(changes, marks),
      onWritten: () => this.#noted.batch(),
    });
    this.#upkeep = new Upkeep({
      folder: parts.folder,
      setting: (name) => this.setting(name),
      append: async (writes) => this.append(writes),
      age: () => this.age(),
      // While the disk takes nothing, what is open may be a copy in memory: nothing is gone where it lies.
      rubOutWords: async () =>
        this.#queue.state === "good" &&
        this.refuses() === undefined &&
        (await this.#rubOut(tables.outgoing)),
      note: () => this.#note(),
      seen: this.#appender.seen,
      write: async (changes) => this.#queue.push(changes),
      after,
      log,
    });
    if (parts.held !== undefined) this.#queue.hold(parts.held);
  }

  /** Reads what is to be known in memory, looks for losses, and begins what a running store does. */
  async begin(): Promise<void> {
    const { id, ballast, random, log, running } = this.#parts;
    await this.#journal.begin(id);
    const scourVault = async (): Promise<void> => void (await this.#rubOut(tables.vault));
    await this.#appender.begin({ id, random, log, scourVault });
    const isDue = !(await this.#noted.begin()) && !this.created;
    if (isDue) this.#journal.doubt();
    if (!(await ballast.made())) this.#queue.markFull();
    this.#queue.watch();
    this.#age = new Age(this.setting(AGE_SETTING), running);
    this.#upkeep.start();
    const tell = (): void => this.#tell();
    const { scrub, shelf } = this.#journal;
    this.files.begin({ onChange: tell, onWhole: () => scrub.start(), soon: isDue });
    if (id.format > FORMAT) this.#strange.start(shelf.from(), { log, tell });
  }

  get vault(): Vault {
    return this.#appender.vault;
  }

  get signing(): Signing | undefined {
    return this.#appender.signing;
  }

  age(): Millis {
    return this.#age.now();
  }

  get lastNumber(): number {
    return this.#journal.marks.of(this.node).number;
  }

  get lastOrder(): Order {
    return this.#journal.marks.lastOrder;
  }

  async append(writes: Writes): Promise<void> {
    return this.#appender.append(writes);
  }

  entries(reach?: Reach): AsyncIterable<Entry> {
    return this.#journal.entries(reach);
  }

  batches(reach?: Reach): AsyncIterable<readonly Entry[]> {
    return this.#journal.batches(reach);
  }

  verifySource(): VerifySource {
    return this.#journal.verifySource();
  }

  forms(from?: EntryRef): AsyncIterable<readonly Form[]> {
    return this.#journal.shelf.forms(from);
  }

  async entriesOf(
    refs: readonly EntryRef[],
    options?: { readonly locked?: boolean },
  ): Promise<readonly Entry[]> {
    return this.#journal.shelf.of(refs, options);
  }

  entriesNow(refs: readonly EntryRef[]): readonly Entry[] {
    return this.#journal.shelf.now(refs);
  }

  derived(name: string): Uint8Array | undefined {
    return this.#journal.records.get(derivedKey(name));
  }

  derivedRows(prefix: string): AsyncIterable<readonly Required<DerivedRow>[]> {
    return readDerived(this.#journal.records, prefix);
  }

  async entriesAbout(subject: Subject): Promise<readonly Entry[]> {
    return this.#journal.shelf.about(subject);
  }

  outgoing(): AsyncIterable<Outgoing> {
    return readOutgoing(this.#journal.records);
  }

  seen(key: string): boolean {
    return this.#appender.seen.has(key);
  }

  refuses(): Fault | undefined {
    return this.#queue.refuses;
  }

  setting(name: string): string | undefined {
    return this.#appender.setting(name);
  }

  lost(): readonly EntryRef[] {
    return this.#journal.lost();
  }

  openBytes(ref: EntryRef): Uint8Array | undefined {
    return this.#journal.records.get(entryKey(ref));
  }

  async signedLeaf(ref: EntryRef): Promise<Uint8Array | undefined> {
    return signedLeaf(ref, this.#journal.records);
  }

  async mend(forms: readonly LentForm[]): Promise<number> {
    return this.#appender.mend(forms);
  }

  async compact(): Promise<boolean> {
    await removeCopies(this.#parts.folder);
    return this.#rubOut(tables.all);
  }

  async snapshot(): Promise<Snapshot> {
    const database = await this.#parts.handle.database();
    return database.snapshot();
  }

  health(): Health {
    return {
      state: this.#queue.state,
      entries: this.#journal.size,
      pending: this.#appender.pending,
      quarantined: this.#journal.records.quarantined,
      missing: this.#journal.missing,
      strange: this.#strange.now,
      broken: this.#appender.breaks,
    };
  }

  onHealth(listener: (health: Health) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed ??= this.#close();
    await this.#closed;
  }

  async #close(): Promise<void> {
    this.#upkeep.stop();
    this.#appender.sign();
    const aged =
      this.#queue.state === "good" && this.#age.unnoted >= MINUTE ? this.#noteAge() : undefined;
    this.files.stop();
    this.#journal.scrub.stop();
    await this.#queue.close(PATIENCE);
    await aged;
    await this.#noted.close({ whole: this.#journal.isWhole });
    await this.#parts.handle.close();
    await this.#upkeep.ended();
    await this.#strange.stop();
    await this.#journal.scrub.ended();
  }

  /** What cannot be noted now is noted the next time. */
  #note(): void {
    void this.#noteAge();
    this.#appender.sign();
    this.#noted.flush();
  }

  /** Never rejects. */
  async #noteAge(): Promise<void> {
    const settings = { [AGE_SETTING]: this.#age.text() };
    await this.append({ settings }).catch(() => undefined);
  }

  async #rubOut(what: Range): Promise<boolean> {
    return rubOut(what, this.#parts);
  }

  #tell(): void {
    const health = this.health();
    for (const listener of this.#listeners) listener(health);
  }
}
