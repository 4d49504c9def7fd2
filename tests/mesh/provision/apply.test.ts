import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { setSection } from "../../../src/mesh/provision/admin.ts";
import type { Plan } from "../../../src/mesh/provision/apply-events.ts";
import { applyWords } from "../../../src/mesh/provision/apply-words.ts";
import { Apply } from "../../../src/mesh/provision/apply.ts";
import { overlaid, type SettingValue } from "../../../src/mesh/provision/setting-value.ts";
import type { RadioSettings } from "../../../src/mesh/provision/settings.ts";
import { fieldAt, sectionNamed } from "../../../src/mesh/provision/shape.ts";
import type { SettingChange } from "../../../src/mesh/workshop.ts";
import { ApplyRun, type Mishap } from "../../support/apply-run.ts";
import { settingsWith } from "../../support/radio-settings.ts";

const wanted: Readonly<Record<string, SettingValue>> = {
  "device.role": "ROUTER",
  "device.rebroadcastMode": "ALL",
  "lora.hopLimit": 4,
  "telemetry.deviceUpdateInterval": 43_200,
};

/** A plan as simple as can be: each section that differs is written once, in one go. */
function planFor(settings: RadioSettings): Plan {
  const differing = Object.entries(wanted).filter(([path, want]) => settings.value(path) !== want);
  const changes: SettingChange[] = differing.map(([path, want]) => ({
    path,
    have: String(settings.value(path)),
    want: String(want),
  }));
  const sections = [...new Set(differing.map(([path]) => path.split(".")[0] ?? ""))];
  const messages = sections.map((name) => {
    const section = sectionNamed(name);
    const message = settings.reveal().sections.get(name);
    if (!section || !message) throw new Error(`no section is called ${name}`);
    const values = Object.entries(wanted).flatMap(([path, want]) => {
      const field = fieldAt(path);
      return field?.section === name ? [[field, want] as const] : [];
    });
    return setSection(section, overlaid(section, message, values));
  });
  return { changes, messages };
}

const stock = settingsWith({ "device.role": "CLIENT", "lora.hopLimit": 3 });

/** Sets a radio; `mishaps` befall its questions in order, "-" being none. */
function set(mishaps: readonly (Mishap | "-")[] = [], of: RadioSettings = stock): ApplyRun {
  const left = [...mishaps];
  return new ApplyRun(of, new Apply(planFor), () => {
    const next = left.shift();
    return next === "-" ? undefined : next;
  });
}

/** Befalls the `count`-th question that has `word` in it. */
function at(word: string, mishap: Mishap, count = 1): ApplyRun {
  let seen = 0;
  const run: ApplyRun = new ApplyRun(stock, new Apply(planFor), () => {
    if (run.asked.at(-1)?.includes(word) === true) seen += 1;
    else return undefined;
    return seen === count ? mishap : undefined;
  });
  return run;
}

function storedAsWanted({ radio }: ApplyRun): boolean {
  return planFor(radio.stored).changes.length === 0;
}

/** The questions that write something. */
function written({ asked }: ApplyRun): readonly string[] {
  return asked.filter((question) => !question.startsWith("get") && question !== "settings");
}

describe("setting a radio", () => {
  it("writes inside one transaction, waits through the restart, and once more for what a new role overwrote", () => {
    const run = set().run();
    expect(storedAsWanted(run)).toBe(true);
    const once = run.progress.map(({ kind }) => kind).filter((kind, i, all) => kind !== all[i - 1]);
    expect(once.join(" ")).toBe(
      "reading planned writing restarting verifying writing restarting verifying done",
    );
    expect(written(run)).toEqual([
      "beginEditSettings",
      "setConfig",
      "setConfig",
      "setModuleConfig + commitEditSettings",
      "beginEditSettings",
      "setConfig + commitEditSettings",
    ]);
  });

  it("tells what it changed", () => {
    const { last } = set().run();
    expect(last).toMatchObject({ kind: "done" });
    expect(last?.kind === "done" && last.changes.map(({ path }) => path)).toEqual([
      "device.role",
      "lora.hopLimit",
      "telemetry.deviceUpdateInterval",
    ]);
  });

  it("writes nothing to a radio that is as wanted", () => {
    const first = set().run();
    const run = set([], first.radio.stored).run();
    expect(run.last).toEqual({ kind: "done", changes: [] });
    expect(written(run)).toEqual([]);
  });

  it("counts the messages it has written", () => {
    const counts = set()
      .run()
      .progress.flatMap((each) =>
        each.kind === "writing" ? [`${each.written}/${each.total}`] : [],
      );
    expect(counts.slice(0, 5)).toEqual(["0/5", "1/5", "2/5", "3/5", "5/5"]);
  });

  it("stops before the first message when asked to", () => {
    const run = set();
    run.step({ kind: "start", at: 0 });
    run.step({ kind: "stop", at: 1 });
    expect(run.last).toEqual({ kind: "failed", left: [], words: applyWords.stopped });
  });

  it("stops between two rounds when asked to, and says what is left", () => {
    const run = set();
    const { push } = run.progress;
    run.progress.push = (...items) => {
      const length = push.apply(run.progress, items);
      if (items[0]?.kind === "restarting") run.step({ kind: "stop", at: run.now });
      return length;
    };
    run.run();
    expect(run.last).toMatchObject({ kind: "failed", words: applyWords["stopped-between"] });
  });

  it("does not touch a radio that its administrator manages", () => {
    const managed = settingsWith({ "security.isManaged": true });
    const run = set([], managed).run();
    expect(run.last).toMatchObject({ kind: "failed", words: applyWords.managed });
    expect(written(run)).toEqual([]);
  });
});

describe("what comes between", () => {
  it.each<[Mishap, string]>([
    ["cut-before", "setConfig"],
    ["cut-after", "setConfig"],
    ["answer-lost", "setConfig"],
    ["unheard", "setConfig"],
    ["restart", "setConfig"],
    ["mute-restart", "setConfig"],
    ["cut-before", "commit"],
    ["cut-after", "commit"],
    ["answer-lost", "commit"],
    ["unheard", "commit"],
    ["restart", "commit"],
    ["mute-restart", "commit"],
    ["cut-before", "settings"],
    ["unheard", "settings"],
    ["busy", "settings"],
    ["unheard", "getOwner"],
    ["restart", "getOwner"],
  ])("is waited out: %s at %s", (mishap, word) => {
    const run = at(word, mishap).run();
    expect(run.last?.kind).toBe("done");
    expect(storedAsWanted(run)).toBe(true);
  });

  it("ends it when the radio never comes back", () => {
    const run = set();
    run.gone = true;
    run.run();
    expect(run.last).toMatchObject({ kind: "failed", words: applyWords["not-back"] });
    expect(run.last?.kind === "failed" && run.last.left).not.toEqual([]);
  });

  it("ends it when another radio comes back", () => {
    const run: ApplyRun = new ApplyRun(stock, new Apply(planFor), () => {
      if (run.progress.at(-1)?.kind === "verifying") run.number = 0xbad;
      return undefined;
    });
    run.run();
    expect(run.last).toMatchObject({ kind: "failed", words: applyWords["another-radio"] });
  });

  it("is told when the radio refuses a setting, which then keeps none of them", () => {
    const run = at("setConfig", "refused", 2).run();
    expect(run.last).toMatchObject({ kind: "failed", words: applyWords.refused });
    expect(planFor(run.radio.stored).changes).toEqual(planFor(stock).changes);
    expect(run.last?.kind === "failed" && run.last.left).toEqual(planFor(stock).changes);
  });

  it("is told when the radio takes everything and keeps nothing", () => {
    const forgetful: ApplyRun = new ApplyRun(
      stock,
      new Apply((settings) => ({ ...planFor(settings), messages: [] })),
    );
    forgetful.run();
    expect(forgetful.last).toMatchObject({ kind: "failed", words: applyWords.differs });
  });
});

const befalling = fc.oneof(
  { weight: 5, arbitrary: fc.constant("-" as const) },
  {
    weight: 8,
    arbitrary: fc.constantFrom<Mishap>(
      "answer-lost",
      "unheard",
      "cut-before",
      "cut-after",
      "restart",
      "mute-restart",
      "refused",
      "busy",
    ),
  },
);

it("claims success only of what the radio has stored, whatever comes between, and can always be run again", () => {
  fc.assert(
    fc.property(
      fc.array(befalling, { maxLength: 120 }),
      fc.option(fc.nat(60), { nil: undefined }),
      (befall, killedAt) => {
        const left = [...befall];
        const run = new ApplyRun(stock, new Apply(planFor), () => {
          const next = left.shift();
          return next === "-" ? undefined : next;
        });
        // A kill at any question leaves the radio as it is then; the next run begins with it.
        const killed = killedAt === undefined ? run : killAt(run, killedAt);
        if (killed.last?.kind === "done") expect(storedAsWanted(killed)).toBe(true);
        const again = new ApplyRun(stock, new Apply(planFor));
        again.radio = killed.radio;
        again.run();
        expect(again.last?.kind).toBe("done");
        expect(storedAsWanted(again)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

/** Runs until `questions` have been asked, then no more is heard of it. */
function killAt(run: ApplyRun, questions: number): ApplyRun {
  class Killed extends Error {}
  const { push } = run.asked;
  run.asked.push = (...items) => {
    if (run.asked.length >= questions) throw new Killed();
    return push.apply(run.asked, items);
  };
  try {
    return run.run();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return run;
  }
}
