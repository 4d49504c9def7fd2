import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { examine } from "../../../src/mesh/provision/examine.ts";
import type { Surroundings } from "../../../src/mesh/provision/finding.ts";
import type { SettingValue } from "../../../src/mesh/provision/setting-value.ts";
import type { RadioParts, RadioSettings } from "../../../src/mesh/provision/settings.ts";
import { anySetting } from "../../support/any-setting.ts";
import { channelOf, recordedSettings, settingsWith } from "../../support/radio-settings.ts";

const key = Uint8Array.from({ length: 32 }, (_, i) => 0xa5 ^ (i * 7));
const hub: Surroundings = { hub: true, link: "serial" };
const elsewhere: Surroundings = { hub: false, link: "serial" };

/** A radio that is set as a hub's should be. */
const healthy = {
  "lora.ignoreMqtt": true,
  "bluetooth.enabled": false,
  "security.debugLogApiEnabled": false,
} as const;
const channels = new Map([[0, channelOf(0, { name: "Valbonne", psk: key })]]);

const radio = (
  values: Readonly<Record<string, SettingValue>> = {},
  change: Partial<RadioParts> = {},
): RadioSettings => settingsWith({ ...healthy, ...values }, { channels, ...change });

/** What is not good, as "level code". */
const troubles = (settings: RadioSettings, around: Surroundings = hub): readonly string[] =>
  examine(settings, around)
    .filter(({ level }) => level !== "good")
    .map(({ level, code }) => `${level} ${code}`);

describe("the settings of a radio", () => {
  it("are good when they are as a hub's should be, and every rule says so", () => {
    const findings = examine(radio(), hub);
    expect(troubles(radio())).toEqual([]);
    expect(findings.length).toBeGreaterThanOrEqual(24);
    expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
  });

  it("are bad in many ways as they come out of the box", () => {
    expect(troubles(recordedSettings("a1-handshake-fresh-node"))).toEqual(
      expect.arrayContaining(["bad lora/region", "bad channel/default-key"]),
    );
  });

  it.each<[string, Record<string, SettingValue>, readonly string[]]>([
    ["without a region", { "lora.region": "UNSET" }, ["bad lora/region"]],
    ["with its transmitter off", { "lora.txEnabled": false }, ["bad lora/transmitter"]],
    ["above the law", { "lora.overrideDutyCycle": true }, ["bad lora/duty-cycle"]],
    ["that relays from the Internet", { "lora.ignoreMqtt": false }, ["doubtful lora/ignore-mqtt"]],
    ["that may be published", { "lora.configOkToMqtt": true }, ["doubtful lora/ok-to-mqtt"]],
    [
      "with a preset wider than its band",
      { "lora.modemPreset": "SHORT_TURBO" },
      ["bad lora/preset"],
    ],
    [
      "with that preset where it fits",
      { "lora.modemPreset": "SHORT_TURBO", "lora.region": "US" },
      [],
    ],
    ["with a modem set by hand", { "lora.usePreset": false }, ["doubtful lora/preset"]],
    ["on a frequency of its own", { "lora.overrideFrequency": 869.9 }, ["doubtful lora/preset"]],
    ["without a hop", { "lora.hopLimit": 0 }, ["bad lora/hop-limit"]],
    ["with one hop", { "lora.hopLimit": 1 }, []],
    ["with four hops", { "lora.hopLimit": 4 }, ["doubtful lora/hop-limit"]],
    ["that ignores another", { "lora.ignoreIncoming": [7] }, ["doubtful lora/ignored-radios"]],
    ["as a router on USB", { "device.role": "ROUTER" }, ["bad device/router-on-usb"]],
    ["as a late router on USB", { "device.role": "ROUTER_LATE" }, ["bad device/router-on-usb"]],
    ["as a base", { "device.role": "CLIENT_BASE" }, []],
    ["that does not relay", { "device.role": "CLIENT_MUTE" }, ["doubtful device/role"]],
    ["as a tracker", { "device.role": "TRACKER" }, ["doubtful device/role"]],
    [
      "that drops our port",
      { "device.rebroadcastMode": "CORE_PORTNUMS_ONLY" },
      ["bad device/rebroadcast"],
    ],
    [
      "that drops strangers",
      { "device.rebroadcastMode": "KNOWN_ONLY" },
      ["bad device/rebroadcast"],
    ],
    ["that relays its own channels", { "device.rebroadcastMode": "LOCAL_ONLY" }, []],
    [
      "that stores and forwards",
      { "storeForward.enabled": true, "storeForward.isServer": true },
      ["bad store-forward/server"],
    ],
    ["that could, but does not", { "storeForward.isServer": true }, []],
    ["on the Internet", { "mqtt.enabled": true }, ["bad mqtt/enabled"]],
    ["that is locked", { "security.isManaged": true }, ["bad security/managed"]],
    ["silent on USB", { "security.serialEnabled": false }, ["bad security/serial"]],
    ["with its log on", { "security.debugLogApiEnabled": true }, ["doubtful security/debug-log"]],
    [
      "that a channel may set",
      { "security.adminChannelEnabled": true },
      ["bad security/admin-channel"],
    ],
    [
      "that another may set",
      { "security.adminKey": ["base64:pQ=="] },
      ["doubtful security/admin-keys"],
    ],
    ["without a key of its own", { "security.publicKey": "base64:" }, ["bad security/own-key"]],
    ["that sleeps", { "power.isPowerSaving": true }, ["bad power/saving"]],
    ["on the Wi-Fi", { "network.wifiEnabled": true }, ["bad network/open-port"]],
    ["on a wire", { "network.ethEnabled": true }, ["bad network/open-port"]],
    [
      "open to phones",
      { "bluetooth.enabled": true, "bluetooth.mode": "NO_PIN" },
      ["bad bluetooth/open"],
    ],
    [
      "with the stock PIN",
      { "bluetooth.enabled": true, "bluetooth.mode": "FIXED_PIN", "bluetooth.fixedPin": 123_456 },
      ["bad bluetooth/open"],
    ],
    [
      "with a PIN of its own",
      { "bluetooth.enabled": true, "bluetooth.mode": "FIXED_PIN", "bluetooth.fixedPin": 424_242 },
      ["doubtful bluetooth/open"],
    ],
    [
      "that tells its battery",
      { "telemetry.deviceTelemetryEnabled": true },
      ["doubtful telemetry/over-air"],
    ],
    [
      "that tells its neighbours",
      { "neighborInfo.enabled": true },
      ["doubtful neighbour-info/over-air"],
    ],
    ["that tests its range", { "rangeTest.enabled": true }, ["doubtful range-test/enabled"]],
    [
      "with pins for others",
      { "remoteHardware.enabled": true },
      ["doubtful remote-hardware/enabled"],
    ],
    ["with a module on its port", { "serial.enabled": true }, ["doubtful serial-module/enabled"]],
  ])("of a hub's radio %s", (_, values, expected) => {
    expect(troubles(radio(values))).toEqual(expected);
  });

  it.each<[string, Record<string, SettingValue>, readonly string[]]>([
    ["a router on a summit", { "device.role": "ROUTER", "power.isPowerSaving": true }, []],
    ["a mute radio in a house", { "device.role": "CLIENT_MUTE" }, []],
    ["a role that has been given up", { "device.role": "REPEATER" }, ["bad device/role"]],
    [
      "a router that drops our port",
      { "device.role": "ROUTER", "device.rebroadcastMode": "CORE_PORTNUMS_ONLY" },
      ["bad device/rebroadcast"],
    ],
    [
      "a store of messages",
      { "storeForward.enabled": true, "storeForward.isServer": true },
      ["doubtful store-forward/server"],
    ],
    ["Bluetooth with a code", { "bluetooth.enabled": true, "bluetooth.mode": "RANDOM_PIN" }, []],
  ])("of a radio elsewhere: %s", (_, values, expected) => {
    expect(troubles(radio(values), elsewhere)).toEqual(expected);
  });

  it("on a network are doubtful, not bad, when that is how it is reached", () => {
    const wifi = radio({ "network.wifiEnabled": true });
    expect(troubles(wifi, { hub: true, link: "tcp" })).toEqual(["doubtful network/open-port"]);
  });

  it("break no rule by a section the radio does not have", () => {
    const { sections } = radio().reveal();
    const bare = new Map(
      [...sections].filter(([name]) => !["neighborInfo", "rangeTest", "serial"].includes(name)),
    );
    expect(troubles(radio({}, { sections: bare }))).toEqual([]);
  });
});

describe("firmware", () => {
  it.each([
    ["2.7.26.54e0d8d", []],
    ["2.7.15", []],
    ["2.7.14.abcdef0", ["bad firmware/version"]],
    ["2.7.9", ["bad firmware/version"]],
    ["2.10.0.1234567", []],
    ["2.8.0", []],
    ["3.0.0", []],
    ["1.9.99", ["bad firmware/version"]],
    ["2.6.11.60ec05e", ["bad firmware/version"]],
    ["", ["doubtful firmware/version"]],
    ["développement", ["doubtful firmware/version"]],
    ["2.7", ["doubtful firmware/version"]],
  ])("%s", (firmware, expected) => {
    expect(troubles(radio({}, { firmware }))).toEqual(expected);
  });
});

describe("a channel", () => {
  const keys: readonly [string, Uint8Array, string][] = [
    ["no key", new Uint8Array(), "channel/no-key"],
    ["the key every radio has", new Uint8Array([1]), "channel/default-key"],
    ["another published key", new Uint8Array([7]), "channel/default-key"],
    ["zeros", new Uint8Array(16), "channel/default-key"],
    ["one byte over and over", new Uint8Array(32).fill(0x5a), "channel/weak-key"],
    [
      "five bytes over and over",
      Uint8Array.from({ length: 16 }, (_, i) => 1 + (i % 5)),
      "channel/weak-key",
    ],
  ];

  it.each(keys)("that everyone is to rely on may not have %s", (_, psk, code) => {
    const weak = radio({}, { channels: new Map([[0, channelOf(0, { psk })]]) });
    expect(troubles(weak)).toEqual([`bad ${code}`]);
  });

  it.each(keys)("beside it may have %s, with a word of warning", (_, psk, code) => {
    const open = radio({}, { channels: new Map([...channels, [1, channelOf(1, { psk })]]) });
    expect(troubles(open)).toEqual([`doubtful ${code}`]);
  });

  it.each([{ uplinkEnabled: true }, { downlinkEnabled: true }])("may not be open: %j", (open) => {
    const leaky = radio({}, { channels: new Map([[0, channelOf(0, { psk: key, ...open })]]) });
    expect(troubles(leaky)).toEqual(["bad channel/mqtt"]);
  });

  it("must be there", () => {
    expect(troubles(radio({}, { channels: new Map() }))).toEqual(["bad channel/none"]);
  });

  it("with a hostile name is told safely, and never with its key", () => {
    const named = radio(
      {},
      { channels: new Map([[0, channelOf(0, { name: "a\u{1b}[2J", psk: key })]]) },
    );
    const said = JSON.stringify(examine(named, hub));
    expect(said).toContain("« a·[2J »");
    expect(said).not.toMatch(/165,162|a5a2|paKr/);
  });
});

describe("what is said of any radio", () => {
  it("names a remedy for what is not good, and none for what is", () => {
    fc.assert(
      fc.property(fc.array(anySetting, { maxLength: 20 }), fc.boolean(), (chosen, isHub) => {
        const values = Object.fromEntries(chosen.map(([{ path }, value]) => [path, value]));
        for (const { level, remedy, words } of examine(radio(values), {
          hub: isHub,
          link: "other",
        })) {
          expect(remedy === undefined).toBe(level === "good");
          expect(words.fr).not.toBe(words.en);
        }
      }),
    );
  });

  it("comes with the worst first", () => {
    const worst = radio({
      "lora.region": "UNSET",
      "neighborInfo.enabled": true,
      "mqtt.enabled": true,
    });
    const levels = examine(worst, hub).map(({ level }) => level);
    expect(levels).toEqual(
      levels.toSorted((a, b) => "bad doubtful good".indexOf(a) - "bad doubtful good".indexOf(b)),
    );
  });

  it("names the profile it is held to, or the one that fits best", () => {
    expect(whatToDo(hub)).toBe("Appliquez le profil : veillee radio apply hub.long-fast");
    expect(whatToDo(hub, { "lora.modemPreset": "MEDIUM_SLOW" })).toMatch(/ hub\.medium-slow$/);
    expect(whatToDo(elsewhere)).toMatch(/ household\.long-fast$/);
    expect(whatToDo({ ...elsewhere, profile: "roof-relay.long-fast" })).toMatch(
      / roof-relay\.long-fast$/,
    );
  });

  it("is formal, and leaves no word of the trade unexplained", () => {
    const said = [radio(), everyTrouble()]
      .flatMap((one) => [hub, elsewhere].flatMap((around) => examine(one, around)))
      .flatMap(({ words, remedy: todo = words }) => [words, todo]);
    for (const { fr, en } of said) {
      expect(fr).not.toMatch(/\b(?:tu|ton|ta|tes|toi)\b|\bPSK\b|\bTCP\b|\bAPI\b/);
      expect(en).not.toMatch(/\bPSK\b|\bTCP\b|\bAPI\b/);
      for (const text of [fr, en]) if (text.includes("MQTT")) expect(text).toMatch(/Internet/);
    }
  });
});

/** What is to be done about a radio on the Internet. */
function whatToDo(around: Surroundings, values = {}): string | undefined {
  const findings = examine(radio({ "mqtt.enabled": true, ...values }), around);
  return findings.find(({ code }) => code === "mqtt/enabled")?.remedy?.fr;
}

function everyTrouble(): RadioSettings {
  return radio(
    {
      "lora.region": "UNSET",
      "lora.txEnabled": false,
      "lora.overrideDutyCycle": true,
      "lora.ignoreMqtt": false,
      "lora.configOkToMqtt": true,
      "lora.usePreset": false,
      "lora.hopLimit": 0,
      "lora.ignoreIncoming": [7, 8],
      "device.role": "ROUTER",
      "device.rebroadcastMode": "CORE_PORTNUMS_ONLY",
      "storeForward.enabled": true,
      "storeForward.isServer": true,
      "mqtt.enabled": true,
      "security.isManaged": true,
      "security.serialEnabled": false,
      "security.debugLogApiEnabled": true,
      "security.adminChannelEnabled": true,
      "security.adminKey": ["base64:pQ=="],
      "security.publicKey": "base64:",
      "power.isPowerSaving": true,
      "network.wifiEnabled": true,
      "bluetooth.enabled": true,
      "bluetooth.mode": "NO_PIN",
      "telemetry.deviceTelemetryEnabled": true,
      "neighborInfo.enabled": true,
      "rangeTest.enabled": true,
      "remoteHardware.enabled": true,
      "serial.enabled": true,
    },
    { firmware: "2.6.0", channels: new Map([[0, channelOf(0, { uplinkEnabled: true })]]) },
  );
}
