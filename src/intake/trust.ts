/**
 * How far it is proven who said something, and the channel it came by.
 *
 * A direct message that the radio proved by public key is as good as the key: the first one seen of a radio is pinned, and another
 * one later proves no more than membership of the channel does. That holds over the Internet too, for no bridge can forge it.
 */

import { hex } from "../base/bytes.ts";
import {
  type Channel,
  type Trust,
  trustOpen,
  trustPrivate,
  trustRadio,
} from "../journal/vocabulary.ts";
import { BROADCAST, type HeardText } from "../mesh/heard.ts";
import type { Household } from "../village/case.ts";

/** Bytes of an X25519 public key. */
const KEY_LENGTH = 32;

export interface Standing {
  readonly trust: Trust;
  readonly channel: Channel;
  /** What this message says about the radio's key, if that is new; hexadecimal. */
  readonly key?: { readonly kind: "key.pinned" | "key.changed"; readonly key: string };
}

/** @param known what is known of the sender so far. */
export function standingOf(heard: HeardText, known: Household | undefined): Standing {
  const channel = channelOf(heard);
  const byChannel = heard.privateChannel && !heard.viaMqtt ? trustPrivate : trustOpen;
  if (!heard.pki) return { trust: byChannel, channel };

  const key = keyText(heard.publicKey);
  if (key === undefined) return { trust: byChannel, channel };
  if (known?.key === undefined) {
    return { trust: trustRadio, channel, key: { kind: "key.pinned", key } };
  }
  if (known.key === key) return { trust: trustRadio, channel };
  const unproven = heard.viaMqtt ? trustOpen : trustPrivate;
  return known.keyChanged
    ? { trust: unproven, channel }
    : { trust: unproven, channel, key: { kind: "key.changed", key } };
}

/** A public key as it is kept; undefined if it cannot be one. */
export function keyText(key: Uint8Array | undefined): string | undefined {
  return key?.length === KEY_LENGTH && key.some((byte) => byte !== 0) ? hex(key) : undefined;
}

function channelOf({ to, privateChannel }: HeardText): Channel {
  if (to !== BROADCAST) return "radio-direct";
  return privateChannel ? "radio-private" : "radio-open";
}
