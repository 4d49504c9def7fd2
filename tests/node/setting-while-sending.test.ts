import { afterEach, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import { servePort } from "../../src/exercise/tcp-port.ts";
import { Framer, wrap } from "../../src/frames/frames.ts";
import { decodeFromRadio } from "../../src/mesh/from-radio.ts";
import { differences } from "../../src/mesh/provision/differences.ts";
import { planOf } from "../../src/mesh/provision/plan.ts";
import type { RadioSettings } from "../../src/mesh/provision/settings.ts";
import type { Wanted } from "../../src/mesh/provision/wanted.ts";
import { wantConfig } from "../../src/mesh/to-radio.ts";
import type { ApplyProgress } from "../../src/mesh/workshop.ts";
import { runningClock, systemClock } from "../../src/node/clock.ts";
import { Radios } from "../../src/node/radios.ts";
import { Workbench } from "../../src/node/workbench.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";
import { radioLink } from "../../src/radio/address.ts";
import { NEXT_NUMBER, tableRadios } from "../support/table-radio.ts";

const closing: AsyncDisposable[] = [];

afterEach(async () => {
  for (const each of closing.splice(0).toReversed()) await each[Symbol.asyncDispose]();
});

const wanted: Wanted = { values: new Map([["display.screenOnSecs", 30]]) };

function planFor(settings: RadioSettings) {
  const messages = planOf(wanted, settings).slice(1, -1);
  return {
    changes: differences(settings, wanted),
    messages: messages.map((payload) => payload.reveal()),
  };
}

/** A node with one radio, and a neighbour who reads what comes. */
async function village() {
  const { radio, neighbour } = tableRadios();
  const heard = new Set<string>();
  const framer = new Framer();
  const phone = neighbour.connect({
    receive: (bytes) => {
      for (const piece of framer.push(bytes, 0)) {
        const value = piece.kind === "frame" ? decodeFromRadio(piece.payload) : undefined;
        if (value?.kind === "packet" && value.packet.content.kind === "text")
          heard.add(value.packet.content.text);
      }
    },
    closed: () => undefined,
  });
  phone?.send(wrap(wantConfig(1)));

  const port = await servePort(radio);
  const clock = runningClock();
  const chance = new Chance(3);
  const outbox = new Outbox([], clock(), () => chance.u32());
  /** Claims of delivery that were not true when they were made. */
  const untrue: string[] = [];
  const saved = new Set<() => void>();
  const radios = new Radios({
    links: [radioLink(port.address)],
    outbox,
    clock,
    wall: () => systemClock(clock).wall(),
    chance: chance.fork(),
    log: silentLog,
    nameOf: () => undefined,
    on: {
      heard: () => undefined,
      heardData: () => undefined,
      peer: () => undefined,
      save: async ({ state, text }: Outgoing) => {
        if (state === "delivered" && !heard.has(text)) untrue.push(text);
        for (const look of saved) look();
      },
      forget: () => undefined,
      carry: () => false,
      status: () => undefined,
    },
  });
  closing.push(port, radios);
  const [driver] = radios.drivers();
  if (driver === undefined) throw new Error("there is a radio");
  const bench = new Workbench({ driver, clock, log: silentLog });
  await bench.ready();
  const queue = (id: string): void =>
    radios.queue({
      id,
      to: NEXT_NUMBER,
      text: `message ${id}`,
      lane: "reply",
      queuedAt: clock(),
      state: "queued",
      tries: 0,
      changedAt: clock(),
    });
  /** Resolves once all of `ids` have been delivered. */
  const delivered = (ids: readonly string[]): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (ids.every((id) => outbox.deliveryOf(id)?.state === "delivered")) resolve();
      };
      saved.add(look);
      look();
    });
  return { bench, heard, falsely: untrue, queue, delivered };
}

it("loses no message and claims none falsely while its radio is set and restarts", async () => {
  const { bench, heard, falsely, queue, delivered } = await village();
  const told: ApplyProgress[] = [];
  const ids: string[] = [];
  for await (const each of bench.apply(planFor, undefined)) {
    told.push(each);
    ids.push(`${ids.length}`);
    queue(ids.at(-1) ?? "");
  }
  expect(told.at(-1)?.kind).toBe("done");
  await delivered(ids);
  expect(falsely).toEqual([]);
  expect([...heard].toSorted()).toEqual(ids.map((id) => `message ${id}`).toSorted());
});
