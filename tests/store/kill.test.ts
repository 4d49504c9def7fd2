import { spawn } from "node:child_process";
import process from "node:process";

import { describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { openStore } from "../../src/store/store.ts";
import { bundled } from "./bundle.ts";
import { all, numbers, optionsFor, scratchFolder } from "./scratch.ts";

const writer = bundled("writer.ts");

const SEED = 20_261_121;

describe("a process killed at any moment", () => {
  it("loses no entry it told of, through 25 kills of one journal", async () => {
    const chance = new Chance(SEED);
    const options = optionsFor(await scratchFolder());
    let acknowledged = 0;
    for (let kill = 1; kill <= 25; kill++) {
      const lines = await runWriter(options.folder, chance.between(5, 250));
      acknowledged = Math.max(acknowledged, ...lines.map((line) => Number(line) || 0));
      await using store = await openStore(options);
      const found = numbers(await all(store.entries()));
      expect(found.length, `kill ${kill}`).toBeGreaterThanOrEqual(acknowledged);
      expect(found).toEqual(found.map((_, i) => i + 1));
      expect(store.health()).toMatchObject({ state: "good", quarantined: 0, missing: 0 });
    }
    expect(acknowledged).toBeGreaterThan(25);
  });

  it("leaves a folder that opens, through 20 kills while a journal is made", async () => {
    const chance = new Chance(SEED);
    for (let kill = 1; kill <= 20; kill++) {
      const options = optionsFor(await scratchFolder());
      const lines = await runWriter(options.folder, chance.between(0, 25));
      await using store = await openStore({ ...options, newNodeName: "00c0ffee" });
      const found = numbers(await all(store.entries()));
      expect(found.length).toBeGreaterThanOrEqual(lines.filter((line) => Number(line) > 0).length);
      // A journal that was told of keeps its name; one that was not may be another's.
      if (lines.includes("open")) expect(store.node).toBe("0badcafe");
    }
  });
});

it("is told when another process holds the folder, and disturbs it in nothing", async () => {
  const options = optionsFor(await scratchFolder());
  await using store = await openStore(options);
  expect(await runWriter(options.folder, 10_000)).toEqual(["store/locked"]);
  await store.append({ settings: { still: "here" } });
  expect(store.setting("still")).toBe("here");
});

/** What the writer printed before it died, a line each. */
async function runWriter(folder: string, dieAfter: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [writer(), folder, String(dieAfter)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (printed.startsWith("store/")) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.on("close", resolve));
  // The last line may have been cut by the kill.
  return printed.split("\n").slice(0, -1);
}
