/**
 * Types of `@meshtastic/protobufs` 2.7.18 (config.proto), as far as we use them: it ships none that resolve.
 * A message we do not look into stands as a plain `Message`.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenMessage } from "@bufbuild/protobuf/codegenv2";

  export namespace Config {
    export type Config = Message<"meshtastic.Config"> & {
      payloadVariant:
        | {
            value: Config_DeviceConfig;
            case: "device";
          }
        | {
            value: Message;
            case: "position";
          }
        | {
            value: Message;
            case: "power";
          }
        | {
            value: Message;
            case: "network";
          }
        | {
            value: Message;
            case: "display";
          }
        | {
            value: Config_LoRaConfig;
            case: "lora";
          }
        | {
            value: Message;
            case: "bluetooth";
          }
        | {
            value: Config_SecurityConfig;
            case: "security";
          }
        | {
            value: Message;
            case: "sessionkey";
          }
        | {
            value: Message;
            case: "deviceUi";
          }
        | {
            case: undefined;
            value?: undefined;
          };
    };
    export const ConfigSchema: GenMessage<Config>;
    export type Config_DeviceConfig = Message<"meshtastic.Config.DeviceConfig"> & {
      role: Config_DeviceConfig_Role;
      serialEnabled: boolean;
      buttonGpio: number;
      buzzerGpio: number;
      rebroadcastMode: number;
      nodeInfoBroadcastSecs: number;
      doubleTapAsButtonPress: boolean;
      isManaged: boolean;
      disableTripleClick: boolean;
      tzdef: string;
      ledHeartbeatDisabled: boolean;
      buzzerMode: number;
    };
    export const Config_DeviceConfigSchema: GenMessage<Config_DeviceConfig>;
    export enum Config_DeviceConfig_Role {
      CLIENT = 0,
      CLIENT_MUTE = 1,
      ROUTER = 2,
      ROUTER_CLIENT = 3,
      REPEATER = 4,
      TRACKER = 5,
      SENSOR = 6,
      TAK = 7,
      CLIENT_HIDDEN = 8,
      LOST_AND_FOUND = 9,
      TAK_TRACKER = 10,
      ROUTER_LATE = 11,
      CLIENT_BASE = 12,
    }
    export type Config_LoRaConfig = Message<"meshtastic.Config.LoRaConfig"> & {
      usePreset: boolean;
      modemPreset: Config_LoRaConfig_ModemPreset;
      bandwidth: number;
      spreadFactor: number;
      codingRate: number;
      frequencyOffset: number;
      region: Config_LoRaConfig_RegionCode;
      hopLimit: number;
      txEnabled: boolean;
      txPower: number;
      channelNum: number;
      overrideDutyCycle: boolean;
      sx126xRxBoostedGain: boolean;
      overrideFrequency: number;
      paFanDisabled: boolean;
      ignoreIncoming: number[];
      ignoreMqtt: boolean;
      configOkToMqtt: boolean;
    };
    export const Config_LoRaConfigSchema: GenMessage<Config_LoRaConfig>;
    export enum Config_LoRaConfig_RegionCode {
      UNSET = 0,
      US = 1,
      EU_433 = 2,
      EU_868 = 3,
      CN = 4,
      JP = 5,
      ANZ = 6,
      KR = 7,
      TW = 8,
      RU = 9,
      IN = 10,
      NZ_865 = 11,
      TH = 12,
      LORA_24 = 13,
      UA_433 = 14,
      UA_868 = 15,
      MY_433 = 16,
      MY_919 = 17,
      SG_923 = 18,
      PH_433 = 19,
      PH_868 = 20,
      PH_915 = 21,
      ANZ_433 = 22,
      KZ_433 = 23,
      KZ_863 = 24,
      NP_865 = 25,
      BR_902 = 26,
    }
    export enum Config_LoRaConfig_ModemPreset {
      LONG_FAST = 0,
      LONG_SLOW = 1,
      VERY_LONG_SLOW = 2,
      MEDIUM_SLOW = 3,
      MEDIUM_FAST = 4,
      SHORT_SLOW = 5,
      SHORT_FAST = 6,
      LONG_MODERATE = 7,
      SHORT_TURBO = 8,
      LONG_TURBO = 9,
    }
    export type Config_SecurityConfig = Message<"meshtastic.Config.SecurityConfig"> & {
      publicKey: Uint8Array;
      privateKey: Uint8Array;
      adminKey: Uint8Array[];
      isManaged: boolean;
      serialEnabled: boolean;
      debugLogApiEnabled: boolean;
      adminChannelEnabled: boolean;
    };
    export const Config_SecurityConfigSchema: GenMessage<Config_SecurityConfig>;
  }
}
