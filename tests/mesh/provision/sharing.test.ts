import { describe, expect, it } from "vitest";

import { decodeAddress, encodeAddress } from "../../../src/mesh/provision/channel-address.ts";
import { differences } from "../../../src/mesh/provision/differences.ts";
import { joining } from "../../../src/mesh/provision/joining.ts";
import { villageAddress } from "../../../src/mesh/provision/sharing.ts";
import { channelOf, recordedSettings, settingsWith } from "../../support/radio-settings.ts";

const key = new Uint8Array(32).fill(0xa5);
const channels = new Map([
  [0, channelOf(0, { name: "Valbonne", psk: key, uplinkEnabled: true })],
  [1, channelOf(1, { name: "Mairie", psk: new Uint8Array(32).fill(0x5a) })],
]);

describe("what a radio hands on", () => {
  it("is its primary channel and how to hear it, and nothing of its own", () => {
    const settings = settingsWith(
      {
        "lora.modemPreset": "MEDIUM_SLOW",
        "lora.txPower": 14,
        "lora.frequencyOffset": 0.5,
        "lora.ignoreIncoming": [7],
        "lora.paFanDisabled": true,
      },
      { channels },
    );
    expect(villageAddress(settings)).toMatchObject({
      channels: [{ name: "Valbonne" }],
      lora: {
        usePreset: true,
        modemPreset: 3,
        bandwidth: 0,
        region: 3,
        hopLimit: 3,
        txEnabled: true,
        txPower: 0,
        frequencyOffset: 0,
        ignoreIncoming: [],
        paFanDisabled: false,
      },
      add: false,
    });
  });

  it("brings another radio to hear it, by its address alone", () => {
    const first = settingsWith({ "lora.modemPreset": "MEDIUM_SLOW" }, { channels });
    const address = villageAddress(first);
    const read = decodeAddress(address === undefined ? "" : encodeAddress(address).reveal());
    if (read.kind === "unreadable") throw new Error(read.flaw);
    const joined = joining(read.address, recordedSettings());
    if (joined.kind === "refused") throw new Error(joined.words.en);
    expect(differences(recordedSettings(), joined.wanted).map(({ path }) => path)).toEqual([
      "lora.modemPreset",
      "channels.0.name",
      "channels.0.positionPrecision",
      "channels.0.psk",
    ]);
    expect(differences(first, joined.wanted).map(({ path }) => path)).toEqual([
      "channels.0.uplinkEnabled",
    ]);
  });

  it("tells a modem that is set by hand", () => {
    const byHand = settingsWith({ "lora.usePreset": false, "lora.bandwidth": 125 }, { channels });
    expect(villageAddress(byHand)?.lora).toMatchObject({ usePreset: false, bandwidth: 125 });
  });

  it("is nothing without a primary channel", () => {
    expect(villageAddress(settingsWith({}, { channels: new Map() }))).toBeUndefined();
  });
});
