import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Chance } from "../../../src/base/chance.ts";
import { checkBackup } from "../../../src/store/backup/restore.ts";
import { openStore } from "../../../src/store/store.ts";
import { needEntry } from "../../support/entries.ts";
import { bundled } from "../bundle.ts";
import { all, optionsFor } from "../scratch.ts";
import { backedUp, namesIn, RECOVERY, restored, sampleStore } from "./scratch.ts";

const worker = bundled("backup/worker.ts");
const SEED = 20_261_127;

let folder: string;
let entries = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "veillee-kill-"));
  await using store = await sampleStore(`${folder}/data`);
  const words = "plus d'eau, quatre personnes dont un bébé ".repeat(20);
  for (let at = 0; at < 6000; at += 200) {
    const first = store.lastNumber + 1;
    await store.append({
      entries: Array.from({ length: 200 }, (_, i) => ({ ...needEntry(first + i), raw: words })),
    });
  }
  entries = store.lastNumber;
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

describe("a process killed at any moment of a backup", () => {
  it("leaves no file under a backup's name that is not whole, and the next goes on", async () => {
    const chance = new Chance(SEED);
    const target = await mkdtemp(path.join(folder, "target-"));
    const [resumed, whole] = [[] as number[], new Set<string>()];
    // Until one has gone on from much: a slow machine takes longer to write it.
    for (let kill = 1; kill <= 12 || Math.max(0, ...resumed) <= 500; kill++) {
      const after = String(chance.between(1, 400 * Math.ceil(kill / 12)));
      const steps = await run(["backup", `${folder}/data`, target, after, ""]);
      for (const step of steps)
        if (step.kind === "begun" && step.resumed !== null) resumed.push(step.resumed ?? 0);
      for (const name of await namesIn(target)) {
        if (!name.endsWith(".veillee") || whole.has(name)) continue;
        whole.add(name);
        const check = checkBackup({
          file: path.join(target, name),
          secret: RECOVERY,
          running: () => 0,
        });
        expect((await all(check)).at(-1), name).toMatchObject({ kind: "checked", entries });
      }
      expect((await namesIn(target)).filter((name) => name.endsWith(".part")).length).toBeLessThan(
        2,
      );
    }
    await using store = await openStore(optionsFor(`${folder}/data`));
    const last = await backedUp(store, target);
    expect(last.entries).toBe(entries);
    expect(await restored(last.file, `${target}/new`)).toMatchObject({ content: last.content });
  });
});

describe("a process killed at any moment of a restore", () => {
  it("leaves a whole store or none, and the next begins anew", async () => {
    const chance = new Chance(SEED);
    const target = await mkdtemp(path.join(folder, "target-"));
    const { file } = await (async () => {
      await using store = await openStore(optionsFor(`${folder}/data`));
      return await backedUp(store, target);
    })();
    let whole = 0;
    for (let kill = 1; kill <= 8; kill++) {
      const place = path.join(target, `new-${kill % 3}`);
      await run(["restore", place, file, String(chance.between(100, 900)), RECOVERY]);
      if ((await namesIn(place)).length === 0) continue;
      whole += 1;
      await using store = await openStore({ ...optionsFor(place), newNodeName: "ffffffff" });
      expect(store).toMatchObject({ node: "0badf00d", created: false });
      expect(await all(store.entries())).toHaveLength(entries);
      expect(store.health()).toMatchObject({ missing: 0, quarantined: 0 });
      await rm(place, { recursive: true });
    }
    expect(whole).toBeLessThan(8);
    expect(await restored(file, path.join(target, "new-last"))).toMatchObject({ entries });
  });
});

interface Told {
  readonly kind: string;
  readonly resumed?: number | null;
}

/** What the worker told before it died. */
async function run(args: readonly string[]): Promise<readonly Told[]> {
  const child = spawn(process.execPath, [worker(), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  await new Promise((resolve) => child.on("close", resolve));
  // The last line may have been cut by the kill.
  const lines = printed.split("\n").slice(0, -1);
  return lines.map((line): Told => JSON.parse(line));
}
