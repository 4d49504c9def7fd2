import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterEach, expect, it, onTestFinished, vi } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import type { Plan } from "../../src/mesh/provision/apply-events.ts";
import { differences } from "../../src/mesh/provision/differences.ts";
import { planOf } from "../../src/mesh/provision/plan.ts";
import type { RadioSettings } from "../../src/mesh/provision/settings.ts";
import type { RadioStatus } from "../../src/mesh/radio-status.ts";
import type { ApplyProgress } from "../../src/mesh/workshop.ts";
import { runningClock } from "../../src/node/clock.ts";
import { Workbench } from "../../src/node/workbench.ts";
import { driveRadio, type RadioDriver } from "../../src/radio/drive.ts";
import { serialLink } from "../../src/radio/serial.ts";
import { openPty } from "../support/pty.ts";
import { tableRadios } from "../support/table-radio.ts";

const closing: AsyncDisposable[] = [];

afterEach(async () => {
  for (const each of closing.splice(0).toReversed()) await each[Symbol.asyncDispose]();
});

it("sets a radio whose port vanishes with its restart, and comes back as another device", async () => {
  const { radio } = tableRadios({}, { wire: "serial" });
  let say: ((bytes: Uint8Array) => void) | undefined;
  let session: ReturnType<typeof radio.connect>;
  const plugIn = async () =>
    await openPty((chunk, answer) => {
      say = answer;
      session ??= radio.connect({ receive: (bytes) => say?.(bytes), closed: () => undefined });
      session?.send(chunk);
    });
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-port-"));
  const port = path.join(folder, "by-id");
  let pty = await plugIn();
  symlinkSync(pty.path, port);
  const stop = new AbortController();
  const clock = runningClock();
  const driver = driveRadio({
    link: serialLink(port),
    clock,
    wall: () => ({ millis: 0, quality: "none" }),
    chance: new Chance(1),
    log: silentLog,
    on: { heard: no, heardData: no, peer: no, outcome: no, status: no },
    signal: stop.signal,
  });
  const bench = new Workbench({ driver, clock, log: silentLog });
  closing.push({
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await driver.closed;
      await pty.unplug();
      rmSync(folder, { recursive: true });
    },
  });

  const told: ApplyProgress[] = [];
  for await (const each of bench.apply(renamed, undefined)) {
    told.push(each);
    if (each.kind !== "restarting") continue;
    await pty.unplug();
    rmSync(port);
    pty = await plugIn();
    symlinkSync(pty.path, port);
  }
  expect(told.at(-1)).toMatchObject({ kind: "done" });
  expect(radio.settings.owner.longName).toBe("Le toit");
});

it("calls a radio that hangs silent within half a minute", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const status: RadioStatus = {
    address: "tcp://192.0.2.9",
    phase: "ready",
    channels: [],
    airtime: { span: 0, sent: 0, estimated: 0, heard: 0 },
    waiting: 0,
    inFlight: 0,
    reconnects: 0,
    counters: {},
  };
  const driver: RadioDriver = {
    send: no,
    status: () => status,
    ask: async () => await new Promise(() => undefined),
    onStatus: () => no,
    nodes: () => [],
    watch: no,
    clockSet: no,
    closed: new Promise(() => undefined),
  };
  const reading = new Workbench({ driver, clock: () => 0, log: silentLog }).read();
  const told = reading.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(await told).toMatchObject({ code: "radio/silent" });
});

function no(): void {
  // Nobody listens.
}

function renamed(settings: RadioSettings): Plan {
  const wanted = { values: new Map(), longName: "Le toit" };
  const messages = planOf(wanted, settings).slice(1, -1);
  return {
    changes: differences(settings, wanted),
    messages: messages.map((payload) => payload.reveal()),
  };
}
