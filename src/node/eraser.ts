/**
 * Takes sensitive parts off the disk: a household's, at an operator's word, or those whose time is over.
 *
 * What is to be done is noted in the store together with the entry that says so, and crossed out only once no byte of it is left in any file: a power cut
 * in the middle is made up for at the next start.
 */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Millis } from "../base/time.ts";
import { MINUTE } from "../base/time.ts";
import { compareEntries, type Entry, type NodeName } from "../journal/entry.ts";
import type { EntryRef, Fact, HouseholdId } from "../journal/fact.ts";
import { sameSubject, subjectsOf } from "../journal/subjects.ts";
import { erasable } from "../outbox/erasing.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import type { Store } from "../store/store.ts";
import { noiseIn } from "../village/retention.ts";
import { aboutHousehold } from "./about-household.ts";
import { readSweeps, type Sweep, sweepsText } from "./sweeps.ts";

/** The setting of the store under which it stands what is still to be done. */
const SWEEPS_SETTING = "erasing";

/** Parts deleted in one write. */
const AT_ONCE = 500;
/** When the disk did not take it, or somebody reads what is to go. */
const AGAIN: Millis = 10 * MINUTE;

export interface EraserParts {
  readonly store: Store;
  /** This hub's names, the former ones among them. */
  readonly isOwn: (node: NodeName) => boolean;
  /** Takes entries again of which the sensitive parts are gone, so that none of it is left in memory either. */
  readonly retake: (entries: readonly Entry[]) => void;
  /** Forgets messages on their way out, wherever they stand. */
  readonly forget: (ids: readonly string[]) => void;
  readonly after: (delay: Millis, act: () => void) => () => void;
  /** Called when it begins and when it has ended. */
  readonly changed: () => void;
  readonly log: Log;
}

export class Eraser implements Disposable {
  readonly #parts: EraserParts;
  /** What stands in the store, or is on its way there. */
  #noted: readonly Sweep[];
  /** What of that can be done: the entry that says so is on the disk. */
  #ready: readonly Sweep[];
  #running: Promise<void> | undefined;
  #stopped = false;
  #callOff: () => void = () => undefined;

  constructor(parts: EraserParts) {
    this.#parts = parts;
    this.#noted = readSweeps(parts.store.setting(SWEEPS_SETTING));
    this.#ready = this.#noted;
  }

  [Symbol.dispose](): void {
    this.#stopped = true;
    this.#callOff();
  }

  /** Whether anything is still to be taken off the disk. */
  get isAtWork(): boolean {
    return this.#noted.length > 0;
  }

  /** Has the entries that say so written, with the note of what is to be done, and sets about it. @throws what `write` throws: then nothing is to be done. */
  async begin(
    sweeps: readonly Sweep[],
    write: (settings: Readonly<Record<string, string>>) => Promise<unknown>,
  ): Promise<void> {
    this.#noted = [...this.#noted, ...sweeps];
    try {
      await write({ [SWEEPS_SETTING]: sweepsText(this.#noted) });
    } catch (error) {
      this.#noted = without(this.#noted, sweeps);
      throw error;
    }
    this.#ready = [...this.#ready, ...sweeps];
    void this.run();
  }

  /** Begins, or goes on. Never rejects. */
  run(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #work(): Promise<void> {
    const { changed, log, after } = this.#parts;
    if (this.#ready.length === 0) return;
    changed();
    try {
      while (this.#ready.length > 0) {
        const sweeps = this.#ready;
        for (const sweep of sweeps) await this.#sweep(sweep);
        if (!(await this.#parts.store.compact())) throw new Fault("store/failed");
        this.#ready = without(this.#ready, sweeps);
        this.#noted = without(this.#noted, sweeps);
        const left = this.#noted.length === 0 ? undefined : sweepsText(this.#noted);
        await this.#parts.store.append({ settings: { [SWEEPS_SETTING]: left } });
      }
      log.info("erased");
    } catch (error) {
      const fault = Fault.in(error);
      if (fault?.code !== "store/closed") {
        log.warn("not-erased-yet", fault === undefined ? { error } : { code: fault.code });
      }
      this.#callOff();
      if (!this.#stopped) this.#callOff = after(AGAIN, () => void this.run());
    }
    changed();
  }

  async #sweep(sweep: Sweep): Promise<void> {
    if (sweep.what === "person") await this.#sweepPerson(sweep.household);
    else if (sweep.what === "all") await this.#sweepAll(sweep);
    else await this.#sweepNoise(sweep);
  }

  /**
   * Every entry about the household or one of its cases, and every word it said elsewhere, up to the entry that erases it. What the index knows of goes first,
   * then the whole journal is gone through.
   */
  async #sweepPerson(household: HouseholdId): Promise<void> {
    const { store, isOwn } = this.#parts;
    const { entries, cases } = await aboutHousehold(store, household);
    const end = entries
      .toSorted(compareEntries)
      .findLast(({ node, fact }) => isErased(fact, household) && isOwn(node));
    if (end === undefined) return;
    const isTheirs = (entry: Entry): boolean =>
      compareEntries(entry, end) < 0 &&
      (entry.actor.id === household ||
        namesPerson(entry, household) ||
        subjectsOf(entry).some((subject) =>
          subject.kind === "household"
            ? subject.id === household
            : cases.some((ref) => sameSubject({ kind: "case", ref }, subject)),
        ));
    await this.#erasePerson(entries.filter(isTheirs));
    for await (const batch of store.batches()) await this.#erasePerson(batch.filter(isTheirs));
  }

  async #erasePerson(entries: readonly Entry[]): Promise<void> {
    const { store, forget } = this.#parts;
    const named = entries.flatMap(({ fact }) => (fact.kind === "message.queued" ? fact.id : []));
    if (named.length > 0) {
      const kept: Outgoing[] = [];
      for await (const message of store.outgoing()) kept.push(message);
      const ids = erasable(kept, new Set(named)).map(({ id }) => id);
      forget(ids);
      await store.append({ forget: ids });
    }
    await this.#erase(entries);
  }

  /** All of the range. With the first of this node's entries those go that it wrote under a former name: they are older. */
  async #sweepAll({ first, last }: Range): Promise<void> {
    const { store, isOwn } = this.#parts;
    for (let at = first; at <= last; at += AT_ONCE) {
      const count = Math.min(AT_ONCE, last - at + 1);
      await this.#erase(
        Array.from({ length: count }, (_, i) => ({ node: store.node, number: at + i })),
      );
    }
    if (first > 1) return;
    for await (const entries of store.batches()) {
      await this.#erase(entries.filter(({ node }) => node !== store.node && isOwn(node)));
    }
  }

  async #sweepNoise({ first, last }: Range): Promise<void> {
    const { store } = this.#parts;
    for await (const entries of store.batches({ from: { node: store.node, number: first } })) {
      const range = entries.filter(({ node, number }) => node === store.node && number <= last);
      await this.#erase(noiseIn(range));
      if (range.length < entries.length) return;
    }
  }

  async #erase(refs: readonly EntryRef[]): Promise<void> {
    const { store, retake } = this.#parts;
    for (let at = 0; at < refs.length; at += AT_ONCE) {
      const eraseSensitive = refs
        .slice(at, at + AT_ONCE)
        .map(({ node, number }) => ({ node, number }));
      await store.append({ eraseSensitive });
      retake(store.entriesNow(eraseSensitive));
    }
  }
}

function without(all: readonly Sweep[], some: readonly Sweep[]): readonly Sweep[] {
  return all.filter((each) => !some.includes(each));
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function isErased(fact: Fact, household: HouseholdId): boolean {
  return fact.kind === "person.erased" && fact.household === household;
}

/** Whether a word of the village's stands for the household. */
function namesPerson({ fact }: Entry, household: HouseholdId): boolean {
  return (
    fact.kind === "lexicon.taught" &&
    fact.meaning.as === "person" &&
    fact.meaning.person === household
  );
}
