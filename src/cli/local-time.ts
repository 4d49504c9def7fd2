/** A date and a time as a person types them. */

import type { Millis } from "../base/time.ts";

const typed = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/;

/** "2026-11-27T14:32", by this machine's time zone if none is typed. undefined for what no calendar has, such as the 30th of February. */
export function localTime(text: string): Millis | undefined {
  const match = typed.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const zone = match[7];
  const asUtc = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    asUtc.getUTCMonth() === month - 1 &&
    asUtc.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!isReal) return undefined;
  if (zone !== undefined) return given(asUtc, zone);
  return new Date(year, month - 1, day, hour, minute, second).getTime();
}

function given(asUtc: Date, zone: string): Millis {
  if (zone === "Z") return asUtc.getTime();
  const [hours = 0, minutes = 0] = zone.slice(1).split(":").map(Number);
  const offset = (hours * 60 + minutes) * 60_000;
  return asUtc.getTime() - (zone.startsWith("-") ? -offset : offset);
}
