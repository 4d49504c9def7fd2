/**
 * A radio as a check should not find it: each setting here is one that costs a village messages, or gives them away.
 *
 * Its primary channel is the stock one, whose key is published, unless it is given another.
 */

import { Config } from "@meshtastic/protobufs";

import { rebroadcast } from "./firmware-rules.ts";
import type { SettingsInit } from "./settings.ts";

export const badSettings: SettingsInit = {
  // The last of a line that has no unmessagable flag and no 2.7 routing.
  firmware: "2.5.20.4c97351",
  config: {
    // It saves power by sleeping, which ends its serial port, and drops our port.
    device: {
      role: Config.Config_DeviceConfig_Role.ROUTER,
      rebroadcastMode: rebroadcast.corePortsOnly,
    },
    // It sends nothing until somebody says where it is.
    lora: { region: Config.Config_LoRaConfig_RegionCode.UNSET, txEnabled: false, hopLimit: 7 },
    // Its port is open to whoever is on the same Wi-Fi.
    network: { wifiEnabled: true, wifiSsid: "maison" },
    // It takes no orders from its own client.
    security: { isManaged: true, adminKey: [new Uint8Array(32).fill(0xad)] },
  },
  modules: {
    mqtt: { enabled: true, address: "mqtt.meshtastic.org" },
    // A server keeps texts back from its own client.
    storeForward: { enabled: true, isServer: true },
  },
};
