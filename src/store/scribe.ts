/** What turns entries into rows: parts them in their tiers, with the run's key, and puts this node's own into its chain. */

import { hex } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Entry, Hidden } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { type Break, type ChainStart, startChain } from "./chain-start.ts";
import { changesOf, entryChanges } from "./changes.ts";
import type { Change } from "./database.ts";
import type { Mending } from "./mend.ts";
import type { ChainPlan } from "./own-chain.ts";
import type { Records } from "./records.ts";
import type { StoreId } from "./store-id.ts";
import type { Signing, Writes } from "./store.ts";
import { type Sheet, Tiers, wholeSheet } from "./tiers.ts";
import type { Random } from "./vault-crypto.ts";
import { KeptVault } from "./vault.ts";

/** Rows, and what to call once the disk's queue has taken them. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly taken: () => void;
}

export interface ScribeParts {
  readonly records: Records;
  readonly id: StoreId;
  /** Number of the node's last entry. */
  readonly last: number;
  readonly random: Random;
  readonly log: Log;
  readonly write: (changes: readonly Change[]) => Promise<void>;
  readonly scourVault: () => Promise<void>;
}

export class Scribe {
  readonly vault: KeptVault;
  readonly tiers: Tiers;
  readonly #node: string;
  /** undefined in a journal of format 1, whose entries are whole and not chained. */
  readonly #start: ChainStart | undefined;

  private constructor(
    { id, random }: ScribeParts,
    vault: KeptVault,
    start: ChainStart | undefined,
  ) {
    this.vault = vault;
    this.tiers = new Tiers(vault, random);
    this.#node = id.node;
    this.#start = start;
  }

  /** Looks at the end of the chain and goes on from there. */
  static async begin(parts: ScribeParts): Promise<Scribe> {
    const { records, random, log, write, id, last } = parts;
    const vault = await KeptVault.open({ records, random, log, write, scour: parts.scourVault });
    if (id.format < 2) return new Scribe(parts, vault, undefined);
    const start = await startChain(records, { node: id.node, last, random });
    for (const { why, number } of start.breaks) {
      log.error("store.chain-broken", { code: "store/corrupt", why, number });
    }
    const scribe = new Scribe(parts, vault, start);
    put(write, scribe.#of(start.chain.plan(start.unsigned)));
    return scribe;
  }

  get signing(): Signing | undefined {
    const { chain, isNew = false } = this.#start ?? {};
    return chain && { publicKey: hex(chain.publicKey), isNew };
  }

  get breaks(): readonly Break[] {
    return this.#start?.breaks ?? [];
  }

  open(ref: EntryRef, sealed: Uint8Array): Uint8Array | Hidden {
    return this.tiers.open(ref, sealed);
  }

  /** All rows of `writes`. @param as the sheets of entries that are not to be made from what they say, at their places. */
  plan(writes: Writes, as: readonly (Sheet | undefined)[] = []): Plan {
    const { entries = [] } = writes;
    const sheetOf = (entry: Entry): Sheet =>
      this.#start === undefined ? wholeSheet(entry) : this.tiers.sheetOf(entry);
    const sheets = entries.map((entry, i) => as[i] ?? sheetOf(entry));
    const sealed = sheets.some((sheet) => sheet.sealed !== undefined);
    const chained = this.#start?.chain.plan(
      sheets.flatMap(({ bytes }, i) => {
        const entry = entries[i];
        return entry?.node === this.#node ? [{ number: entry.number, bytes }] : [];
      }),
    );
    return {
      changes: [
        ...(sealed ? this.vault.runRows() : []),
        ...changesOf(writes, sheets),
        ...(chained?.changes ?? []),
      ],
      taken: () => {
        if (sealed) this.vault.runNoted();
        if (chained !== undefined) this.#start?.chain.commit(chained);
      },
    };
  }

  /** The rows of an entry that is taken back: it is in its node's chain already. */
  planMending({ entry, sheet }: Mending): Plan {
    const sealed = sheet.sealed !== undefined;
    return {
      changes: [...(sealed ? this.vault.runRows() : []), ...entryChanges(entry, sheet)],
      taken: () => {
        if (sealed) this.vault.runNoted();
      },
    };
  }

  /** Signs, by `write`, what no head covers yet. What cannot be signed now is signed the next time. */
  sign(write: ScribeParts["write"]): void {
    if (this.#start !== undefined) put(write, this.#of(this.#start.chain.rest()));
  }

  #of(chained: ChainPlan): Plan {
    return { changes: chained.changes, taken: () => this.#start?.chain.commit(chained) };
  }
}

/** What the queue does not take now is not noted as taken, and comes again another time. */
function put(write: ScribeParts["write"], { changes, taken }: Plan): void {
  if (changes.length === 0) return taken();
  try {
    write(changes).catch(() => undefined);
    taken();
  } catch (error) {
    if (Fault.in(error) === undefined) throw error;
  }
}
