import { setImmediate as turn } from "node:timers/promises";

import { describe, expect, it, onTestFinished } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { DAY, type Millis, MINUTE } from "../../src/base/time.ts";
import { firstLink, keyPairOf, leafOf, signHead } from "../../src/journal/chain.ts";
import { formOf } from "../../src/journal/entry-codec.ts";
import { SALT } from "../../src/journal/sensitive.ts";
import type { VerifySource } from "../../src/journal/verify-journal.ts";
import { TAMPERED_SETTING, Verifier } from "../../src/node/verify.ts";
import { needEntry } from "../support/entries.ts";

const node = "0badcafe";
const { key, publicKey } = keyPairOf(new Uint8Array(32).fill(7));
const parting = { salt: () => new Uint8Array(SALT), pseudonym: () => "00000000" };
const [signed, changed] = [needEntry(1, node), { ...needEntry(1, node), trust: 3 } as const].map(
  (entry) => formOf(entry, parting).bytes,
);
if (signed === undefined || changed === undefined) throw new Error("no entries");
const whole = source(signed, signed);
const altered = source(signed, changed);

/** A journal of one entry, signed as `written`, in which `there` stands. */
function source(written: Uint8Array, there: Uint8Array): VerifySource {
  const before = firstLink(node, publicKey);
  return {
    nodes: new Map([[node, { last: 1, publicKeys: [publicKey] }]]),
    forms: async function* forms() {
      yield [{ node, number: 1, bytes: there, sensitive: "gone" }];
    },
    heads: async function* heads() {
      yield signHead({ node, number: 1, before, leaves: [leafOf(written)] }, key);
    },
  };
}

interface Held {
  readonly verifier: Verifier;
  /** What a check will find there. */
  readonly put: (journal: VerifySource) => void;
  readonly settings: Map<string, string>;
  /** Lets time pass until the next wait ends; false if nothing is waited for. */
  readonly pass: () => boolean;
  /** Where the clock stands. */
  readonly at: () => Millis;
  readonly found: () => number;
}

function held(journal: VerifySource, settings = new Map<string, string>()): Held {
  let [stands, now, found] = [journal, 0, 0];
  const waits = new Map<() => void, Millis>();
  const verifier = new Verifier({
    store: {
      verifySource: () => stands,
      setting: (name) => settings.get(name),
      append: async (writes) => {
        const { [TAMPERED_SETTING]: noted } = writes.settings ?? {};
        if (noted !== undefined) settings.set(TAMPERED_SETTING, noted);
      },
    },
    onFound: () => {
      found += 1;
    },
    running: () => now,
    after: (delay, act) => {
      waits.set(act, now + delay);
      return () => waits.delete(act);
    },
    log: silentLog,
  });
  onTestFinished(async () => verifier[Symbol.asyncDispose]());
  return {
    verifier,
    put: (next) => {
      stands = next;
    },
    settings,
    pass: () => {
      const [next] = [...waits].toSorted(([, one], [, other]) => one - other);
      if (next === undefined) return false;
      const [act, due] = next;
      waits.delete(act);
      now = due;
      act();
      return true;
    },
    at: () => now,
    found: () => found,
  };
}

async function checked({ verifier }: Held): Promise<number> {
  const { signal } = new AbortController();
  for await (const _ of verifier.steps(signal)) continue;
  return verifier.tampered;
}

/** Lets time pass, wait by wait, until `done`. */
async function passUntil({ pass }: Held, done: () => boolean): Promise<void> {
  for (let waits = 0; !done() && waits < 100; waits++) {
    pass();
    await turn();
  }
}

describe("a node's journal", () => {
  it("is told to be altered until a check finds it as it was signed, over restarts", async () => {
    const first = held(altered);
    expect(first.verifier.tampered).toBe(0);
    expect(await checked(first)).toBe(1);
    const second = held(altered, first.settings);
    expect(second.verifier.tampered).toBe(1);
    second.put(whole);
    expect(await checked(second)).toBe(0);
    expect(held(whole, second.settings).verifier.tampered).toBe(0);
    expect([first.found(), second.found()]).toEqual([1, 1]);
  });

  it("is checked by itself half an hour after the start, and once a day from then on", async () => {
    const alone = held(whole);
    for (const day of [0, 1, 2]) {
      await passUntil(alone, () => alone.found() > day);
      const late = alone.at() - 30 * MINUTE - day * DAY;
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(MINUTE);
    }
    alone.put(altered);
    await passUntil(alone, () => alone.found() > 3);
    expect(alone.verifier.tampered).toBe(1);
    expect(alone.settings.get(TAMPERED_SETTING)).toBe("1");
  });

  it("is checked no further once the node ends", async () => {
    const ending = held(whole);
    ending.pass();
    await ending.verifier[Symbol.asyncDispose]();
    expect(ending.pass()).toBe(false);
    expect(ending.found()).toBe(0);
  });

  it("counts for whole where what was noted is no number", () => {
    const settings = new Map([[TAMPERED_SETTING, "NaN or -3"]]);
    expect(held(whole, settings).verifier.tampered).toBe(0);
  });
});
