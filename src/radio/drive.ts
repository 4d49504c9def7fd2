/**
 * Runs the session with one radio over its link, for as long as the node runs: opens, reads, writes, waits and opens again, as
 * the session says.
 */

import type { Chance } from "../base/chance.ts";
import type { Link } from "../base/link.ts";
import type { Log } from "../base/log.ts";
import type { Millis, Wall } from "../base/time.ts";
import type { Answer, Question } from "../mesh/ask.ts";
import type { Outcome } from "../mesh/delivery.ts";
import type { HeardData, HeardText, NodeNumber, Peer } from "../mesh/heard.ts";
import type { Message } from "../mesh/message.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import type { SessionAction, SessionEvent } from "../mesh/session-events.ts";
import { Session } from "../mesh/session.ts";
import { Line, type Timeless } from "./line.ts";

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

class Driver implements RadioDriver {
  readonly closed: Promise<void>;
  readonly #drive: RadioDrive;
  readonly #session: Session;
  readonly #events: Timeless<SessionEvent>[] = [];
  readonly #asked = new Map<string, (answer: Answer) => void>();
  #asks = 0;
  readonly #listeners = new Set<(status: RadioStatus) => void>();
  #stepping = false;
  readonly #line: Line;
  #alarm: NodeJS.Timeout | undefined;

  constructor(drive: RadioDrive) {
    this.#drive = drive;
    const { chance, link, signal } = drive;
    this.#line = new Line(drive, (event) => this.dispatch(event));
    this.#session = new Session(link.address, {
      packetId: () => chance.u32(),
      nonce: () => chance.u32(),
      luck: () => chance.float(),
    });
    this.closed = new Promise((resolve) => {
      const stop = (): void => {
        this.dispatch({ kind: "stop" });
        clearTimeout(this.#alarm);
        resolve(this.#line.end());
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
        this.#line.open();
        return;
      case "write":
        this.#line.write(action.bytes);
        return;
      case "close":
        this.#line.release();
        return;
      case "reset":
        this.#line.reset();
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
