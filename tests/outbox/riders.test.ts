import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import { presetModem } from "../../src/mesh/airtime.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";
import { fates, message, RADIO, World } from "./world.ts";

const modem = presetModem("LONG_FAST");

function news(about: number, at: number, more: Partial<Outgoing> = {}): Outgoing {
  const text = `N°${about} : quelque chose a changé pour vous.`;
  return message("reply", at, { about, text, short: `N°${about} changé`, news: true, ...more });
}

function ready(): World {
  const world = new World(() => fates.delivered);
  world.radio(true);
  return world;
}

describe("several messages for one household", () => {
  it("leave as one when they wait together, and arrive together", () => {
    const world = new World(() => fates.delivered);
    const all = [news(1, 0), news(2, 1), news(3, 2)].map((one) => world.queue(one));
    world.radio(true);
    world.run();
    expect(world.sends.map(({ text }) => text)).toEqual([
      "N°1 : quelque chose a changé pour vous. / N°2 changé / N°3 changé",
    ]);
    expect(all.map((one) => world.state(one))).toEqual(["delivered", "delivered", "delivered"]);
    expect(world.broken).toEqual([]);
  });

  it("say only how a case stands last", () => {
    const world = new World(() => fates.delivered);
    const [older, newer] = [news(1, 0, { text: "vieux" }), news(1, 1, { text: "neuf" })];
    world.queue(older);
    world.queue(newer);
    world.radio(true);
    world.run();
    expect(world.sends.map(({ text }) => text)).toEqual(["neuf"]);
    expect(world.state(older)).toBe("delivered");
  });

  it("are a minute apart when they come one after the other", () => {
    const world = ready();
    for (const at of [0, 5, 10, 20]) {
      world.plan(at * SECOND, () => world.queue(news(at, at * SECOND)));
    }
    world.run();
    expect(world.sends.map(({ at, text }) => [at, text])).toEqual([
      [0, "N°0 : quelque chose a changé pour vous."],
      [MINUTE, "N°5 : quelque chose a changé pour vous. / N°10 changé / N°20 changé"],
    ]);
  });

  it("leave alone if one is for another house, or for someone in danger", () => {
    const world = new World(() => fates.delivered);
    world.queue(news(1, 0));
    world.queue(news(2, 1, { to: 0xa1b2c303 }));
    world.queue(message("emergency", 2));
    world.radio(true);
    world.run();
    expect(world.sends).toHaveLength(3);
  });

  it("share the fate of the one they left within", () => {
    const world = new World(() => fates.later);
    const all = [news(1, 0), news(2, 1)].map((one) => world.queue(one));
    world.radio(true);
    world.run();
    expect(world.sends.map(({ text }) => text)).toEqual(
      Array.from({ length: 3 }, () => "N°1 : quelque chose a changé pour vous. / N°2 changé"),
    );
    expect(all.map((one) => world.state(one))).toEqual(["unconfirmed", "unconfirmed"]);
    expect(all.map(({ id }) => world.disk.get(id)?.state)).toEqual(["unconfirmed", "unconfirmed"]);
  });

  it("lose no words whatever befalls radio and process, and none is left waiting", () => {
    const life = fc.record({
      queued: fc.array(
        fc.record({
          at: fc.nat(2 * HOUR),
          about: fc.nat(4),
          news: fc.boolean(),
          long: fc.boolean(),
        }),
        { minLength: 1, maxLength: 15 },
      ),
      fates: fc.array(fc.constantFrom(...Object.values(fates)), { maxLength: 20 }),
      restarts: fc.array(fc.nat(3 * HOUR), { maxLength: 3 }),
      flaps: fc.array(fc.nat(3 * HOUR), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(life, ({ queued, fates: script, restarts, flaps }) => {
        const world = new World((sends) => script[sends] ?? fates.delivered);
        const made: Outgoing[] = [];
        for (const [i, { at, about, long, ...rest }] of queued.entries()) {
          const text = `mot${i}. ${long ? "x".repeat(150) : ""}`;
          const one = message("reply", at, {
            about,
            text,
            short: `mot${i}.`,
            ...(rest.news && { news: true as const }),
          });
          made.push(one);
          world.plan(at, () => world.queue(one));
        }
        for (const at of restarts) world.plan(at, () => world.restart());
        for (const at of flaps) {
          world.plan(at, () => world.radio(false));
          world.plan(at + 7 * SECOND, () => world.radio(true));
        }
        world.radio(true);
        world.run();
        expect(world.broken).toEqual([]);
        for (const { text } of world.sends) expect(utf8Bytes(text)).toBeLessThanOrEqual(200);
        const { queued: waiting, sent } = world.outbox.summary();
        expect({ waiting, sent }).toEqual({ waiting: 0, sent: 0 });
        for (const [i, one] of made.entries()) {
          if (world.state(one) !== "delivered") continue;
          const newer = made.some(
            (each) => each !== one && each.about === one.about && each.queuedAt >= one.queuedAt,
          );
          const said = world.sends.some(({ text }) => text.includes(`mot${i}.`));
          expect(said || newer).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("at night", () => {
  it("news wait and are one message in the morning; answers and what is urgent leave", () => {
    const world = ready();
    world.step({ kind: "night", until: 8 * HOUR, at: 0 });
    world.queue(news(1, 0));
    world.queue(news(2, 1));
    world.queue(message("urgent", 2, { to: 7, news: true, short: "u" }));
    world.queue(message("reply", 3, { to: 8, short: "r" }));
    world.run(7 * HOUR);
    expect(world.sends.map(({ message: { to } }) => to)).toEqual([7, 8]);
    world.run();
    expect(world.sends.slice(2).map(({ at, text }) => [at, text])).toEqual([
      [8 * HOUR, "N°1 : quelque chose a changé pour vous. / N°2 changé"],
    ]);
  });

  it("news ride along with an answer to who is awake", () => {
    const world = ready();
    world.step({ kind: "night", until: 8 * HOUR, at: 0 });
    world.queue(news(1, 0));
    world.queue(message("reply", 1, { text: "Noté.", short: "Noté" }));
    world.run(HOUR);
    expect(world.sends.map(({ text }) => text)).toEqual(["Noté. / N°1 changé"]);
  });

  it("a restart wakes nobody, once the night is told again", () => {
    const world = ready();
    world.step({ kind: "night", until: 8 * HOUR, at: 0 });
    world.queue(news(1, 0));
    world.run(HOUR);
    world.radio(false);
    world.restart();
    world.step({ kind: "night", until: 8 * HOUR, at: HOUR });
    world.radio(true);
    world.run();
    expect(world.sends.map(({ at }) => at)).toEqual([8 * HOUR]);
  });
});

describe("on a crowded channel", () => {
  it("only what is urgent leaves, until the radio says that it is quieter", () => {
    const world = ready();
    world.step({ kind: "air", radio: RADIO, modem, hold: "lower", at: 0 });
    const reply = world.queue(message("reply", 0));
    const urgent = world.queue(message("urgent", 1));
    world.run(10 * MINUTE);
    expect(world.sends.map(({ message: { id } }) => id)).toEqual([urgent.id]);
    world.step({ kind: "air", radio: RADIO, modem, hold: "none", at: world.now });
    world.run();
    expect(world.state(reply)).toBe("delivered");
    expect(world.sends.at(-1)?.at).toBe(10 * MINUTE);
  });

  it("a radio that tells no more is not believed for ever", () => {
    const world = ready();
    world.step({ kind: "air", radio: RADIO, modem, hold: "urgent", at: 0 });
    world.queue(message("urgent", 0));
    const cry = world.queue(message("emergency", 1));
    world.run();
    expect(world.sends.map(({ message: { id } }) => id)[0]).toBe(cry.id);
    expect(world.sends.map(({ at }) => at)).toEqual([0, 15 * MINUTE]);
  });
});
