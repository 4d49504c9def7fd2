/** A radio's status as the pages read it: safe to show, with nothing missing. */

import { visible } from "../base/text.ts";
import { HOUR, type Millis, MINUTE } from "../base/time.ts";
import { dutyLimitPercent } from "../mesh/airtime.ts";
import { nodeId } from "../mesh/heard.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import { isoTime } from "../village/iso-time.ts";
import type { AirtimeView, RadioView } from "../village/node-views.ts";

/** @param at the wall's time, and the running clock's at the same moment. */
export function radioView(
  status: RadioStatus,
  { wall, running }: { readonly wall: Millis; readonly running: Millis },
): RadioView {
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
    keyTrouble: status.keyTrouble ?? null,
    airtime: airtimeView(status),
    lastHeard: lastHeard === undefined ? null : isoTime(wall - (running - lastHeard)),
    reconnects: status.reconnects,
    counters: status.counters,
  };
}

function airtimeView({ airtime, region = "" }: RadioStatus): AirtimeView {
  return {
    sentPercent: percent(airtime.sent),
    estimatedPercent: percent(airtime.estimated),
    heardPercent: percent(airtime.heard),
    limitPercent: dutyLimitPercent(region) ?? null,
    minutes: Math.floor(airtime.span / MINUTE),
  };
}

function percent(spent: Millis): number {
  return (spent / HOUR) * 100;
}
