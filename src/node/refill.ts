/**
 * Entries and signatures that go from journal to journal: what another node lost is looked up here, and what this one lost is held against what was signed and
 * taken back.
 *
 * Only open bytes go out: see decision 0046.
 */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { nodeId } from "../mesh/heard.ts";
import type { Store } from "../store/store.ts";
import type { Holding } from "../sync/lending.ts";
import { openHead, openLent, sealHead, sealLent } from "../sync/lent-seal.ts";
import type { ParcelAction, ParcelEvent } from "../sync/parcel-events.ts";
import type { Lack } from "../sync/wanted.ts";

type Of<K> = Extract<ParcelAction, { kind: K }>;
type Told<K> = Omit<Extract<ParcelEvent, { kind: K }>, "at">;

export interface RefillParts {
  readonly store: Pick<
    Store,
    "lost" | "onHealth" | "openBytes" | "heads" | "signedLeaf" | "mend" | "entriesOf"
  >;
  /** Takes entries that came back: the village was worked out without them. */
  readonly retake: (entries: readonly Entry[]) => void;
  readonly log: Log;
}

export class Refill implements Disposable {
  readonly #parts: RefillParts;
  readonly #tell: (event: Told<"lost">) => void;
  readonly #unlisten: () => void;
  #told = "[]";
  #unsigned: Awaited<ReturnType<Store["heads"]["unsigned"]>> = { heads: [], entries: [] };
  /** The last look for lost signatures. */
  #looking: Promise<void> = Promise.resolve();
  #isDue = false;
  #ended = false;

  /** @param tell is told what the journal lacks, whenever that changes. */
  constructor(parts: RefillParts, tell: (event: Told<"lost">) => void) {
    this.#parts = parts;
    this.#tell = tell;
    this.#unlisten = parts.store.onHealth(() => this.look());
  }

  [Symbol.dispose](): void {
    this.#ended = true;
    this.#unlisten();
  }

  /** What the journal lacks may have changed. It is told at once, and again once it is known which signatures are lost, if any are. */
  look(): void {
    this.#say();
    if (this.#isDue) return;
    this.#isDue = true;
    this.#looking = this.#lookForHeads(this.#looking);
  }

  /** Resolves once all is told of what the journal lacked when this was called. */
  async looked(): Promise<void> {
    await this.#looking;
  }

  asked({ ask: { to, heads, node, ranges } }: Of<"asked">): void {
    const event = heads === true ? "signatures-asked" : "entries-asked";
    this.#parts.log.info(event, { to: nodeId(to), node, ranges });
  }

  /** What the journal has of an ask. */
  lookUp({ ask }: Of<"lookUp">): Told<"found"> {
    const { from, heads, node, numbers } = ask;
    const holdings = numbers.flatMap((number) => {
      const sealed = heads === true ? this.#head({ node, number }) : this.#entry({ node, number });
      return sealed === undefined ? [] : [{ number, sealed }];
    });
    if (holdings.length > 0) {
      const event = heads === true ? "signatures-held" : "entries-held";
      this.#parts.log.info(event, { for: nodeId(from), entries: holdings.length });
    }
    return { kind: "found", ask, holdings };
  }

  #entry(ref: EntryRef): Holding["sealed"] | undefined {
    const bytes = this.#parts.store.openBytes(ref);
    return bytes && sealLent(bytes);
  }

  #head(ref: EntryRef): Holding["sealed"] | undefined {
    const head = this.#parts.store.heads.now(ref);
    return head && sealHead(head);
  }

  /** Tells what the journal lacks, if that is not what was told. */
  #say(): void {
    if (this.#ended) return;
    const { heads, entries } = this.#unsigned;
    const bare = new Set(entries.map(nameOf));
    const refs: readonly Lack[] = [
      ...heads.map(({ node, number }) => ({ node, number, head: true }) as const),
      ...this.#parts.store.lost().map((ref): Lack => {
        const { node, number } = ref;
        return bare.has(nameOf(ref)) ? { node, number, waits: true } : { node, number };
      }),
    ];
    const text = JSON.stringify(refs);
    if (text === this.#told) return;
    this.#told = text;
    this.#tell({ kind: "lost", refs });
  }

  /** @param before the last look, which ends first. */
  async #lookForHeads(before: Promise<void>): Promise<void> {
    const { store, log } = this.#parts;
    await before;
    this.#isDue = false;
    try {
      this.#unsigned = await store.heads.unsigned(store.lost());
      this.#say();
    } catch (error) {
      if (Fault.in(error, "store/closed") === undefined) log.warn("signatures-not-read", { error });
    }
  }

  /** Takes an entry or a signature back. What is not what was signed, or finds no room on the disk now, is asked for again. */
  async take({ ref, from, sealed }: Of<"refill">): Promise<Told<"refilled">> {
    const taken = await this.#take(ref, sealed);
    const { node, number, head } = ref;
    const what = head === true ? "signature" : "entry";
    const about = { from: nodeId(from), node, number };
    if (taken) this.#parts.log.info(`${what}-returned`, about);
    else this.#parts.log.warn(`${what}-refused`, about);
    return { kind: "refilled", ref, from, taken };
  }

  async #take(ref: Lack, sealed: Uint8Array): Promise<boolean> {
    try {
      return ref.head === true
        ? await this.#takeHead(ref, sealed)
        : await this.#takeEntry(ref, sealed);
    } catch (error) {
      const isClosed = Fault.in(error, "store/closed") !== undefined;
      if (!isClosed) this.#parts.log.error("entry-not-taken", { error });
      return false;
    }
  }

  async #takeEntry(ref: EntryRef, sealed: Uint8Array): Promise<boolean> {
    const { store, retake } = this.#parts;
    const leaf = await store.signedLeaf(ref);
    const bytes = leaf && openLent(sealed, leaf);
    if (bytes === undefined) return false;
    if ((await store.mend([{ bytes, sensitive: undefined }])) === 0) return false;
    retake(await store.entriesOf([ref]));
    return true;
  }

  /** What it signs may be asked for from then on. */
  async #takeHead(ref: EntryRef, sealed: Uint8Array): Promise<boolean> {
    const { heads } = this.#parts.store;
    const link = await heads.linkAfter(ref);
    const head = link && openHead(sealed, ref, link);
    if (head === undefined || !(await heads.mend(head))) return false;
    this.look();
    await this.#looking;
    return true;
  }
}

function nameOf({ node, number }: EntryRef): string {
  return `${node} ${number}`;
}
