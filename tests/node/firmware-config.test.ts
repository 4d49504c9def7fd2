import { expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { servePort } from "../../src/exercise/tcp-port.ts";
import type { ApplyProgress } from "../../src/mesh/workshop.ts";
import { openWorkshop } from "../../src/node/open-workshop.ts";
import { tableRadios } from "../support/table-radio.ts";

const LONG = 60_000;

it.each([
  "hub.long-fast",
  "household.medium-slow",
  "roof-relay.long-fast",
  "summit-router.medium-slow",
])(
  "the profile %s sets a radio, and there is nothing left to set",
  async (profile) => {
    await using port = await servePort(tableRadios().radio);
    await using workshop = await openWorkshop({ address: port.address, log: silentLog });
    const told: ApplyProgress[] = [];
    for await (const progress of workshop.apply({ kind: "profile", profile }, {}))
      told.push(progress);
    expect(told.at(-1)).toMatchObject({ kind: "done" });
    const { changes, findings } = await workshop.check({ profile });
    expect(changes).toEqual([]);
    // What no profile can give: a key of the village's own, and a Bluetooth code.
    for (const { code, level } of findings)
      if (level !== "good") expect(["channel/default-key", "bluetooth/open"]).toContain(code);
  },
  LONG,
);
