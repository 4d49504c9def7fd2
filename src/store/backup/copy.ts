/** Puts all rows of a snapshot that are not in it yet into a backup, and the manifest behind them. */

import type { Range, Snapshot } from "../database.ts";
import { unseal } from "../envelope.ts";
import { settingKey } from "../keys.ts";
import type { BackupWriter } from "./backup-writer.ts";
import type { Content } from "./content.ts";
import { OWN_KEY_SETTING } from "./own-key.ts";
import type { PlainRow } from "./rows.ts";
import { rangesAfter, type Section, sectionOf, sections } from "./tables.ts";

const ownSetting = Buffer.from(settingKey(OWN_KEY_SETTING));

/** Yields after each chunk; returns how many rows are damaged in the store, and were left out. */
export async function* copyRows(
  snapshot: Snapshot,
  writer: BackupWriter,
): AsyncGenerator<Content, number> {
  let damaged = 0;
  for (const section of ["kept", "state"] as const) {
    for (const range of rangesOf(section, writer.content)) {
      for await (const rows of snapshot.chunks(range)) {
        const carried = rows.filter(([key]) => isCarried(section, key)).map(opened);
        const good = carried.filter((row) => row !== undefined);
        damaged += carried.length - good.length;
        yield* addAll(section, good, writer);
      }
    }
    await writer.flush(section);
  }
  await writer.end(damaged);
  return damaged;
}

/** The readable rows of a small range. */
export async function rowsIn(snapshot: Snapshot, range: Range): Promise<readonly PlainRow[]> {
  const found: PlainRow[] = [];
  for await (const rows of snapshot.chunks(range)) {
    found.push(...rows.map(opened).filter((row) => row !== undefined));
  }
  return found;
}

async function* addAll(
  section: Section,
  rows: readonly PlainRow[],
  writer: BackupWriter,
): AsyncGenerator<Content> {
  for (const row of rows) {
    if (!writer.fits(row)) {
      await writer.flush(section);
      yield writer.content;
    }
    writer.add(row);
  }
}

/** The keys of `section` that `content` does not hold yet. */
function rangesOf(section: Section, content: Content): readonly Range[] {
  return sections[section].flatMap((letter) => rangesAfter(letter, content.lastKeys(letter)));
}

function isCarried(section: Section, key: Uint8Array): boolean {
  return sectionOf(key) === section && !ownSetting.equals(key);
}

function opened([key, value]: readonly [Uint8Array, Uint8Array]): PlainRow | undefined {
  const payload = unseal(key, value);
  return payload && { key, payload };
}
