/** The doctor: looks at everything a node depends on, and says of each what it is and what to do about it. */

import type { Wall } from "../../base/time.ts";
import type { Finding } from "../../mesh/workshop.ts";
import { folderRights, journalFiles, journals } from "./data-folder.ts";
import { diskRoom, diskWear, diskWrites } from "./disk.ts";
import { doubtful, looked } from "./finding.ts";
import { type Listening, listening } from "./listening.ts";
import { memory, nodeVersion, power } from "./machine.ts";
import { radios, type RadioProbe } from "./radios.ts";
import { SystemFiles } from "./system-files.ts";
import { time } from "./time.ts";

export interface Patient {
  /** The data folder. */
  readonly data: string;
  readonly listen: Listening;
  readonly radios: RadioProbe;
  readonly exercise: boolean;
  /** The node itself asks: its port is its own, and its memory taken. */
  readonly running: boolean;
  readonly now: Wall;
  readonly nodeVersion: string;
  /** Where the system's own files begin: `/`. */
  readonly root: string;
}

export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const { data, listen, running, now } = patient;
  const files = new SystemFiles(patient.root);
  return [
    ...(patient.exercise ? [exercise] : []),
    ...(await radios(patient.radios, files)),
    ...(await looked("data/rights", () => folderRights(data))),
    ...(await looked("data/journal", () => journals(data))),
    ...(await looked("data/files", () => journalFiles(data))),
    ...(await looked("disk/writes", () => diskWrites(data))),
    ...(await looked("disk/room", () => diskRoom(data))),
    ...(await looked("disk/worn", () => diskWear(data, files))),
    ...(await looked("web/port", () => listening(listen, running))),
    ...(await looked("clock/trusted", () => time(files, now))),
    ...(await looked("memory/free", () => memory(files, running))),
    ...(await looked("power/under-voltage", () => power(files))),
    nodeVersion(patient.nodeVersion),
  ];
}

const exercise = doubtful(
  "data/exercise",
  {
    fr: "C'est un EXERCICE : rien de réel n'est reçu.",
    en: "This is an EXERCISE (EXERCICE): nothing real is received.",
  },
  {
    fr: "Pour le vrai village : veillee run --radio /dev/serial/by-id/…",
    en: "For the real village: veillee run --radio /dev/serial/by-id/…",
  },
);
