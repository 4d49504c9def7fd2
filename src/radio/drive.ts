/**
 * Runs the session with one radio over its link, for as long as the node runs: opens, reads, writes, waits and opens again, as
 * the session says.
 */

import type { Chance } from "../base/chance.ts";
import { Fault, type FaultCode } from "../base/fault.ts";
import type { Connection, Link } from "../base/link.ts";
import type { Log } from "../base/log.ts";
import { type Millis, SECOND, type Wall } from "../base/time.ts";
import { Framer, PATIENCE, type Piece } from "../frames/frames.ts";
import type { Answer, Question } from "../mesh/ask.ts";
import type { Outcome } from "../mesh/delivery.ts";
import type { HeardData, HeardText, NodeNumber, Peer } from "../mesh/heard.ts";
import type { Message } from "../mesh/message.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import type { SessionAction, SessionEvent } from "../mesh/session-events.ts";
import { Session } from "../mesh/session.ts";
import { within } from "./within.ts";

/** How long a link that is let go of may take to write what was still to be written. */
const LAST_WORDS: Millis = SECOND;

/** How long one radio's words may be taken in at a stretch: pages, signals and other radios have their turn after that. */
const STRETCH: Millis = 20;

/** What the house does with what comes of a radio. What goes wrong in it is logged, and costs that event only. */
export interface RadioHandlers {
  readonly heard: (text: HeardText) => Promise<void> | void;
  /** A packet of another Veillée node, or of whoever says so. */
  readonly heardData: (data: HeardData) => Promise<void> | void;
  readonly peer: (peer: Peer) => Promise<void> | void;
  readonly outcome: (handle: string, outcome: Outcome) => Promise<void> | void;
  readonly status: (status: RadioStatus) => Promise<void> | void;
}

export interface RadioDrive {
  readonly link: Link;
  /** A count that never runs backwards, whatever happens to the wall's. */
  readonly clock: () => Millis;
  /** Wall time with its worth: sets the radio's clock after each handshake, if it is worth it. */
  readonly wall: () => Wall;
  readonly chance: Chance;
  readonly log: Log;
  readonly on: RadioHandlers;
  /** Ends the drive. */
  readonly signal: AbortSignal;
}

export interface RadioDriver {
  /** Sends when its turn comes; what comes of it is told by `outcome` under `handle`. */
  send(handle: string, message: Message): void;
  status(): RadioStatus;
  /** Asks something of the radio itself; one question of its sort at a time. Never rejects. */
  ask(question: Question): Promise<Answer>;
  /** Calls `listener` with each new status, until the returned function is called. */
  onStatus(listener: (status: RadioStatus) => void): () => void;
  /** The nodes the radio knows, itself included. */
  nodes(): readonly Peer[];
  /** Listens for good news of a packet that an earlier run handed over; told by `outcome` under `handle`. */
  watch(handle: string, packetId: number, to: NodeNumber): void;
  /** The wall clock has become better: the radio's is set by it. */
  clockSet(): void;
  /** Resolves once the signal has ended the drive and the link is let go of. */
  readonly closed: Promise<void>;
}

/** Drives a radio until `signal` aborts. No handler is called before this has returned. */
export function driveRadio(drive: RadioDrive): RadioDriver {
  const driver = new Driver(drive);
  queueMicrotask(() => {
    if (!drive.signal.aborted) driver.dispatch({ kind: "start" });
  });
  return driver;
}

/** A link while it is ours: writes follow each other, and it is let go of once. */
interface Held {
  readonly connection: Connection;
  writes: Promise<void>;
}

type Timeless<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;

class Driver implements RadioDriver {
  readonly closed: Promise<void>;
  readonly #drive: RadioDrive;
  readonly #session: Session;
  readonly #events: Timeless<SessionEvent>[] = [];
  readonly #asked = new Map<string, (answer: Answer) => void>();
  #asks = 0;
  readonly #listeners = new Set<(status: RadioStatus) => void>();
  #stepping = false;
  #held: Held | undefined;
  /** The last link's end; the next is not opened before. */
  #released: Promise<void> = Promise.resolve();
  #alarm: NodeJS.Timeout | undefined;
  /** Why the link last could not be opened. */
  #failure: FaultCode | undefined;
  /** Ends the look-out for a radio that is away. */
  #lookout: AbortController | undefined;

  constructor(drive: RadioDrive) {
    this.#drive = drive;
    const { chance, link, signal } = drive;
    this.#session = new Session(link.address, {
      packetId: () => chance.u32(),
      nonce: () => chance.u32(),
      luck: () => chance.float(),
    });
    this.closed = new Promise((resolve) => {
      const stop = (): void => {
        this.dispatch({ kind: "stop" });
        this.#lookout?.abort();
        clearTimeout(this.#alarm);
        resolve(this.#released);
      };
      if (signal.aborted) queueMicrotask(stop);
      else signal.addEventListener("abort", stop, { once: true });
    });
  }

  send(handle: string, message: Message): void {
    this.dispatch({ kind: "send", handle, message });
  }

  watch(handle: string, packetId: number, to: NodeNumber): void {
    this.dispatch({ kind: "watch", handle, packetId, to });
  }

  status(): RadioStatus {
    return this.#session.status();
  }

  async ask(question: Question): Promise<Answer> {
    this.#asks += 1;
    const handle = `${this.#asks}`;
    return await new Promise((resolve) => {
      this.#asked.set(handle, resolve);
      this.dispatch({ kind: "ask", handle, question });
    });
  }

  onStatus(listener: (status: RadioStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  nodes(): readonly Peer[] {
    return this.#session.nodes();
  }

  clockSet(): void {
    this.dispatch({ kind: "clock", wall: this.#drive.wall() });
  }

  /** Steps the session; an event that a handler causes waits until the one at hand is done with. */
  dispatch(event: Timeless<SessionEvent>): void {
    this.#events.push(event);
    if (this.#stepping) return;
    this.#stepping = true;
    for (let next = this.#events.shift(); next !== undefined; next = this.#events.shift()) {
      const actions = this.#session.step({ ...next, at: this.#drive.clock() });
      for (const action of actions) this.#perform(action);
    }
    this.#stepping = false;
  }

  #perform(action: SessionAction): void {
    const { on, log, link, clock, wall } = this.#drive;
    switch (action.kind) {
      case "open":
        void this.#open();
        return;
      case "write":
        this.#write(action.bytes);
        return;
      case "close":
        this.#release();
        return;
      case "reset":
        this.#reset();
        return;
      case "wake":
        clearTimeout(this.#alarm);
        this.#alarm = setTimeout(
          () => this.dispatch({ kind: "woke" }),
          Math.max(action.at - clock(), 0),
        );
        return;
      case "heard":
        this.#tell("heard", () => on.heard(action.text));
        return;
      case "heard-data":
        this.#tell("heard-data", () => on.heardData(action.data));
        return;
      case "peer":
        this.#tell("peer", () => on.peer(action.peer));
        return;
      case "outcome":
        this.#tell("outcome", () => on.outcome(action.handle, action.outcome));
        return;
      case "answer":
        this.#asked.get(action.handle)?.(action.answer);
        this.#asked.delete(action.handle);
        return;
      case "status":
        this.#tell("status", () => on.status(action.status));
        for (const listener of this.#listeners) {
          this.#tell("status", () => listener(action.status));
        }
        return;
      case "clock":
        this.dispatch({ kind: "clock", wall: wall() });
        return;
      case "counted":
        log.debug("radio-counted", { radio: link.address, name: action.name });
        return;
      default:
        action satisfies never;
    }
  }

  async #open(): Promise<void> {
    const { link, signal, log } = this.#drive;
    this.#lookout?.abort();
    await this.#released;
    let connection: Connection;
    try {
      connection = await link.open(signal);
    } catch (error) {
      if (signal.aborted) return;
      const fault = Fault.in(error);
      const reason = fault?.code ?? "radio/lost";
      // It is tried for months if need be: said once for each reason.
      const said = this.#failure === reason;
      this.#failure = reason;
      const fields = { radio: link.address, code: reason, error: String(error) };
      log[said ? "debug" : "warn"]("radio-not-opened", fields);
      this.dispatch({ kind: "closed", reason });
      void this.#lookOut();
      return;
    }
    const held: Held = { connection, writes: Promise.resolve() };
    this.#held = held;
    if (signal.aborted) {
      this.#release();
      return;
    }
    this.#failure = undefined;
    log.info("radio-opened", { radio: link.address });
    this.dispatch({ kind: "opened" });
    await this.#read(held);
  }

  /** Reads until the link ends; tells the session if it was not the session that let go. */
  async #read(held: Held): Promise<void> {
    const framer = new Framer();
    const { clock, log, link } = this.#drive;
    let expiry: NodeJS.Timeout | undefined;
    const expire = (): void => {
      this.#hear(held, framer.expire(clock()));
      watch();
    };
    const watch = (): void => {
      clearTimeout(expiry);
      const since = framer.waitingSince;
      if (since !== undefined) expiry = setTimeout(expire, Math.max(since + PATIENCE - clock(), 1));
    };
    for await (const chunk of held.connection.bytes) {
      clearTimeout(expiry);
      await this.#hearAll(held, framer.push(chunk, clock()));
      watch();
    }
    clearTimeout(expiry);
    this.#hear(held, framer.end());
    if (this.#held !== held) return;
    log.warn("radio-lost", { radio: link.address });
    this.#lost();
  }

  /** The link ended of itself. */
  #lost(): void {
    this.#release();
    this.dispatch({ kind: "closed", reason: this.#drive.link.endsAs ?? "radio/lost" });
    void this.#lookOut();
  }

  /** Has the link opened as soon as a radio is there again, if the link can tell. */
  async #lookOut(): Promise<void> {
    const { link, signal } = this.#drive;
    if (signal.aborted || link.appears === undefined) return;
    this.#lookout?.abort();
    this.#lookout = new AbortController();
    const over = this.#lookout.signal;
    await link.appears(over);
    if (!over.aborted) this.dispatch({ kind: "appeared" });
  }

  /** Takes in many pieces without keeping everyone else waiting: a burst read at once may take seconds to understand. */
  async #hearAll(held: Held, pieces: readonly Piece[]): Promise<void> {
    let begun = this.#drive.clock();
    for (const piece of pieces) {
      this.#hear(held, [piece]);
      if (this.#drive.clock() - begun < STRETCH) continue;
      await new Promise(setImmediate);
      begun = this.#drive.clock();
    }
  }

  #hear(held: Held, pieces: readonly Piece[]): void {
    for (const piece of pieces) if (this.#held === held) this.dispatch(piece);
  }

  #write(bytes: Uint8Array): void {
    const held = this.#held;
    if (held !== undefined) held.writes = this.#writeAfter(held.writes, held, bytes);
  }

  async #writeAfter(before: Promise<void>, held: Held, bytes: Uint8Array): Promise<void> {
    await before;
    try {
      await held.connection.write(bytes);
    } catch (error) {
      if (this.#held !== held) return;
      const { link, log } = this.#drive;
      log.warn("radio-not-written", { radio: link.address, error: String(error) });
      this.#lost();
    }
  }

  #reset(): void {
    const { link, log } = this.#drive;
    log.warn("radio-restarted", { radio: link.address });
    const held = this.#held;
    // Best effort: a radio that hangs for good is reported as silent whatever comes of it.
    held?.connection.reset?.().catch((error: unknown) => {
      log.debug("radio-not-restarted", { radio: link.address, error: String(error) });
    });
  }

  /** Lets go of the link, once it has taken what was to be written. */
  #release(): void {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    this.#released = within(LAST_WORDS, held.writes, () => new Error("late"))
      .catch(() => undefined)
      .then(() => held.connection[Symbol.asyncDispose]());
  }

  #tell(event: string, handler: () => Promise<void> | void): void {
    const failed = (error: unknown): void =>
      this.#drive.log.error("radio-handler-failed", { event, error });
    try {
      handler()?.catch(failed);
    } catch (error) {
      failed(error);
    }
  }
}
