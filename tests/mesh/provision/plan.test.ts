import { inspect } from "node:util";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeAdmin } from "../../../src/mesh/provision/admin.ts";
import { differences } from "../../../src/mesh/provision/differences.ts";
import { planOf } from "../../../src/mesh/provision/plan.ts";
import type { SettingValue } from "../../../src/mesh/provision/setting-value.ts";
import type { RadioSettings } from "../../../src/mesh/provision/settings.ts";
import { newChannel, type Wanted, withPrimary } from "../../../src/mesh/provision/wanted.ts";
import { anySetting } from "../../support/any-setting.ts";
import { PaperRadio } from "../../support/paper-radio.ts";
import { channelOf, recordedSettings, settingsWith } from "../../support/radio-settings.ts";

const wanted = (values: Readonly<Record<string, SettingValue>>): Wanted => ({
  values: new Map(Object.entries(values)),
});
const key = new Uint8Array(32).fill(0xa5);

/** A radio after it was sent all that is planned for it. */
function set(settings: RadioSettings, want: Wanted): PaperRadio {
  const radio = new PaperRadio(settings);
  for (const payload of planOf(want, settings)) radio.take(payload.reveal());
  return radio;
}

describe("what is not as wanted", () => {
  it("is told by its path, as it is and as it is to be", () => {
    const want = wanted({
      "lora.modemPreset": "MEDIUM_SLOW",
      "lora.hopLimit": 3,
      "mqtt.enabled": true,
      "mqtt.mapReportSettings.publishIntervalSecs": 3600,
      "device.tzdef": "CET-1CEST,M3.5.0,M10.5.0/3",
    });
    expect(
      differences(recordedSettings(), { ...want, longName: "Mairie", shortName: "S1" }),
    ).toEqual([
      { path: "owner", have: "Sim 1", want: "Mairie" },
      { path: "lora.modemPreset", have: "LONG_FAST", want: "MEDIUM_SLOW" },
      { path: "mqtt.enabled", have: "false", want: "true" },
      { path: "mqtt.mapReportSettings.publishIntervalSecs", have: "0", want: "3600" },
      { path: "device.tzdef", have: null, want: "CET-1CEST,M3.5.0,M10.5.0/3" },
    ]);
  });

  it("is nothing when the radio leaves out what is its default", () => {
    const want = wanted({
      "lora.overrideDutyCycle": false,
      "mqtt.mapReportSettings.positionPrecision": 0,
    });
    expect(differences(recordedSettings(), want)).toEqual([]);
    const bare = settingsWith({}, { sections: new Map() });
    expect(differences(bare, want)).toEqual([]);
  });

  it("has nothing to compare with in a section the radio does not have", () => {
    const bare = settingsWith({}, { sections: new Map() });
    expect(differences(bare, wanted({ "lora.hopLimit": 3 }))).toEqual([
      { path: "lora.hopLimit", have: null, want: "3" },
    ]);
  });

  it("is not a chip for positions that is missing instead of off", () => {
    const off = wanted({ "position.gpsMode": "DISABLED" });
    expect(differences(settingsWith({ "position.gpsMode": "NOT_PRESENT" }), off)).toEqual([]);
    expect(differences(settingsWith({ "position.gpsMode": "ENABLED" }), off)).toHaveLength(1);
  });

  it("is told of a channel without its key", () => {
    expect(differences(recordedSettings(), withPrimary(newChannel("Valbonne", key)))).toEqual([
      { path: "channels.0.name", have: null, want: "Valbonne" },
      { path: "channels.0.positionPrecision", have: "13", want: "32" },
      { path: "channels.0.psk", have: "(secret)", want: "(secret)" },
    ]);
  });

  it("is told of a secret setting without it, and safely of hostile text", () => {
    const want = wanted({ "bluetooth.fixedPin": 424_242, "mqtt.address": "a\u{1b}[2J" });
    expect(differences(recordedSettings(), want)).toEqual([
      { path: "bluetooth.fixedPin", have: "(secret)", want: "(secret)" },
      { path: "mqtt.address", have: "mqtt.meshtastic.org", want: "a·[2J" },
    ]);
  });
});

describe("a plan", () => {
  it("is one transaction: what changes and no more, each section whole", () => {
    const want: Wanted = {
      ...withPrimary(newChannel("Valbonne", key)),
      values: new Map<string, SettingValue>([
        ["lora.modemPreset", "MEDIUM_SLOW"],
        ["lora.hopLimit", 3],
        ["device.role", "CLIENT"],
        ["telemetry.deviceTelemetryEnabled", true],
      ]),
      longName: "Mairie",
    };
    expect(set(recordedSettings(), want).log).toEqual([
      "beginEditSettings",
      "setOwner",
      "setConfig lora",
      "setModuleConfig telemetry",
      "setChannel",
      "commitEditSettings",
    ]);
  });

  it("is empty for a radio that is as wanted", () => {
    expect(planOf(wanted({ "lora.hopLimit": 3 }), recordedSettings())).toEqual([]);
  });

  it("writes the device section twice for a new role, whose defaults would else stand over what is wanted", () => {
    const want = wanted({
      "device.role": "ROUTER",
      "device.rebroadcastMode": "ALL",
      "position.positionBroadcastSecs": 43_200,
    });
    const settings = settingsWith({ "position.positionBroadcastSecs": 43_200 });
    const radio = set(settings, want);
    expect(radio.log).toEqual([
      "beginEditSettings",
      "setConfig device",
      "setConfig position",
      "setConfig device",
      "commitEditSettings",
    ]);
    expect(radio.stored.value("device.rebroadcastMode")).toBe("ALL");
    expect(differences(radio.stored, want)).toEqual([]);
  });

  it("gives a new radio its region after its security settings, for the keys that come with it", () => {
    const settings = recordedSettings("a1-handshake-fresh-node");
    const want = wanted({ "lora.region": "EU_868", "security.debugLogApiEnabled": true });
    expect(settings.value("lora.region")).toBe("UNSET");
    expect(set(settings, want).log).toEqual([
      "beginEditSettings",
      "setConfig security",
      "setConfig lora",
      "commitEditSettings",
    ]);
  });

  it("gives the radio its own keys back with its security section", () => {
    const settings = recordedSettings();
    const [, security] = planOf(wanted({ "security.debugLogApiEnabled": true }), settings);
    const sent = decodeAdmin(security?.reveal() ?? key)?.payloadVariant;
    const before = settings.reveal().sections.get("security");
    expect(sent).toMatchObject({
      case: "setConfig",
      value: { payloadVariant: { value: { ...before, debugLogApiEnabled: true } } },
    });
  });

  it("leaves the security section alone when the radio does not tell its private key", () => {
    const settings = settingsWith({ "security.privateKey": "base64:" });
    const want = wanted({ "security.debugLogApiEnabled": true, "lora.hopLimit": 4 });
    expect(set(settings, want).log).toEqual([
      "beginEditSettings",
      "setConfig lora",
      "commitEditSettings",
    ]);
    expect(differences(set(settings, want).stored, want)).toHaveLength(1);
  });

  it("makes any radio what is wanted, and changes nothing else of it", () => {
    fc.assert(
      fc.property(fc.array(anySetting, { maxLength: 12 }), (chosen) => {
        const values = new Map(chosen.map(([{ path }, value]) => [path, value]));
        const role = values.has("device.role");
        const settings = recordedSettings();
        const { stored } = set(settings, { values });
        const left = differences(stored, { values }).map(({ path }) => path);
        expect(left).toEqual([]);
        const touched = new Set(chosen.map(([{ section }]) => section));
        for (const [name, message] of settings.reveal().sections) {
          const kept =
            !touched.has(name) && !(role && ["device", "position", "telemetry"].includes(name));
          if (kept) expect(stored.reveal().sections.get(name), name).toEqual(message);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("shows no key, whatever it is turned into", () => {
    const settings = settingsWith({}, { channels: new Map([[0, channelOf(0, { psk: key })]]) });
    const want = {
      ...withPrimary(newChannel("Autre", key)),
      ...wanted({ "security.isManaged": true }),
    };
    const steps = planOf(want, settings);
    expect(steps).toHaveLength(4);
    expect(
      JSON.stringify([steps, want]) + inspect([steps, want], { depth: 9, showHidden: true }),
    ).not.toMatch(/165|a5a5|paWl/);
  });
});
