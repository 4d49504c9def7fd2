/** Who a simulated radio is, and what it has been set to. */

import { hex } from "../base/bytes.ts";
import type { NodeNumber } from "../mesh/heard.ts";

export interface Identity {
  readonly number: NodeNumber;
  readonly longName: string;
  /** At most 4 characters. */
  readonly shortName: string;
  /** 32 bytes. The simulation never uses a private key. */
  readonly publicKey: Uint8Array;
}

/** A channel the radio is in. Its place in the list is its index; the first is the primary one. */
export interface ChannelSetting {
  readonly name: string;
  /** 0, 1, 16 or 32 bytes. */
  readonly psk: Uint8Array;
}

/** The channel every stock radio starts with: one byte names the published key. */
export const defaultChannel: ChannelSetting = { name: "", psk: Uint8Array.of(1) };

/** Rows in a radio's table of channels. */
export const CHANNELS_MAX = 8;

/** What two radios must have in common to read each other's channel. */
export function channelKey({ name, psk }: ChannelSetting): string {
  return `${name}/${hex(psk)}`;
}
