/**
 * How far it is proven who said something, and the channel it came by.
 *
 * A direct message that the radio proved by the public key pinned of its sender is as good as that key. Another key, one that two radios have, one that is in
 * doubt: each proves no more than the channel does, until an operator has decided. The pinned key holds over the Internet too, for no bridge can forge it.
 */

import { hex } from "../base/bytes.ts";
import type { Fact } from "../journal/fact.ts";
import {
  type Channel,
  type Trust,
  trustOpen,
  trustPrivate,
  trustRadio,
} from "../journal/vocabulary.ts";
import { BROADCAST, type HeardText } from "../mesh/heard.ts";
import { radioHousehold } from "../village/household-id.ts";
import { type KeyContext, keysSeen } from "./key-sights.ts";

/** Bytes of an X25519 public key. */
const KEY_LENGTH = 32;

export interface Standing {
  readonly trust: Trust;
  readonly channel: Channel;
  /** What this message says about the radio's key, as far as that is new. */
  readonly keys: readonly Fact[];
}

export function standingOf(heard: HeardText, context: KeyContext): Standing {
  const channel = channelOf(heard);
  const byChannel = heard.privateChannel && !heard.viaMqtt ? trustPrivate : trustOpen;
  const key = heard.pki ? keyText(heard.publicKey) : undefined;
  const keys = keysSeen(heard.from, key === undefined ? [] : [{ key, proven: true }], context);
  if (key === undefined) return { trust: byChannel, channel, keys };

  const known = context.village.household(radioHousehold(heard.from));
  const pinned = known?.key ?? context.strangers.of(heard.from)?.key;
  const doubted = known?.doubt !== undefined || keys.some(({ kind }) => kind !== "key.pinned");
  return { trust: key === pinned && !doubted ? trustRadio : byChannel, channel, keys };
}

/** A public key as it is kept; undefined if it cannot be one. */
export function keyText(key: Uint8Array | undefined): string | undefined {
  return key?.length === KEY_LENGTH && key.some((byte) => byte !== 0) ? hex(key) : undefined;
}

function channelOf({ to, privateChannel }: HeardText): Channel {
  if (to !== BROADCAST) return "radio-direct";
  return privateChannel ? "radio-private" : "radio-open";
}
