/** How many packets a second one session takes in: framed bytes to values, on one core, with all it keeps account of. */

import { concat } from "../../src/base/bytes.ts";
import { Framer, wrap } from "../../src/frames/frames.ts";
import { readySession } from "../support/ready-session.ts";
import type { Bench } from "./figure.ts";
import { packetMix } from "./radio-frames.ts";

const SEED = 20_261_127;
const PACKETS = 300_000;
const CHUNK = 65_536;
const ROUNDS = 3;

export const session: Bench = () => {
  const packets = packetMix(readySession().status.number ?? 0, SEED);
  const stream = concat(...packets.map(wrap));
  const speeds = Array.from({ length: ROUNDS }, () => perSecond(stream, packets.length));
  return Promise.resolve([
    {
      what: "packets decoded and sorted per second, one core",
      value: Math.max(...speeds),
      unit: "/s",
      goal: 50_000,
      better: "more",
      how: `${packets.length} packets, recorded and made, texts, names, figures, replies and data, framed, over and over, best of ${ROUNDS}`,
    },
  ]);
};

function perSecond(stream: Uint8Array, packets: number): number {
  const { session: of } = readySession();
  const framer = new Framer();
  const rounds = Math.ceil(PACKETS / packets);
  let now = 1000;
  const begun = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < stream.length; at += CHUNK) {
      now += 1;
      for (const piece of framer.push(stream.subarray(at, at + CHUNK), now)) {
        of.step({ ...piece, at: now });
      }
    }
  }
  return (rounds * packets) / ((performance.now() - begun) / 1000);
}
