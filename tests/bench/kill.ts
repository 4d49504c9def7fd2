/** Kills the program at random moments, and looks for every message whose sender was answered. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Chance } from "../../src/base/chance.ts";
import { startDaemon } from "../support/daemon.ts";
import { openScriptedRadio } from "../support/scripted-radio.ts";
import type { Bench } from "./figure.ts";

const KILLS = 20;

export const kill: Bench = async () => {
  const chance = new Chance(20_261_121);
  let answered = 0;
  let lost = 0;
  for (let round = 0; round < KILLS; round++) {
    const data = mkdtempSync(path.join(os.tmpdir(), "veillee-kill-"));
    await using radio = await openScriptedRadio();
    await using hub = await startDaemon({ data, args: ["--radio", radio.address] });
    await radio.ready();
    const texts = new Map<number, string>();
    for (let i = 0; i < 12; i++) {
      texts.set(0x0c000000 + i, `besoin d'eau pour ${i + 2} personnes, tour ${round}`);
    }
    radio.hear(...Array.from(texts, ([from, text]) => ({ from, id: from, text })));
    await radio.untilSent((sent) => sent.length > 0);
    await pause(chance.between(0, 40));
    await hub.end("SIGKILL");

    await using again = await startDaemon({ data, args: ["--radio", "tcp://127.0.0.1:9"] });
    const found = new Set<string>();
    for await (const { raw } of again.journal()) if (raw !== null) found.add(raw);
    await again.end("SIGTERM");
    rmSync(data, { recursive: true, force: true });
    const told = new Set(radio.sent.map(({ to }) => texts.get(to) ?? "nobody's"));
    answered += told.size;
    lost += Array.from(told).filter((text) => !found.has(text)).length;
  }
  return [
    {
      what: `kill -9, ${KILLS} times: answered messages lost`,
      value: lost,
      unit: `of ${answered}`,
      goal: 0,
      better: "less",
      how: "a burst of 12, killed within 40 ms of the first answer, journal read after a restart",
    },
  ];
};
