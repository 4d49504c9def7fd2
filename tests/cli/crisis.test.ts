import { expect, it } from "vitest";

import { realDaemon } from "./daemon-double.ts";
import { run } from "./terminal.ts";

it("declares a crisis once, and tells what goes after its end", async () => {
  await using daemon = await realDaemon();
  const ask = async (...argv: readonly string[]) => {
    const ran = await run(["crisis", ...argv, "--lang", "fr", "--data", daemon.folder]);
    return { ...ran, out: ran.out.replace(/^EXERCICE : .*\n/, "") };
  };

  expect(await ask("status")).toMatchObject({ code: 0, out: "Aucune crise n'est déclarée.\n" });
  expect(await ask("end")).toMatchObject({ code: 1, out: "" });
  expect(await ask("begin")).toEqual({ code: 0, out: "Crise déclarée.\n", err: "" });
  expect((await ask("status")).out).toMatch(/^Crise en cours \(.*\) : rien n'est effacé\.\n$/);
  expect((await ask("end")).out).toMatch(/Dans 30 jours de marche/);
  expect((await ask("status")).out).toMatch(/s'effacent dans 30 j de marche\.\n$/);
  expect(JSON.parse((await ask("status", "--json")).out)).toMatchObject({
    running: false,
    daysLeft: 30,
  });
});
