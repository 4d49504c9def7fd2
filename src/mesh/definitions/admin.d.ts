/**
 * Types of `@meshtastic/protobufs` 2.7.18 (admin.proto), as far as we use them: it ships none that resolve.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenMessage } from "@bufbuild/protobuf/codegenv2";

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
}
