/**
 * A channel's address, which any Meshtastic app reads from a QR code: `https://meshtastic.org/e/#…`. The part after `#` never leaves the
 * device that opens it, and holds the channels with their keys and the radio settings they go with.
 *
 *     https://meshtastic.org/e/#          takes the place of the channels a radio has
 *     https://meshtastic.org/e/?add=true# is added to them
 *
 * An address comes from a stranger's code or a slip of paper, so reading one gives a value with a reason when it is no good.
 *
 * Source: meshtastic/protobufs apponly.proto, ChannelSet; channel.proto, ChannelSettings.
 */

// oxlint-disable-next-line import/no-unassigned-import -- it sets how the runtime reads text
import "../lenient-text.ts";
import { create, fromBinary, type MessageShape, toBinary } from "@bufbuild/protobuf";
import { base64Decode, base64Encode } from "@bufbuild/protobuf/wire";
import { AppOnly, Channel, type Config } from "@meshtastic/protobufs";

import { utf8Bytes } from "../../base/bytes.ts";
import type { Words } from "../../base/lang.ts";
import { Secret } from "../../base/secret.ts";

/** A channel as it is handed from radio to radio. */
export interface ChannelInvite {
  /** At most {@link NAME_MAX} bytes; empty for a radio's standard channel. Not safe to show. */
  readonly name: string;
  /** 0, 1, 16 or 32 bytes. */
  readonly key: Secret;
  /** Bits of a position told on it: 32 is all of it, 0 none; undefined leaves it to the firmware. */
  readonly positionPrecision?: number;
}

type LoraMessage = MessageShape<typeof Config.Config_LoRaConfigSchema>;

export interface ChannelAddress {
  /** 1 to 8, the primary one first. */
  readonly channels: readonly ChannelInvite[];
  readonly lora?: LoraMessage;
  /** Beside the channels a radio has, not in their place. */
  readonly add: boolean;
}

export type ReadAddress =
  | { readonly kind: "address"; readonly address: ChannelAddress }
  | { readonly kind: "unreadable"; readonly flaw: AddressFlaw };

/** Why an address is no good. The words can be shown; nothing of the address is in them. */
export const addressFlaws = {
  "not-an-address": {
    fr: "Ce n'est pas une adresse de canal. Elle commence par https://meshtastic.org/e/ et contient le signe #.",
    en: "This is not a channel address. One begins with https://meshtastic.org/e/ and holds the sign #.",
  },
  damaged: {
    fr: "Cette adresse de canal est abîmée ou incomplète. Recopiez-la en entier, ou relisez le code QR.",
    en: "This channel address is damaged or cut short. Copy all of it again, or scan the QR code again.",
  },
  "no-channel": {
    fr: "Cette adresse ne contient aucun canal. Demandez-en une autre à qui vous l'a donnée.",
    en: "This address holds no channel. Ask whoever gave it to you for another one.",
  },
  "too-many": {
    fr: "Cette adresse contient plus de huit canaux, et une radio n'en a que huit. Demandez-en une autre.",
    en: "This address holds more than eight channels, and a radio has only eight. Ask for another one.",
  },
  "bad-key": {
    fr: "Dans cette adresse, une clé n'a pas une longueur permise. Demandez une nouvelle adresse à qui vous l'a donnée.",
    en: "A key in this address does not have a permitted length. Ask whoever gave it to you for a new address.",
  },
  "bad-name": {
    fr: "Dans cette adresse, le nom d'un canal est trop long : onze lettres sans accent au plus. Demandez-en une autre.",
    en: "A channel's name in this address is too long: eleven plain letters at most. Ask for another one.",
  },
} as const satisfies Record<string, Words>;
export type AddressFlaw = keyof typeof addressFlaws;

/** Bytes of a channel's name: the firmware's field holds 12, the last of them a zero. */
export const NAME_MAX = 11;
/** Channels of a radio. */
export const CHANNELS_MAX = 8;
/** Characters of an address: eight channels with all they can hold come to 900. */
const LENGTH_MAX = 2048;
/** Bytes a key may have: none, the number of a published one, AES-128, AES-256. */
const KEY_LENGTHS: ReadonlySet<number> = new Set([0, 1, 16, 32]);

/** Newer apps write `?add=true` before the sign #, older ones after all. */
const ADDRESS =
  /^https?:\/\/(?:www\.)?meshtastic\.org\/e\/?(?<before>\?[^#]*)?#(?<set>[\w-]+)={0,2}(?<after>\?.*)?$/i;

export function encodeAddress({ channels, lora, add }: ChannelAddress): Secret<string> {
  const set = create(AppOnly.ChannelSetSchema, {
    settings: channels.map(settingsMessage),
    ...(lora && { loraConfig: lora }),
  });
  const bytes = toBinary(AppOnly.ChannelSetSchema, set);
  return new Secret(
    `https://meshtastic.org/e/${add ? "?add=true" : ""}#${base64Encode(bytes, "url")}`,
  );
}

/** Reads an address as someone typed or scanned it. Never throws. */
export function decodeAddress(text: string): ReadAddress {
  const trimmed = text.trim();
  const parts = trimmed.length <= LENGTH_MAX ? ADDRESS.exec(trimmed)?.groups : undefined;
  if (parts?.["set"] === undefined) return { kind: "unreadable", flaw: "not-an-address" };
  const set = readSet(parts["set"]);
  if (set === undefined) return { kind: "unreadable", flaw: "damaged" };
  const flaw = flawOf(set.settings);
  if (flaw !== undefined) return { kind: "unreadable", flaw };
  const query = new URLSearchParams(parts["before"] ?? parts["after"]);
  return {
    kind: "address",
    address: {
      channels: set.settings.map(inviteOf),
      ...(set.loraConfig && { lora: set.loraConfig }),
      add: query.get("add") === "true",
    },
  };
}

/** What a radio keeps of a channel. It never lets what is heard on it out to the Internet, nor in from there. */
export function settingsMessage({
  name,
  key,
  positionPrecision,
}: ChannelInvite): MessageShape<typeof Channel.ChannelSettingsSchema> {
  return create(Channel.ChannelSettingsSchema, {
    name,
    psk: key.reveal(),
    ...(positionPrecision !== undefined && { moduleSettings: { positionPrecision } }),
  });
}

function readSet(text: string): MessageShape<typeof AppOnly.ChannelSetSchema> | undefined {
  try {
    return fromBinary(AppOnly.ChannelSetSchema, base64Decode(text));
  } catch {
    return undefined;
  }
}

function flawOf(
  channels: readonly MessageShape<typeof Channel.ChannelSettingsSchema>[],
): AddressFlaw | undefined {
  if (channels.length === 0) return "no-channel";
  if (channels.length > CHANNELS_MAX) return "too-many";
  if (!channels.every(({ psk }) => KEY_LENGTHS.has(psk.length))) return "bad-key";
  return channels.every(({ name }) => utf8Bytes(name) <= NAME_MAX) ? undefined : "bad-name";
}

export function inviteOf({
  name,
  psk,
  moduleSettings,
}: MessageShape<typeof Channel.ChannelSettingsSchema>): ChannelInvite {
  return {
    name,
    key: new Secret(psk),
    ...(moduleSettings && { positionPrecision: moduleSettings.positionPrecision }),
  };
}
