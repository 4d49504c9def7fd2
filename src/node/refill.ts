/**
 * Entries that go from journal to journal: what another node lost is looked up here, and what this one lost is held against what was signed and taken back.
 *
 * Only open bytes go out: see decision 0046.
 */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { nodeId } from "../mesh/heard.ts";
import type { Store } from "../store/store.ts";
import { openLent } from "../sync/lent-seal.ts";
import type { ParcelAction, ParcelEvent } from "../sync/parcel-events.ts";

type Of<K> = Extract<ParcelAction, { kind: K }>;
type Told<K> = Omit<Extract<ParcelEvent, { kind: K }>, "at">;

export interface RefillParts {
  readonly store: Pick<
    Store,
    "lost" | "onHealth" | "openBytes" | "signedLeaf" | "mend" | "entriesOf"
  >;
  /** Takes entries that came back: the village was worked out without them. */
  readonly retake: (entries: readonly Entry[]) => void;
  readonly log: Log;
}

export class Refill implements Disposable {
  readonly #parts: RefillParts;
  readonly #tell: (event: Told<"lost">) => void;
  readonly #unlisten: () => void;
  #lost = "[]";

  /** @param tell is told what the journal lacks, whenever that changes. */
  constructor(parts: RefillParts, tell: (event: Told<"lost">) => void) {
    this.#parts = parts;
    this.#tell = tell;
    this.#unlisten = parts.store.onHealth(() => this.look());
  }

  [Symbol.dispose](): void {
    this.#unlisten();
  }

  /** What the journal lacks may have changed. */
  look(): void {
    const refs = this.#parts.store.lost();
    const text = JSON.stringify(refs);
    if (text === this.#lost) return;
    this.#lost = text;
    this.#tell({ kind: "lost", refs });
  }

  asked({ ask: { to, node, ranges } }: Of<"asked">): void {
    this.#parts.log.info("entries-asked", { to: nodeId(to), node, ranges });
  }

  /** What the journal has of an ask. */
  lookUp({ ask }: Of<"lookUp">): Told<"found"> {
    const { from, node, numbers } = ask;
    const holdings = numbers.flatMap((number) => {
      const bytes = this.#parts.store.openBytes({ node, number });
      return bytes === undefined ? [] : [{ number, bytes }];
    });
    if (holdings.length > 0) {
      this.#parts.log.info("entries-held", { for: nodeId(from), entries: holdings.length });
    }
    return { kind: "found", ask, holdings };
  }

  /** Takes an entry back. What is not what was signed, or finds no room on the disk now, is asked for again. */
  async take({ ref, from, sealed }: Of<"refill">): Promise<Told<"refilled">> {
    const taken = await this.#take(ref, sealed);
    const about = { from: nodeId(from), ...ref };
    if (taken) this.#parts.log.info("entry-returned", about);
    else this.#parts.log.warn("entry-refused", about);
    return { kind: "refilled", ref, from, taken };
  }

  async #take(ref: EntryRef, sealed: Uint8Array): Promise<boolean> {
    const { store, retake, log } = this.#parts;
    try {
      const leaf = await store.signedLeaf(ref);
      const bytes = leaf && openLent(sealed, leaf);
      if (bytes === undefined) return false;
      if ((await store.mend([{ bytes, sensitive: undefined }])) === 0) return false;
      retake(await store.entriesOf([ref]));
      return true;
    } catch (error) {
      if (Fault.in(error, "store/closed") === undefined) log.error("entry-not-taken", { error });
      return false;
    }
  }
}
