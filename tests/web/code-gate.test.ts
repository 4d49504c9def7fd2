import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { CodeGate } from "../../src/web/code-gate.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const credentials = { verify: async (code: string) => code === "right" };

/** Tries `code` and says how long the answer took. */
async function timed(gate: CodeGate, code: string, peer: string) {
  const start = Date.now();
  const answer = gate.verify(code, peer, 0).then((right) => ({ right, took: Date.now() - start }));
  await vi.runAllTimersAsync();
  return answer;
}

describe("the way to the operator's code", () => {
  it("grows longer with every wrong code, from whomever", async () => {
    const gate = new CodeGate(credentials, 50);
    for (let i = 0; i < 20; i++)
      expect(await timed(gate, "wrong", `peer ${i}`)).toEqual({ right: false, took: 50 * i });
    expect(await timed(gate, "right", "operator")).toEqual({ right: true, took: 1000 });
  });

  it("is two seconds long at most, however many tried", async () => {
    const gate = new CodeGate(credentials, 50);
    for (let i = 0; i < 200; i++) await timed(gate, "wrong", `peer ${i}`);
    expect(await timed(gate, "right", "operator")).toEqual({ right: true, took: 2000 });
  });

  it("is not made longer by right codes", async () => {
    const gate = new CodeGate(credentials, 50);
    for (let i = 0; i < 30; i++)
      expect(await timed(gate, "right", "operator")).toEqual({ right: true, took: 0 });
  });

  it("is free again after a check that failed", async () => {
    let broken = true;
    const gate = new CodeGate(
      {
        verify: async () => {
          if (broken) throw new Error("no memory");
          return true;
        },
      },
      0,
    );
    for (let i = 0; i < 5; i++)
      await expect(gate.verify("x", `peer ${i}`, 0)).rejects.toThrow("no memory");
    broken = false;
    expect(await gate.verify("x", "peer", 0)).toBe(true);
  });
});
