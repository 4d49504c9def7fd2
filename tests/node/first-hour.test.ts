/** A Pi that starts at the hour of its last shutdown, and learns the true one from a radio a little later. */

import { expect, it, onTestFinished } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import { DAY, SECOND } from "../../src/base/time.ts";
import { noBackups } from "../../src/journal/backup-work.ts";
import { Changes } from "../../src/node/changes.ts";
import { HouseClock } from "../../src/node/clock.ts";
import { openHub } from "../../src/node/hub.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { ParcelPost } from "../../src/node/parcels.ts";
import { Radios } from "../../src/node/radios.ts";
import { ReadNotes } from "../../src/node/read-notes.ts";
import { Reception } from "../../src/node/reception.ts";
import { Secrets } from "../../src/node/secrets.ts";
import { VillageGrammar } from "../../src/node/village-grammar.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import { openStore } from "../../src/store/store.ts";
import { Village } from "../../src/village/village.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { grammar } from "../support/grammar.ts";

const SHUT_DOWN = Date.UTC(2026, 10, 7, 18);
const TRULY = SHUT_DOWN + 14 * DAY;

it("an emergency heard before a radio tells the time is 25 seconds old after it, not a fortnight", async () => {
  const { hub, hands, clock, reception, entries } = await boot();
  await reception.text({
    radio: 1,
    from: 0xa1,
    to: 1,
    packetId: 1,
    channel: 0,
    privateChannel: true,
    text: "SOS mon mari ne respire plus",
    pki: false,
    reaction: false,
    viaMqtt: false,
  });
  hands.ran += 25 * SECOND;
  clock.heardRadios([{ ahead: TRULY, quality: "radio" }]);

  const { now, alarms, oldestWaiting, clockQuality } = hub.now();
  expect({ now, clockQuality }).toEqual({
    now: new Date(TRULY + 25 * SECOND).toISOString(),
    clockQuality: "radio",
  });
  const at = new Date(TRULY).toISOString();
  expect(alarms).toMatchObject([{ at, since: at }]);
  expect(oldestWaiting).toMatchObject({ at });
  expect(hub.cases()).toMatchObject([{ at, since: at }]);
  expect(hub.households()).toMatchObject([{ heardAt: at }]);
  expect(await hub.case(1)).toMatchObject({ at, since: at });

  const walls = (await entries()).map(({ wall }) => wall);
  expect(walls.length).toBeGreaterThan(0);
  for (const wall of walls) expect(wall).toEqual({ millis: SHUT_DOWN, quality: "none" });
});

async function boot() {
  const hands = { ran: 0 };
  const running = () => hands.ran;
  const clock = new HouseClock({
    system: () => SHUT_DOWN + hands.ran,
    synchronized: () => false,
    running,
  });
  const store = await openStore({ ...optionsFor(await scratchFolder()), running });
  onTestFinished(async () => store[Symbol.asyncDispose]());
  const village = new Village(store.node);
  const keeper = new Keeper({ store, village, clock, running });
  const changes = new Changes(() => 0);
  const log = silentLog;
  const common = { exercise: false, village, keeper, store, changes, clock, running, log };
  const taught = new VillageGrammar(grammar, village);
  const reception = new Reception({ ...common, grammar: () => taught.now() });
  const outbox = new Outbox([], 0, () => 1);
  const post = new ParcelPost({
    outbox,
    reception,
    store,
    retake: () => undefined,
    running,
    luck: () => 0,
    log,
  });
  const radios = new Radios({
    links: [],
    outbox,
    clock: running,
    wall: () => clock.wall(),
    chance: new Chance(1),
    log,
    on: {
      heard: async () => {},
      heardData: async () => {},
      peer: async () => {},
      save: async () => {},
      forget: () => {},
      carry: () => false,
      status: () => {},
    },
    nameOf: () => undefined,
  });
  onTestFinished(() => post[Symbol.dispose]());
  onTestFinished(async () => radios[Symbol.asyncDispose]());
  const hub = openHub({
    ...common,
    grammar: taught,
    name: "",
    address: () => "",
    outbox,
    radios,
    post,
    reception,
    secrets: new Secrets(store, log),
    reads: new ReadNotes({ node: store.node, running, keep: async () => {}, log }),
    backup: () => noBackups,
    eraser: { isAtWork: false },
    verifier: { tampered: 0, steps: () => expect.unreachable() },
  });
  return { hub, hands, clock, reception, entries: async () => await all(store.entries()) };
}
