/** A fact of the journal's own keeping from its message in `proto/veillee.proto`. */

import { hex } from "../base/bytes.ts";
import type { veillee } from "../proto/veillee.js";
import type { Fact } from "./fact.ts";
import { millis, nodeName, refOf } from "./fields.ts";
import * as list from "./numbering.ts";

type Message = ReturnType<typeof veillee.Entry.decode>;

/** The fact that `message` holds; undefined if it is none of these. */
export function readKeepingFact(message: Message): Fact | undefined {
  const { nodeBegan, clockCorrected, sensitiveRead, personErased } = message;
  if (nodeBegan) return began(nodeBegan);
  if (clockCorrected) return corrected(clockCorrected) ?? { kind: "unknown", tag: 40 };
  if (sensitiveRead) return read(sensitiveRead) ?? { kind: "unknown", tag: 41 };
  if (personErased) return { kind: "person.erased", household: personErased.household ?? "" };
  const { clockTold, sensitiveExpired, crisisBegan, crisisEnded, backupMade } = message;
  if (clockTold) return told(clockTold);
  if (sensitiveExpired) return expired(sensitiveExpired) ?? { kind: "unknown", tag: 43 };
  if (crisisBegan) return { kind: "crisis.began", age: crisisBegan.age ?? 0 };
  if (crisisEnded) return { kind: "crisis.ended", age: crisisEnded.age ?? 0 };
  if (backupMade) return backedUp(backupMade) ?? { kind: "unknown", tag: 47 };
  return undefined;
}

function began({ publicKey, formerly }: veillee.NodeBegan.$Shape): Fact {
  return {
    kind: "node.began",
    publicKey: hex(publicKey ?? new Uint8Array()),
    ...(typeof formerly === "number" && { formerly: nodeName(formerly) }),
  };
}

function corrected(bare: veillee.ClockCorrected.$Shape): Fact | undefined {
  const quality = list.wallQuality.word(bare.quality);
  return (
    quality && {
      kind: "clock.corrected",
      run: bare.run ?? 0,
      first: bare.first ?? 0,
      last: bare.last ?? 0,
      by: bare.byMillis ?? 0,
      quality,
    }
  );
}

function told({ wallMillis }: veillee.ClockTold.$Shape): Fact {
  return {
    kind: "clock.told",
    ...(typeof wallMillis === "number" && { millis: millis(wallMillis) }),
  };
}

function read(bare: veillee.SensitiveRead.$Shape): Fact | undefined {
  const scope = list.readScope.word(bare.scope);
  const of = refOf(bare.case);
  const { household } = bare;
  return (
    scope && {
      kind: "sensitive.read",
      scope,
      ...(of && { case: of }),
      ...(typeof household === "string" && { household }),
    }
  );
}

function expired({ first, last, what }: veillee.SensitiveExpired.$Shape): Fact | undefined {
  const kind = list.expiredKind.word(what);
  return kind && { kind: "sensitive.expired", first: first ?? 0, last: last ?? 0, what: kind };
}

function backedUp(bare: veillee.BackupMade.$Shape): Fact | undefined {
  const on = list.backupMedium.word(bare.on);
  const lock = list.backupLock.word(bare.lock);
  const { entries, content } = bare;
  if (on === undefined || lock === undefined) return undefined;
  return {
    kind: "backup.made",
    on,
    lock,
    entries: entries ?? 0,
    ...(content !== undefined && content !== null && { content: hex(content) }),
  };
}
