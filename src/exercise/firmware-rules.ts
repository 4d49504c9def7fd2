/**
 * What the firmware makes of settings that a client writes: what it takes, what else it changes, and whether it restarts.
 *
 * A section is written whole: what the client leaves out goes to its default. A new role brings its own defaults, which overwrite
 * what was written with it.
 *
 * Source: firmware 2.7.26 AdminModule::handleSetConfig, NodeDB::installRoleDefaults.
 */

import { equals } from "@bufbuild/protobuf";
import { Config } from "@meshtastic/protobufs";

import { HOUR, SECOND } from "../base/time.ts";
import { keysOf, publicOf, type Settings } from "./settings.ts";
import type { ConfigMessage } from "./stock-settings.ts";

const { Config_DeviceConfig_Role: Role, Config_LoRaConfig_RegionCode: Region } = Config;

/** Config.DeviceConfig.RebroadcastMode, which our definitions leave as a number. */
export const rebroadcast = {
  all: 0,
  localOnly: 2,
  none: 4,
  corePortsOnly: 5,
} as const;

/** The least time between two NodeInfo broadcasts. */
const NODE_INFO_LEAST = HOUR / SECOND;
const HALF_DAY = (12 * HOUR) / SECOND;
const DAY = (24 * HOUR) / SECOND;
/** What the firmware means by never. */
const NEVER = 0x7fffffff;

/** The share of an hour a radio may send, where the law sets one. */
const dutyShares: ReadonlyMap<string, number> = new Map([
  ["EU_433", 0.1],
  ["EU_868", 0.1],
  ["UA_433", 0.1],
  ["UA_868", 0.01],
]);

export function dutyShare(region: string): number {
  return dutyShares.get(region) ?? 1;
}

/** Stores a section; `freshKey` draws 32 bytes. Returns whether the radio restarts for it. */
export function storeConfig(
  settings: Settings,
  section: ConfigMessage,
  freshKey: () => Uint8Array,
): boolean {
  switch (section.payloadVariant.case) {
    case "device":
      return storeDevice(settings, section);
    case "lora":
      return storeLora(settings, section, freshKey);
    case "security":
      return storeSecurity(settings, section, freshKey);
    case "power":
    case "display":
      return changed(settings, section) && settings.setConfig(section);
    case "position":
    case "network":
    case "bluetooth":
      return settings.setConfig(section);
    // The radio keeps these by other ways.
    case "sessionkey":
    case "deviceUi":
    case undefined:
      return false;
    default:
      return section.payloadVariant satisfies never;
  }
}

function changed(settings: Settings, section: ConfigMessage): boolean {
  const before = settings.configs.find(
    ({ payloadVariant }) => payloadVariant.case === section.payloadVariant.case,
  );
  return before === undefined || !equals(Config.ConfigSchema, before, section);
}

function storeDevice(settings: Settings, section: ConfigMessage): boolean {
  const before = settings.device;
  settings.setConfig(section);
  const { device } = settings;
  const { role } = device;
  const routes = role === Role.ROUTER || role === Role.ROUTER_LATE;
  if (routes && device.rebroadcastMode === rebroadcast.none) {
    device.rebroadcastMode = rebroadcast.all;
  }
  const same =
    before.role === role &&
    before.rebroadcastMode === device.rebroadcastMode &&
    before.buttonGpio === device.buttonGpio &&
    before.buzzerGpio === device.buzzerGpio;
  if (before.role !== role) installRole(settings, role);
  device.nodeInfoBroadcastSecs = Math.max(device.nodeInfoBroadcastSecs, NODE_INFO_LEAST);
  if (role === Role.ROUTER_CLIENT || role === Role.REPEATER) device.role = Role.CLIENT;
  return !same;
}

/** What a role that is new to the radio overwrites. */
function installRole(settings: Settings, role: Config.Config_DeviceConfig_Role): void {
  switch (role) {
    case Role.ROUTER:
      settings.device.rebroadcastMode = rebroadcast.corePortsOnly;
      settings.change("position", { positionBroadcastSecs: HALF_DAY, gpsUpdateInterval: DAY });
      settings.change("power", { lsSecs: DAY, minWakeSecs: 10, waitBluetoothSecs: 1 });
      settings.change("display", { screenOnSecs: 1 });
      settings.change("telemetry", { deviceUpdateInterval: HALF_DAY });
      settings.setOwner({ ...settings.owner, unmessagable: true });
      break;
    case Role.ROUTER_LATE:
      settings.change("telemetry", { deviceUpdateInterval: DAY });
      settings.setOwner({ ...settings.owner, unmessagable: true });
      break;
    case Role.SENSOR:
      settings.change("telemetry", {
        environmentMeasurementEnabled: true,
        environmentUpdateInterval: 300,
      });
      settings.setOwner({ ...settings.owner, unmessagable: true });
      break;
    case Role.CLIENT_HIDDEN:
      settings.device.rebroadcastMode = rebroadcast.localOnly;
      settings.device.nodeInfoBroadcastSecs = NEVER;
      settings.change("position", {
        positionBroadcastSecs: NEVER,
        positionBroadcastSmartEnabled: false,
      });
      break;
    case Role.TAK:
    case Role.TAK_TRACKER:
      settings.device.nodeInfoBroadcastSecs = DAY;
      settings.change("position", {
        positionBroadcastSecs: DAY,
        positionBroadcastSmartEnabled: false,
      });
      break;
    case Role.LOST_AND_FOUND:
      settings.change("position", {
        positionBroadcastSecs: 300,
        positionBroadcastSmartEnabled: false,
      });
      break;
    case Role.TRACKER:
      settings.setOwner({ ...settings.owner, unmessagable: true });
      break;
    case Role.CLIENT:
    case Role.CLIENT_MUTE:
    case Role.CLIENT_BASE:
    case Role.ROUTER_CLIENT:
    case Role.REPEATER:
      break;
    default:
      role satisfies never;
  }
}

function storeLora(
  settings: Settings,
  section: ConfigMessage,
  freshKey: () => Uint8Array,
): boolean {
  const before = settings.lora;
  settings.setConfig(section);
  const { lora, security } = settings;
  if (before.region !== lora.region) {
    const first = before.region === Region.UNSET;
    if (first && security.publicKey.length === 0) Object.assign(security, keysOf(freshKey()));
    lora.txEnabled = first || (lora.region !== Region.UNSET && lora.txEnabled);
    lora.ignoreMqtt ||= dutyShare(settings.region) < 1;
  }
  return (
    before.region !== lora.region ||
    before.usePreset !== lora.usePreset ||
    before.modemPreset !== lora.modemPreset ||
    before.bandwidth !== lora.bandwidth ||
    before.spreadFactor !== lora.spreadFactor ||
    before.codingRate !== lora.codingRate ||
    before.txPower !== lora.txPower ||
    before.channelNum !== lora.channelNum ||
    before.sx126xRxBoostedGain !== lora.sx126xRxBoostedGain
  );
}

/** A radio with a region has keys: a blank private key is replaced by a new one, and the public key follows from the private. */
function storeSecurity(
  settings: Settings,
  section: ConfigMessage,
  freshKey: () => Uint8Array,
): boolean {
  const before = settings.security;
  settings.setConfig(section);
  const { security } = settings;
  if (settings.lora.region !== Region.UNSET) {
    const given = security.privateKey.length === 32;
    const publicKey = given ? publicOf(security.privateKey) : freshKey();
    Object.assign(security, keysOf(publicKey));
  }
  const hasAdmin = security.adminKey.some(({ length }) => length === 32);
  if (!hasAdmin) security.isManaged = false;
  return (
    before.debugLogApiEnabled !== security.debugLogApiEnabled ||
    before.serialEnabled !== security.serialEnabled
  );
}
