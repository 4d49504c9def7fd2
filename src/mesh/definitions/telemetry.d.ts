/**
 * Types of `@meshtastic/protobufs` 2.7.18 (telemetry.proto), as far as we use them: it ships none that resolve.
 * A message we do not look into stands as a plain `Message`.
 */

declare module "@meshtastic/protobufs" {
  import type { Message } from "@bufbuild/protobuf";
  import type { GenMessage } from "@bufbuild/protobuf/codegenv2";

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
}
