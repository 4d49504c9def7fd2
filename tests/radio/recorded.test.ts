import { spawnSync } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";

import { expect, it, onTestFinished } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import type { RadioStatus } from "../../src/mesh/radio-status.ts";
import { radioLink } from "../../src/radio/address.ts";
import { driveRadio } from "../../src/radio/drive.ts";
import { captureFile, captureNames } from "../support/capture.ts";

/** What a session hears from the recordings that hold words. */
const words: Readonly<Record<string, readonly string[]>> = {
  "b-text-broadcast.B": ["Hello all, we are OK at house 12 ✓"],
  "c-dm-ack.B": ["Need insulin, can you help?"],
  "h-two-hop-relay.B": ["over two hops"],
  "i-queued-while-client-away.B": ["queued 1", "queued 2", "queued 3"],
  "n-store-forward-history.B": ["missed 0", "missed 1"],
};

/** Recordings in which nothing tells whose radio it is. */
const untold: ReadonlySet<string> = new Set([
  "a5-heartbeat-queuestatus",
  "b-text-broadcast.B",
  "e-nak-max-retransmit.B",
  "j-second-client-kicks-first.B",
  "l-burst-queue-full.A",
  "l-burst-queue-full.B",
]);

it.concurrent.each(captureNames)(
  "%s makes a session ready, and gives its words once",
  async (name) => {
    const { heard, status } = await run(name);
    expect(status).toMatchObject({ phase: "ready", hopLimit: 3, reconnects: 0 });
    expect(status.number).toBe(numberOf(name));
    expect(heard).toEqual(words[name] ?? []);
  },
);

it("that is a folder or a pipe is refused, and not waited for", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-recorded-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const pipe = path.join(folder, "pipe");
  expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
  for (const file of [folder, pipe]) {
    const opening = radioLink(`recorded:${file}`).open(new AbortController().signal);
    await expect(opening).rejects.toMatchObject({ code: "radio/recording" });
  }
});

/** Drives a session over a recording until it is ready and the recording has been played. */
async function run(
  name: string,
): Promise<{ readonly heard: readonly string[]; readonly status: RadioStatus }> {
  const heard: string[] = [];
  const ended = new AbortController();
  const events = new EventEmitter();
  const ready = once(events, "ready");
  const driver = driveRadio({
    link: radioLink(`recorded:${captureFile(name)}`),
    clock: () => performance.now(),
    wall: () => ({ millis: 0, quality: "none" }),
    chance: new Chance(7),
    log: silentLog,
    signal: ended.signal,
    on: {
      heard: ({ text }) => void heard.push(text),
      heardData: () => undefined,
      peer: () => undefined,
      outcome: () => undefined,
      status: ({ phase }) => {
        if (phase === "ready") events.emit("ready");
      },
    },
  });
  await ready;
  // All that was recorded waits in memory by now: it is read before the loop turns.
  await setImmediate();
  const status = driver.status();
  ended.abort();
  await driver.closed;
  return { heard, status };
}

function numberOf(name: string): number {
  if (untold.has(name)) return 0x0e111ee0;
  if (name.startsWith("g-")) return 0xa1b2c303;
  return name.endsWith(".B") ? 0xa1b2c302 : 0xa1b2c301;
}
