/**
 * What a radio of ours hands on to the next one: its primary channel, and how the modem must be set to hear it.
 *
 * A Meshtastic app that reads an address takes over all of its LoRa settings. So what is one radio's own stays out: its power, its
 * crystal's error, its fan, whom it ignores. The app sets these to their defaults, which are good.
 */

import { create, isMessage } from "@bufbuild/protobuf";
import { Config } from "@meshtastic/protobufs";

import { type ChannelAddress, inviteOf } from "./channel-address.ts";
import type { RadioSettings } from "./settings.ts";

/** The address of the primary channel; undefined if the radio has none. */
export function villageAddress(settings: RadioSettings): ChannelAddress | undefined {
  const primary = settings.channels.find(({ role }) => role === "primary");
  const { channels, sections } = settings.reveal();
  const channel = primary && channels.get(primary.index)?.settings;
  const lora = sections.get("lora");
  if (!channel || !lora || !isMessage(lora, Config.Config_LoRaConfigSchema)) return undefined;
  const { usePreset, modemPreset, bandwidth, spreadFactor, codingRate } = lora;
  const { region, hopLimit, channelNum, overrideFrequency } = lora;
  const { sx126xRxBoostedGain, ignoreMqtt, configOkToMqtt } = lora;
  return {
    channels: [inviteOf(channel)],
    lora: create(Config.Config_LoRaConfigSchema, {
      usePreset,
      modemPreset,
      // A preset says these three.
      ...(!usePreset && { bandwidth, spreadFactor, codingRate }),
      region,
      hopLimit,
      // Left out it would be off, and the newcomer mute.
      txEnabled: true,
      channelNum,
      overrideFrequency,
      sx126xRxBoostedGain,
      ignoreMqtt,
      configOkToMqtt,
    }),
    add: false,
  };
}
