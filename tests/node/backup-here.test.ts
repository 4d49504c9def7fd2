import { mkdir, rename } from "node:fs/promises";

import { expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { backUpHere, restoreHere } from "../../src/node/backup-here.ts";
import { runningClock } from "../../src/node/clock.ts";
import { settingsOf } from "../../src/node/here.ts";
import { openJournal } from "../../src/node/open-journal.ts";
import type { Store } from "../../src/store/store.ts";
import { HEAD_ROW } from "../../src/village/checkpoint-head.ts";
import { faultOf, namesIn } from "../store/backup/scratch.ts";
import { scratchFolder } from "../store/scratch.ts";
import { needEntry } from "../support/entries.ts";

const opened = async (data: string): Promise<Store> =>
  await openJournal({ ...settingsOf(data, []), exercise: false }, runningClock(), silentLog);

it("prepares the first start of what it restored, and tells that last of all", async () => {
  const data = await scratchFolder();
  await mkdir(`${data}-copies`);
  {
    await using store = await opened(data);
    for (let number = 1; number <= 30; number++)
      await store.append({ entries: [needEntry(number, store.node)] });
  }
  const wish = { folder: `${data}-copies`, plain: true };
  const { signal } = new AbortController();
  for await (const _ of backUpHere(data, wish, { by: "Maëlle", signal })) continue;
  const [name = ""] = await namesIn(`${data}-copies`);
  const kinds: string[] = [];
  const restoring = restoreHere(`${data}-new`, {
    file: `${data}-copies/${name}`,
    secret: "",
    check: false,
  });
  for await (const { kind } of restoring) kinds.push(kind);
  expect(kinds.at(-1)).toBe("restored");
  {
    // Who made it is an entry of the journal, though no node runs; the backup is of before.
    await using store = await opened(data);
    const [last] = store.entriesNow([{ node: store.node, number: store.lastNumber }]);
    expect(last).toMatchObject({
      number: 31,
      actor: { role: "operator", id: "Maëlle" },
      fact: { kind: "backup.made", on: "folder", lock: "none", entries: 30 },
    });
  }
  await using store = await opened(`${data}-new`);
  expect(store.health().entries).toBe(30);
  expect(store.derived(HEAD_ROW)).toBeDefined();
});

it("begins no new journal where a restore was broken off, and leaves nothing of it once one stands", async () => {
  const data = await scratchFolder();
  await mkdir(`${data}/village.restoring/journal`, { recursive: true });
  expect(await faultOf(opened(data))).toBe("restore/unfinished");
  expect(await namesIn(data)).toEqual(["village.restoring"]);
  await rename(`${data}/village.restoring`, `${data}-away`);
  await (await opened(data))[Symbol.asyncDispose]();
  for (const left of ["village.restoring", "village.mending", "village.mending.restoring"])
    await mkdir(`${data}/${left}/journal`, { recursive: true });
  await (await opened(data))[Symbol.asyncDispose]();
  expect(await namesIn(data)).toEqual(["village"]);
});
