/** An open store: its parts, and what it holds in memory beside them. */

import { fromUtf8, hex } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { DAY, type Millis, MINUTE, SECOND } from "../base/time.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { Order } from "../journal/order.ts";
import type { Subject } from "../journal/subjects.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import { Age, AGE_PACE, AGE_SETTING } from "./age.ts";
import type { Ballast } from "./ballast.ts";
import { changesOf, markChange } from "./changes.ts";
import { CommitQueue } from "./commit-queue.ts";
import type { Snapshot } from "./database.ts";
import { EntryShelf } from "./entry-shelf.ts";
import type { Handle } from "./handle.ts";
import {
  derivedKey,
  derivedOfKey,
  derivedRange,
  entriesOfNode,
  entryOfKey,
  settingOfKey,
  tables,
} from "./keys.ts";
import { decodeMark, higher, MarkBook, noMark, total } from "./marks.ts";
import { decodeOutgoing } from "./outgoing-codec.ts";
import type { After } from "./pause.ts";
import { Records } from "./records.ts";
import { refusalOf } from "./refusal.ts";
import { scour } from "./scour.ts";
import { SeenKeys } from "./seen-keys.ts";
import { type StoreId, writeStoreId } from "./store-id.ts";
import type { DerivedRow, Health, Reach, Store, Writes } from "./store.ts";
import { troubleOf } from "./trouble.ts";
import type { Random } from "./vault-crypto.ts";
import { KeptVault, type Vault } from "./vault.ts";

/** What closing waits for a disk that does not answer. */
const PATIENCE: Millis = 3 * SECOND;

/** From the start to the first sweep of old keys, which has time; and from one to the next. */
const SWEEP_DELAY: Millis = MINUTE;
const SWEEP_PACE: Millis = 7 * DAY;

export class KeptStore implements Store {
  readonly node: NodeName;
  readonly created: boolean;
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
  readonly #settings = new Map<string, string>();
  readonly #marks = new MarkBook();
  readonly #listeners = new Set<(health: Health) => void>();
  #sweeping: Promise<void> = Promise.resolve();
  /** Call off the next sweep, and the next note of the age. */
  #callOff: () => void = () => undefined;
  #callOffNote: () => void = () => undefined;
  readonly #random: Random;
  #vault: KeptVault | undefined;
  #age = new Age(undefined, () => 0);
  #closed: Promise<void> | undefined;
  #pending = 0;
  #missing = 0;

  constructor(parts: {
    readonly handle: Handle;
    /** Whether the folder cannot be written as yet. */
    readonly readonly: boolean;
    readonly ballast: Ballast;
    readonly folder: string;
    readonly id: StoreId;
    readonly created: boolean;
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
    this.#handle = handle;
    this.#ballast = ballast;
    this.#after = after;
    this.#random = parts.random;
    this.#log = log;
    this.#records = new Records(handle, log, onState);
    this.#queue = new CommitQueue({
      handle,
      ballast,
      refusal: async () => refusalOf(parts.folder),
      after,
      log,
      onState,
    });
    if (parts.readonly) this.#queue.markReadonly();
    this.#shelf = new EntryShelf(this.#records, this.#marks.durable);
    this.#seen = new SeenKeys(this.#records);
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
    for await (const records of this.#records.all(tables.marks)) {
      for (const { key, payload } of records) {
        const mark = decodeMark(payload);
        if (mark === undefined) this.#records.quarantine(key, "mark");
        else this.#marks.settle(new Map([[hex(key.subarray(1)), mark]]));
      }
    }
    const nodes = new Set([this.node, ...this.#marks.durable.keys()]);
    for (const node of nodes) await this.#checkMark(node);
    for await (const records of this.#records.all(tables.settings)) {
      for (const { key, payload } of records) {
        this.#settings.set(settingOfKey(key), fromUtf8(payload));
      }
    }
    this.#vault = await KeptVault.open({
      records: this.#records,
      random: this.#random,
      log: this.#log,
      write: async (changes) => this.#queue.push(changes),
      scour: async () => scour(await this.#handle.database(), tables.vault),
    });
    await this.#noteNumber();
    if (!(await this.#ballast.made())) this.#queue.markFull();
    this.#queue.watch();
    this.#age = new Age(this.#settings.get(AGE_SETTING), running);
    this.#planSweep(SWEEP_DELAY);
    this.#planNote();
  }

  get vault(): Vault {
    if (this.#vault === undefined) throw new TypeError("the store has not begun");
    return this.#vault;
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
    const changes = changesOf(writes);
    if (changes.length === 0) return;
    const written = this.#queue.push(
      changes,
      [...marks].map(([node, mark]) => markChange(node, mark)),
    );
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
    const expected = new Map(this.#marks.durable);
    let found = 0;
    for await (const entries of this.#shelf.from(from)) {
      if (signal?.aborted === true) return;
      for (const { node, number } of entries) {
        if (number <= (expected.get(node)?.number ?? 0)) found += 1;
      }
      yield entries;
    }
    if (from === undefined) this.#lose(total(expected) - found);
  }

  async entriesOf(refs: readonly EntryRef[]): Promise<readonly Entry[]> {
    return this.#shelf.of(refs);
  }

  entriesNow(refs: readonly EntryRef[]): readonly Entry[] {
    return this.#shelf.now(refs);
  }

  derived(name: string): Uint8Array | undefined {
    return this.#records.get(derivedKey(name));
  }

  async *derivedRows(prefix: string): AsyncGenerator<readonly Required<DerivedRow>[]> {
    for await (const records of this.#records.all(derivedRange(prefix))) {
      yield records.map(({ key, payload }) => ({ name: derivedOfKey(key), value: payload }));
    }
  }

  async entriesAbout(subject: Subject): Promise<readonly Entry[]> {
    return this.#shelf.about(subject);
  }

  async *outgoing(): AsyncGenerator<Outgoing> {
    for await (const records of this.#records.all(tables.outgoing)) {
      for (const { key, payload } of records) {
        const outgoing = decodeOutgoing(payload);
        if (outgoing === undefined) this.#records.quarantine(key, "outgoing");
        else yield outgoing;
      }
    }
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

  async snapshot(): Promise<Snapshot> {
    const database = await this.#handle.database();
    return database.snapshot();
  }

  health(): Health {
    return {
      state: this.#queue.state,
      entries: total(this.#marks.durable) - this.#missing,
      pending: this.#pending,
      quarantined: this.#records.quarantined,
      missing: this.#missing,
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
    this.#callOff();
    this.#callOffNote();
    await this.#queue.close(PATIENCE);
    await this.#noteNumber();
    await this.#handle.close();
    await this.#sweeping;
  }

  /** Compares a node's mark with its last entry: what lies between was on the disk and is gone. */
  async #checkMark(node: NodeName): Promise<void> {
    const database = await this.#handle.database();
    const row = await database.last(entriesOfNode(node, 1));
    const last = row === undefined ? 0 : entryOfKey(row[0]).number;
    const kept = this.#marks.durable.get(node);
    // A mark that is lost, or behind, is made again from the last entry.
    const [entry] =
      last > (kept?.number ?? 0) ? await this.entriesOf([{ node, number: last }]) : [];
    const found = { number: last, order: entry?.order ?? noMark.order };
    const noted = { ...noMark, number: node === this.node ? this.#id.lastNumber : 0 };
    const mark = [kept ?? noMark, noted].reduce(higher, found);
    if (mark.number === 0) return;
    const marks = new Map([[node, mark]]);
    this.#marks.append(marks);
    this.#marks.settle(marks);
    this.#lose(this.#missing + mark.number - last);
  }

  /** Notes outside the database how far its entries go. What cannot be noted now is noted another time. */
  async #noteNumber(): Promise<void> {
    const written = this.#marks.durable.get(this.node)?.number ?? 0;
    const lastNumber = Math.max(written, this.#id.lastNumber);
    await writeStoreId(this.#folder, { ...this.#id, lastNumber }).catch((error: unknown) =>
      this.#log.warn("store.not-noted", { code: troubleOf(error), error }),
    );
  }

  #lose(missing: number): void {
    if (missing === this.#missing) return;
    this.#missing = missing;
    this.#log.error("store.missing", { code: "store/corrupt", entries: missing });
    this.#tell();
  }

  #planSweep(delay: Millis): void {
    this.#callOff = this.#after(delay, () => {
      this.#planSweep(SWEEP_PACE);
      this.#sweeping = this.#forgetOld();
    });
  }

  /** What cannot be noted now is noted the next time. */
  #planNote(): void {
    this.#callOffNote = this.#after(AGE_PACE, () => {
      this.#planNote();
      this.append({ settings: { [AGE_SETTING]: this.#age.text() } }).catch(() => undefined);
    });
  }

  async #forgetOld(): Promise<void> {
    try {
      for await (const deletions of this.#seen.old(this.age())) {
        if (this.#closed !== undefined) return;
        if (deletions.length > 0) await this.#queue.push(deletions);
      }
    } catch (error) {
      if (Fault.in(error) === undefined) throw error;
    }
  }

  #tell(): void {
    const health = this.health();
    for (const listener of this.#listeners) listener(health);
  }
}
