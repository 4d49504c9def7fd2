import { availableParallelism } from "node:os";
import path from "node:path";

import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Rooms that compute and wait for nothing: what one file has loaded, the grammar's tables above all, is there for the next. */
const pure = [
  ..."base frames journal language mesh outbox paper sync village"
    .split(" ")
    .map((room) => `tests/${room}/**/*.test.ts`),
  // Without what starts the program, opens ports, or counts descriptors.
  "tests/intake/!(through-the-program).test.ts",
  "tests/exercise/!(pty-port|simulated-link|tcp-port).test.ts",
];

/** Folders whose tests take longest, first: what is begun last holds nobody up. */
const longFirst = ["faults", "store", "node", "web", "cli"];

function rank({ moduleId }: TestSpecification): number {
  const tests = path.join(import.meta.dirname, "tests");
  const [folder = ""] = path.relative(tests, moduleId).split(path.sep);
  const at = longFirst.indexOf(folder);
  return at < 0 ? longFirst.length : at;
}

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

// oxlint-disable-next-line import/no-default-export -- Vitest reads the default export.
export default defineConfig({
  test: {
    // Half of them wait for a disk, a timer or a program of their own.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongFirst },
    // A machine may be ten times slower than this one: what is waited for is waited for, and only what hangs is given up.
    testTimeout: 900_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // Programs that tests start speak French whatever the machine does.
    env: { LANG: "C.UTF-8", LC_ALL: "", LC_MESSAGES: "", VEILLEE_LANG: "" },
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: "real",
          globalSetup: ["tests/support/prepare.ts"],
          include: ["tests/**/*.test.ts"],
          exclude: pure,
        },
      },
    ],
  },
});
