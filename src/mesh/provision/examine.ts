/**
 * Whether a radio is safe to rely on: every rule there is, each with what was found and what to do about it.
 */

import type { Finding } from "../workshop.ts";
import { accessRules } from "./access-rules.ts";
import { airRules } from "./air-rules.ts";
import type { Surroundings } from "./finding.ts";
import { plainRules } from "./plain-rules.ts";
import type { RadioSettings } from "./settings.ts";

/** The worst first; within a level, what keeps a radio from being heard before what lets others in. */
export function examine(radio: RadioSettings, around: Surroundings): readonly Finding[] {
  const findings = [...airRules, ...accessRules, ...plainRules].flatMap((rule) =>
    rule(radio, around),
  );
  return ["bad", "doubtful", "good"].flatMap((level) =>
    findings.filter((finding) => finding.level === level),
  );
}
