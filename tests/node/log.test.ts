import { describe, expect, it } from "vitest";

import { Fault } from "../../src/base/fault.ts";
import { type LogOptions, openLog } from "../../src/node/log.ts";

function lines(
  options: Partial<LogOptions>,
  say: (log: ReturnType<typeof openLog>) => void,
): string[] {
  const written: string[] = [];
  say(
    openLog({
      level: "info",
      exercise: false,
      write: (text) => written.push(text),
      ...options,
    }),
  );
  return written;
}

describe("the log", () => {
  it("writes one line of JSON an event", () => {
    const [line = "", ...more] = lines({}, (log) =>
      log.warn("radio down", { reason: "radio/lost" }),
    );
    expect(more).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      level: "warn",
      msg: "radio down",
      reason: "radio/lost",
    });
    expect(line.endsWith("}\n")).toBe(true);
  });

  it("says EXERCICE on every line of an exercise, for machines and for people", () => {
    for (const human of [{}, { human: "fr" }] as const) {
      const written = lines({ exercise: true, ...human, level: "debug" }, (log) => {
        log.debug("a");
        log.info("b");
        log.warn("c");
        log.error("d");
      });
      expect(written).toHaveLength(4);
      for (const line of written) expect(line).toContain("EXERCICE");
    }
  });

  it("hands no escape or reversal to a terminal, from whatever name", () => {
    const name = "\u001b]0;x\u0007\u009b31m\u202eabc";
    for (const human of [{}, { human: "en" }] as const) {
      const [line = ""] = lines(human, (log) => log.info("peer", { name }));
      expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u);
    }
  });

  it("tells an expected error in words with its cause, and a bug by its stack, on one line", () => {
    const cause = Object.assign(new Error("no space left"), { code: "ENOSPC" });
    const fault = new Fault("store/full", { cause });
    const written = lines({}, (log) => {
      log.warn("a", { error: fault });
      log.warn("b", { error: cause });
      log.error("c", { error: new TypeError("no such thing") });
      log.error("d", { error: Object.assign(new TypeError("odd"), { code: "ERR_INVALID_ARG" }) });
    });
    const told = written.map((line): string => String(JSON.parse(line).error));
    expect(told[0]).toMatch(/^Fault: .* <- Error: no space left$/);
    expect(told[1]).toBe("Error: no space left");
    expect(told[3]).toMatch(/^TypeError: odd\n +at /);
    expect(told[2]).toMatch(/^TypeError: no such thing\n +at /);
  });

  it("shows no stack to a person", () => {
    const [line = ""] = lines({ human: "fr" }, (log) =>
      log.error("c", { error: new TypeError("no such thing") }),
    );
    expect(line).toContain("no such thing");
    expect(line).not.toMatch(/\bat /);
  });

  it("tells a person what happens in words, and a repairer by name", () => {
    const [told = ""] = lines({ human: "fr" }, (log) =>
      log.warn("radio-lost", { radio: "/dev/x" }),
    );
    expect(told).toMatch(
      /^\d\d:\d\d:\d\d ATTENTION radio perdue, on la rappelle radio=\/dev\/x\n$/,
    );
    const [far = ""] = lines({ human: "fr" }, (log) =>
      log.info("village.reading", { percent: 40 }),
    );
    expect(far).toMatch(/ le journal est relu, les pages s'ouvriront ensuite : 40 %\n$/);
    const [kept = ""] = lines({}, (log) => log.warn("radio-lost", { radio: "/dev/x" }));
    expect(JSON.parse(kept)).toMatchObject({ level: "warn", msg: "radio-lost", radio: "/dev/x" });
  });

  it("leaves out what is below its level", () => {
    expect(lines({ level: "warn" }, (log) => log.info("quiet"))).toEqual([]);
  });

  it("F20: counts a storm where it is kept, told apart by what went wrong, and writes what is in its way", () => {
    let at = 0;
    const storm = (log: ReturnType<typeof openLog>): void => {
      for (let i = 0; i < 500; i++) {
        at += 100;
        log.error("not-kept", { error: new Fault("store/full") });
        log.error("not-kept", { error: Object.assign(new Error("no"), { code: "EIO" }) });
      }
      log.warn("alarm");
      log.info("stopping");
    };
    expect(lines({}, storm)).toHaveLength(1002);
    const written = lines({ running: () => at }, storm).map((line): unknown => JSON.parse(line));
    expect(written).toHaveLength(24);
    const [full, io] = ["store/full", "EIO"].map((code) => ({
      level: "error",
      msg: "log-repeated",
      of: "not-kept",
      code,
      times: 490,
      minutes: 1,
    }));
    expect(written.slice(20)).toMatchObject([
      { msg: "alarm" },
      full,
      io,
      { level: "info", msg: "stopping" },
    ]);
  });
});
