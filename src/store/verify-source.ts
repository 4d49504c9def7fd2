/** The journal of a store as it is verified: what its rows hold, opened where it can be. */

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
  return {
    nodes,
    forms: (node) => formsOf(shelf, node),
    heads: (node) => headsOf(records, node),
  };
}

async function* formsOf(shelf: EntryShelf, node: NodeName): AsyncGenerator<readonly StoredForm[]> {
  for await (const forms of shelf.forms({ node, number: 0 })) {
    const own = forms.filter((form) => form.node === node);
    yield own.map((form) => ({
      node,
      number: form.number,
      bytes: form.bytes,
      sensitive: shelf.sensitiveOf(form, form.sealed),
    }));
    if (own.length < forms.length) return;
  }
}

async function* headsOf(records: Records, node: NodeName): AsyncGenerator<Head> {
  for await (const found of records.all(headsOfNode(node, 0))) {
    for (const { key, payload } of found) {
      const head = decodeHead(entryOfKey(key), payload);
      if (head === undefined) records.quarantine(key, "head");
      else yield head;
    }
  }
}
