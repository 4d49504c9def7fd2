import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { concat } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import { wrap } from "../../src/frames/frames.ts";
import type { Outcome } from "../../src/mesh/delivery.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import type { RadioStatus } from "../../src/mesh/radio-status.ts";
import { driveRadio, type RadioDriver, type RadioHandlers } from "../../src/radio/drive.ts";
import { bytesOf } from "../support/bytes.ts";
import { FakeLink, NEIGHBOUR, textFrom } from "../support/fake-link.ts";

const START = 1_000_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the driver of a radio", () => {
  it("opens, shakes hands, and hands over what is heard", async () => {
    const { link, driver, heard } = drive();
    await vi.advanceTimersByTimeAsync(200);
    expect(driver.status()).toMatchObject({ phase: "ready", number: 0xa1b2c301, reconnects: 0 });
    link.say(textFrom(NEIGHBOUR, "plus d'eau", 7));
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(["plus d'eau"]);
  });

  it("opens at once when the link tells that a radio is there again, and never says it is shared", async () => {
    const { link, driver } = drive();
    let plugged: (() => void) | undefined;
    const appears = (): Promise<void> => new Promise((resolve) => (plugged = resolve));
    Object.assign(link, { endsAs: "radio/missing", appears });
    await vi.advanceTimersByTimeAsync(200);
    for (let unplugged = 1; unplugged <= 10; unplugged++) {
      link.refuses = "radio/missing";
      link.hangUp();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(driver.status()).toMatchObject({ phase: "down", reason: "radio/missing" });
      link.refuses = undefined;
      plugged?.();
      await vi.advanceTimersByTimeAsync(200);
      expect(driver.status()).toMatchObject({ phase: "ready", reconnects: unplugged });
    }
  });

  it("goes on hearing when the house fails at one message", async () => {
    const failures: string[] = [];
    const log = {
      ...silentLog,
      error: (event: string): void => void failures.push(event),
    };
    const { link, heard } = drive({
      log,
      on: {
        heard: (text) => {
          if (text.text === "one") throw new Error("house");
          if (text.text === "two") return Promise.reject(new Error("house"));
          return undefined;
        },
      },
    });
    await vi.advanceTimersByTimeAsync(200);
    for (const [i, words] of ["one", "two", "three"].entries()) {
      link.say(textFrom(NEIGHBOUR, words, i + 1));
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(["one", "two", "three"]);
    expect(failures).toEqual(["radio-handler-failed", "radio-handler-failed"]);
  });

  it("lets others have their turn while it takes in a flood, and keeps its order", async () => {
    const { link, heard } = drive({ on: { heard: () => void vi.setSystemTime(Date.now() + 5) } });
    await vi.advanceTimersByTimeAsync(200);
    const words = Array.from({ length: 200 }, (_, i) => `besoin ${i}`);
    const frames = words.map((text, i) => wrap(encodeFromRadio(textFrom(NEIGHBOUR, text, i + 1))));
    link.raw(concat(...frames));
    await new Promise(setImmediate);
    const taken = heard.length;
    while (heard.length < words.length) await new Promise(setImmediate);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(20);
    expect(heard).toEqual(words);
  });

  it("sends what a handler sends from within", async () => {
    const { link, outcomes } = drive({
      on: { heard: (_, driver) => driver.send("reply", { to: NEIGHBOUR, text: "reçu" }) },
    });
    await vi.advanceTimersByTimeAsync(200);
    link.say(textFrom(NEIGHBOUR, "plus d'eau", 7));
    await vi.advanceTimersByTimeAsync(0);
    expect(link.heard.filter(({ kind }) => kind === "packet")).toHaveLength(1);
    expect(outcomes).toEqual(["reply: sent"]);
  });

  it("opens again after the link has ended, and says what is lost", async () => {
    const { link, driver, outcomes } = drive();
    await vi.advanceTimersByTimeAsync(200);
    driver.send("one", { to: NEIGHBOUR, text: "reçu" });
    await vi.advanceTimersByTimeAsync(0);
    link.hangUp();
    await vi.advanceTimersByTimeAsync(0);
    expect(driver.status()).toMatchObject({ phase: "down", reason: "radio/lost" });
    expect(outcomes).toEqual(["one: sent", "one: lost"]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(driver.status()).toMatchObject({ phase: "ready", reconnects: 1 });
    expect(link.closed).toBe(1);
  });

  it("opens again when the link no longer takes what is written", async () => {
    const { link, driver } = drive();
    await vi.advanceTimersByTimeAsync(200);
    link.takes = false;
    driver.send("one", { to: NEIGHBOUR, text: "reçu" });
    await vi.advanceTimersByTimeAsync(0);
    expect(driver.status().phase).toBe("down");
    link.takes = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(driver.status().phase).toBe("ready");
  });

  it("keeps trying while the link cannot be opened, and says why", async () => {
    const { link, driver } = drive({ refuses: "radio/missing" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(driver.status()).toMatchObject({ phase: "down", reason: "radio/missing" });
    link.refuses = undefined;
    await vi.advanceTimersByTimeAsync(5000);
    expect(driver.status().phase).toBe("ready");
    expect(driver.status().reason).toBeUndefined();
  });

  it("says once why a link cannot be opened, not for months", async () => {
    const warnings: unknown[] = [];
    const log = {
      ...silentLog,
      warn: (event: string, fields: unknown): void => void warnings.push([event, fields]),
    };
    const { link } = drive({ log, refuses: "radio/missing" });
    await vi.advanceTimersByTimeAsync(600_000);
    link.refuses = "radio/busy";
    await vi.advanceTimersByTimeAsync(600_000);
    expect(warnings).toMatchObject([
      ["radio-not-opened", { code: "radio/missing" }],
      ["radio-not-opened", { code: "radio/busy" }],
    ]);
  });

  it("opens again when the radio no longer answers", async () => {
    const { link, driver } = drive();
    await vi.advanceTimersByTimeAsync(200);
    link.answers = false;
    await vi.advanceTimersByTimeAsync(95_000);
    expect(link.closed).toBeGreaterThan(0);
    expect(driver.status().reason).toBe("radio/silent");
    link.answers = true;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(driver.status().phase).toBe("ready");
  });

  it("finds a frame that a false start hid, once no more bytes come", async () => {
    const { link, heard } = drive();
    await vi.advanceTimersByTimeAsync(200);
    link.raw(bytesOf("94 c3 01 ff"));
    link.say(textFrom(NEIGHBOUR, "plus d'eau", 7));
    await vi.advanceTimersByTimeAsync(900);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(heard).toEqual(["plus d'eau"]);
  });

  it("says goodbye to the radio and lets go of the link when it is stopped", async () => {
    const { link, driver, stop } = drive();
    await vi.advanceTimersByTimeAsync(200);
    stop();
    await driver.closed;
    expect(link.heard.at(-1)).toEqual({ kind: "disconnect" });
    expect(link).toMatchObject({ opened: 1, closed: 1 });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(link.opened).toBe(1);
  });

  it("sets the radio's clock after the handshake, if the wall clock is worth it", async () => {
    const { link } = drive();
    await vi.advanceTimersByTimeAsync(200);
    expect(link.heard.filter(({ kind }) => kind === "packet")).toEqual([]);
    const trusted = drive({ quality: "ntp" });
    await vi.advanceTimersByTimeAsync(200);
    expect(trusted.link.heard.at(-1)).toMatchObject({
      kind: "packet",
      packet: { to: 0xa1b2c301, port: 6, wantAck: false },
    });
  });

  it("tells its status whenever it changes", async () => {
    const { phases } = drive();
    await vi.advanceTimersByTimeAsync(200);
    expect([...new Set(phases)]).toEqual(["opening", "waking", "configuring", "ready"]);
  });
});

interface Rigged {
  readonly link: FakeLink;
  readonly driver: RadioDriver;
  readonly heard: string[];
  readonly outcomes: string[];
  readonly phases: string[];
  readonly stop: () => void;
}

/** A driver over a radio in memory, and what it told the house. */
function drive({
  log = silentLog,
  refuses,
  quality = "none",
  on,
}: {
  readonly log?: typeof silentLog;
  readonly refuses?: "radio/missing";
  readonly quality?: "none" | "ntp";
  readonly on?: {
    readonly heard: (
      text: Parameters<RadioHandlers["heard"]>[0],
      driver: RadioDriver,
    ) => Promise<void> | void;
  };
} = {}): Rigged {
  const link = new FakeLink();
  link.refuses = refuses;
  const [heard, outcomes, phases]: [string[], string[], string[]] = [[], [], []];
  const ended = new AbortController();
  const driver: RadioDriver = driveRadio({
    link,
    clock: () => Date.now(),
    wall: () => ({ millis: Date.now(), quality }),
    chance: new Chance(42),
    log,
    signal: ended.signal,
    on: {
      heard: (text) => {
        heard.push(text.text);
        return on?.heard(text, driver);
      },
      heardData: () => undefined,
      peer: () => undefined,
      outcome: (handle: string, { kind }: Outcome) => void outcomes.push(`${handle}: ${kind}`),
      status: ({ phase }: RadioStatus) => void phases.push(phase),
    },
  });
  return { link, driver, heard, outcomes, phases, stop: () => ended.abort() };
}
