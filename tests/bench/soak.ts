/** Whether anything grows: an exercise lived a hundred times faster than life, whose radio misbehaves now and then, and what its process holds all the while. */

import { readdirSync } from "node:fs";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";

import { residentMiB, startDaemon } from "../support/daemon.ts";
import type { Bench } from "./figure.ts";

const SPEED = 100;
/** Seconds of this bench. Minutes of it show what caches fill with; half an hour, two days of a village, shows what grows. */
const LENGTH = Number(process.env["SOAK_SECONDS"] ?? 120);
/** What a start leaves behind is handed back in that time. */
const SETTLED = 30;
const EVERY = 2;
const DAY_S = 86_400;

interface Sample {
  /** Seconds since it settled. */
  readonly at: number;
  readonly resident: number;
  readonly descriptors: number;
}

export const soak: Bench = async () => {
  await using hub = await startDaemon({
    args: ["--exercise", "--speed", String(SPEED), "--mischief", "1"],
  });
  const { pid } = hub.process;
  await pause(SETTLED * 1000);
  const loggedBefore = hub.errors().length;
  const samples: Sample[] = [];
  for (let at = 0; at <= LENGTH; at += EVERY) {
    const descriptors = readdirSync(`/proc/${pid}/fd`).length;
    samples.push({ at, resident: residentMiB(pid), descriptors });
    await pause(EVERY * 1000);
  }
  const logged = hub.errors().length - loggedBefore;
  const days = (LENGTH * SPEED) / DAY_S;
  const how = `${LENGTH} s of an exercise at ${SPEED} times the speed of life, ${days.toFixed(1)} days, mischief 1`;
  return [
    {
      what: "resident memory grows",
      value: slope(samples, ({ resident }) => resident) * (DAY_S / SPEED),
      unit: "MiB a day",
      goal: 1,
      better: "less",
      how: `${how}; least squares over VmRSS: short runs show what caches fill with`,
    },
    {
      what: "open descriptors grow",
      value: slope(samples, ({ descriptors }) => descriptors) * (DAY_S / SPEED),
      unit: "a day",
      goal: 1,
      better: "less",
      how,
    },
    {
      what: "log written",
      value: (logged / days / 1e6) * 30,
      unit: "MB in 30 days",
      goal: 50,
      better: "less",
      how: `${how}; the node's limit is by its own clock, so a day of life may have 100 of its shares`,
    },
  ];
};

/** How fast a value grows, per second, by least squares. */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const at = mean(samples.map((sample) => sample.at));
  const value = mean(samples.map(of));
  const spread = samples.reduce((sum, sample) => sum + (sample.at - at) ** 2, 0);
  const shared = samples.reduce((sum, sample) => sum + (sample.at - at) * (of(sample) - value), 0);
  return shared / spread;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
