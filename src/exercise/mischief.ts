/**
 * Does a radio's misdeeds: those that need not wait, and those that spoil the next packet.
 *
 * A packet that is refused or swallowed is never sent, and a message is said to have arrived only when it has.
 */

import { create } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import { toUtf8 } from "../base/bytes.ts";
import type { Chance } from "../base/chance.ts";
import { HOUR, type Millis, SECOND } from "../base/time.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import { port } from "../mesh/packet.ts";
import type { PacketOut } from "../mesh/to-radio.ts";
import { asPayload, type ClientApi } from "./client-api.ts";
import { routingErrorIn, routingPayload, type ToPhone } from "./local-packet.ts";
import type { NodeDb } from "./node-db.ts";
import type { Router } from "./router.ts";
import type { Timers } from "./timers.ts";
import type { Step } from "./tricks.ts";
import { type Prompt, Trickster } from "./trickster.ts";

const { NONE, MAX_RETRANSMIT, NO_RESPONSE, DUTY_CYCLE_LIMIT, RATE_LIMIT_EXCEEDED } =
  Mesh.Routing_Error;
/** How long three tries take with LONG_FAST, as recorded. */
const THREE_TRIES: Millis = 22 * SECOND;
/** Who sends a burst when the radio knows nobody. */
const SOMEBODY: NodeNumber = 0xa1b2ffff;

/** What a misdeed is done with. */
export interface Accomplices {
  readonly number: NodeNumber;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly nodes: NodeDb;
  readonly api: () => ClientApi;
  readonly router: () => Router;
  readonly restart: () => void;
  readonly powerCut: (lasting: Millis) => void;
}

export class Mischief {
  readonly tricks: Trickster;
  readonly #with: Accomplices;

  constructor(script: readonly Step[], accomplices: Accomplices) {
    this.#with = accomplices;
    this.tricks = new Trickster(script, {
      timers: accomplices.timers,
      perform: (trick) => {
        this.#perform(trick);
      },
    });
  }

  /** What the state of the queue says of a packet that is not sent; undefined for one that goes its usual way. */
  spoil({ id }: PacketOut): number | undefined {
    const trick = this.tricks.take("refuse", "swallow");
    if (trick === undefined) return undefined;
    if (trick.kind === "swallow") return NONE;
    const { error } = trick;
    const { timers, api, router } = this.#with;
    const tell = (): void => router().tell(id, error);
    if (error === MAX_RETRANSMIT) timers.at(THREE_TRIES, tell);
    else tell();
    if (error === DUTY_CYCLE_LIMIT) {
      api().notify("Duty cycle limit exceeded. You can send again in 10 mins", id);
    }
    // These two are told by the mesh, and not by the queue.
    return error === MAX_RETRANSMIT || error === RATE_LIMIT_EXCEEDED ? NONE : error;
  }

  /** What the client gets when `packet` came for it. */
  around(packet: ToPhone): readonly ToPhone[] {
    const requestId = acknowledgedBy(packet, this.#with.number);
    if (requestId === undefined) return [packet];
    if (this.tricks.take("no-response") !== undefined) {
      return [packet, this.#routing(packet.from ?? 0, { requestId, error: NO_RESPONSE })];
    }
    const trick = this.tricks.take("acknowledge-twice");
    if (trick === undefined) return [packet];
    const neighbours = this.#routing(this.#with.number, { requestId, error: NONE });
    return trick.first === "neighbour" ? [neighbours, packet] : [packet, neighbours];
  }

  #perform(trick: Prompt): void {
    const { timers, nodes, router, restart, powerCut } = this.#with;
    const api = this.#with.api();
    switch (trick.kind) {
      case "stray":
        api.raw(trick.bytes);
        return;
      case "say":
        api.blurt([trick.payload]);
        return;
      case "restart":
        restart();
        return;
      case "power-cut":
        powerCut(trick.lasting);
        return;
      case "hang-up":
        api.hangUp();
        return;
      case "rival":
        this.#rival(trick.lasting);
        return;
      case "hang":
        api.hang(trick.lasting);
        return;
      case "slow":
        api.slow(trick.by, trick.lasting);
        return;
      case "burst":
        api.blurt(this.#burst(trick.packets));
        return;
      case "replay":
        api.replay();
        return;
      case "forget-keys":
        nodes.forgetKeys(timers.now());
        return;
      case "spend-airtime":
        router().transmitter.spend(HOUR);
        return;
      default:
        trick satisfies never;
    }
  }

  #rival(lasting: Millis): void {
    const { timers } = this.#with;
    const api = this.#with.api();
    if (api.wire === "serial") return;
    const rival = api.attach({ receive: () => undefined, closed: () => undefined });
    timers.at(lasting, () => {
      rival.close();
    });
  }

  #burst(packets: number): Uint8Array[] {
    const { number, nodes, chance } = this.#with;
    const neighbour = nodes.list().find((node) => node.number !== number);
    const from = neighbour?.number ?? SOMEBODY;
    return Array.from({ length: packets }, (_, i) => {
      const payload = toUtf8(`burst ${i + 1} of ${packets}`);
      const value = create(Mesh.DataSchema, { portnum: port.text, payload });
      const id = Math.max(chance.u32(), 1);
      const payloadVariant = { case: "decoded" as const, value };
      return asPayload({ from, to: BROADCAST, id, hopLimit: 3, hopStart: 3, payloadVariant });
    });
  }

  #routing(
    from: NodeNumber,
    { requestId, error }: { readonly requestId: number; readonly error: Mesh.Routing_Error },
  ): ToPhone {
    const { number: to, chance } = this.#with;
    const payload = routingPayload(error);
    const value = create(Mesh.DataSchema, { portnum: port.routing, payload, requestId });
    const id = Math.max(chance.u32(), 1);
    return { from, to, id, payloadVariant: { case: "decoded", value } };
  }
}

/** The packet that another node says it has; undefined if `packet` says nothing of the kind. */
function acknowledgedBy({ from, payloadVariant }: ToPhone, me: NodeNumber): number | undefined {
  if (from === me || payloadVariant?.case !== "decoded") return undefined;
  const { portnum, payload = new Uint8Array(), requestId } = payloadVariant.value;
  return portnum === port.routing && routingErrorIn(payload) === NONE ? requestId : undefined;
}
