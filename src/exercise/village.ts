/**
 * The exercise village: a hub radio and its households' radios on one simulated air, living through a blackout.
 *
 * Each radio speaks the real client protocol on a loopback TCP port. The hub connects to its radio as to any other, and is not
 * told that there is no village.
 */

import { Chance } from "../base/chance.ts";
import type { Log } from "../base/log.ts";
import { HOUR, SECOND } from "../base/time.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import { Air } from "./air.ts";
import { hubIdentity, settle, type Settler, square } from "./cast.ts";
import { IDLE_MAX } from "./client-session.ts";
import { keepLast } from "./keep-last.ts";
import { misbehave } from "./misbehave.ts";
import type { Misbehaviour } from "./misbehaviour.ts";
import { Phone, type PhoneText } from "./phone.ts";
import { firstHalfHour, laterEntrance } from "./plan.ts";
import type { ChannelSetting, Identity } from "./radio-settings.ts";
import { type Grapevine, Resident } from "./resident.ts";
import { SimRadio } from "./sim-radio.ts";
import { servePort, type TcpPort } from "./tcp-port.ts";
import { type Cancel, type Timers, wallTimers } from "./timers.ts";

export interface ExerciseOptions {
  /** The same seed plays the same exercise. */
  readonly seed: number;
  /** 1 to 100. */
  readonly households: number;
  /** How many times faster than life. */
  readonly speed: number;
  readonly log: Log;
  /** What keeps time; the wall's clock, made faster, if absent. */
  readonly timers?: Timers;
  /** False serves no ports: for tests that reach the radios in process. */
  readonly listen?: boolean;
  /** What the hub's radio does wrong on purpose. */
  readonly misbehaviour?: Misbehaviour;
  /** How badly the hub's radio behaves, 0 to 3, if nothing else is said of it. */
  readonly mischief?: number;
}

export interface Exercise extends AsyncDisposable {
  readonly hubRadio: { readonly address: string; readonly number: NodeNumber };
  readonly radios: readonly ExerciseRadio[];
  /** The hub's radio itself, to cut its power or restart it. */
  readonly hub: SimRadio;
  /** What the households' phones have shown so far, oldest first; the last {@link HEARD_MAX}. */
  heard(): readonly HeardByHousehold[];
}

interface ExerciseRadio {
  readonly name: string;
  /** `!7e11a202` */
  readonly id: string;
  readonly number: NodeNumber;
  /** `tcp://127.0.0.1:PORT`; empty when nothing is served. */
  readonly address: string;
}

interface HeardByHousehold extends PhoneText {
  readonly household: string;
}

/** Texts remembered of what households received: more than an hour of a busy exercise. */
const HEARD_MAX = 2000;

/** The village's own channel; its key is made from the seed, and is worth nothing outside the exercise. */
const CHANNEL_NAME = "Veillee";

/** A day's misdeeds are put into this time, so that whoever looks on for an hour sees some. */
const DRILL = 4 * HOUR;

export async function startExercise(options: ExerciseOptions): Promise<Exercise> {
  const { seed, households, speed, log, timers = wallTimers(speed), listen = true } = options;
  const chance = new Chance(seed);
  const hub = hubIdentity(chance.fork());
  const settlers = settle(households, chance.fork());
  const channels = [{ name: CHANNEL_NAME, psk: chance.bytes(16) }];
  const build = radioBuilder({ settlers, hub, channels, timers, speed, chance: chance.fork() });
  const { mischief = 0, misbehaviour = misbehave(new Chance(seed), mischief, DRILL) } = options;
  const hubRadio = build(hub, square, misbehaviour);

  const heard: HeardByHousehold[] = [];
  const grapevine: Grapevine = [];
  // The story is the seed's alone. Ids also depend on when it is told, so that a hub that keeps its records hears it anew.
  const ids = new Chance(seed ^ Math.floor(timers.now() / SECOND));
  const homes = settlers.map((settler) => {
    const radio = build(settler.identity, settler.at);
    const phone = new Phone({
      radio,
      timers,
      ids: ids.fork(),
      onText: (text) => {
        keepLast(heard, { ...text, household: settler.cast.name }, HEARD_MAX);
        resident.reads(text);
      },
    });
    const resident = new Resident(settler, {
      phone,
      hub: hub.number,
      timers,
      chance: chance.fork(),
      grapevine,
    });
    return { settler, radio, phone, resident };
  });

  const stop = play({ settlers, timers, chance: chance.fork() }, (who, scene) => {
    homes[who]?.resident.play(scene);
  });
  const ports = listen
    ? await Promise.all(
        [hubRadio, ...homes.map(({ radio }) => radio)].map((each) => servePort(each)),
      )
    : [];
  const [hubAddress = "", ...addresses] = ports.map(({ address }) => address);
  log.info("exercise.open", { households, seed, speed, radio: hubAddress });

  return {
    hubRadio: { address: hubAddress, number: hub.number },
    radios: homes.map(({ settler, radio }, i) => ({
      name: settler.cast.name,
      id: radio.id,
      number: radio.number,
      address: addresses[i] ?? "",
    })),
    hub: hubRadio,
    heard: () => [...heard],
    async [Symbol.asyncDispose]() {
      stop();
      for (const { phone } of homes) phone.close();
      for (const radio of [hubRadio, ...homes.map((home) => home.radio)]) radio.powerCut();
      await closeAll(ports);
      log.info("exercise.closed");
    },
  };
}

/** Makes radios that share an air, a channel, and each other's names and keys, as after some days side by side. */
function radioBuilder({
  settlers,
  hub,
  channels,
  timers,
  speed,
  chance,
}: {
  readonly settlers: readonly Settler[];
  readonly hub: Identity;
  readonly channels: readonly ChannelSetting[];
  readonly timers: Timers;
  readonly speed: number;
  readonly chance: Chance;
}): (identity: Identity, place: Settler["at"], misbehaviour?: Misbehaviour) => SimRadio {
  const air = new Air({ timers, chance: chance.fork() });
  const nodes = [hub, ...settlers.map(({ identity }) => identity)];
  return (identity, place, misbehaviour = {}) =>
    new SimRadio({
      identity,
      place,
      air,
      timers,
      chance: chance.fork(),
      nodes,
      channels,
      misbehaviour,
      // A client keeps time by the wall: it is not to be taken for idle because the village lives faster.
      idleAfter: IDLE_MAX * Math.max(speed, 1),
    });
}

/** Calls the households on stage, one entrance after another; returns what ends it. */
function play(
  {
    settlers,
    timers,
    chance,
  }: {
    readonly settlers: readonly Settler[];
    readonly timers: Timers;
    readonly chance: Chance;
  },
  enter: (who: number, scene: ReturnType<typeof laterEntrance>["scene"]) => void,
): Cancel {
  const script = firstHalfHour(settlers, chance);
  const opened = timers.now();
  let cancel: Cancel | undefined;
  const next = (): void => {
    const planned = script.shift();
    const entrance = planned ?? laterEntrance(settlers, chance);
    const delay = planned === undefined ? entrance.at : opened + entrance.at - timers.now();
    cancel = timers.at(Math.max(delay, 0), () => {
      enter(entrance.who, entrance.scene);
      next();
    });
  };
  next();
  return () => {
    cancel?.();
  };
}

async function closeAll(ports: readonly TcpPort[]): Promise<void> {
  for (const port of ports) await port[Symbol.asyncDispose]();
}
