/**
 * The radio's channels, without their keys: an index, a name, and whether the key is the village's own.
 */

import { hex, unhex } from "../base/bytes.ts";

export interface Channel {
  /** 0 is the primary channel; 0 to 7. */
  readonly index: number;
  /** Empty on a primary channel that goes by its preset's name. */
  readonly name: string;
  readonly private: boolean;
}

/** The key every stock radio carries, and its nine published variants differ from it in the last byte only. */
const WELL_KNOWN = hex(unhex("d4f1bb3a20290759f0bcffabcf4e69") ?? new Uint8Array());

/**
 * Whether a channel key keeps others out. An empty one means no encryption, one byte names a published key; and a
 * published key may be written out in full as well.
 *
 * Source: meshtastic/protobufs channel.proto, ChannelSettings.psk; firmware Channels.h, defaultpsk.
 */
export function isPrivateKey(psk: Uint8Array): boolean {
  if (psk.length !== 16 && psk.length !== 32) return false;
  if (psk.every((byte) => byte === 0)) return false;
  return psk.length === 32 || hex(psk.subarray(0, 15)) !== WELL_KNOWN;
}
