/** What is to be written, as rows of the database. */

import { toUtf8 } from "../base/bytes.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import { subjectsOf } from "../journal/subjects.ts";
import type { Change } from "./database.ts";
import { seal } from "./envelope.ts";
import {
  derivedKey,
  entryKey,
  markKey,
  outgoingKey,
  partsKey,
  seenKey,
  settingKey,
  subjectKey,
} from "./keys.ts";
import { encodeMark, type Mark } from "./marks.ts";
import { encodeOutgoing } from "./outgoing-codec.ts";
import type { Writes } from "./store.ts";
import type { Sheet } from "./tiers.ts";

const NOTHING = new Uint8Array();

/** The rows of `writes`. @param sheets of its entries, in their order. */
export function changesOf(writes: Writes, sheets: readonly Sheet[]): readonly Change[] {
  const changes: Change[] = [];
  const put = (key: Uint8Array, payload: Uint8Array): void => {
    changes.push(row(key, payload));
  };
  for (const [i, entry] of (writes.entries ?? []).entries()) {
    const sheet = sheets[i];
    if (sheet !== undefined) changes.push(...entryChanges(entry, sheet));
  }
  for (const ref of writes.eraseSensitive ?? []) put(partsKey(ref), NOTHING);
  for (const outgoing of writes.outgoing ?? [])
    put(outgoingKey(outgoing.id), encodeOutgoing(outgoing));
  for (const id of writes.forget ?? []) changes.push({ type: "del", key: outgoingKey(id) });
  for (const { key, at } of writes.seen ?? []) put(seenKey(key), encodeInstant(at));
  for (const [name, value] of Object.entries(writes.settings ?? {})) {
    const key = settingKey(name);
    if (value === undefined) changes.push({ type: "del", key });
    else put(key, toUtf8(value));
  }
  for (const { name, value } of writes.derived ?? []) {
    const key = derivedKey(name);
    if (value === undefined) changes.push({ type: "del", key });
    else put(key, value);
  }
  return changes;
}

/** The rows of an entry: its own, its sensitive parts, and one for each subject. */
export function entryChanges(entry: Entry, { bytes, sealed }: Sheet): readonly Change[] {
  const changes = [row(entryKey(entry), bytes)];
  if (sealed !== undefined) changes.push(row(partsKey(entry), sealed));
  for (const subject of subjectsOf(entry)) {
    const key = subjectKey(subject, entry);
    if (key !== undefined) changes.push(row(key, NOTHING));
  }
  return changes;
}

function row(key: Uint8Array, payload: Uint8Array): Change {
  return { type: "put", key, value: seal(key, payload) };
}

/** The row of a node's mark. */
export function markChange(node: NodeName, mark: Mark): Change {
  const key = markKey(node);
  return { type: "put", key, value: seal(key, encodeMark(mark)) };
}

/** Milliseconds since 1970 as a double, big-endian. */
function encodeInstant(at: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, at);
  return bytes;
}

export function decodeInstant(bytes: Uint8Array): number | undefined {
  if (bytes.length !== 8) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
}
