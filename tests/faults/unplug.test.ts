/** A cable pulled and put back: a real terminal of the kernel, closed under the node and made again under another name. */

import { readdirSync } from "node:fs";

import { expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import { SECOND } from "../../src/base/time.ts";
import { Radios } from "../../src/node/radios.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import { radioLink } from "../../src/radio/address.ts";
import { message } from "../outbox/world.ts";
import { Haste } from "../support/haste.ts";
import { pluggedRadio } from "../support/plugged-radio.ts";
import { openPty } from "../support/pty.ts";

const ROUNDS = 5;

const clock = (): number => performance.now();

/** A line of the kernel's, opened and closed: its share in all that happens here. */
async function anotherLine(): Promise<void> {
  const line = await openPty(() => undefined);
  await line.unplug();
}

it("F8: is seen within 1 s, ready within 5 s of its return, leaks no descriptor and loses no message", async () => {
  await using radio = pluggedRadio();
  await radio.plug();
  const wake = { now: (): void => undefined };
  const chance = new Chance(8);
  const outbox = new Outbox([], clock(), () => chance.u32());
  await using radios = new Radios({
    links: [radioLink(radio.address)],
    outbox,
    clock,
    wall: () => ({ millis: 0, quality: "none" }),
    chance: chance.fork(),
    log: silentLog,
    nameOf: () => undefined,
    on: {
      heard: () => undefined,
      heardData: () => undefined,
      peer: () => undefined,
      save: async () => wake.now(),
      forget: () => undefined,
      carry: () => false,
      status: () => wake.now(),
    },
  });
  const until = async (done: () => boolean): Promise<void> => {
    while (!done())
      await new Promise<void>((resolve) => {
        wake.now = resolve;
      });
  };
  const isReady = (): boolean => radios.statuses()[0]?.phase === "ready";

  await until(isReady);
  const queued = Array.from({ length: ROUNDS }, (_, i) =>
    message("emergency", clock(), { text: `Reçu, n°${i + 1}.` }),
  );
  const descriptors: number[] = [];
  for (const [i, words] of queued.entries()) {
    if (i % 2 === 0) radios.queue(words);
    const pulled = new Haste(5);
    await radio.unplug();
    await until(() => !isReady());
    await pulled.look(anotherLine);
    expect(pulled.taken()).toBeLessThanOrEqual(SECOND);
    if (i % 2 === 1) radios.queue(words);
    await radio.plug();
    const back = new Haste(5);
    await until(isReady);
    await back.look(anotherLine);
    expect(back.taken()).toBeLessThanOrEqual(5 * SECOND);
    descriptors.push(readdirSync("/proc/self/fd").length);
  }
  expect(descriptors.at(-1)).toBeLessThanOrEqual(descriptors[0] ?? 0);
  await until(() => queued.every(({ id }) => outbox.deliveryOf(id)?.state === "delivered"));
  for (const { text } of queued) expect(radio.sent.map((sent) => sent.text)).toContain(text);
});
