/**
 * Where words come in, from whichever side: they are judged by `intake`, kept by the keeper, and answered once they are on disk.
 */

import { randomBytes } from "node:crypto";

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { type Millis, MINUTE, SECOND } from "../base/time.ts";
import type { Left } from "../intake/answering.ts";
import { Correspondence } from "../intake/correspondence.ts";
import { judgeOrder } from "../intake/judge-order.ts";
import { radioOf } from "../intake/notes.ts";
import { nightLeft } from "../intake/quiet-hours.ts";
import { receiveForm } from "../intake/receive-form.ts";
import { receivePeer } from "../intake/receive-peer.ts";
import { keepText, receiveText } from "../intake/receive-text.ts";
import { remind } from "../intake/remind.ts";
import { Strangers } from "../intake/strangers.ts";
import type { Counted, IntakeContext, OutgoingDraft, Taken } from "../intake/taken.ts";
import { timeOfDayIn } from "../intake/time-of-day.ts";
import { everyone, type FactKind, type HouseholdId } from "../journal/fact.ts";
import type { Grammar } from "../language/grammar.ts";
import { BROADCAST, type HeardText, type NodeNumber, nodeId, type Peer } from "../mesh/heard.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import { Pause } from "../store/pause.ts";
import type { Store } from "../store/store.ts";
import type { Form, FormSender, FormTaken } from "../village/hub.ts";
import type { ClockOrder, Order, Ordered } from "../village/order.ts";
import type { Village } from "../village/village.ts";
import { isBusy } from "./air-watch.ts";
import type { Changes } from "./changes.ts";
import { after, type Clock } from "./clock.ts";
import type { Eraser } from "./eraser.ts";
import type { Keeper } from "./keeper.ts";
import { KeyTeacher } from "./key-teacher.ts";
import type { Radios } from "./radios.ts";

export interface ReceptionParts {
  readonly exercise: boolean;
  readonly village: Village;
  /** How messages are read now. */
  readonly grammar: () => Grammar;
  readonly keeper: Keeper;
  readonly store: Store;
  readonly changes: Changes;
  readonly clock: Clock;
  /** The clock that messages on their way out are timed by. */
  readonly running: () => Millis;
  /** Takes what an operator says of the time, at `at` of the running clock, once it is on disk; without it nobody sets the clock. */
  readonly setClock?: (order: ClockOrder, operator: string, at: Millis) => void;
  /** What a household is erased with; without it none is. */
  readonly erasing?: Pick<Eraser, "begin">;
  readonly log: Log;
}

/** Radios remembered: several times the 250 that a radio itself remembers. */
const PEERS_MAX = 1000;

/** The setting of the store under which the keys of strangers are kept. */
const STRANGERS_SETTING = "strangers";

/** Strangers' keys reach the disk this late: a power cut costs the last of them, which are told again. */
const STRANGERS_DELAY: Millis = 5 * MINUTE;

/** Between two lines of the log about texts of one kind that gave less than others: a flood of them fills no card. */
const COUNTED_EVERY: Millis = MINUTE;

/** How long the disk is waited for by whoever sends an emergency, before being told that it takes longer, or looks at one. */
const PATIENCE: Millis = 3 * SECOND;

/** What is seen of a key that an operator has to look at. */
const alarming: ReadonlySet<FactKind> = new Set(["key.changed", "key.duplicated", "key.emptied"]);

/** The hour in this machine's own time zone, which is the village's. */
const timeOfDay = timeOfDayIn(new Intl.DateTimeFormat().resolvedOptions().timeZone);

export class Reception implements Disposable {
  readonly #parts: ReceptionParts;
  readonly #correspondence = new Correspondence();
  /** What our radios told of others: of use once one of them writes. */
  readonly #peers = new Map<NodeNumber, Peer>();
  readonly #strangers: Strangers;
  /** {@link Strangers.changes} as they are on disk. */
  #keptChanges = 0;
  #stopKeeping: (() => void) | undefined;
  #radios: Radios | undefined;
  #teacher: KeyTeacher | undefined;
  /** When each kind was last told of, and how many have come since. */
  readonly #counted = new Map<Counted, { readonly at: Millis; readonly times: number }>();

  /** When those who answered a roll call were last told so, or this began. */
  #toldAt: Millis;
  /** Whose sign of life was overdue when it was last looked at. */
  #overdue = "";

  constructor(parts: ReceptionParts) {
    this.#parts = parts;
    this.#toldAt = parts.running();
    this.#strangers = new Strangers(parts.store.setting(STRANGERS_SETTING));
  }

  [Symbol.dispose](): void {
    this.#stopKeeping?.();
    this.#keepStrangers();
  }

  /** What answers leave by, from now on. */
  attach(radios: Radios): void {
    this.#radios = radios;
    const { village, running } = this.#parts;
    this.#teacher = new KeyTeacher({ village, running, drivers: () => radios.drivers() });
  }

  async text(heard: HeardText): Promise<void> {
    const { log } = this.#parts;
    const taken = this.#judged(heard);
    if (taken.counted !== undefined) this.#count(heard.from, taken.counted);
    if (taken.counted === "beyond-air") return;
    const peer = this.#peers.get(heard.from);
    try {
      await Promise.all([this.#keep(taken), peer && this.#introduce(peer)]);
    } catch (error) {
      // What comes again is not to be taken for what is kept.
      if (taken.seen !== undefined) this.#correspondence.release(taken.seen);
      throw error;
    }
    log.info("text-kept", {
      from: nodeId(heard.from),
      as: taken.entries.map(({ fact }) => fact.kind).join(" "),
    });
  }

  /** Says why texts gave less than others do: the first of a kind at once, the rest of a flood together. */
  #count(from: NodeNumber, why: Counted): void {
    const { log, running } = this.#parts;
    const { at = -Infinity, times = 0 } = this.#counted.get(why) ?? {};
    const told = running() - at >= COUNTED_EVERY;
    this.#counted.set(why, told ? { at: running(), times: 0 } : { at, times: times + 1 });
    if (told) log.info("text-counted", { from: nodeId(from), why, times: times + 1 });
  }

  /** A bug in what judges words must not cost the words: they go to a person as they came. */
  #judged(heard: HeardText): Taken {
    try {
      return receiveText(heard, this.#context());
    } catch (error) {
      this.#parts.log.error("text-not-judged", { from: nodeId(heard.from), error });
      return keepText(heard, this.#context());
    }
  }

  async peer(peer: Peer): Promise<void> {
    this.#peers.delete(peer.number);
    this.#peers.set(peer.number, peer);
    const [oldest] = this.#peers.keys();
    if (this.#peers.size > PEERS_MAX && oldest !== undefined) this.#peers.delete(oldest);
    this.#teacher?.met(peer);
    await this.#introduce(peer);
  }

  /** Until when, by the running clock, people are let sleep; a time that has passed by day, and in an exercise. */
  nightUntil(): Millis {
    const { exercise, clock, running } = this.#parts;
    const left = exercise ? undefined : nightLeft(timeOfDay(clock.wall()));
    return left === undefined ? -Infinity : running() + left;
  }

  /** What was not answered of late. */
  unanswered(): readonly Left[] {
    return this.#correspondence.answering.left(this.#parts.running());
  }

  /** What a node's radio is called on the phones; undefined if it has told no name. */
  shortNameOf(node: NodeNumber): string | undefined {
    const { shortName = "", longName = "" } = this.#peers.get(node) ?? {};
    return [shortName, longName].find((name) => name !== "");
  }

  async #introduce(peer: Peer): Promise<void> {
    const entries = receivePeer(peer, this.#context());
    this.#stopKeeping ??= after(STRANGERS_DELAY, () => this.#keepStrangers());
    if (entries.length > 0) await this.#keep({ entries, outgoing: [] });
  }

  /** Not waited for: on a full disk there is better to wait for. */
  #keepStrangers(): void {
    this.#stopKeeping = undefined;
    if (this.#strangers.changes === this.#keptChanges) return;
    this.#keptChanges = this.#strangers.changes;
    const settings = { [STRANGERS_SETTING]: this.#strangers.text() };
    this.#parts.store.append({ settings }).catch((error: unknown) => {
      this.#parts.log.warn("strangers-not-kept", { error: String(error) });
    });
  }

  /**
   * What a person types can wait until there is room, and they are told. But an emergency rings whatever the disk does; if it is not on the
   * disk soon after, its sender is told that too. A card that is read-only stays so: there what anyone types is shown to the operator, and its
   * sender told that it may be lost.
   *
   * @throws Fault "store/…".
   */
  async form(form: Form, sender: FormSender): Promise<FormTaken> {
    const { store } = this.#parts;
    const { reply, number, ...taken } = receiveForm(form, sender, this.#context());
    const rings = taken.rings !== undefined;
    const memoryOnly = store.health().state === "readonly";
    if (!rings) refuseWhenFull(store);
    const kept = this.#keep(taken);
    if (!rings && !memoryOnly) await kept;
    else if (!(await within(memoryOnly ? 0 : PATIENCE, kept))) {
      throw new Fault(rings ? "store/shown" : "store/held");
    }
    return number === undefined ? { reply } : { reply, number };
  }

  /**
   * An operator waits for room as well, except to stop an alarm: that is done at once, and kept when there is room. A restart before that rings
   * again. On a read-only card all is done at once, for the operator knows that it may be lost.
   *
   * @throws Fault "store/…".
   */
  async order(order: Order, operator: string): Promise<Ordered> {
    const { store } = this.#parts;
    const stopsAlarm = order.kind === "acknowledge";
    if (!stopsAlarm) refuseWhenFull(store);
    const context = this.#context();
    const judged = judgeOrder(order, operator, context);
    if (judged.kind === "refused") return judged;
    if (order.kind === "erase") return await this.#erase(order.household, judged.taken);
    const patience = store.health().state === "good" ? PATIENCE : 0;
    const memoryOnly = store.health().state === "readonly";
    const kept = this.#keep(judged.taken, { known: memoryOnly });
    await (stopsAlarm || memoryOnly ? within(patience, kept) : kept);
    if (order.kind === "set-clock" || order.kind === "withdraw-clock") {
      this.#parts.setClock?.(order, operator, context.at);
    }
    if (order.kind === "key" && order.as === "accepted") this.#teach(order.household);
    return judged.number === undefined ? { kind: "done" } : { kind: "done", number: judged.number };
  }

  /**
   * Erases a household. What is remembered of its words goes at once; the bytes on the disk, and the words that wait for it, as soon as may be.
   *
   * @throws Fault "store/…".
   */
  async #erase(household: HouseholdId, judged: Taken): Promise<Ordered> {
    const { store, erasing } = this.#parts;
    if (erasing === undefined) return { kind: "refused", why: "not-in-this-state" };
    if (store.health().state === "readonly") throw new Fault("store/readonly");
    this.#correspondence.answering.forget(household);
    this.#peers.delete(radioOf(household));
    await erasing.begin([{ what: "person", household }], async (settings) =>
      this.#keep(judged, { settings }),
    );
    return { kind: "done" };
  }

  /** Says what is due by now without anyone having written. @throws Fault "store/…". */
  async remind(): Promise<void> {
    const { store, running, changes, village } = this.#parts;
    if (store.refuses() !== undefined) return;
    const late = village.talk.overdue(store.age()).join(" ");
    if (late !== this.#overdue) changes.note("households");
    this.#overdue = late;
    const taken = remind(this.#context(), running() - this.#toldAt);
    if (taken.outgoing.some(({ household }) => household === everyone)) this.#toldAt = running();
    await this.#keep(taken);
  }

  #teach(household: HouseholdId): void {
    const number = radioOf(household);
    const unnamed = { number, longName: "", shortName: "" };
    this.#teacher?.accepted(this.#peers.get(number) ?? unnamed);
  }

  /**
   * Keeps what was decided; a page is told at once, a household only once it is on disk.
   *
   * @param known whether whoever decided knows that only memory keeps it: then its messages leave at once.
   * @param settings kept in the same write.
   */
  async #keep(
    { entries, outgoing: drafts, seen, rings }: Taken,
    {
      known = false,
      settings,
    }: {
      readonly known?: boolean;
      readonly settings?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<void> {
    if (entries.length === 0) return;
    const { keeper, changes, running, log } = this.#parts;
    const hasChannel = this.#radios
      ?.statuses()
      .some(({ channels }) => channels.some((channel) => channel.private));
    const outgoing = drafts.map((draft) => outgoingOf(draft, running(), hasChannel));
    const durable = keeper.take({
      entries,
      outgoing,
      ...(seen !== undefined && { seen }),
      ...(settings !== undefined && { settings }),
    });
    if (rings !== undefined) {
      log.warn("alarm", { number: rings });
      changes.ring(rings);
    }
    for (const { fact } of entries) {
      if (alarming.has(fact.kind) && "radio" in fact) {
        log.warn("key-doubted", { radio: nodeId(fact.radio), why: fact.kind });
      }
    }
    changes.note("cases", "inbox", "households");
    if (entries.some(({ fact }) => fact.kind.startsWith("lexicon."))) changes.note("lexicon");
    await (known ? within(0, durable) : durable);
    for (const message of outgoing) this.#radios?.queue(message);
    if (outgoing.length > 0) changes.note("outbox");
    await durable;
  }

  #context(): IntakeContext {
    const { village, grammar, exercise, store, clock, running } = this.#parts;
    const statuses = this.#radios?.statuses() ?? [];
    const numbers = statuses.flatMap(({ number }) => number ?? []);
    return {
      village,
      grammar: grammar(),
      correspondence: this.#correspondence,
      strangers: this.#strangers,
      wall: clock.wall(),
      ...(clock.said !== undefined && { saidTime: clock.said }),
      at: running(),
      age: store.age(),
      exercise,
      busy: isBusy(statuses),
      ownRadios: new Set(numbers),
      seen: (key) => store.seen(key),
      newId: () => randomBytes(8).toString("hex"),
      timeOfDay,
    };
  }
}

/** @throws Fault "store/full", "store/failed". */
function refuseWhenFull(store: Store): void {
  const { state } = store.health();
  if (state === "full") throw new Fault("store/full");
  if (state === "failed") throw new Fault("store/failed");
}

/** Whether `kept` takes no longer than `patience`; what is kept later is kept all the same. */
async function within(patience: Millis, kept: Promise<unknown>): Promise<boolean> {
  const enough = new Pause(after, patience);
  try {
    return await Promise.race([kept.then(() => true), enough.over.then(() => false)]);
  } finally {
    enough.end();
  }
}

/** @param hasChannel whether words to everyone can leave on the village's own channel, rather than on the open one. */
function outgoingOf(draft: OutgoingDraft, at: Millis, hasChannel = false): Outgoing {
  const { id, to, text, lane, proven, about, replyId, notBefore = at } = draft;
  const { short, news } = draft;
  return {
    id,
    to,
    text,
    lane,
    ...(proven !== undefined && { proven }),
    ...(about !== undefined && { about }),
    ...(replyId !== undefined && { replyId }),
    ...(short !== undefined && { short }),
    ...(news !== undefined && { news }),
    ...(to === BROADCAST && hasChannel && { onChannel: true as const }),
    queuedAt: at,
    state: "queued",
    tries: 0,
    dueAt: Math.max(notBefore, at),
    changedAt: at,
  };
}
