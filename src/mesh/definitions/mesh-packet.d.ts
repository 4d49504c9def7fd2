/**
 * Types of `@meshtastic/protobufs` 2.7.18 (mesh.proto, packets), as far as we use them: it ships none that resolve.
 * A message we do not look into stands as a plain `Message`.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenMessage } from "@bufbuild/protobuf/codegenv2";

  export namespace Mesh {
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
    export type NodeInfo = Message<"meshtastic.NodeInfo"> & {
      num: number;
      user?: User;
      position?: Position;
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
    export type Position = Message<"meshtastic.Position"> & {
      /** Seconds since 1970, by the radio's clock, when it knew its place; 0 if it does not tell. */
      time: number;
      locationSource: Position_LocSource;
    };
    export enum Position_LocSource {
      LOC_UNSET = 0,
      LOC_MANUAL = 1,
      LOC_INTERNAL = 2,
      LOC_EXTERNAL = 3,
    }
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
  }
}
