import { readlink, stat } from "node:fs/promises";

import { expect, it } from "vitest";

import { concat } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import type { Connection } from "../../src/base/link.ts";
import { Air } from "../../src/exercise/air.ts";
import { servePty } from "../../src/exercise/pty-port.ts";
import { SimRadio } from "../../src/exercise/sim-radio.ts";
import { wallTimers } from "../../src/exercise/timers.ts";
import { wrap } from "../../src/frames/frames.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { wantConfig } from "../../src/mesh/to-radio.ts";
import { radioLink } from "../../src/radio/address.ts";

const never = new AbortController().signal;

function serialRadio(wire: "tcp" | "serial" = "serial"): SimRadio {
  const timers = wallTimers(1);
  const chance = new Chance(1);
  const publicKey = chance.bytes(32);
  const identity = { number: 0xa1b2c301, longName: "Sim 1", shortName: "S1", publicKey };
  const air = new Air({ timers, chance: chance.fork() });
  return new SimRadio({ identity, place: { east: 0, north: 0 }, air, timers, chance, wire });
}

/** Asks for the radio's state, and reads until it is complete. */
async function configured(connection: Connection, nonce: number): Promise<boolean> {
  const payloadVariant = { case: "configCompleteId" as const, value: nonce };
  const complete = Buffer.from(wrap(encodeFromRadio({ payloadVariant })));
  await connection.write(wrap(wantConfig(nonce)));
  let told: Uint8Array = new Uint8Array();
  for await (const chunk of connection.bytes) {
    told = concat(told, chunk);
    if (Buffer.from(told).includes(complete)) return true;
  }
  return false;
}

it("leads to another device after the cable was out, under the name that it had", async () => {
  await using port = await servePty(serialRadio());
  const link = radioLink(port.address);
  const before = port.device;
  expect(await readlink(port.address)).toBe(before);
  const connection = await link.open(never);
  expect(await configured(connection, 7)).toBe(true);
  await port.unplug();
  await port.unplug();
  for await (const _ of connection.bytes);
  await connection[Symbol.asyncDispose]();
  await expect(link.open(never)).rejects.toMatchObject({ code: "radio/missing" });
  await port.replug();
  expect(port.device).not.toBe(before);
  expect(await readlink(port.address)).toBe(port.device);
  await using again = await link.open(never);
  expect(await configured(again, 8)).toBe(true);
});

it("leaves no name behind", async () => {
  const port = await servePty(serialRadio());
  await port[Symbol.asyncDispose]();
  await expect(stat(port.address)).rejects.toMatchObject({ code: "ENOENT" });
  await expect(stat(port.address.replace(/\/[^/]+$/, ""))).rejects.toMatchObject({
    code: "ENOENT",
  });
});

it("is not made for a radio whose wire is TCP", async () => {
  await expect(servePty(serialRadio("tcp"))).rejects.toThrow("no serial line");
});
