import { spawnSync } from "node:child_process";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { type Daemon, program, startDaemon } from "../support/daemon.ts";
import { openScriptedRadio } from "../support/scripted-radio.ts";

const ROUX = 0x0d00_0001;
const FERRAND = 0x0d00_0002;

describe("the main job, on a radio", () => {
  it("understands, keeps, answers and shows what a household types", async () => {
    await using radio = await openScriptedRadio();
    await using hub = await startDaemon({ args: ["--radio", radio.address] });
    expect(hub.code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    await radio.ready();
    radio.hear({ from: ROUX, id: 1, text: "plus d'eau, 4 personnes dont un bébé" });
    await radio.untilSent((sent) => sent.length === 1);

    const [reply] = radio.sent;
    expect(reply?.to).toBe(ROUX);
    expect(reply?.text).toContain("n°1");
    expect(reply?.text).not.toContain("EXERCICE");
    expect(utf8Bytes(reply?.text ?? "")).toBeLessThanOrEqual(200);

    expect(veillee(hub, "needs", "--json").json).toEqual([
      {
        number: 1,
        category: "water",
        urgency: "high",
        people: 4,
        quantity: null,
        unit: null,
        state: "open",
        household: "!0d000001",
        place: null,
        raw: "plus d'eau, 4 personnes dont un bébé",
        trust: 2,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      },
    ]);
  });

  it("lets the operator act from the terminal, and the household hear of it", async () => {
    await using radio = await openScriptedRadio();
    await using hub = await startDaemon({ args: ["--radio", radio.address] });
    await radio.ready();
    radio.hear({ from: FERRAND, id: 1, text: "we need candles please" });
    await radio.untilSent((sent) => sent.length === 1);

    expect(veillee(hub, "ack", "1").status).toBe(0);
    expect(veillee(hub, "assign", "1", "Yann").status).toBe(0);
    expect(veillee(hub, "say", "1", "Yann is coming with six candles").status).toBe(0);
    await radio.untilSent((sent) => sent.some(({ text }) => text.includes("six candles")));
    expect(veillee(hub, "close", "1").status).toBe(0);
    expect(veillee(hub, "needs", "--json").json).toEqual([]);

    const kinds = [];
    for await (const { kind } of hub.journal()) kinds.push(kind);
    expect(kinds.slice(0, 5)).toEqual([
      "node.began",
      "node.started",
      "key.pinned",
      "case.opened",
      "message.queued",
    ]);
    expect(kinds).toContain("task.moved");
    expect(kinds.filter((kind) => kind === "case.moved").length).toBeGreaterThanOrEqual(2);
  });

  it("goes on where it was after a stop, and says no second code", async () => {
    await using radio = await openScriptedRadio();
    await using first = await startDaemon({ args: ["--radio", radio.address] });
    await radio.ready();
    radio.hear({ from: ROUX, id: 1, text: "il nous faut du bois" });
    await radio.untilSent((sent) => sent.length === 1);
    expect(await first.end("SIGTERM")).toBe(0);

    await using second = await startDaemon({ data: first.data, args: ["--radio", radio.address] });
    expect(second.code).toBeUndefined();
    await radio.ready();
    radio.hear({ from: FERRAND, id: 2, text: "we need water" });
    await radio.untilSent((sent) => sent.some(({ to }) => to === FERRAND));
    expect(veillee(second, "needs", "--json").json).toMatchObject([{ number: 1 }, { number: 2 }]);
    expect(radio.sent.filter(({ to }) => to === ROUX)).toHaveLength(1);
  });

  it("takes a packet heard twice, and by two radios, once", async () => {
    await using one = await openScriptedRadio();
    await using other = await openScriptedRadio();
    await using hub = await startDaemon({
      args: ["--radio", one.address, "--radio", other.address],
    });
    await one.ready();
    await other.ready();
    const text = { from: ROUX, id: 7, text: "besoin de bois" };
    one.hear(text, text);
    other.hear(text);
    one.hear({ from: FERRAND, id: 8, text: "we need water" });
    await one.untilSent((sent) => sent.some(({ to }) => to === FERRAND));
    expect(veillee(hub, "needs", "--json").json).toMatchObject([{ number: 1 }, { number: 2 }]);
  });

  it("answers an emergency before those who wrote earlier, and rings", async () => {
    await using radio = await openScriptedRadio();
    await using hub = await startDaemon({ args: ["--radio", radio.address] });
    await radio.ready();
    const crowd = Array.from({ length: 10 }, (_, i) => ({
      from: 0x0c00_0000 + i,
      id: 100 + i,
      text: "besoin d'eau",
    }));
    const kept = keptAt(hub, "SOS ma mère ne respire plus");
    radio.hear(...crowd, { from: ROUX, id: 200, text: "SOS ma mère ne respire plus" });
    await radio.untilSent((sent) => sent.some(({ to }) => to === ROUX));
    const at = await kept;
    // One may have been handed over already; a slow machine answers more of those before it has read so far.
    const before = radio.sent.slice(
      0,
      radio.sent.findIndex(({ to }) => to === ROUX),
    );
    expect(before.filter((sent) => sent.at > at).length).toBeLessThanOrEqual(1);
    expect(await hub.json("/api/now")).toMatchObject({
      alarms: [{ urgency: "critical", alarm: "sos", raw: "SOS ma mère ne respire plus" }],
    });
  });
});

describe("the main job, on a recording of a real radio", () => {
  it("reads the household's words out of the recorded bytes", async () => {
    const capture = path.resolve(
      import.meta.dirname,
      "../captures/i-queued-while-client-away.B.jsonl",
    );
    await using hub = await startDaemon({ args: ["--radio", `recorded:${capture}`] });
    const words = await rawWords(hub, 3);
    expect(words).toHaveLength(3);
    expect(await hub.json("/api/status")).toMatchObject({
      exercise: false,
      radios: [{ phase: "ready", id: "!a1b2c302", region: "EU_868", preset: "LONG_FAST" }],
    });
  });
});

/** The first `count` words of households to be on disk. */
async function rawWords(hub: Daemon, count: number): Promise<string[]> {
  const stop = new AbortController();
  const words: string[] = [];
  for await (const { raw } of hub.journal({ follow: true, signal: stop.signal })) {
    if (raw !== null) words.push(raw);
    if (words.length === count) break;
  }
  stop.abort();
  return words;
}

/** When `words` were on disk: milliseconds of the monotonic clock. */
async function keptAt(hub: Daemon, words: string): Promise<number> {
  const stop = new AbortController();
  for await (const { raw } of hub.journal({ follow: true, signal: stop.signal })) {
    if (raw === words) break;
  }
  const at = performance.now();
  stop.abort();
  return at;
}

/** Runs a command as a person at the hub's terminal does. */
function veillee(
  hub: Daemon,
  ...args: readonly string[]
): { status: number | null; json: unknown } {
  const { status, stdout } = spawnSync(process.execPath, [program, ...args, "--data", hub.data], {
    encoding: "utf8",
  });
  return { status, json: args.includes("--json") ? JSON.parse(stdout) : undefined };
}
