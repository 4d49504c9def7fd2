/** What we write to a radio, read with the project's own definitions as its own client bundles them: an outsider to our code. */

import { fromBinary } from "@bufbuild/protobuf";
import { Protobuf } from "@meshtastic/core";
import { describe, expect, it } from "vitest";

import {
  askFor,
  beginEdit,
  commitEdit,
  reboot,
  type SettingsPart,
} from "../../src/mesh/provision/admin.ts";
import { planOf } from "../../src/mesh/provision/plan.ts";
import { newChannel, type Wanted, withPrimary } from "../../src/mesh/provision/wanted.ts";
import { recordedSettings } from "../support/radio-settings.ts";

/** As their definitions read it. */
function published(payload: Uint8Array) {
  return fromBinary(Protobuf.Admin.AdminMessageSchema, payload);
}

/** One wish of each kind there is. */
const wanted: Wanted = {
  ...withPrimary(newChannel("Valbonne", new Uint8Array(32).fill(7))),
  longName: "Le toit",
  values: new Map<string, string | number | boolean>([
    ["device.role", "CLIENT_MUTE"],
    ["lora.hopLimit", 4],
    ["telemetry.deviceUpdateInterval", 43_200],
    ["bluetooth.enabled", false],
  ]),
};

const parts: readonly (readonly [SettingsPart, string])[] = [
  [{ kind: "owner" }, "getOwnerRequest"],
  [{ kind: "metadata" }, "getDeviceMetadataRequest"],
  [{ kind: "section", name: "lora" }, "getConfigRequest"],
  [{ kind: "section", name: "storeForward" }, "getModuleConfigRequest"],
  [{ kind: "channel", index: 0 }, "getChannelRequest"],
];

describe("an admin message", () => {
  it.each(parts)("that asks for %j is what the published definitions call %s", (part, name) => {
    expect(published(askFor(part)).payloadVariant.case).toBe(name);
  });

  it.each([
    ["lora", "LORA_CONFIG"],
    ["security", "SECURITY_CONFIG"],
    ["mqtt", "MQTT_CONFIG"],
    ["storeForward", "STOREFORWARD_CONFIG"],
  ])("that asks for %s names it %s", (section, name) => {
    const { case: kind, value } = published(
      askFor({ kind: "section", name: section }),
    ).payloadVariant;
    const { AdminMessage_ConfigTypeSchema, AdminMessage_ModuleConfigTypeSchema } = Protobuf.Admin;
    const types =
      kind === "getConfigRequest"
        ? AdminMessage_ConfigTypeSchema
        : AdminMessage_ModuleConfigTypeSchema;
    expect(types.value[Number(value)]?.name).toBe(name);
  });

  it.each([
    ["beginEditSettings", beginEdit(), true],
    ["commitEditSettings", commitEdit(), true],
    ["rebootSeconds", reboot(1), 1],
  ])("%s is one", (name, payload, value) => {
    expect(published(payload).payloadVariant).toEqual({ case: name, value });
  });

  it("that sets something holds what was wanted", () => {
    const steps = planOf(wanted, recordedSettings()).map((payload) => published(payload.reveal()));
    expect(steps[0]?.payloadVariant.case).toBe("beginEditSettings");
    expect(steps.at(-1)?.payloadVariant.case).toBe("commitEditSettings");
    const all = JSON.stringify(steps, (_, value: unknown) =>
      value instanceof Uint8Array ? `${value.length} bytes` : value,
    );
    expect(all).toContain('"longName":"Le toit"');
    expect(all).toContain(`"role":${Protobuf.Config.Config_DeviceConfig_Role.CLIENT_MUTE}`);
    expect(all).toContain('"hopLimit":4');
    expect(all).toContain('"deviceUpdateInterval":43200');
    expect(all).toContain('"name":"Valbonne"');
    expect(all).toContain('"psk":"32 bytes"');
  });
});
