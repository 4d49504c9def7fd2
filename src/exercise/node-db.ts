/**
 * The nodes a radio knows: names, public keys, how far away.
 *
 * Without an addressee's key a direct message cannot be sent. What is learned is written to flash at most once a minute, and a
 * write that came too early is not made up for: what was learned meanwhile is gone when the power goes.
 *
 * Source: firmware 2.7.26 NodeDB, as observed over a power cut (tests/captures f3).
 */

import { type Millis, MINUTE } from "../base/time.ts";
import type { NodeNumber } from "../mesh/heard.ts";

export interface KnownNode {
  readonly number: NodeNumber;
  readonly longName: string;
  readonly shortName: string;
  /** 32 bytes. */
  readonly publicKey?: Uint8Array;
  readonly snrDb?: number;
  readonly hops?: number;
  readonly lastHeard?: Millis;
}

/** Nodes a radio holds: an ESP32-S3's limit. The one not heard for longest makes room. */
export const NODES_MAX = 200;

export class NodeDb {
  #nodes: Map<NodeNumber, KnownNode>;
  #saved: ReadonlyMap<NodeNumber, KnownNode>;
  #savedAt: Millis;

  /** `nodes` are known from earlier days, and saved. */
  constructor(nodes: readonly KnownNode[], now: Millis) {
    this.#nodes = new Map(nodes.slice(0, NODES_MAX).map((node) => [node.number, node]));
    this.#saved = new Map(this.#nodes);
    this.#savedAt = now;
  }

  get(number: NodeNumber): KnownNode | undefined {
    return this.#nodes.get(number);
  }

  list(): readonly KnownNode[] {
    return [...this.#nodes.values()];
  }

  /** Notes who a node says it is. A known node's key is never replaced: the first one seen is trusted. */
  learn(node: KnownNode, now: Millis): void {
    const known = this.#nodes.get(node.number);
    const publicKey = known?.publicKey ?? node.publicKey;
    if (known === undefined && this.#nodes.size >= NODES_MAX) this.#forgetOne();
    this.#nodes.set(node.number, { ...known, ...node, ...(publicKey && { publicKey }) });
    this.#save(now);
  }

  /** Notes how well a known node was heard. */
  heard(number: NodeNumber, news: Pick<KnownNode, "snrDb" | "hops" | "lastHeard">): void {
    const known = this.#nodes.get(number);
    if (known !== undefined) this.#nodes.set(number, { ...known, ...news });
  }

  /** The others' keys are lost, in flash too. */
  forgetKeys(now: Millis): void {
    this.#nodes = new Map(
      this.list().map(({ number, longName, shortName }) => [
        number,
        { number, longName, shortName },
      ]),
    );
    this.#saved = new Map(this.#nodes);
    this.#savedAt = now;
  }

  /** Back to what was saved. */
  restart(now: Millis): void {
    this.#nodes = new Map(this.#saved);
    this.#savedAt = now;
  }

  #save(now: Millis): void {
    if (now - this.#savedAt < MINUTE) return;
    this.#saved = new Map(this.#nodes);
    this.#savedAt = now;
  }

  #forgetOne(): void {
    let oldest: KnownNode | undefined;
    for (const node of this.#nodes.values()) {
      if (oldest === undefined || (node.lastHeard ?? 0) < (oldest.lastHeard ?? 0)) oldest = node;
    }
    if (oldest !== undefined) this.#nodes.delete(oldest.number);
  }
}
