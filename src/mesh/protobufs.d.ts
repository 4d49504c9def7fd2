/**
 * The types of the Meshtastic definitions, as far as we use them: `@meshtastic/protobufs` 2.7.18 ships none that resolve.
 *
 * Names and shapes are those of the package's own generated code, at
 * https://buf.build/meshtastic/protobufs. A message we do not look into stands as a plain `Message`.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenMessage } from "@bufbuild/protobuf/codegenv2";

  export namespace Portnums {
    export enum PortNum {
      UNKNOWN_APP = 0,
      TEXT_MESSAGE_APP = 1,
      REMOTE_HARDWARE_APP = 2,
      POSITION_APP = 3,
      NODEINFO_APP = 4,
      ROUTING_APP = 5,
      ADMIN_APP = 6,
      TEXT_MESSAGE_COMPRESSED_APP = 7,
      WAYPOINT_APP = 8,
      AUDIO_APP = 9,
      DETECTION_SENSOR_APP = 10,
      ALERT_APP = 11,
      KEY_VERIFICATION_APP = 12,
      REPLY_APP = 32,
      IP_TUNNEL_APP = 33,
      PAXCOUNTER_APP = 34,
      STORE_FORWARD_PLUSPLUS_APP = 35,
      NODE_STATUS_APP = 36,
      SERIAL_APP = 64,
      STORE_FORWARD_APP = 65,
      RANGE_TEST_APP = 66,
      TELEMETRY_APP = 67,
      ZPS_APP = 68,
      SIMULATOR_APP = 69,
      TRACEROUTE_APP = 70,
      NEIGHBORINFO_APP = 71,
      ATAK_PLUGIN = 72,
      MAP_REPORT_APP = 73,
      POWERSTRESS_APP = 74,
      RETICULUM_TUNNEL_APP = 76,
      CAYENNE_APP = 77,
      PRIVATE_APP = 256,
      ATAK_FORWARDER = 257,
      MAX = 511,
    }
  }

  export namespace Channel {
    export type Channel = Message<"meshtastic.Channel"> & {
      index: number;
      settings?: ChannelSettings;
      role: Channel_Role;
    };
    export const ChannelSchema: GenMessage<Channel>;
    export type ChannelSettings = Message<"meshtastic.ChannelSettings"> & {
      channelNum: number;
      psk: Uint8Array;
      name: string;
      id: number;
      uplinkEnabled: boolean;
      downlinkEnabled: boolean;
      moduleSettings?: Message;
    };
    export const ChannelSettingsSchema: GenMessage<ChannelSettings>;
    export enum Channel_Role {
      DISABLED = 0,
      PRIMARY = 1,
      SECONDARY = 2,
    }
  }

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

  export namespace Telemetry {
    export type Telemetry = Message<"meshtastic.Telemetry"> & {
      time: number;
      variant:
        | {
            value: DeviceMetrics;
            case: "deviceMetrics";
          }
        | {
            value: Message;
            case: "environmentMetrics";
          }
        | {
            value: Message;
            case: "airQualityMetrics";
          }
        | {
            value: Message;
            case: "powerMetrics";
          }
        | {
            value: Message;
            case: "localStats";
          }
        | {
            value: Message;
            case: "healthMetrics";
          }
        | {
            value: Message;
            case: "hostMetrics";
          }
        | {
            case: undefined;
            value?: undefined;
          };
    };
    export const TelemetrySchema: GenMessage<Telemetry>;
    export type DeviceMetrics = Message<"meshtastic.DeviceMetrics"> & {
      batteryLevel?: number;
      voltage?: number;
      channelUtilization?: number;
      airUtilTx?: number;
      uptimeSeconds?: number;
    };
    export const DeviceMetricsSchema: GenMessage<DeviceMetrics>;
  }

  export namespace StoreForward {
    export type StoreAndForward = Message<"meshtastic.StoreAndForward"> & {
      rr: StoreAndForward_RequestResponse;
      variant:
        | {
            value: Message;
            case: "stats";
          }
        | {
            value: Message;
            case: "history";
          }
        | {
            value: Message;
            case: "heartbeat";
          }
        | {
            value: Uint8Array;
            case: "text";
          }
        | {
            case: undefined;
            value?: undefined;
          };
    };
    export const StoreAndForwardSchema: GenMessage<StoreAndForward>;
    export enum StoreAndForward_RequestResponse {
      UNSET = 0,
      ROUTER_ERROR = 1,
      ROUTER_HEARTBEAT = 2,
      ROUTER_PING = 3,
      ROUTER_PONG = 4,
      ROUTER_BUSY = 5,
      ROUTER_HISTORY = 6,
      ROUTER_STATS = 7,
      ROUTER_TEXT_DIRECT = 8,
      ROUTER_TEXT_BROADCAST = 9,
      CLIENT_ERROR = 64,
      CLIENT_HISTORY = 65,
      CLIENT_STATS = 66,
      CLIENT_PING = 67,
      CLIENT_PONG = 68,
      CLIENT_ABORT = 106,
    }
  }

  export namespace Admin {
    export type AdminMessage = Message<"meshtastic.AdminMessage"> & {
      payloadVariant:
        | { value: number; case: "setTimeOnly" }
        | { value: number; case: "rebootSeconds" }
        | { value: Config.Config; case: "setConfig" }
        | { case: undefined; value?: undefined };
    };
    export const AdminMessageSchema: GenMessage<AdminMessage>;
  }

  export namespace Mesh {
    export type FromRadio = Message<"meshtastic.FromRadio"> & {
      id: number;
      payloadVariant:
        | {
            value: MeshPacket;
            case: "packet";
          }
        | {
            value: MyNodeInfo;
            case: "myInfo";
          }
        | {
            value: NodeInfo;
            case: "nodeInfo";
          }
        | {
            value: Config.Config;
            case: "config";
          }
        | {
            value: LogRecord;
            case: "logRecord";
          }
        | {
            value: number;
            case: "configCompleteId";
          }
        | {
            value: boolean;
            case: "rebooted";
          }
        | {
            value: Message;
            case: "moduleConfig";
          }
        | {
            value: Channel.Channel;
            case: "channel";
          }
        | {
            value: QueueStatus;
            case: "queueStatus";
          }
        | {
            value: Message;
            case: "xmodemPacket";
          }
        | {
            value: DeviceMetadata;
            case: "metadata";
          }
        | {
            value: Message;
            case: "mqttClientProxyMessage";
          }
        | {
            value: Message;
            case: "fileInfo";
          }
        | {
            value: ClientNotification;
            case: "clientNotification";
          }
        | {
            value: Message;
            case: "deviceuiConfig";
          }
        | {
            case: undefined;
            value?: undefined;
          };
    };
    export const FromRadioSchema: GenMessage<FromRadio>;
    export type ToRadio = Message<"meshtastic.ToRadio"> & {
      payloadVariant:
        | {
            value: MeshPacket;
            case: "packet";
          }
        | {
            value: number;
            case: "wantConfigId";
          }
        | {
            value: boolean;
            case: "disconnect";
          }
        | {
            value: Message;
            case: "xmodemPacket";
          }
        | {
            value: Message;
            case: "mqttClientProxyMessage";
          }
        | {
            value: Heartbeat;
            case: "heartbeat";
          }
        | {
            case: undefined;
            value?: undefined;
          };
    };
    export const ToRadioSchema: GenMessage<ToRadio>;
    export type MeshPacket = Message<"meshtastic.MeshPacket"> & {
      from: number;
      to: number;
      channel: number;
      payloadVariant:
        | {
            value: Data;
            case: "decoded";
          }
        | {
            value: Uint8Array;
            case: "encrypted";
          }
        | {
            case: undefined;
            value?: undefined;
          };
      id: number;
      rxTime: number;
      rxSnr: number;
      hopLimit: number;
      wantAck: boolean;
      priority: MeshPacket_Priority;
      rxRssi: number;
      delayed: number;
      viaMqtt: boolean;
      hopStart: number;
      publicKey: Uint8Array;
      pkiEncrypted: boolean;
      nextHop: number;
      relayNode: number;
      txAfter: number;
      transportMechanism: MeshPacket_TransportMechanism;
    };
    export const MeshPacketSchema: GenMessage<MeshPacket>;
    export enum MeshPacket_Priority {
      UNSET = 0,
      MIN = 1,
      BACKGROUND = 10,
      DEFAULT = 64,
      RELIABLE = 70,
      RESPONSE = 80,
      HIGH = 100,
      ALERT = 110,
      ACK = 120,
      MAX = 127,
    }
    export enum MeshPacket_TransportMechanism {
      TRANSPORT_INTERNAL = 0,
      TRANSPORT_LORA = 1,
      TRANSPORT_LORA_ALT1 = 2,
      TRANSPORT_LORA_ALT2 = 3,
      TRANSPORT_LORA_ALT3 = 4,
      TRANSPORT_MQTT = 5,
      TRANSPORT_MULTICAST_UDP = 6,
      TRANSPORT_API = 7,
    }
    export type Data = Message<"meshtastic.Data"> & {
      portnum: Portnums.PortNum;
      payload: Uint8Array;
      wantResponse: boolean;
      dest: number;
      source: number;
      requestId: number;
      replyId: number;
      emoji: number;
      bitfield?: number;
    };
    export const DataSchema: GenMessage<Data>;
    export type MyNodeInfo = Message<"meshtastic.MyNodeInfo"> & {
      myNodeNum: number;
      rebootCount: number;
      minAppVersion: number;
      deviceId: Uint8Array;
      pioEnv: string;
      firmwareEdition: number;
      nodedbCount: number;
    };
    export const MyNodeInfoSchema: GenMessage<MyNodeInfo>;
    export type NodeInfo = Message<"meshtastic.NodeInfo"> & {
      num: number;
      user?: User;
      position?: Message;
      snr: number;
      lastHeard: number;
      deviceMetrics?: Telemetry.DeviceMetrics;
      channel: number;
      viaMqtt: boolean;
      hopsAway?: number;
      isFavorite: boolean;
      isIgnored: boolean;
      isKeyManuallyVerified: boolean;
      isMuted: boolean;
    };
    export const NodeInfoSchema: GenMessage<NodeInfo>;
    export type User = Message<"meshtastic.User"> & {
      id: string;
      longName: string;
      shortName: string;
      macaddr: Uint8Array;
      hwModel: number;
      isLicensed: boolean;
      role: Config.Config_DeviceConfig_Role;
      publicKey: Uint8Array;
      isUnmessagable?: boolean;
    };
    export const UserSchema: GenMessage<User>;
    export type QueueStatus = Message<"meshtastic.QueueStatus"> & {
      res: number;
      free: number;
      maxlen: number;
      meshPacketId: number;
    };
    export const QueueStatusSchema: GenMessage<QueueStatus>;
    export type ClientNotification = Message<"meshtastic.ClientNotification"> & {
      replyId?: number;
      time: number;
      level: LogRecord_Level;
      message: string;
      payloadVariant:
        | {
            value: Message;
            case: "keyVerificationNumberInform";
          }
        | {
            value: Message;
            case: "keyVerificationNumberRequest";
          }
        | {
            value: Message;
            case: "keyVerificationFinal";
          }
        | {
            value: Message;
            case: "duplicatedPublicKey";
          }
        | {
            value: Message;
            case: "lowEntropyKey";
          }
        | {
            case: undefined;
            value?: undefined;
          };
    };
    export const ClientNotificationSchema: GenMessage<ClientNotification>;
    export type Heartbeat = Message<"meshtastic.Heartbeat"> & {
      nonce: number;
    };
    export const HeartbeatSchema: GenMessage<Heartbeat>;
    export type DeviceMetadata = Message<"meshtastic.DeviceMetadata"> & {
      firmwareVersion: string;
      deviceStateVersion: number;
      canShutdown: boolean;
      hasWifi: boolean;
      hasBluetooth: boolean;
      hasEthernet: boolean;
      role: Config.Config_DeviceConfig_Role;
      positionFlags: number;
      hwModel: number;
      hasRemoteHardware: boolean;
      hasPKC: boolean;
      excludedModules: number;
    };
    export const DeviceMetadataSchema: GenMessage<DeviceMetadata>;
    export type Routing = Message<"meshtastic.Routing"> & {
      variant:
        | {
            value: Message;
            case: "routeRequest";
          }
        | {
            value: Message;
            case: "routeReply";
          }
        | {
            value: Routing_Error;
            case: "errorReason";
          }
        | {
            case: undefined;
            value?: undefined;
          };
    };
    export const RoutingSchema: GenMessage<Routing>;
    export enum Routing_Error {
      NONE = 0,
      NO_ROUTE = 1,
      GOT_NAK = 2,
      TIMEOUT = 3,
      NO_INTERFACE = 4,
      MAX_RETRANSMIT = 5,
      NO_CHANNEL = 6,
      TOO_LARGE = 7,
      NO_RESPONSE = 8,
      DUTY_CYCLE_LIMIT = 9,
      BAD_REQUEST = 32,
      NOT_AUTHORIZED = 33,
      PKI_FAILED = 34,
      PKI_UNKNOWN_PUBKEY = 35,
      ADMIN_BAD_SESSION_KEY = 36,
      ADMIN_PUBLIC_KEY_UNAUTHORIZED = 37,
      RATE_LIMIT_EXCEEDED = 38,
      PKI_SEND_FAIL_PUBLIC_KEY = 39,
    }
    export type LogRecord = Message<"meshtastic.LogRecord"> & {
      message: string;
      time: number;
      source: string;
      level: LogRecord_Level;
    };
    export const LogRecordSchema: GenMessage<LogRecord>;
    export enum LogRecord_Level {
      UNSET = 0,
      CRITICAL = 50,
      ERROR = 40,
      WARNING = 30,
      INFO = 20,
      DEBUG = 10,
      TRACE = 5,
    }
  }
}
