import { rmSync } from "node:fs";

import { describe, expect, it } from "vitest";

import type { Here } from "../../src/cli/io.ts";
import { sampleFindings } from "../support/fake-workshop.ts";
import { dataFolder, realDaemon } from "./daemon-double.ts";
import { run } from "./terminal.ts";

/** A machine that notes how it was examined. */
function machine(findings = sampleFindings) {
  const asked: unknown[] = [];
  const here: Here = {
    radios: async () => [],
    openWorkshop: async () => expect.unreachable(),
    grammar: async () => expect.unreachable(),
    examine: async (options) => {
      asked.push(options);
      return findings;
    },
  };
  return { here, asked };
}

describe("veillee doctor", () => {
  it("lets the running node look, and prints each line with what to do under it", async () => {
    await using daemon = await realDaemon();
    const { here, asked } = machine();
    const argv = ["doctor", "--data", daemon.folder];
    const french = await run(argv, { columns: 80, here });
    const english = await run([...argv, "--lang", "en"], { columns: 80, here });
    expect(french.out).toMatchSnapshot("French");
    expect(english.out).toMatchSnapshot("English");
    expect(asked).toEqual([]);
  });

  it("ends with 1 only if something is bad", async () => {
    await using daemon = await realDaemon();
    const argv = ["doctor", "--data", daemon.folder];
    expect((await run(argv)).code).toBe(1);
    // Without the radio's own lines nothing bad is left.
    expect((await run([...argv, "--no-radio"])).code).toBe(0);
    const { here } = machine(sampleFindings.filter(({ level }) => level !== "bad"));
    expect((await run([...argv, "--radio", "/dev/ttyACM9"], { here })).code).toBe(0);
  });

  it("looks by itself when no node runs, or when a radio is named", async () => {
    const folder = dataFolder();
    const { here, asked } = machine();
    const argv = ["doctor", "--data", folder];
    const { out } = await run(argv, { here });
    expect(out).toContain("Veillée ne tourne pas");
    await run([...argv, "--no-radio", "--radio", "tcp://192.0.2.9"], { here });
    expect(asked).toEqual([
      { folder, radio: undefined, noRadio: false },
      { folder, radio: "tcp://192.0.2.9", noRadio: true },
    ]);
    rmSync(folder, { recursive: true });
  });

  it("gives programs all of it, and who looked", async () => {
    await using daemon = await realDaemon();
    const { out } = await run(["doctor", "--json", "--data", daemon.folder]);
    expect(JSON.parse(out)).toEqual({ running: true, findings: sampleFindings });
  });
});
