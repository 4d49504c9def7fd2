/** How a radio does, as it tells its own client every minute. */

import { create, toBinary } from "@bufbuild/protobuf";
import { Telemetry } from "@meshtastic/protobufs";

import { type Millis, SECOND } from "../base/time.ts";

/** Telemetry payload. A battery above 100 percent means that it is fed from a wall. */
export function metricsPayload({
  batteryPercent,
  channelUtilization,
  airUtilTx,
  upFor,
}: {
  readonly batteryPercent: number;
  readonly channelUtilization: number;
  readonly airUtilTx: number;
  readonly upFor: Millis;
}): Uint8Array {
  const value = create(Telemetry.DeviceMetricsSchema, {
    batteryLevel: batteryPercent,
    voltage: 0,
    channelUtilization,
    airUtilTx,
    uptimeSeconds: Math.floor(upFor / SECOND),
  });
  const variant = { case: "deviceMetrics" as const, value };
  return toBinary(Telemetry.TelemetrySchema, create(Telemetry.TelemetrySchema, { variant }));
}
