import { defineConfig } from "vitest/config";

// oxlint-disable-next-line import/no-default-export -- Vitest reads the default export.
export default defineConfig({
  test: {
    globalSetup: ["tests/support/prepare.ts"],
    include: ["tests/**/*.test.ts"],
    // A machine may be ten times slower than this one: what is waited for is waited for, and only what hangs is given up.
    testTimeout: 900_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // Programs that tests start speak French whatever the machine does.
    env: { LANG: "C.UTF-8", LC_ALL: "", LC_MESSAGES: "", VEILLEE_LANG: "" },
  },
});
