/** What becomes of a backup that is not as it was written. */

import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Content } from "../../../src/store/backup/content.ts";
import { FRAME_HEAD, readFrameHead, sealFrame } from "../../../src/store/backup/frame.ts";
import { encodeHeader, HEADER_MAX, readHeader } from "../../../src/store/backup/header.ts";
import { checkBackup } from "../../../src/store/backup/restore.ts";
import { CHUNK, type PlainRow, readRows, writeRow } from "../../../src/store/backup/rows.ts";
import { rangesAfter } from "../../../src/store/backup/tables.ts";
import { needEntry } from "../../support/entries.ts";
import { all } from "../scratch.ts";
import { backedUp, faultOf, namesIn, RECOVERY, restored, sampleStore } from "./scratch.ts";

let bytes: Buffer;
let folder: string;
/** Where each chunk begins, and where the last ends. */
let bounds: readonly number[];
let headerEnd: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "veillee-altered-"));
  await using store = await sampleStore(`${folder}/data`);
  // Enough for several chunks of entries.
  const first = store.lastNumber + 1;
  const words = "plus d'eau, quatre personnes dont un bébé ".repeat(20);
  for (let from = first; from < first + 1200; from += 100) {
    const entries = Array.from({ length: 100 }, (_, i) => ({
      ...needEntry(from + i),
      raw: `${words}${i}`,
    }));
    await store.append({ entries });
  }
  const { file } = await backedUp(store, folder);
  bytes = await readFile(file);
  const header = readHeader(bytes.subarray(0, HEADER_MAX));
  headerEnd = header.kind === "header" ? header.length : 0;
  const found: number[] = [];
  for (let at = headerEnd; at < bytes.length;) {
    found.push(at);
    at += FRAME_HEAD + (readFrameHead(bytes.subarray(at, at + FRAME_HEAD))?.length ?? 0);
  }
  bounds = [...found, bytes.length];
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

/** The fault with which a file of these bytes is refused. */
async function refusal(altered: Uint8Array, secret = RECOVERY): Promise<string> {
  const file = `${folder}/altered.veillee`;
  await writeFile(file, altered);
  return faultOf(all(checkBackup({ file, secret, running: () => 0 })));
}

describe("a backup that is altered", () => {
  it("is made of several chunks, and good as it is", async () => {
    expect(bounds.length).toBeGreaterThan(4);
    await writeFile(`${folder}/good.veillee`, bytes);
    const steps = await all(
      checkBackup({ file: `${folder}/good.veillee`, secret: RECOVERY, running: () => 0 }),
    );
    expect(steps.at(-1)).toMatchObject({ kind: "checked" });
  });

  it("is refused wherever a bit of it flips", async () => {
    const anywhere = fc.record({
      at: fc.oneof(
        fc.nat(bytes.length - 1),
        fc.nat(headerEnd),
        fc.constantFrom(...bounds.slice(0, -1)),
      ),
      bit: fc.nat(7),
    });
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ at, bit }) => {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ (1 << bit);
        expect(["backup/altered", "backup/short", "backup/foreign", "backup/newer"]).toContain(
          await refusal(altered),
        );
      }),
      { numRuns: 120 },
    );
  });

  it("is refused as cut short wherever it ends too soon", async () => {
    const short = fc.oneof(
      fc.integer({ min: 1, max: bytes.length - 1 }),
      fc.constantFrom(...bounds.slice(0, -1)),
    );
    await fc.assert(
      fc.asyncProperty(short, async (length) => {
        expect(await refusal(bytes.subarray(0, length))).toBe("backup/short");
      }),
      { numRuns: 60 },
    );
  });

  it("is refused when chunks are swapped, left out or doubled, and when more follows", async () => {
    const chunks = bounds.slice(0, -1).map((at, i) => bytes.subarray(at, bounds[i + 1]));
    const head = bytes.subarray(0, headerEnd);
    const [first = head, second = head, ...rest] = chunks;
    for (const altered of [
      [second, first, ...rest],
      [first, ...rest],
      [first, first, second, ...rest],
      [...chunks, Buffer.of(0)],
      [...chunks, first],
      rest.slice(-1),
    ]) {
      expect(await refusal(Buffer.concat([head, ...altered]))).toBe("backup/altered");
    }
  });

  it("is not opened by another secret, and nothing is written then", async () => {
    expect(await refusal(bytes, "2222-2222")).toBe("backup/secret");
    expect(await refusal(bytes, RECOVERY.replace("7", "8"))).toBe("backup/secret");
    expect(await refusal(bytes, "")).toBe("backup/secret");
    await writeFile(`${folder}/bad.veillee`, bytes.subarray(0, -1));
    expect(await faultOf(restored(`${folder}/bad.veillee`, `${folder}/new`))).toBe("backup/short");
    expect(await namesIn(folder)).not.toContain("new");
    expect(await namesIn(folder)).not.toContain("new.restoring");
  });

  it("is refused when it is no backup at all", async () => {
    expect(await refusal(new Uint8Array())).toBe("backup/foreign");
    expect(await refusal(Buffer.from("%PDF-1.7"))).toBe("backup/foreign");
    expect(await refusal(Buffer.from("VEILLEE BACKUP 2\n{}\n"))).toBe("backup/newer");
    expect(await refusal(Buffer.from(`VEILLEE BACKUP 1\n${"{".repeat(HEADER_MAX)}`))).toBe(
      "backup/altered",
    );
    expect(await check(`${folder}/nothing.veillee`)).toBe("backup/none");
    expect(await check(folder)).toBe("backup/foreign");
    await symlink(`${folder}/good.veillee`, `${folder}/link.veillee`);
    expect(await check(`${folder}/link.veillee`)).toBe("backup/foreign");
    execFileSync("mkfifo", [`${folder}/pipe.veillee`]);
    expect(await check(`${folder}/pipe.veillee`)).toBe("backup/foreign");
  });

  it("fills no memory: a chunk that comes to more than it may is refused", async () => {
    const header = encodeHeader({
      id: "0".repeat(32),
      by: "test",
      format: 1,
      readableFrom: 1,
      node: "0badcafe",
      village: "",
      exercise: false,
      at: null,
      age: 0,
      entries: {},
      lock: { kind: "none" },
      own: "",
    });
    const read = readHeader(header);
    const head = read.kind === "header" ? read.hash : new Uint8Array();
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    const frame = sealFrame(bomb, {
      place: { head, number: 0, kind: "kept" },
      key: undefined,
      nonce: new Uint8Array(8),
    });
    expect(await refusal(Buffer.concat([header, frame]))).toBe("backup/altered");
  });
});

const anyRow: fc.Arbitrary<PlainRow> = fc.record({
  key: fc.uint8Array({ minLength: 1, maxLength: 41 }),
  payload: fc.uint8Array({ maxLength: 300 }),
});

describe("rows in a chunk", () => {
  it("come back as they were, however many", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 50 }), (rows) => {
        const chunk = Buffer.alloc(CHUNK);
        const end = rows.reduce((at, row) => writeRow(chunk, at, row), 0);
        const back = readRows(chunk.subarray(0, end))?.map(({ key, payload }) => ({
          key: Uint8Array.from(key),
          payload: Uint8Array.from(payload),
        }));
        expect(back).toEqual(rows);
      }),
    );
  });

  it("are not read from any bytes that do not come out even", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const rows = readRows(Buffer.from(noise));
        const length = rows?.reduce((sum, row) => sum + row.bytes.length, 0);
        expect([undefined, noise.length]).toContain(length);
      }),
    );
  });
});

describe("what a store holds", () => {
  it("is the same in whatever order the groups come, and another if any row is", () => {
    const one = new Content();
    const other = new Content();
    const rows = [keptKey(1, 1), keptKey(1, 2), keptKey(2, 1), Buffer.from("k1")];
    for (const row of rows) one.add(row, row);
    for (const i of [3, 2, 0, 1]) other.add(rows[i] ?? Buffer.of(), rows[i] ?? Buffer.of());
    expect(other.digest()).toBe(one.digest());
    expect(one.add(keptKey(1, 2), Buffer.of(1))).toBe(false);
    expect(one.add(keptKey(1, 3), Buffer.of(1))).toBe(true);
    expect(other.digest()).not.toBe(one.digest());
  });

  it("goes on behind what is there, and misses no key", () => {
    const anyKeys = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 6 })),
      { selector: ([node, number]) => `${node} ${number}`, maxLength: 20 },
    );
    fc.assert(
      fc.property(anyKeys, fc.array(fc.nat(7), { minLength: 6, maxLength: 6 }), (pairs, upTo) => {
        const keys = pairs
          .map(([node, number]) => keptKey(node, number))
          .toSorted((a, b) => Buffer.compare(a, b));
        const had = pairs.filter(([node, number]) => number <= (upTo[node] ?? 0));
        const last = [0, 1, 2, 3, 4, 5].flatMap((node) => {
          const numbers = had.filter(([one]) => one === node).map(([, number]) => number);
          return numbers.length === 0 ? [] : [keptKey(node, Math.max(...numbers))];
        });
        const within = rangesAfter("e", last).flatMap(({ gte, lt }) =>
          keys.filter((key) => Buffer.compare(key, gte) >= 0 && Buffer.compare(key, lt) < 0),
        );
        const left = keys.filter(
          (key) =>
            !had.some(([node, number]) =>
              keptKey(node, number).every((byte, i) => byte === key[i]),
            ),
        );
        expect(within.map((key) => Buffer.from(key).toString("hex"))).toEqual(
          left.map((key) => Buffer.from(key).toString("hex")),
        );
      }),
    );
  });
});

async function check(file: string): Promise<string> {
  return faultOf(all(checkBackup({ file, secret: "", running: () => 0 })));
}

function keptKey(node: number, number: number): Uint8Array {
  const key = Buffer.from("e00000000", "latin1");
  key.writeUInt32BE(node, 1);
  key.writeUInt32BE(number, 5);
  return key;
}
