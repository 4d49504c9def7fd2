/** A Veillée node on a simulated radio, in virtual time: the session with the radio, the parcels, and a disk. */

import { Chance } from "../../src/base/chance.ts";
import type { Millis } from "../../src/base/time.ts";
import type { SimRadio } from "../../src/exercise/sim-radio.ts";
import type { Timers } from "../../src/exercise/timers.ts";
import { BROADCAST, type NodeNumber } from "../../src/mesh/heard.ts";
import { priority } from "../../src/mesh/message.ts";
import { port } from "../../src/mesh/packet.ts";
import { contents, decodeFrame } from "../../src/sync/parcel-codec.ts";
import type { ParcelAction, ParcelEvent } from "../../src/sync/parcel-events.ts";
import { Parcels } from "../../src/sync/parcels.ts";
import { encodeWords, tagOf } from "../../src/sync/words.ts";
import { DrivenRadio } from "../support/virtual-hub.ts";

type Timeless<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;

/** A host's own timers, which stand still with it: what falls due meanwhile comes all at once afterwards. */
class HostTimers implements Timers {
  readonly #timers: Timers;
  #held: (() => void)[] | undefined;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  now(): Millis {
    return this.#timers.now();
  }

  at(delay: Millis, run: () => void): () => void {
    let over = false;
    const due = (): void => {
      if (!over) run();
    };
    const cancel = this.#timers.at(delay, () => {
      if (this.#held === undefined) due();
      else this.#held.push(due);
    });
    return () => {
      over = true;
      cancel();
    };
  }

  pause(): void {
    this.#held ??= [];
  }

  resume(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const run of held) run();
  }
}

export class RadioNode {
  readonly number: NodeNumber;
  /** Words on its disk, each time they were written. */
  readonly written: string[] = [];
  /** Ids that are said to be stored. */
  readonly stored = new Set<string>();
  /** What it sent without being asked to: kinds of frames. */
  readonly sent: string[] = [];
  readonly host: HostTimers;
  readonly #radio: DrivenRadio;
  readonly #parcels: Parcels;
  readonly #known = new Set<string>();
  #alarm: () => void = () => undefined;
  #count = 0;

  constructor(radio: SimRadio, timers: Timers, seed: number) {
    const chance = new Chance(seed);
    this.number = radio.number;
    this.host = new HostTimers(timers);
    this.#parcels = new Parcels({
      epoch: chance.u32(),
      luck: () => chance.float(),
      peers: [],
      awaited: [],
      at: timers.now(),
    });
    this.#radio = new DrivenRadio(radio, this.host, chance.fork(), {
      heard: () => undefined,
      heardData: (data) => this.#step({ kind: "heard", data }),
      outcome: () => undefined,
      peer: () => undefined,
      status: ({ phase, channelUtilizationPercent: busyPercent = 0 }) =>
        this.#step({
          kind: "air",
          ready: phase === "ready",
          busyPercent,
          own: new Set([radio.number]),
        }),
    });
    this.#radio.start();
  }

  knows(to: RadioNode): boolean {
    return this.#parcels.reaches(to.number, this.host.now());
  }

  say(to: RadioNode, text: string): string {
    this.#count += 1;
    const id = (this.number * 256 + this.#count).toString(16).slice(-8);
    const body = encodeWords({ tag: tagOf(id), lane: "reply", text });
    if (body === undefined) throw new Error("too long");
    const load = { id, to: to.number, lane: "reply", content: contents.text, body } as const;
    this.#step({ kind: "send", load });
    return id;
  }

  #step(event: Timeless<ParcelEvent>): void {
    for (const action of this.#parcels.step({ ...event, at: this.host.now() })) this.#do(action);
  }

  #do(action: ParcelAction): void {
    switch (action.kind) {
      case "transmit": {
        const { id, payload } = action;
        this.sent.push(decodeFrame(payload).kind);
        const how = { to: BROADCAST, channel: 0, port: port.private, priority: priority.high };
        this.#radio.step({ kind: "send", handle: id ?? "frame", message: { ...how, payload } });
        return;
      }
      case "deliver": {
        const { parcel, words } = action;
        // The disk takes its time, and knows what it has.
        this.host.at(20, () => {
          const key = `${parcel.from} ${words.tag}`;
          if (!this.#known.has(key)) this.written.push(words.text);
          this.#known.add(key);
          this.#step({ kind: "kept", parcel, stored: true });
        });
        return;
      }
      case "stored":
        this.stored.add(action.id);
        return;
      case "wake":
        this.#alarm();
        this.#alarm = this.host.at(action.at - this.host.now(), () => this.#step({ kind: "woke" }));
        return;
      case "plain":
      case "save":
      case "counted":
      case "asked":
      case "lookUp":
      case "refill":
        return;
      default:
        action satisfies never;
    }
  }
}
