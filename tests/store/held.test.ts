import { spawn } from "node:child_process";
import process from "node:process";

import { expect, it } from "vitest";

import { openStore } from "../../src/store/store.ts";
import { bundled } from "./bundle.ts";
import { optionsFor, scratchFolder } from "./scratch.ts";

/** Longer than it is waited for, in milliseconds. */
const NEVER = 3_600_000;

const writer = bundled("writer.ts");

it("is told when another process holds the folder, and disturbs it in nothing", async () => {
  const options = optionsFor(await scratchFolder());
  await using store = await openStore(options);
  expect(await runWriter(options.folder, NEVER)).toEqual(["store/locked"]);
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
