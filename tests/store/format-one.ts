/** Journals of format 1 of any length, as the last program that wrote them would have left them. */

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { toUtf8 } from "../../src/base/bytes.ts";
import { encodeEntry } from "../../src/journal/entry-codec.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { markChange } from "../../src/store/changes.ts";
import { type Change, openLevel } from "../../src/store/database.ts";
import { seal } from "../../src/store/envelope.ts";
import { entryKey, identityKey, settingKey } from "../../src/store/keys.ts";
import { livedEntries } from "../support/lived-entries.ts";

const node = "0badcafe";
const at = Date.UTC(2026, 10, 21, 19, 0, 0);
const identity = `{"format":1,"node":"${node}","exercise":false,"madeBy":"0.1.0","lastNumber":0}\n`;

/** An entry's payload under its key, if it is not what the entry comes to. */
export type Odd = ReadonlyMap<number, Uint8Array>;

/** Makes one of `count` entries in `folder`, which is not there yet. */
export async function makeFormatOne(folder: string, count: number, odd: Odd = new Map()) {
  await mkdir(folder, { recursive: true });
  const database = await openLevel(path.join(folder, "journal"), { createIfMissing: true });
  await database.write([row(identityKey, toUtf8(identity))]);
  let changes: Change[] = [row(settingKey("age"), toUtf8("1000"))];
  for (const entry of entriesOf(count)) {
    changes.push(row(entryKey(entry), odd.get(entry.number) ?? encodeEntry(entry)));
    if (changes.length < 2000) continue;
    await database.write(changes);
    changes = [];
  }
  await database.write([...changes, markChange(node, { number: count, order: order(count) })]);
  await database.close();
  await writeFile(path.join(folder, "STORE_ID"), identity.replace('r":0', `r":${count}`));
}

/** The entries of such a journal. */
export function* entriesOf(count: number): Generator<Entry> {
  let number = 0;
  for (const draft of livedEntries(count, node)) {
    number += 1;
    const wall = { millis: at + number, quality: "ntp" } as const;
    yield { ...draft, node, number, order: order(number), wall };
  }
}

function order(number: number): Entry["order"] {
  return { millis: at + number, tick: 0 };
}

function row(key: Uint8Array, payload: Uint8Array): Change {
  return { type: "put", key, value: seal(key, payload) };
}
