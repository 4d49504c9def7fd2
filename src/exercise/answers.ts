/**
 * What a radio answers to a packet that is for it: that it has it, that it cannot read it, what was asked for, or that nobody here
 * answers.
 *
 * Source: firmware 2.7.26 ReliableRouter, RoutingModule and MeshModule::callModules, as observed in `tests/captures` c and n.
 */

import { Mesh } from "@meshtastic/protobufs";

import { port } from "../mesh/packet.ts";
import type { AirPacket } from "./air-packet.ts";
import { type Data, type Draft, hopsBack, routingPayload, userPayload } from "./local-packet.ts";
import type { Settings } from "./settings.ts";

const { NONE, NO_RESPONSE } = Mesh.Routing_Error;

/** An answer; what it leaves out is as usual for this radio. */
export type Own = Pick<Draft, "to" | "port" | "payload"> &
  Partial<Pick<Draft, "requestId" | "wantAck" | "hopLimit">>;

export class Answers {
  readonly #settings: Settings;
  readonly #send: (own: Own) => void;

  constructor(settings: Settings, send: (own: Own) => void) {
    this.#settings = settings;
    this.#send = send;
  }

  /** A text gets an acknowledgement that wants one itself; an answer gets one only from a direct neighbour. */
  acknowledge(packet: AirPacket, { portnum, requestId, replyId }: Data): void {
    if (portnum === port.text) this.#routing(packet, NONE, { wantAck: true });
    else if (requestId === 0 && replyId === 0) this.#routing(packet, NONE);
    else if (packet.hopStart === packet.hopLimit) this.#routing(packet, NONE, { hopLimit: 0 });
  }

  /** Says why a packet cannot be read. */
  refuse(packet: AirPacket, error: Mesh.Routing_Error): void {
    this.#routing(packet, error);
  }

  /** Gives what was asked for; if nobody here has it, that is said too. */
  respond(packet: AirPacket, { portnum, payload }: Pick<Data, "portnum" | "payload">): void {
    const { from: to, id: requestId } = packet;
    const hopLimit = hopsBack(packet, this.#settings.hopLimit);
    if (portnum === port.nodeInfo) {
      this.#send({ to, port: portnum, payload: userPayload(this.#settings.identity) });
    } else if (portnum === port.traceroute) {
      this.#send({ to, port: portnum, payload, requestId, hopLimit });
    } else this.#routing(packet, NO_RESPONSE);
  }

  #routing(
    packet: AirPacket,
    error: Mesh.Routing_Error,
    how: Pick<Own, "wantAck" | "hopLimit"> = {},
  ): void {
    const { from: to, id: requestId } = packet;
    const hopLimit = hopsBack(packet, this.#settings.hopLimit);
    this.#send({
      to,
      port: port.routing,
      payload: routingPayload(error),
      requestId,
      hopLimit,
      ...how,
    });
  }
}
