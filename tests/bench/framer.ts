/** The framer alone: what noise costs it, and how fast it cuts a clean stream. */

import { concat } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { Framer, PATIENCE, wrap } from "../../src/frames/frames.ts";
import type { Bench } from "./figure.ts";
import { recordedPayloads } from "./radio-frames.ts";

const SEED = 20_261_126;
const NOISE = 10_000_000;
const GOOD = 1000;
/** As much as one read of a socket brings. */
const CHUNK = 65_536;
const CLEAN_MB = 200;
const ROUNDS = 3;

export const framer: Bench = () => {
  const payloads = recordedPayloads();
  const { lost, invented } = afterNoise(payloads);
  const stream = concat(...payloads.map(wrap));
  const speeds = Array.from({ length: ROUNDS }, () => clean(stream, payloads.length));
  return Promise.resolve([
    {
      what: "frames lost after 10^7 random bytes",
      value: lost,
      unit: `of ${GOOD}`,
      goal: 0,
      better: "less",
      how: `seed ${SEED}, chunks of ${CHUNK} bytes, good frames in the same stream right after`,
    },
    {
      what: "frames invented from 10^7 random bytes",
      value: invented,
      unit: "frames",
      goal: 0,
      better: "less",
      how: "frames that were not among those put in",
    },
    {
      what: "clean frames cut",
      value: Math.max(...speeds),
      unit: "MB/s",
      goal: 50,
      better: "more",
      how: `${payloads.length} recorded frames of ${Math.round(stream.length / payloads.length)} bytes in the mean, over and over, ${CLEAN_MB} MB, best of ${ROUNDS}`,
    },
  ]);
};

function afterNoise(payloads: readonly Uint8Array[]): { lost: number; invented: number } {
  const chance = new Chance(SEED);
  const reader = new Framer();
  const good = Array.from({ length: GOOD }, (_, i) => payloads[i % payloads.length] ?? payloads[0]);
  const stream = concat(
    chance.bytes(NOISE),
    ...good.map((payload) => wrap(payload ?? new Uint8Array())),
  );
  let found = 0;
  let frames = 0;
  const count = (pieces: ReturnType<Framer["push"]>): void => {
    for (const piece of pieces) {
      if (piece.kind !== "frame") continue;
      frames += 1;
      const due = good[found];
      if (due !== undefined && Buffer.compare(due, piece.payload) === 0) found += 1;
    }
  };
  for (let at = 0; at < stream.length; at += CHUNK) {
    count(reader.push(stream.subarray(at, at + CHUNK), 0));
  }
  for (let since = reader.waitingSince; since !== undefined; since = reader.waitingSince) {
    count(reader.expire(since + PATIENCE));
  }
  return { lost: GOOD - found, invented: frames - found };
}

/** Megabytes a second. */
function clean(stream: Uint8Array, frames: number): number {
  const reader = new Framer();
  const rounds = Math.ceil((CLEAN_MB * 1e6) / stream.length);
  let found = 0;
  const begun = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < stream.length; at += CHUNK) {
      const pieces = reader.push(stream.subarray(at, at + CHUNK), 0);
      for (const piece of pieces) found += piece.kind === "frame" ? 1 : 0;
    }
  }
  const seconds = (performance.now() - begun) / 1000;
  if (found !== rounds * frames) throw new Error(`${found} frames of ${rounds * frames}`);
  return (rounds * stream.length) / 1e6 / seconds;
}
