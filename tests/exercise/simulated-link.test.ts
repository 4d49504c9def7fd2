import { describe, expect, it } from "vitest";

import { concat } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { Air } from "../../src/exercise/air.ts";
import { servePty } from "../../src/exercise/pty-port.ts";
import { SimRadio, type SimRadioOptions } from "../../src/exercise/sim-radio.ts";
import { simulatedLink } from "../../src/exercise/simulated-link.ts";
import { servePort } from "../../src/exercise/tcp-port.ts";
import { wallTimers } from "../../src/exercise/timers.ts";
import { wrap } from "../../src/frames/frames.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { heartbeat, wantConfig } from "../../src/mesh/to-radio.ts";
import { radioLink } from "../../src/radio/address.ts";
import { serialLink } from "../../src/radio/serial.ts";
import { hangUpContract, linkContract, type Rig } from "../support/link-contract.ts";

const never = new AbortController().signal;

function simRadio(options: Pick<SimRadioOptions, "wire" | "misbehaviour"> = {}): SimRadio {
  const timers = wallTimers(1);
  const chance = new Chance(1);
  const publicKey = chance.bytes(32);
  const identity = { number: 0xa1b2c301, longName: "Sim 1", shortName: "S1", publicKey };
  const air = new Air({ timers, chance: chance.fork() });
  return new SimRadio({ identity, place: { east: 0, north: 0 }, air, timers, chance, ...options });
}

/** Asks for the radio's state, which ends with the nonce asked with; heartbeats make it as long as it is to be. */
function asked(nth: number, size = 0): ReturnType<Rig["talk"]> {
  const nonce = 0xdecade + nth;
  const beat = wrap(heartbeat());
  const beats = Array.from({ length: Math.ceil(size / beat.length) }, () => beat);
  const complete = { payloadVariant: { case: "configCompleteId" as const, value: nonce } };
  return {
    ask: concat(...beats, wrap(wantConfig(nonce))),
    answer: wrap(encodeFromRadio(complete)),
  };
}

function simulatedRig(): Promise<Required<Omit<Rig, "flood">>> {
  const radio = simRadio();
  return Promise.resolve({
    link: simulatedLink(radio),
    talk: asked,
    whenHeld: "taken over",
    hangUp: () => {
      radio.powerCut();
      return Promise.resolve();
    },
    [Symbol.asyncDispose]: () => {
      radio.powerCut();
      return Promise.resolve();
    },
  });
}

describe("a simulated link to a radio on TCP", () => {
  linkContract(simulatedRig);
  hangUpContract(simulatedRig);

  it("is not opened while the radio starts", async () => {
    const radio = simRadio();
    radio.reboot();
    await expect(simulatedLink(radio).open(never)).rejects.toMatchObject({
      code: "radio/unreachable",
    });
  });

  it("ends when a client leaves too much unread, as a socket would", async () => {
    const radio = simRadio();
    await using connection = await simulatedLink(radio).open(never);
    const writes = Array.from({ length: 600 }, (_, i) =>
      connection.write(wrap(wantConfig(1000 + i))),
    );
    const written = await Promise.allSettled(writes);
    expect(written[0]?.status).toBe("fulfilled");
    expect(written.at(-1)).toMatchObject({ reason: { code: "radio/lost" } });
  });
});

/** No one at the far end of a serial line can end it but by pulling the cable, which a line in memory has not. */
describe("a simulated link to a radio on a serial line", () => {
  linkContract(() => {
    const radio = simRadio({ wire: "serial", misbehaviour: { logBetween: 0.3 } });
    return Promise.resolve({
      link: simulatedLink(radio),
      talk: asked,
      whenHeld: "refused",
      [Symbol.asyncDispose]: () => {
        radio.powerCut();
        return Promise.resolve();
      },
    });
  });
});

async function tcpRig(): Promise<Required<Omit<Rig, "flood">>> {
  const radio = simRadio();
  const port = await servePort(radio);
  return {
    link: radioLink(port.address),
    talk: asked,
    whenHeld: "taken over",
    hangUp: () => {
      radio.powerCut();
      return Promise.resolve();
    },
    [Symbol.asyncDispose]: () => port[Symbol.asyncDispose](),
  };
}

describe("a TCP link to a simulated radio's port", () => {
  linkContract(tcpRig);
  hangUpContract(tcpRig);
});

async function ptyRig(): Promise<Required<Omit<Rig, "flood">>> {
  const radio = simRadio({ wire: "serial" });
  const port = await servePty(radio);
  return {
    link: serialLink(port.address),
    talk: asked,
    whenHeld: "refused",
    hangUp: () => port.unplug(),
    [Symbol.asyncDispose]: () => port[Symbol.asyncDispose](),
  };
}

describe("a serial link to a simulated radio's pty", () => {
  linkContract(ptyRig);
  hangUpContract(ptyRig);
});
