import type { FaultCode } from "../../src/base/fault.ts";
import type { Millis } from "../../src/base/time.ts";
import { Framer, PATIENCE, type Piece } from "../../src/frames/frames.ts";
import type { Question } from "../../src/mesh/ask.ts";
import type { Outcome } from "../../src/mesh/delivery.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import type { Message } from "../../src/mesh/message.ts";
import type { RadioStatus } from "../../src/mesh/radio-status.ts";
import type { SessionAction, SessionEvent } from "../../src/mesh/session-events.ts";
import { Session } from "../../src/mesh/session.ts";
import { decodeToRadio, type ToRadio } from "../../src/mesh/to-radio.ts";

/** Chance that is none: ids and nonces are those given, in order, and then a plain count. */
export interface Given {
  readonly ids?: readonly number[];
  readonly nonces?: readonly number[];
  /** Whether the radio answers heartbeats; true if not given. */
  readonly alive?: boolean;
}

/** What a session wrote, read back, and when. */
export interface Written {
  readonly at: Millis;
  readonly said: ToRadio;
}

/** A session run through time by a test, which plays the link and the radio. */
export class SessionRun {
  readonly session: Session;
  readonly actions: SessionAction[] = [];
  readonly written: Written[] = [];
  readonly ids: number[];
  readonly nonces: number[];
  now: Millis = 0;
  /** Messages sent so far. */
  sends = 0;
  alive: boolean;
  #wakeAt: Millis = Infinity;
  #count = 1000;
  #unanswered = false;
  readonly #fromRadio = new Framer();
  readonly #toRadio = new Framer();

  constructor({ ids = [], nonces = [], alive = true }: Given = {}) {
    this.ids = [...ids];
    this.nonces = [...nonces];
    this.alive = alive;
    this.session = new Session("tcp://test", {
      packetId: () => this.ids.shift() ?? this.#count++,
      nonce: () => this.nonces.shift() ?? this.#count++,
      luck: () => 0.5,
    });
  }

  get status(): RadioStatus {
    return this.session.status();
  }

  step(event: SessionEvent): void {
    for (const action of this.session.step(event)) {
      this.actions.push(action);
      if (action.kind === "wake") this.#wakeAt = action.at;
      if (action.kind === "write") this.#hearClient(action.bytes);
    }
    const beaten = this.#unanswered && this.alive;
    this.#unanswered = false;
    if (beaten) this.queueStatus({ res: 0, free: 16 });
  }

  /** Lets time pass, waking the session whenever it asked to be. */
  advance(by: Millis): void {
    const end = this.now + by;
    while (this.#wakeAt <= end) {
      this.now = Math.max(this.#wakeAt, this.now);
      this.#wakeAt = Infinity;
      this.step({ kind: "woke", at: this.now });
    }
    this.now = end;
  }

  /** Starts the session, or waits until it tries again, and opens its link. */
  connect(): void {
    this.step({ kind: "start", at: this.now });
    while (this.status.phase === "down") this.advance(Math.max(this.#wakeAt - this.now, 1));
    this.step({ kind: "opened", at: this.now });
  }

  close(reason: FaultCode = "radio/lost"): void {
    this.step({ kind: "closed", reason, at: this.now });
  }

  send(handle: string, message: Message): void {
    this.sends += 1;
    this.step({ kind: "send", handle, message, at: this.now });
  }

  ask(handle: string, question: Question): void {
    this.step({ kind: "ask", handle, question, at: this.now });
  }

  /** The radio says `message`. */
  radio(message: Parameters<typeof encodeFromRadio>[0]): void {
    this.step({ kind: "frame", payload: encodeFromRadio(message), at: this.now });
  }

  queueStatus({ res, free, id = 0 }: { res: number; free: number; id?: number }): void {
    const value = { res, free, maxlen: 16, meshPacketId: id };
    this.radio({ payloadVariant: { case: "queueStatus", value } });
  }

  /** Bytes come from the radio. */
  bytes(chunk: Uint8Array): readonly Piece[] {
    const pieces = this.#fromRadio.push(chunk, this.now);
    for (const piece of pieces) this.step({ ...piece, at: this.now });
    return pieces;
  }

  /** Nothing has come for a while: gives up an unfinished frame, byte by byte. */
  expire(): void {
    for (let since = this.#fromRadio.waitingSince; since !== undefined;) {
      for (const piece of this.#fromRadio.expire(since + PATIENCE)) {
        this.step({ ...piece, at: this.now });
      }
      since = this.#fromRadio.waitingSince;
    }
  }

  /** Packets the session wrote, oldest first. */
  get packets(): readonly (Written & { readonly said: ToRadio & { readonly kind: "packet" } })[] {
    return this.written.flatMap(({ at, said }) => (said.kind === "packet" ? [{ at, said }] : []));
  }

  /** What came of the messages, as `handle: outcome`. */
  get outcomes(): readonly string[] {
    return this.actions.flatMap((action) =>
      action.kind === "outcome" ? [outcomeLine(action.handle, action.outcome)] : [],
    );
  }

  /** What came of the questions, as `handle: answer`. */
  get answers(): readonly string[] {
    return this.actions.flatMap((action) =>
      action.kind === "answer" ? [`${action.handle}: ${action.answer.kind}`] : [],
    );
  }

  /** The words the session heard. */
  get heard(): readonly string[] {
    return this.actions.flatMap((action) => (action.kind === "heard" ? [action.text.text] : []));
  }

  #hearClient(bytes: Uint8Array): void {
    for (const piece of this.#toRadio.push(bytes, this.now)) {
      if (piece.kind !== "frame") continue;
      const said = decodeToRadio(piece.payload);
      this.written.push({ at: this.now, said });
      this.#unanswered ||= said.kind === "heartbeat";
    }
  }
}

export function outcomeLine(handle: string, outcome: Outcome): string {
  if (outcome.kind !== "refused") return `${handle}: ${outcome.kind}`;
  const { code, remedy, minutes } = outcome.reason;
  return `${handle}: refused ${code} ${remedy}${minutes === undefined ? "" : ` ${minutes} min`}`;
}
