/**
 * What a radio is to be: some of its settings, its names, some of its channels. What is not named stays as it is.
 */

import { create } from "@bufbuild/protobuf";
import { Channel } from "@meshtastic/protobufs";

import { utf8Bytes } from "../../base/bytes.ts";
import type { Words } from "../../base/lang.ts";
import { Secret } from "../../base/secret.ts";
import { visible } from "../../base/text.ts";
import { type ChannelInvite, NAME_MAX, settingsMessage } from "./channel-address.ts";
import type { SettingValue } from "./setting-value.ts";
import type { ChannelMessage } from "./settings.ts";

export interface Wanted {
  /** By path. */
  readonly values: ReadonlyMap<string, SettingValue>;
  readonly longName?: string;
  readonly shortName?: string;
  /** By index. */
  readonly channels?: ReadonlyMap<number, Secret<ChannelMessage>>;
}

/** Bytes of a key of ours: AES-256. */
export const KEY_BYTES = 32;
/** All bits of a position: on a channel of the village's own, it is how help finds someone. */
const WHOLE_POSITION = 32;

/** Why a channel's name is no good, or undefined if it is. */
export function nameFlaw(name: string): Words | undefined {
  if (name.trim() === "" || visible(name) !== name)
    return {
      fr: "Donnez au canal un nom que l'on peut lire et écrire, par exemple Valbonne.",
      en: "Give the channel a name one can read and write, for instance Valbonne.",
    };
  if (utf8Bytes(name) <= NAME_MAX) return undefined;
  return {
    fr: `Ce nom est trop long pour un canal : ${NAME_MAX} lettres au plus, une lettre accentuée compte double.`,
    en: `This name is too long for a channel: ${NAME_MAX} letters at most, and an accented letter counts twice.`,
  };
}

/**
 * A channel of the village's own.
 *
 * @param name one without a {@link nameFlaw}.
 * @param key {@link KEY_BYTES} bytes of chance.
 */
export function newChannel(name: string, key: Uint8Array): ChannelInvite {
  if (nameFlaw(name) !== undefined || key.length !== KEY_BYTES)
    throw new Error("a channel needs a fit name and a whole key");
  return { name, key: new Secret(key), positionPrecision: WHOLE_POSITION };
}

/** A radio with `invite` as its primary channel; its other channels stay. */
export function withPrimary(invite: ChannelInvite): Wanted {
  return { values: new Map(), channels: new Map([[0, channelMessage(0, invite)]]) };
}

/** A channel at its place in a radio: the first one is primary. */
export function channelMessage(index: number, invite: ChannelInvite): Secret<ChannelMessage> {
  const { PRIMARY, SECONDARY } = Channel.Channel_Role;
  const role = index === 0 ? PRIMARY : SECONDARY;
  return new Secret(
    create(Channel.ChannelSchema, { index, role, settings: settingsMessage(invite) }),
  );
}

/** A place without a channel. */
export function noChannel(index: number): Secret<ChannelMessage> {
  return new Secret(
    create(Channel.ChannelSchema, { index, role: Channel.Channel_Role.DISABLED, settings: {} }),
  );
}
