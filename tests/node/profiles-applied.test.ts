/** Every profile that is shipped, set on a radio as it comes out of the box. */

import { describe, expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { servePort } from "../../src/exercise/tcp-port.ts";
import type { ApplyProgress } from "../../src/mesh/workshop.ts";
import { openWorkshop } from "../../src/node/open-workshop.ts";
import { openProfiles } from "../../src/node/profiles.ts";
import { tableRadios } from "../support/table-radio.ts";

const names = openProfiles()
  .views()
  .map(({ name }) => name);

it("ships a profile of each kind for each preset", () => {
  expect(names).toHaveLength(8);
});

describe.concurrent.each(names)("the profile %s", (profile) => {
  it("is stored by a radio, which then differs in nothing", async () => {
    const { radio } = tableRadios();
    await using port = await servePort(radio);
    await using workshop = await openWorkshop({ address: port.address, log: silentLog });
    const told: ApplyProgress[] = [];
    for await (const each of workshop.apply({ kind: "profile", profile }, {})) told.push(each);
    expect(told.at(-1)).toMatchObject({ kind: "done" });

    radio.reboot();
    const check = await workshop.check({ profile });
    expect(check.changes).toEqual([]);
    const bad = check.findings.filter(({ level }) => level === "bad").map(({ code }) => code);
    // What a profile cannot give: the village's own channel, and a code for the phones of a household.
    expect(["channel/default-key", "bluetooth/open"]).toEqual(expect.arrayContaining(bad));
    expect(await workshop.plan({ kind: "profile", profile }, {})).toEqual([]);
  });
});
