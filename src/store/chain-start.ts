/**
 * Finds, at a start, where this node's chain goes on, and looks at its end: the last head, the entries it covers, and those after it.
 *
 * All else is for `veillee journal verify`: a start reads a thousand entries at the most. What is broken is told and left as it is; the chain goes
 * on from the last link that can be trusted.
 */

import { equal } from "../base/bytes.ts";
import {
  decodeHead,
  firstLink,
  firstOf,
  type Head,
  HEAD_MAX,
  isSignedBy,
  keyPairOf,
  leafOf,
  linkOf,
  publicKeyOf,
} from "../journal/chain.ts";
import type { NodeName } from "../journal/entry.ts";
import { entryKey, entryOfKey, headsOfNode, publicKeysKey, signingKey } from "./keys.ts";
import { OwnChain, readPublicKeys, readSeed } from "./own-chain.ts";
import type { Records } from "./records.ts";
import type { Random } from "./vault-crypto.ts";

/**
 * How the end of a chain is broken:
 *
 * - `key`: the node's signing key is lost; it goes on with another.
 * - `head`: a signature is missing, unreadable, or not the node's.
 * - `missing`: an entry that was signed, or written after the last signature, is not there.
 * - `altered`: an entry is not what was signed.
 */
export interface Break {
  readonly why: "key" | "head" | "missing" | "altered";
  /** Of the entry, or of the last that the head covers. */
  readonly number: number;
}

export interface ChainStart {
  readonly chain: OwnChain;
  /** Whether the signing key was drawn just now. */
  readonly isNew: boolean;
  readonly breaks: readonly Break[];
  /** Those after the last head, which were not signed yet. */
  readonly unsigned: readonly { readonly number: number; readonly bytes: Uint8Array }[];
}

/** Heads that are tried, from the last backwards, and entries that are read. */
const HEADS_MAX = 16;
const ENTRIES_MAX = 1024;

/** @param last number of the node's last entry. @throws Fault "store/…" when the disk cannot be read at all. */
export async function startChain(
  records: Records,
  {
    node,
    last,
    random,
  }: { readonly node: NodeName; readonly last: number; readonly random: Random },
): Promise<ChainStart> {
  const breaks: Break[] = [];
  const kept = readSeed(records.read(signingKey));
  const seed = kept ?? random(32);
  const known = readPublicKeys(records.read(publicKeysKey(node)));
  if (kept === undefined && known.length > 0) breaks.push({ why: "key", number: last });
  const publicKeys = known.length > 0 ? known : [keyPairOf(seed).publicKey];
  const head = await lastHead(records, { node, publicKeys, breaks });
  const from = head?.number ?? 0;
  const start = publicKeys[0] ?? new Uint8Array();
  const chain = new OwnChain({
    node,
    seed,
    formerKeys: kept === undefined ? known : [],
    keyKept: kept !== undefined && known.length > 0,
    state: {
      number: from,
      before: head === undefined ? firstLink(node, start) : linkOf(head),
      leaves: [],
    },
  });
  if (head !== undefined) breaks.push(...(await wrongUnder(head, records)));
  // A head lies in the batch of its last entry: where more are unsigned, heads are lost.
  if (last - from >= HEAD_MAX) breaks.push({ why: "head", number: from });
  const unsigned = await entriesAfter(records, { node, from, last, breaks });
  return { chain, isNew: kept === undefined, breaks, unsigned };
}

/** The last head that the node signed; the ones after it, which cannot be trusted, are noted. */
async function lastHead(
  records: Records,
  {
    node,
    publicKeys,
    breaks,
  }: {
    readonly node: NodeName;
    readonly publicKeys: readonly Uint8Array[];
    readonly breaks: Break[];
  },
): Promise<Head | undefined> {
  let { gte, lt } = headsOfNode(node, 0);
  for (let tries = 0; tries < HEADS_MAX; tries++) {
    const key = await records.lastKey({ gte, lt });
    if (key === undefined) return undefined;
    const payload = records.read(key);
    const head = payload && decodeHead(entryOfKey(key), payload);
    if (head !== undefined && publicKeys.some((bytes) => isSigned(head, bytes))) return head;
    breaks.push({ why: "head", number: entryOfKey(key).number });
    lt = key;
  }
  return undefined;
}

function isSigned(head: Head, bytes: Uint8Array): boolean {
  const key = publicKeyOf(bytes);
  return key !== undefined && isSignedBy(head, key);
}

async function wrongUnder(head: Head, records: Records): Promise<readonly Break[]> {
  const first = firstOf(head);
  const found = await records.each(
    head.leaves.map((_, i) => entryKey({ node: head.node, number: first + i })),
  );
  return head.leaves.flatMap((leaf, i): readonly Break[] => {
    const bytes = found[i];
    const number = first + i;
    if (bytes === undefined) return [{ why: "missing", number }];
    return equal(leafOf(bytes), leaf) ? [] : [{ why: "altered", number }];
  });
}

async function entriesAfter(
  records: Records,
  {
    node,
    from,
    last,
    breaks,
  }: {
    readonly node: NodeName;
    readonly from: number;
    readonly last: number;
    readonly breaks: Break[];
  },
): Promise<ChainStart["unsigned"]> {
  const first = Math.max(from + 1, last - ENTRIES_MAX + 1);
  const numbers = Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
  const found = await records.each(numbers.map((number) => entryKey({ node, number })));
  return numbers.flatMap((number, i) => {
    const bytes = found[i];
    if (bytes !== undefined) return [{ number, bytes }];
    breaks.push({ why: "missing", number });
    return [];
  });
}
