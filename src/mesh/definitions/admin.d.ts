/**
 * Types of `@meshtastic/protobufs` 2.7.18 (admin.proto), as far as we use them: it ships none that resolve.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenEnum, GenMessage } from "@bufbuild/protobuf/codegenv2";

  export namespace Admin {
    export type AdminMessage = Message<"meshtastic.AdminMessage"> & {
      sessionPasskey: Uint8Array;
      payloadVariant:
        | { value: number; case: "getChannelRequest" }
        | { value: Channel.Channel; case: "getChannelResponse" }
        | { value: boolean; case: "getOwnerRequest" }
        | { value: Mesh.User; case: "getOwnerResponse" }
        | { value: number; case: "getConfigRequest" }
        | { value: Config.Config; case: "getConfigResponse" }
        | { value: number; case: "getModuleConfigRequest" }
        | { value: ModuleConfig.ModuleConfig; case: "getModuleConfigResponse" }
        | { value: boolean; case: "getDeviceMetadataRequest" }
        | { value: Mesh.DeviceMetadata; case: "getDeviceMetadataResponse" }
        | { value: Mesh.User; case: "setOwner" }
        | { value: Channel.Channel; case: "setChannel" }
        | { value: Config.Config; case: "setConfig" }
        | { value: ModuleConfig.ModuleConfig; case: "setModuleConfig" }
        | { value: SharedContact; case: "addContact" }
        | { value: boolean; case: "beginEditSettings" }
        | { value: boolean; case: "commitEditSettings" }
        | { value: number; case: "setTimeOnly" }
        | { value: number; case: "rebootSeconds" }
        | { case: undefined; value?: undefined };
    };
    export const AdminMessageSchema: GenMessage<AdminMessage>;
    export type SharedContact = Message<"meshtastic.SharedContact"> & {
      nodeNum: number;
      user?: Mesh.User;
      shouldIgnore: boolean;
      manuallyVerified: boolean;
    };
    export const SharedContactSchema: GenMessage<SharedContact>;
    /** The numbers that settings are asked for by. */
    export const AdminMessage_ConfigTypeSchema: GenEnum<number>;
    export const AdminMessage_ModuleConfigTypeSchema: GenEnum<number>;
  }
}
