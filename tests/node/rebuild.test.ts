import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { expect, it, onTestFinished } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { after } from "../../src/node/clock.ts";
import { rebuildHere } from "../../src/node/rebuild.ts";
import { openStore, type Writes } from "../../src/store/store.ts";
import { encodeRefs } from "../../src/village/ref-rows.ts";
import { livedEntries } from "../support/lived-entries.ts";

const HUB = "0badcafe";

const progress = (): void => undefined;

async function write(folder: string, writes: Writes): Promise<void> {
  await using store = await openStore({
    folder: path.join(folder, "village"),
    exercise: false,
    newNodeName: HUB,
    version: "test",
    running: () => 0,
    after,
    log: silentLog,
  });
  await store.append(writes);
}

it("works the village out anew, and says whether what was kept of it was right", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-rebuild-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const entries = Array.from(livedEntries(300, HUB), (draft, i): Entry => ({
    ...draft,
    node: HUB,
    number: i + 1,
    order: { millis: 1_760_000_000_000 + i, tick: 0 },
    wall: { millis: 1_760_000_000_000 + i, quality: "ntp" },
  }));
  await write(folder, { entries });
  const first = await rebuildHere({ folder, progress });
  expect(first).toMatchObject({ entries: 300, before: null });
  expect(await rebuildHere({ folder, progress })).toEqual({ ...first, before: first.after });
  // A row that is sound and wrong: only the entries can tell.
  const wrong = encodeRefs({ read: [{ node: HUB, number: 1 }], named: [] });
  await write(folder, { derived: [{ name: "c.0badcafe.00000001", value: wrong }] });
  const mended = await rebuildHere({ folder, progress });
  expect(mended.before).not.toBe(first.after);
  expect(mended.after).toBe(first.after);
});

it("works nothing out where there is no journal", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-rebuild-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await expect(rebuildHere({ folder, progress: () => undefined })).rejects.toMatchObject({
    code: "store/missing",
  });
});
