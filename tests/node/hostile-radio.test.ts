import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { concat } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { bytesOf } from "../support/bytes.ts";
import { type Daemon, startDaemon } from "../support/daemon.ts";
import { openScriptedRadio, type ScriptedRadio, textFrame } from "../support/scripted-radio.ts";

let radio: ScriptedRadio;
let hub: Daemon;
let honest = 0;

beforeAll(async () => {
  radio = await openScriptedRadio();
  hub = await startDaemon({ args: ["--radio", radio.address] });
  await radio.ready();
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
  await radio[Symbol.asyncDispose]();
});

describe("a radio that says anything", () => {
  it.each([
    ["garbage bytes", new Chance(1).bytes(5000)],
    ["a lone start byte", bytesOf("94")],
    ["a start byte twice", bytesOf("94 94")],
    ["an impossible length", bytesOf("94 c3 ff ff 01 02")],
    [
      "the first half of a frame, then another",
      textFrame({ from: 9, id: 9, text: "coupé" }).subarray(0, 20),
    ],
    ["a frame that is no message", bytesOf("94 c3 00 04 ff ff ff ff")],
    ["an empty frame", bytesOf("94 c3 00 00")],
    ["a message of a newer firmware", bytesOf("94 c3 00 05 fa 07 02 08 01")],
    ["a text that is no UTF-8", brokenText()],
  ])("costs nothing but itself: %s", async (_, bytes) => {
    radio.say(bytes);
    expect(await honestWords()).toBe(true);
  });

  it("is counted when it speaks for nobody or for everyone, and heard by no one", async () => {
    radio.say(
      concat(
        textFrame({ from: 0, id: 5, text: "SOS personne" }),
        textFrame({ from: 0xffff_ffff, id: 6, text: "SOS tout le monde" }),
      ),
    );
    expect(await honestWords()).toBe(true);
    expect(await hub.json("/api/status")).toMatchObject({
      alarms: 0,
      radios: [{ counters: { "packet-without-sender": 2 } }],
    });
  });

  it("has its words kept as they came, whatever they are made of", async () => {
    const words = [
      "besoin d'eau \u001b[2J\u001b]0;x\u0007 \u009b31m",
      "besoin d'eau \u202eaue'd",
      "🆘".repeat(58),
      "<script>alert(1)</script> besoin d'eau",
      "=cmd|' /C calc'!A0 besoin d'eau",
    ];
    radio.hear(...words.map((text, i) => ({ from: 0x0c00_0000 + i, id: 100 + i, text })));
    expect(await honestWords()).toBe(true);
    const kept = new Set<string>();
    for await (const { raw } of hub.journal()) if (raw !== null) kept.add(raw);
    for (const text of words) expect(kept).toContain(text);
  });

  it("has the daemon write nothing but lines of JSON, and no stack", () => {
    // The last line may be half read: the daemon lives on.
    for (const line of hub.errors().split("\n").slice(0, -1)) {
      expect(JSON.parse(line)).toHaveProperty("msg");
      expect(line).not.toMatch(/\bat .*:\d+:\d+/);
    }
  });
});

/** Whether a household's need, sent now, comes to the journal. */
async function honestWords(): Promise<boolean> {
  honest += 1;
  const text = `il nous faut du bois (${honest})`;
  radio.hear({ from: 0x0d00_0000 + honest, id: 9000 + honest, text });
  const signal = AbortSignal.timeout(200_000);
  for await (const { raw } of hub.journal({ follow: true, signal })) if (raw === text) return true;
  return false;
}

/** A text packet whose words are cut in the midst of a letter. */
function brokenText(): Uint8Array {
  const frame = Uint8Array.from(textFrame({ from: 0x0c00_00aa, id: 77, text: "besoin d'eau é" }));
  const letter = frame.findIndex((byte, i) => byte === 0xc3 && frame[i + 1] === 0xa9);
  frame[letter] = 0xff;
  return frame;
}
