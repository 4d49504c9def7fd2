import { describe, expect, it } from "vitest";

import type { CaseDetail } from "../../src/village/views.ts";
import {
  sampleCase,
  sampleHouseholds,
  sampleInbox,
  sampleRadio,
  sampleStore,
} from "../support/sample-village.ts";
import { cannedDaemon } from "./daemon-double.ts";
import { OBEYED, run } from "./terminal.ts";

/** What a hostile name or text may hold. */
const corpus = [
  ["clears the screen", "\u001b[2J\u001b[H"],
  ["sets the window's title", "\u001b]0;owned\u0007"],
  ["writes the clipboard", "\u001b]52;c;cm0gLXJm\u0007"],
  ["an 8-bit CSI", "\u009b31mrouge"],
  ["an 8-bit OSC", "\u009d0;owned\u009c"],
  ["a device request", "\u001bP+q544e\u001b\\"],
  ["types an answer back", "\u001b[6n\u001bZ"],
  ["overwrites the line", "faux\r\u001b[K12  ● N NORMAL"],
  ["backspaces", "vrai\b\b\b\bfaux"],
  ["a forged line", "ok\n99  ▲ S VITAL  forgé"],
  ["turns text around", "\u202egnp.exe"],
  ["isolates", "\u2066abc\u2069 \u2067def\u2069"],
  ["marks", "\u200e\u200f\u061c"],
  ["a line separator", "un\u2028deux\u2029trois"],
  ["nothing at all", "\u0000\u007f"],
  ["a next line", "un\u0085deux"],
  ["hidden tags", "ok\u{e0041}\u{e0042}"],
  ["stacked marks", `z${"\u0301".repeat(40)}`],
  ["half a letter", "\ud83d"],
  ["a long word", "a".repeat(300)],
] as const;

function villageOf(evil: string) {
  const one = sampleCase({
    number: 12,
    category: "water",
    householdName: evil,
    place: evil,
    who: evil,
    raw: evil,
    trust: 0,
    alarm: "sos",
    helpers: [{ name: evil, state: evil }],
  });
  const detail: CaseDetail = {
    ...one,
    hidden: null,
    timeline: [
      {
        at: evil,
        kind: evil,
        actor: evil,
        trust: 0,
        detail: { to: evil, helper: evil, [evil]: evil },
        raw: evil,
        hidden: null,
        delivery: evil,
        next: null,
      },
    ],
  };
  const other = { quality: evil, seconds: 1 };
  const clock = { now: evil, quality: evil, by: evil, other, zone: evil, count: 1 };
  const status = {
    version: evil,
    node: evil,
    exercise: false,
    village: evil,
    address: evil,
    startedAt: evil,
    now: evil,
    clockQuality: evil,
    clock,
    cases: { [evil]: 1 },
    alarms: 1,
    keyAlarms: 1,
    inbox: 1,
    crisis: {
      running: true,
      beganAt: evil,
      dated: true,
      endedAt: null,
      by: evil,
      daysLeft: null,
    },
    vault: "locked",
    erasing: true,
    outbox: { [evil]: 1 },
    unanswered: [
      { household: evil, householdName: evil, words: evil, why: evil, times: 2, at: evil },
    ],
    radios: [
      { ...sampleRadio, name: evil, address: evil, phase: evil, reason: evil, region: evil },
    ],
    store: sampleStore,
    veillees: [evil],
    backup: {
      place: evil,
      unmounted: evil,
      last: { file: evil, stick: false, at: null, minutes: 1, entries: 1 },
      percent: null,
      doing: null,
      trouble: { code: evil, fr: evil, en: evil },
      late: true,
    },
    memoryMiB: 1,
  };
  const entry = {
    node: evil,
    number: 1,
    order: evil,
    wall: evil,
    quality: evil,
    corrected: { wall: evil, quality: evil },
    trust: 0,
    actor: `household:${evil}`,
    kind: evil,
    data: { helper: evil, [evil]: evil, name: evil },
    raw: evil,
  };
  const words = { fr: evil, en: evil };
  const change = { path: evil, have: evil, want: evil };
  const check = {
    address: evil,
    id: evil,
    name: evil,
    firmware: evil,
    profile: evil,
    findings: [{ code: evil, level: "bad", words, remedy: words }],
    changes: [change],
  };
  const node = {
    id: evil,
    name: evil,
    shortName: evil,
    role: evil,
    hops: 1,
    snrDb: 1,
    batteryPercent: 1,
    lastHeard: evil,
    keyKnown: true,
    own: false,
  };
  const leg = { id: evil, snrDb: 1 };
  const household = {
    ...sampleHouseholds[0],
    id: evil,
    name: evil,
    place: evil,
    key: evil,
    keyDoubt: { kind: "duplicated", since: evil, key: evil, others: [{ id: evil, name: evil }] },
  };
  const refused = { error: { code: evil, fr: evil, en: evil, field: evil } };
  return {
    "/api/session": { body: { exercise: false } },
    "/api/cases": { body: [one] },
    "/api/cases/12": { body: detail },
    "/api/inbox": { body: [{ ...sampleInbox[0], householdName: evil, raw: evil, intent: evil }] },
    "/api/households": { body: [household] },
    "/api/status": { body: status },
    "/api/clock": { body: clock },
    "/api/journal": { body: `${JSON.stringify(entry)}\n` },
    "/api/radio/profiles": { body: [{ name: "hub.long-fast", words }] },
    "/api/radio/check": { body: check },
    "/api/radio/channels": {
      body: [{ index: 0, role: "primary", name: evil, private: false, keyLength: 1 }],
    },
    "/api/radio/nodes": { body: [node] },
    "/api/radio/plan": { body: [change] },
    "/api/radio/apply": {
      body: `${JSON.stringify({ kind: "failed", left: [change], words })}\n`,
    },
    "/api/radio/trace": {
      body: { to: evil, towards: [leg], back: [leg], tookMillis: 1 },
    },
    "/api/orders": { status: 409, body: refused },
  };
}

describe.each(corpus)("words with %s", (_, evil) => {
  it("reach no terminal in a form it obeys, whatever the command", async () => {
    await using daemon = await cannedDaemon(villageOf(evil));
    const reading = [
      "needs",
      "show 12",
      "inbox",
      "nodes",
      "key list",
      "status",
      "clock",
      "journal",
    ];
    const radio = ["radio channel show", "radio nodes", "radio trace !a1b2c302", "radio apply"];
    reading.push(...radio);
    const failing = ["radio check", "radio apply hub.long-fast --yes"];
    for (const command of [...reading, ...failing, "ack 12", "say 12 oui"]) {
      const argv = [...command.split(" "), "--data", daemon.folder];
      // On a terminal a line that passes is wiped by us, which would hide what others send.
      const passing = /apply h|trace/.test(command);
      const people = await run(argv, passing ? {} : { columns: 80 });
      const scripts = await run([...argv, "--json"]);
      for (const { out, err } of [people, scripts]) {
        expect(out, command).not.toMatch(OBEYED);
        expect(err, command).not.toMatch(OBEYED);
      }
      expect(people.code, command).toBe(reading.includes(command) ? 0 : 1);
    }
  });

  it("come to scripts whole", async () => {
    await using daemon = await cannedDaemon(villageOf(evil));
    const { out } = await run(["needs", "--json", "--data", daemon.folder]);
    expect(JSON.parse(out)).toMatchObject([{ number: 12, raw: evil, place: evil }]);
  });

  it("forge no line of a list", async () => {
    await using daemon = await cannedDaemon(villageOf(evil));
    const { out } = await run(["needs", "--data", daemon.folder]);
    const rows = out.split("\n").filter((line) => /^\d/.test(line));
    expect(rows).toHaveLength(1);
  });
});
