/** The project's own JavaScript client, an outsider to our code, agrees with our simulated radios over TCP. */

import { MeshDevice, type Protobuf, Types } from "@meshtastic/core";
import { TransportNode } from "@meshtastic/transport-node";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { Air } from "../../src/exercise/air.ts";
import { SimRadio } from "../../src/exercise/sim-radio.ts";
import { servePort, type TcpPort } from "../../src/exercise/tcp-port.ts";
import { wallTimers } from "../../src/exercise/timers.ts";

/** A radio of the pair with its port, and an outside client that has configured itself. */
interface Stand {
  readonly radio: SimRadio;
  readonly port: TcpPort;
  readonly device: MeshDevice;
  /** Numbers it was given as its own, one for each handshake. */
  readonly numbers: number[];
  /** Names of the nodes it was told of. */
  readonly names: string[];
  readonly texts: { readonly from: number; readonly type: string; readonly text: string }[];
}

/** Far more than a few seconds of a village that lives eight times as fast. */
const PATIENCE = { timeout: 120_000 };

let stands: Stand[] = [];

beforeEach(async () => {
  // The client writes to the console what it could have returned.
  for (const method of ["log", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation(() => undefined);
  }
  const timers = wallTimers(8);
  const chance = new Chance(5);
  const air = new Air({ timers, chance: chance.fork(), loss: 0 });
  const nodes = ["Moulin", "Lavoir"].map((longName, i) => ({
    number: 0xa1b2c301 + i,
    longName,
    shortName: longName.slice(0, 4),
    publicKey: chance.bytes(32),
  }));
  stands = await Promise.all(
    nodes.map(async (identity, i) => {
      const place = { east: 400 * i, north: 0 };
      const radio = new SimRadio({ identity, place, air, timers, chance: chance.fork(), nodes });
      return configured(radio);
    }),
  );
});

afterEach(async () => {
  for (const { device, port } of stands) {
    await device.disconnect();
    await port[Symbol.asyncDispose]();
  }
  vi.restoreAllMocks();
});

async function configured(radio: SimRadio): Promise<Stand> {
  const port = await servePort(radio);
  const transport = await TransportNode.create("127.0.0.1", Number(new URL(port.address).port));
  const device = new MeshDevice(transport);
  device.log.settings.minLevel = 7;
  const stand: Stand = { radio, port, device, numbers: [], names: [], texts: [] };
  device.events.onMyNodeInfo.subscribe(({ myNodeNum }: Protobuf.Mesh.MyNodeInfo) => {
    stand.numbers.push(myNodeNum);
  });
  device.events.onNodeInfoPacket.subscribe(({ user }: Protobuf.Mesh.NodeInfo) => {
    stand.names.push(user?.longName ?? "");
  });
  device.events.onMessagePacket.subscribe(({ from, type, data }: Types.PacketMetadata<string>) => {
    // The client reports its own messages too.
    if (from !== radio.number) stand.texts.push({ from, type, text: data });
  });
  const ready = new Promise<void>((resolve) => {
    device.events.onDeviceStatus.subscribe((status: Types.DeviceStatusEnum) => {
      if (status === Types.DeviceStatusEnum.DeviceConfigured) resolve();
    });
  });
  // It settles only a minute later, whatever happened.
  void device.configure().catch(() => undefined);
  await ready;
  return stand;
}

function both(): [Stand, Stand] {
  const [one, other] = stands;
  if (one === undefined || other === undefined) throw new Error("two radios are needed");
  return [one, other];
}

it("configures itself and reads the names of the nodes", () => {
  const [one, other] = both();
  expect(one.numbers).toEqual([one.radio.number]);
  expect(one.names).toEqual(["Moulin", "Lavoir"]);
  expect(other.names).toEqual(["Lavoir", "Moulin"]);
});

it("exchanges texts with another radio, both ways, on the channel and directly", async () => {
  const [one, other] = both();
  await one.device.sendText("tout va bien, 4 personnes", other.radio.number, true);
  await vi.waitFor(() => {
    expect(other.texts).toEqual([
      { from: one.radio.number, type: "direct", text: "tout va bien, 4 personnes" },
    ]);
  }, PATIENCE);
  await other.device.sendText("reçu 👍", one.radio.number, true);
  await other.device.sendText("à tous", "broadcast", true);
  await vi.waitFor(() => {
    expect(one.texts.map(({ type, text }) => [type, text])).toEqual([
      ["direct", "reçu 👍"],
      ["broadcast", "à tous"],
    ]);
  }, PATIENCE);
});
