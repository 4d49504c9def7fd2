/** What this machine can be asked when no daemon runs on it: which radios it has, and how it is. */

import { existsSync } from "node:fs";
import process from "node:process";

import { Fault } from "../base/fault.ts";
import type { Finding } from "../mesh/workshop.ts";
import { rollBack, type Rollback } from "../store/rollback.ts";
import { examine } from "./doctor/examine.ts";
import { badFault } from "./doctor/finding.ts";
import { BY_ID } from "./doctor/port.ts";
import { SystemFiles } from "./doctor/system-files.ts";
import { journalIn } from "./journal-place.ts";
import { openWorkshop } from "./open-workshop.ts";
import { readArguments } from "./run-arguments.ts";
import { type Settings, unnamed } from "./settings.ts";

/** The radios a node on `folder` would open, else those plugged in. */
export async function radiosHere(folder: string): Promise<readonly string[]> {
  const { radios } = settingsOf(folder, []);
  if (radios.length > 0) return radios;
  const plugged = await new SystemFiles("/").names(BY_ID);
  return plugged.map((name) => `${BY_ID}/${name}`);
}

export interface Examining {
  readonly folder: string;
  /** The radio to look at; those of the settings if none is named. */
  readonly radio: string | undefined;
  /** Opens no radio. */
  readonly noRadio: boolean;
}

/** As a node on `folder` would find things if it started now. Settings that cannot be read are one finding among others. */
export async function examineHere({
  folder,
  radio,
  noRadio,
}: Examining): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  let settings: Pick<Settings, "data" | "listen" | "radios" | "exercise">;
  try {
    settings = settingsOf(folder, radio === undefined ? [] : ["--radio", radio]);
  } catch (error) {
    const fault = Fault.in(error);
    if (fault === undefined) throw error;
    const { key, where, file } = fault.detail;
    found.push(
      badFault(fault, [key, where, file].filter((part) => typeof part === "string").join(", ")),
    );
    settings = {
      data: folder,
      listen: { host: "0.0.0.0", port: 8080 },
      radios: radio === undefined ? [] : [radio],
      exercise: false,
    };
  }
  const { data, listen, radios, exercise } = settings;
  const check = noRadio
    ? undefined
    : async (address: string) => {
        await using workshop = await openWorkshop({ address, hub: true });
        return await workshop.check({});
      };
  return [
    ...found,
    ...(await examine({
      data,
      listen,
      radios: { addresses: radios, ...(check !== undefined && { check }) },
      exercise: exercise && radios.length > 0,
      running: false,
      now: { millis: Date.now(), quality: "none" },
      nodeVersion: process.versions.node,
      root: "/",
    })),
  ];
}

/**
 * Goes back to the journal of `folder` as it was before an upgrade: the village's, else an exercise's.
 *
 * @throws Fault "store/…".
 */
export async function rollBackHere({
  folder,
  dryRun,
}: {
  readonly folder: string;
  readonly dryRun: boolean;
}): Promise<Rollback> {
  const { data } = settingsOf(folder, []);
  const journal = [false, true]
    .map((exercise) => journalIn({ data, exercise }))
    .find((place) => existsSync(place));
  if (journal === undefined) throw new Fault("store/missing", { folder: data });
  return await rollBack({ folder: journal, dryRun });
}

/** @throws Fault "config/…". */
export function settingsOf(folder: string, more: readonly string[]): Settings {
  const asked = readArguments(["--data", folder, ...more], process.env);
  if (asked.kind !== "settings") throw new Fault("config/invalid");
  return asked.settings;
}

/** The settings of the journal that stands in `data`: the village's if there is one, else the exercise's. @throws Fault "store/missing", "config/…". */
export function settingsOfJournal(data: string): Settings {
  const asked = settingsOf(data, []);
  const exercise = [false, true].find((each) => existsSync(journalIn({ data, exercise: each })));
  if (exercise === undefined) throw new Fault("store/missing", { folder: data });
  // Without a radio to listen to, settings that name no village speak of the exercise's.
  const village = asked.village === unnamed(asked.exercise) ? unnamed(exercise) : asked.village;
  return { ...asked, exercise, village };
}
