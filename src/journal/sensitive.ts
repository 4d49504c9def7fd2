/**
 * The two tiers of an entry: what anyone at the hub may see, and what is sensitive: words as they came, names, places.
 *
 *     open         category, people, state, household's id …    in the entry's bytes, in the chain
 *     sensitive    raw, name, place, who, reply …               apart, encrypted in the store; its hash is in the entry
 *
 * So sensitive parts can be locked, and erased for good, and the chain still holds. A person's name that the fold goes by (who helps, who gave an
 * order) leaves a pseudonym in its place: `%` and 8 hexadecimal digits.
 */

import { createHash } from "node:crypto";

import protobuf from "protobufjs/minimal.js";

import { given } from "../base/given.ts";
import { veillee } from "../proto/veillee.js";
import type { Entry, Hidden } from "./entry.ts";
import type { Fact, TaughtMeaning } from "./fact.ts";
import { ID_MAX, RAW_MAX, TERM_BYTES, text, TEXT_MAX } from "./fields.ts";

/** Bytes of the hash that binds sensitive parts to their entry. */
export const HASH = 16;
/** Bytes of chance in what is hashed. */
export const SALT = 12;

/** What parting an entry takes. */
export interface Parting {
  /** {@link SALT} bytes by chance, new at each call. */
  readonly salt: () => Uint8Array;
  /** 8 hexadecimal digits for a person's name, the same for the same name as long as a node runs. */
  readonly pseudonym: (name: string) => string;
}

/** The sensitive parts, each absent where the entry has none. */
interface Parts {
  raw?: string;
  actorId?: string;
  name?: string;
  place?: string;
  who?: string;
  about?: string;
  text?: string;
  reason?: string;
  helper?: string;
  term?: string;
  person?: string;
}

/** Names of our own making, which tell nothing of a person: households, nodes, everyone. */
const OURS = /^(?:[!~=%][0-9a-f]{8}|[0-9a-f]{8}|\^all|)$/;

/**
 * `entry` without its sensitive parts, and these as bytes; undefined if it has none.
 *
 * What is hidden already stays as it is: such an entry is read, and never written again.
 */
export function part(
  entry: Entry,
  { salt, pseudonym }: Parting,
): { readonly open: Entry; readonly sensitive: Uint8Array | undefined } {
  const parts: Parts = {};
  const alias = (name: string): string => `%${pseudonym(name)}`;
  let { raw: _, ...open }: Entry = entry;
  if (entry.raw !== undefined) parts.raw = text(entry.raw, RAW_MAX);
  if (!OURS.test(entry.actor.id)) {
    parts.actorId = text(entry.actor.id, ID_MAX);
    open = { ...open, actor: { ...entry.actor, id: alias(entry.actor.id) } };
  }
  open = { ...open, fact: withoutParts(entry.fact, parts, alias) };
  if (Object.keys(parts).length === 0) return { open: entry, sensitive: undefined };
  return { open, sensitive: veillee.Sensitive.encode({ ...parts, salt: salt() }).finish() };
}

/** The hash of sensitive parts that their entry holds. */
export function sensitiveHash(sensitive: Uint8Array): Uint8Array {
  return createHash("sha256").update(sensitive).digest().subarray(0, HASH);
}

/** `open` with the parts that `sensitive` holds; hidden as `altered` where these are no such bytes. */
export function joined(open: Entry, sensitive: Uint8Array): Entry {
  const parts = read(sensitive);
  if (parts === undefined) return { ...open, hidden: "altered" };
  return {
    ...open,
    ...(parts.raw !== undefined && { raw: parts.raw }),
    ...(parts.actorId !== undefined && { actor: { ...open.actor, id: parts.actorId } }),
    fact: withParts(open.fact, parts),
  };
}

/** `open` as it is shown while its sensitive parts are not at hand. */
export function hidden(open: Entry, why: Hidden): Entry {
  return { ...open, hidden: why };
}

function withoutParts(fact: Fact, parts: Parts, alias: (name: string) => string): Fact {
  switch (fact.kind) {
    case "message.heard": {
      const { who, ...rest } = fact;
      keep(parts, "who", who, TEXT_MAX);
      return rest;
    }
    case "message.queued":
      keep(parts, "text", fact.text || undefined, TEXT_MAX);
      return { ...fact, text: "" };
    case "household.named":
      keep(parts, "name", fact.name || undefined, TEXT_MAX);
      return { ...fact, name: "" };
    case "household.told": {
      const { place, ...rest } = fact;
      keep(parts, "place", place, TEXT_MAX);
      // That a place was told is no secret: the fold keeps room for it.
      return place === undefined ? fact : { ...rest, place: "" };
    }
    case "checkin.made": {
      const { about, ...rest } = fact;
      keep(parts, "about", about, TEXT_MAX);
      // That it is said of someone else is no secret, and the fold goes by it.
      return about === undefined ? fact : { ...rest, about: "" };
    }
    case "case.opened":
    case "case.corrected": {
      const { place, who, ...rest } = fact;
      keep(parts, "place", place, TEXT_MAX);
      keep(parts, "who", who, TEXT_MAX);
      return rest;
    }
    case "case.moved": {
      const { reason, ...rest } = fact;
      keep(parts, "reason", reason, TEXT_MAX);
      return rest;
    }
    case "task.moved":
      if (OURS.test(fact.helper)) return fact;
      keep(parts, "helper", fact.helper, ID_MAX);
      return { ...fact, helper: alias(fact.helper) };
    case "lexicon.taught": {
      const { meaning } = fact;
      if (meaning.as !== "person") return fact;
      keep(parts, "term", fact.term, TERM_BYTES);
      keep(parts, "person", meaning.person, TEXT_MAX);
      return { ...fact, term: "", meaning: { as: "person", person: "" } };
    }
    case "node.started":
    case "message.filed":
    case "case.added":
    case "key.pinned":
    case "key.changed":
    case "key.emptied":
    case "key.accepted":
    case "key.refused":
    case "key.doubted":
    case "key.duplicated":
    case "lexicon.withdrawn":
    case "rollcall.started":
    case "rollcall.ended":
    case "node.began":
    case "clock.corrected":
    case "clock.told":
    case "backup.made":
    case "sensitive.read":
    case "person.erased":
    case "sensitive.expired":
    case "crisis.began":
    case "crisis.ended":
    case "unknown":
    default:
      return fact;
  }
}

function withParts(fact: Fact, parts: Parts): Fact {
  const { name, place, who, about, reason, helper, term, person, text: words } = parts;
  if (fact.kind === "message.heard") return { ...fact, ...given({ who }) };
  if (fact.kind === "message.queued") return { ...fact, ...given({ text: words }) };
  if (fact.kind === "household.named") return { ...fact, ...given({ name }) };
  if (fact.kind === "household.told") return { ...fact, ...given({ place }) };
  if (fact.kind === "checkin.made") return { ...fact, ...given({ about }) };
  if (fact.kind === "case.opened") return { ...fact, ...given({ place, who }) };
  if (fact.kind === "case.corrected") return { ...fact, ...given({ place, who }) };
  if (fact.kind === "case.moved") return { ...fact, ...given({ reason }) };
  if (fact.kind === "task.moved") return { ...fact, ...given({ helper }) };
  if (fact.kind !== "lexicon.taught") return fact;
  return { ...fact, ...given({ term }), meaning: meant(fact.meaning, person) };
}

function meant(meaning: TaughtMeaning, person: string | undefined): TaughtMeaning {
  return meaning.as === "person" && person !== undefined ? { as: "person", person } : meaning;
}

function keep(parts: Parts, name: keyof Parts, words: string | undefined, limit: number): void {
  if (words !== undefined) parts[name] = text(words, limit);
}

function read(bytes: Uint8Array): Parts | undefined {
  try {
    const { raw, actorId, name, place, who, about, ...rest } = veillee.Sensitive.decode(
      protobuf.Reader.create(bytes),
    );
    const { reason, helper, term, person } = rest;
    const all = { raw, actorId, name, place, who, about, reason, helper, term, person };
    const texts = Object.entries({ ...all, text: rest.text });
    return Object.fromEntries(texts.filter(([, words]) => typeof words === "string"));
  } catch {
    return undefined;
  }
}
