/** What a radio's status says of its air: how the outbox is to heed it, and whether answers are to be short. */

import { dutyLimitPercent, type Modem, presetModem } from "../mesh/airtime.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import { type AirHold, airHold, BUSY } from "../outbox/air-hold.ts";

export interface AirSeen {
  readonly modem: Modem;
  readonly hold: AirHold;
}

/** What a radio has sent and will be silenced for, what it hears of others, and how long its packets take. */
export function airOf({ preset = "", region = "", airtime, ...status }: RadioStatus): AirSeen {
  return {
    modem: presetModem(preset, region),
    hold: airHold({
      utilizationPercent: status.channelUtilizationPercent,
      spent: airtime.sent + airtime.estimated,
      limitPercent: dutyLimitPercent(region),
    }),
  };
}

/** Whether the channel of any radio that is ready is busy. */
export function isBusy(radios: readonly RadioStatus[]): boolean {
  return radios.some(
    ({ phase, channelUtilizationPercent = 0 }) =>
      phase === "ready" && channelUtilizationPercent > BUSY,
  );
}
