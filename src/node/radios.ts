/**
 * The node's radios on one side, the outbox on the other: hands texts to the radio that hears their addressee, and the outbox what became of them.
 */

import type { Chance } from "../base/chance.ts";
import type { Link } from "../base/link.ts";
import type { Log } from "../base/log.ts";
import type { Millis, Wall } from "../base/time.ts";
import {
  BROADCAST,
  type HeardData,
  type HeardText,
  type NodeNumber,
  type Peer,
} from "../mesh/heard.ts";
import { priority } from "../mesh/message.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import type { Outbox, OutboxAction } from "../outbox/outbox.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import { driveRadio, type RadioDriver } from "../radio/drive.ts";

export interface RadiosOptions {
  readonly links: readonly Link[];
  readonly outbox: Outbox;
  readonly clock: () => Millis;
  readonly wall: () => Wall;
  readonly chance: Chance;
  readonly log: Log;
  readonly on: {
    readonly heard: (text: HeardText) => Promise<void> | void;
    readonly heardData: (data: HeardData) => Promise<void> | void;
    readonly peer: (peer: Peer) => Promise<void> | void;
    /** Outgoing messages whose state changed: to be kept. */
    readonly save: (message: Outgoing) => void;
    readonly forget: (id: string) => void;
    readonly status: () => void;
  };
}

/** Addressees whose radio of ours is remembered: more than a mesh has nodes. */
const ADDRESSEES_MAX = 2000;

export class Radios implements AsyncDisposable {
  readonly #options: RadiosOptions;
  readonly #drivers: RadioDriver[] = [];
  readonly #stop = new AbortController();
  /** Which of our radios last heard a node. */
  readonly #hearer = new Map<NodeNumber, RadioDriver>();
  #anyReady = false;
  #alarm: NodeJS.Timeout | undefined;

  constructor(options: RadiosOptions) {
    this.#options = options;
    const { links, clock, wall, chance, log } = options;
    for (const link of links) {
      const driver: RadioDriver = driveRadio({
        link,
        clock,
        wall,
        chance: chance.fork(),
        log,
        signal: this.#stop.signal,
        on: {
          heard: (text) => {
            this.#remember(text.from, driver);
            return options.on.heard(text);
          },
          heardData: options.on.heardData,
          peer: options.on.peer,
          outcome: (id, outcome) => this.#step({ kind: "outcome", id, outcome }),
          status: () => this.#statusChanged(),
        },
      });
      this.#drivers.push(driver);
    }
  }

  /** Queues a message that is on disk. */
  queue(message: Outgoing): void {
    this.#step({ kind: "queued", message });
  }

  statuses(): readonly RadioStatus[] {
    return this.#drivers.map((driver) => driver.status());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#alarm);
    this.#stop.abort();
    await Promise.all(this.#drivers.map(({ closed }) => closed));
  }

  #statusChanged(): void {
    const ready = this.statuses().some(({ phase }) => phase === "ready");
    if (ready !== this.#anyReady) {
      this.#anyReady = ready;
      this.#step({ kind: ready ? "radio-ready" : "radio-down" });
    }
    this.#options.on.status();
  }

  #step(event: WithoutTime<Parameters<Outbox["step"]>[0]>): void {
    const { outbox, clock } = this.#options;
    for (const action of outbox.step({ ...event, at: clock() })) this.#perform(action);
  }

  #perform(action: OutboxAction): void {
    const { on, clock } = this.#options;
    switch (action.kind) {
      case "send":
        this.#send(action.message);
        return;
      case "save":
        on.save(action.message);
        return;
      case "forget":
        on.forget(action.id);
        return;
      case "wake":
        clearTimeout(this.#alarm);
        this.#alarm = setTimeout(
          () => this.#step({ kind: "woke" }),
          Math.max(action.at - clock(), 0),
        );
        return;
      case "settled":
        return;
      default:
        action satisfies never;
    }
  }

  #send({ id, to, channel, text, lane, replyId }: Outgoing): void {
    const driver = this.#driverFor(to);
    if (driver === undefined) {
      this.#step({ kind: "outcome", id, outcome: { kind: "lost" } });
      return;
    }
    driver.send(id, {
      to,
      text,
      ...(to === BROADCAST && channel !== undefined && { channel }),
      ...(lane === "emergency" && { priority: priority.alert }),
      ...(replyId !== undefined && { replyId }),
    });
  }

  /** The radio that last heard the addressee, if it is ready; else any that is. */
  #driverFor(to: NodeNumber): RadioDriver | undefined {
    const ready = this.#drivers.filter((driver) => driver.status().phase === "ready");
    const hearer = this.#hearer.get(to);
    return ready.find((driver) => driver === hearer) ?? ready[0];
  }

  #remember(from: NodeNumber, driver: RadioDriver): void {
    this.#hearer.delete(from);
    this.#hearer.set(from, driver);
    const [oldest] = this.#hearer.keys();
    if (this.#hearer.size > ADDRESSEES_MAX && oldest !== undefined) this.#hearer.delete(oldest);
  }
}

type WithoutTime<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;
