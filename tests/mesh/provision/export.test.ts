import { describe, expect, it } from "vitest";

import { differences } from "../../../src/mesh/provision/differences.ts";
import { exportProfile } from "../../../src/mesh/provision/export.ts";
import { readProfile } from "../../../src/mesh/provision/profile.ts";
import { fieldAt } from "../../../src/mesh/provision/shape.ts";
import type { Wanted } from "../../../src/mesh/provision/wanted.ts";
import { recordedSettings, settingsWith } from "../../support/radio-settings.ts";

function wantedOf(yaml: string): Wanted {
  const read = readProfile(yaml);
  if (read.kind === "flawed") throw new Error(JSON.stringify(read.flaws));
  return read.profile.wanted;
}

describe("the settings of a radio, exported", () => {
  it("read back as a profile that would change nothing of it", () => {
    const settings = recordedSettings();
    const wanted = wantedOf(exportProfile(settings));
    expect(wanted.values.size).toBeGreaterThan(60);
    expect(differences(settings, wanted)).toEqual([]);
  });

  it("bring back what was changed since", () => {
    const changed = settingsWith({
      "lora.hopLimit": 7,
      "lora.modemPreset": "SHORT_FAST",
      "mqtt.enabled": true,
      "mqtt.mapReportSettings.publishIntervalSecs": 7200,
      "device.tzdef": 'NO: "quotes", # and more',
    });
    const back = differences(changed, wantedOf(exportProfile(recordedSettings())));
    expect(back.map(({ path }) => path).toSorted()).toEqual([
      "device.tzdef",
      "lora.hopLimit",
      "lora.modemPreset",
      "mqtt.enabled",
      "mqtt.mapReportSettings.publishIntervalSecs",
    ]);
    // And what is odd comes back as it was.
    expect(differences(changed, wantedOf(exportProfile(changed)))).toEqual([]);
  });

  it("hold no secret, no key and no name", () => {
    const settings = settingsWith({
      "network.wifiPsk": "s3cret-wifi",
      "mqtt.password": "s3cret-mqtt",
      "bluetooth.fixedPin": 754_321,
    });
    const yaml = exportProfile(settings);
    for (const secret of ["s3cret", "754321", "base64:", settings.longName, "psk:", "channel_url"])
      expect(yaml.toLowerCase()).not.toContain(secret.toLowerCase());
    for (const path of wantedOf(yaml).values.keys()) expect(fieldAt(path)?.secret).toBe(false);
  });
});
