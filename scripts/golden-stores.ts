/**
 * Makes the golden stores of the format that this program writes: small journals that every later Veillée must open.
 *
 *     npx tsx scripts/golden-stores.ts tests/golden/stores/format-2
 *
 * It is run once for each format, with the last program that writes it; what it made is never made again. Beside each store stands a listing of
 * what the program of that time read from it, one JSON object a line: `{"store"}`, `{"setting"}`, `{"seen"}`, `{"outgoing"}`, `{"entry"}`. Where a
 * code protects the vault, `{"vault"}` gives what opens it, and `{"locked"}` each entry as it was read before that.
 *
 *     village     every kind of fact, 300 entries of a lived evening, 40 of another node, messages in every state, seen keys, settings; protected
 *                 by a code and a recovery key, and the sensitive parts of two entries erased
 *     exercise    an exercise's, of 30 entries, which no code protects yet
 *     new         made and closed
 */

import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";

import { Chance } from "../src/base/chance.ts";
import { silentLog } from "../src/base/log.ts";
import type { Entry } from "../src/journal/entry.ts";
import type { Fact } from "../src/journal/fact.ts";
import { trustNode } from "../src/journal/vocabulary.ts";
import { lanes, type Outgoing } from "../src/outbox/outgoing.ts";
import { openStore, type Store, type StoreOptions, type Writes } from "../src/store/store.ts";
import { hashCode } from "../src/web/operator-code.ts";
import { sampleEntries } from "../tests/support/entries.ts";
import { livedEntries } from "../tests/support/lived-entries.ts";

const [out] = process.argv.slice(2);
if (out === undefined) {
  process.stderr.write("usage: npx tsx scripts/golden-stores.ts FOLDER\n");
  process.exit(2);
}

const at = Date.UTC(2026, 10, 21, 19, 0, 0);
const own = "0badcafe";
const other = "00c0ffee";

/** The operator's code of the village, and its recovery key. Neither is in the store. */
const CODE = "K7QM-2FXR";
const RECOVERY = "VKEY-7QM2F-XR4NB-22222-33333-44444";

const states = [
  "queued",
  "sent",
  "relayed",
  "delivered",
  "unconfirmed",
  "failed",
  "stored",
] as const;

const outgoing: readonly Outgoing[] = states.flatMap((state, i) =>
  lanes.map((lane, j) => message({ state, lane }, i, j)),
);

const seen = Array.from({ length: 50 }, (_, i) => ({
  key: (0xabc000 + i * 7919).toString(16).padStart(16, "0"),
  at: i * 1000,
}));

const settings: Readonly<Record<string, string>> = {
  // Of one salt, so that a store made again differs in nothing.
  "operator-code": await hashCode(CODE, (length) => new Uint8Array(length).fill(7)),
  age: "86400000",
  "parcels.peers": "00c0ffee",
  "parcels.awaited": "",
  strangers: "a1b2c399",
};

/** Any program may drop them: they are not listed. */
const derived = ["example!1", "example!2"].map((name, i) => ({
  name,
  value: Uint8Array.of(i, 0xff, 0x80),
}));

/** Entries of `node` from `first` on, as they were lived: each a second after the one before. */
function lived(node: string, count: number, first: number): readonly Entry[] {
  return Array.from(livedEntries(count, node), (draft, i) => ({
    ...draft,
    node,
    number: first + i,
    order: { millis: at + (first + i) * 1000, tick: i % 3 },
    wall: { millis: at + (first + i) * 1000, quality: i % 5 === 0 ? "none" : "ntp" },
  }));
}

function message(
  { state, lane }: Pick<Outgoing, "state" | "lane">,
  i: number,
  j: number,
): Outgoing {
  return {
    id: (0x1000 + i * 16 + j).toString(16).padStart(16, "0"),
    to: 0xa1b2c302 + j,
    text: `Reçu par le hub, n°${i + 1} : besoin eau, 4 pers.`,
    lane,
    queuedAt: at + i,
    about: i + 1,
    state,
    tries: i,
    changedAt: at + i + j,
    ...(lane === "emergency" && { proven: true, replyId: 0xfeed0001 }),
    ...(lane === "routine" && { short: "n°1 : pris en charge", news: true, channel: 1 }),
    ...(state === "sent" && { dueAt: at + 60_000, packetId: 0xbeef0001 }),
    ...(state === "failed" && { refusedWith: 5, onChannel: true }),
    ...(state === "stored" && { room: 180, partsDone: 1, within: "0000000000001000" }),
  };
}

/** Of what a journal says about itself and about what is kept. */
const keeping: readonly Fact[] = [
  { kind: "node.began", publicKey: "5a".repeat(32), formerly: other },
  { kind: "clock.corrected", run: 1, first: 2, last: 9, by: 3_600_000, quality: "ntp" },
  { kind: "sensitive.read", scope: "case", case: { node: own, number: 3 } },
  { kind: "sensitive.read", scope: "household", household: "!a1b2c302" },
  { kind: "person.erased", household: "!a1b2c302" },
  { kind: "sensitive.expired", first: 2, last: 9, what: "noise" },
  { kind: "crisis.began", age: 90_000 },
  { kind: "crisis.ended", age: 190_000 },
];

const samples: readonly Entry[] = [
  ...sampleEntries.map(([, entry]) => entry),
  ...keeping.map((fact, i) => ({
    node: own,
    number: sampleEntries.length + 1 + i,
    order: { millis: at + sampleEntries.length + i, tick: 0 },
    wall: { millis: at + sampleEntries.length + i, quality: "ntp" } as const,
    trust: trustNode,
    actor: { role: "node", id: own } as const,
    fact,
  })),
];

interface Golden {
  readonly exercise: boolean;
  /** Whether it gets a code and a recovery key in its first run. */
  readonly isProtected: boolean;
  /** Each is one run of a node: the store is closed after it, so that part of it is in tables and the last in LevelDB's log. */
  readonly runs: readonly Writes[][];
}

const stores: Readonly<Record<string, Golden>> = {
  village: {
    exercise: false,
    isProtected: true,
    runs: [
      [{ entries: samples }, { settings, seen }, { outgoing, derived }],
      [{ entries: lived(own, 250, samples.length + 1) }, { entries: lived(other, 40, 1) }],
      [
        {
          entries: lived(own, 50, samples.length + 251),
          forget: outgoing.slice(0, 2).map(({ id }) => id),
        },
        {
          eraseSensitive: [
            { node: own, number: samples.length + 1 },
            { node: own, number: samples.length + 251 },
          ],
        },
      ],
    ],
  },
  exercise: {
    exercise: true,
    isProtected: false,
    runs: [[{ entries: lived(own, 30, 1), settings }]],
  },
  new: { exercise: false, isProtected: false, runs: [[]] },
};

for (const [name, { exercise, isProtected, runs }] of Object.entries(stores)) {
  const folder = path.join(out, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // One stream for all runs: no key is drawn twice.
  const chance = new Chance(1871);
  for (const [i, run] of runs.entries()) {
    await using store = await openStore(optionsFor(folder, exercise, chance));
    if (isProtected && i === 0) await store.vault.protect({ code: CODE, recovery: RECOVERY });
    for (const writes of run) await store.append(writes);
  }
  // Read from a copy: opening it would turn LevelDB's log into a table.
  const copy = `${folder}.read`;
  await cp(folder, copy, { recursive: true });
  {
    await using store = await openStore(optionsFor(copy, exercise, chance));
    await writeFile(path.join(out, `${name}.jsonl`), (await listing(store)).join(""));
  }
  await rm(copy, { recursive: true });
  // What is made anew at each opening, and tells the hour and the place it was made.
  for (const file of await readdir(folder, { recursive: true })) {
    if (/(?:^|\/)(?:LOG|LOG\.old|LOCK|BALLAST)$/.test(file)) await rm(path.join(folder, file));
  }
}

function optionsFor(folder: string, exercise: boolean, chance: Chance): StoreOptions {
  return {
    folder,
    exercise,
    newNodeName: own,
    version: "0.1.0",
    running: () => 0,
    after: () => () => undefined,
    log: silentLog,
    ballast: 4096,
    random: (length) => chance.bytes(length),
  };
}

async function listing(store: Store): Promise<readonly string[]> {
  const { node, lastNumber, lastOrder } = store;
  const lines: string[] = [];
  const tell = (line: unknown): number => lines.push(`${JSON.stringify(line)}\n`);
  tell({ store: { node, lastNumber, lastOrder } });
  for (const name of Object.keys(settings))
    tell({ setting: name, value: store.setting(name) ?? null });
  for (const { key } of seen) if (store.seen(key)) tell({ seen: key });
  for await (const kept of store.outgoing()) tell({ outgoing: kept });
  if (store.vault.state === "locked") {
    tell({ vault: { code: CODE, recovery: RECOVERY } });
    for await (const entry of store.entries()) tell({ locked: entry });
    await store.vault.unlock(CODE);
  }
  for await (const entry of store.entries()) tell({ entry });
  return lines;
}
