/**
 * The journal of a store as it is verified: what its rows hold, opened where it can be, up to the entries that are on the disk when it begins.
 *
 * It is read a step at a time and no snapshot is held between two, so that nothing that was rubbed out meanwhile is kept for it.
 */

import { decodeHead, type Head } from "../journal/chain.ts";
import type { NodeName } from "../journal/entry.ts";
import type { StoredForm, VerifySource } from "../journal/verify-journal.ts";
import type { EntryShelf } from "./entry-shelf.ts";
import { entryOfKey, headsOfNode, publicKeysKey } from "./keys.ts";
import type { Marks } from "./marks.ts";
import { readPublicKeys } from "./own-chain.ts";
import type { Records } from "./records.ts";

export function verifySource({
  records,
  shelf,
  marks,
}: {
  readonly records: Records;
  readonly shelf: EntryShelf;
  readonly marks: Marks;
}): VerifySource {
  const nodes = new Map(
    Array.from(marks, ([node, { number }]) => {
      const publicKeys = readPublicKeys(records.read(publicKeysKey(node)));
      return [node, { last: number, publicKeys }] as const;
    }),
  );
  const lastOf = (node: NodeName): number => nodes.get(node)?.last ?? 0;
  return {
    nodes,
    forms: (node) => formsOf(shelf, node, lastOf(node)),
    heads: (node) => headsOf(records, node, lastOf(node)),
  };
}

async function* formsOf(
  shelf: EntryShelf,
  node: NodeName,
  last: number,
): AsyncGenerator<readonly StoredForm[]> {
  for (let number = 0; number <= last;) {
    const found = await firstOf(shelf.forms({ node, number }));
    const own = found.filter((form) => form.node === node && form.number <= last);
    yield own.map((form) => ({
      node,
      number: form.number,
      bytes: form.bytes,
      sensitive: shelf.sensitiveOf(form, form.sealed),
    }));
    number = own.length === found.length ? (own.at(-1)?.number ?? last) + 1 : last + 1;
  }
}

async function* headsOf(records: Records, node: NodeName, last: number): AsyncGenerator<Head> {
  for (let number = 0; number <= last;) {
    const found = await firstOf(records.all(headsOfNode(node, number)));
    for (const { key, payload } of found) {
      const head = decodeHead(entryOfKey(key), payload);
      if (head === undefined) records.quarantine(key, "head");
      else if (head.number <= last) yield head;
    }
    const end = found.at(-1);
    number = (end === undefined ? last : entryOfKey(end.key).number) + 1;
  }
}

/** The first of `batches` that holds something; an empty one after the last. */
async function firstOf<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  for await (const batch of batches) if (batch.length > 0) return batch;
  return [];
}
