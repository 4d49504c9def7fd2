/** A fact of the journal's own keeping as the message that `proto/veillee.proto` has for it. */

import { unhex } from "../base/bytes.ts";
import type { veillee } from "../proto/veillee.js";
import { count, ID_MAX, millis, nodeNumber, ref, shift, text } from "./fields.ts";
import type { KeepingFact } from "./keeping-fact.ts";
import * as list from "./numbering.ts";

/** The fields of an entry that say `fact`. */
export function writeKeepingFact(fact: KeepingFact): veillee.Entry.$Properties {
  switch (fact.kind) {
    case "node.began":
      return {
        nodeBegan: {
          publicKey: unhex(fact.publicKey) ?? new Uint8Array(),
          ...(fact.formerly !== undefined && { formerly: nodeNumber(fact.formerly) }),
        },
      };
    case "clock.corrected":
      return {
        clockCorrected: {
          run: count(fact.run),
          first: count(fact.first),
          last: count(fact.last),
          byMillis: shift(fact.by),
          quality: list.wallQuality.number(fact.quality),
        },
      };
    case "clock.told":
      return {
        clockTold: { ...(fact.millis !== undefined && { wallMillis: millis(fact.millis) }) },
      };
    case "sensitive.read":
      return {
        sensitiveRead: {
          scope: list.readScope.number(fact.scope),
          ...(fact.case && { case: ref(fact.case) }),
          ...(fact.household !== undefined && { household: text(fact.household, ID_MAX) }),
        },
      };
    case "person.erased":
      return { personErased: { household: text(fact.household, ID_MAX) } };
    case "sensitive.expired":
      return {
        sensitiveExpired: {
          first: count(fact.first),
          last: count(fact.last),
          what: list.expiredKind.number(fact.what),
        },
      };
    case "backup.made":
      return {
        backupMade: {
          on: list.backupMedium.number(fact.on),
          lock: list.backupLock.number(fact.lock),
          entries: count(fact.entries),
          ...(fact.content !== undefined && { content: unhex(fact.content) ?? new Uint8Array() }),
        },
      };
    case "crisis.began":
      return { crisisBegan: { age: millis(fact.age) } };
    case "crisis.ended":
      return { crisisEnded: { age: millis(fact.age) } };
    default:
      return fact satisfies never;
  }
}
