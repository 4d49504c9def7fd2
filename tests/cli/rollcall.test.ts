import { expect, it } from "vitest";

import { sampleRollcall } from "../support/sample-village.ts";
import { realDaemon } from "./daemon-double.ts";
import { run } from "./terminal.ts";

it("calls the roll once, tells who answered, and ends it", async () => {
  await using daemon = await realDaemon();
  const ask = async (...argv: readonly string[]) => {
    const ran = await run(["rollcall", ...argv, "--lang", "fr", "--data", daemon.folder]);
    return { ...ran, out: ran.out.replace(/^EXERCICE : .*\n/, "") };
  };

  expect(await ask("show")).toEqual({ code: 0, out: "Aucun pointage n'a été fait.\n", err: "" });
  expect(await ask("start")).toEqual({ code: 0, out: "Pointage lancé.\n", err: "" });
  expect(await ask("start")).toMatchObject({ code: 1, out: "" });
  const { out } = await ask("show");
  expect(out).toMatch(
    /^Pointage en cours \(il y a 12 min\) : ont répondu 2, dont demandent de l'aide 1, sans réponse 1\.\n/,
  );
  // Who needs help first, then who is to be visited.
  expect(out).toMatch(/AIDE .*Kerbrat[^]*sans réponse .*Emma[^]*a répondu .*Yann/);
  expect(await ask("end")).toEqual({ code: 0, out: "Pointage fini.\n", err: "" });
  expect(JSON.parse((await ask("show", "--json")).out)).toMatchObject({
    running: false,
    households: sampleRollcall.households,
  });
  expect(daemon.hub.orders.map(({ order }) => order)).toEqual([
    { kind: "rollcall", as: "start" },
    { kind: "rollcall", as: "start" },
    { kind: "rollcall", as: "end" },
  ]);
});
