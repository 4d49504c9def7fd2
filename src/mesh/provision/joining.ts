/**
 * What a radio takes from a channel address: the channels, and how the modem must be set to hear them. Nothing else: an address comes from a
 * stranger, and neither the law of the air, nor the transmitting power, nor how far messages go is theirs to set.
 */

import { equal } from "../../base/bytes.ts";
import type { Words } from "../../base/lang.ts";
import type { Secret } from "../../base/secret.ts";
import { type ChannelAddress, type ChannelInvite, CHANNELS_MAX } from "./channel-address.ts";
import { type SettingValue, settingOf } from "./setting-value.ts";
import type { ChannelMessage, RadioSettings } from "./settings.ts";
import { fieldAt, sectionNamed } from "./shape.ts";
import { channelMessage, noChannel, type Wanted } from "./wanted.ts";

export type Joining =
  | { readonly kind: "wanted"; readonly wanted: Wanted }
  /** Words for whoever asked; nothing secret is in them. */
  | { readonly kind: "refused"; readonly words: Words };

/** How the modem is set by hand, when no preset is in use. */
const BY_HAND: readonly string[] = ["lora.bandwidth", "lora.spreadFactor", "lora.codingRate"];

/** What `settings` become by joining the channels of `address`. */
export function joining(address: ChannelAddress, settings: RadioSettings): Joining {
  const values = modemOf(address);
  const words = objection(address, values, settings);
  if (words !== undefined) return { kind: "refused", words };
  const channels = address.add ? added(address, settings) : replaced(address, settings);
  if (channels === undefined) return { kind: "refused", words: FULL };
  return { kind: "wanted", wanted: { values, channels } };
}

const FULL: Words = {
  fr: "Cette radio a déjà huit canaux. Supprimez-en un dans l'application Meshtastic, puis recommencez.",
  en: "This radio already has eight channels. Remove one in the Meshtastic app, then try again.",
};

function objection(
  address: ChannelAddress,
  values: ReadonlyMap<string, SettingValue>,
  settings: RadioSettings,
): Words | undefined {
  const ours = String(settings.value("lora.region"));
  const theirs = String(values.get("lora.region") ?? ours);
  if (ours !== "UNSET" && theirs !== ours)
    return {
      fr: `Cette adresse est faite pour la région ${theirs}, et votre radio est réglée pour ${ours} : elles ne s'entendraient pas, et l'une des deux émettrait hors la loi. Demandez une adresse de votre région.`,
      en: `This address is made for the region ${theirs}, and your radio is set to ${ours}: they would not hear each other, and one of them would break the law. Ask for an address of your region.`,
    };
  if (address.lora !== undefined && address.lora.overrideFrequency !== 0)
    return {
      fr: "Cette adresse impose une fréquence choisie à la main, que Veillée ne reprend pas. Demandez une adresse sans fréquence imposée.",
      en: "This address demands a frequency chosen by hand, which Veillée does not take over. Ask for an address without one.",
    };
  const preset = values.get("lora.modemPreset");
  const own = settings.value("lora.modemPreset");
  if (!address.add || preset === undefined || preset === own) return undefined;
  return {
    fr: `Cette adresse ajoute un canal réglé sur ${String(preset)}, et votre radio est sur ${String(own)} : elle n'y entendrait rien. Appliquez d'abord le profil qui correspond : veillee radio apply.`,
    en: `This address adds a channel set to ${String(preset)}, and your radio is on ${String(own)}: it would hear nothing there. Apply the matching profile first: veillee radio apply.`,
  };
}

/** How the address says that the modem is set, and the region it is for. */
function modemOf({ lora: message }: ChannelAddress): ReadonlyMap<string, SettingValue> {
  const lora = sectionNamed("lora");
  if (message === undefined || lora === undefined) return new Map();
  const modem = message.usePreset ? ["lora.modemPreset"] : BY_HAND;
  const paths = ["lora.region", "lora.usePreset", ...modem, "lora.channelNum"];
  const values = paths.flatMap((path): (readonly [string, SettingValue])[] => {
    const field = fieldAt(path);
    return field ? [[path, settingOf(lora, message, field)]] : [];
  });
  return new Map(values.filter(([, value]) => value !== "UNSET"));
}

type Places = ReadonlyMap<number, Secret<ChannelMessage>>;

/** The address's channels in the place of those there are. */
function replaced({ channels }: ChannelAddress, settings: RadioSettings): Places {
  const left = settings.channels.filter(({ index }) => index >= channels.length);
  return new Map([
    ...channels.map((invite, index) => [index, channelMessage(index, invite)] as const),
    ...left.map(({ index }) => [index, noChannel(index)] as const),
  ]);
}

/** The address's channels that are not there yet, in free places; undefined if there are too few. */
function added({ channels }: ChannelAddress, settings: RadioSettings): Places | undefined {
  const taken = new Set(settings.channels.map(({ index }) => index));
  const free = Array.from({ length: CHANNELS_MAX }, (_, i) => i).filter((i) => !taken.has(i));
  const fresh = channels.filter((invite) => !settings.channels.some((one) => same(one, invite)));
  if (fresh.length > free.length) return undefined;
  return new Map(
    fresh.flatMap((invite, i) => {
      const index = free[i];
      return index === undefined ? [] : [[index, channelMessage(index, invite)] as const];
    }),
  );
}

function same(one: ChannelInvite, other: ChannelInvite): boolean {
  return one.name === other.name && equal(one.key.reveal(), other.key.reveal());
}
