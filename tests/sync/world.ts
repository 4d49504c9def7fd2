/**
 * Some Veillée nodes in virtual time, on an air that loses, repeats, delays and echoes frames; each with a disk that outlives its process. Checks at each
 * step what must always hold.
 */

import { Chance } from "../../src/base/chance.ts";
import { type Millis, MINUTE, SECOND } from "../../src/base/time.ts";
import { BROADCAST, type HeardData, type NodeNumber } from "../../src/mesh/heard.ts";
import type { Lane } from "../../src/outbox/outgoing.ts";
import { contents, decodeFrame } from "../../src/sync/parcel-codec.ts";
import type { Memory, ParcelAction, ParcelEvent } from "../../src/sync/parcel-events.ts";
import { Parcels } from "../../src/sync/parcels.ts";
import type { Load } from "../../src/sync/sent.ts";
import { encodeWords, tagOf } from "../../src/sync/words.ts";

export interface Weather {
  /** Share of frames that a node does not hear at all. */
  readonly loss: number;
  /** Copies of each frame that a node hears, one at least. */
  readonly copies: number;
  /** Up to so long on the way: later ones overtake. */
  readonly delay: Millis;
  /** Frames come back to who sent them. */
  readonly echo: boolean;
}

export const calm: Weather = { loss: 0, copies: 1, delay: SECOND, echo: false };
export const rough: Weather = { loss: 0.3, copies: 3, delay: 20 * SECOND, echo: true };

interface Saying {
  readonly load: Load;
  readonly text: string;
  state: "queued" | "sent" | "stored" | "plain";
}

/** What is on a node's disk. */
interface Disk {
  memory: Memory;
  readonly outbox: Map<string, Saying>;
  /** What was taken in: who said what, known by sender and tag. */
  readonly journal: Map<string, string>;
  /** Writes to the journal, repeats too: there must be none. */
  written: string[];
}

export class Node {
  readonly number: NodeNumber;
  readonly disk: Disk = {
    memory: { peers: [], awaited: [] },
    outbox: new Map(),
    journal: new Map(),
    written: [],
  };
  /** undefined while it is off. */
  machine: Parcels | undefined;
  wakeAt: Millis = Infinity;
  /** Counts its starts: what a process had begun ends with it. */
  life = 0;
  /** Frames its radio keeps while its program does not read them; undefined while it reads. */
  queue: HeardData[] | undefined;
  queueMax = 32;
  readonly counts = new Map<string, number>();

  constructor(number: NodeNumber) {
    this.number = number;
  }
}

interface Plan {
  readonly at: Millis;
  readonly order: number;
  readonly run: () => void;
}

export class World {
  readonly chance: Chance;
  readonly nodes: readonly Node[];
  now: Millis = Date.UTC(2026, 10, 21, 18);
  weather: Weather;
  /** Frames on the air, oldest first. */
  readonly air: { readonly at: Millis; readonly by: NodeNumber; readonly payload: Uint8Array }[] =
    [];
  /** What must hold and did not, in words. */
  readonly broken: string[] = [];
  /** Whether `to` hears what `by` sends. */
  hears: (to: Node, by: Node) => boolean = () => true;
  /** Called for each action before it is done: where a test pulls the plug. */
  onAction: (node: Node, action: ParcelAction) => void = () => undefined;
  #plans: Plan[] = [];
  #order = 0;
  #ids = 0;

  constructor(count: number, seed: number, weather: Weather = calm) {
    this.chance = new Chance(seed);
    this.weather = weather;
    this.nodes = Array.from({ length: count }, (_, i) => new Node(0xa1b2c301 + i));
    for (const node of this.nodes) this.start(node);
  }

  node(i: number): Node {
    const node = this.nodes[i];
    if (node === undefined) throw new Error(`there is no node ${i}`);
    return node;
  }

  plan(delay: Millis, run: () => void): void {
    const plan = { at: this.now + delay, order: this.#order++, run };
    const after = this.#plans.findIndex(({ at }) => at > plan.at);
    this.#plans.splice(after < 0 ? this.#plans.length : after, 0, plan);
  }

  /** Starts a node on what its disk holds. */
  start(node: Node): void {
    if (node.machine !== undefined) return;
    const { memory, outbox } = node.disk;
    node.life += 1;
    node.wakeAt = Infinity;
    node.machine = new Parcels({
      epoch: this.chance.u32(),
      luck: () => this.chance.float(),
      peers: memory.peers,
      awaited: memory.awaited.flatMap((id) => outbox.get(id)?.load ?? []),
      at: this.now,
    });
    this.step(node, { kind: "air", ready: true, own: new Set([node.number]), at: this.now });
    // What the outbox had not handed over, it hands over now.
    for (const saying of outbox.values()) {
      if (saying.state === "queued") this.#hand(node, saying);
    }
  }

  /** Ends its process, at once. */
  kill(node: Node): void {
    node.machine = undefined;
    node.wakeAt = Infinity;
  }

  /** Its program stands still, and its radio keeps the first `queueMax` frames that come. */
  pause(node: Node, span: Millis): void {
    node.queue = [];
    this.plan(span, () => {
      const frames = node.queue ?? [];
      node.queue = undefined;
      for (const data of frames) this.#deliver(node, data);
    });
  }

  /** An operator's words, from one node to another. */
  say(from: Node, to: NodeNumber, text: string, lane: Lane = "reply"): string {
    this.#ids += 1;
    const id = (this.chance.u32() * 2 ** 20 + this.#ids).toString(16).padStart(16, "0").slice(-16);
    const body = encodeWords({ tag: tagOf(id), lane, text });
    if (body === undefined) throw new Error("too long");
    const load = { id, to, lane, content: contents.text, body };
    const saying: Saying = { load, text, state: "queued" };
    from.disk.outbox.set(id, saying);
    this.#hand(from, saying);
    return id;
  }

  state(node: Node, id: string): Saying["state"] | undefined {
    return node.disk.outbox.get(id)?.state;
  }

  /** Whether every word is on its addressee's disk, and known to be. */
  get settled(): boolean {
    return this.nodes.every(({ disk }) =>
      Array.from(disk.outbox.values()).every(({ state }) => state === "stored"),
    );
  }

  /** Lives for `span`, or until `done`. */
  run(span: Millis, done: () => boolean = () => false): void {
    const end = this.now + span;
    while (!done()) {
      const wake = this.nodes.reduce(
        (first, node) => (node.wakeAt < first.wakeAt ? node : first),
        this.node(0),
      );
      const [plan] = this.#plans;
      const next = Math.min(wake.wakeAt, plan?.at ?? Infinity);
      if (next > end) break;
      this.now = next;
      if (plan !== undefined && plan.at <= wake.wakeAt) {
        this.#plans.shift();
        plan.run();
      } else {
        wake.wakeAt = Infinity;
        this.step(wake, { kind: "woke", at: this.now });
      }
    }
    if (this.now < end && !done()) this.now = end;
  }

  step(node: Node, event: ParcelEvent): void {
    const { life } = node;
    for (const action of node.machine?.step(event) ?? []) {
      if (node.life !== life || node.machine === undefined) return;
      this.onAction(node, action);
      if (node.machine === undefined) return;
      this.#do(node, action);
    }
  }

  #do(node: Node, action: ParcelAction): void {
    const { disk } = node;
    switch (action.kind) {
      case "transmit":
        this.#transmit(node, action.payload);
        return;
      case "deliver":
        this.#take(node, action);
        return;
      case "stored": {
        const saying = disk.outbox.get(action.id);
        if (saying === undefined) return;
        saying.state = "stored";
        this.#checkStored(node, saying);
        return;
      }
      case "plain": {
        const saying = disk.outbox.get(action.id);
        if (saying !== undefined) saying.state = "plain";
        return;
      }
      case "save":
        disk.memory = action.memory;
        return;
      case "wake":
        if (action.at < this.now) this.broken.push("asked to be woken in the past");
        node.wakeAt = action.at;
        return;
      case "counted":
        node.counts.set(action.name, (node.counts.get(action.name) ?? 0) + 1);
        return;
      case "asked":
      case "lookUp":
      case "refill":
        return;
      default:
        action satisfies never;
    }
  }

  /** The outbox of a node hands words over: as a parcel to a Veillée node, else as they are; here these try again. */
  #hand(node: Node, saying: Saying): void {
    const { machine, life } = node;
    if (machine === undefined) return;
    if (!machine.reaches(saying.load.to, this.now)) {
      this.plan(30 * SECOND, () => {
        if (node.life === life && saying.state === "queued") this.#hand(node, saying);
      });
      return;
    }
    this.step(node, { kind: "send", load: saying.load, at: this.now });
    if (saying.state === "queued" && node.life === life && node.machine !== undefined) {
      saying.state = "sent";
    }
  }

  #take(node: Node, action: Extract<ParcelAction, { kind: "deliver" }>): void {
    const { parcel, words } = action;
    const { life, disk } = node;
    // As the house does: by the sender, the tag and the words, in the same write as the entry.
    this.plan(this.chance.between(2, 200), () => {
      if (node.life !== life || node.machine === undefined) return;
      const key = `${parcel.from} ${words.tag}`;
      if (!disk.journal.has(key)) {
        disk.journal.set(key, words.text);
        disk.written.push(words.text);
      }
      this.step(node, { kind: "kept", parcel, stored: true, at: this.now });
    });
  }

  #transmit(by: Node, payload: Uint8Array): void {
    this.air.push({ at: this.now, by: by.number, payload });
    const { loss, copies, delay, echo } = this.weather;
    const id = this.chance.u32();
    for (const to of this.nodes) {
      if ((to === by && !echo) || !this.hears(to, by) || this.chance.happens(loss)) continue;
      for (let copy = 0; copy < copies; copy++) {
        const data = heard({ by, to, payload, id });
        this.plan(300 + this.chance.float() * delay, () => this.#arrive(to, data));
      }
    }
  }

  #arrive(node: Node, data: HeardData): void {
    if (node.queue === undefined) return this.#deliver(node, data);
    // The radio keeps the first, and lets go of what comes after: firmware 2.7.26 MeshService.cpp for all but text.
    if (node.queue.length < node.queueMax) node.queue.push(data);
  }

  #deliver(node: Node, data: HeardData): void {
    this.step(node, { kind: "heard", data, at: this.now });
  }

  /** Said to be stored only if it is on the disk of the one it was for. */
  #checkStored(node: Node, { load, text }: Saying): void {
    const to = this.nodes.find(({ number }) => number === load.to);
    if (to?.disk.journal.get(`${node.number} ${tagOf(load.id)}`) !== text) {
      this.broken.push(`"${text}" is said to be stored and is not`);
    }
  }
}

function heard({
  by,
  to,
  payload,
  id,
}: {
  readonly by: Node;
  readonly to: Node;
  readonly payload: Uint8Array;
  readonly id: number;
}): HeardData {
  return {
    radio: to.number,
    from: by.number,
    to: BROADCAST,
    packetId: id,
    channel: 0,
    privateChannel: true,
    payload,
    pki: false,
    viaMqtt: false,
  };
}

/** Whose parcels a node sent that were not its own. */
export function relayed(world: World): readonly string[] {
  const sayers = new Map<number, NodeNumber>();
  for (const { number, disk } of world.nodes) {
    for (const id of disk.outbox.keys()) sayers.set(tagOf(id), number);
  }
  return world.air.flatMap(({ by, payload }) => {
    const frame = decodeFrame(payload);
    if (frame.kind !== "parcel") return [];
    const tag = new DataView(frame.body.buffer, frame.body.byteOffset + 1, 4).getUint32(0);
    return sayers.get(tag) === by ? [] : [`${by} sent on what was not its own`];
  });
}

/** Half an hour in which everyone has said hello. */
export const ACQUAINTED: Millis = 30 * MINUTE;
