/**
 * A day of a village whose radios misbehave, from one seed, in virtual time: households write and insist until they are answered, the hub
 * answers and is killed now and then, and what it claims of its answers is held to what the households' phones showed.
 */

import { Chance } from "../../src/base/chance.ts";
import { HOUR, MINUTE, type Millis, SECOND } from "../../src/base/time.ts";
import { Air } from "../../src/exercise/air.ts";
import { misbehave, MISCHIEF_MAX } from "../../src/exercise/misbehave.ts";
import type { KnownNode } from "../../src/exercise/node-db.ts";
import { Phone } from "../../src/exercise/phone.ts";
import { SimRadio } from "../../src/exercise/sim-radio.ts";
import type { HeardText } from "../../src/mesh/heard.ts";
import type { Lane } from "../../src/outbox/outgoing.ts";
import { VirtualTimers } from "../exercise/virtual-timers.ts";
import { VirtualHub } from "./virtual-hub.ts";

const DAY_LONG: Millis = 24 * HOUR;
/** After the day nothing goes wrong any more, and what is under way comes to its end. */
const EVENING: Millis = 4 * HOUR;
const HOMES = 5;
const WORDS_EACH = 12;
/** A household without an answer writes again, for longer than a radio hangs before somebody pulls its plug: two hours. */
const INSISTS: Millis = 8 * MINUTE;
const INSISTS_MAX = 24;
const KILLS = 4;
/** Words of the hub that nobody asked for. */
const NOTICES = 40;
/** Times a home's radio is off, up to three hours each. */
const OUTAGES = 4;

export interface Day {
  /** What households wrote, and what the hub answered. */
  readonly written: number;
  readonly answers: number;
  /** Words of households the hub never had, though they insisted; answers that came to no honest end. */
  readonly lost: readonly string[];
  /** Claims that were not true when they were made. */
  readonly untrue: readonly string[];
  /** How the answers ended, by state. */
  readonly ends: Readonly<Record<string, number>>;
  /** Answers a phone showed more than once. */
  readonly repeated: number;
}

interface Home {
  readonly radio: SimRadio;
  readonly phone: Phone;
  /** Each text the phone showed, and how many times. */
  readonly shown: Map<string, number>;
}

export function liveDay(seed: number): Day {
  const chance = new Chance(seed);
  const timers = new VirtualTimers();
  const air = new Air({ timers, chance: chance.fork(), loss: 0.05 });
  const channels = [{ name: "Veillee", psk: chance.bytes(16) }];
  const hubRadios = 1 + (seed % 2);
  const nodes = Array.from(
    { length: hubRadios + HOMES },
    (_, i): KnownNode & { publicKey: Uint8Array } => ({
      number: 0xa1b2c301 + i,
      longName: `Sim ${i + 1}`,
      shortName: `S${i + 1}`,
      publicKey: chance.bytes(32),
    }),
  );
  const radios = nodes.map(
    (identity, i) =>
      new SimRadio({
        identity,
        place: i < hubRadios ? { east: 60 * i, north: 0 } : nearby(chance),
        air,
        timers,
        chance: chance.fork(),
        nodes,
        channels,
        ...(i < hubRadios && {
          ...(chance.happens(0.5) && { wire: "serial" as const }),
          misbehaviour: misbehave(chance.fork(), 1 + (seed % MISCHIEF_MAX), DAY_LONG),
        }),
      }),
  );
  const ours = radios.slice(0, hubRadios);
  const homes = radios.slice(hubRadios).map((radio) => homeOf(radio, timers, chance));

  /** What the hub said, by the message's id. */
  const answers = new Map<string, { readonly to: number; readonly text: string }>();
  const had = new Set<string>();
  const untrue: string[] = [];
  const answer = ({ from, text }: HeardText): void => {
    had.add(text);
    const lane = chance.happens(0.1) ? "emergency" : "reply";
    const reply = hub.say(from, `n°${answers.size + 1}, reçu : ${text}`, lane);
    answers.set(reply.id, { to: from, text: reply.text });
  };
  const hub = new VirtualHub(ours, timers, {
    seed: chance.u32(),
    onText: answer,
    onClaim: ({ id, state }) => {
      const told = answers.get(id);
      const shown = homes.find(({ radio }) => radio.number === told?.to)?.shown;
      const has = told !== undefined && shown?.has(told.text) === true;
      if (state === "delivered" && !has) untrue.push(`${id} was called delivered`);
      if (state === "failed" && has) untrue.push(`${id} was called failed`);
    },
  });

  const written = new Set<string>();
  for (const [i, home] of homes.entries())
    for (let n = 0; n < WORDS_EACH; n++) {
      const text = `besoin ${i}.${n}`;
      written.add(text);
      timers.at(chance.float() * DAY_LONG, () => insist(home, text, { timers, hub: ours, chance }));
    }
  for (let n = 0; n < NOTICES; n++)
    timers.at(chance.float() * DAY_LONG, () => {
      const to = homes[chance.between(0, HOMES - 1)]?.radio.number ?? 0;
      const lane = chance.pick<Lane>(["urgent", "reply", "routine"]);
      const notice = hub.say(to, `n°${answers.size + 1}, allez-vous bien ?`, lane);
      answers.set(notice.id, { to, text: notice.text });
    });
  // A radio that is off while its neighbours repeat what is for it: then to be relayed is not to have arrived.
  for (const { radio } of homes)
    for (let i = chance.between(0, OUTAGES); i > 0; i--)
      timers.at(chance.float() * DAY_LONG, () => {
        radio.powerCut();
        timers.at(chance.between(5, 180) * MINUTE, () => radio.powerOn());
      });
  for (let i = chance.between(0, KILLS); i > 0; i--)
    timers.at(chance.float() * DAY_LONG, () => hub.killAfter(chance.between(0, 20)));

  timers.run(DAY_LONG + EVENING);

  const ends: Record<string, number> = {};
  const lost = Array.from(written).filter((text) => !had.has(text));
  let repeated = 0;
  for (const [id, { to, text }] of answers) {
    const told = hub.outbox.deliveryOf(id);
    const state = told?.state ?? "forgotten";
    ends[state] = (ends[state] ?? 0) + 1;
    if (hub.outbox.nextTryOf(id, timers.now())?.kind !== "none") lost.push(`${id} is ${state}`);
    const home = homes.find(({ radio }) => radio.number === to);
    if ((home?.shown.get(text) ?? 0) > 1) repeated += 1;
  }
  for (const { phone } of homes) phone.close();
  return { written: written.size, answers: answers.size, lost, untrue, ends, repeated };
}

/** Within earshot of the hub, most of the time. */
function nearby(chance: Chance): { readonly east: number; readonly north: number } {
  const angle = chance.float() * 2 * Math.PI;
  const metres = 150 + chance.float() * 650;
  return { east: Math.cos(angle) * metres, north: Math.sin(angle) * metres };
}

function homeOf(radio: SimRadio, timers: VirtualTimers, chance: Chance): Home {
  const shown = new Map<string, number>();
  const onText = ({ text }: { readonly text: string }): void =>
    void shown.set(text, (shown.get(text) ?? 0) + 1);
  return { radio, shown, phone: new Phone({ radio, timers, ids: chance.fork(), onText }) };
}

/** Writes, and writes again until the hub has answered. */
function insist(
  home: Home,
  text: string,
  around: {
    readonly timers: VirtualTimers;
    readonly hub: readonly SimRadio[];
    readonly chance: Chance;
  },
  times = 0,
): void {
  const { timers, hub, chance } = around;
  const { phone, shown } = home;
  const isAnswered = Array.from(shown.keys()).some((one) => one.endsWith(` : ${text}`));
  if (isAnswered || times >= INSISTS_MAX) return;
  const to = hub[chance.between(0, hub.length - 1)]?.number;
  if (to !== undefined) phone.send(text, to);
  timers.at(INSISTS + chance.float() * 30 * SECOND, () => insist(home, text, around, times + 1));
}
