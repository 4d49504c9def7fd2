import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import type { FaultCode } from "../../src/base/fault.ts";
import { MINUTE, SECOND } from "../../src/base/time.ts";
import { wrap } from "../../src/frames/frames.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { priority } from "../../src/mesh/message.ts";
import { port } from "../../src/mesh/packet.ts";
import { NEIGHBOUR, OWN, routing, stateOf, textFrom } from "../support/fake-link.ts";
import { readySession, tell } from "../support/ready-session.ts";
import { SessionRun } from "../support/session-run.ts";

/** One thing that happens to a session, and how long after the one before. */
type Happening =
  | { readonly kind: "text" | "data" | "alert"; readonly after: number }
  | { readonly kind: "status"; readonly after: number; readonly res: number; readonly free: number }
  | {
      readonly kind: "reply";
      readonly after: number;
      readonly error: number;
      readonly own: boolean;
    }
  | { readonly kind: "noise"; readonly after: number; readonly bytes: Uint8Array }
  | { readonly kind: "hang up"; readonly after: number; readonly reason: FaultCode }
  | { readonly kind: "reboot" | "mute" | "unmute"; readonly after: number };

const after = fc.oneof(fc.constant(0), fc.nat(5 * SECOND), fc.nat(5 * MINUTE));
const reasons: readonly FaultCode[] = ["radio/lost", "radio/missing", "radio/busy"];
const codes = [0, 0, 0, 5, 7, 8, 9, 32, 34, 38, 39];

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom("text", "data", "alert"), after }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("status"),
      after,
      res: fc.constantFrom(...codes),
      free: fc.nat(16),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("reply"),
      after,
      error: fc.constantFrom(...codes),
      own: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant("noise"), after, bytes: fc.uint8Array({ maxLength: 40 }) }),
  fc.record({ kind: fc.constant("hang up"), after, reason: fc.constantFrom(...reasons) }),
  fc.record({ kind: fc.constantFrom("reboot", "mute", "unmute"), after }),
);

const story = fc.array(happening, { maxLength: 60 });

describe("whatever happens, a session", () => {
  it("never has more than four packets in flight, three of them routine", () => {
    fc.assert(
      fc.property(story, (happenings) => {
        const run = readySession();
        for (const each of happenings) {
          live(run, each);
          expect(run.status.inFlight).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  it("never sends texts closer than 2.5 s, nor the same id twice", () => {
    fc.assert(
      fc.property(story, (happenings) => {
        const run = readySession();
        for (const each of happenings) live(run, each);
        run.advance(10 * MINUTE);
        const texts = run.packets.filter(({ said }) => said.packet.port === port.text);
        const gaps = texts.slice(1).map(({ at }, i) => at - (texts[i]?.at ?? 0));
        expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(2500);
        const ids = run.packets.map(({ said }) => said.packet.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(0);
      }),
    );
  });

  it("tells the fate of every message it sent, once, and after it good news only", () => {
    fc.assert(
      fc.property(story, (happenings) => {
        const run = readySession();
        for (const each of happenings) live(run, each);
        run.alive = true;
        for (let i = 0; i < 60 && (run.status.waiting > 0 || run.status.inFlight > 0); i++) {
          heal(run);
          run.advance(10 * MINUTE);
        }
        const sent = happenings.filter(({ kind }) => ["text", "data", "alert"].includes(kind));
        const told = new Map<string, string[]>();
        for (const line of run.outcomes) {
          const [handle = "", outcome = ""] = line.split(": ");
          told.set(handle, [...(told.get(handle) ?? []), outcome]);
        }
        expect(told.size).toBe(sent.length);
        for (const outcomes of told.values()) {
          const end = outcomes.findIndex((outcome) => !["sent", "relayed"].includes(outcome));
          if (end < 0) expect(outcomes).toContain("relayed");
          else
            expect(["relayed", "delivered"]).toEqual(
              expect.arrayContaining(outcomes.slice(end + 1)),
            );
        }
      }),
      { numRuns: 50 },
    );
  });

  it("is ready again once the radio is well", () => {
    fc.assert(
      fc.property(story, (happenings) => {
        const run = new SessionRun();
        run.connect();
        for (const each of happenings) live(run, each);
        heal(run);
        expect(run.status.phase).toBe("ready");
        run.radio(textFrom(NEIGHBOUR, "au secours", 5));
        expect(run.heard).toContain("au secours");
      }),
    );
  });

  it("does the same again under the same chance", () => {
    fc.assert(
      fc.property(story, (happenings) => {
        const [one, other] = [readySession(), readySession()];
        for (const each of happenings) {
          live(one, each);
          live(other, each);
        }
        expect(one.actions).toEqual(other.actions);
      }),
      { numRuns: 30 },
    );
  });
});

describe("on a noisy line, a session", () => {
  it("never throws, and loses no message that is whole", () => {
    const run = readySession();
    const chance = new Chance(957);
    for (let i = 0; i < 500; i++) {
      run.bytes(chance.bytes(200));
      run.advance(3 * SECOND);
      run.expire();
      run.bytes(wrap(encodeFromRadio(textFrom(NEIGHBOUR, `${i}`, i + 1))));
      run.advance(3 * SECOND);
      run.expire();
    }
    expect(run.heard.filter((text) => /^\d+$/.test(text))).toHaveLength(500);
  });
});

function live(run: SessionRun, each: Happening): void {
  run.advance(each.after);
  const inFlight = run.packets.at(-1)?.said.packet.id ?? 0;
  const handle = `message ${run.sends}`;
  switch (each.kind) {
    case "text":
      return run.send(handle, { to: NEIGHBOUR, text: "reçu" });
    case "data":
      return run.send(handle, { to: 0xffffffff, port: port.private, payload: Uint8Array.of(1) });
    case "alert":
      return run.send(handle, { to: 0xffffffff, text: "SOS", priority: priority.alert });
    case "status":
      return run.queueStatus({ ...each, id: inFlight });
    case "reply":
      return run.radio(
        routing(each.own ? OWN : NEIGHBOUR, { requestId: inFlight, error: each.error }),
      );
    case "noise":
      return void run.bytes(each.bytes);
    case "hang up":
      return run.close(each.reason);
    case "reboot":
      return run.radio({ payloadVariant: { case: "rebooted", value: true } });
    case "mute":
    case "unmute":
      run.alive = each.kind === "unmute";
      return undefined;
    default:
      return each satisfies never;
  }
}

/** The radio is plugged in, awake and answering, whatever was before. */
function heal(run: SessionRun): void {
  run.alive = true;
  for (let i = 0; i < 20 && run.status.phase !== "ready"; i++) {
    if (run.status.phase === "down" || run.status.phase === "opening") run.connect();
    if (run.status.phase === "waking") run.advance(SECOND);
    const asked = run.written.findLast(({ said }) => said.kind === "want-config")?.said;
    if (run.status.phase === "configuring" && asked?.kind === "want-config") {
      tell(run, stateOf(asked.nonce));
    }
  }
}
