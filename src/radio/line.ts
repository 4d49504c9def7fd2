/** The link with one radio: opened when it is asked for, read and written while it is ours, let go of once. What comes of it is told as events. */

import { Fault, type FaultCode } from "../base/fault.ts";
import type { Connection, Link } from "../base/link.ts";
import type { Log } from "../base/log.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { Framer, PATIENCE, type Piece } from "../frames/frames.ts";
import type { SessionEvent } from "../mesh/session-events.ts";
import { within } from "./within.ts";

/** How long a link that is let go of may take to write what was still to be written. */
const LAST_WORDS: Millis = SECOND;

/** How long one radio's words may be taken in at a stretch: pages, signals and other radios have their turn after that. */
const STRETCH: Millis = 20;

/** A link while it is ours: writes follow each other, and it is let go of once. */
interface Held {
  readonly connection: Connection;
  writes: Promise<void>;
}

/** An event before its time is known. */
export type Timeless<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;

type LineEvent = Timeless<
  Extract<SessionEvent, { readonly kind: "opened" | "closed" | "appeared" | Piece["kind"] }>
>;

interface LineParts {
  readonly link: Link;
  /** A count that never runs backwards. */
  readonly clock: () => Millis;
  readonly log: Log;
  /** Once it is aborted, nothing is opened any more. */
  readonly signal: AbortSignal;
}

export class Line {
  readonly #parts: LineParts;
  readonly #tell: (event: LineEvent) => void;
  #held: Held | undefined;
  /** The last link's end; the next is not opened before. */
  #released: Promise<void> = Promise.resolve();
  /** Why the link last could not be opened. */
  #failure: FaultCode | undefined;
  /** Ends the look-out for a radio that is away. */
  #lookout: AbortController | undefined;

  /** @param tell is told when the link is open, what is read, when it has ended of itself, and when a radio is there again. */
  constructor(parts: LineParts, tell: (event: LineEvent) => void) {
    this.#parts = parts;
    this.#tell = tell;
  }

  open(): void {
    void this.#open();
  }

  /** Writes after all that was to be written before; nothing while no link is open. */
  write(bytes: Uint8Array): void {
    const held = this.#held;
    if (held !== undefined) held.writes = this.#writeAfter(held.writes, held, bytes);
  }

  /** Has the radio restarted, if the link can. */
  reset(): void {
    const { link, log } = this.#parts;
    log.warn("radio-restarted", { radio: link.address });
    const held = this.#held;
    // Best effort: a radio that hangs for good is reported as silent whatever comes of it.
    held?.connection.reset?.().catch((error: unknown) => {
      log.debug("radio-not-restarted", { radio: link.address, error: String(error) });
    });
  }

  /** Lets go of the link, once it has taken what was to be written. */
  release(): void {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    this.#released = within(LAST_WORDS, held.writes, () => new Error("late"))
      .catch(() => undefined)
      .then(() => held.connection[Symbol.asyncDispose]());
  }

  /** Looks out for no radio any more; resolves once the last link is let go of. */
  async end(): Promise<void> {
    this.#lookout?.abort();
    await this.#released;
  }

  async #open(): Promise<void> {
    const { link, signal, log } = this.#parts;
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
      this.#tell({ kind: "closed", reason });
      void this.#lookOut();
      return;
    }
    const held: Held = { connection, writes: Promise.resolve() };
    this.#held = held;
    if (signal.aborted) {
      this.release();
      return;
    }
    this.#failure = undefined;
    log.info("radio-opened", { radio: link.address });
    this.#tell({ kind: "opened" });
    await this.#read(held);
  }

  /** Reads until the link ends; tells of it if it was not let go of. */
  async #read(held: Held): Promise<void> {
    const framer = new Framer();
    const { clock, log, link } = this.#parts;
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
    this.release();
    this.#tell({ kind: "closed", reason: this.#parts.link.endsAs ?? "radio/lost" });
    void this.#lookOut();
  }

  /** Tells as soon as a radio is there again, if the link can. */
  async #lookOut(): Promise<void> {
    const { link, signal } = this.#parts;
    if (signal.aborted || link.appears === undefined) return;
    this.#lookout?.abort();
    this.#lookout = new AbortController();
    const over = this.#lookout.signal;
    await link.appears(over);
    if (!over.aborted) this.#tell({ kind: "appeared" });
  }

  /** Takes in many pieces without keeping everyone else waiting: a burst read at once may take seconds to understand. */
  async #hearAll(held: Held, pieces: readonly Piece[]): Promise<void> {
    let begun = this.#parts.clock();
    for (const piece of pieces) {
      this.#hear(held, [piece]);
      if (this.#parts.clock() - begun < STRETCH) continue;
      await new Promise(setImmediate);
      begun = this.#parts.clock();
    }
  }

  #hear(held: Held, pieces: readonly Piece[]): void {
    for (const piece of pieces) if (this.#held === held) this.#tell(piece);
  }

  async #writeAfter(before: Promise<void>, held: Held, bytes: Uint8Array): Promise<void> {
    await before;
    try {
      await held.connection.write(bytes);
    } catch (error) {
      if (this.#held !== held) return;
      const { link, log } = this.#parts;
      log.warn("radio-not-written", { radio: link.address, error: String(error) });
      this.#lost();
    }
  }
}
