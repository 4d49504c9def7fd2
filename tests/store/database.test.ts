/** LevelDB as the store has it opened. */

import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

import { expect, it } from "vitest";

import { openLevel, TABLE_MAX } from "../../src/store/database.ts";
import { scratchFolder } from "./scratch.ts";

const ROWS = 100;
const BATCHES = 35;
/** A table is cut after the block that makes it long enough. */
const OVER = 32 * 1024;

it("cuts its tables short, for it maps whole whichever are open", async () => {
  const folder = await scratchFolder();
  mkdirSync(folder);
  const database = await openLevel(folder, { createIfMissing: true });
  for (let batch = 0; batch < BATCHES; batch++) {
    await database.write(
      Array.from({ length: ROWS }, () => {
        return { type: "put", key: randomBytes(12), value: randomBytes(1000) } as const;
      }),
    );
  }
  await database.compact({ gte: new Uint8Array(1), lt: new Uint8Array(12).fill(255) });
  await database.close();
  const tables = readdirSync(folder).filter((name) => name.endsWith(".ldb"));
  const sizes = tables.map((name) => statSync(path.join(folder, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(ROWS * BATCHES * 1000);
  expect(Math.max(...sizes)).toBeLessThan(TABLE_MAX + OVER);
});
