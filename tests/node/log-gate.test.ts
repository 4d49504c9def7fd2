import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DAY, HOUR, type Millis, MINUTE, SECOND } from "../../src/base/time.ts";
import { DAY_BYTES, LogGate, type Notice, type Said } from "../../src/node/log-gate.ts";

const MB = 1e6;
const DAYS = 5;
/** What a line weighs, with its time and its fields. */
const LINE = 160;

function counted({ fields }: Notice): number {
  return Number(fields["times"] ?? fields["lines"]);
}

/** A log of which only what it weighs is kept. */
function writing(gate: LogGate) {
  const kept = { bytes: 0, lines: 0, counted: 0, written: new Map<string, number>() };
  const write = (event: string): void => {
    gate.wrote(LINE);
    kept.bytes += LINE;
    kept.written.set(event, (kept.written.get(event) ?? 0) + 1);
  };
  const say = (said: Said, at: Millis): void => {
    const { notices, passes } = gate.admit(said, at);
    for (const notice of notices) {
      write(notice.event);
      kept.counted += counted(notice);
    }
    if (!passes) return;
    write(said.event);
    kept.lines += 1;
  };
  return { kept, say };
}

const kept: Said = { level: "info", event: "text-kept" };
const failed: Said = { level: "error", event: "store.write-failed", code: "store/full" };
const lost: Said = { level: "warn", event: "radio-lost", code: "radio/lost" };

describe("F20: the log", () => {
  it("F20: stays under 50 MB a month at ten messages a second for seven days, with two errors storming", () => {
    const { kept: log, say } = writing(new LogGate());
    for (let at = 0; at < 7 * DAY; at += 100) {
      say(kept, at);
      if (at % 1000 < 300) say({ ...failed, code: `store/${at % 7}` }, at);
      if (at % (20 * SECOND) === 0) say(lost, at);
      if (at % HOUR === 0) say({ level: "warn", event: "alarm" }, at);
    }
    // What one day may keep back for the next is spent once.
    expect((log.bytes / 7) * 30).toBeLessThan(50 * MB);
    expect(log.written.get("alarm")).toBe(7 * 24);
    // What is rare is still there to be read.
    expect(log.written.get("radio-lost")).toBe((7 * DAY) / (20 * SECOND));
  });

  it("F20: stays under 50 MB a month where every line is another, and lets errors go first", () => {
    const { kept: log, say } = writing(new LogGate());
    for (let at = 0; at < DAYS * DAY; at += 10 * SECOND) {
      say({ level: "info", event: `event-${at % 599}` }, at);
      say({ level: "warn", event: `event-${at % 599}` }, at);
      say({ level: "warn", event: `event-${at % 601}` }, at);
      if (at % (15 * MINUTE) === 0) say(failed, at);
    }
    // A gate that is full at first has one day more to give.
    expect(log.bytes).toBeLessThan((DAYS + 1) * DAY_BYTES + LINE);
    expect(31 * DAY_BYTES).toBeLessThan(50 * MB);
    expect(log.written.get("store.write-failed")).toBe((DAYS * DAY) / (15 * MINUTE));
    expect(log.written.get("log-left-out")).toBeGreaterThan(0);
  });

  it("tells a storm by its first lines, then by a count every ten minutes, and whole again when it is over", () => {
    const gate = new LogGate();
    const told: [Millis, unknown][] = [];
    const say = (at: Millis): void => {
      const { notices, passes } = gate.admit(failed, at);
      for (const { fields } of notices) told.push([at, fields]);
      if (passes) told.push([at, "line"]);
    };
    for (let at = 0; at < 30 * MINUTE; at += 2.5 * SECOND) say(at);
    say(60 * MINUTE);
    say(61 * MINUTE);
    expect(told.slice(0, 10).map(([, what]) => what)).toEqual(
      Array.from({ length: 10 }, () => "line"),
    );
    const counts = told.slice(10).map(([, what]) => what);
    expect(counts[0]).toEqual({
      of: "store.write-failed",
      code: "store/full",
      times: 240,
      minutes: 10,
    });
    expect(counts.filter((what) => what === "line")).toHaveLength(2);
  });

  it("writes an emergency, the start and the end whatever storms", () => {
    const { kept: log, say } = writing(new LogGate());
    for (let i = 0; i < 100_000; i++) say({ level: "error", event: `event-${i % 150}` }, i * 10);
    for (const event of ["alarm", "ready", "stopping"]) say({ level: "info", event }, 1e6);
    for (const event of ["alarm", "ready", "stopping"]) expect(log.written.get(event)).toBe(1);
  });

  it("leaves out nothing that it does not count", () => {
    const event = fc.record({
      level: fc.constantFrom("debug" as const, "info" as const, "warn" as const, "error" as const),
      event: fc.constantFrom("alarm", "a", "b", "c", "d"),
      code: fc.constantFrom(undefined, "x", "y"),
      after: fc.constantFrom(0, 10, SECOND, MINUTE, HOUR),
      times: fc.constantFrom(1, 3, 50, 2000),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const { kept: log, say } = writing(new LogGate());
        let at = 0;
        let said = 0;
        for (const { after, times, ...each } of events) {
          for (let i = 0; i < times; i++) {
            at += after;
            said += 1;
            say(each, at);
          }
        }
        say({ level: "info", event: "stopping" }, at);
        expect(log.lines + log.counted).toBe(said + 1);
      }),
      { numRuns: 60 },
    );
  });
});
