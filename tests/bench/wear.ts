/**
 * What an entry costs the card: bytes it takes on the disk, and bytes the device writes for it when one comes a second.
 *
 * The device's own count is read where a file system of our own can be mounted (root and loop devices); elsewhere what the process handed to the
 * kernel, which leaves out the file system's journal.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { encodeEntry } from "../../src/journal/entry-codec.ts";
import { livedEntries } from "../support/lived-entries.ts";
import { openBenchStore } from "./bench-store.ts";
import type { Bench } from "./figure.ts";

const ENTRIES = 100_000;
const BATCH = 100;
const SECONDS = 60;

/** Of a 16 GB card: cycles of erasing each cell bears, and bytes the card writes inside for each it is given. */
const CARD_BYTES = 16e9;
const CYCLES = 1000;
const AMPLIFICATION = 100;
const YEAR_SECONDS = 365 * 24 * 3600;
/** What a busy hub writes in a day. */
const A_DAY = 10_000;

export const wear: Bench = async () => {
  const { disk, encoded } = await onDisk();
  const { written, how } = await aSecond();
  const years = (CARD_BYTES * CYCLES) / (written * A_DAY * 365 * AMPLIFICATION);
  const always = (CARD_BYTES * CYCLES) / (written * YEAR_SECONDS * AMPLIFICATION);
  return [
    {
      what: "bytes on disk per entry, all indexes, beside its encoded size",
      value: disk / encoded,
      unit: "×",
      goal: 2.2,
      better: "less",
      how: `${ENTRIES} entries, ${Math.round(encoded)} B encoded, ${Math.round(disk)} B on disk`,
    },
    {
      what: "device bytes written per entry, one a second",
      value: written / 1024,
      unit: "KiB",
      goal: 19,
      better: "less",
      how: `${how}; a 16 GB card lasts ${Math.round(years)} years at ${A_DAY} entries a day, ${always.toFixed(1)} at one a second without end (${CYCLES} cycles, ${AMPLIFICATION} times amplified)`,
    },
  ];
};

async function onDisk(): Promise<{ readonly disk: number; readonly encoded: number }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-wear-"));
  const { store, keeper } = await openBenchStore(folder);
  const drafts = [...livedEntries(ENTRIES, store.node)];
  let encoded = 0;
  for (let at = 0; at < drafts.length; at += BATCH) {
    const entries = await keeper.take({ entries: drafts.slice(at, at + BATCH) });
    for (const entry of entries) encoded += encodeEntry(entry).length;
  }
  await store[Symbol.asyncDispose]();
  const journal = path.join(folder, "journal");
  const disk = readdirSync(journal).reduce(
    (sum, file) => sum + statSync(path.join(journal, file)).size,
    0,
  );
  rmSync(folder, { recursive: true, force: true });
  return { disk: disk / ENTRIES, encoded: encoded / ENTRIES };
}

async function aSecond(): Promise<{ readonly written: number; readonly how: string }> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), "veillee-card-"));
  const card = mounted(scratch);
  try {
    const { store, keeper } = await openBenchStore(path.join(scratch, "card", "village"));
    const drafts = livedEntries(SECONDS, store.node);
    const before = card.written();
    let made = 0;
    for (const draft of drafts) {
      await Promise.all([keeper.take({ entries: [draft] }), pause(1000)]);
      made += 1;
    }
    const written = (card.written() - before) / made;
    await store[Symbol.asyncDispose]();
    return { written, how: `${made} entries in ${made} s on ${card.how}` };
  } finally {
    card.end();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A small ext4 of its own under `scratch`/card, or that folder as it is. */
function mounted(scratch: string): {
  readonly how: string;
  readonly written: () => number;
  readonly end: () => void;
} {
  const card = path.join(scratch, "card");
  const image = path.join(scratch, "image");
  try {
    execFileSync("mkdir", [card]);
    execFileSync("truncate", ["-s", "64M", image]);
    execFileSync("mkfs.ext4", ["-q", image], { stdio: "ignore" });
    execFileSync("mount", ["-o", "loop", image, card], { stdio: "ignore" });
    const device = execFileSync("findmnt", ["-no", "SOURCE", card], { encoding: "utf8" }).trim();
    return {
      how: "a fresh ext4 in a loop device, as the device counts",
      // The seventh number: sectors written, of 512 bytes.
      written: () => {
        const stat = readFileSync(`/sys/block/${path.basename(device)}/stat`, "utf8");
        return Number(stat.trim().split(/\s+/)[6]) * 512;
      },
      end: () => execFileSync("umount", [card]),
    };
  } catch {
    return {
      how: `${os.tmpdir()}, as the process wrote (no loop device here)`,
      written: () => Number(/write_bytes: (\d+)/.exec(readFileSync("/proc/self/io", "utf8"))?.[1]),
      end: () => undefined,
    };
  }
}
