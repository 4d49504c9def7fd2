/**
 * Words that wait for a person, and those a person has filed, whichever came first.
 */

import { compareEntries, type Entry, type Stamp } from "../journal/entry.ts";
import type { EntryRef, FactOf } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import type { InboxMessage } from "./case.ts";
import { refKey } from "./ref-key.ts";
import { first } from "./ref-rows.ts";

export class InboxFold {
  readonly #waiting = new Map<string, Waiting>();
  /** Filed before they came, and by which entry; each is forgotten when it comes. */
  readonly #filed = new Map<string, EntryRef>();

  /**
   * @param again it was folded before: then it takes its place if it still waits, and else was filed meanwhile.
   * @param has whether that entry was folded before.
   */
  apply(entry: Entry, again: boolean, has: (ref: EntryRef) => boolean): void {
    const { fact } = entry;
    const isFiled = !again && this.#filed.size > 0 && this.#filed.delete(refKey(entry));
    if (fact.kind === "message.heard" && !isFiled) this.#heard(entry, fact, again);
    else if (fact.kind === "message.filed" && entry.trust >= trustNode) {
      this.#file(fact.message, entry, has);
    }
  }

  get(ref: EntryRef): InboxMessage | undefined {
    return this.#waiting.get(refKey(ref))?.message;
  }

  /** Oldest first. */
  read(): readonly InboxMessage[] {
    return [...this.#waiting.values()]
      .toSorted((one, other) => compareEntries(one.stamp, other.stamp))
      .map(({ message }) => message);
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    return [...Array.from(this.#waiting.values(), ({ stamp }) => stamp), ...this.#filed.values()];
  }

  #heard(entry: Entry, fact: FactOf<"message.heard">, again: boolean): void {
    if (!fact.inbox && fact.alarm === undefined) return;
    const key = refKey(entry);
    if (again && !this.#waiting.has(key)) return;
    const { node, number, order } = entry;
    const message: InboxMessage = {
      ref: { node, number },
      household: fact.household,
      at: entry.wall,
      trust: entry.trust,
      channel: fact.channel,
      intent: fact.intent,
      ...(fact.alarm !== undefined && { alarm: fact.alarm }),
      ...(fact.guess !== undefined && { guess: fact.guess }),
      ...(fact.category !== undefined && { category: fact.category }),
      ...(fact.who !== undefined && { who: fact.who }),
      raw: entry.raw ?? "",
    };
    this.#waiting.set(key, { stamp: { node, number, order }, message });
  }

  #file(message: EntryRef, { node, number }: Entry, has: (ref: EntryRef) => boolean): void {
    const key = refKey(message);
    if (this.#waiting.delete(key) || has(message)) return;
    this.#filed.set(key, first(this.#filed.get(key), { node, number }));
  }
}

interface Waiting {
  readonly stamp: Stamp;
  readonly message: InboxMessage;
}
