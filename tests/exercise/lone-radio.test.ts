import { expect, it } from "vitest";

import { MINUTE } from "../../src/base/time.ts";
import { loneRadio } from "../../src/exercise/lone-radio.ts";
import { TestClient } from "./simulated.ts";
import { VirtualTimers } from "./virtual-timers.ts";

it("knows and reaches its two neighbours, and is in a channel of its own", () => {
  const timers = new VirtualTimers();
  const radio = loneRadio({ timers, wire: "tcp" });
  const client = new TestClient(radio, timers).configure();
  const id = client.send("bonjour", { to: 0x7e570003 });
  timers.run(MINUTE);
  expect(client.routing(id).map(({ from }) => from)).toEqual([0x7e570001, 0x7e570003]);
  expect(radio.settings.channels[0]).toMatchObject({ name: "Essai" });
  expect(radio.settings.channels[0]?.psk).toHaveLength(32);
});

it("has neither region nor keys, and the published channel, when it is badly set", () => {
  const timers = new VirtualTimers();
  const { settings } = loneRadio({ timers, wire: "serial", bad: true });
  expect([settings.region, settings.identity.publicKey.length]).toEqual(["UNSET", 0]);
  expect(settings.channels[0]).toEqual({ name: "", psk: Uint8Array.of(1) });
});

it("is another radio with another seed", () => {
  const timers = new VirtualTimers();
  const ids = [0, 1, 2, 3].map((seed) => loneRadio({ timers, wire: "tcp", seed }).id);
  expect(ids[1]).toBe("!7e570001");
  expect(ids[2]).toBe("!7e570004");
  expect(new Set(ids).size).toBe(4);
});

it("misbehaves as badly as it is told to", () => {
  const timers = new VirtualTimers();
  const radio = loneRadio({ timers, wire: "tcp", mischief: 3 });
  const client = new TestClient(radio, timers).configure();
  expect(client.noise.length).toBeGreaterThan(0);
});
