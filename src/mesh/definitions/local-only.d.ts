/**
 * Types of `@meshtastic/protobufs` 2.7.18 (localonly.proto, apponly.proto, module_config.proto), as far as we use them: it ships
 * none that resolve. Their sections are read by their descriptors, so they stand as plain `Message`s.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenMessage } from "@bufbuild/protobuf/codegenv2";

  export namespace LocalOnly {
    export const LocalConfigSchema: GenMessage<Message<"meshtastic.LocalConfig">>;
    export const LocalModuleConfigSchema: GenMessage<Message<"meshtastic.LocalModuleConfig">>;
  }

  export namespace AppOnly {
    export type ChannelSet = Message<"meshtastic.ChannelSet"> & {
      settings: Channel.ChannelSettings[];
      loraConfig?: Config.Config_LoRaConfig;
    };
    export const ChannelSetSchema: GenMessage<ChannelSet>;
  }

  export namespace ModuleConfig {
    export type ModuleConfig = Message<"meshtastic.ModuleConfig"> & {
      payloadVariant:
        | {
            value: Message;
            case:
              | "mqtt"
              | "serial"
              | "externalNotification"
              | "storeForward"
              | "rangeTest"
              | "telemetry"
              | "cannedMessage"
              | "audio"
              | "remoteHardware"
              | "neighborInfo"
              | "ambientLighting"
              | "detectionSensor"
              | "paxcounter"
              | "statusmessage";
          }
        | { case: undefined; value?: undefined };
    };
    export const ModuleConfigSchema: GenMessage<ModuleConfig>;
  }
}
