/**
 * Takes the words of a message off the disk once it never leaves again; until then they lie there readable, for it must be sent after a restart
 * while the vault is locked. In memory they stay, and the desk reads them in the journal.
 */

import { type Millis, MINUTE } from "../base/time.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { type Outgoing, wordless } from "../outbox/outgoing.ts";
import type { After } from "../store/pause.ts";

/** Between two looks at those whose receipt was waited for. */
const LOOK_EVERY: Millis = 10 * MINUTE;

export class SpentWords implements Disposable {
  readonly #awaits: (message: Outgoing) => boolean;
  readonly #save: (messages: readonly Outgoing[]) => void;
  readonly #after: After;
  /** Settled, and sent again until their receipt comes. */
  #awaited: readonly Outgoing[] = [];
  #callOff: () => void = () => undefined;

  constructor(parts: {
    readonly outbox: Pick<Outbox, "settled">;
    /** Whether a settled message is sent again, by a way of its own, after a restart too. */
    readonly awaits: (message: Outgoing) => boolean;
    readonly save: (messages: readonly Outgoing[]) => void;
    readonly after: After;
  }) {
    this.#awaits = parts.awaits;
    this.#save = parts.save;
    this.#after = parts.after;
    // What an older Veillée left, or a power cut.
    this.#take(Array.from(parts.outbox.settled()).filter(({ text }) => text !== ""));
    this.#plan();
  }

  /** The outbox does nothing more for `message`. */
  settled(message: Outgoing): void {
    this.#awaited = this.#awaited.filter(({ id }) => id !== message.id);
    this.#take([message]);
  }

  /** Messages that are kept no longer, wherever they stand. */
  forget(id: string): void {
    this.#awaited = this.#awaited.filter((message) => message.id !== id);
  }

  [Symbol.dispose](): void {
    this.#callOff();
  }

  #take(messages: readonly Outgoing[]): void {
    const spent = messages.filter((message) => !this.#awaits(message));
    this.#awaited = [...this.#awaited, ...messages.filter((message) => !spent.includes(message))];
    if (spent.length > 0) this.#save(spent.map(wordless));
  }

  #plan(): void {
    this.#callOff = this.#after(LOOK_EVERY, () => {
      const awaited = this.#awaited;
      this.#awaited = [];
      this.#take(awaited);
      this.#plan();
    });
  }
}
