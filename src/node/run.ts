/**
 * One running node: opens its parts from the disk outwards, serves until it is told to stop, closes them in reverse.
 */

import { randomBytes } from "node:crypto";
import path from "node:path";

import { Chance } from "../base/chance.ts";
import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { MINUTE } from "../base/time.ts";
import { version } from "../base/version.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { Outbox } from "../outbox/outbox.ts";
import { radioLink } from "../radio/address.ts";
import type { OpenDatabase } from "../store/database.ts";
import { UNTOLD } from "../store/own-chain.ts";
import type { Store } from "../store/store.ts";
import type { AskWaits } from "../sync/wanted.ts";
import { createApp } from "../web/app.ts";
import { readAssets } from "../web/assets.ts";
import { serveWeb } from "../web/serve.ts";
import { localAddress, ownAddress, ownHosts } from "./addresses.ts";
import { Backups } from "./backups.ts";
import { Changes } from "./changes.ts";
import { ClockKeeping } from "./clock-keeping.ts";
import { CLOCK_SETTING, recalled, thisBoot } from "./clock-memory.ts";
import { after, runningClock, systemClock } from "./clock.ts";
import { hasDaemon, openDaemonFile } from "./daemon-file.ts";
import { examine } from "./doctor/examine.ts";
import { Eraser } from "./eraser.ts";
import { openHub } from "./hub.ts";
import { Keeper } from "./keeper.ts";
import { handBackMemory } from "./memory.ts";
import { began } from "./node-began.ts";
import { openJournal, removeJournal } from "./open-journal.ts";
import { ParcelPost } from "./parcels.ts";
import { openProfiles } from "./profiles.ts";
import { startPrompter } from "./prompter.ts";
import { Radios } from "./radios.ts";
import { readGrammarFor } from "./read-grammar.ts";
import { ReadNotes } from "./read-notes.ts";
import { readingTold } from "./reading-told.ts";
import { Reception } from "./reception.ts";
import { startRetention } from "./retention-job.ts";
import { firstSecrets, Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import { SpentWords } from "./spent-words.ts";
import { findStick } from "./stick.ts";
import { Verifier } from "./verify.ts";
import { VillageGrammar } from "./village-grammar.ts";
import { VillageKeeper } from "./village-keeper.ts";
import { startVillage } from "./village-start.ts";
import { warmUp } from "./warm-up.ts";
import { Workbench } from "./workbench.ts";
import { createWorkshop } from "./workshop.ts";

export interface Ready {
  /** Where the pages are. */
  readonly address: string;
  /** The operator's code, at the first start only: its hash alone is kept. */
  readonly code: string | undefined;
  /** The recovery key, shown beside the code and never again. */
  readonly recovery: string | undefined;
}

export interface RunOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly onReady: (ready: Ready) => void;
  /** LevelDB unless given. */
  readonly openDatabase?: OpenDatabase;
  /** When lost entries are asked of other nodes: in hours of a village unless given. */
  readonly askWaits?: AskWaits;
}

/** Where the build puts the desk's page: beside the compiled program, and seen from the sources when they are run as they stand. */
const BUILT_ASSETS = path.resolve(import.meta.dirname, "../../dist/web/assets");

/**
 * Runs until `signal` aborts.
 *
 * @throws Fault "store/…", "web/…", "radio/address" when it cannot start.
 */
export async function runNode(options: RunOptions): Promise<void> {
  const { settings, log, signal, onReady } = options;
  const links = settings.exercise ? [] : settings.radios.map(radioLink);
  const running = runningClock();
  const clock = systemClock(running);
  if (await hasDaemon(settings.data)) throw new Fault("store/locked", { folder: settings.data });
  if (settings.exercise && !settings.dataChosen) removeJournal(settings);
  await using store = await openJournal(settings, running, log, options);
  const boot = thisBoot(running);
  clock.recall(recalled(store.setting(CLOCK_SETTING), boot));
  // On a full disk this waits for room: without it, the code that we show would be good for nothing.
  const drawn = await Promise.race([firstSecrets(store), aborted(signal).then(() => undefined)]);
  if (signal.aborted) return;

  const before = store.lastNumber;
  const progress = readingTold(log, store.health().entries);
  const village = await startVillage({ store, log, signal, progress });
  // A village read by half decides nothing.
  if (signal.aborted) return;
  const chance = new Chance(Number(process.hrtime.bigint() & 0xffff_ffffn));
  const outbox = new Outbox(await collect(store.outgoing()), running(), () => chance.u32());
  const changes = new Changes(() => clock.wall().millis);
  const keeper = new Keeper({ store, village, clock, running });
  // oxlint-disable-next-line no-underscore-dangle -- it is held for as long as the node runs, and asked nothing
  using _keeping = new VillageKeeper({ store, village, keeper, changes, after, log, before });
  const { exercise } = settings;
  const grammar = new VillageGrammar(readGrammarFor(settings.data, log), village);
  using eraser = new Eraser({
    store,
    isOwn: (node) => village.isOwn(node),
    retake: (entries) => {
      for (const entry of entries) village.apply(entry);
    },
    forget: (ids) => radios.erase(ids),
    after,
    changed: () => changes.note("store"),
    log,
  });
  using reception = new Reception({
    exercise,
    village,
    grammar: () => grammar.now(),
    keeper,
    store,
    changes,
    clock,
    running,
    erasing: eraser,
    setClock: (order, operator, at) => clockKeeping.take(order, operator, at),
    log,
  });
  const started = {
    trust: trustNode,
    actor: { role: "node", id: store.node },
    fact: { kind: "node.started", version, exercise },
  } as const;
  // Not waited for: on a full disk too there is someone to hear and someone to show it.
  const saysKey = began(store);
  keeper
    .take({ entries: [...saysKey, started] })
    .then(async () => saysKey.length > 0 && store.append({ settings: { [UNTOLD]: undefined } }))
    .catch((error: unknown) => {
      log.warn("start-not-kept", { error });
    });
  store.onHealth(() => changes.note("store"));

  await using drill = exercise
    ? await (
        await import("../exercise/village.ts")
      ).startExercise({
        seed: settings.seed,
        households: settings.households,
        speed: settings.speed,
        mischief: settings.mischief,
        log,
      })
    : undefined;
  const save = async (kept: Parameters<Store["append"]>[0]): Promise<void> => {
    changes.note("outbox");
    try {
      await store.append(kept);
    } catch (error) {
      if (!Fault.in(error, "store/closed")) log.error("outbox-not-kept", { error: String(error) });
    }
  };
  const luck = chance.fork();
  using post = new ParcelPost({
    outbox,
    reception,
    store,
    retake: (entries) => {
      for (const entry of entries) village.apply(entry);
      changes.note("store", "cases", "inbox", "households");
    },
    running,
    luck: () => luck.float(),
    askWaits: options.askWaits,
    log,
  });
  using spent = new SpentWords({
    outbox,
    awaits: (message) => post.awaits(message),
    save: (outgoing) => void save({ outgoing }),
    after,
  });
  await using radios = new Radios({
    links: drill === undefined ? links : [radioLink(drill.hubRadio.address)],
    outbox,
    clock: running,
    wall: () => clock.wall(),
    chance,
    log,
    on: {
      heard: (text) => reception.text(text),
      heardData: (data) => post.heard(data),
      peer: (peer) => reception.peer(peer),
      save: (message) => save({ outgoing: [message] }),
      forget: (id) => {
        spent.forget(id);
        void save({ forget: [id] });
      },
      settled: (message) => spent.settled(message),
      carry: (attempt) => post.carry(attempt),
      status: () => {
        post.status();
        changes.note("radios");
      },
    },
    nameOf: (node) => reception.shortNameOf(node),
    nightUntil: () => reception.nightUntil(),
  });
  reception.attach(radios);
  post.attach(radios);
  using clockKeeping = new ClockKeeping({
    clock,
    radios: {
      times: () => radios.statuses().flatMap(({ time }) => time ?? []),
      clockSet: () => radios.clockSet(),
    },
    keeper,
    store,
    changes,
    boot,
    after,
    log,
  });

  // oxlint-disable-next-line no-underscore-dangle -- it is held for as long as the node runs, and asked nothing
  using _prompter = startPrompter({ remind: () => reception.remind(), after, log });

  void eraser.run();
  // oxlint-disable-next-line no-underscore-dangle -- it is held for as long as the node runs, and asked nothing
  using _retention = startRetention({ store, village, keeper, eraser, running, after, log });

  using daemon = openDaemonFile(settings.data, { after, log });
  const secrets = new Secrets(store, log);
  const reads = new ReadNotes({
    node: store.node,
    running,
    keep: async (entry) => keeper.take({ entries: [entry] }),
    log,
  });
  await using verifier = new Verifier({
    store,
    onFound: () => changes.note("store"),
    running,
    after,
    log,
  });
  const listening = { ...settings.listen, hosts: settings.hosts };
  const hub = openHub({
    exercise,
    name: settings.village,
    address: () => ownAddress(listening),
    village,
    grammar,
    store,
    keeper,
    outbox,
    radios,
    post,
    reception,
    changes,
    backup: () => backups.view(),
    clock,
    running,
    secrets,
    reads,
    eraser,
    verifier,
  });
  handBackMemory(() => village.count());
  await using backups = new Backups({
    store,
    isOwn: (node) => village.isOwn(node),
    data: settings.data,
    village: settings.village,
    folder: settings.backup,
    every: settings.backupMinutes * MINUTE,
    sticks: !exercise,
    clock,
    running,
    after,
    log,
    look: async () => findStick("/"),
    onChange: () => changes.note("store"),
    keep: async (entry) => keeper.take({ entries: [entry] }),
  });
  const workshop = createWorkshop({
    benches: radios.drivers().map((driver) => new Workbench({ driver, clock: running, log })),
    profiles: openProfiles(),
    hub: true,
    clock: running,
    randomBytes,
    log,
  });
  const app = createApp({
    hub,
    workshop,
    doctor: async ({ radio }) =>
      await examine({
        data: settings.data,
        listen: listening,
        radios: {
          addresses: radios.statuses().map(({ address }) => address),
          statuses: radios.statuses(),
          ...(radio && { check: (address) => workshop.check({ radio: address }) }),
        },
        exercise,
        running: true,
        now: clock.wall(),
        nodeVersion: process.versions.node,
        root: "/",
      }),
    backups,
    credentials: secrets,
    bearer: daemon.token,
    hosts: () => ownHosts(listening),
    assets: readAssets(BUILT_ASSETS),
    log,
  });
  await using web = await serveWeb({ app, ...settings.listen });
  listening.port = web.port;
  daemon.announce(localAddress(listening));
  onReady({ address: ownAddress(listening), code: drawn?.code, recovery: drawn?.recovery });
  log.info("ready", { address: ownAddress(listening), entries: village.count() });
  warmUp(grammar.now());

  await aborted(signal);
  log.info("stopping");
}

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of all) found.push(each);
  return found;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}
