/**
 * Types of `@meshtastic/protobufs` 2.7.18 (storeforward.proto), as far as we use them: it ships none that resolve.
 * A message we do not look into stands as a plain `Message`.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenMessage } from "@bufbuild/protobuf/codegenv2";

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
}
