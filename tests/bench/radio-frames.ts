/** What radios say, as payloads of frames: all that real ones were recorded to say, and a day's mix of packets. */

import { create, toBinary } from "@bufbuild/protobuf";
import { Mesh, Telemetry } from "@meshtastic/protobufs";

import { toUtf8 } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { Framer } from "../../src/frames/frames.ts";
import { decodeFromRadio, encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { type Port, port } from "../../src/mesh/packet.ts";
import { capture, captureNames } from "../support/capture.ts";

/** Every payload in every recording, in order. */
export function recordedPayloads(): readonly Uint8Array[] {
  return captureNames.flatMap((name) => {
    const framer = new Framer();
    return capture(name)
      .filter(({ from }) => from === "radio")
      .flatMap(({ bytes }) => framer.push(bytes, 0))
      .flatMap((piece) => (piece.kind === "frame" ? [piece.payload.slice()] : []));
  });
}

/** The recorded packets, and others of every kind a mesh carries, most of them for the radio `own`. */
export function packetMix(own: number, seed: number): readonly Uint8Array[] {
  const chance = new Chance(seed);
  const recorded = recordedPayloads().filter((each) => decodeFromRadio(each).kind === "packet");
  const made = Array.from({ length: 600 }, (_, i) => packetFrom(chance, own, i));
  return [...recorded, ...made];
}

function packetFrom(chance: Chance, own: number, i: number): Uint8Array {
  const from = 0x0d000000 + (i % 80);
  const [portnum, payload] = chance.pick<readonly [Port, Uint8Array]>([
    [port.text, toUtf8(`plus d'eau au robinet, nous sommes ${i % 9} dont un bébé, 8 rue du stade`)],
    [port.text, toUtf8("tout va bien chez nous")],
    [port.nodeInfo, user(from, i)],
    [port.telemetry, metrics(i)],
    [port.position, chance.bytes(24)],
    [port.private, chance.bytes(60)],
    [port.routing, new Uint8Array([0x18, 0])],
  ]);
  return encodeFromRadio({
    payloadVariant: {
      case: "packet",
      value: create(Mesh.MeshPacketSchema, {
        from,
        to: chance.happens(0.5) ? own : BROADCAST,
        id: chance.u32(),
        rxSnr: 6.25,
        rxRssi: -90,
        rxTime: 1_790_000_000 + i,
        hopLimit: 3,
        hopStart: 4,
        payloadVariant: chance.happens(0.1)
          ? { case: "encrypted", value: chance.bytes(40) }
          : { case: "decoded", value: create(Mesh.DataSchema, { portnum, payload }) },
      }),
    },
  });
}

function user(from: number, i: number): Uint8Array {
  const publicKey = new Uint8Array(32).fill(from & 0xff);
  const names = { longName: `Maison ${from % 80}`, shortName: `M${from % 80}` };
  return toBinary(
    Mesh.UserSchema,
    create(Mesh.UserSchema, { ...names, publicKey, isLicensed: i % 2 === 0 }),
  );
}

function metrics(i: number): Uint8Array {
  const value = create(Telemetry.DeviceMetricsSchema, {
    batteryLevel: 40 + (i % 60),
    channelUtilization: 11.5,
    airUtilTx: 2.25,
    uptimeSeconds: i,
  });
  return toBinary(
    Telemetry.TelemetrySchema,
    create(Telemetry.TelemetrySchema, { variant: { case: "deviceMetrics", value } }),
  );
}
