/**
 * What a store keeps of the clock, over restarts.
 *
 * An operator's word goes on by a count that stops with the machine: it is known again after a restart of the program, and lost with the power, for nobody knows how long
 * that was gone.
 */

import { readFileSync } from "node:fs";

import * as v from "valibot";

import type { Millis } from "../base/time.ts";
import type { ClockMemory } from "./clock.ts";

/** The setting it is kept under. */
export const CLOCK_SETTING = "clock";

/** One run of the machine, from power to power. */
export interface Boot {
  /** Its name; undefined where the system gives it none. */
  readonly id: string | undefined;
  /** What its own count is ahead of the running clock: the same count for every program of this boot. */
  readonly ahead: Millis;
}

const finite = v.pipe(v.number(), v.finite());

const schema = v.object({
  told: v.exactOptional(
    v.object({ boot: v.string(), ahead: finite, by: v.string(), said: v.exactOptional(finite) }),
  ),
  doubted: v.boolean(),
});

/** undefined where there is nothing to keep. */
export function memoryText({ told, doubted }: ClockMemory, boot: Boot): string | undefined {
  if (told === undefined && !doubted) return undefined;
  const { id } = boot;
  return JSON.stringify({
    ...(told !== undefined &&
      id !== undefined && { told: { ...told, boot: id, ahead: told.ahead - boot.ahead } }),
    doubted,
  });
}

/** What was kept, as far as it still holds in this boot. */
export function recalled(text: string | undefined, boot: Boot): ClockMemory {
  const { told, doubted = false } = parsed(text) ?? {};
  if (told === undefined || told.boot !== boot.id) return { told: undefined, doubted };
  const { boot: _, ...word } = told;
  return { told: { ...word, ahead: word.ahead + boot.ahead }, doubted };
}

function parsed(text: string | undefined): v.InferOutput<typeof schema> | undefined {
  if (text === undefined) return undefined;
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** This machine's, since it was switched on. */
export function thisBoot(running: () => Millis): Boot {
  return { id: bootId(), ahead: Number(process.hrtime.bigint()) / 1e6 - running() };
}

function bootId(): string | undefined {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    // Only Linux names its boots.
    return undefined;
  }
}
