/** A new code for the operator of a stopped node. */

import { existsSync } from "node:fs";

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { runningClock } from "./clock.ts";
import { journalIn } from "./journal-place.ts";
import { openJournal } from "./open-journal.ts";
import { type Renewal, type Renewed, renewSecrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";

/**
 * Gives the operator of a stopped node a new code; the old one opens nothing any more.
 *
 * The journal is the village's, if there is one, unless the settings say which.
 *
 * @throws Fault "store/locked" while the node runs; "store/missing" when there is no journal to have a code; "vault/secret", "vault/damaged".
 */
export async function renewCode(settings: Settings, renewal: Renewal, log: Log): Promise<Renewed> {
  const { exercise, exerciseChosen } = settings;
  const kinds = exerciseChosen ? [exercise] : [false, true];
  const found = kinds.find((each) => existsSync(journalIn({ ...settings, exercise: each })));
  if (found === undefined) throw new Fault("store/missing", { folder: settings.data });
  await using store = await openJournal({ ...settings, exercise: found }, runningClock(), log);
  return await renewSecrets(store, renewal);
}
