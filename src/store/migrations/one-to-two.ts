/**
 * Format 1 to 2: whole entries become entries in two tiers, and this node's own are chained and signed.
 *
 * What an entry says does not change, nor its name and its place. The bytes of one that a newer Veillée wrote, and this one would write otherwise,
 * stay as they are. The vault's key lies unwrapped until the operator's code protects it. What can be worked out anew is left out.
 */

import { createHash, type Hash, randomBytes } from "node:crypto";

import { equal } from "../../base/bytes.ts";
import { Fault } from "../../base/fault.ts";
import { decodeEntry, decodeForm, encodeEntry } from "../../journal/entry-codec.ts";
import type { Entry } from "../../journal/entry.ts";
import type { Change, Range } from "../database.ts";
import { EntryShelf } from "../entry-shelf.ts";
import { seal } from "../envelope.ts";
import { Handle } from "../handle.ts";
import { entryKey, entryOfKey, settingKey, tables } from "../keys.ts";
import { type Marks, total } from "../marks.ts";
import type { Copying, Migration } from "../migrate.ts";
import type { OldRows } from "../old-rows.ts";
import { UNTOLD } from "../own-chain.ts";
import { type Record, Records } from "../records.ts";
import { Scribe } from "../scribe.ts";
import type { Sheet } from "../tiers.ts";

/** Tables whose rows are the same in both formats. */
const alike: readonly Range[] = [tables.marks, tables.outgoing, tables.seen, tables.settings];

/** Of the whole work, what writing takes; comparing takes the rest. */
const WRITING = 0.6;

export const oneToTwo: Migration = {
  from: 1,
  readableFrom: 2,
  // LevelDB compresses words, and what is encrypted it cannot: words that repeat themselves most took 3.2 times their room.
  growth: 4,
  copy: async (copying) => {
    const { old, tell } = copying;
    const marks = await old.marks();
    const entries = total(marks);
    const counted = (from: number, share: number) => {
      let done = 0;
      return (more: number): void => {
        done += more;
        tell(from + (share * Math.min(done, entries)) / Math.max(entries, 1));
      };
    };
    const journal = await newJournal(copying);
    const written = [
      await copyEntries(copying, { journal, marks, tell: counted(0, WRITING) }),
      await copyAlike(copying),
    ];
    const found = [
      await digestOfEntries(journal, { marks, tell: counted(WRITING, 1 - WRITING) }),
      await digestOfRows((range) => journal.records.all(range)),
    ];
    if (written.join() !== found.join()) throw new Fault("store/upgrade-failed");
    await copying.fresh.write([put(settingKey(UNTOLD), Buffer.from("1"))]);
    tell(1);
  },
};

/** What writes and reads the new journal. */
interface NewJournal {
  readonly records: Records;
  readonly scribe: Scribe;
}

async function newJournal({ id, fresh, log }: Copying): Promise<NewJournal> {
  const records = new Records(new Handle(fresh, async () => fresh), log, () => undefined);
  const scribe = await Scribe.begin({
    records,
    id: { ...id, format: 2 },
    last: 0,
    random: randomBytes,
    log,
    write: async (changes) => fresh.write(changes),
    scourVault: async () => undefined,
  });
  return { records, scribe };
}

interface Walk {
  readonly marks: Marks;
  /** Tells of so many more entries that are done. */
  readonly tell: (more: number) => void;
}

/** Resolves with the digest of the entries as they were. */
async function copyEntries(
  { old, fresh }: Copying,
  { journal: { scribe }, marks, tell }: Walk & { readonly journal: NewJournal },
): Promise<string> {
  const digest = createHash("sha256");
  for await (const records of old.entries(marks)) {
    const pages = records.flatMap((record) => pageOf(record, old));
    for (const { entry, payload } of pages) note(digest, entryKey(entry), payload);
    const entries = pages.map(({ entry }) => entry);
    const { changes, taken } = scribe.plan(
      { entries },
      pages.map(({ sheet }) => sheet),
    );
    await fresh.write(changes);
    taken();
    tell(records.length);
  }
  let signed: Promise<void> = Promise.resolve();
  scribe.sign(async (changes) => (signed = fresh.write(changes)));
  await signed;
  return digest.digest("hex");
}

interface Page {
  readonly entry: Entry;
  /** As it was. */
  readonly payload: Uint8Array;
  /** Its rows, if they are not to be made from what it says. */
  readonly sheet: Sheet | undefined;
}

function pageOf({ key, payload }: Record, old: OldRows): readonly Page[] {
  const decoded = decodeEntry(payload);
  if (decoded.kind === "unreadable") {
    old.leave(key, decoded.reason);
    return [];
  }
  const { entry } = decoded;
  const { node, number } = entryOfKey(key);
  if (entry.node !== node || entry.number !== number) {
    old.leave(key, "misplaced");
    return [];
  }
  const ours = equal(encodeEntry(entry), payload);
  return [{ entry, payload, sheet: ours ? undefined : { bytes: payload, sealed: undefined } }];
}

/** Copies the rows that are the same; resolves with their digest. */
async function copyAlike({ old, fresh }: Copying): Promise<string> {
  return digestOfRows(async function* copied(range) {
    for await (const records of old.rows(range)) {
      await fresh.write(records.map(({ key, payload }) => put(key, payload)));
      yield records;
    }
  });
}

async function digestOfRows(
  rows: (range: Range) => AsyncIterable<readonly Record[]>,
): Promise<string> {
  const digest = createHash("sha256");
  for (const range of alike) {
    for await (const records of rows(range)) {
      for (const { key, payload } of records) note(digest, key, payload);
    }
  }
  return digest.digest("hex");
}

/** The digest of the entries of the new journal, each put together again as it was. */
async function digestOfEntries(
  { records, scribe }: NewJournal,
  { marks, tell }: Walk,
): Promise<string> {
  const digest = createHash("sha256");
  const shelf = new EntryShelf(records, marks, (ref, sealed) => scribe.open(ref, sealed));
  for await (const forms of shelf.forms()) {
    for (const { node, number, bytes, sealed } of forms) {
      const ref = { node, number };
      note(
        digest,
        entryKey(ref),
        sealed === undefined ? bytes : whole(bytes, scribe.open(ref, sealed)),
      );
    }
    tell(forms.length);
  }
  return digest.digest("hex");
}

/** An entry's bytes as format 1 writes them; none if its sensitive parts do not open. */
function whole(bytes: Uint8Array, parts: Parameters<typeof decodeForm>[1]): Uint8Array {
  const decoded = decodeForm(bytes, parts);
  if (decoded.kind === "unreadable" || decoded.entry.hidden !== undefined) return new Uint8Array();
  return encodeEntry(decoded.entry);
}

function note(digest: Hash, key: Uint8Array, payload: Uint8Array): void {
  digest.update(key);
  digest.update(seal(key, payload));
}

function put(key: Uint8Array, payload: Uint8Array): Change {
  return { type: "put", key, value: seal(key, payload) };
}
