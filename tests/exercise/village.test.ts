import { createHash } from "node:crypto";

import { afterEach, describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { silentLog } from "../../src/base/log.ts";
import { type Millis, MINUTE, SECOND } from "../../src/base/time.ts";
import { type Exercise, startExercise } from "../../src/exercise/village.ts";
import { nodeId } from "../../src/mesh/heard.ts";
import { heartbeat } from "../../src/mesh/to-radio.ts";
import { TestClient } from "./simulated.ts";
import { VirtualTimers } from "./virtual-timers.ts";

const open: Exercise[] = [];

afterEach(async () => {
  for (const exercise of open.splice(0)) await exercise[Symbol.asyncDispose]();
});

/** An exercise in virtual time with a client on the hub's radio. */
async function played(
  span: Millis,
  {
    seed = 1,
    households = 24,
    start,
  }: { readonly seed?: number; readonly households?: number; readonly start?: Millis } = {},
) {
  const timers = new VirtualTimers(start);
  const began = timers.now();
  const exercise = await startExercise({
    seed,
    households,
    speed: 1,
    log: silentLog,
    timers,
    listen: false,
  });
  open.push(exercise);
  const hub = new TestClient(exercise.hub, timers).configure();
  const play = { exercise, hub, timers, began };
  pass(play, span);
  return play;
}

/** Lets `span` pass; the hub's client says now and then that it is there. */
function pass(
  { hub, timers }: { readonly hub: TestClient; readonly timers: VirtualTimers },
  span: Millis,
): void {
  for (let left = span; left > 0; left -= 10 * MINUTE) {
    hub.write(heartbeat());
    timers.run(Math.min(left, 10 * MINUTE));
  }
}

/** What the hub heard, when and from whom. */
function transcript({ hub, began }: Awaited<ReturnType<typeof played>>) {
  return hub.heard.flatMap(({ at, message }) =>
    message.kind === "packet" && message.packet.content.kind === "text"
      ? [
          {
            at: at - began,
            from: message.packet.from,
            text: message.packet.content.text,
            pki: message.packet.pki,
            hops: message.packet.hops ?? 0,
          },
        ]
      : [],
  );
}

/** Packet ids of the texts of an exercise that is played at `start`. */
async function idsOf(start: Millis): Promise<Set<number>> {
  const { hub } = await played(5 * MINUTE, { start });
  return new Set(
    hub.heard.flatMap(({ message }) =>
      message.kind === "packet" && message.packet.content.kind === "text"
        ? [message.packet.id]
        : [],
    ),
  );
}

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

describe("the exercise", () => {
  it.each([1, 2, 3, 4, 5])(
    "opens with a need within 5 s and danger within 60 s, seed %i",
    async (seed) => {
      const heard = transcript(await played(MINUTE, { seed }));
      expect(heard[0]?.at).toBeLessThan(5 * SECOND);
      expect(heard[0]?.text).toMatch(/plus d'eau/);
      expect(heard.some(({ text }) => /SOS|au secours/.test(text))).toBe(true);
      expect(heard.length).toBeGreaterThanOrEqual(6);
    },
  );

  it("keeps the hub busy for half an hour, then now and then for ever", async () => {
    const play = await played(30 * MINUTE);
    const busy = transcript(play).length;
    expect(busy).toBeGreaterThan(40);
    pass(play, 60 * MINUTE);
    const later = transcript(play).length - busy;
    expect(later).toBeGreaterThan(6);
    expect(later).toBeLessThan(busy);
  });

  it("says most things to the hub alone, proven by key, and some on the channel, over one to three hops", async () => {
    const heard = transcript(await played(30 * MINUTE));
    const direct = heard.filter(({ pki }) => pki).length;
    expect(direct / heard.length).toBeGreaterThan(0.8);
    expect(direct).toBeLessThan(heard.length);
    const hops = new Set(heard.map((each) => each.hops));
    expect(hops.size).toBeGreaterThanOrEqual(2);
    expect(Math.max(...hops)).toBeLessThanOrEqual(3);
  });

  it("speaks French and English, in at most 200 bytes", async () => {
    const heard = transcript(await played(30 * MINUTE)).map(({ text }) => text);
    expect(Math.max(...heard.map(utf8Bytes))).toBeLessThanOrEqual(200);
    expect(heard.filter((text) => /\b(?:on|est|plus|pour|de)\b/.test(text)).length).toBeGreaterThan(
      10,
    );
    expect(heard.filter((text) => /\b(?:the|we|is|need|to)\b/.test(text)).length).toBeGreaterThan(
      5,
    );
    expect(heard.filter((text) => /[{}$]/.test(text))).toEqual([]);
  });

  it("answers what the hub asks, and never more than three times an hour", async () => {
    const { hub, exercise, timers, began } = await played(MINUTE);
    const [household] = exercise.radios;
    const asked = transcript({ hub, exercise, timers, began }).length;
    for (let i = 0; i < 5; i++) {
      hub.send("EXERCICE N°12 : Marc dit avoir livré. Est-ce bon ? Répondez OUI 12 ou NON 12.", {
        to: household?.number ?? 0,
      });
      timers.run(MINUTE);
    }
    const answers = transcript({ hub, exercise, timers, began })
      .slice(asked)
      .filter(({ text }) => /^oui 12/i.test(text));
    expect(answers).toHaveLength(3);
    const read = exercise
      .heard()
      .filter((text) => text.direct && text.household === household?.name);
    expect(read).toHaveLength(5);
  });

  it("has a volunteer take the need that has got about", async () => {
    const play = await played(2 * MINUTE);
    const { hub, exercise } = play;
    hub.send("EXERCICE Noté, besoin eau n°7. Combien de personnes ?", {
      to: exercise.radios[0]?.number ?? 0,
    });
    pass(play, 26 * MINUTE);
    const texts = transcript(play).map(({ text }) => text);
    expect(texts.some((text) => /(?:je prends le n°|taking )7/.test(text))).toBe(true);
  });

  it("plays the same for the same seed, and otherwise for another", async () => {
    const [one, same, other] = await Promise.all(
      [7, 7, 8].map(async (seed) => hash(transcript(await played(12 * MINUTE, { seed })))),
    );
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });

  it("uses other packet ids each time it is played, so that no hub takes its texts for old ones", async () => {
    const today = await idsOf(Date.UTC(2026, 10, 21, 18));
    const tomorrow = await idsOf(Date.UTC(2026, 10, 22, 18));
    expect(today.size).toBeGreaterThan(10);
    expect([...today].filter((id) => tomorrow.has(id))).toEqual([]);
  });

  it.each([1, 2, 60, 100])(
    "is a village of %i households with numbers and names of their own",
    async (households) => {
      const { exercise, hub } = await played(10 * SECOND, { households });
      expect(exercise.radios).toHaveLength(households);
      expect(new Set(exercise.radios.map(({ number }) => number)).size).toBe(households);
      expect(new Set(exercise.radios.map(({ name }) => name)).size).toBe(households);
      expect(exercise.radios.every(({ number, id }) => nodeId(number) === id)).toBe(true);
      const known = hub.heard.filter(({ message }) => message.kind === "node");
      expect(known).toHaveLength(households + 1);
      expect(hub.texts[0]).toMatch(/plus d'eau/);
    },
  );

  it("gives the hub's radio a private channel of the village's own", async () => {
    const { hub } = await played(SECOND);
    const channels = hub.heard.flatMap(({ message }) =>
      message.kind === "channel" && message.channel !== undefined ? [message.channel] : [],
    );
    expect(channels).toEqual([{ index: 0, name: "Veillee", private: true }]);
  });
});

describe("an exercise with mischief", () => {
  it("has a hub radio that misbehaves, and the same story", async () => {
    const { hub } = await played(MINUTE);
    const timers = new VirtualTimers();
    const exercise = await startExercise({
      seed: 1,
      households: 24,
      speed: 1,
      mischief: 3,
      log: silentLog,
      timers,
      listen: false,
    });
    open.push(exercise);
    const bad = new TestClient(exercise.hub, timers).configure();
    timers.run(MINUTE);
    expect(bad.noise.length).toBeGreaterThan(0);
    expect(hub.noise).toEqual([]);
    expect(bad.texts[0]).toBe(hub.texts[0]);
  });
});
