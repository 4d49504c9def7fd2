import { readFile } from "node:fs/promises";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { checkTables, surveyFiles } from "../../../src/store/check-tables.ts";
import { crc32c, masked } from "../../../src/store/leveldb/crc32c.ts";
import { readLog, writeLog } from "../../../src/store/leveldb/log-file.ts";
import { readManifest, writeManifest } from "../../../src/store/leveldb/manifest.ts";
import {
  compareRows,
  internalKey,
  type InternalRow,
  rowOf,
} from "../../../src/store/leveldb/row.ts";
import { unsnap } from "../../../src/store/leveldb/snappy.ts";
import { TableWriter } from "../../../src/store/leveldb/table-writer.ts";
import { layoutOf, rowsOfBlock } from "../../../src/store/leveldb/table.ts";
import { walk } from "../../../src/store/leveldb/walk.ts";
import { rowsOfBatch } from "../../../src/store/leveldb/write-batch.ts";
import { mendFiles } from "../../../src/store/mend-files.ts";
import { filesOf, readByLevel, realDatabase, text } from "./real.ts";

const none = (): boolean => false;

function rowsOf(file: Uint8Array): readonly InternalRow[] {
  return layoutOf(file).blocks.flatMap((block) => rowsOfBlock(file, block, none));
}

describe("a CRC-32C", () => {
  it("is that of RFC 3720", () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(255))).toBe(0x62a8ab43);
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, i) => i))).toBe(0x46dd794e);
    expect(crc32c(Buffer.from("123456789"))).toBe(0xe3069283);
  });

  it("goes on from that of what came before, and is masked reversibly", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (a, b) => {
        const both = crc32c(Buffer.concat([a, b]));
        expect(crc32c(b, 0, b.length, crc32c(a))).toBe(both);
        const turned = (masked(both) - 0xa282ead8) >>> 0;
        expect(((turned >>> 17) | (turned << 15)) >>> 0).toBe(both);
      }),
    );
  });
});

describe("files of the real LevelDB", () => {
  it("are read to the same rows, by their newest writes", async () => {
    const { folder, rows } = await realDatabase(8000);
    expect((await filesOf(folder, /ldb$/)).length).toBeGreaterThan(1);
    const found: InternalRow[] = [];
    for (const name of await filesOf(folder, /ldb$/)) found.push(...rowsOf(await readFile(name)));
    for (const name of await filesOf(folder, /\.log$/)) {
      const { records, damagedBytes, tailBytes } = readLog(await readFile(name));
      expect([damagedBytes, tailBytes]).toEqual([0, 0]);
      for (const record of records) found.push(...(rowsOfBatch(record) ?? []));
    }
    const newest = new Map<string, InternalRow>();
    for (const row of found.toSorted((one, other) => one.sequence - other.sequence)) {
      newest.set(text(row.key), row);
    }
    const standing = [...newest].filter(([, row]) => row.value !== undefined);
    expect(new Map(standing.map(([key, row]) => [key, text(row.value ?? row.key)]))).toEqual(rows);
  });

  it("are good when they are checked, and their list names the tables that lie there", async () => {
    const { folder } = await realDatabase(8000);
    expect((await checkTables(folder)).damaged).toEqual([]);
    const { listing } = await surveyFiles(folder);
    expect(listing?.tables).toHaveLength((await filesOf(folder, /ldb$/)).length);
  });

  it("give the same blocks by their index and, without it, by their checksums", async () => {
    const { folder } = await realDatabase(4000);
    for (const name of await filesOf(folder, /ldb$/)) {
      const file = await readFile(name);
      const { blocks } = layoutOf(file);
      const bare = file.subarray(0, file.length - 48);
      expect(walk(bare).index).toEqual(blocks.map(({ offset, size }) => ({ offset, size })));
      const last = blocks.at(-1) ?? { offset: 0, size: 0 };
      const data = file.subarray(0, last.offset + last.size + 8);
      expect(walk(data).blocks.slice(0, blocks.length)).toMatchObject(
        blocks.map(({ offset, size }) => ({ offset, size })),
      );
    }
  });
});

describe("bytes that nobody wrote", () => {
  it("are no snappy, no write and no list, and are never thrown at", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        unsnap(bytes);
        rowsOfBatch(bytes);
        expect(readManifest(bytes)).toBeUndefined();
        expect(readLog(bytes).records).toEqual([]);
        expect(layoutOf(bytes).damaged.length).toBeGreaterThan(0);
      }),
    );
  });

  it("do not make snappy ask for more memory than they can stand for", () => {
    expect(unsnap(Uint8Array.of(0xff, 0xff, 0xff, 0x1f, 0))).toBeUndefined();
    expect(unsnap(Uint8Array.of(4, 1, 0))).toBeUndefined();
    expect(unsnap(Uint8Array.of(6, 4, 97, 98, 9, 2))).toBeUndefined();
    expect(text(unsnap(Uint8Array.of(6, 4, 97, 98, 1, 2)) ?? Uint8Array.of())).toBe("ababab");
  });
});

describe("a log", () => {
  const record = fc.oneof(
    fc.uint8Array({ maxLength: 50 }),
    fc.integer({ min: 32_000, max: 70_000 }).map((length) => new Uint8Array(length).fill(length)),
  );

  it("is read back as it is written, over the ends of its blocks too", () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        const read = readLog(writeLog(records));
        expect(read.records.map(text)).toEqual(records.map(text));
        expect([read.damagedBytes, read.tailBytes]).toEqual([0, 0]);
      }),
      { numRuns: 60 },
    );
  });

  it("with a byte flipped loses the record it is in and no other, and says so unless it was the last", () => {
    const records = Array.from({ length: 40 }, (_, i) => Buffer.from(`${"a".repeat(40)}${i}`));
    const whole = writeLog(records);
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 16;
      const read = readLog(bytes);
      const lost = Math.floor((39 * at) / writeLog(records.slice(0, 39)).length);
      expect(read.records.length).toBe(39);
      expect(read.damagedBytes > 0).toBe(lost < 39);
      expect(read.damagedBytes + read.tailBytes).toBeGreaterThan(0);
    }
  });

  it("cut short is a log that was not finished: nothing of it is damage", () => {
    const records = Array.from({ length: 5 }, (_, i) => Buffer.alloc(20_000, i));
    const whole = writeLog(records);
    for (let length = 0; length < whole.length; length += 3333) {
      expect(readLog(whole.subarray(0, length)).damagedBytes).toBe(0);
      const zeros = Buffer.concat([whole.subarray(0, length), Buffer.alloc(5000)]);
      expect(readLog(zeros).damagedBytes).toBe(0);
    }
  });
});

describe("what we write", () => {
  const anyRow = fc.record({
    key: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    sequence: fc.integer({ min: 0, max: 2 ** 50 }),
    value: fc.option(fc.uint8Array({ maxLength: 200 }), { nil: undefined }),
  });

  it("as a row's key is read back", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const read = rowOf(internalKey(row), row.value ?? Uint8Array.of());
        expect(read && { ...read, key: text(read.key) }).toEqual({ ...row, key: text(row.key) });
      }),
    );
  });

  it("as a table is read back, row by row", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRow, { selector: ({ key }) => text(key), minLength: 1, maxLength: 300 }),
        (rows) => {
          const writer = new TableWriter();
          const sorted = rows.toSorted(compareRows);
          for (const row of sorted) writer.add(row);
          const { bytes } = writer.finish() ?? { bytes: Uint8Array.of() };
          expect(layoutOf(bytes).damaged).toEqual([]);
          expect(rowsOf(bytes).map(({ key }) => text(key))).toEqual(
            sorted.map(({ key }) => text(key)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it("as a list is read back", () => {
    const table = {
      level: 2,
      number: 300,
      size: 70_000,
      smallest: Buffer.from("a1234567"),
      largest: Buffer.from("b1234567"),
    };
    const listing = { tables: [table], log: 299, nextFile: 400, lastSequence: 2 ** 40 };
    expect(readManifest(writeManifest(listing))).toMatchObject({ listing, whole: true });
  });
});

async function mend(folder: string, listed: boolean): Promise<void> {
  const survey = await surveyFiles(folder);
  await mendFiles({
    folder,
    survey: listed ? survey : { ...survey, listing: undefined },
    proven: none,
    force: true,
    beforeSwitch: async () => Promise.resolve(),
  });
}

describe("a mended database", () => {
  it("holds the same rows when nothing was lost, whether or not its list is known", async () => {
    const { folder, rows } = await realDatabase(6000);
    await mend(folder, true);
    expect(await readByLevel(folder)).toEqual(rows);
    await mend(folder, false);
    expect((await checkTables(folder)).damaged).toEqual([]);
    expect(await readByLevel(folder)).toEqual(rows);
    expect(await readByLevel(folder)).toEqual(rows);
    expect((await checkTables(folder)).damaged).toEqual([]);
  });
});
