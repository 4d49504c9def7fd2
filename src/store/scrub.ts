/**
 * Reads the journal through in the background, entries and heads: what is damaged is quarantined, and what is missing between two numbers is counted, which a
 * start from a snapshot of the fold does not see.
 *
 * It is slow on purpose. No snapshot is held from one step to the next, so that nothing that was rubbed out is kept for it.
 */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Millis } from "../base/time.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { EntryShelf } from "./entry-shelf.ts";
import { GapFinder, type Losses } from "./gaps.ts";
import type { KeptHeads } from "./kept-heads.ts";
import type { Marks } from "./marks.ts";
import { type After, Pause } from "./pause.ts";
import { isTrouble, troubleOf } from "./trouble.ts";

/** Between two steps of some hundred entries, 256 KiB at the most: a million take two minutes, and a card is left to others. */
const BREATH: Millis = 50;

export class Scrub {
  readonly #shelf: Pick<EntryShelf, "whole" | "of">;
  readonly #heads: Pick<KeptHeads, "read">;
  readonly #marks: Marks;
  readonly #losses: Losses;
  readonly #after: After;
  readonly #log: Log;
  #running: Promise<void> | undefined;
  #breath: Pause | undefined;
  #stopped = false;
  #through = false;

  constructor(parts: {
    readonly shelf: Pick<EntryShelf, "whole" | "of">;
    readonly heads: Pick<KeptHeads, "read">;
    /** How far each node's entries go on the disk. */
    readonly marks: Marks;
    readonly losses: Losses;
    readonly after: After;
    readonly log: Log;
  }) {
    this.#shelf = parts.shelf;
    this.#heads = parts.heads;
    this.#marks = parts.marks;
    this.#losses = parts.losses;
    this.#after = parts.after;
    this.#log = parts.log;
  }

  /** Whether all was read through once since the start. */
  get isThrough(): boolean {
    return this.#through;
  }

  /** Begins to read, unless it is at it. */
  start(): void {
    if (!this.#stopped) this.#running ??= this.#run();
  }

  /** Reads no further. */
  stop(): void {
    this.#stopped = true;
    this.#breath?.end();
  }

  /** Resolves once it reads no more. */
  async ended(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      await this.#read();
    } catch (error) {
      if (Fault.in(error) === undefined && !isTrouble(error)) throw error;
      // The next one reads it.
      if (!this.#stopped) this.#log.warn("store.not-scrubbed", { code: troubleOf(error), error });
    } finally {
      this.#running = undefined;
    }
  }

  async #read(): Promise<void> {
    const gaps = new GapFinder(new Map(this.#marks));
    let entries = 0;
    for (let from: EntryRef | undefined = { node: "00000000", number: 0 }; from !== undefined;) {
      const found = await this.#step(from);
      gaps.see(found);
      entries += found.length;
      const last = found.at(-1);
      from = last && { node: last.node, number: last.number + 1 };
      if (!(await this.#goOn())) return;
    }
    const { missing, refs } = gaps.end();
    // Someone may have brought some of them meanwhile.
    const back = new Set((await this.#shelf.of(refs, { locked: true })).map(nameOf));
    const lost = refs.filter((ref) => !back.has(nameOf(ref)));
    this.#losses.found({ missing: missing - back.size, refs: lost });
    await this.#heads.read(async () => this.#goOn());
    if (this.#stopped) return;
    this.#through = true;
    this.#log.info("store.scrubbed", { entries, missing: missing - back.size });
  }

  /** Leaves the card to others for a moment; false if no more is to be read. */
  async #goOn(): Promise<boolean> {
    this.#breath = new Pause(this.#after, BREATH);
    if (!this.#stopped) await this.#breath.over;
    this.#breath.end();
    return !this.#stopped;
  }

  /** The first entries from `from` on; none after the last. */
  async #step(from: EntryRef): Promise<readonly EntryRef[]> {
    for await (const refs of this.#shelf.whole(from)) {
      if (refs.length > 0) return refs;
    }
    return [];
  }
}

function nameOf({ node, number }: EntryRef): string {
  return `${node} ${number}`;
}
