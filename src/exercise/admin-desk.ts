/**
 * Takes orders about the radio itself from its own client: tells its settings, stores them, restarts.
 *
 * Between begin_edit_settings and commit_edit_settings nothing is saved, and the radio does not restart; the commit does both
 * once. Otherwise what is written is saved at once, and most of it makes the radio restart 7 s later.
 *
 * Source: firmware 2.7.26 AdminModule, as observed in `tests/captures` f1 and f2.
 */

import { create, fromBinary, type MessageShape, toBinary } from "@bufbuild/protobuf";
import { Admin, type Channel, Mesh } from "@meshtastic/protobufs";

import type { Chance } from "../base/chance.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { port } from "../mesh/packet.ts";
import type { PacketOut } from "../mesh/to-radio.ts";
import { storeConfig } from "./firmware-rules.ts";
import { metadataOf, ownUser } from "./handshake.ts";
import { routingPayload, type ToPhone } from "./local-packet.ts";
import { CHANNELS_MAX } from "./radio-settings.ts";
import type { Settings } from "./settings.ts";

type Order = MessageShape<typeof Admin.AdminMessageSchema>["payloadVariant"];
/** What comes of an order: an answer, a refusal, or nothing to say. */
type Result = { readonly answer: Order } | { readonly refused: Mesh.Routing_Error } | undefined;

/** After new settings the radio restarts by itself. */
const RESTART_AFTER: Millis = 7 * SECOND;
const PASSKEY = 8;

const { NONE, BAD_REQUEST, NOT_AUTHORIZED } = Mesh.Routing_Error;

/** The answer to what no radio has. */
const unknown = { refused: BAD_REQUEST };

export interface AdminParts {
  readonly settings: Settings;
  readonly chance: Chance;
  readonly toPhone: (packet: ToPhone) => void;
  readonly setClock: (wall: Millis) => void;
  /** Restarts after `delay`, instead of when it was to before; never if it is negative. */
  readonly restart: (delay: Millis) => void;
}

export class AdminDesk {
  readonly #parts: AdminParts;
  /** Whether a client is in the midst of editing. */
  #editing = false;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** Forgets an edit that was not committed: the radio restarts. */
  reset(): void {
    this.#editing = false;
  }

  /** Takes a packet of the radio's own client to the radio itself, and answers it. */
  take({ port: at, payload, id, wantAck }: PacketOut): void {
    const result = at === port.admin ? this.#obey(orderIn(payload)) : undefined;
    if (result !== undefined && "answer" in result) this.#answer(id, result.answer);
    else if (result !== undefined) this.#acknowledge(id, result.refused);
    else if (wantAck) this.#acknowledge(id, NONE);
  }

  #obey(order: Order): Result {
    const { settings, setClock, restart } = this.#parts;
    if (settings.security.isManaged) return { refused: NOT_AUTHORIZED };
    switch (order.case) {
      case "getOwnerRequest":
        return { answer: { case: "getOwnerResponse", value: ownUser(settings) } };
      case "getDeviceMetadataRequest":
        return { answer: { case: "getDeviceMetadataResponse", value: metadataOf(settings) } };
      case "getConfigRequest": {
        const value = settings.configs[order.value];
        return value === undefined ? unknown : { answer: { case: "getConfigResponse", value } };
      }
      case "getModuleConfigRequest": {
        const value = settings.modules[order.value];
        return value === undefined
          ? unknown
          : { answer: { case: "getModuleConfigResponse", value } };
      }
      case "getChannelRequest": {
        const value = settings.channelTable[order.value - 1];
        return value === undefined ? unknown : { answer: { case: "getChannelResponse", value } };
      }
      case "setOwner":
        return this.#setOwner(order.value);
      case "setChannel":
        return this.#setChannel(order.value);
      case "setConfig":
        this.#stored(storeConfig(settings, order.value, () => this.#parts.chance.bytes(32)));
        return undefined;
      case "setModuleConfig":
        if (!settings.setModule(order.value)) return { refused: BAD_REQUEST };
        this.#stored(true);
        return undefined;
      case "beginEditSettings":
        this.#editing = true;
        return undefined;
      case "commitEditSettings":
        this.#editing = false;
        this.#stored(true);
        return undefined;
      case "setTimeOnly":
        setClock(order.value * SECOND);
        return undefined;
      case "rebootSeconds":
        restart(order.value * SECOND);
        return undefined;
      // The nodes of an exercise keep their keys.
      case "addContact":
      case "getOwnerResponse":
      case "getDeviceMetadataResponse":
      case "getConfigResponse":
      case "getModuleConfigResponse":
      case "getChannelResponse":
      case undefined:
        return undefined;
      default:
        return order satisfies never;
    }
  }

  /** Settings were changed in memory: saves them, and restarts if they call for it, unless the client goes on editing. */
  #stored(restarts: boolean): void {
    if (this.#editing) return;
    this.#parts.settings.save();
    if (restarts) this.#parts.restart(RESTART_AFTER);
  }

  #setOwner({ longName, shortName, isUnmessagable }: MessageShape<typeof Mesh.UserSchema>): Result {
    const { settings } = this.#parts;
    if (isBlank(longName) || isBlank(shortName)) return { refused: BAD_REQUEST };
    const { owner } = settings;
    const next = {
      longName: longName === "" ? owner.longName : longName,
      shortName: shortName === "" ? owner.shortName : shortName,
      unmessagable: isUnmessagable ?? owner.unmessagable,
    };
    const same =
      next.longName === owner.longName &&
      next.shortName === owner.shortName &&
      next.unmessagable === owner.unmessagable;
    if (same) return undefined;
    settings.setOwner(next);
    this.#stored(true);
    return undefined;
  }

  #setChannel(channel: MessageShape<typeof Channel.ChannelSchema>): Result {
    if (channel.index < 0 || channel.index >= CHANNELS_MAX) return { refused: BAD_REQUEST };
    this.#parts.settings.setChannel(channel);
    this.#stored(false);
    return undefined;
  }

  /** Answers with what was asked for, and the passkey that orders from afar would need. */
  #answer(requestId: number, answer: Order): void {
    const { chance } = this.#parts;
    const message = create(Admin.AdminMessageSchema, {
      payloadVariant: answer,
      sessionPasskey: chance.bytes(PASSKEY),
    });
    const payload = toBinary(Admin.AdminMessageSchema, message);
    this.#say({ portnum: port.admin, payload, requestId }, Mesh.MeshPacket_Priority.RESPONSE);
  }

  #acknowledge(requestId: number, error: Mesh.Routing_Error): void {
    const payload = routingPayload(error);
    this.#say({ portnum: port.routing, payload, requestId }, Mesh.MeshPacket_Priority.ACK);
  }

  #say(
    data: Pick<MessageShape<typeof Mesh.DataSchema>, "portnum" | "payload" | "requestId">,
    priority: Mesh.MeshPacket_Priority,
  ): void {
    const { settings, chance, toPhone } = this.#parts;
    const { number, hopLimit } = settings;
    toPhone({
      from: number,
      to: number,
      id: Math.max(chance.u32(), 1),
      hopLimit,
      priority,
      payloadVariant: { case: "decoded", value: create(Mesh.DataSchema, data) },
    });
  }
}

function orderIn(payload: Uint8Array): Order {
  try {
    return fromBinary(Admin.AdminMessageSchema, payload).payloadVariant;
  } catch {
    return { case: undefined };
  }
}

/** A name of nothing but blanks; an empty one only leaves the name as it is. */
function isBlank(name: string): boolean {
  return name !== "" && name.trim() === "";
}
