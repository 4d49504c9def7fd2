/** What is to be written, as rows of the database. */

import { toUtf8 } from "../base/bytes.ts";
import { encodeEntry } from "../journal/entry-codec.ts";
import type { NodeName } from "../journal/entry.ts";
import { subjectsOf } from "../journal/subjects.ts";
import type { Change } from "./database.ts";
import { seal } from "./envelope.ts";
import {
  derivedKey,
  entryKey,
  markKey,
  outgoingKey,
  seenKey,
  settingKey,
  subjectKey,
} from "./keys.ts";
import { encodeMark, type Mark } from "./marks.ts";
import { encodeOutgoing } from "./outgoing-codec.ts";
import type { Writes } from "./store.ts";

const NOTHING = new Uint8Array();

/** The rows of `writes`. */
export function changesOf(writes: Writes): readonly Change[] {
  const changes: Change[] = [];
  const put = (key: Uint8Array, payload: Uint8Array): void => {
    changes.push({ type: "put", key, value: seal(key, payload) });
  };
  for (const entry of writes.entries ?? []) {
    put(entryKey(entry), encodeEntry(entry));
    for (const subject of subjectsOf(entry)) {
      const key = subjectKey(subject, entry);
      if (key !== undefined) put(key, NOTHING);
    }
  }
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
