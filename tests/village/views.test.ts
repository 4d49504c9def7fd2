import { describe, expect, it } from "vitest";

import { boardView, caseDetail, followView } from "../../src/village/case-view.ts";
import { isoTime } from "../../src/village/iso-time.ts";
import { nowView } from "../../src/village/now-view.ts";
import { householdsView, inboxView } from "../../src/village/people-view.ts";
import { by, EVENING, moved, opened, operator, OTHER, Scribe, task } from "./journal-of.ts";

const home = "!000000a1";

const named = operator({
  kind: "household.named",
  household: home,
  name: "Le Goff",
  source: "operator",
});

describe("the board", () => {
  it("puts what rings first, then the most urgent, then the oldest, then what ended", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    scribe.write(opened(2, { urgency: "high" }));
    scribe.write(opened(3, { urgency: "low" }));
    scribe.write(opened(4));
    scribe.write(opened(5, { alarm: "suspect" }));
    scribe.write(opened(6, { alarm: "sos", urgency: "critical" }));
    scribe.write(opened(7, { urgency: "critical" }));
    scribe.write(operator(moved(7, "fulfilled")));
    scribe.write(opened(8), { node: OTHER });
    const village = scribe.village();
    expect(boardView(village).map(({ number }) => number)).toEqual([6, 5, 2, 1, 4, 3]);
    expect(boardView(village, { closed: true }).map(({ number }) => number)).toEqual([
      6, 5, 2, 1, 4, 3, 7,
    ]);
    expect(village.caseCounts()).toEqual({ open: 6, fulfilled: 1 });
  });

  it("has every key of a line, null where nothing is known", () => {
    const scribe = new Scribe();
    scribe.write(opened(1, { raw: "de l'eau" }));
    scribe.write(operator(task(1, home, "assigned")));
    scribe.write(named);
    expect(boardView(scribe.village())).toEqual([
      {
        number: 1,
        type: "need",
        category: "water",
        urgency: null,
        people: null,
        quantity: null,
        unit: null,
        subject: null,
        candidates: [],
        state: "matched",
        household: home,
        householdName: "Le Goff",
        place: null,
        who: null,
        raw: "de l'eau",
        trust: 1,
        guess: null,
        channel: "radio-private",
        at: "2026-01-05T18:00:01.000Z",
        dated: true,
        since: "2026-01-05T18:00:02.000Z",
        alarm: null,
        seen: true,
        helpers: [{ name: "Le Goff", state: "assigned" }],
        reachable: true,
      },
    ]);
  });
});

describe("a case's story", () => {
  it("is told in order, with the words, the changes and how far our replies got", () => {
    const scribe = new Scribe();
    scribe.write(opened(1, { raw: "de l'eau", secretHash: "5ec2e7" }));
    scribe.write(
      by("node", "hub", 3, {
        kind: "message.queued",
        id: "00000000000000aa",
        household: home,
        about: { node: "0000a001", number: 1 },
        template: "need.ask_people",
        text: "Noté, besoin eau n°1.",
      }),
    );
    scribe.write(operator(moved(1, "acknowledged")));
    const village = scribe.village();
    const found = village.case(1);
    expect(found).toBeDefined();
    if (found === undefined) return;
    const next = {
      kind: "none",
      at: null,
      way: "direct",
      parts: 1,
      tries: 1,
      triesMax: 5,
    } as const;
    const detail = caseDetail(village, found, {
      entries: scribe.entries.toReversed(),
      delivery: (id) => (id === "00000000000000aa" ? { state: "relayed", next } : undefined),
    });
    expect(detail.timeline).toMatchObject([
      { kind: "case.opened", actor: home, trust: 1, raw: "de l'eau", delivery: null },
      {
        kind: "message.queued",
        actor: "node",
        raw: "Noté, besoin eau n°1.",
        delivery: "relayed",
        next,
      },
      { kind: "case.moved", actor: "Anne", detail: { to: "acknowledged" }, raw: null },
    ]);
    expect(JSON.stringify(detail)).not.toContain("5ec2e7");
  });

  it("is shown to whom has its follow-up word, and to no one when it has none", () => {
    const scribe = new Scribe();
    scribe.write(opened(1, { secretHash: "5ec2e7" }));
    scribe.write(opened(2));
    scribe.write(opened(3, { secretHash: "5ec2e8", subject: "=a4bf8220", who: "Mme Roux" }));
    const village = scribe.village();
    expect(followView(village, 1, "5ec2e7")?.number).toBe(1);
    expect(followView(village, 3, "5ec2e8")).toMatchObject({ subject: null, who: "Mme Roux" });
    expect(followView(village, 1, "other")).toBeUndefined();
    expect(followView(village, 2, "")).toBeUndefined();
  });
});

describe("the first screen", () => {
  it("shows what rings, what waited longest and how the households are", () => {
    const scribe = new Scribe();
    scribe.write(opened(1, { alarm: "suspect" }));
    scribe.write(opened(2));
    scribe.write(opened(3, { alarm: "sos" }));
    scribe.write(opened(4));
    scribe.write(operator(moved(4, "acknowledged")));
    const checkin = {
      kind: "checkin.made",
      household: home,
      channel: "radio-direct",
      lang: "fr",
      status: "coping",
    } as const;
    scribe.write(by("household", home, 2, checkin));
    const message = {
      kind: "message.heard",
      household: home,
      channel: "radio-open",
      lang: "fr",
      inbox: true,
    } as const;
    scribe.write(by("household", home, 0, { ...message, intent: "unknown" }, "hein"));
    scribe.write(by("household", home, 0, { ...message, intent: "sos", alarm: "sos" }, "à l'aide"));
    const view = nowView(scribe.village(), {
      exercise: true,
      name: "Kergoat",
      wall: { millis: EVENING, quality: "gps" },
      outbox: { queued: 2 },
      radios: [],
      store: {
        state: "good",
        entries: 9,
        pending: 0,
        quarantined: 0,
        missing: 0,
        broken: 0,
        droppedBytes: 0,
        damagedFiles: 0,
      },
    });
    expect(view).toMatchObject({
      exercise: true,
      village: "Kergoat",
      now: "2026-01-05T18:00:00.000Z",
      clockQuality: "gps",
      alarms: [{ number: 3 }, { number: 1 }],
      inboxAlarms: [{ raw: "à l'aide" }],
      waiting: 3,
      oldestWaiting: { number: 1 },
      inbox: 2,
      households: { known: 1, ok: 1, help: 0 },
      outbox: { queued: 2 },
    });
    expect(inboxView(scribe.village()).map(({ raw }) => raw)).toEqual(["à l'aide", "hein"]);
    expect(householdsView(scribe.village())).toMatchObject([
      { id: home, name: null, status: "coping", key: null, keyDoubt: null },
    ]);
  });
});

describe("isoTime", () => {
  it("gives a time whatever a clock said", () => {
    expect(isoTime(0)).toBe("1970-01-01T00:00:00.000Z");
    expect(isoTime(Infinity)).toBe("+275760-09-13T00:00:00.000Z");
    expect(isoTime(Number.NaN)).toBe("1970-01-01T00:00:00.000Z");
  });
});
