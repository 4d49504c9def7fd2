/** The tables beside the entries, read and checked. */

import { fromUtf8 } from "../base/bytes.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import { derivedOfKey, derivedRange, settingOfKey, tables } from "./keys.ts";
import { decodeOutgoing } from "./outgoing-codec.ts";
import type { Records } from "./records.ts";
import type { DerivedRow } from "./store.ts";

export async function readSettings(records: Records): Promise<Map<string, string>> {
  const settings = new Map<string, string>();
  for await (const rows of records.all(tables.settings)) {
    for (const { key, payload } of rows) settings.set(settingOfKey(key), fromUtf8(payload));
  }
  return settings;
}

export async function* readOutgoing(records: Records): AsyncGenerator<Outgoing> {
  for await (const rows of records.all(tables.outgoing)) {
    for (const { key, payload } of rows) {
      const outgoing = decodeOutgoing(payload);
      if (outgoing === undefined) records.quarantine(key, "outgoing");
      else yield outgoing;
    }
  }
}

export async function* readDerived(
  records: Records,
  prefix: string,
): AsyncGenerator<readonly Required<DerivedRow>[]> {
  for await (const rows of records.all(derivedRange(prefix))) {
    yield rows.map(({ key, payload }) => ({ name: derivedOfKey(key), value: payload }));
  }
}
