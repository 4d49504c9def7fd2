/**
 * What a radio does not take from its client: a packet it has had already, and some ports too often.
 *
 * A repeated id brings no answer at all. A text, a position, an alert sent too fast is dropped, and the QueueStatus
 * says that all is well.
 *
 * Source: firmware 2.7.26 PhoneAPI::handleToRadioPacket, as observed in `tests/captures` k.
 */

import { type Millis, SECOND } from "../base/time.ts";
import { type Port, port } from "../mesh/packet.ts";
import type { PacketOut } from "../mesh/to-radio.ts";
import { keepLast } from "./keep-last.ts";

/** How many ids a session remembers. */
const IDS_MAX = 20;

/** The least time between two packets of a port. */
const gaps: ReadonlyMap<Port, Millis> = new Map([
  [port.text, 2 * SECOND],
  [port.position, 10 * SECOND],
  [port.waypoint, 10 * SECOND],
  [port.alert, 10 * SECOND],
  [port.telemetry, 10 * SECOND],
  [port.traceroute, 30 * SECOND],
]);

export class ClientLimits {
  readonly #ids: number[] = [];
  readonly #lastAt = new Map<Port, Millis>();

  /** A new client has sent nothing yet; what the one before sent still counts for the pace. */
  newSession(): void {
    this.#ids.length = 0;
  }

  judge({ id, port: at }: Pick<PacketOut, "id" | "port">, now: Millis): "take" | "drop" | "ignore" {
    if (id !== 0 && this.#ids.includes(id)) return "ignore";
    keepLast(this.#ids, id, IDS_MAX);
    const last = this.#lastAt.get(at);
    if (last !== undefined && now - last < (gaps.get(at) ?? 0)) return "drop";
    this.#lastAt.set(at, now);
    return "take";
  }
}
