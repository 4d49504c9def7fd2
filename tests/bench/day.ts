/** Two hundred days of villages whose radios misbehave, a seed each: what was lost, and what was claimed falsely. */

import process from "node:process";

import { liveDay } from "../support/day.ts";
import type { Figure } from "./figure.ts";

const SEEDS = 200;

export async function day(): Promise<readonly Figure[]> {
  let [lost, untrue, delivered, answers] = [0, 0, 0, 0];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const lived = liveDay(seed);
    lost += lived.lost.length;
    untrue += lived.untrue.length;
    delivered += lived.ends["delivered"] ?? 0;
    answers += lived.answers;
    const bad = lived.lost.length + lived.untrue.length > 0;
    if (bad || seed % 20 === 0) process.stderr.write(`  seed ${seed}${bad ? " FAILED" : ""}\n`);
    await new Promise(setImmediate);
  }
  const how = `${SEEDS} days of 24 h, a seed each, in virtual time: ${answers} messages of the hub, ${delivered} of them delivered`;
  const figure = { unit: "", goal: 0, better: "less", how } as const;
  return [
    { what: "lost in 200 bad days", value: lost, ...figure },
    { what: "claimed falsely in 200 bad days", value: untrue, ...figure },
  ];
}
