/**
 * Types of `@meshtastic/protobufs` 2.7.18 (mesh.proto, between radio and client), as far as we use them: it ships none that resolve.
 * A message we do not look into stands as a plain `Message`.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenEnum, GenMessage } from "@bufbuild/protobuf/codegenv2";

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
            value: ModuleConfig.ModuleConfig;
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
    /** The boards there are, by number. */
    export const HardwareModelSchema: GenEnum<number>;
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
