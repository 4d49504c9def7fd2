import { describe, expect, it } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { HOUR } from "../../src/base/time.ts";
import type { Question } from "../../src/mesh/ask.ts";
import { contact } from "../../src/mesh/to-radio.ts";
import { KeyTeacher } from "../../src/node/key-teacher.ts";
import { by, HUB, operator, Scribe } from "../village/journal-of.ts";

const old = new Uint8Array(32).fill(7);
const fresh = new Uint8Array(32).fill(9);
const roux = { number: 0xa1, longName: "Mme Roux", shortName: "ROUX" } as const;

/** A village whose operator has accepted another key, with a radio that is ready and one that is not. */
function hub() {
  const scribe = new Scribe();
  scribe.write(by("node", HUB, 3, { kind: "key.pinned", radio: 0xa1, key: hex(old) }));
  scribe.write(by("node", HUB, 3, { kind: "key.changed", radio: 0xa1, key: hex(fresh) }));
  scribe.write(operator({ kind: "key.accepted", radio: 0xa1, key: hex(fresh) }));
  const asked: Question[] = [];
  const hands = { running: 0 };
  const radio = (phase: "ready" | "down") => ({
    status: () => ({ phase }),
    ask: async (question: Question) => {
      asked.push(question);
      return { kind: "taken" } as const;
    },
  });
  const teacher = new KeyTeacher({
    village: scribe.village(),
    running: () => hands.running,
    drivers: () => [radio("ready"), radio("down")],
  });
  return { teacher, asked, hands };
}

const lesson = { kind: "set", payloads: [contact(0xa1, { ...roux, publicKey: fresh })] };

describe("a key that an operator accepted", () => {
  it("is told to every radio of ours that is ready", () => {
    const { teacher, asked } = hub();
    teacher.accepted(roux);
    expect(asked).toEqual([lesson]);
  });

  it("is told to a radio that still has the old one, once an hour, and to no other", () => {
    const { teacher, asked, hands } = hub();
    teacher.met({ ...roux, publicKey: fresh });
    teacher.met(roux);
    teacher.met({ ...roux, number: 0xb2, publicKey: old });
    expect(asked).toEqual([]);
    teacher.met({ ...roux, publicKey: old });
    teacher.met({ ...roux, publicKey: old });
    expect(asked).toEqual([lesson]);
    hands.running = HOUR;
    teacher.met({ ...roux, publicKey: old });
    expect(asked).toEqual([lesson, lesson]);
  });
});
