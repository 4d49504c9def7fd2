import { once } from "node:events";
import { connect, type Socket } from "node:net";

import { afterEach, describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import { Air } from "../../src/exercise/air.ts";
import { SimRadio } from "../../src/exercise/sim-radio.ts";
import { servePort } from "../../src/exercise/tcp-port.ts";
import { wallTimers } from "../../src/exercise/timers.ts";
import { startExercise } from "../../src/exercise/village.ts";
import { Framer, wrap } from "../../src/frames/frames.ts";
import { decodeFromRadio } from "../../src/mesh/from-radio.ts";
import { wantConfig } from "../../src/mesh/to-radio.ts";

const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

function dial(address: string): Socket {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  sockets.push(socket);
  return socket;
}

async function open(address: string): Promise<Socket> {
  const socket = dial(address);
  await once(socket, "connect");
  return socket;
}

/** Asks for the radio's state and reads until it is complete. */
async function handshake(socket: Socket, nonce: number): Promise<string[]> {
  socket.write(wrap(wantConfig(nonce)));
  const framer = new Framer();
  const kinds: string[] = [];
  for await (const [chunk] of on(socket)) {
    for (const piece of framer.push(chunk, 0)) {
      if (piece.kind === "frame") kinds.push(decodeFromRadio(piece.payload).kind);
    }
    if (kinds.at(-1) === "config-complete") return kinds;
  }
  return kinds;
}

async function* on(socket: Socket): AsyncGenerator<[Uint8Array]> {
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    if (chunk instanceof Uint8Array) yield [chunk];
  }
}

function radio(): SimRadio {
  const timers = wallTimers(1);
  const chance = new Chance(1);
  const identity = {
    number: 0xa1b2c301,
    longName: "Sim 1",
    shortName: "S1",
    publicKey: chance.bytes(32),
  };
  const air = new Air({ timers, chance: chance.fork() });
  return new SimRadio({ identity, place: { east: 0, north: 0 }, air, timers, chance });
}

describe("a radio's port", () => {
  it("answers a client over loopback TCP", async () => {
    await using port = await servePort(radio());
    expect(port.address).toMatch(/^tcp:\/\/127\.0\.0\.1:\d+$/);
    const kinds = await handshake(await open(port.address), 4711);
    expect(kinds.slice(0, 3)).toEqual(["my-info", "other", "node"]);
  });

  it("hangs up on the first client when a second comes", async () => {
    await using port = await servePort(radio());
    const first = await open(port.address);
    await handshake(first, 1);
    const closed = once(first, "close");
    const second = await open(port.address);
    await closed;
    expect((await handshake(second, 2)).at(-1)).toBe("config-complete");
  });

  it("resets a client that comes while the radio starts", async () => {
    const restarting = radio();
    await using port = await servePort(restarting);
    restarting.reboot();
    const [error] = await once(dial(port.address), "error");
    expect(error).toMatchObject({ code: "ECONNRESET" });
  });
});

describe("an exercise on the wall's clock", () => {
  it("serves each radio on a port of its own, and closes them all", async () => {
    const exercise = await startExercise({ seed: 3, households: 5, speed: 20, log: silentLog });
    const addresses = [exercise.hubRadio, ...exercise.radios].map(({ address }) => address);
    expect(new Set(addresses).size).toBe(6);
    const kinds = await handshake(await open(exercise.hubRadio.address), 9);
    expect(kinds.filter((kind) => kind === "node")).toHaveLength(6);
    await exercise[Symbol.asyncDispose]();
    const [error] = await once(dial(exercise.hubRadio.address), "error");
    expect(error).toMatchObject({ code: "ECONNREFUSED" });
  });
});
