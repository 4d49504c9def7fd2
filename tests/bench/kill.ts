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
  const data = mkdtempSync(path.join(os.tmpdir(), "veillee-kill-"));
  const answered = new Set<string>();
  for (let round = 0; round < KILLS; round++) {
    await using radio = await openScriptedRadio();
    await using hub = await startDaemon({ data, args: ["--radio", radio.address] });
    await radio.ready();
    const texts = new Map<number, string>();
    for (let i = 0; i < 12; i++) {
      const from = 0x0c000000 + round * 100 + i;
      texts.set(from, `besoin d'eau pour ${i + 2} personnes, tour ${round}`);
      radio.hear({ from, id: 1 + round * 100 + i, text: texts.get(from) ?? "" });
    }
    await radio.untilSent((sent) => sent.length >= 1);
    await pause(chance.between(0, 40));
    await hub.end("SIGKILL");
    for (const { to } of radio.sent) {
      const text = texts.get(to);
      if (text !== undefined) answered.add(text);
    }
  }
  await using hub = await startDaemon({ data, args: ["--radio", "tcp://127.0.0.1:9"] });
  const found = new Set<string>();
  for await (const { raw } of hub.journal()) if (raw !== null) found.add(raw);
  await hub.end("SIGTERM");
  rmSync(data, { recursive: true, force: true });
  const lost = Array.from(answered).filter((text) => !found.has(text));
  return [
    {
      what: `kill -9, ${KILLS} times: answered messages lost`,
      value: lost.length,
      unit: `of ${answered.size}`,
      goal: 1,
      better: "less",
      how: "12 messages a round, killed within 40 ms of the first answer, journal read after the last restart",
    },
  ];
};
