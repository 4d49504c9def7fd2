/**
 * What goes out over one radio: messages waiting for their turn, packets in the radio's hands, and what came of them.
 *
 * A radio drops what comes too fast, mostly without a word. So text keeps its distance, few packets are in flight, none
 * is handed over while the radio's queue is nearly full, and silence ends by a time-out. Time arrives with each call.
 */

import { type Millis, MINUTE, SECOND } from "../base/time.ts";
import type { Outcome, Refusal } from "./delivery.ts";
import { BROADCAST, type NodeNumber } from "./heard.ts";
import { type Body, bodyOf, type Message, priority, spacing } from "./message.ts";
import type { Port } from "./packet.ts";
import type { PacketOut } from "./to-radio.ts";
import { PAUSE_UNSAID_MINUTES, pauseMinutes, queueRefusal, routingVerdict } from "./verdict.ts";

/** The radio reports two packets at a time, and its queue of 16 also carries what it relays for others. */
const IN_FLIGHT_MAX = 4;
/** One place is kept for emergencies: a routine message that nobody answers must not hold one up. */
const ROUTINE_IN_FLIGHT_MAX = 3;
/** Room to leave in the radio's queue for what it relays. */
const KEEP_FREE = 4;
/** A verdict takes 20 to 60 s at LONG_FAST; twice that is silence. */
const SILENCE: Millis = 120 * SECOND;
/** How long to wait for the minutes that come with "duty cycle exceeded". */
const MINUTES_COME_WITHIN: Millis = 2 * SECOND;
/** More than an hour of text at the pace the air allows a routine message; the outbox keeps the rest on disk. */
const WAITING_MAX = 64;
/** Ids remembered so that none is used twice: the radio looks at its last 20. */
const IDS_MAX = 4096;
/** Packets remembered after their end: a radio that was away tells of them when it is back, and it keeps 32. */
const PAST_MAX = 64;

/** What became of the message the house calls `handle`. */
export interface Settled {
  /** Absent for a packet of the session's own. */
  readonly handle: string | undefined;
  readonly to: NodeNumber;
  readonly outcome: Outcome;
}

interface Waiting {
  readonly handle: string | undefined;
  readonly message: Message;
  readonly body: Body;
}

/** A packet that is no longer waited for; only good news of it counts. */
interface Past {
  readonly handle: string | undefined;
  readonly to: NodeNumber;
}

interface Flight extends Past {
  readonly id: number;
  readonly sentAt: Millis;
  taken: boolean;
  relayed: boolean;
  /** Refused for the hour's airtime; the minutes are awaited until then. */
  refusal?: { readonly reason: Refusal; readonly until: Millis };
}

export class Traffic {
  readonly #drawId: () => number;
  readonly #waiting: Waiting[] = [];
  readonly #flights = new Map<number, Flight>();
  readonly #past = new Map<number, Past>();
  readonly #usedIds = new Set<number>();
  readonly #sentAt = new Map<Port, Millis>();
  #free: number | undefined;
  #pausedUntil: Millis | undefined;

  constructor(drawId: () => number) {
    this.#drawId = drawId;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get inFlight(): number {
    return this.#flights.size;
  }

  get free(): number | undefined {
    return this.#free;
  }

  get pausedUntil(): Millis | undefined {
    return this.#pausedUntil;
  }

  /** Remembers a packet that was sent before this session began: good news of it is told under `handle`. */
  watch(id: number, past: { readonly handle: string; readonly to: NodeNumber }): void {
    this.#use(id);
    this.#keepPast(id, past);
  }

  /** A packet id: nonzero, and none of the last {@link IDS_MAX}. */
  newId(): number {
    let id = this.#drawId();
    while (id === 0 || this.#usedIds.has(id)) id = this.#drawId();
    return this.#use(id);
  }

  #use(id: number): number {
    for (const oldest of this.#usedIds) {
      if (this.#usedIds.size < IDS_MAX) break;
      this.#usedIds.delete(oldest);
    }
    this.#usedIds.add(id);
    return id;
  }

  /** Takes a message to send in its turn: urgent before old. When too many wait, the least urgent is turned away. */
  queue(handle: string | undefined, message: Message): Settled[] {
    const { to } = message;
    const body = bodyOf(message);
    if (body === undefined) return [refused({ handle, to }, { code: 7, remedy: "split" })];
    const behind = this.#waiting.findIndex((other) => other.body.priority < body.priority);
    this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, { handle, message, body });
    const surplus = this.#waiting.splice(WAITING_MAX);
    return surplus.map((over) =>
      refused({ handle: over.handle, to: over.message.to }, { code: 32, remedy: "soon" }),
    );
  }

  /** The next packet that may leave at `at`, if any may; it counts as in flight from then on. */
  next(at: Millis, hopLimit: number): PacketOut | undefined {
    const turn = this.#waiting.findIndex((waiting) => this.#mayLeaveAt(waiting) <= at);
    const [waiting] = turn < 0 ? [] : this.#waiting.splice(turn, 1);
    if (waiting === undefined) return undefined;
    const { handle, message, body } = waiting;
    const { to, channel = 0, replyId, packetId } = message;
    const id = packetId === undefined ? this.newId() : this.#use(packetId);
    this.#sentAt.set(body.port, at);
    this.#flights.set(id, { id, handle, to, sentAt: at, taken: false, relayed: false });
    const reply = replyId === undefined ? {} : { replyId };
    return { to, channel, id, hopLimit, wantAck: true, ...body, ...reply };
  }

  /** When there is something to do next, if nothing happens before. */
  dueAt(): Millis {
    return Math.min(
      ...Array.from(this.#flights.values(), deadline),
      ...this.#waiting.map((waiting) => this.#mayLeaveAt(waiting)),
    );
  }

  /** Hears what the radio says of packet `packetId` (0: of none), and how much room it has. */
  queueStatus(
    status: { readonly res: number; readonly free: number; readonly packetId: number },
    at: Millis,
  ): Settled[] {
    this.#free = status.free;
    const flight = this.#flights.get(status.packetId);
    if (flight === undefined) return [];
    const reason = queueRefusal(status.res);
    if (reason === undefined) return taken(flight);
    if (reason.remedy !== "pause") return this.#refuse(flight, reason);
    flight.refusal = { reason, until: at + MINUTES_COME_WITHIN };
    this.#pausedUntil = Math.max(this.#pausedUntil ?? 0, flight.refusal.until);
    return [];
  }

  /** Hears a Routing reply; undefined if it answers nothing in flight, or comes from a node that has no say in it. */
  routing(
    reply: { readonly requestId: number; readonly error: number },
    from: NodeNumber,
    { own, at }: { readonly own: NodeNumber | undefined; readonly at: Millis },
  ): Settled[] | undefined {
    const flight = this.#flights.get(reply.requestId);
    if (flight === undefined) return this.#lateNews(reply, from, own);
    if (from !== own && from !== flight.to) return undefined;
    const verdict = routingVerdict(reply.error);
    if (verdict.kind === "refused") {
      if (verdict.reason.remedy === "pause") return this.#pause(flight, at);
      return this.#refuse(flight, verdict.reason);
    }
    const sent = taken(flight);
    if (from === flight.to) return [...sent, this.#end(flight, { kind: "delivered" })];
    if (flight.to === BROADCAST) return [...sent, this.#end(flight, { kind: "relayed" })];
    const again = flight.relayed;
    flight.relayed = true;
    return again ? sent : [...sent, settled(flight, { kind: "relayed" })];
  }

  /** Hears words of the radio for its user: they may say for how long it will transmit nothing. */
  notified(words: string, at: Millis): Settled[] {
    const minutes = pauseMinutes(words);
    if (minutes === undefined) return [];
    this.#pausedUntil = at + minutes * MINUTE;
    const held = [...this.#flights.values()].filter((flight) => flight.refusal !== undefined);
    return held.flatMap((flight) => this.#pause(flight, at));
  }

  /** Ends what has waited too long for an answer at `at`. */
  expire(at: Millis): Settled[] {
    if (this.#pausedUntil !== undefined && this.#pausedUntil <= at) this.#pausedUntil = undefined;
    const over = [...this.#flights.values()].filter((flight) => deadline(flight) <= at);
    return over.flatMap((flight) => {
      if (flight.refusal !== undefined) return this.#pause(flight, at);
      return taken(flight).concat(this.#end(flight, { kind: "silent" }));
    });
  }

  /** The radio has restarted: what it had in its hands is lost, as far as we know. What waits, waits on. */
  lose(): Settled[] {
    this.#free = undefined;
    return [...this.#flights.values()].map((flight) => this.#end(flight, { kind: "lost" }));
  }

  /** The link is down: the same, and what waits is given back, for another radio may take it. */
  giveBack(): Settled[] {
    const lost = this.lose();
    const unsent = this.#waiting.splice(0);
    return [
      ...lost,
      ...unsent.map(({ handle, message: { to } }) => settled({ handle, to }, { kind: "unsent" })),
    ];
  }

  /** When `waiting` may leave at the earliest: Infinity while only an answer of the radio can make room. */
  #mayLeaveAt({ body }: Waiting): Millis {
    const places = body.priority >= priority.alert ? IN_FLIGHT_MAX : ROUTINE_IN_FLIGHT_MAX;
    if (this.#flights.size >= places) return Infinity;
    if (this.#free !== undefined && this.#free <= KEEP_FREE) return Infinity;
    const last = this.#sentAt.get(body.port);
    // An emergency is offered all the same: the hour's airtime comes back bit by bit, and a refusal costs nothing on the air.
    const paused = body.priority >= priority.alert ? undefined : this.#pausedUntil;
    return Math.max(
      paused ?? -Infinity,
      last === undefined ? -Infinity : last + spacing(body.port),
    );
  }

  /** Refuses a packet for the hour's airtime, with the minutes that are known by now. */
  #pause(flight: Flight, at: Millis): Settled[] {
    const said =
      (this.#pausedUntil ?? 0) > at + MINUTES_COME_WITHIN ? this.#pausedUntil : undefined;
    const until = said ?? at + PAUSE_UNSAID_MINUTES * MINUTE;
    this.#pausedUntil = until;
    const minutes = Math.ceil((until - at) / MINUTE);
    return this.#refuse(flight, { code: 9, remedy: "pause", minutes });
  }

  #refuse(flight: Flight, reason: Refusal): Settled[] {
    return [this.#end(flight, { kind: "refused", reason })];
  }

  #end(flight: Flight, outcome: Outcome): Settled {
    this.#flights.delete(flight.id);
    const hasArrived = outcome.kind === "delivered" || outcome.kind === "relayed";
    if (!hasArrived) this.#keepPast(flight.id, flight);
    return settled(flight, outcome);
  }

  #keepPast(id: number, { handle, to }: Past): void {
    this.#past.set(id, { handle, to });
    const [oldest] = this.#past.keys();
    if (this.#past.size > PAST_MAX && oldest !== undefined) this.#past.delete(oldest);
  }

  /** An acknowledgement of a packet no longer waited for; undefined if it is of none, or no good news. */
  #lateNews(
    reply: { readonly requestId: number; readonly error: number },
    from: NodeNumber,
    own: NodeNumber | undefined,
  ): Settled[] | undefined {
    const past = this.#past.get(reply.requestId);
    if (past === undefined || (from !== own && from !== past.to)) return undefined;
    if (routingVerdict(reply.error).kind !== "arrived") return undefined;
    return [settled(past, { kind: from === past.to ? "delivered" : "relayed" })];
  }
}

/** The radio has the packet: said once. */
function taken(flight: Flight): Settled[] {
  if (flight.taken) return [];
  flight.taken = true;
  return [settled(flight, { kind: "sent", packetId: flight.id })];
}

function settled({ handle, to }: Pick<Settled, "handle" | "to">, outcome: Outcome): Settled {
  return { handle, to, outcome };
}

function refused(whose: Pick<Settled, "handle" | "to">, reason: Refusal): Settled {
  return settled(whose, { kind: "refused", reason });
}

function deadline(flight: Flight): Millis {
  return flight.refusal?.until ?? flight.sentAt + SILENCE;
}
