/**
 * Entries and signatures that go from node to node because one of them lost them: asked for, looked up, lent, and held against what was signed.
 *
 * All of it leaves after everything else, and only open bytes: what is sensitive never goes over the air.
 */

import type { Millis } from "../base/time.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import { type Job, transmit } from "./job.ts";
import { Lending } from "./lending.ts";
import type { LentFrame, LostFrame, PieceFrame } from "./parcel-codec.ts";
import type { Counted, ParcelAction, ParcelEvent } from "./parcel-events.ts";
import type { Peer, Peers } from "./peers.ts";
import { Pieces } from "./pieces.ts";
import { type AskWaits, type Lack, Wanted } from "./wanted.ts";

/** About how long an ask is, in bytes: a few stretches. */
const ASK = 32;
/** About how long what is lent is, in bytes. */
const LENT = 128;

type Of<K extends ParcelEvent["kind"]> = Extract<ParcelEvent, { kind: K }>;

export class Refilling {
  readonly wanted: Wanted;
  readonly #lending = new Lending();
  readonly #pieces = new Pieces();
  readonly #epoch: number;
  readonly #peers: Peers;
  readonly #act: (action: ParcelAction) => void;

  constructor(parts: {
    readonly epoch: number;
    readonly peers: Peers;
    readonly luck: () => number;
    readonly waits: AskWaits | undefined;
    readonly act: (action: ParcelAction) => void;
  }) {
    this.#epoch = parts.epoch;
    this.#peers = parts.peers;
    this.#act = parts.act;
    this.wanted = new Wanted(parts.luck, parts.waits);
  }

  /** A peer asks for what it lost. */
  hearLost(frame: LostFrame, { number: from, proven }: Peer, at: Millis): void {
    const ask = this.#lending.asked(frame, { from, proven }, at);
    if (ask === undefined) this.#count("lost-too-many");
    else this.#act({ kind: "lookUp", ask });
  }

  /** What the journal has of it. */
  found({ ask, holdings, at }: Of<"found">): void {
    if (this.#lending.found(ask, holdings, at) > 0) this.#count("entry-too-long");
  }

  /** Something is sent to us that we are said to have lost. */
  hearLent({ epoch, node, number, sealed }: LentFrame, from: NodeNumber): void {
    const ref = { node, number };
    if (epoch !== this.#epoch || !this.wanted.came(ref)) this.#count("lent-unasked");
    else this.#act({ kind: "refill", from, ref, sealed });
  }

  /** A piece of something that we are said to have lost: looked at once all of them are there. */
  hearPiece(frame: PieceFrame, from: NodeNumber): void {
    const { epoch, node, number, of } = frame;
    const ref: Lack = { node, number, ...(of === "head" && { head: true }) };
    if (epoch !== this.#epoch || !this.wanted.awaits(ref)) {
      this.#count("lent-unasked");
      return;
    }
    const sealed = this.#pieces.add(from, frame);
    if (sealed !== undefined && this.wanted.came(ref)) {
      this.#act({ kind: "refill", from, ref, sealed });
    }
  }

  refilled({ ref, from, taken }: Of<"refilled">): void {
    this.wanted.settled(ref, { from, taken });
    if (taken) this.#pieces.done({ ...ref, of: ref.head === true ? "head" : "entry" });
    if (!taken) this.#count("lent-refused");
  }

  *jobs(idleAt: Millis, at: Millis): Generator<Job> {
    if (this.wanted.lacksAny) yield this.#ask(idleAt, at);
    if (this.#lending.dueAt === Infinity) return;
    yield {
      at: Math.max(this.#lending.dueAt, idleAt),
      rank: 7,
      urgent: false,
      length: LENT,
      make: (now) => {
        const frame = this.#lending.next(now);
        if (frame === undefined) return undefined;
        const { to } = frame;
        return transmit(frame, { to, lane: "background", peer: this.#peers.get(to) });
      },
    };
  }

  #ask(idleAt: Millis, at: Millis): Job {
    const heard = Array.from(this.#peers.all()).filter(
      ({ number, heardAt }) => heardAt > -Infinity && this.#peers.knows(number, at),
    );
    return {
      at: Math.max(this.wanted.dueAt(heard), idleAt),
      rank: 6,
      urgent: false,
      length: ASK,
      make: (now) => {
        const ask = this.wanted.ask(heard, now);
        if (ask === undefined) return undefined;
        this.#act({ kind: "asked", ask });
        const { to, heads, node, ranges } = ask;
        const kind = heads === true ? "lost-heads" : "lost";
        const frame = { kind, epoch: this.#epoch, to, node, ranges } as const;
        return transmit(frame, { to: ask.to, lane: "background", peer: this.#peers.get(ask.to) });
      },
    };
  }

  #count(name: Counted): void {
    this.#act({ kind: "counted", name });
  }
}
