/**
 * Types of `@meshtastic/protobufs` 2.7.18 (channel.proto), as far as we use them: it ships none that resolve.
 * A message we do not look into stands as a plain `Message`.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenMessage } from "@bufbuild/protobuf/codegenv2";

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
      moduleSettings?: ModuleSettings;
    };
    export type ModuleSettings = Message<"meshtastic.ModuleSettings"> & {
      positionPrecision: number;
      isMuted: boolean;
    };
    export const ModuleSettingsSchema: GenMessage<ModuleSettings>;
    export const ChannelSettingsSchema: GenMessage<ChannelSettings>;
    export enum Channel_Role {
      DISABLED = 0,
      PRIMARY = 1,
      SECONDARY = 2,
    }
  }
}
