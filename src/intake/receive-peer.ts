/**
 * What a radio of ours knows of another: its name and its key. Of use only for a household that wrote; the mesh is full of others.
 */

import type { Draft } from "../journal/entry.ts";
import type { Fact, HouseholdId } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import type { Peer } from "../mesh/heard.ts";
import type { Household } from "../village/case.ts";
import { radioHousehold } from "../village/village.ts";
import { nameOf } from "./household-words.ts";
import type { IntakeContext } from "./taken.ts";
import { keyText } from "./trust.ts";

/** Entries for what is new. A name from a radio is anyone's to choose, and stands below what the household said. */
export function receivePeer(peer: Peer, context: IntakeContext): readonly Draft[] {
  const { village, ownRadios } = context;
  const id = radioHousehold(peer.number);
  const known = village.household(id);
  if (known?.heardAt === undefined || ownRadios.has(peer.number)) return [];
  const facts = [newName(context, id, peer), newKey(known, peer)];
  const actor = { role: "node", id: village.own } as const;
  return facts.flatMap((fact) => (fact === undefined ? [] : [{ trust: trustNode, actor, fact }]));
}

function newName(
  { village, correspondence, wall }: IntakeContext,
  household: HouseholdId,
  peer: Peer,
): Fact | undefined {
  const name = nameOf(peer.longName) ?? nameOf(peer.shortName);
  if (name === undefined || village.radioName(household) === name) return undefined;
  if (!correspondence.renames(household, wall.millis)) return undefined;
  return { kind: "household.named", household, name, source: "radio" };
}

function newKey(known: Household, peer: Peer): Fact | undefined {
  const key = keyText(peer.publicKey);
  if (key === undefined) return undefined;
  const radio = peer.number;
  if (known.key === undefined) return { kind: "key.pinned", radio, key };
  if (known.key === key || known.keyChanged) return undefined;
  return { kind: "key.changed", radio, key };
}
