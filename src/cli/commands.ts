/** Every command but those that run a node, in the order help lists them. */

import type { Command } from "./command.ts";
import { inbox } from "./inbox.ts";
import { journal } from "./journal.ts";
import { needs } from "./needs.ts";
import { nodes } from "./nodes.ts";
import { ack, assign, close, reopen, say } from "./orders.ts";
import { show } from "./show.ts";
import { status } from "./status.ts";
import { understand } from "./understand.ts";

export const commands: readonly Command[] = [
  status,
  needs,
  show,
  ack,
  assign,
  close,
  reopen,
  say,
  inbox,
  nodes,
  journal,
  understand,
];
