/** How it stands with the backups, as pages and commands are told; and what kind of place one goes to. */

import { stat } from "node:fs/promises";

import { Fault } from "../base/fault.ts";
import { type Millis, MINUTE } from "../base/time.ts";
import { BACKUP_LATE, type BackupView } from "../journal/backup-work.ts";
import type { BackupMedium } from "../journal/vocabulary.ts";
import type { LastBackup } from "./last-backup.ts";
import type { Stick } from "./stick.ts";

interface Standing extends Pick<BackupView, "percent" | "doing"> {
  readonly place: string | undefined;
  readonly stick: Stick | undefined;
  readonly last: LastBackup | undefined;
  readonly trouble: Fault | undefined;
  /** The store's, now. */
  readonly age: Millis;
}

export function backupView(standing: Standing): BackupView {
  const { place, stick, last, percent, doing, trouble, age } = standing;
  return {
    place: place ?? null,
    unmounted: stick !== undefined && stick.folder === undefined ? stick.device : null,
    last:
      last === undefined
        ? null
        : {
            file: last.file,
            stick: last.stick,
            at: last.at,
            minutes: Math.max(0, Math.floor((age - last.age) / MINUTE)),
            entries: last.entries,
          },
    percent,
    doing,
    trouble:
      trouble === undefined
        ? null
        : { code: trouble.code, fr: trouble.words("fr"), en: trouble.words("en") },
    late: age - (last?.age ?? 0) > BACKUP_LATE,
  };
}

/** What kind of place `folder` is for the journal in `data`. @throws Fault "backup/target". */
export async function mediumOf(
  folder: string,
  { data, look }: { readonly data: string; readonly look: () => Promise<Stick | undefined> },
): Promise<BackupMedium> {
  try {
    const [target, own] = [await stat(folder), await stat(data)];
    if (folder === (await look())?.folder) return "stick";
    return target.dev === own.dev ? "folder" : "disk";
  } catch (cause) {
    throw new Fault("backup/target", { cause, folder });
  }
}
