/** The first entry of a journal. */

import type { Draft } from "../journal/entry.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { FORMER_SETTING } from "../store/backup/build.ts";
import type { Store } from "../store/store.ts";

/** What a node says first of all, and again if its key was lost: what it signs with; after a restore, whose journal it goes on with. */
export function began(store: Store): readonly Draft[] {
  const { node, signing } = store;
  if (signing === undefined || !signing.isNew) return [];
  const { publicKey } = signing;
  const formerly = store.setting(FORMER_SETTING);
  const fact = {
    kind: "node.began",
    publicKey,
    ...(formerly !== undefined && { formerly }),
  } as const;
  return [{ trust: trustNode, actor: { role: "node", id: node }, fact }];
}
