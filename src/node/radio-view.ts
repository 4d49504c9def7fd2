/** A radio's status as the pages read it: safe to show, with nothing missing. */

import { visible } from "../base/text.ts";
import { nodeId } from "../mesh/heard.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import type { RadioView } from "../village/views.ts";

export function radioView(status: RadioStatus): RadioView {
  const { longName, lastHeard, number } = status;
  return {
    address: status.address,
    phase: status.phase,
    reason: status.reason ?? null,
    id: number === undefined ? null : nodeId(number),
    name: longName === undefined ? null : visible(longName),
    firmware: status.firmware === undefined ? null : visible(status.firmware),
    region: status.region ?? null,
    preset: status.preset ?? null,
    queueFree: status.queueFree ?? null,
    batteryPercent: status.batteryPercent ?? null,
    channelUtilizationPercent: status.channelUtilizationPercent ?? null,
    airUtilTxPercent: status.airUtilTxPercent ?? null,
    lastHeard: lastHeard === undefined ? null : new Date(lastHeard).toISOString(),
    reconnects: status.reconnects,
    counters: status.counters,
  };
}
