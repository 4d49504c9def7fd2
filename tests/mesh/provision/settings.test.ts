import { inspect } from "node:util";

import { create, type DescEnum, fromBinary, toBinary } from "@bufbuild/protobuf";
import { Admin } from "@meshtastic/protobufs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Secret } from "../../../src/base/secret.ts";
import { askFor, decodeAdmin, setSection } from "../../../src/mesh/provision/admin.ts";
import { overlaid, settingOf } from "../../../src/mesh/provision/setting-value.ts";
import { SettingsBook } from "../../../src/mesh/provision/settings-book.ts";
import { fieldAt, sectionNamed, type SettingSection } from "../../../src/mesh/provision/shape.ts";
import { anySetting } from "../../support/any-setting.ts";
import { bytesOf, spaced } from "../../support/bytes.ts";
import { PaperRadio } from "../../support/paper-radio.ts";
import {
  channelOf,
  framesOf,
  recordedSettings,
  settingsWith,
} from "../../support/radio-settings.ts";

const HANDSHAKE = "a2-handshake-configured-3-nodes";

describe("the settings of a recorded radio", () => {
  const settings = recordedSettings(HANDSHAKE);

  it("say who it is", () => {
    const { number, longName, shortName, firmware, hardware } = settings;
    expect({ number, longName, shortName, firmware, hardware }).toEqual({
      number: 0xa1b2c301,
      longName: "Sim 1",
      shortName: "S1",
      firmware: "2.7.26.54e0d8d",
      hardware: "PORTDUINO",
    });
  });

  it.each([
    ["lora.region", "EU_868"],
    ["lora.modemPreset", "LONG_FAST"],
    ["lora.hopLimit", 3],
    ["lora.txEnabled", true],
    ["device.role", "CLIENT"],
    ["device.rebroadcastMode", "ALL"],
    ["device.nodeInfoBroadcastSecs", 10_800],
    ["security.isManaged", false],
    ["security.adminKey", []],
    ["mqtt.enabled", false],
    ["mqtt.mapReportSettings.positionPrecision", 0],
    ["storeForward.isServer", false],
  ])("hold %s as %j", (path, value) => {
    expect(settings.value(path)).toEqual(value);
  });

  it("hold no setting that is not published", () => {
    expect(settings.value("power.meshSdsTimeoutSecs")).toBeUndefined();
  });

  it("hold the one channel in use", () => {
    expect(settings.channels).toEqual([
      {
        index: 0,
        role: "primary",
        name: "",
        key: new Secret(new Uint8Array([1])),
        keyLength: 1,
        private: false,
        uplink: false,
        downlink: false,
      },
    ]);
  });

  it("show no key, password or PIN whatever they are turned into", () => {
    const key = new Uint8Array(32).fill(0x5a);
    const secret = settingsWith(
      {
        "network.wifiPsk": "motdepasse",
        "mqtt.password": "motdepasse",
        "bluetooth.fixedPin": 424_242,
        "security.privateKey": "base64:Wlpa",
      },
      { channels: new Map([[0, channelOf(0, { psk: key })]]) },
    );
    const shown = [
      JSON.stringify(secret),
      inspect(secret, { depth: 9, showHidden: true }),
      String(secret.value("bluetooth.fixedPin")),
      JSON.stringify(secret.value("mqtt.password")),
      inspect(secret.value("network.wifiPsk")),
      String(secret.value("security.privateKey")),
    ].join("\n");
    expect(shown).not.toMatch(/motdepasse|424242|Wlpa|5a|90,\s*90/);
    expect(secret.channels[0]?.key.reveal()).toEqual(key);
  });
});

describe("gathering", () => {
  it.each([
    "a1-handshake-fresh-node",
    "a2-handshake-configured-3-nodes",
    "a3-handshake-nonce-69420-config-only",
    "g-serial-log-interleaved",
    "i-queued-while-client-away.B",
  ])("needs no more than the handshake of %s", (name) => {
    expect(recordedSettings(name).firmware).toMatch(/^2\.7\.26/);
  });

  it("asks by admin for what a handshake lost, and then has the same", () => {
    const whole = recordedSettings(HANDSHAKE);
    const [first = new Uint8Array(), ...rest] = framesOf(HANDSHAKE);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: rest.length }), (kept) => {
        const radio = new PaperRadio(whole);
        const book = new SettingsBook();
        book.take(first);
        for (const frame of rest.filter((_, i) => kept[i] === true)) book.take(frame);
        for (const part of book.missing())
          book.takeAdmin(radio.take(askFor(part)) ?? new Uint8Array());
        expect(book.missing()).toEqual([]);
        const settings = book.settings();
        expect(settings?.longName).toBe(whole.longName);
        expect(settings?.channels).toEqual(whole.channels);
        for (const path of ["lora.region", "device.role", "security.serialEnabled", "mqtt.address"])
          expect(settings?.value(path), path).toEqual(whole.value(path));
      }),
      { numRuns: 50 },
    );
  });

  it("forgets what it knew when a handshake begins, so that nothing old is taken for new", () => {
    const book = new SettingsBook();
    for (const frame of framesOf(HANDSHAKE)) book.take(frame);
    expect(book.settings()).toBeDefined();
    book.take(framesOf(HANDSHAKE)[0] ?? new Uint8Array());
    expect(book.settings()).toBeUndefined();
  });

  it("is left as it was by what cannot be read", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (noise) => {
        const book = new SettingsBook();
        book.take(noise);
        book.takeAdmin(noise);
        expect(book.settings()).toBeUndefined();
      }),
    );
  });
});

describe("a section", () => {
  it.each([
    ["device", "DEVICE_CONFIG"],
    ["position", "POSITION_CONFIG"],
    ["power", "POWER_CONFIG"],
    ["network", "NETWORK_CONFIG"],
    ["display", "DISPLAY_CONFIG"],
    ["lora", "LORA_CONFIG"],
    ["bluetooth", "BLUETOOTH_CONFIG"],
    ["security", "SECURITY_CONFIG"],
  ])("%s is asked for as %s", (name, number) => {
    expect(decodeAdmin(askFor({ kind: "section", name }))?.payloadVariant).toEqual({
      case: "getConfigRequest",
      value: numberOf(Admin.AdminMessage_ConfigTypeSchema, number),
    });
  });

  it.each([
    ["mqtt", "MQTT_CONFIG"],
    ["serial", "SERIAL_CONFIG"],
    ["externalNotification", "EXTNOTIF_CONFIG"],
    ["storeForward", "STOREFORWARD_CONFIG"],
    ["rangeTest", "RANGETEST_CONFIG"],
    ["telemetry", "TELEMETRY_CONFIG"],
    ["cannedMessage", "CANNEDMSG_CONFIG"],
    ["audio", "AUDIO_CONFIG"],
    ["remoteHardware", "REMOTEHARDWARE_CONFIG"],
    ["neighborInfo", "NEIGHBORINFO_CONFIG"],
    ["ambientLighting", "AMBIENTLIGHTING_CONFIG"],
    ["detectionSensor", "DETECTIONSENSOR_CONFIG"],
    ["paxcounter", "PAXCOUNTER_CONFIG"],
    ["statusmessage", "STATUSMESSAGE_CONFIG"],
  ])("%s is asked for as %s", (name, number) => {
    expect(decodeAdmin(askFor({ kind: "section", name }))?.payloadVariant).toEqual({
      case: "getModuleConfigRequest",
      value: numberOf(Admin.AdminMessage_ModuleConfigTypeSchema, number),
    });
  });

  it("is set by the message of its family", () => {
    const [lora, mqtt] = [section("lora"), section("mqtt")];
    expect(spaced(setSection(lora, fromBinary(lora.schema, bytesOf("40 03"))))).toBe(
      "92 02 04 32 02 40 03",
    );
    expect(spaced(setSection(mqtt, fromBinary(mqtt.schema, bytesOf("08 01"))))).toBe(
      "9a 02 04 0a 02 08 01",
    );
  });

  it("comes back from a settings file's form as it was, whatever is in it", () => {
    fc.assert(
      fc.property(anySetting, ([field, value]) => {
        const home = section(field.section);
        const changed = overlaid(home, create(home.schema), [[field, value]]);
        const read = fromBinary(home.schema, toBinary(home.schema, changed));
        expect(settingOf(home, read, field)).toEqual(value);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps what our definitions do not know in it, when a setting is changed", () => {
    const { schema } = section("lora");
    // hop_limit 3, and a field 120 with the text "neuf".
    const newer = fromBinary(schema, bytesOf("40 03 c2 07 04 6e 65 75 66"));
    const field = fieldAt("lora.txEnabled");
    const changed = overlaid(section("lora"), newer, field ? [[field, true]] : []);
    expect(spaced(toBinary(schema, changed))).toBe("40 03 48 01 c2 07 04 6e 65 75 66");
  });
});

function section(name: string): SettingSection {
  const found = sectionNamed(name);
  if (found === undefined) throw new Error(`no section is called ${name}`);
  return found;
}

function numberOf(choices: DescEnum, name: string): number | undefined {
  return choices.values.find((value) => value.name === name)?.number;
}
