/** The crisis as the desk and the command line tell of it. */

import { DAY, type Millis } from "../base/time.ts";
import { KEPT_AFTER_CRISIS } from "./retention.ts";
import { asWritten, type Told } from "./told.ts";
import type { CrisisView } from "./views.ts";
import type { Village } from "./village.ts";

/** The last crisis; null if none was declared. */
export function crisisView(
  village: Village,
  { told = asWritten, age = 0 }: { readonly told?: Told; readonly age?: Millis } = {},
): CrisisView | null {
  const crisis = village.crises.read();
  if (crisis === undefined) return null;
  const { began, ended } = crisis;
  const left = ended === undefined ? null : KEPT_AFTER_CRISIS - (age - ended.age);
  return {
    running: ended === undefined,
    beganAt: began === undefined ? null : told.at(began.at),
    dated: began === undefined || told.isDated(began.at),
    endedAt: ended === undefined ? null : told.at(ended.at),
    by: (ended ?? began)?.by ?? "",
    daysLeft: left === null ? null : Math.max(0, Math.ceil(left / DAY)),
  };
}
