import { EventEmitter, once } from "node:events";

import { expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import { Framer, wrap } from "../../src/frames/frames.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { decodeToRadio } from "../../src/mesh/to-radio.ts";
import { radioLink } from "../../src/radio/address.ts";
import { driveRadio, type RadioDriver } from "../../src/radio/drive.ts";
import type { Chunk } from "../../src/radio/recording.ts";
import { capture } from "../support/capture.ts";
import { NEIGHBOUR, stateOf, textFrom } from "../support/fake-link.ts";
import { listen, type RadioServer } from "../support/radio-server.ts";

it("comes back by itself after another client took the radio, and hears what is said then", async () => {
  await using radio = await listen(answering());
  const { driver, events, stop } = drive(radio);
  await once(events, "ready");
  await radio.hangUp();
  await once(events, "ready");
  expect(driver.status()).toMatchObject({ reconnects: 1, number: 0xa1b2c301 });
  expect(radio.accepted()).toBe(2);
  const heard = once(events, "heard");
  radio.say(wrap(encodeFromRadio(textFrom(NEIGHBOUR, "au secours", 5))));
  expect(await heard).toEqual(["au secours"]);
  stop();
  await driver.closed;
});

it("becomes ready over the recorded bytes of a serial radio that prints its log", async () => {
  const chunks = capture("g-serial-log-interleaved").filter(({ from }) => from === "radio");
  const recorded = chunks.filter(({ at }) => at > 3000 && at < 4000);
  await using radio = await listen(answering(recorded));
  const { driver, events, stop } = drive(radio);
  await once(events, "ready");
  expect(driver.status()).toMatchObject({
    number: 0xa1b2c303,
    longName: "Sim 3",
    firmware: "2.7.26.54e0d8d",
    region: "EU_868",
  });
  stop();
  await driver.closed;
});

type Say = (bytes: Uint8Array) => void;

/** A radio's side: when asked, says what was `recorded`, if anything was, and ends the handshake. */
function answering(recorded: readonly Chunk[] = []): (chunk: Uint8Array, say: Say) => void {
  const framer = new Framer();
  return (chunk, say) => {
    for (const piece of framer.push(chunk, 0)) {
      const said = piece.kind === "frame" ? decodeToRadio(piece.payload) : undefined;
      if (said?.kind !== "want-config") continue;
      for (const { bytes } of recorded) say(bytes);
      const state = stateOf(said.nonce);
      const rest = recorded.length === 0 ? state : state.slice(-1);
      for (const value of rest) say(wrap(encodeFromRadio(value)));
    }
  };
}

function drive(radio: RadioServer): {
  readonly driver: RadioDriver;
  readonly events: EventEmitter;
  readonly stop: () => void;
} {
  const events = new EventEmitter();
  const ended = new AbortController();
  let phase = "";
  const driver = driveRadio({
    link: radioLink(`tcp://127.0.0.1:${radio.port}`),
    clock: () => performance.now(),
    wall: () => ({ millis: 0, quality: "none" }),
    chance: new Chance(7),
    log: silentLog,
    signal: ended.signal,
    on: {
      heard: ({ text }) => void events.emit("heard", text),
      heardData: () => undefined,
      peer: () => undefined,
      outcome: () => undefined,
      status: (status) => {
        if (status.phase === "ready" && phase !== "ready") events.emit("ready");
        phase = status.phase;
      },
    },
  });
  return { driver, events, stop: () => ended.abort() };
}
