import { describe, expect, it } from "vitest";

import { DAY, SECOND, type Wall } from "../../src/base/time.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { boardView } from "../../src/village/case-view.ts";
import { isoTime } from "../../src/village/iso-time.ts";
import { nowView } from "../../src/village/now-view.ts";
import { asWritten, toldAt } from "../../src/village/told.ts";
import { EVENING, folded, HUB, opened } from "./journal-of.ts";

/** The hour at which the machine was shut down, fourteen days ago. */
const SHUT_DOWN = EVENING - 14 * DAY;

describe("an instant of this run", () => {
  it("an emergency that came before the radio told the time is as old as it is, on the first screen and the board", () => {
    const wall: Wall = { millis: SHUT_DOWN, quality: "none", running: 1000 };
    const entry: Entry = {
      ...opened(1, { alarm: "sos" }),
      node: HUB,
      number: 1,
      order: { millis: SHUT_DOWN, tick: 0 },
      wall,
    };
    const village = folded([entry]);
    const now: Wall = { millis: EVENING, quality: "radio" };
    const told = toldAt(now, 1000 + 25 * SECOND);
    const at = isoTime(EVENING - 25 * SECOND);
    const view = nowView(village, {
      exercise: false,
      name: "",
      wall: now,
      told,
      outbox: {},
      radios: [],
      store: {
        state: "good",
        entries: 1,
        pending: 0,
        quarantined: 0,
        missing: 0,
        broken: 0,
        droppedBytes: 0,
        damagedFiles: 0,
      },
    });
    expect(view).toMatchObject({ alarms: [{ at, since: at }], oldestWaiting: { at } });
    expect(boardView(village, {}, told)).toMatchObject([{ at, since: at }]);
    expect(village.cases()).toMatchObject([{ openedAt: { millis: SHUT_DOWN, quality: "none" } }]);
  });

  it("follows no wobble of a clock, and no count where the network told both hours", () => {
    const radio: Wall = { millis: EVENING, quality: "radio", running: 0 };
    const later: Wall = { millis: EVENING + DAY + 2 * SECOND, quality: "radio" };
    expect(toldAt(later, DAY).at(radio)).toBe(asWritten.at(radio));
    const sure: Wall = { millis: EVENING, quality: "ntp", running: 0 };
    const months: Wall = { millis: EVENING + 90 * DAY, quality: "ntp" };
    expect(toldAt(months, 91 * DAY).at(sure)).toBe(asWritten.at(sure));
  });
});

describe("an instant of an earlier run", () => {
  const then: Wall = { millis: SHUT_DOWN, quality: "none" };

  it("is told as it was written, and its age is not known once there is a clock that had none", () => {
    const told = toldAt({ millis: EVENING, quality: "radio" }, DAY);
    expect(told.at(then)).toBe(isoTime(SHUT_DOWN));
    const dated = [then, { ...then, quality: "radio" } as const, { ...then, running: 0 }].map(
      told.isDated,
    );
    expect(dated).toEqual([false, true, true]);
    expect(toldAt({ millis: EVENING, quality: "none" }, DAY).isDated(then)).toBe(true);
  });

  it("has no age where it was stamped by an hour that is still to come", () => {
    const wrong: Wall = { millis: EVENING + 20 * 60 * SECOND, quality: "operator" };
    for (const quality of ["operator", "none"] as const) {
      const told = toldAt({ millis: EVENING, quality }, DAY);
      expect(told.isDated(wrong)).toBe(false);
      expect(told.isDated({ ...wrong, millis: EVENING + 50 * SECOND })).toBe(true);
      expect(told.isDated({ ...wrong, running: DAY })).toBe(true);
    }
  });

  it("stands on the board without an age", () => {
    const entry = { ...opened(1), node: HUB, number: 1, order: { millis: 1, tick: 0 }, wall: then };
    const told = toldAt({ millis: EVENING, quality: "radio" }, DAY);
    expect(boardView(folded([entry]), {}, told)).toMatchObject([{ number: 1, dated: false }]);
  });
});
