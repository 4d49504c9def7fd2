/** A million packets from a thousand forged ids, through the whole program, with a neighbour's emergencies among them. */

import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { create, toBinary } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import { concat, toUtf8 } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { wrap } from "../../src/frames/frames.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { type Port, port } from "../../src/mesh/packet.ts";
import { type Daemon, residentMiB, startDaemon } from "../support/daemon.ts";
import { openScriptedRadio, type ScriptedRadio, textFrame } from "../support/scripted-radio.ts";
import type { Bench } from "./figure.ts";

const SEED = 20_261_129;
const PACKETS = 1_000_000;
const IDS = 1000;
/** Packets in one write; the next is written once they are taken in, so that nothing waits on the wire. */
const CHUNK = 1000;
/** A neighbour cries for help this often. */
const EMERGENCY_EVERY = 50_000;
/** Whose replies may not be in the way of the next: a sender's answers are paced. */
const NEIGHBOUR = 0x0b000000;

export const flood: Bench = async () => {
  const chance = new Chance(SEED);
  await using radio = await openScriptedRadio();
  await using hub = await startDaemon({ args: ["--radio", radio.address] });
  await radio.ready();
  // Known before the flood, and proven by their keys: a flood of strangers is not to keep them waiting.
  const cries = PACKETS / EMERGENCY_EVERY;
  for (let i = 0; i < cries; i++) {
    radio.hear({ from: NEIGHBOUR + i, id: 1 + i, text: "tout va bien chez nous" });
    await pause(20);
  }
  let highest = residentMiB(hub.process.pid);
  const delays: number[] = [];
  const begun = performance.now();
  for (let sent = 0; sent < PACKETS; sent += CHUNK) {
    const packets = Array.from({ length: CHUNK }, () => wrap(forged(chance)));
    await takenIn(hub, radio, { packets, chunk: sent / CHUNK + 1 });
    if (sent % EMERGENCY_EVERY === EMERGENCY_EVERY / 2) {
      delays.push(await cry(radio, NEIGHBOUR + delays.length));
    }
    highest = Math.max(highest, residentMiB(hub.process.pid));
  }
  const seconds = (performance.now() - begun) / 1000;
  highest = Math.max(highest, residentMiB(hub.process.pid));
  const how = `${PACKETS} packets from ${IDS} forged ids, texts, names, figures, garbage, ${Math.round(PACKETS / seconds)}/s over TCP, seed ${SEED}`;
  return [
    {
      what: "flood of forged ids: resident memory at most",
      value: highest,
      unit: "MiB",
      goal: 300,
      better: "less",
      how: `VmRSS, looked at every ${CHUNK} packets; ${how}`,
    },
    {
      what: "own emergency in the flood: queued to radio, at most",
      value: Math.max(...delays) / 1000,
      unit: "s",
      goal: 2,
      better: "less",
      how: `${delays.length} cries of proven neighbours, from the radio's words to the answer at the radio`,
    },
    {
      what: "disk used by the flood",
      value: await diskMB(hub),
      unit: "MB",
      goal: 100,
      better: "less",
      how: "the data folder's files",
    },
  ];
};

/** Hands packets to the daemon, and one of nobody's; resolves once its status counts that one. */
async function takenIn(
  hub: Daemon,
  radio: ScriptedRadio,
  { packets, chunk }: { readonly packets: readonly Uint8Array[]; readonly chunk: number },
): Promise<void> {
  radio.say(concat(...packets, textFrame({ from: 0, id: chunk, text: "" })));
  const counted = new RegExp(`"packet-without-sender":${chunk}\\b`);
  while (!counted.test(JSON.stringify(await hub.json("/api/status")))) await pause(20);
}

/** Milliseconds from a cry for help to its answer at the radio. */
async function cry(radio: ScriptedRadio, from: number): Promise<number> {
  const begun = performance.now();
  radio.hear({ from, id: 900_000_000 + from, text: "SOS mon mari ne respire plus" });
  const late = new AbortController();
  const answered = radio.untilSent((sent) =>
    sent.some((text) => text.to === from && text.at >= begun),
  );
  await Promise.race([
    answered,
    pause(60_000, undefined, { signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
  return performance.now() - begun;
}

/** What someone who forges ids says: half of it words, some of them cries for help. */
function forged(chance: Chance): Uint8Array {
  const from = 0x0e000000 + chance.between(0, IDS - 1);
  const n = chance.between(0, 1e9);
  const [portnum, payload] = chance.pick<readonly [Port, Uint8Array]>([
    [port.text, toUtf8(`besoin d'eau pour ${n % 9} personnes, ${n}`)],
    [port.text, toUtf8(`SOS au secours ${n}`)],
    [port.text, toUtf8(`bla bla ${n}`)],
    [port.nodeInfo, names(chance, n)],
    [port.telemetry, chance.bytes(20)],
    [port.position, chance.bytes(24)],
    [port.private, chance.bytes(60)],
    [port.routing, chance.bytes(3)],
  ]);
  return encodeFromRadio({
    payloadVariant: {
      case: "packet",
      value: create(Mesh.MeshPacketSchema, {
        from,
        to: BROADCAST,
        id: chance.u32(),
        rxSnr: 3,
        hopLimit: 3,
        hopStart: 3,
        payloadVariant: chance.happens(0.05)
          ? { case: "encrypted", value: chance.bytes(40) }
          : { case: "decoded", value: create(Mesh.DataSchema, { portnum, payload }) },
      }),
    },
  });
}

function names(chance: Chance, n: number): Uint8Array {
  const user = { longName: `Radio ${n}`, shortName: "R", publicKey: chance.bytes(32) };
  return toBinary(Mesh.UserSchema, create(Mesh.UserSchema, user));
}

async function diskMB({ data }: Daemon): Promise<number> {
  await pause(2000);
  const files = readdirSync(data, { recursive: true, withFileTypes: true });
  const bytes = files
    .filter((file) => file.isFile() && file.name !== "BALLAST")
    .reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
  return bytes / 1e6;
}
