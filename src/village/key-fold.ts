/**
 * The public keys of one radio in the fold: which one holds, and what makes it doubtful.
 *
 * The first key seen is pinned; a key that an operator accepted takes its place. Anything else that was seen since puts the radio in
 * doubt: another key, none any more, another radio with the same one. A doubt ends only with an operator's word. Every value here is a
 * register of the order of entries, so that entries give the same result in whatever order they come.
 */

import type { Millis, Wall } from "../base/time.ts";
import { compareEntries, type Entry, type Stamp } from "../journal/entry.ts";
import type { EntryRef, KeyFact } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { earlier, later, type Register, written } from "./register.ts";

/** What makes a radio's key doubtful, the gravest first. */
export const keyDoubts = ["changed", "duplicated", "emptied", "asked"] as const;
export type KeyDoubtKind = (typeof keyDoubts)[number];

/** Why what a radio says proves no more than its channel does, until an operator has decided. */
export interface KeyDoubt {
  readonly kind: KeyDoubtKind;
  /** When it arose. */
  readonly since: Wall;
  /** The key in question: the other one for `changed`, else the one that holds. */
  readonly key: string;
  /** For `duplicated`: the node numbers of those who have the same. */
  readonly others: readonly number[];
}

/** What is known of a radio's keys. */
export interface RadioKeys {
  /** The one that holds, hexadecimal. */
  readonly key?: string;
  readonly doubt?: KeyDoubt;
}

interface Verdict {
  readonly kind: "key.accepted" | "key.refused" | "key.doubted";
  readonly wall: Wall;
}

interface KeyRecord {
  first: Register<Wall> | undefined;
  last: Register<Wall> | undefined;
  verdict: Register<Verdict> | undefined;
  emptied: Register<Wall> | undefined;
  readonly sharers: Map<number, Register<Wall>>;
}

/** Other keys of one radio that wait for an operator at a time: whoever forges more is in doubt already, and fills no disk. */
const ASKED_MAX = 3;
/** Radios with one and the same key that are remembered of it. */
const SHARERS_MAX = 8;

export class KeyFold {
  readonly #keys = new Map<string, KeyRecord>();

  /** A fact of this radio and one key. What anyone but a node or an operator says of keys counts for nothing. */
  say({ kind, key }: KeyFact, entry: Entry): void {
    const { actor, trust, wall } = entry;
    if (trust < trustNode) return;
    const record = this.#record(key);
    switch (kind) {
      case "key.pinned":
      case "key.changed":
        record.first = earlier(record.first, written(wall, entry));
        record.last = later(record.last, written(wall, entry));
        return;
      case "key.emptied":
        record.emptied = later(record.emptied, written(wall, entry));
        return;
      case "key.accepted":
      case "key.refused":
      case "key.doubted":
        if (actor.role !== "operator") return;
        record.verdict = later(record.verdict, written({ kind, wall }, entry));
        return;
      default:
        kind satisfies never;
    }
  }

  /** Radio `other` has the same key. */
  shared(key: string, other: number, entry: Entry): void {
    if (entry.trust < trustNode) return;
    const { sharers } = this.#record(key);
    sharers.set(other, later(sharers.get(other), written(entry.wall, entry)));
  }

  /** Whether this key was seen of the radio. */
  isSeen(key: string): boolean {
    return this.#keys.get(key)?.first !== undefined;
  }

  /** What an operator last said of a key. */
  verdictOn(key: string): Verdict["kind"] | undefined {
    return this.#keys.get(key)?.verdict?.value.kind;
  }

  read(): RadioKeys {
    const held = this.#held();
    if (held === undefined) return {};
    const [key, record] = held;
    const doubt = this.#doubt(key, record);
    return doubt === undefined ? { key } : { key, doubt };
  }

  /** When an operator last refused a key of the radio in this run, by the running clock; undefined if none did. */
  refusedAt(): Millis | undefined {
    const refusals = [...this.#keys.values()].flatMap(({ verdict }) =>
      verdict?.value.kind === "key.refused" ? (verdict.value.wall.running ?? []) : [],
    );
    return refusals.length === 0 ? undefined : Math.max(...refusals);
  }

  /** Whether a sighting of `key` says something new: it was never seen, or was replaced since and comes back. */
  isNews(key: string): boolean {
    const held = this.#held();
    if (held === undefined) return true;
    const [holding, { verdict }] = held;
    const record = this.#keys.get(key);
    if (key === holding || record?.verdict?.value.kind === "key.refused") return false;
    const accepted = verdict?.value.kind === "key.accepted" ? verdict : undefined;
    const asked = this.#asked(holding, accepted);
    return asked.length < ASKED_MAX && asked.every(([other]) => other !== key);
  }

  /** Whether the key was replaced by one that an operator accepted. */
  isReplaced(key: string): boolean {
    const held = this.#held();
    return (
      held !== undefined &&
      held[0] !== key &&
      held[1].verdict?.value.kind === "key.accepted" &&
      this.#keys.get(key)?.first !== undefined
    );
  }

  /** Whether the key that holds was said before to be gone. */
  wasEmptied(): boolean {
    return this.#held()?.[1].emptied !== undefined;
  }

  /** Whether the key was said before to be `other`'s too. */
  isSharedWith(key: string, other: number): boolean {
    const sharers = this.#keys.get(key)?.sharers;
    return sharers !== undefined && (sharers.has(other) || sharers.size >= SHARERS_MAX);
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    return [...this.#keys.values()].flatMap(({ first, last, verdict, emptied, sharers }) =>
      [first, last, verdict, emptied, ...sharers.values()].flatMap((each) => each ?? []),
    );
  }

  /** The key accepted last, else the first seen. */
  #held(): readonly [string, KeyRecord] | undefined {
    let held: readonly [string, KeyRecord] | undefined;
    for (const [key, record] of this.#keys) {
      const stands = held === undefined ? undefined : rank(held[1]);
      const here = rank(record);
      if (here !== undefined && (stands === undefined || outranks(here, stands))) {
        held = [key, record];
      }
    }
    return held;
  }

  #doubt(key: string, record: KeyRecord): KeyDoubt | undefined {
    const { verdict } = record;
    const accepted = verdict?.value.kind === "key.accepted" ? verdict : undefined;
    const changed = this.#asked(key, accepted).at(-1);
    if (changed !== undefined) {
      return { kind: "changed", since: changed[1].value, key: changed[0], others: [] };
    }
    const sharers = [...record.sharers].filter(([, since]) => isAfter(since, accepted));
    const [first] = sharers.toSorted(([, one], [, two]) => compareEntries(one, two));
    if (first !== undefined) {
      const others = sharers.map(([number]) => number).toSorted((one, two) => one - two);
      return { kind: "duplicated", since: first[1].value, key, others };
    }
    if (record.emptied !== undefined && isAfter(record.emptied, accepted)) {
      return { kind: "emptied", since: record.emptied.value, key, others: [] };
    }
    if (verdict === undefined || verdict === accepted) return undefined;
    return { kind: "asked", since: verdict.value.wall, key, others: [] };
  }

  /** The other keys that an operator has not decided on, the one seen last at the end. */
  #asked(
    holding: string,
    accepted: Register<Verdict> | undefined,
  ): readonly (readonly [string, Register<Wall>])[] {
    const asked: (readonly [string, Register<Wall>])[] = [];
    for (const [key, { last, verdict }] of this.#keys) {
      if (key === holding || verdict?.value.kind === "key.refused") continue;
      if (last !== undefined && isAfter(last, accepted)) asked.push([key, last]);
    }
    return asked.toSorted(([, one], [, other]) => compareEntries(one, other));
  }

  #record(key: string): KeyRecord {
    const found = this.#keys.get(key);
    if (found !== undefined) return found;
    const made: KeyRecord = {
      first: undefined,
      last: undefined,
      verdict: undefined,
      emptied: undefined,
      sharers: new Map(),
    };
    this.#keys.set(key, made);
    return made;
  }
}

/** What a key stands by: an operator's word, or its first sight. undefined for one that was only spoken of. */
function rank({ first, verdict }: KeyRecord): { accepted: boolean; by: Stamp } | undefined {
  if (verdict?.value.kind === "key.accepted") return { accepted: true, by: verdict };
  return first === undefined ? undefined : { accepted: false, by: first };
}

/** Of keys an operator accepted the last holds, of the others the first. */
function outranks(
  one: { readonly accepted: boolean; readonly by: Stamp },
  other: { readonly accepted: boolean; readonly by: Stamp },
): boolean {
  if (one.accepted !== other.accepted) return one.accepted;
  const before = compareEntries(one.by, other.by) < 0;
  return one.accepted ? !before : before;
}

function isAfter(one: Stamp | undefined, other: Stamp | undefined): boolean {
  return one !== undefined && (other === undefined || compareEntries(one, other) > 0);
}
