/**
 * What a radio of ours knows of another: its name and its key. Written down only of a household that wrote, for the mesh is full of others; of those the key
 * is remembered, as long as there is room.
 */

import type { Draft } from "../journal/entry.ts";
import type { Fact, HouseholdId } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import type { NodeNumber, Peer } from "../mesh/heard.ts";
import { radioHousehold } from "../village/household-id.ts";
import { keysSeen, strangerSeen } from "./key-sights.ts";
import { nameOf } from "./name-of.ts";
import type { IntakeContext } from "./taken.ts";
import { keyText } from "./trust.ts";

/** Entries for what is new. A name from a radio is anyone's to choose, and stands below what the household said. */
export function receivePeer(peer: Peer, context: IntakeContext): readonly Draft[] {
  const { village, ownRadios } = context;
  const id = radioHousehold(peer.number);
  if (ownRadios.has(peer.number)) return [];
  const wrote = village.household(id)?.heardAt !== undefined;
  const facts = wrote ? ofHousehold(id, peer, context) : ofStranger(peer, context);
  const actor = { role: "node", id: village.own } as const;
  return facts.map((fact) => ({ trust: trustNode, actor, fact }));
}

function ofHousehold(household: HouseholdId, peer: Peer, context: IntakeContext): readonly Fact[] {
  const { number: radio } = peer;
  const seen = keysSeen(
    radio,
    toldKeys(peer).map((key) => ({ key, proven: false })),
    context,
  );
  return [
    ...newName(context, household, peer),
    ...seen,
    ...(peer.keyless === true ? lostKey(radio, context) : []),
  ];
}

function ofStranger(peer: Peer, context: IntakeContext): readonly Fact[] {
  return toldKeys(peer).flatMap((key) => strangerSeen(peer.number, key, context));
}

/** The keys a radio was told to have, the one that our radio goes by first. */
function toldKeys({ publicKey, otherKey }: Peer): readonly string[] {
  return [publicKey, otherKey].flatMap((key) => keyText(key) ?? []);
}

/** A radio that had a key and says that it has none: said once of each key. */
function lostKey(radio: NodeNumber, { village }: IntakeContext): readonly Fact[] {
  const keys = village.keysOf(radioHousehold(radio));
  const key = keys?.read().key;
  if (key === undefined || keys?.wasEmptied() === true) return [];
  return [{ kind: "key.emptied", radio, key }];
}

function newName(
  { village, correspondence, at }: IntakeContext,
  household: HouseholdId,
  peer: Peer,
): readonly Fact[] {
  const name = nameOf(peer.longName) ?? nameOf(peer.shortName);
  // Whoever was erased is known again by its own words, not by what its radio goes on telling.
  if (village.household(household)?.erased === true) return [];
  if (name === undefined || village.radioName(household) === name) return [];
  if (!correspondence.renames(household, at)) return [];
  return [{ kind: "household.named", household, name, source: "radio" }];
}
