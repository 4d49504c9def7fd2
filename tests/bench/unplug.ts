/** Pulls the radio's cable a hundred times and plugs it in again, under another device each time. */

import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import { Chance } from "../../src/base/chance.ts";
import { type Daemon, startDaemon } from "../support/daemon.ts";
import { pluggedRadio } from "../support/plugged-radio.ts";
import { type Bench, percentile } from "./figure.ts";

const ROUNDS = 100;
const SEED = 20_261_128;
/** The last replies leave one after the other, 2.5 s apart. */
const LAST_REPLIES_MS = 400_000;

export const unplug: Bench = async () => {
  const chance = new Chance(SEED);
  await using radio = pluggedRadio();
  await radio.plug();
  await using hub = await startDaemon({ args: ["--radio", radio.address] });
  await phase(hub, (now) => now === "ready");
  const before = descriptors(hub);
  const seen: number[] = [];
  const back: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    radio.hear({
      from: 0x0d000000 + round,
      id: round + 1,
      text: `besoin d'eau, 3 personnes (${round})`,
    });
    // Now and then before it is heard, now and then with the reply on its way.
    await pause(chance.between(0, 60));
    const pulled = performance.now();
    await radio.unplug();
    await phase(hub, (now) => now !== "ready");
    seen.push((performance.now() - pulled) / 1000);
    await pause(chance.between(0, 1500));
    await radio.plug();
    const plugged = performance.now();
    await phase(hub, (now) => now === "ready");
    back.push((performance.now() - plugged) / 1000);
  }
  const leaked = descriptors(hub) - before;
  const lost = await unanswered(hub, radio);
  const how = `${ROUNDS} times, seed ${SEED}, a pty of the kernel behind a by-id name`;
  return [
    figure("cable pulled: seen, at the latest", Math.max(...seen), "s", 1, how),
    figure("plugged in again: ready, at the latest", Math.max(...back), "s", 5, how),
    figure("plugged in again: ready, median", percentile(back, 0.5), "s", 5, how),
    figure("descriptors leaked", Math.max(leaked, 0), "files", 0, "/proc/PID/fd, before and after"),
    figure(
      "queued messages lost over it",
      lost.length,
      "messages",
      0,
      "queued in the journal, never given to the radio",
    ),
  ] as const;
};

function figure(what: string, value: number, unit: string, goal: number, how: string) {
  return { what, value, unit, goal, better: "less", how } as const;
}

async function phase(hub: Daemon, wanted: (phase: string) => boolean): Promise<void> {
  const until = performance.now() + 60_000;
  for (;;) {
    const status: unknown = await hub.json("/api/status");
    if (wanted(phaseIn(status))) return;
    if (performance.now() > until) throw new Error(`the radio stays ${phaseIn(status)}`);
    await pause(10);
  }
}

function phaseIn(status: unknown): string {
  return /"phase":"(\w+)"/.exec(JSON.stringify(status))?.[1] ?? "unknown";
}

function descriptors({ process }: Daemon): number {
  return readdirSync(`/proc/${process.pid}/fd`).length;
}

/** Replies that the journal says were queued, and that the radio was never given. */
async function unanswered(
  hub: Daemon,
  radio: ReturnType<typeof pluggedRadio>,
): Promise<readonly string[]> {
  const queued = new Set<string>();
  for await (const { kind, data } of hub.journal()) {
    if (kind === "message.queued") queued.add(String(data["text"]));
  }
  const missing = (): readonly string[] => {
    const given = new Set(radio.sent.map(({ text }) => text));
    return Array.from(queued).filter((text) => !given.has(text));
  };
  const until = performance.now() + LAST_REPLIES_MS;
  while (missing().length > 0 && performance.now() < until) await pause(500);
  return missing();
}
