import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { Config } from "@meshtastic/protobufs";
import { describe, expect, it } from "vitest";

import type { ChannelAddress } from "../../../src/mesh/provision/channel-address.ts";
import { differences } from "../../../src/mesh/provision/differences.ts";
import { joining } from "../../../src/mesh/provision/joining.ts";
import type { RadioSettings } from "../../../src/mesh/provision/settings.ts";
import { newChannel } from "../../../src/mesh/provision/wanted.ts";
import { channelOf, recordedSettings, settingsWith } from "../../support/radio-settings.ts";

const { Config_LoRaConfig_RegionCode: region, Config_LoRaConfig_ModemPreset: preset } = Config;
const village = newChannel("Valbonne", new Uint8Array(32).fill(0xa5));
const valley = newChannel("Vallée", new Uint8Array(32).fill(0x5a));

/** An address of the village's channel; `lora` is over what a radio of the village has. */
const addressOf = (
  lora: MessageInitShape<typeof Config.Config_LoRaConfigSchema> | undefined,
  change: Partial<ChannelAddress> = {},
): ChannelAddress => ({
  channels: [village],
  ...(lora && {
    lora: create(Config.Config_LoRaConfigSchema, {
      usePreset: true,
      region: region.EU_868,
      modemPreset: preset.LONG_FAST,
      ...lora,
    }),
  }),
  add: false,
  ...change,
});

/** What joining changes of a radio; or the words of a refusal. */
const changes = (address: ChannelAddress, settings: RadioSettings): readonly string[] => {
  const joined = joining(address, settings);
  if (joined.kind === "refused") return [joined.words.en];
  return differences(settings, joined.wanted).map(
    ({ path, have, want }) => `${path} ${have ?? "-"} > ${want ?? "-"}`,
  );
};

const holding = (count: number): RadioSettings =>
  settingsWith(
    {},
    {
      channels: new Map(
        Array.from({ length: count }, (_, i) => [
          i,
          channelOf(i, { name: `c${i}`, psk: new Uint8Array([1]) }),
        ]),
      ),
    },
  );

describe("joining a channel", () => {
  it("takes the channel, and nothing else of a radio that already hears it", () => {
    const hostile = {
      hopLimit: 7,
      txPower: 30,
      overrideDutyCycle: true,
      txEnabled: false,
      ignoreMqtt: false,
    };
    expect(changes(addressOf(hostile), recordedSettings())).toEqual([
      "channels.0.name - > Valbonne",
      "channels.0.positionPrecision 13 > 32",
      "channels.0.psk (secret) > (secret)",
    ]);
  });

  it("takes the preset as well, so that the radio hears it", () => {
    expect(changes(addressOf({ modemPreset: preset.MEDIUM_SLOW }), recordedSettings())).toContain(
      "lora.modemPreset LONG_FAST > MEDIUM_SLOW",
    );
  });

  it("takes a modem set by hand", () => {
    const byHand = { usePreset: false, bandwidth: 125, spreadFactor: 12, codingRate: 8 };
    expect(changes(addressOf(byHand), recordedSettings()).slice(0, 4)).toEqual([
      "lora.usePreset true > false",
      "lora.bandwidth 250 > 125",
      "lora.spreadFactor 11 > 12",
      "lora.codingRate 5 > 8",
    ]);
  });

  it("gives a new radio its region", () => {
    const fresh = recordedSettings("a1-handshake-fresh-node");
    expect(changes(addressOf({}), fresh)).toContain("lora.region UNSET > EU_868");
  });

  it("is refused across regions", () => {
    expect(changes(addressOf({ region: region.US }), recordedSettings())).toEqual([
      expect.stringContaining("made for the region US, and your radio is set to EU_868"),
    ]);
  });

  it("is refused on a frequency chosen by hand", () => {
    expect(changes(addressOf({ overrideFrequency: 869.9 }), recordedSettings())).toEqual([
      expect.stringContaining("a frequency chosen by hand"),
    ]);
  });

  it("takes the place of all channels there are", () => {
    expect(changes(addressOf(undefined), holding(3))).toEqual([
      "channels.0.name c0 > Valbonne",
      "channels.0.positionPrecision - > 32",
      "channels.0.psk (secret) > (secret)",
      "channels.1.role SECONDARY > DISABLED",
      "channels.1.name c1 > -",
      "channels.1.psk (secret) > -",
      "channels.2.role SECONDARY > DISABLED",
      "channels.2.name c2 > -",
      "channels.2.psk (secret) > -",
    ]);
  });

  it("is added in a free place when the address asks so, and only what is not there yet", () => {
    const address = addressOf(undefined, { channels: [village, valley], add: true });
    const settings = settingsWith(
      {},
      { channels: new Map([[0, channelOf(0, { name: "Valbonne", psk: village.key.reveal() })]]) },
    );
    expect(changes(address, settings)).toEqual([
      "channels.1.role DISABLED > SECONDARY",
      "channels.1.name - > Vallée",
      "channels.1.positionPrecision - > 32",
      "channels.1.psk - > (secret)",
    ]);
  });

  it("is refused when there is no free place", () => {
    expect(changes(addressOf(undefined, { add: true }), holding(8))).toEqual([
      expect.stringContaining("already has eight channels"),
    ]);
    expect(changes(addressOf(undefined, { add: true }), holding(7))).toHaveLength(4);
  });

  it("is refused beside channels of another preset, where it would be mute", () => {
    const other = addressOf({ modemPreset: preset.MEDIUM_SLOW }, { add: true });
    expect(changes(other, recordedSettings())).toEqual([
      expect.stringContaining("set to MEDIUM_SLOW, and your radio is on LONG_FAST"),
    ]);
  });
});
