/**
 * A workshop over one radio that no daemon holds: for a volunteer with ten radios on a table. The link is opened for as long as it is needed.
 */

import { randomBytes } from "node:crypto";
import { readdir, realpath } from "node:fs/promises";
import path from "node:path";

import { Chance } from "../base/chance.ts";
import { Fault, type FaultCode } from "../base/fault.ts";
import type { Link } from "../base/link.ts";
import { type Log, silentLog } from "../base/log.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { Workshop } from "../mesh/workshop.ts";
import { radioLink } from "../radio/address.ts";
import { driveRadio, type RadioDriver } from "../radio/drive.ts";
import { runningClock, systemClock } from "./clock.ts";
import { openProfiles } from "./profiles.ts";
import { Workbench } from "./workbench.ts";
import { createWorkshop } from "./workshop.ts";

export interface OpenWorkshopOptions {
  /** As the operator writes it. */
  readonly address: string;
  /** It is a hub's radio, or is to be; otherwise any radio on the table. */
  readonly hub?: boolean;
  readonly log?: Log;
  /** Gives up the opening. What is begun later has a signal of its own. */
  readonly signal?: AbortSignal;
}

/** Many a board restarts when its port is opened, and takes a quarter of a minute to be there again. */
const OPEN_WITHIN: Millis = 45 * SECOND;

/** What does not get better by waiting while someone looks on. */
const hopeless: ReadonlySet<FaultCode> = new Set<FaultCode>([
  "radio/missing",
  "radio/forbidden",
  "radio/busy",
  "radio/unreachable",
  "radio/recording",
]);

const BY_ID = "/dev/serial/by-id";

/** @throws Fault "radio/…" when the radio does not answer there. */
export async function openWorkshop({
  address,
  hub = false,
  log = silentLog,
  signal,
}: OpenWorkshopOptions): Promise<Workshop & AsyncDisposable> {
  const link = radioLink(await lastingAddress(address));
  const clock = runningClock();
  const stop = new AbortController();
  const driver = driveAlone(link, { clock, log, signal: stop.signal });
  const close = async (): Promise<void> => {
    stop.abort();
    await driver.closed;
  };
  const bench = new Workbench({ driver, clock, log });
  try {
    await answered(bench, signal);
  } catch (error) {
    await close();
    throw error;
  }
  const workshop = createWorkshop({
    benches: [bench],
    profiles: openProfiles(),
    hub,
    clock,
    randomBytes,
    log,
  });
  return {
    ...workshop,
    [Symbol.asyncDispose]: async () => {
      // A radio that is being set is not left half set.
      await bench.idle();
      await close();
    },
  };
}

/**
 * A serial port's name that stays with the radio: it restarts when it is set, and may come back as another `/dev/ttyACM…`.
 *
 * @returns `address` itself if there is none.
 */
export async function lastingAddress(address: string, folder: string = BY_ID): Promise<string> {
  if (!address.startsWith("/dev/") || path.dirname(address) === folder) return address;
  try {
    const device = await realpath(address);
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name);
      if ((await realpath(file)) === device) return file;
    }
  } catch {
    // Not there, or no such folder: opening it will tell.
  }
  return address;
}

function nothing(): void {
  // Nobody listens to the mesh here.
}

function driveAlone(
  link: Link,
  {
    clock,
    log,
    signal,
  }: { readonly clock: () => Millis; readonly log: Log; readonly signal: AbortSignal },
): RadioDriver {
  const own = systemClock(clock);
  return driveRadio({
    link,
    clock,
    wall: () => own.wall(),
    chance: new Chance(randomBytes(4).readUInt32LE()),
    log,
    signal,
    on: { heard: nothing, heardData: nothing, peer: nothing, outcome: nothing, status: nothing },
  });
}

/** Waits until the radio has told who it is; no longer than there is hope. */
async function answered(bench: Workbench, signal: AbortSignal | undefined): Promise<void> {
  const { driver } = bench;
  const done = new AbortController();
  const hopes = new Promise<never>((_, reject) => {
    const stop = (): void => reject(new Fault("radio/silent", { why: "stopped" }));
    signal?.addEventListener("abort", stop, { once: true, signal: done.signal });
    if (signal?.aborted === true) stop();
    const unlisten = driver.onStatus(({ phase, reason, address }) => {
      if (phase === "down" && reason !== undefined && hopeless.has(reason))
        reject(new Fault(reason, { address }));
    });
    done.signal.addEventListener("abort", unlisten, { once: true });
  });
  try {
    await Promise.race([bench.ready(OPEN_WITHIN), hopes]);
  } finally {
    done.abort();
  }
}
