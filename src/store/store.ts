/**
 * What a node keeps on disk: its journal, the messages on their way out, which messages it has seen, its settings.
 *
 * Nothing is answered before {@link Store.append} resolves, and that is when it is on the disk. Entries are not kept in memory.
 */

import { randomBytes } from "node:crypto";

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Millis } from "../base/time.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { Order } from "../journal/order.ts";
import type { Subject } from "../journal/subjects.ts";
import type { VerifySource } from "../journal/verify-journal.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import { Ballast, BALLAST } from "./ballast.ts";
import { type Database, type OpenDatabase, openLevel, type Snapshot } from "./database.ts";
import type { Form } from "./entry-shelf.ts";
import { FileCheck, type FileState } from "./file-check.ts";
import { Handle } from "./handle.ts";
import type { KeptHeads } from "./kept-heads.ts";
import { KeptStore } from "./kept-store.ts";
import type { LentForm } from "./mend.ts";
import { journalFolder, openFolder, openUnwritable } from "./open-folder.ts";
import type { After } from "./pause.ts";
import { Returning, sameNode } from "./returning.ts";
import { FORMAT, READABLE_FROM, type StoreId } from "./store-id.ts";
import { isTrouble, troubleOf } from "./trouble.ts";
import type { Random } from "./vault-crypto.ts";
import type { Vault } from "./vault.ts";

/** What is written together: all of it or none. */
export interface Writes {
  readonly entries?: readonly Entry[];
  /** New messages, and new states of old ones. */
  readonly outgoing?: readonly Outgoing[];
  /** Ids of messages that are settled and may be forgotten. */
  readonly forget?: readonly string[];
  /** Keys of messages seen, 16 hexadecimal digits, at which {@link Store.age}; kept for 180 days of running. */
  readonly seen?: readonly { readonly key: string; readonly at: Millis }[];
  /** Settings by name; undefined removes one. */
  readonly settings?: Readonly<Record<string, string | undefined>>;
  readonly derived?: readonly DerivedRow[];
  /** Entries whose sensitive parts are to go for good. {@link Store.compact} rubs their bytes out of the files. */
  readonly eraseSensitive?: readonly EntryRef[];
}

/** What was worked out from entries and can be worked out anew: it is kept to save time, and dropped whenever it is in doubt. */
export interface DerivedRow {
  /** 1 to 40 of `a-z`, `0-9`, `.`, `!`, `~` and `=`; rows sort by it. */
  readonly name: string;
  /** undefined removes it. */
  readonly value: Uint8Array | undefined;
}

/** How much of the journal to read. */
export interface Reach {
  /** Where to begin; at the beginning if not given. */
  readonly from?: EntryRef;
  /** Ends the reading. */
  readonly signal?: AbortSignal;
}

export interface Health {
  /**
   * - `good`: what is appended is on the disk in milliseconds.
   * - `full`: the disk has no room left; what is appended waits for it. Refuse what can be refused.
   * - `failed`: the disk does not take it; what is appended waits.
   * - `readonly`: the disk takes nothing, and will not by itself; what is appended waits in memory and is lost at a power cut. All that was on it
   *   is read.
   */
  readonly state: "good" | "full" | "failed" | "readonly";
  /** On the disk. */
  readonly entries: number;
  /** Entries appended and not on the disk yet. */
  readonly pending: number;
  /** Values that were not as they had been written. They are not served. */
  readonly quarantined: number;
  /** Entries that were once on the disk and are not to be found. */
  readonly missing: number;
  /** Entries of a newer Veillée's journal that say what this one does not know; as far as they are counted. */
  readonly strange: number;
  /** Places where the end of this node's own chain was found broken at the start. */
  readonly broken: number;
}

/** What this node signs with. */
export interface Signing {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Whether the key was drawn at this start, so that no entry says it yet. */
  readonly isNew: boolean;
}

export interface Store extends AsyncDisposable {
  /** This node's name, drawn when the store was made. */
  readonly node: NodeName;
  /** Whether it was made just now. */
  readonly created: boolean;
  /** Of this node's last entry, 0 before the first. The next entry has the next number. */
  readonly lastNumber: number;
  /** The highest order of any entry. */
  readonly lastOrder: Order;

  /**
   * Resolves once all of it is on the disk, however long that takes; appends reach the disk in the order of their calls.
   *
   * @throws Fault "store/closed" once the store is closing; "store/full", "store/failed", "store/readonly" while more waits than memory should
   * hold.
   */
  append(writes: Writes): Promise<void>;
  /** Why {@link append} would refuse what one text comes to; undefined if it would take it now. */
  refuses(): Fault | undefined;

  /**
   * Entries by node and number, from `from` on, of a snapshot; those in memory only are not among them. Ends when the signal
   * says so. A run from the beginning counts what is missing.
   *
   * @throws Fault "store/closed" when the store closes meanwhile.
   */
  entries(options?: Reach): AsyncIterable<Entry>;
  /** The same, some hundreds at a time: for reading all of a long journal. */
  batches(options?: Reach): AsyncIterable<readonly Entry[]>;
  /** Those of `refs` that are there, in their order. */
  entriesOf(
    refs: readonly EntryRef[],
    options?: {
      /** Do not look for sensitive parts, which take half of the reading: what has any is hidden as locked. */
      readonly locked?: boolean;
    },
  ): Promise<readonly Entry[]>;
  /** The same at once, of those on the disk: while the database is closed for a moment, after a full disk, there are none. @throws Fault "store/busy". */
  entriesNow(refs: readonly EntryRef[]): readonly Entry[];
  /** A derived row, at once; undefined if there is none, or none that can be read now. */
  derived(name: string): Uint8Array | undefined;
  /** The derived rows whose names begin with `prefix`, by name, some hundreds at a time. */
  derivedRows(prefix: string): AsyncIterable<readonly Required<DerivedRow>[]>;
  /** All that concern `subject`, by node and number. */
  entriesAbout(subject: Subject): Promise<readonly Entry[]>;
  /** Messages that were not forgotten, by id. */
  outgoing(): AsyncIterable<Outgoing>;
  /** Whether a message with this key was appended, on the disk or not yet. */
  seen(key: string): boolean;
  setting(name: string): string | undefined;
  /**
   * All rows as they lie on the disk now, for a backup. What is appended after is not among them.
   *
   * @throws Fault "store/closed" once the store is closing.
   */
  snapshot(): Promise<Snapshot>;
  /** How long the node has run in all, over all its starts. */
  age(): Millis;
  /** What is verified: every entry that is on the disk now, its chain and its signatures. It may be read slowly: it holds nothing on the disk up. */
  verifySource(): VerifySource;
  /** The two rows of each entry as they lie on the disk, by node and number, from `from` on. */
  forms(from?: EntryRef): AsyncIterable<readonly Form[]>;
  /** undefined in a store of format 1, which is not signed. */
  readonly signing: Signing | undefined;
  /**
   * Takes back entries that {@link lost} names, as someone else holds them, and gives how many it took: those that the node which wrote them
   * signed, by the heads that are here. What was erased stays so.
   *
   * @throws Fault "store/…" as {@link append} does.
   */
  mend(forms: readonly LentForm[]): Promise<number>;
  /** Entries that are damaged or missing, as far as this is known: a thousand at the most. */
  lost(): readonly EntryRef[];
  /** An entry's open bytes, at once; undefined if it is not there, or not as it was written, or cannot be read now. */
  openBytes(ref: EntryRef): Uint8Array | undefined;
  /** The signatures on the chains, and those that are lost. */
  readonly heads: Pick<KeptHeads, "now" | "unsigned" | "linkAfter" | "mend">;
  /** The leaf of an entry, lost or not, as the node that wrote it signed it; undefined where no head that holds is here. */
  signedLeaf(ref: EntryRef): Promise<Uint8Array | undefined>;
  /**
   * Leaves no byte in any file of what was deleted or written over, copies of the journal kept for repair among them. It may take a minute
   * and more; the store works meanwhile. False if it was not done: someone went on reading what was to go, or the disk failed.
   */
  compact(): Promise<boolean>;
  /** What keeps sensitive parts from who takes the card. */
  readonly vault: Vault;

  /** What is known of its files. */
  readonly files: FileState;
  health(): Health;
  /** Calls `listener` when the state or the damage changed, until the returned function is called. */
  onHealth(listener: (health: Health) => void): () => void;
  /** Waits at most 3 s for what was appended, then closes. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface StoreOptions {
  /** Of this store alone; made if it is not there. */
  readonly folder: string;
  /** An exercise's store and a real one are never taken for each other. */
  readonly exercise: boolean;
  /** The node's name if the store is made now: 8 hexadecimal digits, drawn by chance. */
  readonly newNodeName: NodeName;
  /** Of this program, noted in a store it makes. */
  readonly version: string;
  /** A count of milliseconds that never goes back. */
  readonly running: () => Millis;
  readonly after: After;
  readonly log: Log;
  /** Bytes kept free for a full disk: 8 MiB unless given. */
  readonly ballast?: number;
  /** Where keys and salts come from: the system's own chance unless given. */
  readonly random?: Random;
  /** LevelDB unless given. */
  readonly openDatabase?: OpenDatabase;
}

/**
 * A journal that stands on a disk that takes nothing, be it read-only, full or failing, is opened for reading, and written once that is possible: see
 * {@link Health.state}.
 *
 * @throws Fault "store/…", naming why it does not open. Never gives an empty store where one stood.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const first = await openOnce(options);
  // It opened, and yet what a start must read is not to be read: the next opening finds it well, or checks its files and mends them.
  return first instanceof Fault ? await openAgain(options, first) : first;
}

async function openAgain(options: StoreOptions, before: Fault): Promise<Store> {
  options.log.error("store.opening-again", { code: before.code, error: before });
  const store = await openOnce(options);
  if (store instanceof Fault) throw store;
  return store;
}

/** @returns the fault where it opened, and could not be read. */
async function openOnce(options: StoreOptions): Promise<Store | Fault> {
  const { folder, exercise, newNodeName, version, log, openDatabase = openLevel } = options;
  const ballast = new Ballast(folder, options.ballast ?? BALLAST);
  const fresh: StoreId = {
    format: FORMAT,
    readableFrom: READABLE_FROM,
    node: newNodeName,
    exercise,
    madeBy: version,
    lastNumber: 0,
  };
  const opening = { folder, fresh, openDatabase, ballast, log };
  const opened = await openFolder(opening).catch(async (error: unknown) =>
    openUnwritable(opening, error),
  );
  const { watch, mended, held, id } = opened;
  const journal = journalFolder(folder);
  let back =
    held && new Returning({ ...opening, journal }, { ...held, ...id, database: opened.database });
  const reopen = async (): Promise<Database> => {
    if (back === undefined) {
      return sameNode(await openDatabase(journal, { createIfMissing: false }), id.node);
    }
    const database = await back.open();
    back = undefined;
    return database;
  };
  const files = new FileCheck({ journal, watch, mended, after: options.after, log });
  const store = new KeptStore({
    files,
    handle: new Handle(opened.database, reopen, held !== undefined),
    held: held?.state,
    ballast,
    folder,
    id,
    created: opened.created,
    running: options.running,
    after: options.after,
    random: options.random ?? randomBytes,
    log,
  });
  const { droppedBytes } = opened;
  if (droppedBytes > 0) log.error("store.dropped", { code: "store/corrupt", bytes: droppedBytes });
  try {
    await store.begin();
  } catch (error) {
    const corrupt = Fault.in(error, "store/corrupt");
    if (corrupt !== undefined) await watch?.doubt();
    await store[Symbol.asyncDispose]();
    if (corrupt !== undefined) return corrupt;
    if (Fault.in(error) !== undefined || !isTrouble(error)) throw error;
    return new Fault(troubleOf(error), { cause: error, folder });
  }
  store.onHealth(({ quarantined }) => {
    if (quarantined > 0) files.doubt();
  });
  return store;
}
