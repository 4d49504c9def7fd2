/** A store of its own in a folder, with the keeper that writes to it, as a running node has them. */

import { silentLog } from "../../src/base/log.ts";
import { version } from "../../src/base/version.ts";
import { after, systemClock } from "../../src/node/clock.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { Village } from "../../src/village/village.ts";

const running = (): number => performance.now();

export async function openBenchStore(folder: string): Promise<{ store: Store; keeper: Keeper }> {
  const clock = systemClock(running);
  const store = await openStore({
    folder,
    exercise: false,
    newNodeName: "0badcafe",
    version,
    running,
    after,
    log: silentLog,
  });
  return { store, keeper: new Keeper({ store, village: new Village(store.node), clock, running }) };
}
