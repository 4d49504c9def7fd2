/**
 * Whether what a backup holds is what its nodes signed. That the file is as it was written does not say so: the journal it was made of may have been
 * altered before.
 *
 * The file is read once more for the entries of each node and once for its heads, side by side, so that no more is held than a few chunks.
 */

import { Fault } from "../../base/fault.ts";
import { decodeHead, type Head } from "../../journal/chain.ts";
import type { NodeName } from "../../journal/entry.ts";
import { type StoredForm, verifyJournal, type VerifySource } from "../../journal/verify-journal.ts";
import type { Flaw } from "../../journal/verify-step.ts";
import { entryOfKey } from "../keys.ts";
import { readPublicKeys } from "../own-chain.ts";
import { readAll } from "./read-all.ts";
import type { OpenBackup } from "./read.ts";
import type { ReadRow } from "./rows.ts";
import { nodeOf } from "./tables.ts";

/** From this format on entries are signed. */
const SIGNED_FROM = 2;

/** The public keys of nodes, noted as rows go by. */
export type PublicKeys = Map<NodeName, readonly Uint8Array[]>;

export function notePublicKeys(known: PublicKeys, rows: readonly ReadRow[]): void {
  for (const { key, payload } of rows) {
    if (isOf("n", key)) known.set(nodeOf(key), readPublicKeys(payload));
  }
}

/**
 * Yields the share that is done, 0 to 1; returns how many entries their nodes signed and are not there, as they were not when the backup was made.
 *
 * @throws Fault "backup/forged" when an entry is not what was signed.
 */
export async function* prove(
  backup: OpenBackup,
  key: Uint8Array | undefined,
  publicKeys: PublicKeys,
): AsyncGenerator<number, number> {
  if (backup.header.format < SIGNED_FROM) return 0;
  for await (const step of verifyJournal(sourceOf(backup, key, publicKeys))) {
    if (step.kind === "progress") {
      yield step.of === 0 ? 1 : Math.min(1, step.checked / step.of);
      continue;
    }
    const { flaws } = step.report;
    const bad = flaws.find(({ kind }) => kind === "altered" || kind === "forged");
    if (bad !== undefined) {
      const { node, first } = bad;
      throw new Fault("backup/forged", { file: backup.file, node, number: first });
    }
    return flaws.reduce((sum, flaw) => sum + missingIn(flaw), 0);
  }
  return 0;
}

function missingIn({ kind, first, last }: Flaw): number {
  return kind === "missing" ? last - first + 1 : 0;
}

function sourceOf(
  backup: OpenBackup,
  key: Uint8Array | undefined,
  publicKeys: PublicKeys,
): VerifySource {
  return {
    nodes: new Map(
      Object.entries(backup.header.entries).map(([node, last]) => [
        node,
        { last, publicKeys: publicKeys.get(node) ?? [] },
      ]),
    ),
    forms: (node) => formsOf(backup, key, node),
    heads: (node) => headsOf(backup, key, node),
  };
}

/** Sensitive parts stay closed: the vault opens with another key than the backup's. */
async function* formsOf(
  backup: OpenBackup,
  key: Uint8Array | undefined,
  node: NodeName,
): AsyncGenerator<readonly StoredForm[]> {
  for await (const rows of rowsOf(backup, key, { table: "e", node })) {
    yield rows.map(({ key: at, payload: bytes }) => {
      const { number } = entryOfKey(at);
      return { node, number, bytes, sensitive: "locked" };
    });
  }
}

async function* headsOf(
  backup: OpenBackup,
  key: Uint8Array | undefined,
  node: NodeName,
): AsyncGenerator<Head> {
  for await (const rows of rowsOf(backup, key, { table: "h", node })) {
    for (const row of rows) {
      const head = decodeHead(entryOfKey(row.key), row.payload);
      if (head !== undefined) yield head;
    }
  }
}

/** The rows of one node in one table, by number: so they stand in any backup, whatever is between them. */
async function* rowsOf(
  backup: OpenBackup,
  key: Uint8Array | undefined,
  { table, node }: { readonly table: string; readonly node: NodeName },
): AsyncGenerator<readonly ReadRow[]> {
  for await (const chunk of readAll(backup, key)) {
    // Nothing of either table follows what changes all the time.
    if (chunk.kind !== "kept") return;
    const rows = chunk.rows.filter((row) => isOf(table, row.key) && nodeOf(row.key) === node);
    if (rows.length > 0) yield rows;
  }
}

function isOf(table: string, key: Uint8Array): boolean {
  return key[0] === table.charCodeAt(0);
}
