/**
 * An entry's bytes on disk: the message Entry of `proto/veillee.proto`, in protobuf.
 *
 * The mapping is written out by hand from the generated classes, so that a journal of 100,000 entries is read in well under
 * a second and a kind added to {@link Fact} does not compile until it has bytes.
 */

import protobuf from "protobufjs/minimal.js";

import { equal } from "../base/bytes.ts";
import { veillee } from "../proto/veillee.js";
import type { Entry, Hidden } from "./entry.ts";
import type { Fact } from "./fact.ts";
import { count, ID_MAX, isMillis, millis, nodeName, nodeNumber, RAW_MAX, text } from "./fields.ts";
import { actorRole, wallQuality } from "./numbering.ts";
import { readFact } from "./read-fact.ts";
import { hidden, joined, part, type Parting, sensitiveHash } from "./sensitive.ts";
import type { Trust } from "./vocabulary.ts";
import { writeFact } from "./write-fact.ts";

/** The longest entry that is read: raw words, the longest fact and room for fields to come. */
export const ENTRY_MAX = 16 * 1024;

/** Fields from here up are facts. */
const FIRST_FACT = 16;

export type Decoded =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "unreadable"; readonly reason: Unreadable };

/**
 * - `too-long`: above {@link ENTRY_MAX}.
 * - `not-protobuf`: cut short, or texts that are not UTF-8.
 * - `no-number`: not numbered, and so nobody's entry.
 * - `bad-time`: an order that no clock gives.
 * - `no-fact`: says nothing.
 */
export type Unreadable = "too-long" | "not-protobuf" | "no-number" | "bad-time" | "no-fact";

/** An entry as it lies on disk and goes from node to node: its own bytes, which the chain covers, and its sensitive parts if it has any. */
export interface EntryForm {
  readonly bytes: Uint8Array;
  readonly sensitive: Uint8Array | undefined;
}

/** `entry` in its two tiers. Each call gives other bytes where there are sensitive parts, for chance is in them. */
export function formOf(entry: Entry, parting: Parting): EntryForm {
  const { open, sensitive } = part(entry, parting);
  const hash = sensitive && sensitiveHash(sensitive);
  return { bytes: encodeEntry(open, hash), sensitive };
}

/**
 * Reads an entry from its two tiers. `sensitive` are its sensitive parts, or why they are not at hand; an entry without any does not
 * mind. Parts that are not the entry's own are not taken: it is hidden as `altered`.
 */
export function decodeForm(bytes: Uint8Array, sensitive: Uint8Array | Hidden): Decoded {
  const message = bytes.length > ENTRY_MAX ? undefined : parse(bytes);
  const decoded = decodeMessage(bytes, message);
  const hash = message?.sensitiveHash;
  if (decoded.kind === "unreadable" || !hash || hash.length === 0) return decoded;
  if (typeof sensitive === "string") {
    return { kind: "entry", entry: hidden(decoded.entry, sensitive) };
  }
  if (!equal(sensitiveHash(sensitive), hash)) {
    return { kind: "entry", entry: hidden(decoded.entry, "altered") };
  }
  return { kind: "entry", entry: joined(decoded.entry, sensitive) };
}

/**
 * The bytes of `entry`, at most {@link ENTRY_MAX}: texts are clipped to their limits, numbers brought within their ranges. With the hash of
 * its sensitive parts if these are kept apart.
 */
export function encodeEntry(entry: Entry, hash?: Uint8Array): Uint8Array {
  const { order, wall, actor, fact, raw } = entry;
  return veillee.Entry.encode({
    ...writeFact(fact),
    node: nodeNumber(entry.node),
    number: count(entry.number),
    orderMillis: millis(order.millis),
    orderTick: Math.min(count(order.tick), 0xffff),
    wallMillis: millis(wall.millis),
    wallQuality: wallQuality.number(wall.quality),
    trust: entry.trust,
    actorRole: actorRole.number(actor.role),
    actorId: text(actor.id, ID_MAX),
    ...(raw !== undefined && { raw: text(raw, RAW_MAX) }),
    ...(hash !== undefined && { sensitiveHash: hash }),
    ...(wall.stamped !== undefined && { clockRun: count(wall.stamped.run) }),
  }).finish();
}

/** Reads an entry. Whatever the bytes are, it does not throw; what a newer Veillée wrote is kept as far as it is understood. */
export function decodeEntry(bytes: Uint8Array): Decoded {
  return decodeMessage(bytes, bytes.length > ENTRY_MAX ? undefined : parse(bytes));
}

function decodeMessage(bytes: Uint8Array, message: ReturnType<typeof parse>): Decoded {
  if (bytes.length > ENTRY_MAX) return unreadable("too-long");
  if (message === undefined) return unreadable("not-protobuf");
  if (message.number === 0) return unreadable("no-number");
  const { orderMillis, orderTick, wallMillis, raw, clockRun } = message;
  if (!isMillis(orderMillis) || orderTick > 0xffff) return unreadable("bad-time");
  const fact = readFact(message) ?? newerFact(message.$unknowns ?? []);
  if (fact === undefined) return unreadable("no-fact");
  return {
    kind: "entry",
    entry: {
      node: nodeName(message.node),
      number: message.number,
      order: { millis: orderMillis, tick: orderTick },
      wall: {
        millis: millis(wallMillis),
        quality: wallQuality.word(message.wallQuality) ?? "none",
        ...(typeof clockRun === "number" && {
          stamped: { node: nodeName(message.node), run: clockRun, number: message.number },
        }),
      },
      trust: trustOf(message.trust),
      actor: { role: actorRole.word(message.actorRole) ?? "node", id: message.actorId },
      fact,
      ...(typeof raw === "string" && { raw }),
    },
  };
}

function unreadable(reason: Unreadable): Decoded {
  return { kind: "unreadable", reason };
}

function parse(bytes: Uint8Array) {
  const reader = protobuf.Reader.create(bytes);
  reader.discardUnknown = false;
  try {
    return veillee.Entry.decode(reader);
  } catch {
    return undefined;
  }
}

/** The fact among fields this program does not know, each given whole: key, then content. */
function newerFact(fields: readonly Uint8Array[]): Fact | undefined {
  const tags = fields.map((field) => protobuf.Reader.create(field).uint32() >>> 3);
  const tag = tags.find((number) => number >= FIRST_FACT);
  return tag === undefined ? undefined : { kind: "unknown", tag };
}

/** A level that is not one of ours proves nothing. */
function trustOf(level: number): Trust {
  return level === 1 || level === 2 || level === 3 ? level : 0;
}
