/** Every command but those that run a node, in the order help lists them. */

import { backup } from "./backup.ts";
import { clock } from "./clock.ts";
import { type Command, type Entry, isGroup } from "./command.ts";
import { crisis } from "./crisis.ts";
import { doctor } from "./doctor.ts";
import { erase } from "./erase.ts";
import { inbox } from "./inbox.ts";
import { journal } from "./journal.ts";
import { key } from "./keys.ts";
import { lexicon } from "./lexicon.ts";
import { needs } from "./needs.ts";
import { nodes } from "./nodes.ts";
import { ack, assign, close, reopen, say } from "./orders.ts";
import { radio } from "./radio/group.ts";
import { restore } from "./restore.ts";
import { rollcall } from "./rollcall.ts";
import { show } from "./show.ts";
import { status } from "./status.ts";
import { understand } from "./understand.ts";
import { unlock } from "./unlock.ts";

export const commands: readonly Entry[] = [
  status,
  clock,
  needs,
  show,
  ack,
  assign,
  close,
  reopen,
  say,
  inbox,
  lexicon,
  nodes,
  rollcall,
  crisis,
  erase,
  unlock,
  radio,
  key,
  doctor,
  backup,
  restore,
  journal,
  understand,
];

/** Every command, those of groups by themselves. */
export function everyCommand(entries: readonly Entry[] = commands): readonly Command[] {
  return entries.flatMap((entry) =>
    isGroup(entry) ? everyCommand(entry.members) : [entry, ...everyCommand(entry.further ?? [])],
  );
}
