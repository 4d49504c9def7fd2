/** An open store: its parts, and what it holds in memory beside them. */

import { hex } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { Order } from "../journal/order.ts";
import type { Subject } from "../journal/subjects.ts";
import type { VerifySource } from "../journal/verify-journal.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import { Age, AGE_SETTING } from "./age.ts";
import type { Ballast } from "./ballast.ts";
import { markChange } from "./changes.ts";
import { CommitQueue, type HeldState } from "./commit-queue.ts";
import type { Change, Range, Snapshot } from "./database.ts";
import { EntryShelf, type Form } from "./entry-shelf.ts";
import { removeCopies, rubOut } from "./erasing.ts";
import type { FileCheck } from "./file-check.ts";
import { FormerKeeper } from "./former-keeper.ts";
import { GapFinder, Losses, NAMED_MAX } from "./gaps.ts";
import type { Handle } from "./handle.ts";
import { KeptHeads } from "./kept-heads.ts";
import { derivedKey, entryKey, entryOfKey, partsKey, tables } from "./keys.ts";
import { MarkBook, total } from "./marks.ts";
import { type LentForm, mend, signedLeaf } from "./mend.ts";
import { Noted } from "./noted.ts";
import { UNTOLD } from "./own-chain.ts";
import type { After } from "./pause.ts";
import { Records } from "./records.ts";
import { refusalOf } from "./refusal.ts";
import { Scribe } from "./scribe.ts";
import { Scrub } from "./scrub.ts";
import { SeenKeys } from "./seen-keys.ts";
import { readDerived, readOutgoing, readSettings } from "./small-tables.ts";
import { readMarks } from "./start-marks.ts";
import { FORMAT, type StoreId } from "./store-id.ts";
import type { DerivedRow, Health, Reach, Signing, Store, Writes } from "./store.ts";
import { StrangeCount } from "./strangers.ts";
import { Upkeep } from "./upkeep.ts";
import type { Random } from "./vault-crypto.ts";
import type { Vault } from "./vault.ts";
import { verifySource } from "./verify-source.ts";
import { WordsGone } from "./words-gone.ts";

/** What closing waits for a disk that does not answer. */
const PATIENCE: Millis = 3 * SECOND;

export class KeptStore implements Store {
  readonly node: NodeName;
  readonly created: boolean;
  readonly files: FileCheck;
  readonly heads: KeptHeads;
  readonly #folder: string;
  readonly #id: StoreId;
  readonly #handle: Handle;
  readonly #ballast: Ballast;
  readonly #after: After;
  readonly #log: Log;
  readonly #records: Records;
  readonly #queue: CommitQueue;
  readonly #shelf: EntryShelf;
  readonly #seen: SeenKeys;
  #settings = new Map<string, string>();
  readonly #marks = new MarkBook();
  readonly #listeners = new Set<(health: Health) => void>();
  readonly #upkeep: Upkeep;
  readonly #strange = new StrangeCount();
  readonly #random: Random;
  /** Since the store began. */
  #scribe: Scribe | undefined;
  #age = new Age(undefined, () => 0);
  #closed: Promise<void> | undefined;
  #pending = 0;
  /** Whether this start follows one that was not closed, or that knew of a loss: the journal is to be read through before it counts as whole again. */
  #isDue = false;
  readonly #noted: Noted;
  readonly #losses: Losses;
  readonly #scrub: Scrub;

  readonly #write = (changes: readonly Change[]): Promise<void> => this.#queue.push(changes);

  constructor(parts: {
    readonly handle: Handle;
    /** Why the folder cannot be written as yet. */
    readonly held: HeldState | undefined;
    readonly ballast: Ballast;
    readonly folder: string;
    readonly id: StoreId;
    readonly created: boolean;
    readonly files: FileCheck;
    readonly after: After;
    readonly random: Random;
    readonly log: Log;
  }) {
    const { handle, ballast, after, log } = parts;
    const onState = (): void => this.#tell();
    this.node = parts.id.node;
    this.#folder = parts.folder;
    this.#id = parts.id;
    this.created = parts.created;
    this.files = parts.files;
    this.#handle = handle;
    this.#ballast = ballast;
    this.#after = after;
    this.#random = parts.random;
    this.#log = log;
    this.#losses = new Losses(log, onState);
    this.#noted = new Noted({
      folder: parts.folder,
      id: parts.id,
      written: () => this.#marks.durable.get(this.node)?.number ?? 0,
      held: () => this.#queue.isHeld,
      log,
    });
    this.#records = new Records(handle, log, onState);
    this.#queue = new CommitQueue({
      handle,
      ballast,
      refusal: async () => refusalOf(parts.folder),
      after,
      log,
      onState,
    });
    if (parts.held !== undefined) this.#queue.hold(parts.held);
    this.#shelf = new EntryShelf(
      this.#records,
      this.#marks.durable,
      (ref, sealed) => this.#scribe?.open(ref, sealed) ?? "locked",
    );
    this.heads = new KeptHeads({
      records: this.#records,
      write: this.#write,
      onGap: onState,
    });
    this.#scrub = new Scrub({
      shelf: this.#shelf,
      heads: this.heads,
      marks: this.#marks.durable,
      losses: this.#losses,
      after,
      log,
    });
    this.#seen = new SeenKeys(this.#records);
    const keeping = {
      setting: (name: string) => this.#settings.get(name),
      append: async (writes: Writes) => this.append(writes),
      age: () => this.age(),
      log,
    };
    this.#upkeep = new Upkeep({
      after,
      formers: new FormerKeeper({ ...keeping, folder: parts.folder }),
      words: new WordsGone({
        ...keeping,
        // While the disk takes nothing, what is open may be a copy in memory: nothing is gone where it lies.
        rubOut: async () =>
          this.#queue.state === "good" &&
          this.refuses() === undefined &&
          (await this.#rubOut(tables.outgoing)),
      }),
      note: () => this.#note(),
      seen: this.#seen,
      age: () => this.age(),
      write: this.#write,
    });
  }

  /** Reads what is held in memory, looks for losses, and sets about sweeping. */
  async begin({
    running,
    droppedBytes,
  }: {
    readonly running: () => Millis;
    readonly droppedBytes: number;
  }) {
    if (droppedBytes > 0) {
      this.#log.error("store.dropped", { code: "store/corrupt", bytes: droppedBytes });
    }
    await readMarks({
      records: this.#records,
      shelf: this.#shelf,
      marks: this.#marks,
      losses: this.#losses,
      id: this.#id,
    });
    this.#settings = await readSettings(this.#records);
    this.#scribe = await Scribe.begin({
      records: this.#records,
      id: this.#id,
      last: this.lastNumber,
      random: this.#random,
      log: this.#log,
      write: this.#write,
      scourVault: async () => void (await this.#rubOut(tables.vault)),
    });
    this.#isDue = !(await this.#noted.begin()) && !this.created;
    if (!(await this.#ballast.made())) this.#queue.markFull();
    this.#queue.watch();
    this.#age = new Age(this.#settings.get(AGE_SETTING), running);
    this.#upkeep.start();
    this.files.begin({
      onChange: () => this.#tell(),
      onWhole: () => this.#scrub.start(),
      soon: this.#isDue,
    });
    if (this.#id.format > FORMAT) {
      this.#strange.start(this.#shelf.from(), { log: this.#log, tell: () => this.#tell() });
    }
  }

  get vault(): Vault {
    return this.#writer.vault;
  }

  get signing(): Signing | undefined {
    const { signing } = this.#writer;
    return signing && { ...signing, isNew: signing.isNew || this.#settings.has(UNTOLD) };
  }

  age(): Millis {
    return this.#age.now();
  }

  get lastNumber(): number {
    return this.#marks.of(this.node).number;
  }

  get lastOrder(): Order {
    return this.#marks.lastOrder;
  }

  async append(writes: Writes): Promise<void> {
    const { entries = [], seen = [], settings = {} } = writes;
    const marks = this.#marks.after(entries, this.node);
    const { changes, taken } = this.#writer.plan(writes);
    if (changes.length === 0) return;
    const written = this.#queue.push(
      changes,
      [...marks].map(([node, mark]) => markChange(node, mark)),
    );
    taken();
    this.#marks.append(marks);
    for (const { key } of seen) this.#seen.add(key);
    for (const [name, value] of Object.entries(settings)) {
      if (value === undefined) this.#settings.delete(name);
      else this.#settings.set(name, value);
    }
    this.#pending += entries.length;
    try {
      await written;
      this.#marks.settle(marks);
      this.#noted.batch();
    } finally {
      this.#pending -= entries.length;
    }
  }

  async *entries(options: Reach = {}): AsyncGenerator<Entry> {
    for await (const entries of this.batches(options)) {
      for (const entry of entries) {
        if (options.signal?.aborted === true) return;
        yield entry;
      }
    }
  }

  async *batches({ from, signal }: Reach = {}): AsyncGenerator<readonly Entry[]> {
    const gaps = new GapFinder(new Map(this.#marks.durable));
    for await (const entries of this.#shelf.from(from)) {
      if (signal?.aborted === true) return;
      gaps.see(entries);
      yield entries;
    }
    if (from !== undefined) return;
    this.#losses.found(gaps.end());
  }

  verifySource(): VerifySource {
    return verifySource({
      records: this.#records,
      shelf: this.#shelf,
      marks: this.#marks.durable,
    });
  }

  forms(from?: EntryRef): AsyncIterable<readonly Form[]> {
    return this.#shelf.forms(from);
  }

  async entriesOf(
    refs: readonly EntryRef[],
    options?: { readonly locked?: boolean },
  ): Promise<readonly Entry[]> {
    return this.#shelf.of(refs, options);
  }

  entriesNow(refs: readonly EntryRef[]): readonly Entry[] {
    return this.#shelf.now(refs);
  }

  derived(name: string): Uint8Array | undefined {
    return this.#records.get(derivedKey(name));
  }

  derivedRows(prefix: string): AsyncIterable<readonly Required<DerivedRow>[]> {
    return readDerived(this.#records, prefix);
  }

  async entriesAbout(subject: Subject): Promise<readonly Entry[]> {
    return this.#shelf.about(subject);
  }

  outgoing(): AsyncIterable<Outgoing> {
    return readOutgoing(this.#records);
  }

  seen(key: string): boolean {
    return this.#seen.has(key);
  }

  refuses(): Fault | undefined {
    return this.#queue.refuses;
  }

  setting(name: string): string | undefined {
    return this.#settings.get(name);
  }

  lost(): readonly EntryRef[] {
    const damaged = this.#records.damagedIn(tables.entries).map(entryOfKey);
    const named = new Map(
      [...damaged, ...this.#losses.refs].map((ref) => [hex(entryKey(ref)), ref]),
    );
    return [...named.values()].slice(0, NAMED_MAX);
  }

  openBytes(ref: EntryRef): Uint8Array | undefined {
    return this.#records.get(entryKey(ref));
  }

  async signedLeaf(ref: EntryRef): Promise<Uint8Array | undefined> {
    return signedLeaf(ref, this.#records);
  }

  async mend(forms: readonly LentForm[]): Promise<number> {
    return mend(forms, {
      records: this.#records,
      seal: (ref, sensitive) => this.#writer.tiers.seal(ref, sensitive),
      write: async (mending) => {
        const { changes, taken } = this.#writer.planMending(mending);
        const written = this.#queue.push(changes);
        taken();
        await written;
      },
      mended: (entry) => {
        this.#records.restored(entryKey(entry));
        this.#records.restored(partsKey(entry));
        this.#losses.mended(entry);
      },
    });
  }

  async compact(): Promise<boolean> {
    await removeCopies(this.#folder);
    return this.#rubOut(tables.all);
  }

  async snapshot(): Promise<Snapshot> {
    const database = await this.#handle.database();
    return database.snapshot();
  }

  health(): Health {
    return {
      state: this.#queue.state,
      entries: total(this.#marks.durable) - this.#losses.missing,
      pending: this.#pending,
      quarantined: this.#records.quarantined,
      missing: this.#losses.missing,
      strange: this.#strange.now,
      broken: this.#scribe?.breaks.length ?? 0,
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
    this.#scribe?.sign(this.#write);
    this.files.stop();
    this.#scrub.stop();
    await this.#queue.close(PATIENCE);
    await this.#noted.close({ whole: this.#isWhole() });
    await this.#handle.close();
    await this.#upkeep.ended();
    await this.#strange.stop();
    await this.#scrub.ended();
  }

  /** A loss that is known now would hide at the next start once something was appended after it: that one looks for it soon, too. */
  #isWhole(): boolean {
    const { missing, quarantined } = this.health();
    return missing === 0 && quarantined === 0 && (!this.#isDue || this.#scrub.isThrough);
  }

  /** What cannot be noted now is noted the next time. */
  #note(): void {
    this.append({ settings: { [AGE_SETTING]: this.#age.text() } }).catch(() => undefined);
    this.#scribe?.sign(this.#write);
    this.#noted.flush();
  }

  async #rubOut(what: Range): Promise<boolean> {
    return rubOut(what, { handle: this.#handle, after: this.#after, log: this.#log });
  }

  get #writer(): Scribe {
    if (this.#scribe === undefined) throw new TypeError("the store has not begun");
    return this.#scribe;
  }

  #tell(): void {
    const health = this.health();
    for (const listener of this.#listeners) listener(health);
  }
}
