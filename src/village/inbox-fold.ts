/**
 * Words that wait for a person, and those a person has filed, whichever came first.
 */

import { compareEntries, type Entry, type NodeName, type Stamp } from "../journal/entry.ts";
import type { EntryRef, FactOf } from "../journal/fact.ts";
import type { InboxMessage } from "./case.ts";

export class InboxFold {
  readonly #waiting = new Map<NodeName, Map<number, Waiting>>();
  /** Filed before they came; each is forgotten when it comes. */
  readonly #filed = new Map<NodeName, Set<number>>();

  heard(entry: Entry, fact: FactOf<"message.heard">): void {
    if (!fact.inbox && fact.alarm === undefined) return;
    const { node, number, order } = entry;
    if (this.#filed.get(node)?.delete(number) === true) return;
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
    inner(this.#waiting, node, () => new Map<number, Waiting>()).set(number, {
      stamp: { node, number, order },
      message,
    });
  }

  /** `known`: the message it speaks of was folded before. */
  filed({ node, number }: EntryRef, known: boolean): void {
    if (known) this.#waiting.get(node)?.delete(number);
    else inner(this.#filed, node, () => new Set<number>()).add(number);
  }

  get({ node, number }: EntryRef): InboxMessage | undefined {
    return this.#waiting.get(node)?.get(number)?.message;
  }

  /** Oldest first. */
  read(): readonly InboxMessage[] {
    return [...this.#waiting.values()]
      .flatMap((messages) => Array.from(messages.values()))
      .toSorted((one, other) => compareEntries(one.stamp, other.stamp))
      .map(({ message }) => message);
  }
}

interface Waiting {
  readonly stamp: Stamp;
  readonly message: InboxMessage;
}

function inner<V>(of: Map<NodeName, V>, node: NodeName, make: () => V): V {
  const found = of.get(node);
  if (found !== undefined) return found;
  const made = make();
  of.set(node, made);
  return made;
}
